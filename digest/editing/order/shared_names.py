"""Names in the titles of stories: persons, places and organizations, as the texts spell them.

Capitals show what a name is. In scripts without them only places and organizations are found that a table has, and
names in Latin letters: two titles that share characters may share the halves of two words. Names that only texts have
do not count, because they join what has a template or an agency in common. Where names have cases, the heading is the
form at the beginning of a sentence, likely the subject; without one there is no section, which readers miss less than
they would notice a bad one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from digest.editing.order.rank import Group
from digest.language.facts.capitals import is_name
from digest.language.facts.place_facts import is_people
from digest.language.known import language
from digest.language.text.characters.scripts import script_of
from digest.language.text.sentences.sentences import sentences
from digest.language.text.words.possible_names import WITHOUT_CASES
from digest.language.text.words.subjects import (
    NONE,
    fold,
    is_subject,
    name_key,
    places_in,
    subject_of,
    territories_in,
    territory_of,
)

# The event is at the beginning of a text, and of many texts a few say all.
_BEGINNING, _MOST_TEXTS, _LONGEST_TITLE = 1000, 3, 300
# Where there is no title, the first sentence says what a text is about, but not all of a long one.
_LONGEST_OPENING = 140
# Must not follow a letter, so that a megabyte of letters is scanned only once.
# Nor is "US$" a country, and of "TP.HCM" or "example.org" no part is a name.
_WORD = re.compile(r"(?<![^\W_])(?<![^\W\d_]\.)[^\W_]++(?:-[^\W_]++)*+(?!\$|\.[^\W_])")
# What stands before a title without being part of it, in brackets or before a colon: a series, or who writes.
_LABEL = re.compile(r"\s*(?:\[[^\]]*+\]\s*)*+")
_LABELED = re.compile(r"[^:]{1,40}?:\s")
_LATIN_NAME = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-z0-9]++(?:[ -][A-Z][A-Za-z0-9]++){0,3}+(?![A-Za-z0-9])")
_JOINTS = frozenset({" ", "\u00a0", "'", "’"})
_MOST_WORDS = 4
# Within another script, shorter words in Latin letters are units and the like: "CEO", "USB".
_SHORTEST, _SHORTEST_ACRONYM, _SHORTEST_LATIN = 3, 2, 4
# In a title where most of its longer words have capitals, these say nothing.
_TITLE_CASE, _FEWEST_WORDS = 0.75, 3
_WITH_CASE = frozenset({"Latn", "Cyrl", "Grek", "Armn"})

Names = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Text:
    """The title and the first sentences of an item; without ``is_own``, a translation, which gives no spellings.

    The ``label`` is what the title has before a colon.
    """

    tongue: str
    title: str
    body: tuple[str, ...] = ()
    is_own: bool = True

    @property
    def label(self) -> str:
        return found[0] if (found := _LABELED.match(self.title)) else ""


@dataclass(frozen=True, slots=True)
class _Seen:
    """Words in lower case, and words with a capital within a sentence, by language, in all stories."""

    lower: set[tuple[str, str]] = field(default_factory=set)
    capital: set[tuple[str, str]] = field(default_factory=set)


def shared_names(
    groups: Sequence[Group], no_names: Collection[str], titles: Mapping[str, str], tongue: str
) -> list[Names]:
    """Return for each story the names it is about, by key, with the spellings that may be a heading, if any.

    The key of a territory is its id. ``no_names``, folded, are left out. ``titles``, by the key of an item, are
    translated into the language ``tongue``.
    """
    texts = [list(_texts(group, titles, tongue)) for group in groups]
    seen = _Seen()
    for text in (text for own in texts for text in own):
        _learn(text, seen)
    named = [_names_of(own, seen, no_names) for own in texts]
    series = set(_series(groups, texts, named))
    return [{key: forms for key, forms in one.items() if key not in series} for one in named]


def _series(groups: Sequence[Group], texts: Sequence[Sequence[_Text]], named: Sequence[Names]) -> Iterator[str]:
    """Yield the names that one source alone has, and only before colons: of a column, or of who writes."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, names in enumerate(named):
        for key in names:
            holders[key].append(place)
    for key, places in holders.items():
        is_of_one = len({groups[place][0].item.source for place in places}) == 1
        if is_of_one and not is_subject(key) and all(_is_in_label(key, texts[place]) for place in places):
            yield key


def _is_in_label(key: str, texts: Sequence[_Text]) -> bool:
    """Return whether titles have a name only in their labels."""
    rests = (f" {name_key(text.title[len(text.label) :], text.tongue)} " for text in texts)
    return not any(f" {key} " in rest for rest in rests)


def _texts(group: Group, titles: Mapping[str, str], tongue: str) -> Iterator[_Text]:
    for stored in group[:_MOST_TEXTS]:
        item, translated = stored.item, titles.get(stored.key, "")
        body = sentences(item.text[:_BEGINNING])
        title = _LABEL.sub("", item.title[:_LONGEST_TITLE], 1) or next(iter(body), "")[:_LONGEST_OPENING]
        yield _Text(item.locale.language, title, body)
        if translated and item.locale.language != tongue:
            yield _Text(tongue, translated[:_LONGEST_TITLE], is_own=False)


def _running(text: _Text) -> tuple[str, ...]:
    """Return the sentences of a text in which capitals mean names."""
    words = [word for word in _WORD.findall(text.title) if len(word) > _SHORTEST]
    capitals = sum(map(_has_capital, words))
    is_title_case = len(words) >= _FEWEST_WORDS and capitals > _TITLE_CASE * len(words)
    return text.body if is_title_case else (text.title, *text.body)


