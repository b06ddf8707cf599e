"""Remember the word for which a translation was refused; what was refused stands where the translation would."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import TEXT

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("remembered", sa.Column("word", TEXT))
