"""Words that imply a number without being one: "both", "double", the Arabic dual."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from digest.language.known import language as known_language
from digest.language.text.numbers.number_words import forms_of, plain_form, without_prefixes

_SHORTEST = 3


def may_say_number(words: Sequence[str], number: float, language: str) -> bool:
    """Return whether a word of a text begins like a number ("zweitägig") or implies it ("both" is two)."""
    beginnings, endings = _beginnings(number, language), _endings(number, language)
    if known_language(language).numbers.is_spaced:
        forms = (bare for word in words for bare in _bare(plain_form(word), language))
        return any(form.startswith(beginnings) or form.endswith(endings) for form in forms)
    return any(beginning in word for word in words for beginning in beginnings)


def says_one(words: Sequence[str], language: str) -> bool:
    """Return whether a text has a word for one, which may also be an article."""
    forms = forms_of(1, language)
    if known_language(language).numbers.is_spaced:
        return any(bare in forms for word in words for bare in _bare(plain_form(word), language))
    one = known_language(language).amounts.one
    return bool(one) and any(one in word for word in words)


def _bare(form: str, language: str) -> Iterator[str]:
    """Yield a word, and the rest of it without one or two prefixes: "and the second"."""
    yield form
    for rest in without_prefixes(form, language):
        yield from (rest, *without_prefixes(rest, language))


@cache
def _beginnings(number: float, language: str) -> tuple[str, ...]:
    forms = (form for form in forms_of(number, language) if len(form) >= _SHORTEST)
    synonyms = known_language(language).numbers.synonyms.get(int(number), "") if number % 1 == 0 else ""
    return (*forms, *map(plain_form, synonyms.split()))


@cache
def _endings(number: float, language: str) -> tuple[str, ...]:
    endings = known_language(language).numbers.synonym_endings.get(int(number), "") if number % 1 == 0 else ""
    return tuple(map(plain_form, endings.split()))
