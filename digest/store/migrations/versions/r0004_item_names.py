"""Record the new names of items whose key under key rule 1, of version 0.1.0, differs from rule 2; their keys remain.

Rule 1 identified an item without a title by its first sentence, as the splitter found it, and items that shared an id
by their whole content. Rule 2 is applied to the stored values, so that rule 1 is no longer needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from digest.model.frozen.item_key import key_of, name_of, piece_of, rival_key
from digest.store.chunks import chunks
from digest.store.types import TEXT

revision = "0004"
down_revision = "0003"

_COLUMNS = "key source first_seen claimed content copy id url title text".split()
_items = sa.table("items", *map(sa.column, _COLUMNS))
# More characters than the rule uses.
_READ = 2_000
_INSERTED_AT_ONCE = 10_000


def upgrade() -> None:
    names = op.create_table(
        "item_names",
        sa.Column("name", TEXT, primary_key=True),
        sa.Column("item", TEXT, sa.ForeignKey("items.key"), nullable=False),
    )
    rows = [{"name": name, "item": key} for name, key in _names(op.get_bind()).items()]
    for start in range(0, len(rows), _INSERTED_AT_ONCE):
        op.bulk_insert(names, rows[start : start + _INSERTED_AT_ONCE])


def _names(connection: sa.Connection) -> dict[str, str]:
    """Name these items by rule 2: the first of a group gets the plain name, unless an item has that as its key."""
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
    """Find the items whose name under rule 2 differs from their key, grouped by that name."""
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
    """Move the item with the plain key of rule 1 to the front: the keys of the others derive from it."""
    last = rows[-1]
    holder = next((row for row in rows if name_of(row.key, last.content) == last.key), last)
    return [holder, *(row for row in rows if row is not holder)]


def _day(row: sa.Row[Any]) -> str:
    return (row.claimed or "")[:10]
