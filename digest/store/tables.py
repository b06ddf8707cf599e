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
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)

# The revision of these tables, which is the latest file in ``migrations/versions``; a test compares the two.
REVISION = "0009"

metadata = MetaData()

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# Dates are ISO 8601 text: a calendar date has ten characters, an instant has its offset. An item is ``waiting`` as long
# as no row of ``edition_items`` has it: so what waits is found without a look at years of items.
items = Table(
    "items",
    metadata,
    Column("key", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("week", Text, nullable=False),
    Column("first_seen", Text, nullable=False),
    Column("published", Text),
    Column("claimed", Text),
    Column("content", Text, nullable=False),
    Column("copy", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("locale", Text, nullable=False),
    Column("authors", Text, nullable=False),
    Column("tags", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("html", Text, nullable=False),
    Column("position", Integer, nullable=False, server_default="0"),
    Column("waiting", Boolean, nullable=False, server_default=true()),
    Index("items_by_week", "week", "source"),
    Index("items_by_source", "source", "first_seen", "key"),
    Index("items_by_copy", "copy"),
    Index("items_by_url", "url"),
    Index("items_waiting", "week", sqlite_where=text("waiting = 1"), postgresql_where=text("waiting")),
)

# The number of items of each source, which takes long to count.
item_counts = Table(
    "item_counts",
    metadata,
    Column("source", Text, primary_key=True),
    Column("total", Integer, nullable=False),
)

# For items that were stored under an older key rule: their keys under the current rule.
item_names = Table(
    "item_names",
    metadata,
    Column("name", Text, primary_key=True),
    Column("item", Text, ForeignKey("items.key"), nullable=False),
)

editions = Table(
    "editions",
    metadata,
    Column("week", Text, primary_key=True),
    Column("published", Boolean, nullable=False),
    Column("updated", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("headline", Text, nullable=False),
    Column("headline_locale", Text, nullable=False),
    Column("stories", Integer, nullable=False),
    Column("edition", Text, nullable=False),
)

# An item is in one edition only, so its key is the primary key; or it was dropped from one, by the editor or as
# ``surplus``, because its source has more items than an edition may have of it.
edition_items = Table(
    "edition_items",
    metadata,
    Column("item", Text, ForeignKey("items.key"), primary_key=True),
    Column("week", Text, ForeignKey("editions.week"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("snapshot", Text, nullable=False),
    Column("dropped", Boolean, nullable=False, server_default=false()),
    Column("surplus", Boolean, nullable=False, server_default=false()),
    Index("edition_items_by_week", "week", "position"),
    Index("edition_items_dropped", "item", sqlite_where=text("dropped = 1"), postgresql_where=text("dropped")),
)

translations = Table(
    "translations",
    metadata,
    Column("week", Text, ForeignKey("editions.week"), primary_key=True),
    Column("locale", Text, primary_key=True),
    Column("texts", Text, nullable=False),
)

# The engine of a language pair. Its fingerprint is stored once here, not with each of a hundred thousand segments.
engines = Table(
    "engines",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    UniqueConstraint("fingerprint", "source", "target"),
)

# A refusal has a problem and no text, since its text is the segment. The key is a hash of engine and segment.
remembered = Table(
    "remembered",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("engine", Integer, ForeignKey("engines.id"), nullable=False),
    Column("segment", Text, nullable=False),
    Column("text", Text),
    Column("problem", Text),
    Column("via", Text),
    Column("unknown", Integer),
    Column("score", Float),
    Column("last_used", Text, nullable=False),
)

# Corrections by people have their own table, which machine translations cannot overwrite and pruning does not touch.
corrections = Table(
    "corrections",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    Column("source", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("segment", Text, nullable=False),
    Column("text", Text, nullable=False),
)

# The id of a source is its first name: ``items.source`` refers to it. ``place`` is where it was last read,
# ``last_new`` when a new item last came, ``warned`` when the user was last warned that it fails or is silent.
sources = Table(
    "sources",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("last_read", Text),
    Column("last_success", Text),
    Column("last_error", Text),
    Column("last_new", Text),
    Column("warned", Text),
)

# What is remembered of a source on the web. ``reason`` explains ``next_try``; ``ttl`` is in seconds, and what to skip
# numbers.
fetch_states = Table(
    "fetch_states",
    metadata,
    Column("source", Text, primary_key=True),
    Column("url", Text, nullable=False),
    Column("etag", Text, nullable=False),
    Column("last_modified", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("settings", Text, nullable=False),
    Column("next_try", Text),
    Column("reason", Text, nullable=False),
    Column("moved_to", Text, nullable=False),
    Column("moves", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("is_gone", Boolean, nullable=False),
    Column("ttl", Integer),
    Column("skip_hours", Text, nullable=False),
    Column("skip_days", Text, nullable=False),
)

# The history of each source: one row for each time that it was read or asked; of those of a day that found nothing
# new, the last.
visits = Table(
    "visits",
    metadata,
    Column("source", Text, primary_key=True),
    Column("moment", Text, primary_key=True),
    Column("outcome", Text, nullable=False),
    Column("items", Integer, nullable=False),
    Column("new", Integer, nullable=False),
    Column("error", Text, nullable=False),
)

# Until when nothing of a registrable domain, or of a private host, is requested.
rate_limits = Table(
    "rate_limits",
    metadata,
    Column("domain", Text, primary_key=True),
    Column("until", Text, nullable=False),
)

# Pages that items link to, fetched once; those that failed have an error and no text. Each source has its own: another
# may be refused what it may read.
articles = Table(
    "articles",
    metadata,
    Column("source", Text, primary_key=True),
    Column("url", Text, primary_key=True),
    Column("moment", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("error", Text, nullable=False),
    Column("canonical", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("html", Text, nullable=False),
    Column("published", Text),
    Column("locale", Text, nullable=False),
    Column("authors", Text, nullable=False),
)

# Whether two texts report the same event, by a hash of both; null if the engine could not say.
verdicts = Table(
    "verdicts",
    metadata,
    Column("pair", LargeBinary, primary_key=True),
    Column("engine", Text, nullable=False),
    Column("same", Boolean),
)

# ``address_key`` is the address as it is compared. ``asked`` is the secret of a request that awaits confirmation.
subscribers = Table(
    "subscribers",
    metadata,
    Column("id", Text, primary_key=True),
    Column("address_key", Text, nullable=False, unique=True),
    Column("address", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("locale", Text, nullable=False),
    Column("list", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("changed", Text, nullable=False),
    Column("consent_at", Text),
    Column("consent_how", Text, nullable=False),
    Column("paused", Boolean, nullable=False, server_default=false()),
    Column("asked", Text, nullable=False, server_default=""),
    Column("asked_at", Text),
    Column("refusals", Integer, nullable=False, server_default="0"),
    Index("subscribers_by_status", "status", "list", "locale"),
    Index("subscribers_by_request", "asked_at"),
)

# Addresses that must never get mail, as keyed hashes: nobody can tell from them who is meant.
suppressions = Table(
    "suppressions",
    metadata,
    Column("hash", LargeBinary, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("moment", Text, nullable=False),
)

# The ledger: one row for each edition and subscriber, written before the message is handed over. It refers to no other
# table: it must say what was sent even if an edition is lost, or a subscriber erased.
deliveries = Table(
    "deliveries",
    metadata,
    Column("week", Text, primary_key=True),
    Column("subscriber", Text, primary_key=True),
    Column("status", Text, nullable=False),
    Column("moment", Text, nullable=False),
    Column("first", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("reply", Text, nullable=False),
    Index("deliveries_by_status", "week", "status"),
)

# Editions that count as sent to everyone who had subscribed by a moment, whatever the ledger says.
counted_as_sent = Table(
    "counted_as_sent",
    metadata,
    Column("week", Text, primary_key=True),
    Column("moment", Text, nullable=False),
)

# Letters about subscriptions that wait to be sent.
letters = Table(
    "letters",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("subscriber", Text, ForeignKey("subscribers.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("locale", Text, nullable=False),
    Column("list", Text, nullable=False),
    Column("token", Text, nullable=False),
    Column("answers", Text, nullable=False, server_default=""),
    Column("created", Text, nullable=False),
)

artifacts = Table(
    "artifacts",
    metadata,
    Column("path", Text, primary_key=True),
    Column("inputs", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
)
