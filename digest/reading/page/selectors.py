"""Read the list of news on a page by CSS selectors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from digest.errors import FormatError
from digest.language.text.characters.clean import one_line
from digest.language.text.html.frozen.html import sanitize
from digest.model.item import Published
from digest.model.source import Selectors
from digest.reading.page import entry_parts as parts
from digest.reading.page.document import Element, ParsedPage, markup_of, text_of, without_nowhere
from digest.reading.page.extra import load
from digest.reading.page.nearest import nearest
from digest.reading.page.page_dates import PageDates, date_of_address
from digest.reading.page.surroundings import dates_around

_MOST_ENTRIES = 1000
_LONGEST_TITLE = 500
_MOST_DATES = 10

Find = Callable[[Element], list[Element]]


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One entry of a list of news. ``html`` is its summary, sanitized; "" if it has none.

    ``url`` is "" if its link is relative and the page does not say where it is from.
    ``unread`` is the text where its date was looked for, if that is none.
    """

    title: str
    url: str
    published: Published | None = None
    html: str = ""
    unread: str = ""


class UnmatchedError(FormatError):
    """The selector of a page, of the part ``name``, finds nothing."""

    def __init__(self, message: str, name: str) -> None:
        super().__init__(message)
        self.name = name


def read_entries(page: ParsedPage, selectors: Selectors, dates: PageDates, path: str) -> tuple[PageEntry, ...]:
    """Return the entries of a list of news in order, each address once. Blocks without title or link are left out.

    Title, link and date are looked for in the block if they have no selector; a date also around the block, and at last
    in the address.

    Raises FormatError if a selector is invalid; UnmatchedError if it finds nothing, with those that are nearest to it.
    """
    blocks = _found(page.root, selectors.item, "item", page, path)[:_MOST_ENTRIES]
    named = {name: getattr(selectors, name) for name in ("title", "link", "date", "summary")}
    finds = {name: _compiled(selector, name, path) for name, selector in named.items() if selector}
    for name, find in finds.items():
        if not any(map(find, blocks)):
            raise UnmatchedError(_nothing(path, name, named[name], nearest(page, named[name], blocks)), name)
    around = {} if "date" in finds else dates_around(page, blocks, dates)
    entries: dict[str, PageEntry] = {}
    for block in blocks:
        entry = _entry(page, block, finds, dates, around.get(block))
        if entry and entry.url not in entries:
            entries[entry.url] = entry
    if not entries:
        raise FormatError(
            f"{path}: `{selectors.item}` (item) finds {len(blocks)}, but none with a title and a link; name an element "
            "around both"
        )
    return tuple(replace(entry, url=without_nowhere(url)) for url, entry in entries.items())


def _entry(
    page: ParsedPage, block: Element, finds: dict[str, Find], dates: PageDates, around: Published | None
) -> PageEntry | None:
    title = _first(finds, "title", block) if "title" in finds else parts.title_of(block)
    link = _first(finds, "link", block) if "link" in finds else parts.link_of(block, title)
    if title is None or link is None:
        return None
    url = page.address(link.get("href") or "")
    words = parts.words_of(title, dates) or one_line(title.get("title") or link.get("title") or "")
    if not url or not words:
        return None
    published = _dated(block, finds, dates)
    summary = finds["summary"](block) if "summary" in finds else []
    html = sanitize(markup_of(summary), page.base) if summary else ""
    published = published or around or date_of_address(url)
    unread = ""
    if published is None and "date" in finds and (found := _first(finds, "date", block)) is not None:
        unread = text_of(found, _LONGEST_TITLE)
    return PageEntry(words[:_LONGEST_TITLE], url, published, html, unread)


def _dated(block: Element, finds: dict[str, Find], dates: PageDates) -> Published | None:
    if "date" not in finds:
        return parts.date_of(block, dates)[1]
    return next(filter(None, (parts.read_date(element, dates) for element in finds["date"](block)[:_MOST_DATES])), None)


def _first(finds: dict[str, Find], name: str, block: Element) -> Element | None:
    return next(iter(finds[name](block)), None)


def _found(root: Element, selector: str, name: str, page: ParsedPage, path: str) -> list[Element]:
    found = _compiled(selector, name, path)(root)
    if not found:
        raise UnmatchedError(_nothing(path, name, selector, nearest(page, selector, [])), name)
    return found


def _nothing(path: str, name: str, selector: str, near: list[tuple[str, int]]) -> str:
    message = f"{path}: `{selector}` ({name}) finds nothing"
    if not near:
        return message
    listed = ", ".join(f"`{each}` ({count})" for each, count in near)
    return f"{message}; the nearest {'is' if len(near) == 1 else 'are'} {listed}"


def _compiled(selector: str, name: str, path: str) -> Find:
    try:
        return _compile(selector)
    except ValueError as error:
        raise FormatError(f"{path}: `{selector}` ({name}) is not a CSS selector: {error}") from error


@lru_cache(maxsize=100)
def _compile(selector: str) -> Find:
    """Compile a selector. Raises ValueError, in one line, if it is invalid."""
    errors = load("cssselect")
    try:
        find: Find = load("lxml.cssselect").CSSSelector(selector, translator="html")
    except (errors.SelectorError, SyntaxError, RecursionError) as error:
        raise ValueError(one_line(str(error)) or "not understood") from error
    return find
