"""The ids of what is published. They last for ever: nothing here may change, and nothing depends on an address.

Each begins with the site's own id, a tag URI (RFC 4151), and says the locale next. Readers key their entries by id
across all feeds, so an id differs between locales, and between the feed of digests and the feed of items.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.week import Week

_TAG_AUTHORITY = re.compile(r"tag:(?:[^@,]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)*),", re.IGNORECASE)
# A name that is reserved for what no server answers to (RFC 2606, section 2).
_NO_HOST = "digest.invalid"


def feed_id(site: Site, locale: Locale) -> str:
    """The feed of digests in one locale, its archives included (RFC 5005, section 4: one logical feed)."""
    return f"{site.id}/{locale}"


def digest_id(site: Site, locale: Locale, week: Week) -> str:
    """A digest, as an entry of that feed."""
    return f"{site.id}/{locale}/{week}"


def items_feed_id(site: Site, locale: Locale) -> str:
    """The feed of items in one locale, its archives included."""
    return f"{site.id}/{locale}/items"


def item_id(site: Site, locale: Locale, key: str) -> str:
    """An item, as an entry of that feed. Any key gives an id that is legal in a URI, and distinct keys distinct ids."""
    return f"{site.id}/{locale}/item/{quote(key, safe='', errors='surrogatepass')}"


def topic_feed_id(site: Site, locale: Locale, by: str, name: str) -> str:
    """The feed of the items in a section, or of those with a tag."""
    return f"{site.id}/{locale}/{by}/{quote(name, safe='', errors='surrogatepass')}"


def topic_item_id(feed_id: str, key: str) -> str:
    """An item, as an entry of such a feed: newsboat and others show an entry once, in whatever feed it came first."""
    return f"{feed_id}/item/{quote(key, safe='', errors='surrogatepass')}"


def source_id(site: Site, name: str) -> str:
    """A source of the site, whatever address it is read from."""
    return f"{site.id}/source/{quote(name, safe='', errors='surrogatepass')}"


def message_id(site: Site, locale: Locale, week: Week) -> str:
    """The email of a digest: a Message-ID with its angle brackets (RFC 5322, section 3.6.4)."""
    name = stable_hash(digest_id(site, locale, week))[:16]
    return f"<{week}.{locale}.{name}@{_host(site)}>"


def list_id(site: Site, locale: Locale) -> str:
    """The mailing list of a locale: a List-Id with its angle brackets (RFC 2919, section 2)."""
    label = re.sub(r"[^A-Za-z0-9-]+", "-", site.name).strip("-") or "digest"
    return f"<{locale}.{label}.{_host(site)}>"


def _host(site: Site) -> str:
    """The domain that the site's id was made with: it stays when the site moves."""
    authority = _TAG_AUTHORITY.match(site.id)
    return authority[1].lower() if authority else _NO_HOST
