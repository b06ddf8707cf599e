"""The article of a page: its text, without the menus and advertisements around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from digest.model.item import Published
from digest.model.locale import UNDETERMINED, Locale


@dataclass(frozen=True, slots=True)
class Article:
    """The article of a page. ``html`` is sanitized, ``text`` is the same as plain text; ``url`` is canonical."""

    title: str = ""
    html: str = ""
    text: str = ""
    published: Published | None = None
    locale: Locale = UNDETERMINED
    authors: tuple[str, ...] = ()
    url: str = ""


def extract(html: bytes, url: str, seen: datetime, zone: tzinfo = UTC) -> Article:
    """Return the article of a page; its ``text`` is "" if it has none.

    ``url`` is where the page was fetched from. No date after ``seen`` is that of the article.

    Raises FormatError if the page is too large to be searched.
    """
    raise NotImplementedError
