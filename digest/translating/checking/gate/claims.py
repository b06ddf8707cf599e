"""What a side of a translation claims, as it is compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from digest.language.facts.fact import Fact
from digest.language.text.numbers.spelled_out_numbers import is_within
from digest.translating.checking.gate.side import Side

Kind = Literal["weekday", "date", "time", "digits", "words", "ordinal", "fraction"]


@dataclass(frozen=True, slots=True)
class Claims:
    """A side, and the ranges of its facts that the other side states too."""

    side: Side
    taken: list[tuple[int, int]] = field(default_factory=list)

    def of(self, read: Callable[[str, str], Sequence[Fact]]) -> Sequence[Fact]:
        """Return the facts that belong to none of these ranges."""
        taken = sorted(self.taken)
        return [fact for fact in read(self.side.text, self.side.language) if not is_within(fact.start, fact.end, taken)]

    def take(self, facts: Iterable[Fact]) -> None:
        """Take the ranges of facts, and all that they own."""
        self.taken.extend((fact.start, fact.end) for fact in facts)

    def kind(self, number: Fact) -> Kind:
        """Return how the side writes a number."""
        if any("/" in value for value in number.values):
            return "fraction"
        if any(value.startswith("ordinal ") for value in number.values):
            return "ordinal"
        return "digits" if self.side.text[number.start].isdecimal() else "words"

    def of_kind(self, kind: Kind, numbers: Iterable[Fact]) -> list[Fact]:
        """Return those of some numbers that the side writes in a way."""
        return [number for number in numbers if self.kind(number) == kind]

    def keys(self, number: Fact) -> Iterator[tuple[Kind, str]]:
        """Yield the values of a number, each with its kind."""
        return ((self.kind(number), value) for value in number.values)

    def further_keys(self, number: Fact) -> Iterator[str | tuple[str, str]]:
        """Yield keys by which numbers of different kinds are paired; a word that may be no number, only with digits."""
        is_in_digits = self.kind(number) == "digits"
        if is_in_digits or number.is_sure:
            yield from number.values
        if is_in_digits or not number.is_sure:
            yield from (("perhaps", value) for value in number.values)

    def word(self, fact: Fact) -> str:
        """Return how the side says a fact."""
        return self.side.text[fact.start : fact.end].strip()
