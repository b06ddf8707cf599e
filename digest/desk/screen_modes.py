"""Show a page in light or dark mode and at a given width, whatever the editor's system prefers."""

from __future__ import annotations

import html
import re
from typing import Literal

from digest.publishing.frozen.published_paths import IMAGES, image_path

Mode = Literal["light", "dark"]

# It may be part of a larger query, so `all` cannot replace it.
_QUERY, _ALWAYS, _NEVER = re.compile(rb"\(prefers-color-scheme: (light|dark)\)"), b"(min-width: 0)", b"(max-width: 0)"
# Browsers apply this to everything that has no style of its own.
_SCHEME = re.compile(rb"(color-schemes?(?:\" content=\"|: *))light dark\b")
# It allows styles by their hashes, which changed styles no longer match; the preview sends its own policy.
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_NO_SCROLL_BAR = b"<style>:root { scrollbar-width: none }</style>"


def in_mode(page: bytes, mode: Mode) -> bytes:
    """Always apply the styles of a page for one color scheme, and never those for the other."""
    wanted = mode.encode()
    page = _QUERY.sub(lambda query: _ALWAYS if query[1] == wanted else _NEVER, page)
    page = _SCHEME.sub(rb"\g<1>" + wanted, page)
    return _POLICY.sub(b"", page)


def with_pictures(page: bytes, base_url: str, here: str) -> bytes:
    """Load the pictures of an email from ``here``: at their public URLs they may not be published yet."""
    address = html.escape(base_url) + IMAGES
    return page.replace(f'src="{address}'.encode(), f'src="{here}{image_path(IMAGES)}'.encode())


def in_frame(page: bytes) -> bytes:
    """Hide the scroll bar of a page, which would make it narrower than its frame."""
    return page.replace(b"</head>", _NO_SCROLL_BAR + b"</head>", 1)
