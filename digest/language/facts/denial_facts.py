"""Denials in a text: words that negate a clause, by their scope: "ceasefire" and "opposition" deny nothing."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from digest.language.facts.capitals import is_title
from digest.language.facts.fact import Fact
from digest.language.known import language as known_language
from digest.language.text.characters.scripts import is_written_in
from digest.language.text.patterns import NEVER

DENIAL, IDIOM = "denial", "idiom"
_NEVER = re.compile(NEVER)
# A word that is taken out leaves this behind: neither a space nor a letter, so that no new phrase comes about.
_TAKEN_OUT = "\N{BROKEN BAR}"
# A pattern for a word between others: without an end to it, the search takes the square of a text without spaces.
_UNBOUNDED = re.compile(r"(\\S|\[\^[^\]]*\])\+")
_LONGEST_WORD = 30
_MARK = r"[,;:.!?–—()،؛，。；：]"
# With the word before it in lower case and the next with a capital.
_NAME = re.compile(r"(?<=[a-zß-ÿа-џ] )\w+ [A-ZÀ-ÞЀ-Я]")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns of a language for words that surely deny, verbs among them, that may, idioms, and those that don't."""

    surely: re.Pattern[str]
    verbs: re.Pattern[str]
    perhaps: re.Pattern[str]
    idioms: re.Pattern[str]
    lookalikes: re.Pattern[str]


def knows_denials(language: str) -> bool:
    """Return whether the words of a language that deny are known."""
    return bool(known_language(language).negation.surely)


@lru_cache(maxsize=16)
def denial_facts(text: str, language: str) -> tuple[Fact, ...]:
    """Return the denials in a text, in its order.

    Sure are "not", "nobody", "without"; others may deny: "refuse", "lack", "unsafe". What is within a phrase that some
    languages say with a denial and some without, such as "not until", has ``IDIOM`` among its values; the phrase itself
    has no other.
    """
    return tuple(sorted(_read(text, language), key=lambda fact: fact.start))


def denied_clauses(text: str, language: str) -> int:
    """Count the clauses that surely deny: the parts between commas and the like, and words such as "and".

    A verb that denies counts as one more, and so does the same word again: no language says "not" twice for once.
    """
    joints = [match.start() for match in _joints(language).finditer(text)]
    sure = [fact for fact in denial_facts(text, language) if fact.is_sure]
    verbs = [fact for fact in sure if _patterns(language).verbs.match(text, fact.start)]
    words = Counter(text[fact.start : fact.end].lower() for fact in sure if fact not in verbs)
    clauses = len({bisect(joints, fact.start) for fact in sure if fact not in verbs})
    return max(clauses, *words.values(), 0) + len(verbs)


@lru_cache(maxsize=64)
def _joints(language: str) -> re.Pattern[str]:
    clauses = known_language(language).clauses
    return re.compile("|".join((_MARK, *(rf"\s{re.escape(word)}\s" for word in (*clauses.joins, *clauses.contrasts)))))


def _read(text: str, language: str) -> Iterator[Fact]:
    patterns = _patterns(language)
    idioms = [match.span() for match in patterns.idioms.finditer(text)]
    for start, end in idioms:
        yield Fact("denial", frozenset({IDIOM}), start, end, is_sure=False)
    rest = _without(patterns.lookalikes, text)
    for match in patterns.surely.finditer(rest):
        if not _is_in_name(match, text, language):
            yield _fact(match, idioms, is_sure=True)
    for match in patterns.perhaps.finditer(_without(patterns.surely, rest)):
        yield _fact(match, idioms, is_sure=False)


def _is_in_name(match: re.Match[str], text: str, language: str) -> bool:
    """Return whether a word begins a name within a sentence: "the makers of No Man's Sky"."""
    if not (match[0].istitle() and _NAME.match(text, match.start())):
        return False
    return not is_title(text, language)


def _fact(match: re.Match[str], idioms: Iterable[tuple[int, int]], *, is_sure: bool) -> Fact:
    is_idiom = any(start < match.end() and match.start() < end for start, end in idioms)
    return Fact("denial", frozenset({DENIAL, IDIOM} if is_idiom else {DENIAL}), *match.span(), is_sure)


def _without(pattern: re.Pattern[str], text: str) -> str:
    """Take words out of a text, in which everything else keeps its place."""
    return pattern.sub(lambda match: _TAKEN_OUT * len(match[0]), text)


@lru_cache(maxsize=64)
def _patterns(language: str) -> _Patterns:
    known = known_language(language).negation
    return _Patterns(
        surely=_any((*known.surely, *known.verbs), language),
        verbs=_any(known.verbs, language),
        perhaps=_any((*known.surely, *known.perhaps), language),
        idioms=_any(known.idioms, language),
        lookalikes=_any(known.lookalikes, language),
    )


def _any(patterns: Iterable[str], language: str) -> re.Pattern[str]:
    """Compile a pattern for any of these words, which are whole words unless the language has no spaces."""
    listed = _UNBOUNDED.sub(rf"\1{{1,{_LONGEST_WORD}}}", "|".join(patterns))
    if not listed:
        return _NEVER
    whole = listed if is_written_in(language, "Hani") else rf"(?<!\w)(?=\S)(?:{listed})(?!\w)"
    return re.compile(whole, re.IGNORECASE)
