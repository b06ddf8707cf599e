"""Periods of abbreviations, initials and ordinals, which do not end a sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from digest.language.known import languages, of_all

_BEFORE_WORD = re.compile(r"[\s'’\"“”„«‹(\[\u3040-\u30ff\u3400-\u9fff]")
_GLUED = re.compile(r"(\d+)([^\W\dA-Z]+)")  # "1958г." but not "5G."
_BETWEEN_INITIALS = re.compile(r"\.[-’]?")
_ROMAN = re.compile(r"[IVXLCХІ]{2,}|[VX]")
# "В 1958 г." can only be the beginning of a sentence.
_PREPOSITION = 2
# The Arabic "and" is written together with the next word, and most sentences begin with it.
_AND = "و"
_TATWEEL = "ـ"
# From here on, a character without upper case is a syllable, and may be a word.
_HANGUL = "\u1100"


@dataclass(frozen=True, slots=True)
class _Tables:
    """The words of all languages together, since the splitter is not told the language of a text."""

    before_names: frozenset[str]
    within: frozenset[str]
    before_numbers: frozenset[str]
    endings_before_numbers: tuple[str, ...]
    after_numbers: frozenset[str]
    followed_by: Mapping[str, tuple[str, ...]]
    after_ordinals: frozenset[str]
    before_ordinals: frozenset[str]
    before_measures: frozenset[str]
    final: frozenset[str]
    starters: frozenset[str]
    starters_but_particles: frozenset[str]
    listed: frozenset[str]


@cache
def _tables() -> _Tables:
    before_names = frozenset(of_all(lambda known: known.abbreviations.before_names))
    within = frozenset(of_all(lambda known: known.abbreviations.within))
    before_numbers = frozenset(of_all(lambda known: known.abbreviations.before_numbers))
    after_numbers = frozenset(of_all(lambda known: known.abbreviations.after_numbers))
    followed_by = {word: after for known in languages() for word, after in known.abbreviations.followed_by.items()}
    starters = frozenset(of_all(lambda known: known.openers.starters))
    return _Tables(
        before_names=before_names,
        within=within,
        before_numbers=before_numbers,
        endings_before_numbers=of_all(lambda known: known.abbreviations.endings_before_numbers),
        after_numbers=after_numbers,
        followed_by=followed_by,
        after_ordinals=frozenset(of_all(lambda known: known.abbreviations.after_ordinals)),
        before_ordinals=frozenset(of_all(lambda known: known.abbreviations.before_ordinals)),
        before_measures=frozenset(of_all(lambda known: known.abbreviations.before_measures)),
        final=frozenset(of_all(lambda known: known.abbreviations.final)),
        starters=starters,
        starters_but_particles=starters.difference(of_all(lambda known: known.openers.name_particles)),
        # Most words are in none of the tables, so one lookup rules them out.
        listed=before_names | before_numbers | after_numbers | within | followed_by.keys(),
    )


def final_words() -> frozenset[str]:
    """Return words of languages with another full stop after which a period ends a sentence, short as they are."""
    return _tables().final


def belongs_to_word(words: list[str], following: str) -> bool:
    """Return whether the period after the last of some words belongs to that word.

    ``words`` are the last words of the sentence so far; ``following`` is the next word, which does not begin with a
    lower-case letter. It includes its period: ``I`` begins a sentence, ``I.`` is an initial.
    """
    word, before = last_word(words[-1] if words else ""), words[-2] if len(words) > 1 else ""
    if not word:
        return False
    if glued := _GLUED.fullmatch(word):
        return _is_abbreviation(glued[2], [*words[:-1], glued[1]], following)
    if word.isdigit():
        # Nothing but numbers so far: a list number, or a Korean date.
        return not any(map(_has_letter, words)) or (len(word) <= 2 and _is_ordinal(before, following))
    if _ROMAN.fullmatch(word) and _is_ordinal(before, following):
        return True
    if before.lower().removesuffix(".") in _tables().before_measures or (
        before.endswith(".") and _is_letter(before[:-1])
    ):
        joined = _is_abbreviation(before + word, words[:-2], following)
        return joined or (len(word) > 1 and _is_abbreviation(word, words[:-1], following))
    return any(_is_abbreviation(one, words[:-1], following) for one in _parts(word))


def last_word(text: str) -> str:
    """Return the last word of a text without an opening quotation mark; "" if the text does not end with a word."""
    return _BEFORE_WORD.split(text)[-1]


def _parts(word: str) -> tuple[str, ...]:
    """Return a word, and the last part of a hyphenated name: "Jean-P", "Staats-Abg"."""
    tail = word.rpartition("-")[2]
    return (word, tail) if tail != word and tail[:1].isupper() else (word,)


def _is_abbreviation(word: str, earlier: list[str], following: str) -> bool:
    """Return whether the period after a word, or after two words of one abbreviation, belongs to it."""
    if word in _tables().final:
        return False
    begins = following.lower() in _tables().starters or following.startswith(_AND)
    if _is_in(_tables().listed, word) or word.endswith(_tables().endings_before_numbers):
        return _is_as_listed(word, earlier, following, begins)
    return _are_initials(word, following, begins)


def _is_as_listed(word: str, earlier: list[str], following: str, begins: bool) -> bool:
    """Return whether a listed word has the context that its table requires."""
    if (_is_in(_tables().before_numbers, word) or word.endswith(_tables().endings_before_numbers)) and _is_number(
        following
    ):
        return True
    if _is_in(_tables().after_numbers, word) and earlier and _is_number(earlier[-1]):
        return not begins and (_is_beginning(earlier) or following.lower() == following.upper())
    if _is_in(_tables().before_names, word) or following.lower() in _tables().followed_by.get(word.lower(), ()):
        return True
    if _is_in(_tables().within, word):
        return not begins
    return _are_initials(word, following, begins)


def _is_in(table: AbstractSet[str], word: str) -> bool:
    """Return whether a table has a word; a single capital is looked up as it is, since it may be an initial."""
    return word in table or (len(word) > 1 and word.lower() in table)


def _has_letter(word: str) -> bool:
    return any(map(str.isalpha, word))


def _is_beginning(words: list[str]) -> bool:
    """Return whether a number is alone, or follows a word as short as a preposition."""
    return len(words) == 1 or (len(words) == 2 and len(words[0]) <= _PREPOSITION)


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or bool(_ROMAN.fullmatch(word.rstrip(".")))


def _is_ordinal(before: str, following: str) -> bool:
    following = following.lower()
    return following in _tables().after_ordinals or (
        before.lower() in _tables().before_ordinals and following not in _tables().starters
    )


def _are_initials(word: str, following: str, begins: bool) -> bool:
    """Return whether a word is an initial, or several ("U.S", "J.-C"), and ``following`` does not begin a sentence."""
    if word[1:2].isalpha() and word[0] != _AND and word[1] != _TATWEEL:
        return False  # Most words need no more.
    letters = _BETWEEN_INITIALS.split(word)
    if not all(map(_is_letter, letters)) or (word.islower() and not _is_letter(following.removesuffix("."))):
        return False
    return not begins if len(letters) > 1 else following.lower() not in _tables().starters_but_particles


def _is_letter(text: str) -> bool:
    """Return whether a text is one letter with its marks; in Arabic, possibly after "and" and with a tatweel."""
    letter, marks = text[:1], text[1:]
    if letter == _AND and marks:
        return _is_letter(marks)
    is_initial = letter.isalpha() and (letter < _HANGUL or letter.lower() != letter.upper())
    return is_initial and all(unicodedata.category(mark)[0] == "M" or mark == _TATWEEL for mark in marks)
