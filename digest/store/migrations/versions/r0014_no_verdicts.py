"""Drop the verdicts on pairs of texts: nothing asks for a second opinion, and a decided edition is stored as it is."""

from __future__ import annotations

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.drop_table("verdicts")
