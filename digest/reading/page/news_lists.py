"""Find the list of news on a page without selectors, and write selectors for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo

from digest.errors import FormatError
from digest.model.source import Selectors, SourceSpec
from digest.reading.page import entry_parts as parts
from digest.reading.page.document import Element, ParsedPage, read_page, text_of
from digest.reading.page.extra import load
from digest.reading.page.naming import item_selector, part_selector
from digest.reading.page.outline import Outline
from digest.reading.page.page_dates import PageDates
from digest.reading.page.repeated_blocks import RepeatedBlocks, find_blocks
from digest.reading.page.selectors import PageEntry, read_entries
from digest.reading.page.spread import Spread, spread_of

_MOST_LISTINGS = 5
# A list whose score is lower than the first by this is no choice.
_FURTHEST = 6
# Enough blocks to tell what they have in common.
_MOST_COMPARED = 30


@dataclass(frozen=True, slots=True)
class NewsList:
    """Repeated blocks of a page, the selectors that find them, and their entries as these selectors read them."""

    selectors: Selectors
    entries: tuple[PageEntry, ...]
    score: float
    spread: Spread


def find_news_lists(html: bytes, base: str, seen: datetime, zone: tzinfo = UTC) -> tuple[NewsList, ...]:
    """Return the lists on a page, the likeliest list of news first; none if nothing is repeated.

    ``base`` is the URL of the page. "Yesterday" is relative to ``seen``.

    Raises FormatError if the page is too large to be searched, or if the extra ``web`` is missing.
    """
    page = read_page(html, base)
    return news_lists_of(page, dates_of(page, SourceSpec(""), zone, seen), base)


def news_lists_of(page: ParsedPage, dates: PageDates, path: str) -> tuple[NewsList, ...]:
    """Return the lists on a page that is parsed. Raises FormatError if the extra ``web`` is missing."""
    load("cssselect")
    outline = Outline(page)
    found: list[NewsList] = []
    known: set[tuple[str, ...]] = set()
    for blocks in find_blocks(page, outline):
        if found and blocks.score < found[0].score - _FURTHEST:
            break
        item, inner = item_selector(outline, blocks.blocks)
        selectors = _selectors(outline, item, replace(blocks, blocks=inner), dates)
        if not selectors.item:
            continue
        try:
            entries = read_entries(page, selectors, dates, path)
        except FormatError:
            continue
        urls = tuple(entry.url or entry.title for entry in entries)
        if len(urls) < 2 or urls in known:
            continue
        known.add(urls)
        found.append(NewsList(selectors, entries, blocks.score, spread_of(outline, blocks.blocks)))
        if len(found) == _MOST_LISTINGS:
            break
    return tuple(found)


def dates_of(page: ParsedPage, spec: SourceSpec, zone: tzinfo, seen: datetime) -> PageDates:
    """Return a reader of the dates of a page."""
    return PageDates(spec, page.locale, zone, seen, lambda: text_of(page.root, 5000))


def _selectors(outline: Outline, item: str, found: RepeatedBlocks, dates: PageDates) -> Selectors:
    """Write selectors for blocks and for what is found in them."""
    compared = [(number, outline.elements[number]) for number in found.blocks[:_MOST_COMPARED]]
    titles = _titles(outline, found, compared, dates)
    links = {number: parts.link_of(block, titles[number]) for number, block in compared}
    dated = {number: parts.date_of(block, dates)[0] for number, block in compared}
    summaries = {
        number: next(iter(parts.summary_of(block, titles[number], dated[number])), None) for number, block in compared
    }
    title = _part(outline, titles, len(compared))
    link = _part(outline, links, len(compared))
    return Selectors(
        item=item,
        title=title,
        link="" if link == title else link,
        date=_part(outline, dated, len(compared)),
        summary=_part(outline, summaries, len(compared)),
    )


def _titles(
    outline: Outline, found: RepeatedBlocks, compared: Sequence[tuple[int, Element]], dates: PageDates
) -> dict[int, Element | None]:
    """Return the element with the title of each block. Links that all say "Read more" are no titles."""
    links = [outline.elements[number] for number in found.links[: len(compared)]]
    texts = [text_of(link) for link in links]
    if len(texts) > 1 and len(set(texts)) == 1:
        beside = {number: parts.title_beside_link(block, dates) for number, block in compared}
        if None not in beside.values():
            return beside
    are_titles = all(texts) and len(set(texts)) * 2 > len(texts)
    return {
        number: parts.title_of(block, link if are_titles else None)
        for (number, block), link in zip(compared, links, strict=True)
    }


def _part(outline: Outline, parts_of_blocks: dict[int, Element | None], count: int) -> str:
    """Return the selector of a part that most blocks have; "" for any other."""
    pairs = [(block, part) for block, part in parts_of_blocks.items() if part is not None]
    return part_selector(outline, pairs) if len(pairs) * 2 > count else ""
