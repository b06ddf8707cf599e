"""Keep subscribers, and a ledger of what was sent to them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "subscribers",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("address_key", sa.Text, nullable=False, unique=True),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("locale", sa.Text, nullable=False),
        sa.Column("list", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("changed", sa.Text, nullable=False),
        sa.Column("consent_at", sa.Text),
        sa.Column("consent_how", sa.Text, nullable=False),
        sa.Column("paused", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("asked", sa.Text, nullable=False, server_default=""),
        sa.Column("asked_at", sa.Text),
        sa.Column("refusals", sa.Integer, nullable=False, server_default="0"),
    )
    op.create_index("subscribers_by_status", "subscribers", ["status", "list", "locale"])
    op.create_table(
        "suppressions",
        sa.Column("hash", sa.LargeBinary, primary_key=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("moment", sa.Text, nullable=False),
    )
    op.create_table(
        "deliveries",
        sa.Column("week", sa.Text, primary_key=True),
        sa.Column("subscriber", sa.Text, primary_key=True),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("moment", sa.Text, nullable=False),
        sa.Column("first", sa.Text, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("reply", sa.Text, nullable=False),
    )
    op.create_index("deliveries_by_status", "deliveries", ["week", "status"])
    op.create_table(
        "counted_as_sent",
        sa.Column("week", sa.Text, primary_key=True),
        sa.Column("moment", sa.Text, nullable=False),
    )
    op.create_table(
        "letters",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("subscriber", sa.Text, sa.ForeignKey("subscribers.id"), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("locale", sa.Text, nullable=False),
        sa.Column("list", sa.Text, nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("answers", sa.Text, nullable=False, server_default=""),
        sa.Column("created", sa.Text, nullable=False),
    )
