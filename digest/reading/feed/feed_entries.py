"""Find the title, text, link and dates of the entries that feedparser returns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from digest.language.text.characters.mojibake import without_mojibake
from digest.language.text.html.frozen.html import from_text, sanitize, to_title
from digest.language.text.html.links import web_address
from digest.reading.feed.feed_entry import FeedEntry
from digest.reading.feed.repairs import better_markup, better_title

# feedparser's own kind of dict, whose methods warn and guess: use those of dict instead.
Values = dict[str, Any]

_MARKUP = frozenset({"text/html", "application/xhtml+xml"})
_READABLE = _MARKUP | {"text/plain"}
_DATES = ("published", "updated", "created")
# Markup that feedparser takes for plain text in a title, because it has no end tags.
_LONE_TAG = re.compile(r"<(?:br|img|wbr|hr|p)\b[^<]*>", re.IGNORECASE)
# Markup that was escaped twice, so that all tags appear as text.
_ESCAPED_MARKUP = re.compile(r"\s*&lt;[a-zA-Z][^<]*&lt;/[a-zA-Z]\w*&gt;")
_EMPTY_LINE = re.compile(r"\n\s*\n")


def entries_of(feed: Values, entries: Iterable[Values], *, is_atom: bool) -> Iterator[FeedEntry]:
    """Read the entries of a feed, in their order."""
    home = home_of(feed)
    feed_language = dict.get(feed, "language") or ""
    feed_authors = tuple(_authors(feed)) if is_atom else ()
    for values in entries:
        links = _hrefs(values, "alternate")
        # The link may also be a permanent id (RSS 2.0, "guid").
        url = next(filter(None, (web_address(link, home) for link in [*links, dict.get(values, "link", "")])), "")
        body = _body(values)
        read_title = _title(values, is_atom=is_atom)
        title, html = better_title(read_title), _html(body, url or home)
        better = _better_body(body)
        yield FeedEntry(
            id=dict.get(values, "id", ""),
            url=url,
            lost_link="" if url else next(filter(None, links), ""),
            title=title,
            html=html if better is body else _html(better, url or home),
            dates=tuple(dict.get(values, name) or "" for name in _DATES),
            languages=(*_languages(values, body), feed_language),
            authors=tuple(map(without_mojibake, _authors(values))) or feed_authors,
            tags=tuple(map(without_mojibake, _tags(values))),
            older_title=None if title == read_title else read_title,
            older_html=None if better is body else html,
        )


def home_of(feed: Values) -> str:
    """Return the base of relative URLs, unless an element has its own: the URL of the site, or of the feed."""
    links = [dict.get(feed, "link", ""), *_hrefs(feed, "alternate"), *_hrefs(feed, "self")]
    return next(filter(None, map(web_address, links)), "")


def _hrefs(values: Values, rel: str) -> list[str]:
    """Return the links of a kind in order, those to pages first."""
    links = [link for link in dict.get(values, "links", ()) if dict.get(link, "rel") == rel]
    links.sort(key=lambda link: dict.get(link, "type") not in _MARKUP)
    return [dict.get(link, "href", "") for link in links]


def _title(values: Values, *, is_atom: bool) -> str:
    title = dict.get(values, "title", "")
    is_html = _detail(values, "title")["type"] in _MARKUP or (not is_atom and _LONE_TAG.search(title) is not None)
    return to_title(title, is_html=is_html)


def _detail(values: Values, name: str) -> Values:
    """Return a text with its type. The detail of feedparser may belong to a nested element of the same name."""
    value = dict.get(values, name, "")
    detail: Values = dict.get(values, f"{name}_detail", {})
    return detail if dict.get(detail, "value") == value else {"type": "text/html", "value": value}


def _body(values: Values) -> Values:
    """Return the longest text of an entry: of its contents, or else of its summary and description."""
    details = [*dict.get(values, "content", ()), _detail(values, "summary")]
    readable = [detail for detail in details if dict.get(detail, "type") in _READABLE]
    return max(readable, key=lambda detail: len(dict.get(detail, "value", "")), default={})


def _html(body: Values, url: str) -> str:
    """Sanitize a text; its links are relative to its xml:base, or else to its page (XML Base, section 4)."""
    value = dict.get(body, "value", "")
    if dict.get(body, "type") == "text/plain":
        return from_text(_unwrapped(value))
    if "<" not in value:
        if _ESCAPED_MARKUP.match(value):
            value = unescape(value)
        elif _EMPTY_LINE.search(value):
            return from_text(_unwrapped(unescape(value)))
    base = dict.get(body, "base", "")
    return sanitize(value, web_address(base, url) if base else url)


def _better_body(body: Values) -> Values:
    """Return a text as it was meant: repaired, and with the words of its formulas; the same object if it was right."""
    value = dict.get(body, "value", "")
    is_plain = dict.get(body, "type") == "text/plain"
    better = without_mojibake(value) if is_plain else better_markup(value)
    return body if better == value else {**body, "value": better}


def _unwrapped(text: str) -> str:
    """Join the lines of each paragraph, since line breaks in XML mean nothing (RFC 4287, section 3.1.1.1)."""
    paragraphs = (map(str.strip, paragraph.split("\n")) for paragraph in _EMPTY_LINE.split(text))
    return "\n\n".join(map(" ".join, paragraphs))


def _languages(values: Values, body: Values) -> tuple[str, ...]:
    details = (body, dict.get(values, "title_detail", {}))
    return (dict.get(values, "language") or "", *(dict.get(detail, "language") or "" for detail in details))


def _authors(values: Values) -> list[str]:
    return [author["name"] for author in dict.get(values, "authors", ()) if dict.get(author, "name")]


def _tags(values: Values) -> list[str]:
    return [dict.get(tag, "term") or dict.get(tag, "label") or "" for tag in dict.get(values, "tags", ())]
