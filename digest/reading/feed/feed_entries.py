"""Find the title, text, link and dates of entries in what their elements say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from digest.language.text.characters.mojibake import without_mojibake
from digest.language.text.html.frozen.html import from_text, sanitize, to_title
from digest.language.text.html.links import web_address
from digest.reading.feed.feed_elements import FeedElements, XmlFeed
from digest.reading.feed.feed_entry import FeedEntry
from digest.reading.feed.repairs import better_markup, better_title
from digest.reading.feed.text_construct import MARKUP, NO_TEXT, PLAIN, TextConstruct

_READABLE = MARKUP | {PLAIN}
_DATES = ("published", "updated", "created")
# Markup in a title that passes for plain text, because it has no end tags.
_LONE_TAG = re.compile(r"<(?:br|img|wbr|hr|p)\b[^<]*>", re.IGNORECASE)
# Markup that was escaped twice, so that all tags appear as text.
_ESCAPED_MARKUP = re.compile(r"\s*&lt;[a-zA-Z][^<]*&lt;/[a-zA-Z]\w*&gt;")
_EMPTY_LINE = re.compile(r"\n\s*\n")


def entries_of(document: XmlFeed) -> Iterator[FeedEntry]:
    """Read the entries of a feed, in their order."""
    home = home_of(document.feed)
    feed_language = document.feed.values["language"]
    feed_authors = tuple(document.feed.authors) if document.is_atom else ()
    for found in document.entries:
        links = _hrefs(found, "alternate")
        # The link may also be a permanent id (RSS 2.0, "guid").
        url = next(filter(None, (web_address(link, home) for link in [*links, found.link or ""])), "")
        body = _body(found)
        read_title = _title(found.title, is_atom=document.is_atom)
        title, html = better_title(read_title), _html(body, url or home)
        better = _better_body(body)
        yield FeedEntry(
            id=found.values.get("id", ""),
            url=url,
            lost_link="" if url else next(filter(None, links), ""),
            title=title,
            html=html if better is body else _html(better, url or home),
            dates=tuple(found.values.get(name, "") for name in _DATES),
            languages=(found.values.get("language", ""), body.language, found.title.language, feed_language),
            authors=tuple(map(without_mojibake, found.authors)) or feed_authors,
            tags=tuple(map(without_mojibake, found.tags)),
            older_title=None if title == read_title else read_title,
            older_html=None if better is body else html,
        )


def home_of(feed: FeedElements) -> str:
    """Return the base of relative URLs, unless an element has its own: the URL of the site, or of the feed."""
    links = [feed.link or "", *_hrefs(feed, "alternate"), *_hrefs(feed, "self")]
    return next(filter(None, map(web_address, links)), "")


def _hrefs(found: FeedElements, rel: str) -> list[str]:
    """Return the links of a kind in order, those to pages first, of these the least deep."""
    links = [link for link in found.links if link.rel == rel]
    return [link.href for link in sorted(links, key=lambda link: (link.type not in MARKUP, link.depth))]


def _title(title: TextConstruct, *, is_atom: bool) -> str:
    is_html = title.type in MARKUP or (not is_atom and _LONE_TAG.search(title.value) is not None)
    return to_title(title.value, is_html=is_html)


def _body(found: FeedElements) -> TextConstruct:
    """Return the longest text of an entry: of its contents, or else of its summary and description."""
    readable = [text for text in (*found.contents, found.summary) if text.type in _READABLE]
    return max(readable, key=lambda text: len(text.value), default=NO_TEXT)


def _html(body: TextConstruct, url: str) -> str:
    """Sanitize a text; its links are relative to its xml:base, or else to its page (XML Base, section 4)."""
    value = body.value
    if body.type == PLAIN:
        return from_text(_unwrapped(value))
    if "<" not in value:
        if _ESCAPED_MARKUP.match(value):
            value = unescape(value)
        elif _EMPTY_LINE.search(value):
            return from_text(_unwrapped(unescape(value)))
    return sanitize(value, web_address(body.base, url) if body.base else url)


def _better_body(body: TextConstruct) -> TextConstruct:
    """Return a text as it was meant: repaired, and with the words of its formulas; the same object if it was right."""
    better = without_mojibake(body.value) if body.type == PLAIN else better_markup(body.value)
    return body if better == body.value else replace(body, value=better)


def _unwrapped(text: str) -> str:
    """Join the lines of each paragraph, since line breaks in XML mean nothing (RFC 4287, section 3.1.1.1)."""
    paragraphs = (map(str.strip, paragraph.split("\n")) for paragraph in _EMPTY_LINE.split(text))
    return "\n\n".join(map(" ".join, paragraphs))
