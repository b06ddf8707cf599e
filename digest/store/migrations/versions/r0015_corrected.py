"""Remember when a person corrected a translation; of older corrections nobody knows."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import TEXT

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column("corrections", sa.Column("moment", TEXT))
