"""The headers of answers. Untrusted content is harmless: frames are sandboxed and load only from here."""

from __future__ import annotations

from collections.abc import Mapping

_PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
# Files run no scripts and load nothing from elsewhere, with or without their styles.
_BARE_POLICY = "default-src 'none'; img-src 'self'; base-uri 'none'; frame-ancestors 'self'; sandbox"
_FILE_POLICY = f"style-src 'self' 'unsafe-inline'; {_BARE_POLICY}"


def page_headers() -> Mapping[str, str]:
    """Return the headers of a page of the desk.

    With "no-referrer", a browser would send its forms with the origin "null", like those of a page without one.
    """
    return _headers(_PAGE_POLICY) | {"Referrer-Policy": "same-origin"}


def file_headers(media_type: str = "", *, bare: bool = False) -> Mapping[str, str]:
    """Return the headers of a file of the edition, ``bare`` without its styles."""
    headers = _headers(_BARE_POLICY if bare else _FILE_POLICY)
    # A sandboxed page has no origin, and loads its styles and pictures all the same.
    is_part = media_type.startswith(("text/css", "image/"))
    return headers | {"Cross-Origin-Resource-Policy": "cross-origin"} if is_part else headers


def _headers(policy: str) -> dict[str, str]:
    return {
        "Content-Security-Policy": policy,
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
