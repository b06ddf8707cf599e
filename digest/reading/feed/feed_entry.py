"""One entry as in its feed, before it is cleaned."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry as in its feed.

    ``html`` is sanitized, ``url`` absolute; ``lost_link`` is an invalid link instead. Of ``dates`` and ``languages``,
    the first valid one counts. ``older_title`` and ``older_html`` are what version 0.1.0 made of title and text, None
    if it made the same.
    """

    id: str = ""
    url: str = ""
    lost_link: str = ""
    title: str = ""
    html: str = ""
    dates: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    older_title: str | None = None
    older_html: str | None = None
