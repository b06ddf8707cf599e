"""Sites, as their publishers know them."""

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

# The default publishers of a site: all that come with digest.
PUBLISHERS = ("site", "feeds", "email", "cards", "search", "images")


@dataclass(frozen=True, slots=True)
class FeedOptions:
    """Options of feeds: a rights statement, the URL of a WebSub hub, and feeds by section and by tag."""

    rights: str = ""
    hub: str = ""
    by_section: bool = False
    by_tag: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """The digest as its readers know it.

    ``id`` is the tag URI that every id begins with (RFC 4151); ``base_url`` ends with a slash; the first of ``locales``
    is the default; ``sender`` is the From of its emails, such as ``Title <digest@example.org>``. ``icon`` and ``logo``
    are URLs below ``base_url``; ``preferences`` is the URL, anywhere, of a page where readers change what they get;
    ``subject`` is a pattern for the subjects of emails; each is "" if there is none. In the locales of ``cards``, each
    digest has a picture that is shown where others link to it. ``pictures`` are files to publish; only files that show
    a picture depend on it. ``publishers`` names the publishers that make its files; none of them links to a file of a
    publisher that is not among them. So many stories of a digest are shown in ``full``.
    ``source_names`` has the id and the present name of each renamed source; files show the names.
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
    full: int = 5
    feeds: FeedOptions = FeedOptions()
    icon: str = ""
    logo: str = ""
    cards: tuple[Locale, ...] = ()
    search: Search = "plain"
    postal_address: str = ""
    preferences: str = ""
    subject: str = ""
    publishers: tuple[str, ...] = PUBLISHERS
    source_names: tuple[tuple[str, str], ...] = ()
    pictures: tuple[Picture, ...] = field(default=(), repr=False, compare=False)

    @property
    def fingerprint(self) -> str:
        """A fingerprint of all settings: when one of them changes, what was built from them is built again."""
        return stable_hash(*(str(getattr(self, one.name)) for one in fields(self) if one.compare))


@dataclass(frozen=True, slots=True)
class Listing:
    """A published edition in a list of editions.

    ``fingerprint`` changes whenever the edition does; ``headline`` is the title of its first story, in its own
    language.
    """

    week: Week
    updated: datetime
    fingerprint: str
    headline: str
    headline_locale: Locale
    stories: int
