"""The rules for a valid Atom feed: the grammar of RFC 4287 (tests/atom.rng), and those beyond a grammar."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree, html

ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
_STRICT = etree.XMLParser(resolve_entities=False, no_network=True)
# RFC 3339, as RFC 4287, section 3.3, wants it: an upper-case T, and Z or an offset.
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_NOT_IN_IRIS = re.compile(r'[\s<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})')
_HOSTILE = {"script", "style", "iframe", "object", "embed", "form", "img", "svg", "math", "base", "meta", "link"}


def parse(written: bytes) -> etree._Element:
    return etree.fromstring(written, _STRICT)


def problems(written: bytes) -> list[str]:
    """All that is wrong with a feed that we wrote."""
    feed = parse(written)
    return [*_grammar_problems(feed), *_feed_problems(feed)]


def links(parent: etree._Element, rel: str) -> list[dict[str, str]]:
    return [dict(link.attrib) for link in parent.findall(f"{ATOM}link") if link.get("rel", "alternate") == rel]


def _grammar_problems(feed: etree._Element) -> Iterator[str]:
    if not _GRAMMAR.validate(feed):
        yield from (f"line {error.line}: {error.message}" for error in _GRAMMAR.error_log)


def _feed_problems(feed: etree._Element) -> Iterator[str]:
    entries = feed.findall(f"{ATOM}entry")
    if len(links(feed, "self")) != 1:
        yield "a feed has one link to itself (section 4.1.1)"
    if not feed.get(LANG):
        yield "the feed has no language"
    if feed.find(f"{ATOM}author") is None:
        yield "the feed has no author (section 4.1.1)"
    ids = Counter([feed.findtext(f"{ATOM}id"), *(entry.findtext(f"{ATOM}id") for entry in entries)])
    yield from (f"{id_} is the id of several" for id_, times in ids.items() if times > 1)
    for parent in (feed, *entries, *feed.iter(f"{ATOM}source")):
        yield from _common_problems(parent)
    for entry in entries:
        yield from _entry_problems(entry)


def _common_problems(parent: etree._Element) -> Iterator[str]:
    alternates = Counter((link.get("type"), link.get("hreflang")) for link in links(parent, "alternate"))
    yield from (f"several alternates are {kind} (section 4.1.2)" for kind, times in alternates.items() if times > 1)
    for link in parent.findall(f"{ATOM}link"):
        address = link.get("href")
        if urlsplit(address).scheme not in {"http", "https"} or _NOT_IN_IRIS.search(address):
            yield f"{address!r} is no absolute web address"
    id_ = parent.findtext(f"{ATOM}id")
    if not urlsplit(id_).scheme or not id_.isascii() or _NOT_IN_IRIS.search(id_):
        yield f"{id_!r} is no absolute URI (section 4.2.6)"
    if not parent.findtext(f"{ATOM}title").strip():
        yield f"{id_}: the title is empty"
    for name in ("updated", "published"):
        moment = parent.findtext(f"{ATOM}{name}")
        if moment is not None and not (_DATE.fullmatch(moment) and datetime.fromisoformat(moment).tzinfo):
            yield f"{moment!r} is no date (section 3.3)"


def _entry_problems(entry: etree._Element) -> Iterator[str]:
    id_ = entry.findtext(f"{ATOM}id")
    if not entry.get(LANG):
        yield f"{id_} has no language"
    if not links(entry, "alternate"):
        yield f"{id_} has no alternate"
    content = entry.find(f"{ATOM}content")
    if content is None or content.get("type") != "html" or not content.text:
        yield f"{id_} has no HTML"
    else:
        yield from (f"{id_}: {problem}" for problem in _markup_problems(content.text))


def _markup_problems(markup: str) -> Iterator[str]:
    """What could do a reader harm, or break in a reader."""
    for element in html.fragment_fromstring(markup, create_parent=True).iter():
        if element.tag in _HOSTILE:
            yield f"<{element.tag}> in the content"
        yield from (f"{name} in the content" for name in element.attrib if name.startswith("on") or name == "style")
        if urlsplit(element.get("href", "https:")).scheme not in {"http", "https", "mailto"}:
            yield f"a link to {element.get('href')!r}"
