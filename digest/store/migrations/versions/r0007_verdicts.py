"""Keep the verdicts on pairs of texts, so that an edition is decided the same again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import TEXT

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "verdicts",
        sa.Column("pair", sa.LargeBinary, primary_key=True),
        sa.Column("engine", TEXT, nullable=False),
        sa.Column("same", sa.Boolean),
    )
