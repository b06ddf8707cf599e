"""Create the first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "settings",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_table(
        "items",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("week", sa.Text, nullable=False),
        sa.Column("first_seen", sa.Text, nullable=False),
        sa.Column("published", sa.Text),
        sa.Column("claimed", sa.Text),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("copy", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("locale", sa.Text, nullable=False),
        sa.Column("authors", sa.Text, nullable=False),
        sa.Column("tags", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("html", sa.Text, nullable=False),
    )
    op.create_index("items_by_week", "items", ["week", "source"])
    op.create_index("items_by_source", "items", ["source"])
    op.create_index("items_by_copy", "items", ["copy"])
    op.create_table(
        "editions",
        sa.Column("week", sa.Text, primary_key=True),
        sa.Column("published", sa.Boolean, nullable=False),
        sa.Column("updated", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("headline", sa.Text, nullable=False),
        sa.Column("headline_locale", sa.Text, nullable=False),
        sa.Column("stories", sa.Integer, nullable=False),
        sa.Column("edition", sa.Text, nullable=False),
    )
    op.create_table(
        "edition_items",
        sa.Column("item", sa.Text, sa.ForeignKey("items.key"), primary_key=True),
        sa.Column("week", sa.Text, sa.ForeignKey("editions.week"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("snapshot", sa.Text, nullable=False),
    )
    op.create_index("edition_items_by_week", "edition_items", ["week", "position"])
    op.create_table(
        "translations",
        sa.Column("week", sa.Text, sa.ForeignKey("editions.week"), primary_key=True),
        sa.Column("locale", sa.Text, primary_key=True),
        sa.Column("texts", sa.Text, nullable=False),
    )
    op.create_table(
        "sources",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("last_read", sa.Text, nullable=False),
        sa.Column("last_success", sa.Text),
        sa.Column("last_error", sa.Text),
    )
    op.create_table(
        "artifacts",
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("inputs", sa.Text, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("mtime_ns", sa.BigInteger, nullable=False),
    )
