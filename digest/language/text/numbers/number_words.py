"""Lookup tables of the words that compose numbers in a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from digest.language.known import language as known_language
from digest.language.text.characters.combining_marks import without_marks
from digest.language.text.numbers.number_reader import INSIDE, NumberPart, read_number

if TYPE_CHECKING:
    from digest.language.schema import NumberWords

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'"})
# Arabic vowel signs and tatweel, and the dot left when the Turkish İ is lower-cased.
_SIGNS = re.compile("[\u0307\u0640\u064b-\u0652\u0670]")
# Arabic letters that writers and keyboards confuse.
_LETTERS = str.maketrans("أإآٱىیكةۀ", "ااااييکهه")
_ELIDED_ARTICLE = re.compile(r"[dl]'(?=\w)")
_LONGEST_WORD = 100


@dataclass(slots=True)
class Lexicon:
    """The number words of a language, by their lower-case forms."""

    words: NumberWords
    parts: dict[str, NumberPart] = field(default_factory=dict)
    # Phrases by their first word, longest first: "quatre vingt".
    phrases: dict[str, list[tuple[tuple[str, ...], NumberPart]]] = field(default_factory=dict)
    phrase_words: set[str] = field(default_factory=set)
    elided: dict[str, NumberPart] = field(default_factory=dict)
    zero: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    never_alone: frozenset[str] = frozenset()
    values: frozenset[float] = frozenset()
    # Matches words made only of number words; it rules out most other words.
    composed: re.Pattern[str] | None = None

    def __contains__(self, form: str) -> bool:
        """Return whether a word belongs to numbers and is not composed of others."""
        return form in self.parts or form in self.phrase_words or form in self.zero

    def add(self, form: str, part: NumberPart) -> None:
        """Add a form of a word, or a phrase."""
        first, *rest = form.split("_")
        if rest:
            self.phrases.setdefault(first, []).append((tuple(rest), part))
            self.phrases[first].sort(key=lambda phrase: -len(phrase[0]))
            self.phrase_words.update((first, *rest))
        else:
            self.parts[form] = part

    def parts_of(self, form: str) -> tuple[NumberPart, ...]:
        """Return the parts of a word that is a number or part of one; for "zweihundert", 2 and 100."""
        if form in self.parts:
            return (self.parts[form],)
        if not self.composed or len(form) > _LONGEST_WORD or not self.composed.fullmatch(form):
            return ()
        divisions = self._divisions(form)
        return next((parts for parts in divisions if read_number(parts, 0, self)[1] == len(parts)), ())

    def _divisions(self, word: str) -> Iterator[tuple[NumberPart, ...]]:
        """Yield all divisions of a word into number words."""
        if word in self.parts:
            yield (self.parts[word],)
        for end in range(len(word) - 1, 1, -1):
            for parts in (self.parts, self.elided):
                if part := parts.get(word[:end]):
                    inner = part._replace(joining=INSIDE + part.joining) if part.joining else part
                    yield from ((inner, *rest) for rest in self._divisions(word[end:]))


def knows_number_words(language: str) -> bool:
    """Return whether the number words of a language are known."""
    numbers = known_language(language).numbers
    return bool(numbers.small or numbers.in_han)


@lru_cache(maxsize=16384)
def plain_form(word: str) -> str:
    """Return a word as the data spells it: in lower case, without elided articles and without spelling variants."""
    plain = word.lower()
    if not plain.isascii():
        plain = _SIGNS.sub("", plain.translate(_APOSTROPHES)).translate(_LETTERS)
    return plain[2:] if _ELIDED_ARTICLE.match(plain) else plain


@cache
def forms_of(number: float, language: str) -> tuple[str, ...]:
    """Return the words, without phrases, for a number in a language."""
    return tuple(form for form, part in lexicon(language).parts.items() if part.value == number)


def with_endings(word: str, language: str) -> Iterator[str]:
    """Yield a word, and its forms with the endings that numbers take in the language."""
    words = known_language(language).numbers
    yield word
    if len(word) >= words.shortest_with_ending:
        yield from (word + ending for ending in words.endings.split())


def without_prefixes(form: str, language: str) -> Iterator[str]:
    """Yield the rest of a word after "and", an article or a preposition, if the language attaches these to words."""
    for prefix in _prefixes(language):
        if form.startswith(prefix):
            yield form.removeprefix(prefix)


@cache
def _prefixes(language: str) -> tuple[str, ...]:
    words = known_language(language).numbers
    return tuple(map(plain_form, (*words.prefixed_and.split(), *words.prefixes.split())))


@cache
def lexicon(language: str) -> Lexicon:
    """Return the number words of a language; an empty lexicon if they are not known."""
    words = known_language(language if knows_number_words(language) else "").numbers
    found = Lexicon(words)
    _add_words(found, language)
    found.zero = frozenset(_forms(words.zero))
    found.ambiguous = frozenset(_forms(words.ambiguous))
    found.never_alone = frozenset(_forms(words.never_alone))
    found.elided = {form: found.parts[full] for form, full in words.elided.items()}
    phrases = (part for phrases in found.phrases.values() for _, part in phrases)
    found.values = frozenset(part.value for part in (*found.parts.values(), *phrases))
    if words.in_one_word:
        forms = sorted({*found.parts, *found.elided}, key=len, reverse=True)
        found.composed = re.compile(f"(?:{'|'.join(map(re.escape, forms))}){{2,}}")
    return found


def _add_words(found: Lexicon, language: str) -> None:
    words = found.words
    for value, listed in _values(words):
        for form in _forms(listed, language):
            found.add(form, NumberPart(value))
    for power, listed in words.multipliers.items():
        for form in _forms(listed, language):
            found.add(form, found.parts.get(form, NumberPart())._replace(power=power))
    for joining in map(plain_form, _joining(words)):
        found.add(joining, NumberPart(joining=joining))
    others = {words.articles: NumberPart(1, is_article=True), words.half_of: NumberPart(0.5)}
    for listed, part in (*others.items(), (words.half, NumberPart(0.5, is_half=True))):
        for form in _forms(listed):
            found.add(form, part)


def _values(words: NumberWords) -> Iterator[tuple[float, str]]:
    for listed, start, step in ((words.small, 1, 1), (words.tens, 20, 10), (words.hundreds, 100, 100)):
        yield from ((start + step * place, forms) for place, forms in enumerate(listed.split()))
    yield from words.more.items()


def _joining(words: NumberWords) -> frozenset[str]:
    between = (*words.after_tens, *words.after_hundreds, *words.after_thousands, *words.after_millions)
    return frozenset((*between, *words.ones_first.split())) - {"", ","}


def _forms(listed: str, language: str = "") -> Iterator[str]:
    """Yield all forms of a word as they are looked up."""
    for form in listed.replace("/", " ").split():
        for ended in with_endings(form, language) if language and "_" not in form else (form,):
            plain = plain_form(ended)
            yield plain
            if language and known_language(language).numbers.without_accents:
                yield without_marks(plain, "NFD")
