"""Subjects of news, as the tags of sources name them in any language: "Política", "Politics", "US politics".

A subject is kept as an id (``frozen.subject_ids``). Each language has a heading for it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import tzinfo
from functools import cache, lru_cache

from digest.language.cldr import places, territory_of_zone
from digest.language.known import language, languages
from digest.language.text.characters.combining_marks import MARKS
from digest.language.text.characters.scripts import script_of
from digest.language.text.words.frozen.subject_ids import SUBJECTS, TERRITORY
from digest.language.text.words.words import stems

# What a tag has that names no subject: "top stories".
NONE = "none"
# "US politics" is politics, but the "World Cup" is not the world, and "opinion polls" are no opinion.
_PARTIAL = frozenset(SUBJECTS) - {"world", "society", "crime", "opinion", "local"}
_SEPARATORS = re.compile(r"\s*[/>|&;,:·»\u2013\u2014]\s*")
# Those of Latin, Greek and Cyrillic letters; of Hebrew and Arabic ones, the vowels. Kana differ by their marks.
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0655]")
# Letters of Indian scripts have marks that ``re`` has in no class of word characters.
_PUNCTUATION = re.compile(rf"[^\w{MARKS}]+|_")
# Words this short mean something else in another language.
_SHORT = 3
# The words of tags like "US politics"; longer ones are about something else.
_MOST_WORDS = 3
# Territories have codes of two letters; places also has names of cities.
_CODE = 2
_LONGEST, _LONGEST_NAME = 100, 400


def fold(text: str) -> str:
    """Return a tag or a name for comparison: without case, accents, hyphens and other punctuation."""
    return _folded(text[:_LONGEST_NAME])


@lru_cache(maxsize=10_000)  # A week asks for the same names hundreds of times.
def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(_PUNCTUATION.sub(" ", _ACCENTS.sub("", apart)).split())


def subject_of(tag: str, tongue: str) -> str:
    """Return the id of the subject that a tag names in a language, ``NONE`` if it can name none, "" if it is unknown.

    Sources in any language also have English tags.
    """
    if whole := _look_up(fold(tag), tongue):
        return whole
    parts = [part for part in map(fold, _SEPARATORS.split(tag[:_LONGEST])) if part]
    found = [subject for part in parts if (subject := _look_up(part, tongue)) and subject != NONE]
    if found:
        return found[0]
    return NONE if parts and all(_look_up(part, tongue) for part in parts) else _within(fold(tag).split(), tongue)


def desk_of(tag: str, tongue: str) -> str:
    """Return the id of the territory whose news a tag names ("US news"), else ""."""
    words = tag[:_LONGEST].split()
    told = [word for word in words if _look_up(fold(word), tongue) != NONE]
    return territory_of(" ".join(told), tongue) if told and len(told) < len(words) else ""


def territory_of(name: str, tongue: str) -> str:
    """Return the id of the territory that a name means in a language, in any of its cases, else ""."""
    return _territories(tongue).get(name_key(name, tongue), "")


def territory_around(zone: tzinfo) -> str:
    """Return the id of the territory that has a time zone, "" if it is unknown."""
    code = territory_of_zone(str(getattr(zone, "key", "")))
    return code and TERRITORY + code


def name_key(name: str, tongue: str) -> str:
    """Return a name for comparison: without case, accents and endings."""
    return fold(" ".join(stems(name[:_LONGEST_NAME], tongue)))


def is_subject(topic: str) -> bool:
    """Return whether a topic is the id of a subject or a territory."""
    code = topic.removeprefix(TERRITORY)
    return topic in SUBJECTS or (code != topic and code in places("en"))


def heading_of(topic: str, tongue: str) -> str:
    """Return the heading of a topic in a language: that of its subject or territory, else the topic itself.

    In a language without one, it is that in English.
    """
    if topic in SUBJECTS:
        return (language(tongue).topics.get(topic) or language("en").topics[topic])[0]
    code = topic.removeprefix(TERRITORY)
    return topic if code == topic else places(tongue).get(code) or places("en").get(code, code)


def topic_of(heading: str, tongue: str) -> str:
    """Return the id of the subject or territory that has this heading in a language, else ""."""
    subjects = (subject for subject in SUBJECTS if fold(heading_of(subject, tongue)) == fold(heading))
    territories = (TERRITORY + code for code, name in places(tongue).items() if len(code) == _CODE and name == heading)
    return next(subjects, "") or next(territories, "")


def _look_up(folded: str, tongue: str) -> str:
    return _by_word(tongue).get(folded) or _by_word("en").get(folded) or _everywhere().get(folded, "")


def _within(words: list[str], tongue: str) -> str:
    """Return the only subject whose heading is the first or last word of a tag: "US politics", "Política local".

    The others must say whose it is: "Code health" is no health.
    """
    if not 1 < len(words) <= _MOST_WORDS:
        return ""
    found = {_headings().get(word, ""): place for place, word in ((0, words[0]), (-1, words[-1]))}
    found.pop("", None)
    if len(found) != 1:
        return ""
    subject, place = found.popitem()
    others = words[1:] if place == 0 else words[:-1]
    known = {"local", "world", subject, NONE}
    # A word as short as "and" is taken for one.
    is_whose = territory_of(" ".join(others), tongue) or all(
        len(word) <= _SHORT or word.startswith(_peoples(tongue)) or _look_up(word, tongue) in known for word in others
    )
    return subject if is_whose else ""


@cache
def _by_word(tongue: str) -> Mapping[str, str]:
    return {fold(word): subject for subject, known in language(tongue).topics.items() for word in known}


@cache
def _everywhere() -> Mapping[str, str]:
    """Return the words of all languages that mean the same subject in all that have them."""
    meant: dict[str, set[str]] = {}
    for one in languages():
        for word, subject in _by_word(one.code).items():
            meant.setdefault(word, set()).add(subject)
    return {
        word: next(iter(subjects))
        for word, subjects in meant.items()
        if len(subjects) == 1 and (len(word) > _SHORT or script_of(word) != "Latn")
    }


@cache
def _headings() -> Mapping[str, str]:
    return {fold(one.topics[subject][0]): subject for one in languages() for subject in _PARTIAL & one.topics.keys()}


@cache
def _peoples(tongue: str) -> tuple[str, ...]:
    """Return the beginnings of words for peoples that are long enough to tell them."""
    names = language(tongue).names
    listed = (*(one for forms in names.demonyms.values() for one in forms), *names.days_and_peoples)
    return tuple(folded for one in listed if len(folded := fold(one.rstrip("*"))) > _SHORT)


@cache
def _territories(tongue: str) -> Mapping[str, str]:
    own = ((code, name) for code, names in language(tongue).names.places.items() for name in names)
    named = (*own, *places(tongue).items())
    return {name_key(name, tongue): TERRITORY + code for code, name in named if len(code) == _CODE}
