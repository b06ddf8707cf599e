"""Keep which words subscribers agreed to: of those who confirmed a letter before, nobody knows."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import TEXT

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    for name in ("asked_letter", "consent_letter"):
        op.add_column("subscribers", sa.Column(name, TEXT))
