"""Check of names: a translation must keep them, in the form that its language uses.

Names are compared by their consonants: between Lisbon, Lisboa and Лиссабон the vowels change, the first consonants
hardly do. Where they do (Germany, Alemania), the names are known as places (``gazetteer.py``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple, Self

from digest.language.facts.capitals import has_capitals_on_nouns, has_case
from digest.language.facts.name_runs import NameRun, name_runs
from digest.language.known import language as known_language
from digest.language.text.words.sounds import chinese_sounds, sounds
from digest.translating.checking.gate.names.place_comparison import kept_places
from digest.translating.checking.gate.names.sharing import share_sounds
from digest.translating.checking.gate.side import Side

_DOUBLE_QUOTES = frozenset('"“”„«»')
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
# A name with one consonant or none cannot be recognized by sound.
_TOO_FEW = 2
# A good translation has fewer names without a counterpart, and each is compared with each.
_MOST = 24
_MOST_CAPITALIZED = 100


def lost_name(segment: Side, translated: Side) -> str | None:
    """Return a name within a sentence that has no counterpart on the other side, or is invented; None if all are kept.

    A counterpart is a word with the same first sounds, in any script, or a known name of the same place. A name without
    one needs a name of the other side that has none either: one that sounds much like it, or any name, if it may
    consist of ordinary words. Languages that capitalize nothing or all nouns prove nothing about names, nor do titles,
    unless other texts do.
    """
    if not has_case(translated.language):
        return None
    if not segment.shows_names:
        return _invented_for_title(segment, translated)
    ours, theirs = _runs(segment), _runs(translated)
    lost, added = _lost(ours, segment, translated), _added(theirs, segment, translated)
    if not _DOUBLE_QUOTES.isdisjoint(translated.text):
        # A title may be translated into ordinary words.
        titles = [run for run in lost if run.is_quoted]
        lost = [run for run in lost if not run.is_quoted]
        added = [run for run in added if not (titles and run.is_quoted)]
    if not lost and not added:
        return None
    if _count_names(lost) > _MOST or _count_names(added) > _MOST:
        return (lost or added)[0].names[0]
    return _unpaid(ours, theirs, lost, added, segment, translated)


def _invented_for_title(segment: Side, translated: Side) -> str | None:
    """Return a name in the translation of a title that sounds like no word of it."""
    if not (has_case(segment.language) and translated.shows_names) or has_capitals_on_nouns(segment.language):
        return None
    added = _invented(_added(_runs(translated), segment, translated), segment)
    return next((run.names[0] for run in added if not run.is_translatable), None)


def _unpaid(
    ours: Sequence[NameRun],
    theirs: Sequence[NameRun],
    lost: Sequence[NameRun],
    added: Sequence[NameRun],
    segment: Side,
    translated: Side,
) -> str | None:
    """Return a name that is lost or added, and for which no name or office of the other side stands."""
    more_offices = max(0, _count_office_runs(ours, lost) - _count_office_runs(theirs, added))
    lost, added = _without_pairs(lost, added)
    persons = [run for run in lost if not run.is_translatable]
    if persons:
        return persons[0].names[0]
    office_words = sum(run.offices for run in theirs) - sum(run.offices for run in ours)
    if _count_unpaid(lost, theirs, translated) > len(added) + max(0, office_words):
        return lost[0].names[0]
    invented = _invented(added, segment) if translated.shows_names else []
    if len(invented) > len(lost) + more_offices:
        return invented[0].names[0]
    # "The CEO of IBM" may become "le PDG d'International Business Machines", but no person.
    persons = [run for run in invented if not run.is_translatable]
    return persons[0].names[0] if len(persons) > len(lost) else None


def _runs(side: Side) -> Sequence[NameRun]:
    return name_runs(side.text, side.language, side.names)


def _lost(runs: Sequence[NameRun], segment: Side, translated: Side) -> list[NameRun]:
    """Return the runs with names that have no counterpart in the translation, reduced to these names."""
    if not any(run.names for run in runs):
        return []
    words, places = _heard(translated), kept_places(segment, translated)
    capitalized = _Sounds.of(word for word in words if word[0].isupper())
    others = _Sounds.of(word for word in words if not word[0].isupper())
    return _distinct(
        _only(run, lambda name: name not in places and not _is_kept(name, capitalized, others)) for run in runs
    )


def _added(runs: Sequence[NameRun], segment: Side, translated: Side) -> list[NameRun]:
    """Return the runs of the translation whose names sound like no word of the segment, reduced to these names."""
    if not any(run.names for run in runs):
        return []
    # After a name at the beginning that it leaves untranslated, Apertium capitalizes the next word.
    second = translated.words[1:2] if translated.words[:1] == segment.words[:1] else ()
    original, places = _Sounds.of((*_heard(segment), *second)), kept_places(translated, segment)
    return _distinct(_only(run, lambda name: name not in places and not original.has_like(name, 3)) for run in runs)


def _heard(side: Side) -> tuple[str, ...]:
    """Return the words, and those joined by hyphens as one word too: "Sud-àfrica" is "Sudáfrica"."""
    return (*side.words, *_COMPOUND.findall(side.text))


def _only(run: NameRun, is_wanted: Callable[[str], bool]) -> NameRun:
    return replace(run, names=tuple(filter(is_wanted, run.names)))


def _distinct(runs: Iterable[NameRun]) -> list[NameRun]:
    return list(dict.fromkeys(run for run in runs if run.names))


def _count_names(runs: Iterable[NameRun]) -> int:
    return sum(len(run.names) for run in runs)


def _count_office_runs(runs: Sequence[NameRun], counted: Sequence[NameRun]) -> int:
    """Count the runs with an office or an acronym that do not already count for a name."""
    return sum(run.offices > 0 for run in runs) - sum(run.offices > 0 for run in counted)


def _count_unpaid(lost: Sequence[NameRun], theirs: Sequence[NameRun], translated: Side) -> int:
    """Count the lost runs, except for those that an office with an ordinary word before it may translate.

    "The Constitutional Court" is "Anayasa Mahkemesi", whose first word begins the sentence and is no name. With
    articles, such a word would have one.
    """
    if known_language(translated.language).names.articles:
        return len(lost)
    with_office = sum(run.offices > 0 for run in lost)
    with_word = sum(not run.names and 0 < run.offices < len(run.words) for run in theirs)
    return len(lost) - min(with_office, with_word)


def _without_pairs(lost: Sequence[NameRun], added: Sequence[NameRun]) -> tuple[list[NameRun], list[NameRun]]:
    """Remove each lost run together with an added one that sounds much like it."""
    left, free = [], list(added)
    for run in lost:
        same = next((place for place, other in enumerate(free) if _sound_alike(run.names, other.names)), None)
        if same is None:
            left.append(run)
        else:
            del free[same]
    return left, free


def _sound_alike(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    return any(
        share_sounds(our, their)
        for one, other in product(ours, theirs)
        for our, their in product(_heard_as(one), _heard_as(other))
    )


def _invented(added: Sequence[NameRun], segment: Side) -> list[NameRun]:
    """Return the added runs that sound like no capitalized word of the segment, including its first word."""
    capitalized = list(dict.fromkeys(word for word in segment.words if word[0].isupper()))[:_MOST_CAPITALIZED]
    return [run for run in added if not _sound_alike(capitalized, run.names)]


def _is_kept(name: str, capitalized: _Sounds, others: _Sounds) -> bool:
    """Return whether a word may be the name; the many words in lower case need a closer match."""
    shorter = sounds(name)[:-1]
    is_shorter = len(shorter) >= _TOO_FEW and shorter in capitalized.whole
    return is_shorter or capitalized.has_like(name, min(3, len(shorter) + 1)) or others.has_like(name, 4)


def _heard_as(word: str) -> tuple[str, ...]:
    chinese = chinese_sounds(word)
    return (sounds(word), chinese) if chinese else (sounds(word),)


class _Sounds(NamedTuple):
    """The consonants of words, and their beginnings of two to four consonants."""

    whole: frozenset[str]
    beginnings: frozenset[tuple[int, str]]

    @classmethod
    def of(cls, words: Iterable[str]) -> Self:
        words = tuple(words)
        whole = frozenset(heard for word in words for heard in _heard_as(word))
        beginnings = frozenset((count, word[:count]) for word in whole for count in (2, 3, 4))
        return cls(whole, beginnings)

    def has_like(self, name: str, count: int) -> bool:
        """Return whether a word has the first ``count`` consonants of a name, or all of them."""
        return len(sounds(name)) < _TOO_FEW or any(
            heard in self.whole or (count, heard[:count]) in self.beginnings for heard in _heard_as(name)
        )
