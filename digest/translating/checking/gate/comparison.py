"""The comparison of the facts of a segment and its translation: numbers, dates, times, periods, quantities and codes.

Facts of both sides that share a value are paired off, the larger ones first: a date or a time that both state has its
numbers in it, which may differ ("5 pm", "17.00"). What is left of either side is judged by ``RULES``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from digest.language.facts.clock_patterns import knows_hours
from digest.language.facts.code_facts import code_facts
from digest.language.facts.date_facts import date_facts, is_weekday, knows_weekdays, vaguer
from digest.language.facts.fact import Fact
from digest.language.facts.number_facts import may_join, may_say, number_facts
from digest.language.facts.period_facts import period_facts
from digest.language.facts.quantity_facts import quantity_facts
from digest.language.facts.time_facts import time_facts
from digest.language.text.characters.scripts import is_written_in
from digest.language.text.numbers.fraction_words import knows_fractions
from digest.translating.checking.gate.claims import Claims, Kind
from digest.translating.checking.gate.kept_order import swapped
from digest.translating.checking.gate.kept_units import lost_unit
from digest.translating.checking.gate.pairing import pair_off
from digest.translating.checking.gate.refusal import Refusal
from digest.translating.checking.gate.side import Side

Read = Callable[[str, str], Sequence[Fact]]


class Rule(NamedTuple):
    """What may become of a fact that the other side does not state: whether it must stay, and must not be added.

    One that is lost while another of its kind is added is always refused: that one stands in its place.
    """

    must_stay: bool = False
    must_not_appear: bool = False


# Digits must stay digits. What is said in words may be said in others, of which no list has all: it may be missing.
RULES: Mapping[Kind, Rule] = MappingProxyType(
    {
        "weekday": Rule(must_stay=True, must_not_appear=True),
        "date": Rule(must_stay=True, must_not_appear=True),
        "time": Rule(must_stay=True),
        "digits": Rule(must_stay=True, must_not_appear=True),
        "words": Rule(must_stay=True),
        "ordinal": Rule(),
        "fraction": Rule(must_stay=True),
    }
)
_KINDS: tuple[Kind, ...] = ("digits", "words", "ordinal", "fraction")
_NOON = "12"
_HALF, _ONE = "1/2", "1"
_DIGITS = re.compile(r"\d")
_SEPARATORS = re.compile(r"[\s-]")


def compare(segment: Side, translated: Side) -> Refusal | None:
    """Return why a translation does not state the facts of its segment; None if it may state them."""
    found = _compare(segment, translated, number_facts)
    if found and (may_join(segment.text) or may_join(translated.text)):
        found = _compare(segment, translated, _numbers_apart)
    return found or _lost_code(segment, translated)


def _numbers_apart(text: str, language: str) -> Sequence[Fact]:
    return number_facts(text, language, joined=False)


def _compare(segment: Side, translated: Side, read_numbers: Read) -> Refusal | None:
    ours, theirs = Claims(segment), Claims(translated)
    return (
        _compare_dates(ours, theirs)
        or _compare_times(ours, theirs)
        or _compare_numbers(ours, theirs, read_numbers)
        or lost_unit(ours, theirs)
    )


def _judge(kind: Kind, ours: Claims, lost: Sequence[Fact], theirs: Claims, added: Sequence[Fact]) -> Refusal | None:
    """Judge what is left of both sides by the rule of its kind."""
    rule = RULES[kind]
    if lost and (added or rule.must_stay):
        return Refusal("numbers", ours.word(lost[0]))
    return Refusal("numbers", theirs.word(added[0])) if added and rule.must_not_appear else None


def _unsaid(facts: Iterable[Fact], others: Iterable[Fact]) -> list[Fact]:
    """Return the facts that none of some others may state."""
    said = frozenset[str]().union(*(other.values for other in others))
    return [fact for fact in facts if fact.values.isdisjoint(said)]


def _sure(facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.is_sure]


def _compare_dates(ours: Claims, theirs: Claims) -> Refusal | None:
    our_dates, their_dates = ours.of(date_facts), theirs.of(date_facts)
    if knows_weekdays(ours.side.language) and knows_weekdays(theirs.side.language):
        our_days, their_days = filter(is_weekday, our_dates), filter(is_weekday, their_dates)
        lost, added = _unsaid(_sure(our_days), their_dates), _unsaid(_sure(their_days), our_dates)
        lost, added = _untold(ours, lost, theirs), _untold(theirs, added, ours)
        if found := _judge("weekday", ours, lost, theirs, added):
            return found
    both, left, further = pair_off(
        [date for date in our_dates if not is_weekday(date)],
        [date for date in their_dates if not is_weekday(date)],
        lambda date: date.values,
    )
    same = [pair for pair in both if any(date.is_sure for date in pair)]
    ours.take(date for date, _ in same)
    theirs.take(date for _, date in same)
    lost, added = _contradicted(left, further), _contradicted(further, left)
    if lost and added:
        return _judge("date", ours, lost, theirs, added) if any(date.is_sure for date in (*lost, *added)) else None
    return None


def _untold(own: Claims, facts: Sequence[Fact], other: Claims) -> list[Fact]:
    """Leave out what the other side says with the same word, as a part of a name: "the Sunday Courier"."""
    lowered = other.side.text.lower()
    return [fact for fact in facts if own.word(fact).lower() not in lowered]


def _contradicted(dates: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    """Return the dates that none of the others may be, having no more or no less of day, month and year."""
    exact = frozenset(value for other in others for value in other.values)
    vague = frozenset(less for value in exact for less in vaguer(value))
    return [
        date
        for date in dates
        if not any(value in vague or not exact.isdisjoint(vaguer(value)) for value in date.values)
    ]


def _compare_times(ours: Claims, theirs: Claims) -> Refusal | None:
    """Compare times of day: "at 5 pm" in digits may not lose its "pm", but "at noon" may be said otherwise."""
    our_times, their_times = ours.of(time_facts), theirs.of(time_facts)
    both, left, further = pair_off(our_times, their_times, lambda time: time.values)
    same = [pair for pair in both if any(time.is_sure for time in pair)]
    ours.take(time for time, _ in same)
    theirs.take(time for _, time in same)
    lost, added = _unsaid(_sure(left), their_times), _unsaid(_sure(further), our_times)
    if not (knows_hours(ours.side.language) and knows_hours(theirs.side.language)):
        return None
    if not added:
        lost = [time for time in lost if _is_afternoon(time, ours.word(time))]
    return _judge("time", ours, lost, theirs, added)


def _is_afternoon(time: Fact, word: str) -> bool:
    """Return whether a time says with a word that it is after noon: "5 pm", not "17:00"."""
    hour = min(time.values).partition(":")[0]
    return hour > _NOON and hour not in word and _DIGITS.search(word) is not None


def _compare_numbers(ours: Claims, theirs: Claims, read_numbers: Read) -> Refusal | None:
    """Compare numbers, of the same kind first: else "March" on the other side would be the 3 of "3 euros in March"."""
    _take_same(ours, theirs, _other_periods)
    _take_same(ours, theirs, _fractions)
    our_numbers, their_numbers = (_with_percent(side, side.of(read_numbers)) for side in (ours, theirs))
    both, lost, added = pair_off(our_numbers, their_numbers, ours.keys, theirs.keys, pick=min)
    more, lost, added = pair_off(lost, added, ours.further_keys, theirs.further_keys, pick=min)
    for kind in _KINDS:
        gone, new = ours.of_kind(kind, lost), theirs.of_kind(kind, added)
        if kind != "digits":
            gone = _unsaid(_certain(kind, gone), theirs.of_kind(kind, their_numbers))
            new = _unsaid(_certain(kind, new), ours.of_kind(kind, our_numbers))
        gone, new = _but_vague(gone, added if kind == "digits" else new), _but_vague(new, gone)
        if not new:
            gone = [number for number in gone if not _is_told(number, ours, theirs, added)]
        if found := _judge(kind, ours, gone, theirs, new):
            return found
    pairs = (*both, *more)
    _take_fractions(ours, theirs, pairs)
    return _lost_sign(ours, our_numbers, theirs, their_numbers) or swapped(ours, theirs, pairs)


def _certain(kind: Kind, numbers: Sequence[Fact]) -> Sequence[Fact]:
    """Leave out the ordinals and fractions that may be something else, such as the "second" of "a second later"."""
    return numbers if kind == "words" else _sure(numbers)


def _take_fractions(ours: Claims, theirs: Claims, pairs: Iterable[tuple[Fact, Fact]]) -> None:
    """Take the fractions that one side may have in percent, so that no unit of theirs is missed."""
    for one, two in pairs:
        if "fraction" in {ours.kind(one), theirs.kind(two)}:
            ours.take([one])
            theirs.take([two])


def _is_told(number: Fact, ours: Claims, theirs: Claims, added: Sequence[Fact]) -> bool:
    """Return whether a number in words may be said otherwise: "both", "two of every three", or with the same word."""
    if parts := _parts_of(number):
        is_unknown = not knows_fractions(theirs.side.language)
        return is_unknown or all(any(part in other.values for other in added) for part in parts)
    return ours.kind(number) == "words" and (
        any(number.values & _parts_of(other) for other in added)
        or ours.word(number) in theirs.side.text
        or may_say(number, theirs.side.text, theirs.side.language)
    )


def _parts_of(number: Fact) -> frozenset[str]:
    """Return the two numbers of a fraction: "two of every three"; of another number none."""
    return frozenset(part for value in number.values if "/" in value for part in value.split("/"))


def _lost_sign(ours: Claims, numbers: Sequence[Fact], theirs: Claims, others: Sequence[Fact]) -> Refusal | None:
    """Refuse a number below zero if the other side has none: "20 degrees below zero" may not become "20 degrees"."""
    ours_below, theirs_below = ([one for one in facts if min(one.values)[0] == "-"] for facts in (numbers, others))
    if ours_below and not theirs_below:
        return Refusal("numbers", ours.word(ours_below[0]))
    return Refusal("numbers", theirs.word(theirs_below[0])) if theirs_below and not ours_below else None


def _take_same(ours: Claims, theirs: Claims, read: Callable[[Claims, Claims], Sequence[Fact]]) -> None:
    """Take the facts of a sort that both sides state."""
    for one, two in pair_off(read(ours, theirs), read(theirs, ours), lambda fact: fact.values).both:
        ours.take([one])
        theirs.take([two])


def _other_periods(own: Claims, other: Claims) -> Sequence[Fact]:
    """Return the periods whose number and unit are not on the other side: "48 hours" and "two days"."""
    written = frozenset[str]().union(*(fact.values for fact in other.of(quantity_facts)))
    same = {fact.start for fact in own.of(quantity_facts) if " " in min(fact.values) and fact.values & written}
    return [fact for fact in own.of(period_facts) if fact.start not in same]


def _fractions(own: Claims, _other: Claims) -> Sequence[Fact]:
    return [fact for fact in own.of(number_facts) if own.kind(fact) == "fraction"]


def _with_percent(side: Claims, numbers: Sequence[Fact]) -> Sequence[Fact]:
    """Let a number be the percent that it counts: "25 %" is "a quarter"."""
    percent = {fact.start: fact for fact in side.of(quantity_facts) if min(fact.values).endswith(" percent")}
    return [
        replace(number, values=number.values | share.values, end=share.end)
        if (share := percent.get(number.start))
        else number
        for number in numbers
    ]


def _but_vague(facts: Iterable[Fact], others: Iterable[Fact]) -> list[Fact]:
    """Leave out a half and what is not sure if nothing stands in their place: "halve", "in the sixties"."""
    if any(other.is_sure for other in others):
        return [fact for fact in facts if fact.is_sure or _ONE not in fact.values]
    return [fact for fact in facts if fact.is_sure and _HALF not in fact.values]


def _lost_code(segment: Side, translated: Side) -> Refusal | None:
    """Refuse a code of which only the digits are left: "A-50" may not become "Un-50", but "EU27" may be "UE27"."""
    if not all(is_written_in(side.language, "Latn") for side in (segment, translated)):
        return None
    kept = _SEPARATORS.sub("", translated.text).casefold()
    their_digits = {"".join(_DIGITS.findall(value)) for code in code_facts(translated.text) for value in code.values}
    for code in code_facts(segment.text):
        (value,) = code.values
        digits = "".join(_DIGITS.findall(value))
        if value.casefold() not in kept and (not digits or digits not in their_digits):
            return Refusal("numbers", segment.text[code.start : code.end])
    return None
