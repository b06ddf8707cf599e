"""Remember the files of sources as they were last read."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import TEXT

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "source_files",
        sa.Column("source", TEXT, primary_key=True),
        sa.Column("settings", TEXT, nullable=False),
        sa.Column("files", TEXT, nullable=False),
        sa.Column("keys", sa.LargeBinary, nullable=False),
    )
