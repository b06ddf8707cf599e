"""Sites, as their publishers know them."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime, tzinfo
from typing import Literal, get_args

from digest.model.editor_page import EditorPage, EditorPageName
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.look import THEMES, Look
from digest.model.period import Period
from digest.model.picture import Picture

Search = Literal["plain", "pagefind"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)

# What a new site has until its editor writes the address at which it is published.
EXAMPLE_ADDRESS = "https://weekly.example.org/"

# Where readers subscribe, change what they get and leave, below `public_url`. No locale is called like this.
SUBSCRIPTION = "subscription/"

# The default publishers of a site: all that come with digest.
PUBLISHERS = ("site", "feeds", "email", "cards", "search", "images", "epub")


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
    ``public_url`` is that of `digest serve`, and ``mailbox`` the address that `digest mail` reads;
    ``subject`` is a pattern for the subjects of emails; each is "" if there is none. In the locales of ``cards``, each
    digest has a picture that is shown where others link to it. ``pictures`` are files to publish; only files that show
    a picture depend on it. ``publishers`` names the publishers that make its files; none of them links to a file of a
    publisher that is not among them. So many stories of a digest are shown in ``full``. ``source_names`` has the id and
    the present name of each renamed source; files show the names. ``taglines`` has the line that says what the digest
    is, by locale, ``editor`` the name of its editor, and ``day`` the day on which it comes out, each "" if it is not
    known. ``editor_pages`` are in the order of their links; the first of a name is for all locales that have none of
    their own, and only these pages depend on their words.
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
    public_url: str = ""
    mailbox: str = ""
    subject: str = ""
    publishers: tuple[str, ...] = PUBLISHERS
    source_names: tuple[tuple[str, str], ...] = ()
    taglines: tuple[tuple[Locale, str], ...] = ()
    editor: str = ""
    day: Weekday | Literal[""] = ""
    editor_pages: tuple[EditorPage, ...] = field(default=(), repr=False, compare=False)
    pictures: tuple[Picture, ...] = field(default=(), repr=False, compare=False)

    @property
    def fingerprint(self) -> str:
        """A fingerprint of all settings: when one of them changes, what was built from them is built again."""
        settings = (str(getattr(self, one.name)) for one in fields(self) if one.compare)
        return stable_hash(*settings, *self.editor_page_names)

    @property
    def has_subscribe_page(self) -> bool:
        """Whether readers can subscribe, to feeds, by email or with an e-reader."""
        return not {"feeds", "epub"}.isdisjoint(self.publishers) or self.has_subscribers

    @property
    def has_subscribers(self) -> bool:
        """Whether readers can subscribe by email: by a form, on a page of another service, or by writing."""
        return bool(self.public_url or self.preferences or self.mailbox)

    def tagline(self, locale: Locale) -> str:
        """Return the line that tells readers in a locale what the digest is; "" if none is in their language."""
        first = self.locales[0]
        written = (*self.taglines, (first, self.description))
        own = next((line for one, line in written if one == locale and line), "")
        return own or next((line for one, line in written if one.language == locale.language), "")

    def description_for(self, locale: Locale) -> str:
        """Return what feeds say of the digest: its own line, in another language than that of ``description``."""
        is_own = locale.language == self.locales[0].language
        return self.description if is_own else self.tagline(locale) or self.description

    @property
    def editor_page_names(self) -> tuple[EditorPageName, ...]:
        """The names of the pages that its editor wrote; each of them is there in all locales."""
        return tuple(dict.fromkeys(page.name for page in self.editor_pages))

    def editor_page(self, name: EditorPageName, locale: Locale) -> EditorPage:
        """Return one of ``editor_page_names`` for readers in a locale, perhaps in another language."""
        written = [page for page in self.editor_pages if page.name == name]
        own = next((page for page in written if page.locale == locale), None)
        return own or next((page for page in written if page.locale.language == locale.language), written[0])


@dataclass(frozen=True, slots=True)
class Listing:
    """A published edition in a list of editions.

    ``fingerprint`` changes whenever the edition does; ``headline`` is the title of its first story, in its own
    language.
    """

    week: Period
    updated: datetime
    fingerprint: str
    headline: str
    headline_locale: Locale
    stories: int
