"""Findings about what is lost of the entries of a feed: how many entries, and which, by their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from digest.model.finding import Finding, quoted
from digest.reading.feed.feed_entry import FeedEntry

# The entries that a finding names, and the examples of one entry.
_MOST_NAMED = 3


@dataclass(slots=True)
class Loss:
    """Something of which entries lose some: ``examples`` are the first ones, as a finding shows them.

    ``advice`` is what follows from the loss, or is to be done.
    """

    message: str
    advice: str = ""
    count: int = 0
    examples: list[str] = field(default_factory=list)

    def add(self, entry: FeedEntry, number: int, lost: Iterable[str]) -> None:
        """Count what an entry has lost."""
        for text in lost:
            self.count += 1
            if len(self.examples) < _MOST_NAMED:
                of = name_of(entry, number)
                self.examples.append(f"“{quoted(text)}” of {of}" if text else of)

    def findings(self, path: str) -> Iterator[Finding]:
        """Yield a finding with the number, and the first examples; none if nothing was lost."""
        if self.count:
            advice = f"; {self.advice}" if self.advice else ""
            yield Finding(f"{self.message}: {self.count}, such as {', '.join(self.examples)}{advice}", path)


def name_of(entry: FeedEntry, number: int) -> str:
    """Return a name by which an editor finds an entry: its title, its URL, or else its number in the feed."""
    return f"“{quoted(entry.title)}”" if entry.title else entry.url or f"entry {number}"
