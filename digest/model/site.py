"""What publishers know of the digest that they publish."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime, tzinfo
from typing import Literal

from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.look import THEMES, Look
from digest.model.picture import Picture
from digest.model.week import Week

Search = Literal["plain", "pagefind"]

# What publishes a site unless its configuration says otherwise: all that come with digest.
PUBLISHERS = ("site", "feeds", "email", "cards", "search", "images")


@dataclass(frozen=True, slots=True)
class FeedOptions:
    """What feeds say and do besides: whose the rights are, the address of a WebSub hub, feeds by section and by tag."""

    rights: str = ""
    hub: str = ""
    by_section: bool = False
    by_tag: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """The digest as its readers know it.

    ``id`` is the tag URI that every id begins with (RFC 4151); ``base_url`` ends with a slash; the first of
    ``locales`` is the default; ``sender`` is the From of its emails, such as ``Title <digest@example.org>``.
    ``icon`` and ``logo`` are addresses below ``base_url``, "" where there is none; so is ``preferences``, an address
    anywhere where readers change what they get. In the locales of ``cards``, each digest has a picture for those who
    link to it. ``pictures`` are files to publish: only what shows one depends on it. ``publishers`` are the names of
    those that make its files: what one of them makes leads to no file of one that is not among them.
    """

    name: str
    id: str
    title: str
    base_url: str
    zone: tzinfo
    locales: tuple[Locale, ...]
    sender: str
    description: str = ""
    look: Look = THEMES["paper"]
    feeds: FeedOptions = FeedOptions()
    icon: str = ""
    logo: str = ""
    cards: tuple[Locale, ...] = ()
    search: Search = "plain"
    postal_address: str = ""
    preferences: str = ""
    publishers: tuple[str, ...] = PUBLISHERS
    pictures: tuple[Picture, ...] = field(default=(), repr=False, compare=False)

    @property
    def fingerprint(self) -> str:
        """A name for all that it says: what is made of it is made anew when any of that changes."""
        return stable_hash(*(str(getattr(self, one.name)) for one in fields(self) if one.compare))


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
