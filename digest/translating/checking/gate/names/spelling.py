"""Names that are the same in two languages: spelled alike, or with the same consonants in another script."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from digest.language.facts.gazetteer import fold, gazetteer
from digest.language.facts.name_runs import without_suffix
from digest.language.known import language as known_language
from digest.language.text.words.sounds import chinese_sounds, sounds
from digest.translating.checking.gate.names.sharing import share_closely, shared_sounds

# Latin letters that other scripts hear in two ways: Khaled and خالد, Jensen and Йенсен, Harris and Гаррис.
if TYPE_CHECKING:
    from digest.language.schema import Names, Words

_END_OF_LATIN = 0x370
_HEARD_OTHERWISE = (("kh", "h"), ("j", "y"), ("h", "g"), ("w", "u"), ("ch", "k"), ("c", "s"))
_VOWELS, _MAY_BE_SILENT = frozenset("aeiou"), frozenset("hjy")
_LONGEST_SUFFIX = 3
_SHORTEST_ALTERED = 4
_SHORTEST = 2
_LONGEST_ENDING = 5
# Longer names may differ in one consonant across scripts: Seidakhmetov and Сейдахметов.
_LONG = 5


@lru_cache(maxsize=65_536)
def is_same_name(name: str, word: str, language: str, other: str) -> bool:
    """Return whether a word of the ``other`` language may be a name of ``language``, with any ending of its own."""
    ours, theirs = _heard(name, language), _heard(word, other)
    if ours & theirs:
        return True
    if are_in_one_script(name, word):
        return False
    ours, theirs = ours | {chinese_sounds(name)}, theirs | {chinese_sounds(word)}
    for pairs in (_names(language).sounds_alike, _names(other).sounds_alike):
        ours, theirs = _coarse(ours, pairs), _coarse(theirs, pairs)
    return bool(ours & theirs - {""}) or any(_are_close(one, two) for one in ours for two in theirs)


@lru_cache(maxsize=65_536)
def are_spelled_alike(name: str, word: str) -> bool:
    """Return whether a word in Latin letters may be another language's spelling of a name: "Khamenei", "Jamenei".

    A word that begins with a vowel is not one that begins with a consonant.
    """
    one, two = fold(name), fold(word)
    if two.startswith(one) and len(two) - len(one) <= _LONGEST_SUFFIX:
        return True
    if not may_begin_alike(one, two):
        return False
    heard = {sounds(one), *(sounds(one.replace(*pair)) for pair in _HEARD_OTHERWISE)}
    theirs = {sounds(two), *(sounds(two.replace(*pair)) for pair in _HEARD_OTHERWISE)}
    return any(share_closely(ours, other) for ours in heard for other in theirs if ours and other)


@lru_cache(maxsize=65_536)
def is_altered(name: str, word: str, language: str, other: str) -> bool:
    """Return whether a word in Latin letters is a name but for one consonant, which no language writes otherwise.

    "Larrov" is "Lavrov" altered, "Lavrow" is not, nor is "Girona" "Gerona".
    """
    one, two = sorted((fold(name), fold(word)), key=len)
    if len(one) < _SHORTEST_ALTERED or len(two) - len(one) > 1 or is_same_name(one, two, language, other):
        return False
    at = next((place for place, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1]), len(one))
    return one[at + (len(one) == len(two)) :] == two[at + 1 :]


def may_begin_alike(one: str, two: str) -> bool:
    """Return whether two words in Latin letters both begin with a vowel, or neither; a silent letter may be first."""
    first = {fold(one)[0], fold(two)[0]}
    return bool(first & _MAY_BE_SILENT) or len(first & _VOWELS) != 1 or len(first) == 1


def are_in_one_script(one: str, two: str) -> bool:
    """Return whether two words are both in Latin letters, or both in others."""
    return (ord(one[0]) < _END_OF_LATIN) == (ord(two[0]) < _END_OF_LATIN)


def _names(language: str) -> Names:
    return known_language(language).names


def _coarse(heard: frozenset[str], pairs: Words) -> frozenset[str]:
    """Return consonants without the differences that a language does not hear."""
    if not pairs:
        return heard
    table = str.maketrans("".join(pair[0] for pair in pairs), "".join(pair[1] for pair in pairs))
    return frozenset(each.translate(table) for each in heard)


def _are_close(one: str, two: str) -> bool:
    shorter, longer = sorted((len(one), len(two)))
    return longer >= _LONG and shorter >= longer - 1 and shared_sounds(one, two) >= longer - 1


@lru_cache(maxsize=16_384)
def _heard(word: str, language: str) -> frozenset[str]:
    """Return the consonants of a word, with and without each of its endings."""
    found = set()
    for form in _forms(without_suffix(word), language):
        found.add(sounds(form))
        if form.isascii():
            lowered = form.lower()
            found.update(sounds(lowered.replace(*heard)) for heard in _HEARD_OTHERWISE if heard[0] in lowered)
        elif _names(language).silent_vowel:
            found.update(_heard_without_vowels(form, language))
    return frozenset(filter(None, found)) or frozenset({fold(word)})


def _heard_without_vowels(form: str, language: str) -> Iterator[str]:
    """Yield the consonants of a word in a script without vowels.

    With a vowel between all letters, no two of them are read as one: تسلا is Tesla.
    """
    names = _names(language)
    yield sounds(names.silent_vowel.join(form))
    for pair in names.letters_alike:
        if pair[0] in form:
            yield sounds(form.replace(pair[0], pair[1]))


def _forms(word: str, language: str) -> Iterator[str]:
    yield word
    known = gazetteer(language)
    yield from known.variants(word)[1:]
    lowered = fold(word)
    for length in range(1, min(_LONGEST_ENDING + 1, len(lowered) - _SHORTEST)):
        if lowered[-length:] in known.endings:
            yield lowered[:-length]
