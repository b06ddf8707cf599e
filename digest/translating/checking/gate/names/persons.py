"""Check of persons and other names that no language translates: none may be replaced by another.

If one word of a name is the same on both sides and another is replaced, the translation names somebody else. Within one
script spelling decides, since no translator respells one of two names; across scripts all consonants do, without the
endings of the language.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from digest.language.known import language as known_language
from digest.language.text.words.sounds import sounds
from digest.translating.checking.gate.names.capitals import has_capitals_on_nouns, has_case, is_name, says_names
from digest.translating.checking.gate.names.chinese import (
    chinese_names,
    has_another_dotted_name,
    has_another_name,
)
from digest.translating.checking.gate.names.gazetteer import fold
from digest.translating.checking.gate.names.kept_places import kept_places
from digest.translating.checking.gate.names.name_runs import Run, find_runs
from digest.translating.checking.gate.names.sharing import share_closely, share_sounds
from digest.translating.checking.gate.names.spelling import are_in_one_script, is_same_name
from digest.translating.checking.gate.side import Side

_LONGEST_TEXT = 2000
_LONG = 5


def keeps_persons(segment: Side, translated: Side) -> bool:
    """Return whether each name that is surely not translatable has the same name on the other side.

    "Surely" needs a language with capitals for names alone, whose articles are known. In a name of several words, each
    must be the same: "Jonas Feldmann" is not "Jonas Bergmann".
    """
    return _keeps(segment, translated) and _keeps(translated, segment)


def _keeps(side: Side, other: Side) -> bool:
    if not says_names(side.text, side.words, side.language) or not known_language(side.language).names.articles:
        return True
    if len(other.text) > _LONGEST_TEXT:
        return True
    if other.is_unspaced:
        return not known_language(other.language).names.readings or _keeps_in_characters(side, other)
    runs = [run for run in find_runs(side) if run.names and not run.is_translatable]
    if not runs:
        return True
    places = kept_places(side, other)
    return all(_is_kept(run, places, side, other) for run in runs)


def _keeps_in_characters(side: Side, other: Side) -> bool:
    """Return whether Chinese characters may have each name of two words: "Wang Yi", or "Karl Weber" with a dot."""
    places = kept_places(side, other)
    runs = [run for run in find_runs(side) if len(run.words) > 1 and places.isdisjoint(run.words)]
    chinese = {run: [run.words[at:end] for at, end in chinese_names(run.words, other.language)] for run in runs}
    if any(has_another_name(name, other.text, other.language) for names in chinese.values() for name in names):
        return False
    foreign = [run for run in runs if run.names and not (chinese[run] or run.is_translatable)]
    return len(foreign) != 1 or not has_another_dotted_name(foreign[0].words[-1], other.text, other.language)


def _is_kept(run: Run, places: frozenset[str], side: Side, other: Side) -> bool:
    names = [name for name in run.names if name not in places]
    if not names or not all(is_name(word, side.language) for word in run.words if len(word) > 1):
        return True
    found = {word: _find(word, side, other) for word in run.words}
    titles = _titles(run.words, found)
    missing = [name for name in names if found[name] is None and name not in titles]
    if not missing:
        return True
    if all(at is None for at in found.values()):
        return bool(places & set(run.words)) or any(_is_heard(name, side, other) for name in names)
    return not any(_is_replaced(name, run.words, found, side, other) for name in missing)


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
        return True
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
