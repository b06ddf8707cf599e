"""Amounts: the numbers of a sentence with what they count, and how exact they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from digest.language.facts.fact import Fact
from digest.language.facts.number_facts import number_facts
from digest.language.facts.read_facts import facts, outermost
from digest.language.facts.telling_quantities import is_part_of_name, joined
from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.language.text.numbers.counted_noun import counted_end
from digest.language.text.numbers.units import OTHER
from digest.language.text.patterns import NEVER
from digest.language.text.words.content_words import content_words
from digest.language.text.words.words import stems

Exactness = Literal["exact", "least", "most", "about"]

# What else has numbers in it.
_OTHERS = frozenset({"date", "time", "code", "person", "name", "place"})
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_WORDED = re.compile(r"[^\W\d_]{3}")
# The numbers on both sides of the mark belong together.
_RESULT = re.compile(r"(?<![\d.,:/–-])(\d{1,3})\s?[:–-]\s?(\d{1,3})(?![\d:/–-]|[.,]\d)")
# How far from a number the words may stand that say how exact it is, and what became of those whom it counts.
_BEFORE, _AFTER, _NEAR = 26, 14, 60
_CLAUSE_END = re.compile(r"[,;:!?()、，；。]|[.](?:\s|\Z)")
# From this size on, a number may be given in round figures; "about" one leaves this share open.
_MAY_BE_ROUND = 100
_ROUGHLY = 0.15


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what it counts: its place in the sentence and the values that it may have.

    ``of`` is what it counts, each as the same in every language: units ("kilometer"), or what became of those whom it
    counts ("dead"); otherwise the stems of the words after it, which are those of one language. It ``has_unit`` if
    these are units.
    """

    start: int
    end: int
    values: frozenset[float]
    of: frozenset[str]
    has_unit: bool = False
    outcome: str = ""
    exactness: Exactness = "exact"

    def counts_same(self, other: Amount) -> bool:
        """Return whether another amount may count the same."""
        if self.has_unit != other.has_unit:
            return False
        if self.outcome and other.outcome:
            return self.outcome == other.outcome
        return not self.of.isdisjoint(other.of)

    def agrees(self, other: Amount) -> bool:
        """Return whether both may be true of one thing: equal, or as exact as they claim to be."""
        return any(_agree(one, self.exactness, two, other.exactness) for one in self.values for two in other.values)


def _agree(one: float, exactness: Exactness, two: float, others: Exactness) -> bool:
    if one == two or _is_round(one, two) or _is_round(two, one):
        return True
    if "about" in {exactness, others} and abs(one - two) <= _ROUGHLY * max(abs(one), abs(two)):
        return True
    return any(
        (kind == "least" and value < against) or (kind == "most" and value > against)
        for value, kind, against in ((one, exactness, two), (two, others, one))
    )


def _is_round(rough: float, exact: float) -> bool:
    """Return whether a number is another one in round figures: 2000 is 1987, and 1.2 is 1.24."""
    if rough % 1:
        decimals = len(f"{rough:g}".partition(".")[2])
        return round(exact, decimals) == rough
    if exact % 1 and round(exact) == rough:
        return True
    digits = f"{rough:.0f}"
    zeros = len(digits) - len(digits.rstrip("0"))
    return abs(rough) >= _MAY_BE_ROUND and zeros > 0 and round(exact, -zeros) == rough


@lru_cache(maxsize=512)
def amounts(sentence: str, language: str) -> tuple[Amount, ...]:
    """Return the amounts of a sentence, in its order.

    Left out are years, ordinals, fractions, and numbers of names, dates and times; and two that belong together, as the
    ends of a range do, or a part and its whole.
    """
    if not any(map(str.isalnum, sentence)):
        return ()
    read = facts(sentence, language)
    quantities = {fact.start: fact for fact in read if fact.kind == "quantity" and _values(fact)}
    numbers = list(_numbers(read, quantities, sentence))
    # Words for one are also articles, which join nothing.
    left_out = joined([number for number in numbers if number.is_sure], quantities, sentence, language)
    outcomes = _outcomes_of(numbers, sentence, language)
    return tuple(
        _amount(number, quantities.get(number.start), outcomes.get(number.start, ""), sentence, language)
        for number in numbers
        if number.start not in left_out and _counts(number, quantities.get(number.start), outcomes, sentence, language)
    )


def knows_outcomes(language: str) -> bool:
    """Return whether the words of a language are known that say what became of somebody."""
    return bool(known_language(language).estimates.outcomes)


def disputes(text: str, language: str) -> Sequence[tuple[int, int]]:
    """Return the places of a text where somebody says that something is not true: "denied"."""
    return [match.span() for match in _estimates("disputes", language).finditer(text)]


def is_year(written: str) -> bool:
    """Return whether digits without a unit are those of a year."""
    return _YEAR.fullmatch(written) is not None


def results(text: str) -> Iterator[re.Match[str]]:
    """Yield the results of a text, "3-1" or "2:0", with both numbers as groups."""
    return _RESULT.finditer(text)


