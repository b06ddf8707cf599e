"""Check of words that exclude each other: a mayor must not become a judge, nor one company another.

Capitals do not tell a mayor from a judge, nor in Arabic one politician from another, so the language files list groups
of such words. A translation is refused only if a word of a group has no counterpart and another of the group was added:
a synonym that is not listed is no reason alone. List a word of two meanings for both. What both sides name counts as
kept for other checks too (``shared_words``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from digest.language.known import language as known_language
from digest.language.text.characters.scripts import is_written_in
from digest.translating.checking.gate.names.capitals import has_case
from digest.translating.checking.gate.names.name_runs import without_suffix
from digest.translating.checking.gate.side import WORD, Side

# Names of these groups are the same in all languages of a script; these languages list them for it.
_NAMES = ("figure", "company", "agency", "club", "party")
_LISTED_BY = {"Latn": "en", "Cyrl": "ru"}
_MINISTERS = frozenset({"office minister", "office premier"})
# Deeds of two parties: who sells to one who buys, beats one who loses.
_CONVERSE = (("converse sell", "converse buy"), ("converse beat", "converse lose"))
# These tell a minister from another, and mean something else without one.
_ONLY_OF_MINISTERS = "portfolio"
_KEY = 2
_LONGEST_ACRONYM = 5
_LONGEST_ENDING = 5
_MOST_WORDS = 400
_WITHIN = "*"
_REST_OF_WORD = re.compile(r"[^\W\d_]*")

Meanings = frozenset[str]


class _FoundWord(NamedTuple):
    """Where a text has a word that is in groups, and what it may mean."""

    start: int
    end: int
    meanings: Meanings


class _ListedWord(NamedTuple):
    """The forms of a language with their meanings: by their first letters, the longest first; and those in words."""

    by_beginning: Mapping[str, tuple[tuple[str, Meanings], ...]]
    within: tuple[tuple[str, Meanings], ...]


def keeps_rivals(segment: Side, translated: Side) -> bool:
    """Return whether no word of a group is replaced by another of the group, with which it cannot be confused."""
    ours, theirs = find_meanings(segment), find_meanings(translated)
    if not ours or not theirs:
        return True
    groups = {_group(meaning) for found in ours for meaning in found} - {_group(_CONVERSE[0][0])}
    if not (_names_minister(ours) and _names_minister(theirs)):
        groups.discard(_ONLY_OF_MINISTERS)
    return not any(_lacks(ours, theirs, group) and _lacks(theirs, ours, group) for group in groups)


def _group(meaning: str) -> str:
    return meaning.partition(" ")[0]


def _names_minister(found: frozenset[Meanings]) -> bool:
    return any(each & _MINISTERS for each in found)


def _lacks(found: frozenset[Meanings], others: frozenset[Meanings], group: str) -> bool:
    """Return whether a word of a group on one side has no counterpart on the other."""
    known = frozenset().union(*others)
    return any(known.isdisjoint(each) for each in found if any(_group(meaning) == group for meaning in each))


def are_converse(segment: Side, translated: Side) -> bool:
    """Return whether one side tells what the other party does: that A sells to B, or that B buys from A."""
    ours, theirs = (frozenset[str]().union(*find_meanings(side)) for side in (segment, translated))
    for pair in _CONVERSE:
        one, other = ours.intersection(pair), theirs.intersection(pair)
        if len(one) == len(other) == 1 and one != other:
            return True
    return False


def shared_names(segment: Side, translated: Side) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where both sides have the same name of a group, each name once."""
    seen: set[str] = set()
    theirs = _find_all(translated)
    for found in _find_all(segment):
        names = {meaning for meaning in found.meanings if _group(meaning) in _NAMES}
        same = next((other for other in theirs if names & other.meanings), None)
        if same and seen.isdisjoint(names):
            seen |= names
            yield (found.start, found.end), (same.start, same.end)


