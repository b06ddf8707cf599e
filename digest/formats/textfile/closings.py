"""Short lines that close several articles of one file: a website's own navigation, whatever its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.formats.textfile.blocks import Block, join
from digest.formats.textfile.headings import is_title
from digest.model.finding import Finding
from digest.text.characters.normalize import normalize

_LONGEST = 60
_NAMED_PLACES = 5


def drop_closing_lines(lines: Sequence[str], blocks: Sequence[Block], path: str) -> list[Finding]:
    """Drop from the end of each block the short lines that close others too, and tell where each stood.

    The first paragraph of a block always stays, so the headline of its item is the same whether or not a file is
    long enough to show what its articles end with. A copy of an article is not another one.
    """
    shared = _shared_closings(lines, blocks)
    places: dict[str, list[int]] = {}
    for block in blocks:
        for number in list(_closing_lines(lines, block)):
            key = normalize(lines[number])
            if key not in shared:
                break
            places.setdefault(key, []).append(number + 1)
            _drop_last_line(block)
    return [Finding(_message(lines[numbers[0] - 1], numbers), path, numbers[0]) for numbers in places.values()]


def _shared_closings(lines: Sequence[str], blocks: Sequence[Block]) -> frozenset[str]:
    """Find what closes at least two different articles."""
    first_seen: dict[str, tuple[str, str]] = {}
    shared: set[str] = set()
    for block in blocks:
        if len(block.paragraphs) < 2:
            continue
        article = (block.title, join(lines, block.paragraphs[0]))
        for number in _closing_lines(lines, block):
            key = normalize(lines[number])
            if first_seen.setdefault(key, article) != article:
                shared.add(key)
    return frozenset(shared)


def _closing_lines(lines: Sequence[str], block: Block) -> Iterator[int]:
    """Give the short lines at the end of a block, the last first, but none of its first paragraph."""
    for paragraph in reversed(block.paragraphs[1:]):
        for number in reversed(paragraph):
            if len(lines[number]) > _LONGEST or not is_title(lines[number]):
                return
            yield number


def _drop_last_line(block: Block) -> None:
    last = block.paragraphs.pop()
    if len(last) > 1:
        block.paragraphs.append(last[:-1])


def _message(line: str, numbers: Sequence[int]) -> str:
    named = ", ".join(map(str, numbers[:_NAMED_PLACES]))
    more = f" and {len(numbers) - _NAMED_PLACES} more" if len(numbers) > _NAMED_PLACES else ""
    return f"“{line}” closes {len(numbers)} articles and was left out of them: lines {named}{more}"
