"""What the sources of a story say differently: other numbers, days or names for the same thing.

Who is right is not asked. A false line is worse than a missing one: two accounts differ only if they stand in sentences
about the same, and neither report mentions what the other says. Of one source, its latest report counts; and a count
that rises with time is a development.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property, lru_cache
from itertools import combinations
from typing import Literal

from digest.editing.comparing.spellings import is_spelling
from digest.language.facts.amounts import Amount, amounts, knows_outcomes, numbers_said, results
from digest.language.facts.date_facts import date_facts
from digest.language.facts.name_facts import name_facts, persons
from digest.language.facts.time_facts import time_facts
from digest.language.known import language as known_language
from digest.language.text.characters.scripts import is_written_in
from digest.language.text.patterns import NEVER
from digest.language.text.sentences.sentences import each_sentence
from digest.language.text.words.content_words import content_words
from digest.language.text.words.words import stems
from digest.model.edition import Account, Difference
from digest.model.item import StoredItem, moment_of

# The title and the first sentences say what a report is about; the first of them say it of all that happened.
_READ, _LEAD = 9, 3
# A report of so many sentences says little besides: what it says of a kind is of the same thing.
_SHORT = 6
# How many words of two sentences are the same if they are about the same: for numbers, and for days and names, of which
# a text has many, also as a share of the shorter one.
_FEW, _SEVERAL, _SHARE = 2, 3, 0.3
_LONG_WORD = 4
# What differs more is not the same thing: the cases of a town and of its country.
_MOST_TIMES = 3
# Later by so much, a higher count is news.
_DEVELOPS = timedelta(hours=6)
_WEEK = timedelta(days=7)
# Below, a number may be of anything.
_TELLING_NUMBER = 10
_LONGEST_TEXT = 30_000
_NEARBY = 30

Kind = Literal["amount", "day", "time", "result", "person"]


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a line of an item says: an amount, or else a moment, a result or the person it is about, by its ``values``.

    Those of a day are that of the week and, if it is said, the date.
    """

    stored: StoredItem
    place: int
    line: str
    text: str
    kind: Kind
    amount: Amount | None = None
    values: frozenset[str] = frozenset()

    @property
    def language(self) -> str:
        return self.stored.item.locale.language

    @property
    def moment(self) -> datetime:
        return moment_of(self.stored.counts_from(), UTC)


@dataclass(frozen=True, eq=False)
class _Report:
    """All items of one source, the latest first."""

    items: tuple[StoredItem, ...]

    @cached_property
    def claims(self) -> tuple[_Claim, ...]:
        """What it says, the latest state of each thing."""
        found: list[_Claim] = []
        for stored in self.items:
            newer = tuple(found)
            found += [one for one in _claims(stored) if not any(_is_of_kind(one, other) for other in newer)]
        return tuple(found)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """All numbers that it mentions."""
        texts = ((one.item.locale.language, text) for one in self.items for text in (one.item.title, one.item.text))
        return frozenset(value for language, text in texts for value in numbers_said(text[:_LONGEST_TEXT], language))

    @cached_property
    def words(self) -> str:
        """All its words, in lower case."""
        return "\n".join(text for one in self.items for text in (one.item.title, one.item.text)).casefold()

    @cached_property
    def said(self) -> frozenset[tuple[Kind, frozenset[str]]]:
        """All moments and results that it mentions."""
        lines = ((stored, line) for stored in self.items for line in _lines(stored))
        return frozenset((kind, values) for stored, line in lines for kind, values, _ in _said(line, stored) if values)

    @cached_property
    def is_short(self) -> bool:
        """Whether it has few sentences."""
        return all(len(_lines(stored)) <= _SHORT for stored in self.items)


def differences(items: Sequence[StoredItem]) -> tuple[Difference, ...]:
    """Return what the sources of one story say differently, given its items: for each thing, who says which."""
    by_source: dict[str, list[StoredItem]] = {}
    for stored in items:
        by_source.setdefault(stored.item.source, []).append(stored)
    if len(by_source) < len(("one", "another")):
        return ()
    reports = [_Report(tuple(sorted(own, key=_latest_first, reverse=True))) for own in by_source.values()]
    found = (_difference(claims) for claims in _of_same_thing(reports))
    return tuple(dict.fromkeys(one for one in found if one))


def _latest_first(stored: StoredItem) -> tuple[datetime, str]:
    return moment_of(stored.counts_from(), UTC), stored.key


# What one item says


@lru_cache(maxsize=256)
def _lines(stored: StoredItem) -> tuple[str, ...]:
    """Return the title of an item and the sentences of its text."""
    return (stored.item.title, *each_sentence(stored.item.text[:_LONGEST_TEXT]))


