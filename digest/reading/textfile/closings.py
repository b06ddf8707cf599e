"""Remove short lines that end several items of one file, such as a website's own navigation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import takewhile

from digest.language.text.characters.normalize import normalize
from digest.model.finding import Finding
from digest.reading.textfile.line_kinds import is_title
from digest.reading.textfile.text_blocks import Block, join

_LONGEST = 60
_NAMED_PLACES = 5
# More different ones than any website has.
_MOST_NAMED = 10_000


@dataclass(slots=True)
class _Dropped:
    """A line that was left out, with the numbers of the first places, from 1, and the count of all."""

    line: str
    numbers: list[int] = field(default_factory=list)
    count: int = 0


class ClosingLines:
    """Finds the short lines that end several items of a file, and remembers them."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._dropped: dict[str, _Dropped] = {}
        self._unnamed = 0

    def without(self, lines: Mapping[int, str], all_blocks: Iterable[Block]) -> list[Block]:
        """Return the blocks with headings, without the short lines that also end other blocks.

        The first paragraph of a block always stays, so that the headline of its item does not depend on the other items
        of the file. Copies of an item count as one.
        """
        blocks = [block for block in all_blocks if block.has_heading]
        shared = _shared_closings(lines, blocks)
        kept = []
        for block in blocks:
            closing = list(takewhile(lambda closing: closing[1] in shared, _closings(lines, block)))
            for number, key in closing:
                self._drop(lines[number], number, key)
            kept.append(_without_end(block, len(closing)))
        return kept

    def findings(self) -> Iterator[Finding]:
        """Yield a finding for each line that was left out."""
        for dropped in self._dropped.values():
            yield Finding(_message(dropped), self._path, dropped.numbers[0], is_note=True)
        if self._unnamed:
            yield Finding(
                f"more lines left out, as they end several items: {self._unnamed:,}", self._path, is_note=True
            )

    def _drop(self, line: str, number: int, key: str) -> None:
        if key not in self._dropped and len(self._dropped) >= _MOST_NAMED:
            self._unnamed += 1
            return
        dropped = self._dropped.setdefault(key, _Dropped(line))
        dropped.count += 1
        if len(dropped.numbers) < _NAMED_PLACES:
            dropped.numbers.append(number + 1)


def _shared_closings(lines: Mapping[int, str], blocks: Iterable[Block]) -> frozenset[str]:
    """Find the lines that end at least two different items."""
    first_seen: dict[str, tuple[str, str]] = {}
    shared: set[str] = set()
    for block in blocks:
        if len(block.paragraphs) < 2:
            continue
        article = (block.title, join(lines, block.paragraphs[0]))
        for _, key in _closings(lines, block):
            if first_seen.setdefault(key, article) != article:
                shared.add(key)
    return frozenset(shared)


def _closings(lines: Mapping[int, str], block: Block) -> Iterator[tuple[int, str]]:
    """Yield the number and key of the short lines at the end of a block, last first, without the first paragraph."""
    for paragraph in reversed(block.paragraphs[1:]):
        for number in reversed(paragraph):
            if len(lines[number]) > _LONGEST or not is_title(lines[number]):
                return
            yield number, normalize(lines[number])


def _without_end(block: Block, count: int) -> Block:
    """Return a block without the last ``count`` lines."""
    paragraphs = list(block.paragraphs)
    while count:
        last = paragraphs.pop()
        if len(last) > count:
            paragraphs.append(last[:-count])
        count -= min(count, len(last))
    return replace(block, paragraphs=paragraphs)


def _message(dropped: _Dropped) -> str:
    named = ", ".join(map(str, dropped.numbers))
    more = f" and {dropped.count - len(dropped.numbers)} more" if dropped.count > len(dropped.numbers) else ""
    return f"“{dropped.line}” left out, as it ends several items: lines {named}{more}"