def _learn(text: _Text, seen: _Seen) -> None:
    for sentence in _running(text):
        for place, match in enumerate(_WORD.finditer(sentence)):
            if not _has_capital(match[0]):
                seen.lower.add((text.tongue, fold(match[0])))
            elif place and _continues(sentence, match.start()):
                seen.capital.add((text.tongue, fold(match[0])))


def _names_of(texts: Sequence[_Text], seen: _Seen, no_names: Collection[str]) -> Names:
    names: dict[str, list[str]] = {}
    for text in texts:
        title = f" {name_key(text.title, text.tongue)} "
        if script_of(text.title) not in _WITH_CASE:
            found = dict(_without_capitals(text.title, text.tongue))
            names |= {key: forms for key, forms in found.items() if not _is_left_out(key, forms[0], no_names)}
            continue
        for name, leads in (one for sentence in _running(text) for one in _mentions(sentence, text.tongue, seen)):
            key = territory_of(name, text.tongue) or name_key(name, text.tongue)
            if f" {name_key(name, text.tongue)} " in title and not _is_left_out(key, name, no_names):
                forms = names.setdefault(key, [])
                if text.is_own and (leads or text.tongue in WITHOUT_CASES):
                    forms.append(name)
    return {key: tuple(forms) for key, forms in names.items()}


def _without_capitals(title: str, tongue: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the names that a title has in a script without capitals, by key."""
    yield from ((key, [key]) for key in territories_in(title, tongue))
    yield from ((name_key(name, "en"), [form]) for name, form in places_in(title, tongue))
    for name in _LATIN_NAME.findall(title):
        key = territory_of(name, "en")
        if key or (len(name) >= _SHORTEST_LATIN and not _is_ordinary(name, "en") and subject_of(name, "en") != NONE):
            yield key or name_key(name, "en"), [key or name]


def _is_left_out(key: str, name: str, no_names: Collection[str]) -> bool:
    """Return whether a name is one to leave out, or part of one: "fcutrecht.nl" has no section "FC Utrecht"."""
    joined = fold(name).replace(" ", "")
    return key in no_names or any(joined in other.replace(" ", "") for other in no_names)


def _mentions(sentence: str, tongue: str, seen: _Seen) -> Iterator[tuple[str, bool]]:
    """Yield the names in a sentence, and whether they begin it, where a name is likely the subject."""
    for leads, run in _runs(sentence, tongue, seen):
        words = list(run)
        while len(words) > 1 and _is_title(words[0][0], tongue):
            del words[0]
        name = sentence[words[0].start() : words[-1].end()]
        if _is_name([word[0] for word in words], name, tongue, seen):
            yield name, leads and len(words) == len(run)


def _is_title(word: str, tongue: str) -> bool:
    """Return whether a word stands before a name without being part of it: "Mr", "President"."""
    known = language(tongue)
    return word.casefold() in {*known.abbreviations.before_names, *known.names.offices, *known.names.persons}


def _is_ordinary(word: str, tongue: str) -> bool:
    """Return whether a word with a capital is no name in this language, nor an acronym."""
    return not (is_name(word, tongue) or (word.isupper() and len(word) > 1)) or is_people(word, tongue)


def _runs(sentence: str, tongue: str, seen: _Seen) -> Iterator[tuple[bool, list[re.Match[str]]]]:
    """Yield the runs of words with a capital, joined by "of" and the like, and whether they begin the sentence."""
    links = {*language(tongue).phrases.links, *language(tongue).openers.name_particles}
    run: list[re.Match[str]] = []
    leads = False
    link: re.Match[str] | None = None
    for place, match in enumerate(_WORD.finditer(sentence)):
        begins = not place or not _continues(sentence, match.start())
        is_name = _has_capital(match[0]) and (not begins or _is_known(match[0], tongue, seen))
        if run and (begins or not _touches(sentence, link or run[-1], match)):
            yield leads, run
            run, link = [], None
        if is_name:
            run, leads = ([*run, link, match], leads) if run and link else ([*run, match], leads if run else begins)
            link = None
        elif run and not link and match[0] in links:
            link = match
        elif run:
            yield leads, run
            run, link = [], None
    if run:
        yield leads, run


def _is_known(word: str, tongue: str, seen: _Seen) -> bool:
    """Return whether a word at the beginning of a sentence is a name elsewhere, or is one to be sure."""
    own = (tongue, fold(word))
    is_elsewhere = own in seen.capital and own not in seen.lower
    return is_elsewhere or word[1:] != word[1:].lower() or bool(territory_of(word, tongue))


def _is_name(words: Sequence[str], name: str, tongue: str, seen: _Seen) -> bool:
    if territory_of(name, tongue):
        return True
    if (
        len(words) > _MOST_WORDS
        or name[0].isdecimal()
        or all(
            _is_ordinary(word, tongue) or (tongue, fold(word)) in seen.lower or not _has_capital(word) for word in words
        )
    ):
        return False
    if len(words) > 1:
        return True
    is_acronym = name.isupper()
    if language(tongue).names.are_all_nouns_capital and not is_acronym:
        return False
    return len(name) >= (_SHORTEST_ACRONYM if is_acronym else _SHORTEST)


def _has_capital(word: str) -> bool:
    return word != word.lower() and not word.isdecimal()


def _continues(sentence: str, start: int) -> bool:
    """Return whether a word continues what is before it: after a colon or a quotation mark, it may begin a sentence."""
    before = sentence[:start][-2:].rstrip()
    return bool(before) and (before[-1].isalnum() or before[-1] in ",;'’&/)")


def _touches(sentence: str, before: re.Match[str], match: re.Match[str]) -> bool:
    return match.start() == before.end() + 1 and sentence[before.end()] in _JOINTS
