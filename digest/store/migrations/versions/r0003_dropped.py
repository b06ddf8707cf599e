"""Items that an editor dropped from an edition stand beside those that it shows: no other edition is to show them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("edition_items", sa.Column("dropped", sa.Boolean, nullable=False, server_default=sa.false()))
