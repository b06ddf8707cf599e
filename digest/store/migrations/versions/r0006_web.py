"""Remember sources on the web between runs, the history of all sources, articles, and the positions of items."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import INTEGER, TEXT

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("items", sa.Column("position", INTEGER, nullable=False, server_default="0"))
    op.add_column("edition_items", sa.Column("surplus", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("sources", sa.Column("last_new", TEXT))
    op.add_column("sources", sa.Column("warned", TEXT))
    op.create_table(
        "fetch_states",
        sa.Column("source", TEXT, primary_key=True),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("etag", TEXT, nullable=False),
        sa.Column("last_modified", TEXT, nullable=False),
        sa.Column("body", TEXT, nullable=False),
        sa.Column("settings", TEXT, nullable=False),
        sa.Column("next_try", TEXT),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("moved_to", TEXT, nullable=False),
        sa.Column("moves", INTEGER, nullable=False),
        sa.Column("failures", INTEGER, nullable=False),
        sa.Column("is_gone", sa.Boolean, nullable=False),
        sa.Column("ttl", INTEGER),
        sa.Column("skip_hours", TEXT, nullable=False),
        sa.Column("skip_days", TEXT, nullable=False),
    )
    op.create_table(
        "visits",
        sa.Column("source", TEXT, primary_key=True),
        sa.Column("moment", TEXT, primary_key=True),
        sa.Column("outcome", TEXT, nullable=False),
        sa.Column("items", INTEGER, nullable=False),
        sa.Column("new", INTEGER, nullable=False),
        sa.Column("error", TEXT, nullable=False),
    )
    op.create_table(
        "rate_limits",
        sa.Column("domain", TEXT, primary_key=True),
        sa.Column("until", TEXT, nullable=False),
    )
    op.create_table(
        "articles",
        sa.Column("source", TEXT, primary_key=True),
        sa.Column("url", TEXT, primary_key=True),
        sa.Column("moment", TEXT, nullable=False),
        sa.Column("tries", INTEGER, nullable=False),
        sa.Column("error", TEXT, nullable=False),
        sa.Column("canonical", TEXT, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("html", TEXT, nullable=False),
        sa.Column("published", TEXT),
        sa.Column("locale", TEXT, nullable=False),
        sa.Column("authors", TEXT, nullable=False),
    )
