"""Keep when subscribers asked and confirmed, as the list that they came from says; of the others nobody knows."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import TEXT

revision = "0021"
down_revision = "0018"


def upgrade() -> None:
    for name in ("consent_asked", "consent_confirmed"):
        op.add_column("subscribers", sa.Column(name, TEXT))
