"""Check of numbers: a translation must state those of its segment, in any digits and with any separators.

Digits must stay digits, and none may be added. A number that is spelled out on one side ("two", "April", "XXI") may be
in digits on the other, or be missing there, unless it is a month. A different number is always wrong, and so is one
with a multiplier ("14 million") if the multipliers of one of the languages are not known.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.language.text.numbers.number_multipliers import knows_multipliers
from digest.language.text.numbers.number_words import knows_number_words
from digest.language.text.numbers.units import CURRENCIES, OTHER, units_beside, units_in
from digest.translating.checking.gate.calendar.months import knows_months, may_say_month
from digest.translating.checking.gate.numbers.fractions import without_shared_fractions
from digest.translating.checking.gate.numbers.mentions import NumberMention, has_multiplier, may_join, read_numbers
from digest.translating.checking.gate.numbers.number_synonyms import may_say_number, says_one
from digest.translating.checking.gate.numbers.ordinals import without_shared_ordinals
from digest.translating.checking.gate.pairing import pair_off
from digest.translating.checking.gate.side import Side

_ONE = "1"


def same_numbers(segment: Side, translated: Side) -> bool:
    """Return whether both sides state the same numbers."""
    segment, translated = without_shared_ordinals(*without_shared_fractions(segment, translated))
    is_scaled = knows_multipliers(segment.language) and knows_multipliers(translated.language)
    if not is_scaled and (has_multiplier(segment) or has_multiplier(translated)):
        return False
    if _agree(segment, translated, joined=True, is_scaled=is_scaled):
        return True
    is_doubtful = may_join(segment) or may_join(translated)
    return is_doubtful and _agree(segment, translated, joined=False, is_scaled=is_scaled)


def _agree(segment: Side, translated: Side, *, joined: bool, is_scaled: bool) -> bool:
    """Return whether each number in digits has a counterpart on the other side, and no spelled-out one contradicts."""
    ours, theirs = (read_numbers(side, joined=joined, is_scaled=is_scaled) for side in (segment, translated))
    alone, left = _unmatched(ours.numbers, theirs.numbers)
    alone = _without_one(alone, ours.text, segment.language, translated)
    left = _without_one(left, theirs.text, translated.language, segment)
    if any(not _may_be_said(word, value, translated) for word, value in _spelled_out(alone)):
        return False
    if (alone and left) or any(figure.kind == "digits" for figure in (*alone, *left)):
        return False
    months = {int(min(figure.values)) for figure in (*alone, *left) if figure.kind == "month"}
    return all(_may_be_missing(month, segment, translated) for month in months)


def _without_one(figures: list[NumberMention], text: str, language: str, other: Side) -> list[NumberMention]:
    """Leave out a 1 if the other side says "one", which is not read since it may be an article.

    A 1 with a unit is left out only if the unit is there too; a currency needs no word for one: "1欧元" is the euro.
    """
    if not any(_ONE in figure.values for figure in figures):
        return figures
    has_one = says_one(other.words, other.language)
    return [
        figure
        for figure in figures
        if _ONE not in figure.values
        or not _is_one_there(units_beside(text, figure.start, figure.end, language) - {OTHER}, has_one, other)
    ]


def _is_one_there(units: frozenset[str], has_one: bool, other: Side) -> bool:
    if not units:
        return has_one
    _, possible = units_in(other.text, other.language)
    return bool(units & possible) and (has_one or units <= CURRENCIES)


def _spelled_out(figures: Sequence[NumberMention]) -> set[tuple[str, float]]:
    """Return the first words and the values of numbers in words, each once."""
    return {(figure.word, float(min(figure.values))) for figure in figures if figure.kind == "spelled-out"}


def _may_be_missing(month: int, segment: Side, translated: Side) -> bool:
    """Return whether a month that one side names is said in another way: it may not be lost."""
    languages = (segment.language, translated.language)
    if not all(map(knows_months, languages)):
        return True
    return all(may_say_month(side.words, month, languages) for side in (segment, translated))


def _may_be_said(word: str, value: float, translated: Side) -> bool:
    """Return whether a spelled-out number is expressed differently: by "both", or unchanged as in a name ("Seven")."""
    language = translated.language
    if not knows_number_words(language) or word in translated.words:
        return True
    return may_say_number(translated.words, value, language)


def _unmatched(
    ours: Sequence[NumberMention], theirs: Sequence[NumberMention]
) -> tuple[list[NumberMention], list[NumberMention]]:
    """Return the numbers without a counterpart; counterparts of the same kind, digits or words, are matched first.

    Otherwise the 3 of "3 euros in March" could be lost: the translation's "March" would count as its counterpart.
    """
    _, alone, left = pair_off(
        ours, theirs, lambda figure: ((figure.kind == "digits", value) for value in figure.values), pick=min
    )
    _, alone, left = pair_off(alone, left, lambda figure: figure.values, pick=min)
    return alone, left
