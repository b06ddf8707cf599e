"""The media types of the files of a site, by the ending of their names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

_TYPES: Mapping[str, str] = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".xml": "application/xml",
    ".xsl": "application/xslt+xml",
    ".opml": "text/x-opml",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".md": "text/markdown",
    ".ics": "text/calendar",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".pdf": "application/pdf",
    ".wasm": "application/wasm",
    ".epub": "application/epub+zip",
}
# Feeds, by the names that they have in each locale.
_FEEDS: Mapping[str, str] = {
    "feed.xml": "application/atom+xml",
    "items.xml": "application/atom+xml",
    "rss.xml": "application/rss+xml",
    "items-rss.xml": "application/rss+xml",
    "feed.json": "application/feed+json",
    "items.json": "application/feed+json",
    "opds.xml": "application/atom+xml",
}
_PAGE = "text/html"
_OTHER = "application/octet-stream"
_TEXTS = ("text/", "application/json", "application/feed+json", "application/manifest+json")


def media_type(path: str) -> str:
    """Return the media type of the file at a path; that of a folder is a page."""
    if path.endswith("/"):
        return _PAGE
    file = PurePosixPath(path)
    if file.parent.name in {"archive", "opds"} and file.suffix == ".xml":  # Of a feed: pages have other endings.
        return "application/atom+xml"
    return _FEEDS.get(file.name) or _TYPES.get(file.suffix.lower(), _OTHER)


def content_type(media_type: str) -> str:
    """Return the header for a media type. All texts of a site are UTF-8; an XML file also says so itself."""
    is_text = media_type.startswith(_TEXTS) or media_type.endswith(("+xml", "/xml"))
    return f"{media_type}; charset=utf-8" if is_text else media_type
