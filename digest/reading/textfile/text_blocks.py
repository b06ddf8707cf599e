"""Split the lines of a text file into blocks: a date, its title if there is one, and the paragraphs below.

A title is recognized by the lines around it only, so that an item stays the same when its file grows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from digest.reading.textfile.date_reader import DateReader
from digest.reading.textfile.line_kinds import (
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


class NumberedLines(dict[int, str]):
    """Lines of a file by number, from 0; those that are not there are empty."""

    def __missing__(self, number: int) -> str:
        return ""


@dataclass(slots=True)
class Block:
    """A heading and its paragraphs. Lines count from 0; each paragraph is a range of lines.

    With ``is_title_apart``, there is an empty line between the title and the date below it; with ``is_loose``, the date
    has no year.
    """

    line: int
    date: str = ""
    title: str = ""
    is_title_apart: bool = False
    is_loose: bool = False
    paragraphs: list[range] = field(default_factory=list)

    @property
    def has_heading(self) -> bool:
        """False for the text before the first heading."""
        return self.line != _BEFORE_FIRST


def split_blocks(lines: Iterable[str], dates: DateReader) -> tuple[Mapping[int, str], list[Block]]:
    """Split stripped lines into blocks; the first block is the text before the first heading.

    The lines are returned with their numbers. A date without a year, "12 May" or "yesterday", opens a block only if the
    first date of the file has no year either: otherwise it is more likely part of a text.
    """
    numbered = NumberedLines((number, line) for number, line in enumerate(lines) if line)
    blocks = [Block(_BEFORE_FIRST)]
    above = ""
    for number, line in numbered.items():
        heading = read_heading(line, dates, above)
        may_be_loose = len(blocks) == 1 or blocks[1].is_loose
        if not heading and may_be_loose and _is_apart(numbered, number):
            heading = read_loose_heading(line, dates)
        block = _open(numbered, blocks[-1], number, heading) if heading else None
        if block:
            blocks.append(block)
        else:
            _extend(blocks[-1], number)
        above = line
    for block in blocks[1:]:
        _settle_title(numbered, block)
    return numbered, blocks


def join(lines: Mapping[int, str], paragraph: range) -> str:
    """Return a paragraph on one line."""
    return " ".join([lines[number] for number in paragraph])


def _extend(block: Block, number: int) -> None:
    paragraphs = block.paragraphs
    if paragraphs and paragraphs[-1].stop == number:
        paragraphs[-1] = range(paragraphs[-1].start, number + 1)
    else:
        paragraphs.append(range(number, number + 1))


def _is_parted(lines: Mapping[int, str], number: int) -> bool:
    """Return whether a line is not in the middle of a sentence."""
    return _is_apart(lines, number) or (ends_sentence(lines[number - 1]) and not _goes_on(lines, number))


def _is_apart(lines: Mapping[int, str], number: int) -> bool:
    """Return whether a line is not in the middle of a paragraph: the line above is empty or a title."""
    above = lines[number - 1] if number else ""
    return (not above or is_title(above)) and not _goes_on(lines, number)


def _goes_on(lines: Mapping[int, str], number: int) -> bool:
    return lines[number + 1][:1].islower()


def _open(lines: Mapping[int, str], above: Block, number: int, heading: Heading) -> Block | None:
    """Open the block of a heading, taking its title from the end of the block above; None if it is not a heading."""
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


def _open_date(lines: Mapping[int, str], above: Block, number: int, heading: Heading) -> Block:
    """Open the block of a date without a title on its line, with the title above it."""
    count, title = _find_title(lines, above, number)
    is_apart = count > 0 and above.paragraphs[-1].stop < number
    _drop_last(above, count)
    return Block(number, heading.date, title, is_apart, heading.is_loose)


def _once(title: str) -> str:
    """Return the title of a line, once if it is repeated there."""
    half = len(title) // 2
    return title[:half] if title[:half] == title[half + 1 :] and title[half].isspace() else title


def _stands_alone(lines: Mapping[int, str], above: Block, number: int, heading: Heading) -> bool:
    """Return whether a line with a date is a title, by its form and position, and not part of a paragraph."""
    is_parted = not above.paragraphs or above.paragraphs[-1].stop < number or ends_sentence(lines[number - 1])
    return is_parted and is_title(heading.title) and not is_tied(heading.title) and not _goes_on(lines, number)


def _find_title(lines: Mapping[int, str], above: Block, number: int) -> tuple[int, str]:
    """Find the title of a date at the end of the block above; return the number of its lines, and its text."""
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
    # If it is the only text of that block, it stays there: in a list of dates and titles, each title follows its date.
    is_needed = is_all and above.has_heading and not (above.title and last.stop == number)
    return (0, "") if is_needed else (count, title)


def _title_just_above(lines: Mapping[int, str], above: Block, last: range) -> tuple[int, str]:
    """Take the paragraph right above a date, or only its last line if the line before ends a sentence."""
    title = last[-1:] if len(last) > 1 and ends_sentence(lines[last[-2]]) else last
    is_below_heading = not above.title and title.start == above.line + 1 > 0
    if is_below_heading or len(title) > _LONGEST_WRAPPED_TITLE or not is_title(join(lines, title)):
        return 0, ""
    return len(title), join(lines, title)


def _title_apart(lines: Mapping[int, str], above: Block, number: int) -> tuple[int, str]:
    """Take a line between empty lines, if one separates it from the date below and more from the text above.

    If both distances are equal, it is the title only if it is the only text before the first heading, or if the block
    above has its title in the same position. Otherwise it may as well end the text above, as navigation does.
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


def _settle_title(lines: Mapping[int, str], block: Block) -> None:
    """Drop the title if it is repeated below the heading; take it from there if there is none above."""
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


def _count_same_above(lines: Mapping[int, str], block: Block, title: str) -> int:
    """Count the lines at the end of a block that repeat this title."""
    count = 0
    for paragraph in reversed(block.paragraphs):
        for number in reversed(paragraph):
            if not is_same(lines[number], title):
                return count
            count += 1
    return count


def _count_same_below(lines: Mapping[int, str], block: Block, title: str) -> int:
    """Count the lines at the beginning of a block that repeat this title."""
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
