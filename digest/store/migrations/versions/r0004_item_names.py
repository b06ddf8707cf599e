"""Names by rule 2 of keys for the items that have another by rule 1, which version 0.1.0 had: they keep their keys.

Rule 1 called an item without a title by its first sentence, as the splitter had it, and pieces with one id by all of
their content. Rule 2 is asked of what is stored, so that nothing of rule 1 has to be known.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from digest.compose.items.item_key import key_of, name_of, piece_of, rival_key
from digest.store.chunks import chunks

revision = "0004"
down_revision = "0003"

_COLUMNS = "key source first_seen claimed content copy id url title text".split()
_items = sa.table("items", *map(sa.column, _COLUMNS))
# More than the rule looks at.
_READ = 2_000
_INSERTED_AT_ONCE = 10_000


def upgrade() -> None:
    names = op.create_table(
        "item_names",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("item", sa.Text, sa.ForeignKey("items.key"), nullable=False),
    )
    rows = [{"name": name, "item": key} for name, key in _names(op.get_bind()).items()]
    for start in range(0, len(rows), _INSERTED_AT_ONCE):
        op.bulk_insert(names, rows[start : start + _INSERTED_AT_ONCE])


def _names(connection: sa.Connection) -> dict[str, str]:
    """Name those items by rule 2: the first of a group has its plain name, unless an item has that as its key."""
    found: dict[str, str] = {}
    groups = _renamed(connection)
    taken = {
        key
        for chunk in chunks(list(groups))
        for key in connection.scalars(sa.select(_items.c.key).where(_items.c.key.in_(chunk)))
    }
    for name, rows in groups.items():
        ordered = _holder_first(rows)
        if name not in taken:
            found[name] = ordered.pop(0).key
        for row in ordered:
            found.setdefault(rival_key(name, piece_of(row.url, _day(row), row.copy)), row.key)
    return found


def _renamed(connection: sa.Connection) -> dict[str, list[sa.Row[Any]]]:
    """Find the items that have another name by rule 2 than their key, by that name."""
    no_title = sa.and_(_items.c.id == "", _items.c.url == "", _items.c.title == "")
    columns = [column for column in _items.c if column.name != "text"]
    text = sa.case((no_title, sa.func.substr(_items.c.text, 1, _READ)), else_="").label("text")
    query: sa.Select[Any] = sa.select(*columns, text).order_by(_items.c.first_seen, _items.c.key)
    groups: dict[str, list[sa.Row[Any]]] = {}
    for row in connection.execute(query):
        name = key_of(row.source, row.id, row.url, row.title, row.text, _day(row))
        if name != row.key:
            groups.setdefault(name, []).append(row)
    return groups


def _holder_first(rows: Sequence[sa.Row[Any]]) -> list[sa.Row[Any]]:
    """Put the one first that had the plain key by rule 1: with the content of another it makes the key of that."""
    last = rows[-1]
    holder = next((row for row in rows if name_of(row.key, last.content) == last.key), last)
    return [holder, *(row for row in rows if row is not holder)]


def _day(row: sa.Row[Any]) -> str:
    return (row.claimed or "")[:10]
