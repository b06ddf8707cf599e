"""The lines of a text file to blocks: a date, its title where it has one, and the paragraphs below.

Whether a line is a title is decided by the lines around it alone, so that an item stays the same item when the file
that holds it grows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from digest.formats.textfile.date_reader import DateReader
from digest.formats.textfile.headings import (
    Heading,
    ends_sentence,
    is_same,
    is_tied,
    is_title,
    read_heading,
    read_loose_heading,
)

_BEFORE_FIRST = -1
_LONGEST_WRAPPED_TITLE = 3


@dataclass(slots=True)
class Block:
    """What stands under one heading. Lines count from 0; each paragraph is a range of them.

    ``is_title_apart`` says that an empty line parts the title from the date below it, ``is_loose`` that the date has
    no year.
    """

    line: int
    date: str = ""
    title: str = ""
    is_title_apart: bool = False
    is_loose: bool = False
    paragraphs: list[range] = field(default_factory=list)

    @property
    def has_heading(self) -> bool:
        """False for what stands before the first heading."""
        return self.line != _BEFORE_FIRST


def split_blocks(lines: Sequence[str], dates: DateReader) -> list[Block]:
    """Part lines, stripped and "" where empty, into blocks: the first holds what stands before the first heading.

    A date without a year, "12 May" or "yesterday", opens a block only in a file whose first date is one too: in others
    it is likelier to stand in an article.
    """
    blocks = [Block(_BEFORE_FIRST)]
    above = ""
    for number, line in enumerate(lines):
        if not line:
            continue
        heading = read_heading(line, dates, above)
        if not heading and (len(blocks) == 1 or blocks[1].is_loose) and _is_apart(lines, number):
            heading = read_loose_heading(line, dates)
        block = _open(lines, blocks[-1], number, heading) if heading else None
        if block:
            blocks.append(block)
        else:
            _extend(blocks[-1], number)
        above = line
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


def _is_parted(lines: Sequence[str], number: int) -> bool:
    """Whether a line is no middle of a sentence."""
    return _is_apart(lines, number) or (ends_sentence(lines[number - 1]) and not _goes_on(lines, number))


def _is_apart(lines: Sequence[str], number: int) -> bool:
    """Whether a line is no middle of a paragraph either: above it is nothing or a title."""
    above = lines[number - 1] if number else ""
    return (not above or is_title(above)) and not _goes_on(lines, number)


def _goes_on(lines: Sequence[str], number: int) -> bool:
    return number + 1 < len(lines) and lines[number + 1][:1].islower()


def _open(lines: Sequence[str], above: Block, number: int, heading: Heading) -> Block | None:
    """Open the block of a heading, taking its title from the end of the block above; None if it is no heading."""
    before = lines[number - 1] if number else ""
    if (before and is_tied(before)) or (heading.in_words and not _is_parted(lines, number)):
        return None
    is_below_title = heading.is_place and _is_apart(lines, number) and _find_title(lines, above, number)[0] > 0
    if not heading.title or is_below_title:
        return _open_date(lines, above, number, heading)
    title = _once(heading.title)
    count = _count_same_above(lines, above, title)
    if not count and not _stands_alone(lines, above, number, heading):
        return None
    _drop_last(above, count)
    return Block(number, heading.date, title, is_loose=heading.is_loose)


def _open_date(lines: Sequence[str], above: Block, number: int, heading: Heading) -> Block:
    """Open the block of a date alone, with the title that stands above it."""
    count, title = _find_title(lines, above, number)
    is_apart = count > 0 and above.paragraphs[-1].stop < number
    _drop_last(above, count)
    return Block(number, heading.date, title, is_apart, heading.is_loose)


def _once(title: str) -> str:
    """Return the title of a line that holds it twice."""
    half = len(title) // 2
    return title[:half] if title[:half] == title[half + 1 :] and title[half].isspace() else title


def _stands_alone(lines: Sequence[str], above: Block, number: int, heading: Heading) -> bool:
    """Whether a line with a date is a title by its shape and place, not a line of some paragraph."""
    is_parted = not above.paragraphs or above.paragraphs[-1].stop < number or ends_sentence(lines[number - 1])
    return is_parted and is_title(heading.title) and not is_tied(heading.title) and not _goes_on(lines, number)


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