@lru_cache(maxsize=256)
def _claims(stored: StoredItem) -> tuple[_Claim, ...]:
    language = stored.item.locale.language
    found: list[_Claim] = []
    for place, line in enumerate(_lines(stored)[:_READ]):
        if _is_of_another_year(line, stored):
            continue
        found += (
            _Claim(stored, place, line, line[amount.start : amount.end], "amount", amount)
            for amount in amounts(line, language)
        )
        found += _said_alone(stored, place, line)
        found += _person_told_of(stored, place, line)
    return tuple(found)


def _is_of_another_year(line: str, stored: StoredItem) -> bool:
    """Return whether a line tells of something that happened before: it names another year than that of its item."""
    year = str(moment_of(stored.counts_from(), UTC).year)
    found = (value[:4] for fact in date_facts(line, stored.item.locale.language) for value in fact.values)
    return any(value.isdecimal() and len(value) == len(year) and value != year for value in found)


def _said_alone(stored: StoredItem, place: int, line: str) -> Iterator[_Claim]:
    """Yield the one day, time or result that a line names, unless it is when somebody said so."""
    every = list(_said(line, stored))
    kinds: tuple[Kind, ...] = ("day", "time", "result")
    for kind in kinds:
        found = [(values, span) for of, values, span in every if of == kind]
        values = frozenset(value for read, _ in found for value in read)
        if not found or not all(read for read, _ in found) or not _is_one(kind, values):
            continue
        start, end = min(start for _, (start, _) in found), max(end for _, (_, end) in found)
        if kind == "result" or not _is_reported(line, (start, end), stored.item.locale.language):
            yield _Claim(stored, place, line, line[start:end].rstrip(" .,"), kind, values=values)


def _is_reported(line: str, span: tuple[int, int], language: str) -> bool:
    """Return whether a moment may be that when somebody said so."""
    start, end = span
    return _reporting(language).search(line[max(0, start - _NEARBY) : end + _NEARBY]) is not None


def _is_one(kind: Kind, values: frozenset[str]) -> bool:
    """Return whether all values may be those of one: a day has one of the week, and perhaps a date."""
    if kind == "day":
        return len([one for one in values if one.startswith("W")]) == 1 and len(values) <= len(("W1", "2025-04-21"))
    return len(values) == 1


def _said(line: str, stored: StoredItem) -> Iterator[tuple[Kind, frozenset[str], tuple[int, int]]]:
    """Yield the days, times and results of a line, each with its values and its place; a month has none."""
    language = stored.item.locale.language
    for fact in filter(lambda fact: fact.is_sure, date_facts(line, language)):
        read = (_meant(value, stored) for value in sorted(fact.values))
        yield "day", frozenset(value for values in read for value in values), (fact.start, fact.end)
    times = [fact for fact in time_facts(line, language) if fact.is_sure]
    yield from (("time", fact.values, (fact.start, fact.end)) for fact in times)
    for match in results(line) if knows_outcomes(language) else ():
        if not any(fact.start < match.end() and match.start() < fact.end for fact in times):
            yield "result", frozenset((":".join(sorted(match.groups())),)), match.span()


def _meant(value: str, stored: StoredItem) -> tuple[str, ...]:
    """Return the day of the week, and the date, that a value of a date fact means; nothing for a month or a year."""
    if value.startswith("W"):
        return (value,)
    published = moment_of(stored.counts_from(), UTC).date()
    whole = value if len(value) == len("2025-04-21") else f"{published.year}-{value}"
    try:
        day = date.fromisoformat(whole)
    except ValueError:
        return ()
    return (f"W{day.isoweekday()}", day.isoformat())


def _person_told_of(stored: StoredItem, place: int, line: str) -> Iterator[_Claim]:
    """Yield the only person whom the first sentence names in full, unless it is who says so."""
    language = stored.item.locale.language
    full = [(start, end) for start, end in _names(line, language) if " " in line[start:end]] if place == 1 else []
    if len(full) == 1:
        ((start, end),) = full
        if not _reporting(language).search(line[end : end + _NEARBY]):
            yield _Claim(stored, place, line, line[start:end], "person", values=frozenset((line[start:end],)))


def _names(line: str, language: str) -> Iterator[tuple[int, int]]:
    # Only names in Latin letters are the same in every language, which is how persons are known there.
    found = persons(line, language) if is_written_in(language, "Latn") else name_facts(line, language)
    for fact in found:
        is_full = " " in line[fact.start : fact.end]
        yield fact.start if is_full else _start_of_name(line, fact.start), fact.end


def _start_of_name(line: str, start: int) -> int:
    """Return where a name begins: nothing shows that the first word of a sentence is part of it."""
    before = line[:start]
    return 0 if before.istitle() and before.endswith(" ") and " " not in before[:-1] else start


