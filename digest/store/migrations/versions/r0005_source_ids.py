"""Give each source an id, its present name; from now on, its name may change.

Where a source was read is not known before the next run, so a source cannot be renamed before that.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from digest.store.types import TEXT

revision = "0005"
down_revision = "0004"

_items = sa.table("items", sa.column("source"))
_before = sa.table("sources_before", *map(sa.column, "name kind last_read last_success last_error".split()))


def upgrade() -> None:
    # A new table, because SQLite cannot let a column become empty that must not be.
    op.rename_table("sources", "sources_before")
    sources = op.create_table(
        "sources",
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("place", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("last_read", TEXT),
        sa.Column("last_success", TEXT),
        sa.Column("last_error", TEXT),
    )
    nothing = sa.literal("")
    columns = [_before.c.kind, _before.c.last_read, _before.c.last_success, _before.c.last_error]
    op.execute(
        sources.insert().from_select(sources.c.keys(), sa.select(_before.c.name, _before.c.name, nothing, *columns))
    )
    # A run that was killed has stored items of a source, and not yet that it was read.
    unrecorded = sa.select(_items.c.source, _items.c.source, nothing, nothing).distinct()
    op.execute(
        sources.insert().from_select(
            ["id", "name", "place", "kind"], unrecorded.where(_items.c.source.not_in(sa.select(_before.c.name)))
        )
    )
    op.drop_table("sources_before")
