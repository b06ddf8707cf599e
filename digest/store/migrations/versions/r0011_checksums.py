"""Give each row that nothing brings back a checksum."""

from __future__ import annotations

import sqlite3

import sqlalchemy as sa
from alembic import op

from digest.store.checksums import CHECKSUM, add_checksums, register
from digest.store.types import INTEGER

revision = "0011"
down_revision = "0010"

_TABLES = (
    "items",
    "editions",
    "edition_items",
    "translations",
    "corrections",
    "subscribers",
    "suppressions",
    "deliveries",
    "counted_as_sent",
)


def upgrade() -> None:
    raw = op.get_bind().connection.driver_connection
    if isinstance(raw, sqlite3.Connection):
        register(raw)
    for name in _TABLES:
        op.add_column(name, sa.Column(CHECKSUM, INTEGER))
        # With the columns that it has by now, whatever other migrations added.
        table = sa.Table(name, sa.MetaData(), autoload_with=op.get_bind())
        op.execute(add_checksums(table))
