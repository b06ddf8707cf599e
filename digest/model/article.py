"""Articles: pages with one piece of news."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from digest.model.item import Published
from digest.model.locale import UNDETERMINED, Locale


@dataclass(frozen=True, slots=True)
class Article:
    """The article of a page: ``html`` is its sanitized text; ``url`` is its canonical URL, "" if the page has none."""

    title: str = ""
    html: str = ""
    text: str = ""
    published: Published | None = None
    locale: Locale = UNDETERMINED
    authors: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article as it was fetched at ``moment`` from ``url``.

    If that failed ``tries`` times, ``error`` says why, and the article is empty.
    """

    url: str
    moment: datetime
    article: Article = field(default_factory=Article)
    error: str = ""
    tries: int = 1
