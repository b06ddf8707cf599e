"""Remember which sources are in another language than declared."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import TEXT

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column("sources", sa.Column("declared", TEXT))
    op.add_column("sources", sa.Column("found", TEXT))
