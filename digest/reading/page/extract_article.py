"""The article of a page, by trafilatura: its text, without the menus and advertisements around it.

Only trafilatura's extraction is used: its modules ``downloads``, ``feeds``, ``sitemaps`` and ``spider`` fetch.

The precise extraction is the best on pages that nobody here has seen (F1 .967, the fast one .939), but it loses some
articles nearly whole, such as one within a field set. So of a short text the most generous one is asked too.
trafilatura's own date has no time of day, so the metadata of the page come first. It takes the square of some elements
and of JSON-LD: hence the limits.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from digest.language.text.characters.clean import one_line
from digest.language.text.html.frozen.html import sanitize, to_text
from digest.language.text.html.picture_names import without_picture_names
from digest.model.article import Article
from digest.model.item import Published
from digest.model.source import SourceSpec
from digest.reading.page.document import Element, ParsedPage, read_page, text_of
from digest.reading.page.entry_parts import INLINE
from digest.reading.page.extra import load
from digest.reading.page.hidden import remove_hidden
from digest.reading.page.page_dates import PageDates, date_of_address
from digest.reading.page.trimming import IsDate, trim

# trafilatura looks for one word in these by a pattern that is quadratic; an article has no more of them.
_LONGEST_STRUCTURED = 100_000
_MOST_AUTHORS = 10
_LONGEST_NAME = 100
_LONGEST_TITLE = 500
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate",
    "publish_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "sailthru.date", "parsely-pub-date",
    "citation_publication_date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_STRUCTURED_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_MOST_HEADINGS = 20
_THEN_SITE = re.compile(r"\s*(?:[|·•:»_｜]|\s[-–—]\s)")
_SITE_FIRST = re.compile(r"(?:[|·•:»｜]|\s[-–—])\s*\Z")
_AND = re.compile(r"\s*;\s*")
# In characters: an article of more is not lost, and a page that has three times as much is more than its menus.
_SHORT = 500
_MUCH_LONGER = 3
# Of elements. The comparison with justext takes the square of the paragraphs: 10 s for 6,600.
_MANY = 5_000
# More inline elements than a paragraph has.
_MOST_INLINE = 300
# Of the text that is in a box itself: shorter ones are tags and lines of a footer.
_LEAST_PARAGRAPH = 80
# A page that is written after midnight elsewhere.
_AHEAD = timedelta(days=1)


def extract(html: bytes, url: str, seen: datetime, zone: tzinfo = UTC) -> Article:
    """Return the article of a page; its ``text`` is "" if it has none.

    ``url`` is where the page was fetched from. No date after ``seen`` is that of the article.

    Raises FormatError if the page is too large to be searched, or if the extra ``web`` is missing.
    """
    page = read_page(html, url)
    dates = PageDates(SourceSpec(""), page.locale, zone, seen, lambda: text_of(page.root, 5000))
    return article_of(page, dates, seen)


def article_of(page: ParsedPage, dates: PageDates, seen: datetime) -> Article:
    """Return the article of a page that is parsed."""
    for library in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(library).setLevel(logging.CRITICAL)  # They write of each page without text or date.
    load("trafilatura")
    root = _bounded(page)
    found = _metadata(root, page.canonical, seen)
    title = _title(page, found.title)
    extracted = _extracted(root, page.canonical, title, lambda text: _is_date(text, dates))
    html = sanitize(without_picture_names(extracted), page.base)
    return Article(
        title=title,
        html=html,
        text=to_text(html),
        published=_published(page, dates, seen, found.date),
        locale=page.locale,
        authors=tuple(_names(found.author)),
        url=page.canonical,
    )


def _bounded(page: ParsedPage) -> Any:
    """Return a copy of the tree without what takes long to read and what is not shown."""
    root = deepcopy(page.root)
    room = _LONGEST_STRUCTURED
    for script in list(root.iter("script", "style")):
        size = len(script.text or "")
        if script.get("type") == "application/ld+json" and size <= room:
            room -= size
        else:
            script.drop_tree()
    remove_hidden(root)
    mark_paragraphs(root)
    return root


def _extracted(root: Any, url: str, title: str, is_date: IsDate) -> str:
    """Return the markup of the article, "" if there is none.

    The precise way leaves out most of what is around an article, and sometimes nearly all of it.
    """
    document = _document(root, url, title, is_date, is_precise=True)
    if _size(document) < _SHORT:
        other = _document(root, url, title, is_date, is_precise=False)
        if _size(other) > _MUCH_LONGER * _size(document):
            document = other
    if document is None:
        return ""
    markup: str = load("trafilatura.htmlprocessing").build_html_output(document)
    return markup


def _document(root: Any, url: str, title: str, is_date: IsDate, *, is_precise: bool) -> Any:
    """Return the article as trafilatura has it, trimmed; None if there is none."""
    document = load("trafilatura.core").bare_extraction(
        root,
        config=_config(),
        url=url or None,
        fast=sum(1 for _ in islice(root.iter("*"), _MANY + 1)) > _MANY,
        favor_precision=is_precise,
        favor_recall=not is_precise,
        include_comments=False,
        include_links=True,
        include_formatting=True,
        output_format="html",
        with_metadata=False,
    )
    if document is not None:
        trim(document.body, title, urlsplit(url).netloc, is_date)
    return document


def _size(document: Any) -> int:
    return 0 if document is None else len(one_line("".join(document.body.itertext())))


def _is_date(text: str, dates: PageDates) -> bool:
    return any(map(str.isnumeric, text)) and dates.whole(text) is not None


@cache
def _config() -> Any:
    """Return trafilatura's settings, without its last resort: that is the whole page, with its menus."""
    config = deepcopy(load("trafilatura.settings").DEFAULT_CONFIG)
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "0")
    return config


