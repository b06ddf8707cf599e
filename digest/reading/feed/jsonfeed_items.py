"""The meaning of the values of a JSON Feed: its entries, its title and other facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from digest.errors import FormatError
from digest.language.text.characters.mojibake import without_mojibake
from digest.language.text.html.frozen.html import from_text, sanitize, to_title
from digest.language.text.html.links import web_address
from digest.model.finding import Finding
from digest.model.source import Masthead
from digest.reading.feed.feed_entry import FeedEntry
from digest.reading.feed.masthead import locale_of
from digest.reading.feed.repairs import better_markup, better_title

Object = Mapping[str, object]
# The members of a feed that are used, apart from its items.
USED = frozenset("version title language home_page_url feed_url authors author".split())


def need_feed(feed: object, path: str) -> None:
    """Raise FormatError if a decoded document does not have the version of JSON Feed."""
    if not isinstance(feed, dict) or "jsonfeed.org" not in _text(feed, "version"):
        raise FormatError(f"{path}: not a feed (JSON of another kind)")


def about_encoding(encoding: str, path: str, *, is_mixed: bool) -> list[Finding]:
    """Report that a feed, or some of its passages, are not in UTF-8."""
    where = " in some passages" if is_mixed else ""
    return [] if encoding == "utf-8" else [Finding(f"read as {encoding}{where}, but JSON must be in UTF-8", path)]


def about_flaw(flaw: str, line: int, path: str) -> Finding:
    """Report that a document is not valid."""
    return Finding(f"not valid JSON ({flaw}); read as far as possible", path, line)


def about_others(number: int, path: str) -> list[Finding]:
    """Report items that are not objects."""
    return [Finding(f"items left out that are not JSON objects: {number}", path)] if number else []


def about_lost(number: int, first: int, last: int, reason: str, path: str) -> Finding:
    """Report an item that is left out by its number, since all items may be in one line."""
    lines = f"line {first}" if first == last else f"lines {first} to {last}"
    return Finding(f"item {number} ({lines}) left out: {reason}", path, first)


def masthead_in(feed: Object) -> Masthead:
    """Return the title, language and URL of a feed."""
    return Masthead(
        title=better_title(to_title(_text(feed, "title"), is_html=False)),
        locale=locale_of(_text(feed, "language")),
        url=web_address(_text(feed, "home_page_url")),
    )


def entries_in(feed: Object, items: Iterable[Object]) -> Iterator[FeedEntry]:
    """Return the entries of these items, which are all items of a feed or some of them."""
    home = web_address(_text(feed, "home_page_url")) or web_address(_text(feed, "feed_url"))
    feed_authors = _authors(feed)
    for item in items:
        links = [_text(item, "url"), _text(item, "external_url")]
        url = next(filter(None, (web_address(link, home) for link in links)), "")
        read_title = to_title(_text(item, "title"), is_html=False)
        title, html, better = better_title(read_title), _html(item, url or home), _better(item)
        yield FeedEntry(
            id=_text(item, "id"),
            url=url,
            lost_link="" if url else next(filter(None, links), ""),
            title=title,
            html=html if better == item else _html(better, url or home),
            dates=(_text(item, "date_published"), _text(item, "date_modified")),
            languages=(_text(item, "language"), _text(feed, "language")),
            authors=_authors(item) or feed_authors,
            tags=tuple(without_mojibake(tag) for tag in list_in(item, "tags") if isinstance(tag, str)),
            older_title=None if title == read_title else read_title,
            older_html=None if better == item else html,
        )


def _better(item: Object) -> Object:
    """Return an item with its texts repaired."""
    better = {"content_html": better_markup(_text(item, "content_html"))}
    better |= {name: without_mojibake(_text(item, name)) for name in ("content_text", "summary")}
    return {**item, **{name: text for name, text in better.items() if name in item and isinstance(item[name], str)}}


def _html(item: Object, base: str) -> str:
    html = sanitize(_text(item, "content_html"), base)
    return html or from_text(_text(item, "content_text") or _text(item, "summary"))


def _authors(values: Object) -> tuple[str, ...]:
    """Return the names of the authors of a feed or item; version 1.0 has a single ``author``."""
    authors = [*list_in(values, "authors"), values.get("author")]
    return tuple(_text(author, "name") for author in authors if isinstance(author, dict))


def list_in(values: Object, name: str) -> list[object]:
    """Return a list with this name, empty if there is none."""
    value = values.get(name)
    return value if isinstance(value, list) else []


def _text(values: Object, name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""