def numbers_said(text: str, language: str) -> frozenset[float]:
    """Return all numbers of a text, whatever they are."""
    return frozenset(value for fact in number_facts(text, language) for value in _values(fact))


def _numbers(read: Sequence[Fact], quantities: Mapping[int, Fact], sentence: str) -> Iterator[Fact]:
    """Yield the plain numbers among facts: no ordinals and fractions, and none of dates, times, codes and names.

    A number with a unit in words is no time, unless words before it say so: "after nine hours".
    """
    others = [fact for fact in read if fact.kind in _OTHERS and fact.is_sure]
    for fact in outermost(fact for fact in read if fact.kind == "number"):
        quantity = quantities.get(fact.start)
        has_unit = quantity is not None and _WORDED.search(sentence, fact.end, quantity.end) is not None
        if all(map(_PLAIN.fullmatch, fact.values)) and not any(
            other.start <= fact.start < other.end
            for other in others
            if not (has_unit and other.kind == "time" and other.start == fact.start)
        ):
            yield fact


def _values(fact: Fact) -> frozenset[float]:
    found = (_PLAIN.match(value) for value in fact.values)
    return frozenset(float(match[0]) for match in found if match)


def _counts(number: Fact, quantity: Fact | None, outcomes: dict[int, str], sentence: str, language: str) -> bool:
    """Return whether a number counts something: words for one count only those of whom something became."""
    written = sentence[number.start : number.end]
    if not written[:1].isdecimal():
        return number.is_sure or number.start in outcomes or bool(quantity)
    if quantity is not None:
        return True
    if "." in min(number.values):
        return False
    has_noun = counted_end(sentence, number.end, language) > number.end
    return not is_year(written) and not is_part_of_name(sentence, number.start, number.end, language, has_noun=has_noun)


def _amount(number: Fact, quantity: Fact | None, outcome: str, sentence: str, language: str) -> Amount:
    exactness = _exactness(sentence, number.start, number.end, language)
    units = frozenset(value.partition(" ")[2] for value in quantity.values) if quantity else frozenset()
    if quantity and units and OTHER not in units:
        end = max(number.end, quantity.end)
        return Amount(number.start, end, _values(number), units, has_unit=True, exactness=exactness)
    end = counted_end(sentence, number.end, language)
    label = content_words(stems(sentence[number.end : end], language), language)
    of = frozenset(f"{language} {stem}" for stem in label) | ({outcome} if outcome else frozenset())
    return Amount(number.start, end, _values(number), of, outcome=outcome, exactness=exactness)


def _exactness(sentence: str, start: int, end: int, language: str) -> Exactness:
    before, after = sentence[max(0, start - _BEFORE) : start], sentence[end : end + _AFTER]
    kinds: tuple[Exactness, ...] = ("least", "most", "about")
    found = {
        kind: max((match.end() for match in _estimates(kind, language).finditer(before)), default=-1) for kind in kinds
    }
    nearest = max(kinds, key=lambda kind: found[kind])
    # Other words may stand between: "at least another 12".
    if found[nearest] >= 0 and len(before[found[nearest] :].split()) <= 1:
        return nearest
    return next((kind for kind in kinds if _estimates(kind, language).match(after.lstrip(" \u00a0"))), "exact")


def _outcomes_of(numbers: Iterable[Fact], sentence: str, language: str) -> dict[int, str]:
    """Return what became of those whom each number counts: what is said nearest to it, in its clause if it can be."""
    said = [(match.lastgroup or "", *match.span()) for match in _outcomes(language).finditer(sentence)]
    pairs = sorted(
        (_distance(sentence, number, start, end), start, number.start, outcome)
        for number in numbers
        for outcome, start, end in said
    )
    found: dict[int, str] = {}
    taken: dict[int, int] = {}
    for distance, place, start, outcome in pairs:
        if distance <= _NEAR and start not in found and place not in taken:
            found[start], taken[place] = outcome, start
    return found


def _distance(sentence: str, number: Fact, start: int, end: int) -> int:
    """Return how far a word is from a number, in characters; the end of a clause between them counts for many."""
    between = sentence[number.end : start] if start >= number.end else sentence[end : number.start]
    return len(between) + _NEAR // 2 * len(_CLAUSE_END.findall(between))


@cache
def _outcomes(language: str) -> re.Pattern[str]:
    listed = known_language(language).estimates.outcomes
    return _whole("|".join(f"(?P<{name}>{forms})" for name, forms in listed.items()), language)


@cache
def _estimates(kind: str, language: str) -> re.Pattern[str]:
    return _whole(getattr(known_language(language).estimates, kind), language)


def _whole(pattern: str, language: str) -> re.Pattern[str]:
    """Compile a pattern for whole words, with what a language attaches to them."""
    if not pattern:
        return re.compile(NEVER)
    if language in UNSPACED_LANGUAGES:
        return re.compile(pattern)
    attached = known_language(language).amounts.attached
    return re.compile(rf"(?<!\w){attached}(?:{pattern})(?!\w)", re.IGNORECASE)