def shared_words(side: Side, other: Side) -> frozenset[str]:
    """Return the words of a side that are in groups, and whose meaning the other side has too."""
    known = frozenset[str]().union(*find_meanings(other))
    shared = [found for found in _find_all(side) if not known.isdisjoint(found.meanings)]
    words = (word for word in WORD.finditer(side.text) if any(_overlap(word, found) for found in shared))
    return frozenset(without_suffix(word[0]) for word in words) if shared else frozenset()


def _overlap(word: re.Match[str], found: _FoundWord) -> bool:
    return word.start() < found.end and found.start < word.end()


def find_meanings(side: Side) -> frozenset[Meanings]:
    """Return what each word of a text that is in groups may mean."""
    return frozenset(found.meanings for found in _find_all(side))


@lru_cache(maxsize=16)
def _find_all(side: Side) -> tuple[_FoundWord, ...]:
    listed = _listed(side.language)
    if not listed.by_beginning or len(side.words) > _MOST_WORDS:
        return ()
    return (*_find(side, listed), *_find_within(side, listed))


def _find(side: Side, listed: _ListedWord) -> Iterator[_FoundWord]:
    text, lowered, end = side.text, _lower(side.text), 0
    for start in _starts(side):
        if start < end:
            continue
        fitting = [
            (form, meanings)
            for form, meanings in listed.by_beginning.get(lowered[start : start + _KEY], ())
            if (text if form[0].isupper() else lowered).startswith(form, start) and _fits(form, meanings, start, side)
        ]
        if fitting:
            end = start + len(fitting[0][0])
            yield _FoundWord(start, end, frozenset[str]().union(*(meanings for _, meanings in fitting)))


def _find_within(side: Side, listed: _ListedWord) -> Iterator[_FoundWord]:
    for word in WORD.finditer(side.text) if listed.within else ():
        for form, meanings in listed.within:
            if form in word[0].lower()[1:]:
                yield _FoundWord(word.start(), word.end(), meanings)


def _lower(text: str) -> str:
    """Return a text in lower case, with each letter in its place."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(letter.lower()[0] for letter in text)


def _starts(side: Side) -> Iterator[int]:
    """Yield where a word may begin, and where it may after what is written before it."""
    if side.is_unspaced:
        yield from range(len(side.text))
        return
    prefixes = known_language(side.language).names.prefixes
    for word in WORD.finditer(side.text):
        yield word.start()
        yield from sorted({word.start() + len(prefix) for prefix in prefixes if word[0].startswith(prefix)})


def _fits(form: str, meanings: Meanings, start: int, side: Side) -> bool:
    """Return whether a form ends where a name or an acronym may end; other words may have any ending."""
    is_name = form[0].isupper() or any(_group(meaning) in _NAMES for meaning in meanings)
    if side.is_unspaced or not is_name:
        return True
    rest = _REST_OF_WORD.match(side.text, start + len(form))
    length = len(rest[0]) if rest else 0
    has_no_ending = not has_case(side.language) or (form.isupper() and len(form) <= _LONGEST_ACRONYM)
    return length == 0 if has_no_ending else length <= _LONGEST_ENDING


@lru_cache(maxsize=32)
def _listed(language: str) -> _ListedWord:
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for meaning, listed in _rivals(language).items():
        for form in listed:
            forms[form].add(meaning)
    beginnings: defaultdict[str, list[tuple[str, Meanings]]] = defaultdict(list)
    for form, meanings in sorted(forms.items(), key=lambda item: (-len(item[0]), item[0])):
        plain = form.removeprefix(_WITHIN)
        beginnings[_lower(plain[:_KEY])].append((plain, frozenset(meanings)))
    within = tuple((form[1:], frozenset(found)) for form, found in forms.items() if form.startswith(_WITHIN))
    return _ListedWord({key: tuple(found) for key, found in beginnings.items()}, within)


def _rivals(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the words of a language, and the names that are the same in its script."""
    source = next((code for script, code in _LISTED_BY.items() if is_written_in(language, script)), None)
    common = known_language(source).names.rivals if source else {}
    names = {meaning: listed for meaning, listed in common.items() if _group(meaning) in _NAMES}
    return {**names, **known_language(language).names.rivals}
