"""Comparison of persons and other names that no language translates: none may be replaced, nor become a common word.

Within one script spelling decides, since no translator respells one of two names; across scripts all consonants do,
without the endings of the language. There, if one word of a name is the same on both sides and another is replaced, the
translation names somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from digest.language.facts.capitals import has_capitals_on_nouns, has_case, is_name, names_papers
from digest.language.facts.gazetteer import fold
from digest.language.facts.name_runs import NameRun, name_runs
from digest.language.known import language as known_language
from digest.language.text.characters.scripts import is_written_in
from digest.language.text.words.sounds import sounds
from digest.translating.checking.gate.names.place_comparison import kept_places
from digest.translating.checking.gate.names.sharing import share_closely, share_sounds
from digest.translating.checking.gate.names.spelling import (
    are_in_one_script,
    are_spelled_alike,
    is_altered,
    is_same_name,
)
from digest.translating.checking.gate.side import Side

_LONGEST_TEXT = 2000
_LONG = 5


def other_person(segment: Side, translated: Side) -> str | None:
    """Return a name of a side, surely not translatable, that the other does not have; None if there is none.

    "Surely" needs a language with capitals for names alone, whose articles are known. In a name of several words, each
    must be the same: "Jonas Feldmann" is not "Jonas Bergmann".
    """
    return _lost(segment, translated) or _lost(translated, segment)


def _lost(side: Side, other: Side) -> str | None:
    if not side.shows_names or not known_language(side.language).names.articles or len(other.text) > _LONGEST_TEXT:
        return None
    runs = name_runs(side.text, side.language, side.names) if not other.is_unspaced else ()
    named = [run for run in runs if run.persons or run.papers]
    if not named:
        return None
    places = kept_places(side, other)
    return next(filter(None, (_lost_word(run, places, side, other) for run in named)), None)


def _lost_word(run: NameRun, places: frozenset[str], side: Side, other: Side) -> str | None:
    """Return a word of a name that has no counterpart on the other side."""
    are_latin = _are_latin(side, other)
    if run.papers and are_latin:
        may_be_place = not names_papers(run.papers[-1], side.language)
        spelled = frozenset(map(fold, (*other.words, *(places if may_be_place else ()))))
        return next((word for word in run.papers if fold(word) not in spelled), None)
    names = [name for name in run.names if name in run.persons and name not in places]
    if not names:
        return None
    if are_latin and (altered := next((name for name in names if _is_altered(name, side, other)), None)):
        return altered
    found = {word: _find(word, side, other) for word in run.persons}
    titles = _titles(run.persons, found)
    missing = [name for name in names if found[name] is None and name not in titles]
    # A single name may be that of a place that is not known: "Lérida", "Lleida".
    respelled = [name for name in missing if len(run.persons) > 1 or name in (side.names or ())] if are_latin else []
    lost = next((name for name in respelled if not _is_spelled(name, other)), None)
    if lost:
        return lost
    if all(at is None for at in found.values()):
        is_heard = bool(places & set(run.words)) or any(_is_heard(name, side, other) for name in names)
        return None if is_heard or not missing else missing[0]
    return next((name for name in missing if _is_replaced(name, run.persons, found, side, other)), None)


def _are_latin(side: Side, other: Side) -> bool:
    return is_written_in(side.language, "Latn") and is_written_in(other.language, "Latn")


def _is_spelled(name: str, other: Side) -> bool:
    """Return whether the other side, in the same letters, has a word that is nearly spelled as a name."""
    return any(not word[0].islower() and are_spelled_alike(name, word) for word in other.words)


def _is_altered(name: str, side: Side, other: Side) -> bool:
    """Return whether the other side, in the same letters, has a word instead of a name that is nearly spelled so."""
    if fold(name) in map(fold, other.words):
        return False
    own = frozenset(map(fold, side.words))
    words = [word for word in other.words if word[0].isupper() and fold(word) not in own]
    return any(is_altered(name, word, side.language, other.language) for word in words)


def _titles(words: Sequence[str], found: dict[str, int | None]) -> Sequence[str]:
    """Return the words before two names that are kept: "Deputy Commissioner" Jane Goodall."""
    kept = [found[word] is not None for word in words]
    return next((words[:at] for at, both in enumerate(pairwise(kept)) if all(both)), ())


def _find(word: str, side: Side, other: Side) -> int | None:
    """Return the position of the first word of the other side that is the same name."""
    if word in other.words:
        return other.words.index(word)
    needs_capital = has_case(other.language)
    for at, theirs in enumerate(other.words):
        if (not needs_capital or not theirs[0].islower()) and is_same_name(word, theirs, side.language, other.language):
            return at
    return None


def _is_heard(name: str, side: Side, other: Side) -> bool:
    """Return whether a word of the other side sounds like a name, and is not another name of this side."""
    heard = sounds(name)
    if len(heard) <= 1:
        return not _are_latin(side, other) or _is_spelled(name, other)
    names = [word for word in side.words if word[0].isupper() and word != name]
    return any(
        _sounds_like(heard, word, other)
        and not any(is_same_name(each, word, side.language, other.language) for each in names)
        for word in other.words
    )


def _sounds_like(heard: str, word: str, other: Side) -> bool:
    theirs = sounds(word)
    if word[0].isupper() and has_case(other.language) and not has_capitals_on_nouns(other.language):
        return share_sounds(heard, theirs) or (len(heard) >= _LONG and theirs[:3] == heard[:3])
    return share_closely(heard, theirs)


def _is_replaced(name: str, words: Sequence[str], found: dict[str, int | None], side: Side, other: Side) -> bool:
    """Return whether another name is in the place of one, beside a neighbor that both sides have."""
    place = words.index(name)
    for step in (-1, 1):
        neighbor = place + step
        if not 0 <= neighbor < len(words):
            continue
        at = found[words[neighbor]]
        if at is None or not 0 <= at - step < len(other.words):
            continue
        instead = other.words[at - step]
        if _is_other(instead, side, other) and not _vary(name, instead, words[neighbor], other.words[at]):
            return True
    return False


def _vary(name: str, instead: str, neighbor: str, theirs: str) -> bool:
    """Return whether two names may be one, spelled in two ways, unless the name beside them is spelled in one."""
    if are_in_one_script(name, instead) and fold(neighbor) == fold(theirs):
        return False
    return len(sounds(name)) >= _LONG and share_closely(sounds(name), sounds(instead))


def _is_other(instead: str, side: Side, other: Side) -> bool:
    if has_case(other.language) and not (instead[0].isupper() and is_name(instead, other.language)):
        return False
    capitalized = (word for word in side.words if word[0].isupper())
    return not any(is_same_name(word, instead, side.language, other.language) for word in capitalized)
