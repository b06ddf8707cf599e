"""Create the translation memory. Translations kept for editions do not change: they may still be plain text."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "engines",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.UniqueConstraint("fingerprint", "source", "target"),
    )
    op.create_table(
        "remembered",
        sa.Column("key", sa.LargeBinary, primary_key=True),
        sa.Column("engine", sa.Integer, sa.ForeignKey("engines.id"), nullable=False),
        sa.Column("segment", sa.Text, nullable=False),
        sa.Column("text", sa.Text),
        sa.Column("problem", sa.Text),
        sa.Column("via", sa.Text),
        sa.Column("unknown", sa.Integer),
        sa.Column("score", sa.Float),
        sa.Column("last_used", sa.Text, nullable=False),
    )
    op.create_table(
        "corrections",
        sa.Column("key", sa.LargeBinary, primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.Column("segment", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
