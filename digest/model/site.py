"""What publishers know of the digest that they publish."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from digest.model.locale import Locale
from digest.model.week import Week


@dataclass(frozen=True, slots=True)
class Site:
    """The digest as its readers know it.

    ``id`` is the tag URI that every id begins with (RFC 4151); ``base_url`` ends with a slash; the first of
    ``locales`` is the default; ``sender`` is the From of its emails, such as ``Title <digest@example.org>``.
    """

    name: str
    id: str
    title: str
    base_url: str
    zone: tzinfo
    locales: tuple[Locale, ...]
    sender: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A published edition in a list of editions.

    ``fingerprint`` changes when anything of the edition does; ``headline`` is the title of its first story, in
    its own language.
    """

    week: Week
    updated: datetime
    fingerprint: str
    headline: str
    headline_locale: Locale
    stories: int
