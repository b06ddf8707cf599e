"""The usual elements of an RSS item, which have nothing but text: what feedparser makes of them, in one step each.

feedparser opens and closes each element as if it could hold others, in about forty calls. These functions have the same
results, to the last key; a test compares both. They hold only where ``is_plain`` is true.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from feedparser import FeedParserDict
from feedparser.html import _cp1252

# Characters of Windows-1252 that were declared as Latin-1.
_CP1252 = re.compile("[\x80-\x9f]")
_MANY_SLASHES = re.compile(r"\A([A-Za-z][A-Za-z0-9+-.]*://)/*")
_REFERENCE = re.compile(r"&([A-Za-z0-9_]+);")

# A parser of feedparser.
_Parser = Any


def is_plain(parser: _Parser) -> bool:
    """Return whether the parser is directly within an item, and nothing is special: no base URL and no other markup."""
    return (
        bool(parser.elementstack)
        and parser.elementstack[-1][0] == "item"
        and not (parser.incontent or parser.insource or parser.inimage or parser.intextinput or parser.svgOK)
        and parser._summaryKey is None  # noqa: SLF001
        and parser.inentry
        and not parser.baseuri
    )


def _title(parser: _Parser, text: str) -> None:
    depth = parser.depth + 1
    kind = "text/plain"
    if not parser.version.startswith("atom") and parser.looks_like_html(text):
        kind = "text/html"
    title = _repaired(text)
    if not -1 < parser.title_depth <= depth:
        _store(parser, "title", title, kind)
    if title:
        parser.title_depth = depth


def _description(parser: _Parser, text: str) -> None:
    _store(parser, "summary", _repaired(text), "text/html")


def _content(parser: _Parser, text: str) -> None:
    parser.hasContent = 1
    content, entry = _repaired(text), parser.entries[-1]
    entry.setdefault("content", []).append(_detail(parser, content, "text/html"))
    entry.setdefault("summary", content)


def _published(parser: _Parser, text: str) -> None:
    _store(parser, "published", _repaired(text))


def _category(parser: _Parser, text: str) -> None:
    tag, tags = _repaired(text), parser.entries[-1].setdefault("tags", [])
    if tag and tags and not tags[-1]["term"]:
        tags[-1]["term"] = tag
    elif tag:
        tags.append(FeedParserDict(term=tag, scheme=None, label=None))


def _guid(parser: _Parser, text: str) -> None:
    value = _repaired(_one_authority(text) if parser.guidislink else text)
    _store(parser, "id", value)
    entry = parser.entries[-1]
    entry.setdefault("guidislink", parser.guidislink and "link" not in entry)
    if parser.guidislink:
        entry.setdefault("link", value)


def _link(parser: _Parser, text: str) -> None:
    link = _REFERENCE.sub(r"&\g<1>", _repaired(_one_authority(text)).replace("&amp;", "&"))
    entry = parser.entries[-1]
    link_values = FeedParserDict(rel="alternate", type="text/html")
    entry.setdefault("links", []).append(link_values)
    entry["link"] = link
    if link:
        link_values["href"] = link


LEAVES: Mapping[str, Callable[[_Parser, str], None]] = {
    "title": _title,
    "description": _description,
    "content:encoded": _content,
    "pubdate": _published,
    "category": _category,
    "guid": _guid,
    "link": _link,
}


def _store(parser: _Parser, name: str, value: str, kind: str = "") -> None:
    """Keep a value, unless one was found higher up; with a kind, note what it is."""
    entry, depth = parser.entries[-1], parser.depth + 1
    depths = parser.property_depth_map.setdefault(entry, {})
    if name not in depths or depth <= depths[name]:
        depths[name] = depth
        entry[name] = value
    if kind:
        entry[f"{name}_detail"] = _detail(parser, value, kind)


def _detail(parser: _Parser, value: str, kind: str) -> dict[str, Any]:
    language = parser.lang.replace("_", "-") if parser.lang else parser.lang
    return {"type": kind, "language": language, "base": parser.baseuri, "value": value}


def _repaired(text: str) -> str:
    """Undo that UTF-8 was taken for Latin-1, and read Windows-1252 as such."""
    if text.isascii():
        return text
    with suppress(UnicodeError):
        text = text.encode("iso-8859-1").decode("utf-8")
    return text.translate(_cp1252) if _CP1252.search(text) else text


def _one_authority(uri: str) -> str:
    return _MANY_SLASHES.sub(r"\1", uri)
