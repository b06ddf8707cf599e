"""One piece of news: as its source gives it, and as the store keeps it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from digest.model.locale import UNDETERMINED, Locale
from digest.model.week import Week

# A calendar date where the source gives no time; else an aware datetime. (A datetime is a date to isinstance.)
Published = date | datetime


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news as it came in, cleaned.

    ``id`` is the entry's own, ``published`` what the source claims, ``text`` its paragraphs with an empty line
    between them, ``html`` the same as sanitized markup, or nothing where the source is plain text.
    """

    source: str
    title: str
    text: str
    id: str = ""
    url: str = ""
    html: str = ""
    published: Published | None = None
    locale: Locale = UNDETERMINED
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredItem:
    """An item with what the store adds.

    ``published`` is the date it counts from, judged once: None where the source gave none or an impossible one.
    ``first_seen`` is aware, in UTC. ``week`` is that of ``published``, else of ``first_seen``, in the digest's zone.
    """

    key: str
    item: Item
    published: Published | None
    first_seen: datetime
    week: Week


@dataclass(frozen=True, slots=True)
class Known:
    """What the store remembers of an item that it has: enough to see whether its source changed it.

    ``piece`` names it among the pieces of its source that have one key (``item_key.piece_of``).
    """

    key: str
    content: str
    piece: str
    claimed: Published | None
    published: Published | None
    first_seen: datetime


def stable_hash(*parts: str) -> str:
    """A name for these strings: 32 hexadecimal digits, the same on every machine, distinct for distinct parts."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        digest.update(b"%d:" % len(encoded) + encoded)
    return digest.hexdigest()[:32]
