"""Mark the items that wait for an edition, count those of each source, and find items and subscribers by index."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import INTEGER, TEXT

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("items", sa.Column("waiting", sa.Boolean, nullable=False, server_default=sa.true()))
    op.execute("UPDATE items SET waiting = false WHERE key IN (SELECT item FROM edition_items)")
    _create_partial_index("items_waiting", "items", "week", "waiting")
    _create_partial_index("edition_items_dropped", "edition_items", "item", "dropped")
    op.drop_index("items_by_source", "items")
    op.create_index("items_by_source", "items", ["source", "first_seen", "key"])
    op.create_index("items_by_url", "items", ["url"], postgresql_using="hash")
    op.create_table(
        "item_counts",
        sa.Column("source", TEXT, primary_key=True),
        sa.Column("total", INTEGER, nullable=False),
    )
    op.execute("INSERT INTO item_counts (source, total) SELECT source, count(*) FROM items GROUP BY source")
    op.create_index("subscribers_by_request", "subscribers", ["asked_at"])


def _create_partial_index(name: str, table: str, column: str, condition: str) -> None:
    """Index the rows that fulfill a condition, in the words of the queries that are to use it."""
    where, of_sqlite = sa.text(condition), sa.text(f"{condition} = 1")
    op.create_index(name, table, [column], sqlite_where=of_sqlite, postgresql_where=where)
