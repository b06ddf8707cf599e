"""Keep subscribers, and a ledger of what was sent to them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import INTEGER, TEXT

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "subscribers",
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("address_key", TEXT, nullable=False, unique=True),
        sa.Column("address", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("locale", TEXT, nullable=False),
        sa.Column("list", TEXT, nullable=False),
        sa.Column("status", TEXT, nullable=False),
        sa.Column("changed", TEXT, nullable=False),
        sa.Column("consent_at", TEXT),
        sa.Column("consent_how", TEXT, nullable=False),
        sa.Column("paused", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("asked", TEXT, nullable=False, server_default=""),
        sa.Column("asked_at", TEXT),
        sa.Column("refusals", INTEGER, nullable=False, server_default="0"),
    )
    op.create_index("subscribers_by_status", "subscribers", ["status", "list", "locale"])
    op.create_table(
        "suppressions",
        sa.Column("hash", sa.LargeBinary, primary_key=True),
        sa.Column("reason", TEXT, nullable=False),
        sa.Column("moment", TEXT, nullable=False),
    )
    op.create_table(
        "deliveries",
        sa.Column("week", TEXT, primary_key=True),
        sa.Column("subscriber", TEXT, primary_key=True),
        sa.Column("status", TEXT, nullable=False),
        sa.Column("moment", TEXT, nullable=False),
        sa.Column("first", TEXT, nullable=False),
        sa.Column("tries", INTEGER, nullable=False),
        sa.Column("reply", TEXT, nullable=False),
    )
    op.create_index("deliveries_by_status", "deliveries", ["week", "status"])
    op.create_table(
        "counted_as_sent",
        sa.Column("week", TEXT, primary_key=True),
        sa.Column("moment", TEXT, nullable=False),
    )
    op.create_table(
        "letters",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("subscriber", TEXT, sa.ForeignKey("subscribers.id"), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("locale", TEXT, nullable=False),
        sa.Column("list", TEXT, nullable=False),
        sa.Column("token", TEXT, nullable=False),
        sa.Column("answers", TEXT, nullable=False, server_default=""),
        sa.Column("created", TEXT, nullable=False),
    )
