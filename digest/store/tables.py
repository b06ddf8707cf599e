"""The tables, as of the latest migration."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    UniqueConstraint,
    false,
    text,
    true,
)

from digest.store.checksums import CheckedTable, checksum
from digest.store.types import INTEGER, TEXT

# The revision of these tables, which is the latest file in ``migrations/versions``; a test compares the two.
REVISION = "0023"

# Migrations make the tables. What only they need to know of an index in PostgreSQL is not repeated here: to read it,
# SQLAlchemy would load all drivers of PostgreSQL for every command.
metadata = MetaData()

settings = Table(
    "settings",
    metadata,
    Column("name", TEXT, primary_key=True),
    Column("value", TEXT, nullable=False),
)

# Dates are ISO 8601 text: a calendar date has ten characters, an instant has its offset. An item is ``waiting`` as long
# as no row of ``edition_items`` has it, so waiting items are found without reading years of items.
items = CheckedTable(
    "items",
    metadata,
    Column("key", TEXT, primary_key=True),
    Column("source", TEXT, nullable=False),
    Column("week", TEXT, nullable=False),
    Column("first_seen", TEXT, nullable=False),
    Column("published", TEXT),
    Column("claimed", TEXT),
    Column("content", TEXT, nullable=False),
    Column("copy", TEXT, nullable=False),
    Column("id", TEXT, nullable=False),
    Column("url", TEXT, nullable=False),
    Column("title", TEXT, nullable=False),
    Column("locale", TEXT, nullable=False),
    Column("authors", TEXT, nullable=False),
    Column("tags", TEXT, nullable=False),
    Column("text", TEXT, nullable=False),
    Column("html", TEXT, nullable=False),
    Column("position", INTEGER, nullable=False, server_default="0"),
    Column("waiting", Boolean, nullable=False, server_default=true()),
    checksum(),
    Index("items_by_week", "week", "source"),
    Index("items_by_source", "source", "first_seen", "key"),
    Index("items_by_copy", "copy"),
    Index("items_by_url", "url"),
    Index("items_waiting", "week", sqlite_where=text("waiting = 1")),
)

# The number of items of each source, which takes long to count.
item_counts = Table(
    "item_counts",
    metadata,
    Column("source", TEXT, primary_key=True),
    Column("total", INTEGER, nullable=False),
)

# For items that were stored under an older key rule: their keys under the current rule.
item_names = Table(
    "item_names",
    metadata,
    Column("name", TEXT, primary_key=True),
    Column("item", TEXT, ForeignKey("items.key"), nullable=False),
)

editions = CheckedTable(
    "editions",
    metadata,
    Column("week", TEXT, primary_key=True),
    Column("published", Boolean, nullable=False),
    Column("updated", TEXT, nullable=False),
    Column("fingerprint", TEXT, nullable=False),
    Column("headline", TEXT, nullable=False),
    Column("headline_locale", TEXT, nullable=False),
    Column("stories", INTEGER, nullable=False),
    Column("edition", TEXT, nullable=False),
    checksum(),
)

# An item is in one edition only, so its key is the primary key; or it was dropped from one, by the editor or as
# ``surplus``, because its source has more items than an edition may have of it.
edition_items = CheckedTable(
    "edition_items",
    metadata,
    Column("item", TEXT, ForeignKey("items.key"), primary_key=True),
    Column("week", TEXT, ForeignKey("editions.week"), nullable=False),
    Column("position", INTEGER, nullable=False),
    Column("snapshot", TEXT, nullable=False),
    Column("dropped", Boolean, nullable=False, server_default=false()),
    Column("surplus", Boolean, nullable=False, server_default=false()),
    checksum(),
    Index("edition_items_by_week", "week", "position"),
    Index("edition_items_dropped", "item", sqlite_where=text("dropped = 1")),
)

translations = CheckedTable(
    "translations",
    metadata,
    Column("week", TEXT, ForeignKey("editions.week"), primary_key=True),
    Column("locale", TEXT, primary_key=True),
    Column("texts", TEXT, nullable=False),
    checksum(),
)

# Stories that run on over editions, as JSON. They refer to editions and items by weeks and keys, which may be gone.
storylines = CheckedTable(
    "storylines",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("storyline", TEXT, nullable=False),
    checksum(),
)

# Items that were taken down for good: of each, its key and its other names, all of them hashes.
removed = CheckedTable(
    "removed",
    metadata,
    Column("name", TEXT, primary_key=True),
    Column("item", TEXT, nullable=False),
    Column("moment", TEXT, nullable=False),
    checksum(),
)

# The engine of a language pair. Its fingerprint is stored once here, not with each of a hundred thousand segments.
engines = Table(
    "engines",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", TEXT, nullable=False),
    Column("target", TEXT, nullable=False),
    Column("fingerprint", TEXT, nullable=False),
    UniqueConstraint("fingerprint", "source", "target"),
)

# A refusal has a problem: its text is what was refused, if that is known, and ``word`` was at fault. The key is a hash
# of engine and segment.
remembered = Table(
    "remembered",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("engine", Integer, ForeignKey("engines.id"), nullable=False),
    Column("segment", TEXT, nullable=False),
    Column("text", TEXT),
    Column("problem", TEXT),
    Column("via", TEXT),
    Column("unknown", INTEGER),
    Column("score", Float),
    Column("last_used", TEXT, nullable=False),
    Column("word", TEXT),
)

# Corrections by people have their own table, which machine translations cannot overwrite and pruning does not touch.
# ``moment`` is when one was made: NULL for those of earlier versions, and for those that came from elsewhere.
corrections = CheckedTable(
    "corrections",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("source", TEXT, nullable=False),
    Column("target", TEXT, nullable=False),
    Column("segment", TEXT, nullable=False),
    Column("text", TEXT, nullable=False),
    Column("moment", TEXT),
    checksum(),
)

# The id of a source is its first name: ``items.source`` refers to it. ``place`` is where it was last read,
# ``last_new`` when a new item last came, ``warned`` when the user was last warned that it fails or is silent.
# ``declared`` and ``found`` are a ``SourceLanguage``: ``found`` is NULL if it is the one declared, and both are if it
# is not known.
sources = Table(
    "sources",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("name", TEXT, nullable=False),
    Column("place", TEXT, nullable=False),
    Column("kind", TEXT, nullable=False),
    Column("last_read", TEXT),
    Column("last_success", TEXT),
    Column("last_error", TEXT),
    Column("last_new", TEXT),
    Column("warned", TEXT),
    Column("declared", TEXT),
    Column("found", TEXT),
)

# What is remembered of a source on the web. ``reason`` explains ``next_try``; ``ttl`` is in seconds, and what to skip
# numbers.
fetch_states = Table(
    "fetch_states",
    metadata,
    Column("source", TEXT, primary_key=True),
    Column("url", TEXT, nullable=False),
    Column("etag", TEXT, nullable=False),
    Column("last_modified", TEXT, nullable=False),
    Column("body", TEXT, nullable=False),
    Column("settings", TEXT, nullable=False),
    Column("next_try", TEXT),
    Column("reason", TEXT, nullable=False),
    Column("moved_to", TEXT, nullable=False),
    Column("moves", INTEGER, nullable=False),
    Column("failures", INTEGER, nullable=False),
    Column("is_gone", Boolean, nullable=False),
    Column("ttl", INTEGER),
    Column("skip_hours", TEXT, nullable=False),
    Column("skip_days", TEXT, nullable=False),
)

# The files of a source as they were last read, with what was found in them, as JSON. ``keys`` has the first eight bytes
# of each key of an item, file by file.
source_files = Table(
    "source_files",
    metadata,
    Column("source", TEXT, primary_key=True),
    Column("settings", TEXT, nullable=False),
    Column("files", TEXT, nullable=False),
    # Empty: earlier versions remembered the keys of items here.
    Column("keys", LargeBinary, nullable=False),
)

# The history of each source: one row for each time that it was read or asked; of those of a day that found nothing
# new, the last.
visits = Table(
    "visits",
    metadata,
    Column("source", TEXT, primary_key=True),
    Column("moment", TEXT, primary_key=True),
    Column("outcome", TEXT, nullable=False),
    Column("items", INTEGER, nullable=False),
    Column("new", INTEGER, nullable=False),
    Column("error", TEXT, nullable=False),
)

# Until when nothing of a registrable domain, or of a private host, is requested.
rate_limits = Table(
    "rate_limits",
    metadata,
    Column("domain", TEXT, primary_key=True),
    Column("until", TEXT, nullable=False),
)

# Pages that items link to, fetched once; those that failed have an error and no text. Each source has its own: another
# may be refused what it may read.
articles = Table(
    "articles",
    metadata,
    Column("source", TEXT, primary_key=True),
    Column("url", TEXT, primary_key=True),
    Column("moment", TEXT, nullable=False),
    Column("tries", INTEGER, nullable=False),
    Column("error", TEXT, nullable=False),
    Column("canonical", TEXT, nullable=False),
    Column("title", TEXT, nullable=False),
    Column("html", TEXT, nullable=False),
    Column("published", TEXT),
    Column("locale", TEXT, nullable=False),
    Column("authors", TEXT, nullable=False),
)

# ``address_key`` is the address as it is compared. ``asked`` is the secret of a request that awaits confirmation. Of
# their preferences, ``often`` is asked in SQL, and ``preferences`` has the others as JSON; both are NULL for whoever
# chose none. ``paused_at`` is of the first pause, ``resumed_at`` of the last.
subscribers = CheckedTable(
    "subscribers",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("address_key", TEXT, nullable=False, unique=True),
    Column("address", TEXT, nullable=False),
    Column("name", TEXT, nullable=False),
    Column("locale", TEXT, nullable=False),
    Column("list", TEXT, nullable=False),
    Column("status", TEXT, nullable=False),
    Column("changed", TEXT, nullable=False),
    Column("consent_at", TEXT),
    Column("consent_how", TEXT, nullable=False),
    Column("paused", Boolean, nullable=False, server_default=false()),
    Column("asked", TEXT, nullable=False, server_default=""),
    Column("asked_at", TEXT),
    Column("refusals", INTEGER, nullable=False, server_default="0"),
    Column("often", TEXT),
    Column("preferences", TEXT),
    Column("paused_at", TEXT),
    Column("resumed_at", TEXT),
    Column("consent_asked", TEXT),
    Column("consent_confirmed", TEXT),
    Column("asked_letter", TEXT),
    Column("consent_letter", TEXT),
    checksum(),
    Index("subscribers_by_status", "status", "list", "locale"),
    Index("subscribers_by_request", "asked_at"),
)

# Addresses that must never get mail, as keyed hashes: nobody can tell from them who is meant.
suppressions = CheckedTable(
    "suppressions",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("reason", TEXT, nullable=False),
    Column("moment", TEXT, nullable=False),
    checksum(),
)

# The ledger: one row for each edition and subscriber, written before the message is handed over. It refers to no other
# table: it must say what was sent even if an edition is lost, or a subscriber erased.
deliveries = CheckedTable(
    "deliveries",
    metadata,
    Column("week", TEXT, primary_key=True),
    Column("subscriber", TEXT, primary_key=True),
    Column("status", TEXT, nullable=False),
    Column("moment", TEXT, nullable=False),
    Column("first", TEXT, nullable=False),
    Column("tries", INTEGER, nullable=False),
    Column("reply", TEXT, nullable=False),
    checksum(),
    Index("deliveries_by_status", "week", "status"),
)

# Editions that count as sent to everyone who had subscribed by a moment, whatever the ledger says.
counted_as_sent = CheckedTable(
    "counted_as_sent",
    metadata,
    Column("week", TEXT, primary_key=True),
    Column("moment", TEXT, nullable=False),
    checksum(),
)

# Letters about subscriptions that wait to be sent.
letters = Table(
    "letters",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("subscriber", TEXT, ForeignKey("subscribers.id"), nullable=False),
    Column("kind", TEXT, nullable=False),
    Column("locale", TEXT, nullable=False),
    Column("list", TEXT, nullable=False),
    Column("token", TEXT, nullable=False),
    Column("answers", TEXT, nullable=False, server_default=""),
    Column("created", TEXT, nullable=False),
)

artifacts = Table(
    "artifacts",
    metadata,
    Column("path", TEXT, primary_key=True),
    Column("inputs", TEXT, nullable=False),
    Column("size", INTEGER, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
)
