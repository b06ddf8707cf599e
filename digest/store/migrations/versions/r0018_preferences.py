"""Keep what subscribers chose, and when they last paused and went on; of earlier pauses nobody knows."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import TEXT

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    for name in ("often", "preferences", "paused_at", "resumed_at"):
        op.add_column("subscribers", sa.Column(name, TEXT))
