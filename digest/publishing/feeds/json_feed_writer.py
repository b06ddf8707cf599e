"""Write feeds as JSON Feed."""

from __future__ import annotations

import json
from collections.abc import Mapping

from digest.language.text.characters.clean import clean, one_line
from digest.publishing.feeds.feed import Entry, Feed, FeedFormat, Link, iri, moment, shown_lines, shown_title

_VERSION = "https://jsonfeed.org/version/1.1"


def write_json_feed(feed: Feed, entries: tuple[Entry, ...]) -> bytes:
    """Write a JSON Feed (version 1.1, https://jsonfeed.org/version/1.1) with its entries in the given order."""
    values = {
        "version": _VERSION,
        "title": shown_title(feed.title),
        "home_page_url": _href(feed.links, "alternate"),
        "feed_url": _href(feed.links, "self"),
        "description": one_line(feed.subtitle),
        "icon": iri(feed.logo),
        "favicon": iri(feed.icon),
        "authors": [{"name": shown_title(feed.author)}],
        "language": feed.lang,
        "_digest": _said({"id": feed.id, "updated": moment(feed.updated).isoformat(), "rights": one_line(feed.rights)}),
        "hubs": [{"type": "WebSub", "url": iri(link.href)} for link in feed.links if link.rel == "hub"],
    }
    written = {**_said(values), "items": [_said(_item(entry)) for entry in entries]}
    return (json.dumps(written, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry) -> Mapping[str, object]:
    return {
        "id": clean(entry.id),
        "url": _href(entry.links, "alternate"),
        "title": shown_title(entry.title),
        "content_html": clean(entry.content),
        "date_published": moment(entry.published).isoformat() if entry.published else "",
        "date_modified": moment(entry.updated).isoformat(),
        "authors": [{"name": author} for author in shown_lines(entry.authors)],
        "tags": list(shown_lines(entry.categories)),
        "language": entry.lang,
        "_digest": _said(_extension(entry)),
    }


def _extension(entry: Entry) -> Mapping[str, object]:
    """Return what an Atom entry says and JSON Feed has no member for (version 1.1, "Extensions")."""
    source = {"id": clean(entry.source.id), "title": shown_title(entry.source.title)} if entry.source else {}
    language = next((link.hreflang for link in entry.links if link.rel == "alternate"), "")
    works = json.loads(entry.works) if entry.works else []
    return {"source": source, "url_language": language if language != entry.lang else "", "works": works}


def _href(links: tuple[Link, ...], rel: str) -> str:
    return next((iri(link.href) for link in links if link.rel == rel), "")


def _said(values: Mapping[str, object]) -> dict[str, object]:
    """Drop empty values, except for the content, which is required."""
    return {name: value for name, value in values.items() if value or name == "content_html"}


JSON_FEED = FeedFormat(write_json_feed, b'\n  {\n   "id": ', b"\n ]\n}\n", b"]\n}\n", b",")
