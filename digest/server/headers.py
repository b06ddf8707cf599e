"""The security headers of answers, and the content policy of each kind."""

from __future__ import annotations

import re
from collections.abc import Mapping

# The policy that a page of the site declares for itself, in its first bytes.
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_HEAD = 4_000
_NO_FRAMES = "frame-ancestors 'none'"
# A picture may be an SVG with a script, opened by its own URL.
_PICTURE_POLICY = f"default-src 'none'; style-src 'unsafe-inline'; sandbox; {_NO_FRAMES}"
# A text is never interpreted.
_TEXT_POLICY = f"default-src 'none'; {_NO_FRAMES}"


def page_headers(page: bytes) -> Mapping[str, str]:
    """Return the headers of a page about a subscription, which must not be cached: its URL may have a token."""
    return {**_common(page_policy(page)), "Cache-Control": "no-store", "Cross-Origin-Resource-Policy": "same-origin"}


def text_headers() -> Mapping[str, str]:
    """Return the headers of an answer for programs."""
    return {**_common(_TEXT_POLICY), "Cache-Control": "no-store"}


def file_headers(media_type: str) -> Mapping[str, str]:
    """Return the headers of a file of the site.

    A page declares its own policy, except that none may frame it: only a header can say that. A script has no policy:
    it would apply to the workers that the script starts, as that of Pagefind does.
    """
    if media_type == "text/html":
        return _common(_NO_FRAMES)
    return _common(_PICTURE_POLICY if media_type.startswith("image/") else "")


def page_policy(page: bytes) -> str:
    """Return the policy that a page declares as a header, which also forbids frames."""
    declared = _POLICY.search(page[:_HEAD])
    own = declared[1].decode("utf-8", "replace").replace("&#39;", "'") if declared else ""
    return "; ".join(filter(None, (own if own.isascii() and own.isprintable() else "", _NO_FRAMES)))


def _common(policy: str) -> dict[str, str]:
    return {
        **({"Content-Security-Policy": policy} if policy else {}),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
