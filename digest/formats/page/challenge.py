"""Pages that a server sends instead of the requested one, to tell people from programs."""

from __future__ import annotations

from collections.abc import Mapping


def challenge_of(status: int, headers: Mapping[str, str], body: bytes) -> str:
    """Return who sends a challenge instead of the page, such as "Cloudflare"; "" if it is none.

    ``headers`` have lowercase names.
    """
    return ""
