"""Ids of everything published. They are permanent: nothing here may change, and nothing depends on a URL.

Each begins with the site's own id, a tag URI (RFC 4151), followed by the locale. Feed readers key entries by id across
all feeds, so an id differs between locales, and between the feed of digests and the feed of items.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.period import CollectionKind, Month, Period, Year
from digest.model.site import Site

_TAG_AUTHORITY = re.compile(r"tag:(?:[^@,]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)*),", re.IGNORECASE)
# A name that is reserved and never resolves (RFC 2606, section 2).
_NO_HOST = "digest.invalid"
_COLLECTIONS: Mapping[CollectionKind, str] = {Month: "monthly", Year: "yearly"}


def feed_id(site: Site, locale: Locale) -> str:
    """Return the id of the feed of digests in one locale and its archives (RFC 5005, section 4: one logical feed)."""
    return f"{site.id}/{locale}"


def digest_id(site: Site, locale: Locale, week: Period) -> str:
    """Return the id of a digest as an entry of that feed; of a month or year, of their feeds."""
    return f"{site.id}/{locale}/{week}"


def collections_feed_id(site: Site, locale: Locale, kind: CollectionKind) -> str:
    """Return the id of the feed of the months or of the years in one locale."""
    return f"{site.id}/{locale}/{_COLLECTIONS[kind]}"


def items_feed_id(site: Site, locale: Locale) -> str:
    """Return the id of the feed of items in one locale and its archives."""
    return f"{site.id}/{locale}/items"


def item_id(site: Site, locale: Locale, key: str) -> str:
    """Return the id of an item as an entry of that feed.

    Any key gives a valid URI, and distinct keys give distinct ids.
    """
    return f"{site.id}/{locale}/item/{quote(key, safe='', errors='surrogatepass')}"


def topic_feed_id(site: Site, locale: Locale, by: str, name: str) -> str:
    """Return the id of the feed of the items in a section or with a tag, by the first name of that."""
    return f"{site.id}/{locale}/{by}/{quote(name, safe='', errors='surrogatepass')}"


def topic_item_id(feed_id: str, key: str) -> str:
    """Return the id of an item as an entry of such a feed.

    It differs from that in the feed of all items: newsboat and others show an id only in the feed it came first in.
    """
    return f"{feed_id}/item/{quote(key, safe='', errors='surrogatepass')}"


def storyline_feed_id(site: Site, locale: Locale, name: str) -> str:
    """Return the id of the feed of a storyline, by the id of that."""
    return f"{site.id}/{locale}/storyline/{name}"


def storyline_entry_id(site: Site, locale: Locale, key: str) -> str:
    """Return the id of a story as an entry of such a feed, by the key of its first item.

    It does not name the storyline: what is joined to another stays read.
    """
    return f"{site.id}/{locale}/storyline/item/{quote(key, safe='', errors='surrogatepass')}"


def book_id(site: Site, locale: Locale, week: Period) -> str:
    """Return the id of a digest as a book for e-readers, in the book itself and as an entry of the catalog."""
    return f"{site.id}/{locale}/epub/{week}"


def catalog_id(site: Site, locale: Locale) -> str:
    """Return the id of the catalog of all books in one locale, whatever number of pages it has."""
    return f"{site.id}/{locale}/opds"


def source_id(site: Site, source: str) -> str:
    """Return the id of a source of the site, given its id in the store; it depends on no URL and no later name."""
    return f"{site.id}/source/{quote(source, safe='', errors='surrogatepass')}"


def message_id(site: Site, locale: Locale, week: Period) -> str:
    """Return the Message-ID of the email of a digest, with its angle brackets (RFC 5322, section 3.6.4)."""
    name = stable_hash(digest_id(site, locale, week))[:16]
    return f"<{week}.{locale}.{name}@{mail_domain(site)}>"


def list_id(site: Site, locale: Locale) -> str:
    """Return the List-Id of the mailing list of a locale, with its angle brackets (RFC 2919, section 2)."""
    return f"<{locale}.{list_label(site)}.{mail_domain(site)}>"


def list_label(site: Site) -> str:
    """Return the name of the site as it is in a List-Id: letters, digits and hyphens."""
    return re.sub(r"[^A-Za-z0-9-]+", "-", site.name).strip("-") or "digest"


def mail_domain(site: Site) -> str:
    """Return the domain of Message-IDs: that in the site's id, which stays the same when the site moves."""
    authority = _TAG_AUTHORITY.match(site.id)
    return authority[1].lower() if authority else _NO_HOST
