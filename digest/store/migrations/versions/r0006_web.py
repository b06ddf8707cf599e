"""Remember sources on the web between runs, the history of all sources, articles, and the positions of items."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("items", sa.Column("position", sa.Integer, nullable=False, server_default="0"))
    op.add_column("edition_items", sa.Column("surplus", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("sources", sa.Column("last_new", sa.Text))
    op.add_column("sources", sa.Column("warned", sa.Text))
    op.create_table(
        "fetch_states",
        sa.Column("source", sa.Text, primary_key=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("etag", sa.Text, nullable=False),
        sa.Column("last_modified", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("settings", sa.Text, nullable=False),
        sa.Column("next_try", sa.Text),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("moved_to", sa.Text, nullable=False),
        sa.Column("moves", sa.Integer, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("is_gone", sa.Boolean, nullable=False),
        sa.Column("ttl", sa.Integer),
        sa.Column("skip_hours", sa.Text, nullable=False),
        sa.Column("skip_days", sa.Text, nullable=False),
    )
    op.create_table(
        "visits",
        sa.Column("source", sa.Text, primary_key=True),
        sa.Column("moment", sa.Text, primary_key=True),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("items", sa.Integer, nullable=False),
        sa.Column("new", sa.Integer, nullable=False),
        sa.Column("error", sa.Text, nullable=False),
    )
    op.create_table(
        "rate_limits",
        sa.Column("domain", sa.Text, primary_key=True),
        sa.Column("until", sa.Text, nullable=False),
    )
    op.create_table(
        "articles",
        sa.Column("source", sa.Text, primary_key=True),
        sa.Column("url", sa.Text, primary_key=True),
        sa.Column("moment", sa.Text, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("error", sa.Text, nullable=False),
        sa.Column("canonical", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("html", sa.Text, nullable=False),
        sa.Column("published", sa.Text),
        sa.Column("locale", sa.Text, nullable=False),
        sa.Column("authors", sa.Text, nullable=False),
    )