@lru_cache(maxsize=64)
def _reporting(language: str) -> re.Pattern[str]:
    known = known_language(language).clauses
    return re.compile(rf"(?<!\w)(?:{known.reporting or NEVER}|{known.sources or NEVER})(?!\w)", re.IGNORECASE)


# What several say


def _of_same_thing(reports: Sequence[_Report]) -> Iterator[list[tuple[_Report, _Claim]]]:
    """Yield the claims of several reports about each thing, the first of each report."""
    left = [(report, claim) for report in reports for claim in report.claims]
    while left:
        same = [left.pop(0)]
        for known in same:
            linked = [one for one in left if _are_linked(*known, *one)]
            same += linked
            left = [one for one in left if one not in linked]
        first = {id(report): (report, claim) for report, claim in reversed(same)}
        if len(first) > 1:
            yield [first[id(report)] for report in reports if id(report) in first]


def _are_linked(report: _Report, one: _Claim, others: _Report, other: _Claim) -> bool:
    """Return whether two claims are of the same thing; a title and its text say the same twice."""
    if report is others:
        return _is_of_kind(one, other) and _agree(one, other)
    return _are_of_same_thing(report, one, others, other)


def _is_of_kind(one: _Claim, other: _Claim) -> bool:
    if one.amount and other.amount:
        return one.amount.counts_same(other.amount)
    return one.kind == other.kind


def _are_of_same_thing(report: _Report, one: _Claim, others: _Report, other: _Claim) -> bool:
    if not (_is_near(report, one) and _is_near(others, other)) or _are_of_other_days(one, other):
        return False
    shared = _shared_words(one, other)
    if one.amount and other.amount:
        return _are_of_one_size(one.amount, other.amount) and (
            _count_same(report, one, others, other, shared)
            if one.amount.counts_same(other.amount)
            else _may_count_same(report, one, others, other, shared)
        )
    if one.kind != other.kind or one.language != other.language or not _may_be_one_day(one, other):
        return False
    are_short = report.is_short and others.is_short and one.kind != "person"
    return len(shared) >= (_FEW if are_short else _SEVERAL) and len(shared) >= _SHARE * min(map(_size, (one, other)))


def _is_near(report: _Report, claim: _Claim) -> bool:
    """Return whether a claim is at the beginning of a report: what is behind it may be of anything."""
    return claim.place <= _LEAD or report.is_short


def _are_of_other_days(one: _Claim, other: _Claim) -> bool:
    """Return whether two lines name other days, and are compared for something else."""
    if "day" in {one.kind, other.kind}:
        return False
    days = [
        [
            values
            for kind, values, span in _said(claim.line, claim.stored)
            if kind == "day" and not _is_reported(claim.line, span, claim.language)
        ]
        for claim in (one, other)
    ]
    return all(days) and not any(_is_same("day", first, second) for first in days[0] for second in days[1])


def _may_be_one_day(one: _Claim, other: _Claim) -> bool:
    """Return whether two claims may be about one day: a day of the week without a date is near its report.

    "On Tuesday", the council voted; "until 18 December", the bridge is closed.
    """
    for bare, dated in ((one, other), (other, one)):
        if bare.kind == "day" and not _dates(bare) and (dates := _dates(dated)):
            near = bare.moment.date()
            return all(abs(date.fromisoformat(day) - near) <= _WEEK for day in dates)
    return True


def _dates(claim: _Claim) -> list[str]:
    return [value for value in claim.values if not value.startswith("W")]


def _count_same(report: _Report, one: _Claim, others: _Report, other: _Claim, shared: frozenset[str]) -> bool:
    """Return whether two amounts of the same kind are of the same thing."""
    if one.amount and other.amount and one.amount.outcome and other.amount.outcome:
        return True
    if not (_is_only_one(report, one) and _is_only_one(others, other)):
        return False
    return len(shared) >= _FEW or (bool(shared) and report.is_short and others.is_short)


def _may_count_same(report: _Report, one: _Claim, others: _Report, other: _Claim, shared: frozenset[str]) -> bool:
    """Return whether two counts of what has other names are of the same thing: each is the only one at the beginning.

    "12,000 people marched", "8,000 marchers".
    """
    if not one.amount or not other.amount or one.amount.has_unit or other.amount.has_unit:
        return False
    if not all(knows_outcomes(claim.language) for claim in (one, other)):
        return False
    are_same_outcomes = one.amount.outcome == other.amount.outcome or not (one.amount.outcome and other.amount.outcome)
    return (
        are_same_outcomes and len(shared) >= _SEVERAL and _is_only_count(report, one) and _is_only_count(others, other)
    )


