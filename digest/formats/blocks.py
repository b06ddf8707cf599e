"""The lines of a text file to blocks: a date, its title where it has one, and the paragraphs below.

Whether a line is a title is decided by the lines around it alone, so that an item stays the same item when the file
that holds it grows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from digest.formats.headings import Heading, ends_sentence, is_same, is_tied, is_title, read_heading

_BEFORE_FIRST = -1
_LONGEST_WRAPPED_TITLE = 3


@dataclass(slots=True)
class Block:
    """What stands under one heading. Lines count from 0; each paragraph is a range of them.

    ``is_title_apart`` says that an empty line parts the title from the date below it.
    """

    line: int
    date: str = ""
    title: str = ""
    is_title_apart: bool = False
    paragraphs: list[range] = field(default_factory=list)

    @property
    def has_heading(self) -> bool:
        """False for what stands before the first heading."""
        return self.line != _BEFORE_FIRST


def split_blocks(lines: Sequence[str]) -> list[Block]:
    """Part lines, stripped and "" where empty, into blocks: the first holds what stands before the first heading."""
    blocks = [Block(_BEFORE_FIRST)]
    for number, line in enumerate(lines):
        if not line:
            continue
        heading = read_heading(line)
        block = _open(lines, blocks[-1], number, heading) if heading else None
        if block:
            blocks.append(block)
        else:
            _extend(blocks[-1], number)
    for block in blocks[1:]:
        _settle_title(lines, block)
    return blocks


def join(lines: Sequence[str], paragraph: range) -> str:
    """Return a paragraph on one line."""
    return " ".join([lines[number] for number in paragraph])


def _extend(block: Block, number: int) -> None:
    paragraphs = block.paragraphs
    if paragraphs and paragraphs[-1].stop == number:
        paragraphs[-1] = range(paragraphs[-1].start, number + 1)
    else:
        paragraphs.append(range(number, number + 1))


def _open(lines: Sequence[str], above: Block, number: int, heading: Heading) -> Block | None:
    """Open the block of a heading, taking its title from the end of the block above; None if it is no heading."""
    if number and lines[number - 1] and is_tied(lines[number - 1]):
        return None
    if not heading.title:
        count, title = _find_title(lines, above, number)
        is_apart = count > 0 and above.paragraphs[-1].stop < number
        _drop_last(above, count)
        return Block(number, heading.date, title, is_apart)
    title = _once(heading.title)
    count = _count_same_above(lines, above, title)
    if count or _stands_alone(lines, above, number, heading):
        _drop_last(above, count)
        return Block(number, heading.date, title)
    return None


def _once(title: str) -> str:
    """Return the title of a line that holds it twice."""
    half = len(title) // 2
    return title[:half] if title[:half] == title[half + 1 :] and title[half].isspace() else title


def _stands_alone(lines: Sequence[str], above: Block, number: int, heading: Heading) -> bool:
    """Whether a line with a date is a title by its shape and place, not a line of some paragraph."""
    is_parted = not above.paragraphs or above.paragraphs[-1].stop < number or ends_sentence(lines[number - 1])
    following = lines[number + 1] if number + 1 < len(lines) else ""
    return is_parted and is_title(heading.title) and not is_tied(heading.title) and not following[:1].islower()


def _find_title(lines: Sequence[str], above: Block, number: int) -> tuple[int, str]:
    """Find the title of a date at the end of the block above it: how many lines hold it, and its text."""
    if not above.paragraphs:
        return 0, ""
    last = above.paragraphs[-1]
    count = _count_same_above(lines, above, lines[last[-1]])
    if count > 1 and is_title(lines[last[-1]]):
        title = lines[last[-1]]
    elif last.stop == number:
        count, title = _title_just_above(lines, above, last)
    else:
        count, title = _title_apart(lines, above, number)
    is_all = count == sum(map(len, above.paragraphs))
    # A heading with nothing else below it keeps it: in a list of dates and headlines each belongs to the date above.
    is_needed = is_all and above.has_heading and not (above.title and last.stop == number)
    return (0, "") if is_needed else (count, title)


def _title_just_above(lines: Sequence[str], above: Block, last: range) -> tuple[int, str]:
    """Take the paragraph right above a date, or only its last line where the one before ends a sentence."""
    title = last[-1:] if len(last) > 1 and ends_sentence(lines[last[-2]]) else last
    is_below_heading = not above.title and title.start == above.line + 1 > 0
    if is_below_heading or len(title) > _LONGEST_WRAPPED_TITLE or not is_title(join(lines, title)):
        return 0, ""
    return len(title), join(lines, title)


def _title_apart(lines: Sequence[str], above: Block, number: int) -> tuple[int, str]:
    """Take a line with empty lines around it if one parts it from the date below, but more from the text above.

    If both are as near, it is the title where it is all that stands before the first heading, or where the block
    above has its title in the same way. Else it might as well close the text above, as navigation does.
    """
    *others, last = above.paragraphs
    if len(last) > 1 or not is_title(lines[last.start]):
        return 0, ""
    gap_above = last.start - (others[-1].stop if others else above.line + 1)
    gap_below = number - last.stop
    is_only = not above.has_heading and not others
    if gap_above > gap_below == 1 or is_only or (above.is_title_apart and gap_above == gap_below):
        return 1, lines[last.start]
    return 0, ""


def _settle_title(lines: Sequence[str], block: Block) -> None:
    """Drop the title where it is repeated below the heading; take it from there where none stands above."""
    if not block.paragraphs:
        return
    first = block.paragraphs[0]
    title = block.title or (lines[first.start] if is_title(lines[first.start]) else "")
    count = _count_same_below(lines, block, title) if title else 0
    is_whole = count >= len(first)
    is_all = count == sum(map(len, block.paragraphs))
    if block.title or (count and is_whole and not is_all):
        block.title = title
        _drop_first(block, count)


def _count_same_above(lines: Sequence[str], block: Block, title: str) -> int:
    """Count the lines at the end of a block that are this title."""
    count = 0
    for paragraph in reversed(block.paragraphs):
        for number in reversed(paragraph):
            if not is_same(lines[number], title):
                return count
            count += 1
    return count


def _count_same_below(lines: Sequence[str], block: Block, title: str) -> int:
    """Count the lines at the beginning of a block that are this title."""
    count = 0
    for paragraph in block.paragraphs:
        for number in paragraph:
            if not is_same(lines[number], title):
                return count
            count += 1
    return count


def _drop_last(block: Block, count: int) -> None:
    while count:
        last = block.paragraphs.pop()
        if len(last) > count:
            block.paragraphs.append(last[:-count])
        count -= min(count, len(last))


def _drop_first(block: Block, count: int) -> None:
    kept = []
    for paragraph in block.paragraphs:
        rest = paragraph[count:]
        count -= len(paragraph) - len(rest)
        if rest:
            kept.append(rest)
    block.paragraphs = kept
