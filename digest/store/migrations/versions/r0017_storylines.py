"""Keep storylines: which stories of which editions are one that runs on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import INTEGER, TEXT

revision = "0017"
down_revision = "0015"


def upgrade() -> None:
    op.create_table(
        "storylines",
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("storyline", TEXT, nullable=False),
        sa.Column("checksum", INTEGER),
    )
