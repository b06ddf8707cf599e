"""Clean titles of what is no part of a headline: sections, sites, dates, "video", "updated", bullets.

Only a part that a bracket, a bar, a dash or a colon sets apart is removed, and only if it is known: as a label of a
language, as the name of the source or of its site, as a tag of the item, as its day, or because several items of its
source have it, or another short one in its place. One word before a bar goes where a whole statement follows, "AD |
Ferry runs aground"; else a bar removes nothing: "Apple | Orange" stays. What says what readers will find stays too:
"in pictures", "podcast", "sponsored". The number of a list before a title goes too,
unless it may be an ordinal, as in "3. Liga". A quotation that is never closed is closed at the end, or loses its mark
if others may speak before the end.

Before a colon, only labels are removed: "Council: ..." says who speaks. Where most titles of a source have a word
there, one that the text does not have is no speaker, and goes if the rest is a statement. "Live" goes, because nothing
is live once the week is over; the day of an event stays, and a title that is nothing but its own day is none. Titles
are cleaned when an edition is composed, after its stories are ranked, since labels tell what is no story; the store
keeps titles as they came.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import lru_cache
from urllib.parse import urlsplit

from digest.editing.items.recognize_genre import label_of, words_of
from digest.editing.items.statement import is_statement
from digest.language.known import codes, language, languages
from digest.language.text.characters.stray_spaces import without_stray_spaces
from digest.language.text.dates.same_day import names_day
from digest.language.text.shortening.title_edges import TitleEdge, edges
from digest.language.text.words.phrase_search import UNPARTED
from digest.language.text.words.words import stems
from digest.model.item import Item, StoredItem
from digest.model.source import FIRST_NAMES, SourceNames

# The characters of a title that are read, the parts removed one after another, and the least that must remain.
_OF_TITLE, _MOST_PARTS = 300, 3
# The words of a label, and the characters of a text that may name it.
_LONGEST_LABEL, _OF_TEXT = 3, 2000
_FEWEST_WORDS, _FEWEST_UNPARTED, _FEWEST_BESIDE_TAG = 2, 4, 4
# The number of items with a part beside a bar, and of titles in quotation marks, that make it a habit.
_HABIT = 3
# How far the day before a title may be from that of its item.
_DAYS_AROUND = 14
_BULLET = re.compile(
    r"\s*+[\u2022\u00b7\u25a0-\u27bf\u2190-\u21ff\u2b00-\u2bff\ufe0f\U0001f300-\U0001faff\u203a\u00bb|*]++\s++(?=\w)"
)
_LAST_BULLET = re.compile(r"(?<=[\w.!?…)\]\"'”’»])\s++[\u2022\u00b7\u25a0-\u27bf\u2190-\u21ff\u203a\u00bb|*]++\s*+\Z")
_BULLETS = re.compile(r"\A\W|[^\w\s.!?…)\]\"'’”»%]\s*\Z")
_LABEL = re.compile(r"\s*+([^:：|]{1,60}+)[:：|]\s*+")
_SEVERAL = re.compile(r"\s*[,/+&·]\s*")
# A number before a title: "3) ...", and "3. ..." where that is no ordinal.
_LIST_NUMBER = re.compile(r"\s*+#?\d{1,2}(?:(\.)|\))\s++(?=[^\W\d_])")
# Quotation marks with those that close what they open. A straight one behind a digit is that of inches.
_CLOSING = {'"': '"', "“": "”", "«": "»", "„": "“”", "「": "」", "『": "』"}
_OPENING = re.compile(r"(?:(?<=[\s(:：])|\A)[\"“«„]\s*+(?=\w)|[「『](?=\w)")
_SPEAKS_AFTER = re.compile(r"[,–—-]\s")
_QUOTED = re.compile(r"\A(?:\"([^\"]+)\"|“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”])\Z")


@dataclass(frozen=True, slots=True)
class TitleHabits:
    """What several items of a source have in their titles in one week, by source.

    ``parts`` are the parts at their edges, in the form of labels, each with its mark and side; in ``quoted`` are the
    sources that put most titles into quotation marks; in ``labeled`` are those with labels before titles.
    """

    parts: Mapping[str, Collection[tuple[str, str, bool]]] = field(default_factory=dict)
    quoted: frozenset[str] = frozenset()
    labeled: frozenset[tuple[str, str]] = frozenset()


NO_HABITS = TitleHabits()


def with_clean_titles(items: Iterable[StoredItem], names: SourceNames = FIRST_NAMES) -> tuple[StoredItem, ...]:
    """Return the items of an edition with clean titles; those in the store stay as they are."""
    listed = tuple(items)
    habits = habits_of([stored.item for stored in listed])
    return tuple(_with_clean_title(stored, habits, names) for stored in listed)


def habits_of(items: Iterable[Item]) -> TitleHabits:
    """Return what several items of a source have in their titles."""
    parts: dict[str, Counter[tuple[str, str, bool]]] = {}
    titled: Counter[str] = Counter()
    quoted: Counter[str] = Counter()
    labeled: Counter[tuple[str, str]] = Counter()
    for item in items:
        if not item.title:
            continue
        titled[item.source] += 1
        title = item.title[:_OF_TITLE]
        quoted[item.source] += bool(_QUOTED.match(title))
        counts = parts.setdefault(item.source, Counter())
        found = list(edges(title))
        counts.update({_key(edge) for edge in found if _may_be_habit(edge)})
        labeled.update({(item.source, edge.mark) for edge in found if _may_be_label(edge)})
    return TitleHabits(
        {source: _usual(counts, titled[source]) for source, counts in parts.items()},
        frozenset(source for source, count in quoted.items() if count >= _HABIT and 2 * count >= titled[source]),
        frozenset(
            (source, mark)
            for (source, mark), count in labeled.items()
            if count >= _HABIT and (mark == "bar" or 2 * count >= titled[source])
        ),
    )


def clean_title(item: Item, habits: TitleHabits = NO_HABITS, name: str = "") -> str:
    """Return the title of an item without what is no part of it, "" if nothing else is in it.

    ``name`` is the present name of its source.
    """
    title = _with_one_label(without_stray_spaces(item.title, item.locale.language), item.locale.language)
    if not any(map(str.isalnum, title)) or _is_only_day(title, item):
        return ""
    if len(title) > _OF_TITLE:
        return title
    for _ in range(_MOST_PARTS):
        shorter = next((_rest(edge) for edge in edges(title) if _is_residue(edge, item, habits, name)), title)
        if shorter == title:
            break
        title = shorter
    if item.source in habits.quoted and (match := _QUOTED.match(title)):
        title = next(filter(None, match.groups()))
    if _BULLETS.search(title):
        title = _LAST_BULLET.sub("", title[match.end() :] if (match := _BULLET.match(title)) else title)
    return _without_open_quotation(_without_list_number(title, item.locale.language)) or item.title


def _without_list_number(title: str, code: str) -> str:
    match = _LIST_NUMBER.match(title)
    if match is None or not _is_title(title[match.end() :]) or (match[1] and not _spells_ordinals(code)):
        return title
    return title[match.end() :]


def _spells_ordinals(code: str) -> bool:
    """Return whether a language is known to write ordinals with letters, "3rd", so that none has a period."""
    return code in codes() and bool(language(code).dates.ordinals)


def _without_open_quotation(title: str) -> str:
    """Return a title whose one quotation mark is closed at the end, or left out before words that are not quoted."""
    match = _OPENING.search(title)
    if match is None:
        return title
    mark = match[0][0]
    if title.count(mark) > 1 or any(char in title[match.end() :] for char in _CLOSING[mark] if char != mark):
        return title
    rest = title[match.end() :]
    if _SPEAKS_AFTER.search(rest):
        return f"{title[: match.start()]}{rest}"
    return f"{title}{match[0][1:]}{_CLOSING[mark][0]}"


def is_plain_label(part: str, code: str) -> bool:
    """Return whether a part before a colon is a label of a language that says nothing of its story: "update"."""
    return label_of(part) in _residue(code).labels


def _with_one_label(title: str, code: str) -> str:
    """Return a title with the last of the labels before it, "" for a title of nothing but labels."""
    known = _residue(code).labels
    start = end = 0
    while (match := _LABEL.match(title, end)) and label_of(match[1]) in known:
        start, end = match.start(), match.end()
    rest = title[end:].strip()
    return "" if end and (not rest or (start and label_of(rest) in known)) else title[start:]


def _with_clean_title(stored: StoredItem, habits: TitleHabits, names: SourceNames) -> StoredItem:
    title = clean_title(stored.item, habits, names.name_of(stored.item.source))
    return stored if title == stored.item.title else replace(stored, item=replace(stored.item, title=title))


def _rest(edge: TitleEdge) -> str:
    """Return what remains, with a capital if the part had one: not "iPhone", which has a capital of its own."""
    first, space, others = edge.rest.partition(" ")
    is_begun = edge.is_first and edge.part[0].isupper() and first.islower()
    return f"{first.capitalize()}{space}{others}" if is_begun else edge.rest


def _is_residue(edge: TitleEdge, item: Item, habits: TitleHabits, name: str) -> bool:
    label = label_of(edge.part)
    known = words_of(item.locale.language)
    genre = known.labels.get(label) or known.bracketed.get(label)
    if not label or not _is_title(edge.rest) or (genre and genre not in _PLAIN and not _is_remark(edge)):
        return False
    words = _residue(item.locale.language)
    is_apart = edge.mark in {"bar", "bracket"}
    return (
        all(part in words.labels or (is_apart and part in words.headings) for part in _SEVERAL.split(label))
        or (_is_remark(edge) and all(part in words.remarks for part in _SEVERAL.split(label)))
        or (is_apart and _squeezed(label) in _names(item.source, name, _host(item.url)))
        or (edge.mark == "bar" and _is_tag(label, edge, item.tags))
        or _key(edge) in habits.parts.get(item.source, ())
        or _is_label(edge, item, habits)
        or _is_own_day(edge, item)
        or (edge.mark == "bar" and not edge.is_first and _is_author(label, item.authors))
    )


# Genres whose labels are removed: once the week is over, nothing is live.
_PLAIN = frozenset({"live blog", "video"})


@dataclass(frozen=True, slots=True)
class _Residue:
    """Labels that are removed anywhere, beside a bar or in brackets, and in brackets behind a title alone."""

    labels: frozenset[str]
    headings: frozenset[str]
    remarks: frozenset[str]


@lru_cache(maxsize=128)
def _residue(code: str) -> _Residue:
    known = [language(each) for each in dict.fromkeys((code, "en"))] if code in codes() else languages()
    genres = [each.genres for each in known]
    media = [label for each in genres for genre in _PLAIN for label in each.labels.get(genre, ())]
    remarks = [label for each in genres for genre in ("gallery", "audio") for label in each.labels.get(genre, ())]
    labels = frozenset(map(label_of, (*media, *(label for each in genres for label in each.residue))))
    return _Residue(
        labels,
        frozenset(label_of(label) for each in genres for label in each.headings),
        labels.union(map(label_of, remarks)),
    )


def _is_remark(edge: TitleEdge) -> bool:
    """Return whether a part is in brackets behind the title, as "(photos)" is."""
    return edge.mark == "bracket" and not edge.is_first


def _is_title(rest: str) -> bool:
    words = [word for word in rest.split() if any(map(str.isalnum, word))]
    return len(words) >= _FEWEST_WORDS or len(UNPARTED.findall(rest)) >= _FEWEST_UNPARTED


def _is_tag(label: str, edge: TitleEdge, tags: Sequence[str]) -> bool:
    """Return whether a part is a tag, and what remains is long enough to say what it is about without it."""
    return len(edge.rest.split()) >= _FEWEST_BESIDE_TAG and any(label_of(tag) == label for tag in tags)


def _is_own_day(edge: TitleEdge, item: Item) -> bool:
    """Return whether a part is the day of the item; another day is that of an event."""
    if not item.published or not any(map(str.isdigit, edge.part)):
        return False
    day = item.published.date() if isinstance(item.published, datetime) else item.published
    # A version that came some days later than its notes were begun.
    around = _DAYS_AROUND if edge.is_first and edge.mark == "dash" and str(day.year) in edge.part else 0
    days = (day + timedelta(days=days) for days in range(-around, around + 1))
    return any(names_day(edge.part, one, item.locale.language) for one in days)


def _is_author(label: str, authors: Sequence[str]) -> bool:
    return label in {label_of(name) for name in (*authors, ", ".join(authors), " and ".join(authors))}


def _is_only_day(title: str, item: Item) -> bool:
    """Return whether a title is the day of the item, maybe behind its author, and its text has more to say."""
    days = (title, *(edge.rest for edge in edges(title) if edge.mark == "colon"))
    return bool(item.text) and any(_is_own_day(TitleEdge(part, "", "bar", is_first=False), item) for part in days)


def _is_label(edge: TitleEdge, item: Item, habits: TitleHabits) -> bool:
    """Return whether a part stands where its source puts labels, or is one word before a bar and a whole statement.

    A person has two names. Before a colon, the text names who speaks, and what is no statement needs its label.
    """
    tongue = item.locale.language
    if not _may_be_label(edge):
        return False
    is_usual, says = (item.source, edge.mark) in habits.labeled, is_statement(edge.rest, tongue)
    if edge.mark == "bar":
        return is_usual or (says and " " not in edge.part)
    if not (is_usual and says):
        return False
    # "Quay-Council-Vote" names the council.
    told, label = (set(stems(text.replace("-", " "), tongue)) for text in (item.text[:_OF_TEXT], edge.part))
    return bool(told) and told.isdisjoint(label) and not _is_author(label_of(edge.part), item.authors)


def _may_be_label(edge: TitleEdge) -> bool:
    return edge.is_first and edge.mark in {"bar", "colon"} and len(edge.part.split()) <= _LONGEST_LABEL


def _may_be_habit(edge: TitleEdge) -> bool:
    return edge.mark == "bar" or (edge.mark == "dash" and not edge.is_first)


def _usual(counts: Counter[tuple[str, str, bool]], titles: int) -> frozenset[tuple[str, str, bool]]:
    """Return the parts that are a habit: beside a bar in several titles, behind a dash also in half of all."""
    return frozenset(
        key for key, count in counts.items() if count >= _HABIT and (key[1] == "bar" or 2 * count >= titles)
    )


def _key(edge: TitleEdge) -> tuple[str, str, bool]:
    return (label_of(edge.part), edge.mark, edge.is_first)


def _host(url: str) -> str:
    try:
        return (urlsplit(url[:_OF_TITLE]).hostname or "").removeprefix("www.")
    except ValueError:  # Brackets in the host.
        return ""


@lru_cache(maxsize=1024)
def _names(source: str, name: str, host: str) -> frozenset[str]:
    """Return the names of a source and its site, also without its domain: "Harbor Daily", "harbordaily.example"."""
    parts = [part for whole in (source, name) for part in (whole, *re.split(r"\s[|–—-]\s", whole))]
    return frozenset(filter(None, (_squeezed(label_of(part)) for part in (*parts, host, host.rpartition(".")[0]))))


def _squeezed(label: str) -> str:
    return re.sub(r"[\W_]+", "", label)
