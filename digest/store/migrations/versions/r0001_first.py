"""Create the first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import INTEGER, TEXT

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "settings",
        sa.Column("name", TEXT, primary_key=True),
        sa.Column("value", TEXT, nullable=False),
    )
    op.create_table(
        "items",
        sa.Column("key", TEXT, primary_key=True),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("week", TEXT, nullable=False),
        sa.Column("first_seen", TEXT, nullable=False),
        sa.Column("published", TEXT),
        sa.Column("claimed", TEXT),
        sa.Column("content", TEXT, nullable=False),
        sa.Column("copy", TEXT, nullable=False),
        sa.Column("id", TEXT, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("locale", TEXT, nullable=False),
        sa.Column("authors", TEXT, nullable=False),
        sa.Column("tags", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("html", TEXT, nullable=False),
    )
    op.create_index("items_by_week", "items", ["week", "source"])
    op.create_index("items_by_source", "items", ["source"])
    op.create_index("items_by_copy", "items", ["copy"])
    op.create_table(
        "editions",
        sa.Column("week", TEXT, primary_key=True),
        sa.Column("published", sa.Boolean, nullable=False),
        sa.Column("updated", TEXT, nullable=False),
        sa.Column("fingerprint", TEXT, nullable=False),
        sa.Column("headline", TEXT, nullable=False),
        sa.Column("headline_locale", TEXT, nullable=False),
        sa.Column("stories", INTEGER, nullable=False),
        sa.Column("edition", TEXT, nullable=False),
    )
    op.create_table(
        "edition_items",
        sa.Column("item", TEXT, sa.ForeignKey("items.key"), primary_key=True),
        sa.Column("week", TEXT, sa.ForeignKey("editions.week"), nullable=False),
        sa.Column("position", INTEGER, nullable=False),
        sa.Column("snapshot", TEXT, nullable=False),
    )
    op.create_index("edition_items_by_week", "edition_items", ["week", "position"])
    op.create_table(
        "translations",
        sa.Column("week", TEXT, sa.ForeignKey("editions.week"), primary_key=True),
        sa.Column("locale", TEXT, primary_key=True),
        sa.Column("texts", TEXT, nullable=False),
    )
    op.create_table(
        "sources",
        sa.Column("name", TEXT, primary_key=True),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("last_read", TEXT, nullable=False),
        sa.Column("last_success", TEXT),
        sa.Column("last_error", TEXT),
    )
    op.create_table(
        "artifacts",
        sa.Column("path", TEXT, primary_key=True),
        sa.Column("inputs", TEXT, nullable=False),
        sa.Column("size", INTEGER, nullable=False),
        sa.Column("mtime_ns", sa.BigInteger, nullable=False),
    )
