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
}
# The kinds of XML and JSON files, by their first bytes.
_FEEDS: tuple[tuple[bytes, str], ...] = (
    (b"<feed", "application/atom+xml"),
    (b"<rss", "application/rss+xml"),
    (b"https://jsonfeed.org/version/", "application/feed+json"),
)
_HEAD = 2_000
_OTHER = "application/octet-stream"
_TEXTS = ("text/", "application/json", "application/feed+json", "application/manifest+json")


def media_type(path: str, content: bytes) -> str:
    """Return the media type of a file; XML and JSON that begin like a feed are feeds."""
    known = _TYPES.get(PurePosixPath(path).suffix.lower(), _OTHER)
    if known in {"application/xml", "application/json"}:
        head = content[:_HEAD]
        return next((kind for sign, kind in _FEEDS if sign in head), known)
    return known


def content_type(media_type: str) -> str:
    """Return the header for a media type. All texts of a site are UTF-8; an XML file also says so itself."""
    is_text = media_type.startswith(_TEXTS) or media_type.endswith(("+xml", "/xml"))
    return f"{media_type}; charset=utf-8" if is_text else media_type


def is_compressible(media_type: str) -> bool:
    """Return whether gzip makes such a file smaller."""
    return media_type.startswith(_TEXTS) or media_type.endswith(("xml", "wasm", "x-icon"))
