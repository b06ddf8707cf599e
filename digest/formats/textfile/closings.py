"""Remove short lines that end several items of one file, such as a website's own navigation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, takewhile

from digest.formats.textfile.blocks import Block, join
from digest.formats.textfile.headings import is_title
from digest.model.finding import Finding
from digest.text.characters.normalize import normalize

_LONGEST = 60
_NAMED_PLACES = 5


def without_closing_lines(
    lines: Sequence[str], blocks: Sequence[Block], path: str
) -> tuple[list[Block], list[Finding]]:
    """Return blocks without the short lines that also end other blocks, with a finding for each such line.

    The first paragraph of a block always stays, so that the headline of its item does not depend on the other items of
    the file. Copies of an item count as one.
    """
    shared = _shared_closings(lines, blocks)
    dropped = [list(takewhile(lambda closing: closing[1] in shared, _closings(lines, block))) for block in blocks]
    places: dict[str, list[int]] = {}
    for number, key in chain.from_iterable(dropped):
        places.setdefault(key, []).append(number + 1)
    findings = [Finding(_message(lines[numbers[0] - 1], numbers), path, numbers[0]) for numbers in places.values()]
    return [_without_end(block, len(closing)) for block, closing in zip(blocks, dropped, strict=True)], findings


def _shared_closings(lines: Sequence[str], blocks: Sequence[Block]) -> frozenset[str]:
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


def _closings(lines: Sequence[str], block: Block) -> Iterator[tuple[int, str]]:
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


def _message(line: str, numbers: Sequence[int]) -> str:
    named = ", ".join(map(str, numbers[:_NAMED_PLACES]))
    more = f" and {len(numbers) - _NAMED_PLACES} more" if len(numbers) > _NAMED_PLACES else ""
    return f"“{line}” left out, as it ends several items: lines {named}{more}"
