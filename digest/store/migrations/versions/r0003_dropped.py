"""Store items that the editor dropped from an edition with those that it shows, so that no other edition shows them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("edition_items", sa.Column("dropped", sa.Boolean, nullable=False, server_default=sa.false()))