def _is_only_count(report: _Report, claim: _Claim) -> bool:
    """Return whether a claim is the only count at the beginning of a report."""
    counts = [one.amount for one in report.claims if one.amount and not one.amount.has_unit and one.place <= _LEAD]
    own = claim.amount
    return own is not None and claim.place <= _LEAD and all(own.agrees(other) for other in counts)


def _size(claim: _Claim) -> int:
    return len(_content(claim.line, claim.language)) - len(stems(claim.text, claim.language))


def _is_only_one(report: _Report, claim: _Claim) -> bool:
    """Return whether a report says nothing else of the kind."""
    own = claim.amount
    return all(
        own is None or other.amount is None or not own.counts_same(other.amount) or own.agrees(other.amount)
        for other in report.claims
    )


def _are_of_one_size(one: Amount, other: Amount) -> bool:
    sizes = (*one.values, *other.values)
    return max(sizes) <= _MOST_TIMES * min(sizes)


def _shared_words(one: _Claim, other: _Claim) -> frozenset[str]:
    """Return the words that two lines have in common, besides what is compared; of two languages, those alike."""
    if one.language == other.language:
        shared = _content(_about(one), one.language) & _content(_about(other), other.language)
        own = {stem for claim in (one, other) for stem in stems(claim.text, claim.language)}
        return frozenset(word for word in shared - own if not word[0].isdigit())
    shared = _content(one.line, "") & _content(other.line, "")
    return frozenset(word for word in shared if len(word) >= _LONG_WORD and not word[0].isdigit())


def _about(claim: _Claim) -> str:
    """Return the words that say what a claim is of: of whom a report tells, its title says, too."""
    return f"{claim.stored.item.title} {claim.line}" if claim.kind == "person" else claim.line


@lru_cache(maxsize=1024)
def _content(line: str, language: str) -> frozenset[str]:
    return content_words(stems(line, language), language)


def _difference(same: Sequence[tuple[_Report, _Claim]]) -> Difference | None:
    """Return the accounts of one thing if any two of them differ and neither report mentions what the other says."""
    differing = {
        at
        for (first, (report, one)), (second, (others, other)) in combinations(enumerate(same), 2)
        if not _agree(one, other) and not _mentions(report, other) and not _mentions(others, one)
        for at in (first, second)
    }
    told = [same[at][1] for at in sorted(differing)]
    if not told or _develops(told):
        return None
    agreeing = [
        claim
        for at, (_, claim) in enumerate(same)
        if at not in differing and any(_says_same(claim, other) for other in told)
    ]
    accounts = sorted((*told, *agreeing), key=lambda claim: (claim.moment, claim.stored.key))
    return Difference(tuple(Account(one.text, one.stored.key, one.stored.item.locale) for one in accounts))


def _says_same(one: _Claim, other: _Claim) -> bool:
    if one.amount and other.amount:
        return one.amount.values == other.amount.values
    return one.values == other.values


def _agree(one: _Claim, other: _Claim) -> bool:
    if one.amount and other.amount:
        return one.amount.agrees(other.amount)
    if one.kind == "person":
        return is_spelling(_last(one), _last(other))
    return _is_same(one.kind, one.values, other.values)


def _is_same(kind: Kind, one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether values mean the same: of two days with dates, the dates say so."""
    dates = [frozenset(day for day in values if not day.startswith("W")) for values in (one, other)]
    return dates[0] == dates[1] if kind == "day" and all(dates) else not one.isdisjoint(other)


def _last(person: _Claim) -> str:
    return min(person.values).split()[-1].casefold()


def _mentions(report: _Report, claim: _Claim) -> bool:
    """Return whether a report says anywhere what another one claims."""
    if claim.amount:
        telling = {value for value in claim.amount.values if value >= _TELLING_NUMBER or value % 1}
        of_kind = (one.amount for one in report.claims if one.amount and one.amount.counts_same(claim.amount))
        return not telling.isdisjoint(report.numbers) or any(claim.amount.agrees(one) for one in of_kind)
    if claim.kind == "person":
        return _last(claim) in report.words
    return any(kind == claim.kind and _is_same(kind, values, claim.values) for kind, values in report.said)


def _develops(told: Iterable[_Claim]) -> bool:
    """Return whether a count rises with time: then the later reports know more."""
    counts = sorted(
        (claim.moment, max(claim.amount.values)) for claim in told if claim.amount and not claim.amount.has_unit
    )
    if not counts:
        return False
    values = [value for _, value in counts]
    lows = [moment for moment, value in counts if value == values[0]]
    highs = [moment for moment, value in counts if value == values[-1]]
    return values == sorted(values) and highs[0] - lows[-1] >= _DEVELOPS
