"""Origins of URLs."""

from __future__ import annotations

from urllib.parse import urlsplit


def origin(url: str) -> str:
    """Return the origin of a URL, as browsers write it (RFC 6454, section 6.1)."""
    parts = urlsplit(url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port and parts.port != usual else "")
