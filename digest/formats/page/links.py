"""The feeds of a page: those that it links to, and the paths that are worth a try."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page links to, by its absolute URL, with the title of the link; "" if it has none."""

    url: str
    title: str = ""


def feed_links(html: bytes, base: str) -> tuple[FeedLink, ...]:
    """Return the feeds that a page at the URL ``base`` links to, the likeliest first and feeds of comments last."""
    raise NotImplementedError


def common_paths(base: str) -> tuple[str, ...]:
    """Return the URLs at which the site of a page often has a feed, the most frequent first."""
    raise NotImplementedError