def _metadata(root: Any, url: str, seen: datetime) -> Any:
    """Return what trafilatura knows of the title, the authors and the day."""
    latest = (seen + _AHEAD).strftime("%Y-%m-%d")
    options = {"original_date": True, "extensive_search": False, "max_date": latest}
    return load("trafilatura.metadata").extract_metadata(
        root, default_url=url or None, date_config=options, extensive=False
    )


def _title(page: ParsedPage, found: str | None) -> str:
    """Return the title of an article without the name of its site, if a heading or ``og:title`` shows what that is."""
    title = one_line(found or page.meta("og:title") or page.title)[:_LONGEST_TITLE]
    headings = [text_of(heading, _LONGEST_TITLE) for heading in islice(page.root.iter("h1", "h2"), _MOST_HEADINGS)]
    named = [one for one in (*headings, one_line(page.meta("og:title"))) if _is_title_with_site(title, one)]
    return max(named, key=len, default=title)


def _is_title_with_site(title: str, part: str) -> bool:
    """Return whether a title is ``part`` and, after or before a separator, a name: "Ferry sails - Harbor Daily"."""
    if not part or len(part) * 2 < len(title):
        return False
    return (title.startswith(part) and _THEN_SITE.match(title, len(part)) is not None) or (
        title.endswith(part) and _SITE_FIRST.search(title[: -len(part)]) is not None
    )


def _published(page: ParsedPage, dates: PageDates, seen: datetime, found: str | None) -> Published | None:
    """Return the date that the page declares, with its time if it has one; else what was found in its text."""
    day = date.fromisoformat(found) if found else None
    declared = (_plausible(dates.stamp(stamp) or dates.whole(stamp), seen) for stamp in _stamps(page))
    first = next(filter(None, declared), None)
    return first or day or date_of_address(page.canonical)


def _stamps(page: ParsedPage) -> Iterator[str]:
    for script in page.root.iter("script"):
        if script.get("type") == "application/ld+json":
            yield from _STRUCTURED_DATE.findall((script.text or "")[:_LONGEST_STRUCTURED])[:1]
    yield from filter(None, (page.meta(name) for name in _PUBLISHED))


def _plausible(published: Published | None, seen: datetime) -> Published | None:
    if published is None:
        return None
    day = published.date() if isinstance(published, datetime) else published
    return published if date(1990, 1, 1) <= day <= (seen + _AHEAD).date() else None


def _names(authors: str | None) -> Iterable[str]:
    """Return the names in a list that trafilatura joins with semicolons."""
    names = map(one_line, _AND.split(authors or ""))
    kept = [name for name in names if name and len(name) <= _LONGEST_NAME and "://" not in name]
    return dict.fromkeys(kept[:_MOST_AUTHORS])


def mark_paragraphs(root: Element) -> None:
    """Make a paragraph of each ``div`` of a tree that holds text with links or emphasis, and no block.

    trafilatura loses the words before a link in such a box, and the space after it.
    """
    for box in list(root.iter("div")):
        if len(box) and _own_length(box) >= _LEAST_PARAGRAPH and _is_inline(box):
            box.tag = "p"


def _own_length(box: Element) -> int:
    texts = (box.text, *(child.tail for child in box))
    return sum(len(text.strip()) for text in texts if text)


def _is_inline(box: Element) -> bool:
    return all(number < _MOST_INLINE and one.tag in INLINE for number, one in enumerate(box.iterdescendants()))
