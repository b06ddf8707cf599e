"""The article of a page: its text, without the menus and advertisements around it."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from digest.model.article import Article


def extract(html: bytes, url: str, seen: datetime, zone: tzinfo = UTC) -> Article:
    """Return the article of a page; its ``text`` is "" if it has none.

    ``url`` is where the page was fetched from. No date after ``seen`` is that of the article.

    Raises FormatError if the page is too large to be searched.
    """
    raise NotImplementedError
