"""A page as it looks in light or in dark and at some width, whatever the system of who looks at it prefers."""

from __future__ import annotations

import html
import re
from typing import Literal

from digest.publishers.addresses import IMAGES, image_path

Mode = Literal["light", "dark"]

# It may be a part of a larger query, so that `all` cannot stand in its place.
_QUERY, _ALWAYS, _NEVER = re.compile(rb"\(prefers-color-scheme: (light|dark)\)"), b"(min-width: 0)", b"(max-width: 0)"
# What browsers go by for all that has no style of its own.
_SCHEME = re.compile(rb"(color-schemes?(?:\" content=\"|: *))light dark\b")
# It allows styles by their hashes, which those of a mode no longer have; the preview sends a policy of its own.
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_NO_SCROLL_BAR = b"<style>:root { scrollbar-width: none }</style>"


def in_mode(page: bytes, mode: Mode) -> bytes:
    """Let the styles of a page for one color scheme always count and those for the other never."""
    wanted = mode.encode()
    page = _QUERY.sub(lambda query: _ALWAYS if query[1] == wanted else _NEVER, page)
    page = _SCHEME.sub(rb"\g<1>" + wanted, page)
    return _POLICY.sub(b"", page)


def with_pictures(page: bytes, base_url: str, here: str) -> bytes:
    """Let an email show the pictures of the site from ``here``: by their whole addresses they may not be there yet."""
    address = html.escape(base_url) + IMAGES
    return page.replace(f'src="{address}'.encode(), f'src="{here}{image_path(IMAGES)}'.encode())


def in_frame(page: bytes) -> bytes:
    """Let a page scroll without a scroll bar, which is beside it on a desk: its frame is as wide as it says."""
    return page.replace(b"</head>", _NO_SCROLL_BAR + b"</head>", 1)
