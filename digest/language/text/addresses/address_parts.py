"""The parts of an address, as they are written."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit


def split(url: str) -> SplitResult | None:
    """Return the parts of an http or https address, None if it is no such address or has an invalid host or port."""
    try:
        parts = urlsplit(url)
        is_web = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return parts if is_web else None


def host_of(url: str) -> str:
    """Return the host of an address in lower case, "" if it has none. It is fast, and expects a valid address."""
    place = url.partition("://")[2]
    for end in "/?#":
        place = place.partition(end)[0]
    return place.rpartition("@")[2].partition(":")[0].rstrip(".").lower()


def parameters(query: str) -> list[tuple[str, str]]:
    """Return the parameters of a query in order, each with its value, both as they are written."""
    pairs = (part.partition("=") for part in query.split("&") if part)
    return [(name, value) for name, _, value in pairs]
