"""robots.txt (RFC 9309): which pages of a site a program may request."""

from __future__ import annotations


def allowed(robots_txt: bytes | None, url: str, agent: str) -> bool:
    """Return whether ``agent`` may request a URL.

    ``robots_txt`` is the file of its host: b"" if the server has none (any status of 400 to 499: everything is
    allowed, section 2.3.1.3), None if it cannot be reached (500 to 599, or no answer: nothing is allowed, 2.3.1.4).
    """
    raise NotImplementedError


def crawl_delay(robots_txt: bytes | None, agent: str) -> float:
    """Return the seconds that a site asks ``agent`` to wait between two requests, 0 if it does not say."""
    raise NotImplementedError
