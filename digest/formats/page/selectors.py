"""Read the list of news on a page by CSS selectors."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.item import Published


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a listing. ``html`` is its summary, sanitized; "" if it has none."""

    title: str
    url: str
    published: Published | None = None
    html: str = ""
