"""Create the translation memory. Translations kept for editions do not change: they may still be plain text."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import INTEGER, TEXT

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "engines",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("target", TEXT, nullable=False),
        sa.Column("fingerprint", TEXT, nullable=False),
        sa.UniqueConstraint("fingerprint", "source", "target"),
    )
    op.create_table(
        "remembered",
        sa.Column("key", sa.LargeBinary, primary_key=True),
        sa.Column("engine", sa.Integer, sa.ForeignKey("engines.id"), nullable=False),
        sa.Column("segment", TEXT, nullable=False),
        sa.Column("text", TEXT),
        sa.Column("problem", TEXT),
        sa.Column("via", TEXT),
        sa.Column("unknown", INTEGER),
        sa.Column("score", sa.Float),
        sa.Column("last_used", TEXT, nullable=False),
    )
    op.create_table(
        "corrections",
        sa.Column("key", sa.LargeBinary, primary_key=True),
        sa.Column("source", TEXT, nullable=False),
        sa.Column("target", TEXT, nullable=False),
        sa.Column("segment", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
    )
