"""Dates that stand between the blocks of a list: above several of them, or below each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.model.item import Published
from digest.reading.page.document import Element, ParsedPage, text_of
from digest.reading.page.entry_parts import read_date
from digest.reading.page.page_dates import PageDates

_LONGEST = 120


def dates_around(page: ParsedPage, blocks: Sequence[Element], dates: PageDates) -> Mapping[Element, Published | None]:
    """Return for each block the date outside of it that belongs to it; None if there is none.

    If a date stands before the first block, each block has the last one before it, as below headings and in
    definition lists; otherwise each has the first one after it, as far as the next block.
    """
    found = _in_order(page, blocks, dates)
    places = [place for place, (block, _) in enumerate(found) if block is not None]
    is_before = any(date for _, date in found[: places[0]]) if places else False
    result: dict[Element, Published | None] = {}
    last: Published | None = None
    for place, (block, date) in enumerate(found):
        if block is None:
            last = date or last
        elif is_before:
            result[block] = last
        else:
            result[block] = found[place + 1][1] if place + 1 < len(found) else None
    return result


def _in_order(
    page: ParsedPage, blocks: Sequence[Element], dates: PageDates
) -> list[tuple[Element | None, Published | None]]:
    """Return the blocks and the dates between them, in document order, within what holds all blocks."""
    wanted = set(blocks)
    holders = {one for block in blocks for one in block.iterancestors()}
    found: list[tuple[Element | None, Published | None]] = []
    stack: list[tuple[Element, bool]] = [(_common(page, blocks), False)]
    while stack:
        one, is_done = stack.pop()
        if is_done or one in wanted:
            if one in wanted:
                found.append((one, None))
            if one.tail and (date := dates.within(one.tail)):
                found.append((None, date))
            continue
        if one in holders:
            if one.text and (date := dates.within(one.text)):
                found.append((None, date))
            stack.append((one, True))
            stack += [(child, False) for child in reversed(one)]
            continue
        text = text_of(one, _LONGEST)
        date = read_date(one, dates) if len(text) <= _LONGEST else None
        if date is None and one.tail:
            date = dates.within(one.tail)
        if date:
            found.append((None, date))
    return found


def _common(page: ParsedPage, blocks: Sequence[Element]) -> Element:
    """Return the lowest element that holds all blocks."""
    shared = list(blocks[0].iterancestors())
    for block in blocks[1:]:
        around = set(block.iterancestors())
        shared = [one for one in shared if one in around]
    return shared[0] if shared else page.root
