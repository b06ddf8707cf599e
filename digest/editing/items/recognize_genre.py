"""Recognize what is no story: advertisements, tips, live blogs, galleries, job offers, lists, and what has no prose.

A story that is taken for an advertisement is a greater loss than an advertisement that is taken for a story. So an item
must name its genre: in a label apart from its title, in a phrase that no headline has, by a tag or a folder of its URL;
or its form must be one that no story has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast
from urllib.parse import unquote

from digest.editing.items.classified import is_classified
from digest.editing.items.statement import is_statement
from digest.language.known import codes, language, languages
from digest.language.schema.genres import Genres
from digest.language.text.patterns import NEVER
from digest.language.text.sentences.finished import is_finished
from digest.language.text.shortening.title_edges import TitleEdge, edges
from digest.language.text.words.phrase_search import UNPARTED, simplified
from digest.language.text.words.subjects import subject_of
from digest.model.frozen.edition_names import GENRES, Genre
from digest.model.item import Item

# What a story may come with: it has prose of its own then.
_MEDIA = frozenset({"gallery", "audio", "video"})
_LONGEST_CAPTION = 700
# With "(video)", a title says that its story has one too.
_LONGEST_REMARK = 60
# The characters read of a title, of a tag, of a URL, and of either end of a text; longer texts are no advertisements.
_OF_TITLE, _OF_TAG, _OF_URL, _OF_TEXT, _LONGEST_AD = 300, 60, 500, 300, 1500
# A code that is worth money stands in shorter texts; a longer one may name the sponsor of a podcast.
_LONGEST_OFFER = 600
# Fewer words are no prose, unless they are a sentence.
_FEWEST_WORDS = 4
_FEWEST_OF_SENTENCE = 3
_BEGINNING = 2000
_ADDRESS = re.compile(r"(?:https?://|www\.)\S++")
# A machine wrote a title with a moment to the minute, or with two in a zone: a warning, not what became of it.
_STAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d ?(?:UTC|GMT|CES?T)\b.*\d\d:\d\d ?(?:UTC|GMT|CES?T)\b")
# Lines that begin with a time: of a program, or, from zero on, of a recording.
_TIMED = re.compile(r"(?m)^\W{0,3}(\d{1,2})[:.h](\d\d)\b(?!\.\d)")
_FEWEST_TIMES = 4
_TELEPHONE = re.compile(r"(?<!\w)(?:\+|00)\d(?:[ ()/-]?\d){8,12}(?!\w)|(?<!\w)\(?\d{3}\)?[ -]\d{3,4}[ -]\d{4}(?!\w)")
_PRICE = re.compile(r"[$€£¥₽₴]\s?\d|\d\s?[$€£¥₽₴]")
# Prose has one such sign in fifty characters.
_OF_CODE = re.compile(r"[{}()\[\];=<>_\\|&$#*]")
_MOST_OF_CODE = 0.1
# A word, or two characters where words have no spaces.
_WORD = re.compile(rf"{UNPARTED.pattern}{{2}}|[^\W\d_][^\W_]+")
_DIGIT = re.compile(r"\d")
_TYPED = (("’", "'"), ("‘", "'"), ("–", "-"), ("—", "-"), ("\u00a0", " "), ("\u0307", ""))
_EDGES = " !?.…:*+\"'«»“”„|"


@dataclass(frozen=True, slots=True)
class GenreWords:
    """The words of a language and of English, by which items name their genre."""

    labels: Mapping[str, Genre]
    bracketed: Mapping[str, Genre]
    sections: Mapping[str, Genre]
    possible: Mapping[str, Genre]
    titles: tuple[tuple[Genre, ...], re.Pattern[str]]
    texts: tuple[tuple[Genre, ...], re.Pattern[str]]
    offers: re.Pattern[str]


def genre_of(item: Item) -> Genre:
    """Return the genre of an item, "" for a story."""
    words = words_of(item.locale.language)
    found = (
        *_labeled(item, words),
        *_titled(item, words),
        *_placed(item, words),
        *_offered(item, words),
        *_told(item, words),
        *_formed(item),
        *_argued(item),
    )
    if found:
        return min(found, key=GENRES.index)
    is_told = _has_prose(item) or is_statement(item.title, item.locale.language)
    return "" if is_told else "no prose"


def label_of(part: str) -> str:
    """Return the form in which a part of a title is compared with labels."""
    return simplified(part).strip(_EDGES)


def _labeled(item: Item, words: GenreWords) -> Iterator[Genre]:
    title = item.title[:_OF_TITLE]
    whole = words.labels.get(label_of(title)) if len(title) <= _OF_TAG else None
    if whole and (whole not in _MEDIA or _is_caption(item)):
        yield whole
    for edge in edges(title):
        genre = _genre_at(edge, words)
        if genre and (genre not in _MEDIA or len(item.text) <= _longest_beside(edge)):
            yield genre


def _genre_at(edge: TitleEdge, words: GenreWords) -> Genre | None:
    label = label_of(edge.part)
    is_apart = edge.mark in {"bracket", "bar"}
    return words.labels.get(label) or (words.bracketed.get(label) if is_apart else None)


def _longest_beside(edge: TitleEdge) -> int:
    return _LONGEST_REMARK if edge.mark in {"bracket", "capitals"} else _LONGEST_CAPTION


def _titled(item: Item, words: GenreWords) -> Iterator[Genre]:
    if len(item.text) <= _LONGEST_AD and is_classified(item.title, item.locale.language):
        yield "advertisement"
    genres, pattern = words.titles
    match = pattern.search(_plain(item.title[:_OF_TITLE]))
    if match and match.lastindex:
        genre = genres[match.lastindex - 1]
        # However long its notes are, an episode with a number is none of the news.
        if genre not in _MEDIA or genre == "audio" or _is_caption(item):
            yield genre


def _placed(item: Item, words: GenreWords) -> Iterator[Genre]:
    """Yield the genres that tags and folders of the URL name. A tag may also be the subject: podcasts, photography."""
    for tag in item.tags:
        genre = words.sections.get(_section(tag[:_OF_TAG]))
        if genre and genre not in _MEDIA:
            yield genre
    for folder in _folders(item):
        genre = words.sections.get(_section(folder[:_OF_TAG]))
        if genre and (genre not in _MEDIA or _is_caption(item)):
            yield genre


def _folders(item: Item) -> list[str]:
    return item.url[:_OF_URL].partition("://")[2].partition("?")[0].split("/")[1:-1]


def _offered(item: Item, words: GenreWords) -> Iterator[Genre]:
    """Yield the genres that a title with an offer has by a tag, a folder or a label that is also used for stories."""
    title = item.title[:_OF_TITLE]
    if not words.offers.search(_plain(title)):
        return
    for name in (*item.tags, *_folders(item)):
        if genre := words.possible.get(_section(name[:_OF_TAG])):
            yield genre
    for edge in edges(title):
        label = label_of(edge.part)
        genre = words.possible.get(label) or words.bracketed.get(label)
        if genre and edge.mark == "colon":
            yield genre


@lru_cache(maxsize=4096)
def _section(name: str) -> str:
    """Return the name of a section as it is compared; "photo-gallery" is the same as "Photo gallery"."""
    return simplified(unquote(name).replace("-", " ").replace("_", " "))


def _told(item: Item, words: GenreWords) -> Iterator[Genre]:
    if not 0 < len(item.text) <= _LONGEST_AD:
        return
    genres, pattern = words.texts
    text = item.text if len(item.text) <= 2 * _OF_TEXT else f"{item.text[:_OF_TEXT]} … {item.text[-_OF_TEXT:]}"
    text = _plain(text)
    match = pattern.search(text)
    if match and match.lastindex:
        genre = genres[match.lastindex - 1]
        if genre != "deals" or (len(item.text) <= _LONGEST_OFFER and _DIGIT.search(text)):
            yield genre


def _formed(item: Item) -> Iterator[Genre]:
    """Yield the genres that the form of an item shows in any language."""
    if _STAMP.search(item.title[:_OF_TITLE]):
        yield "bulletin"
    text = item.text[:_BEGINNING]
    if len(item.text) <= _LONGEST_OFFER and _TELEPHONE.search(text) and _PRICE.search(text):
        yield "advertisement"
    if len(_OF_CODE.findall(text)) > _MOST_OF_CODE * len(text):
        yield "code"
    times = _TIMED.findall(text)
    if len(times) >= _FEWEST_TIMES:
        if int(times[0][0]) == 0:
            yield "audio"
        elif 2 * len(times) >= len(text.split("\n")):
            yield "listing"


def _argued(item: Item) -> Iterator[Genre]:
    """Yield the genre of an opinion if a tag, a folder of the URL or a label of the title says that it is one."""
    labels = (edge.part for edge in edges(item.title[:_OF_TITLE]))
    for name in (*item.tags, *_folders(item), *labels):
        if subject_of(name[:_OF_TAG], item.locale.language) == "opinion":
            yield "opinion"


def _plain(text: str) -> str:
    """Return the form in which a text is searched for patterns. ``simplified`` takes ten times as long."""
    text = text.lower()
    if not text.isascii():
        for typed, plain in _TYPED:
            text = text.replace(typed, plain)
    return text


def _is_caption(item: Item) -> bool:
    return len(item.text) <= _LONGEST_CAPTION


def _has_prose(item: Item) -> bool:
    """Return whether a text says more than its title, in words, not only numbers and addresses."""
    text = item.text[:_BEGINNING]
    if item.title and text.startswith(item.title) and not _WORD.search(text, len(item.title)):
        return False
    fewest = _FEWEST_OF_SENTENCE if is_finished(text) else _FEWEST_WORDS
    return any(len(_WORD.findall(_ADDRESS.sub(" ", part))) >= fewest for part in (text[:_OF_TAG], text))


@lru_cache(maxsize=128)
def words_of(code: str) -> GenreWords:
    """Return the words of a language and of English; for an unknown language, the labels of all languages."""
    if code in codes():
        known = tuple(language(each).genres for each in dict.fromkeys((code, "en")))
        phrased = known
    else:
        known = tuple(each.genres for each in languages())
        phrased = (language("en").genres,)
    return GenreWords(
        labels=_by_word(genres.labels for genres in known),
        bracketed=_by_word(genres.bracketed for genres in known),
        sections=_by_word((genres.sections for genres in known), _section),
        possible=_by_word((genres.possible for genres in known), _section),
        titles=_joined(phrased, lambda genres: genres.titles),
        texts=_joined(phrased, lambda genres: genres.texts),
        offers=_joined(phrased, lambda genres: {"deals": genres.offers} if genres.offers else {})[1],
    )


def _by_word(
    parts: Iterable[Mapping[str, tuple[str, ...]]], form: Callable[[str], str] = label_of
) -> Mapping[str, Genre]:
    found: dict[str, Genre] = {}
    for part in parts:
        for genre, listed in part.items():
            for word in listed:
                found.setdefault(form(word), cast(Genre, genre))
    return found


def _joined(
    known: Iterable[Genres], ask: Callable[[Genres], Mapping[str, str]]
) -> tuple[tuple[Genre, ...], re.Pattern[str]]:
    """Join patterns, each in a group that tells its genre. They match whole words."""
    by_genre: dict[Genre, list[str]] = {}
    for genres in known:
        for genre, pattern in ask(genres).items():
            by_genre.setdefault(cast(Genre, genre), []).append(pattern)
    groups = "|".join(f"({'|'.join(patterns)})" for patterns in by_genre.values()) or NEVER
    if UNPARTED.search(groups):
        return tuple(by_genre), re.compile(
            f"(?:\\b|(?={UNPARTED.pattern}))(?:{groups})(?:(?!\\w)|(?<={UNPARTED.pattern}))"
        )
    return tuple(by_genre), re.compile(f"\\b(?:{groups})(?!\\w)")
