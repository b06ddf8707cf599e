"""Keep the names of items that were taken down for good, so that nothing brings them back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import INTEGER, TEXT

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.create_table(
        "removed",
        sa.Column("name", TEXT, primary_key=True),
        sa.Column("item", TEXT, nullable=False),
        sa.Column("moment", TEXT, nullable=False),
        sa.Column("checksum", INTEGER),
    )
