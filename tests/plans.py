"""How a database finds the rows of statements: by an index, or by reading a whole table."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event

# The tables that grow with the items that came in, and the indexes that have only those that nothing was made of yet.
LARGE = frozenset({"items", "edition_items", "articles"})
PARTIAL = frozenset({"items_waiting", "edition_items_dropped"})
_EXPLAINED = ("SELECT", "UPDATE", "DELETE", "WITH")

# A statement with its values.
Asked = tuple[str, Any]


@contextmanager
def statements() -> Iterator[list[Asked]]:
    """Yield a list to which each statement is added that any store executes inside."""
    asked: list[Asked] = []

    def add(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, is_many: bool) -> None:
        asked.append((statement, values[0] if is_many else values))

    event.listen(Engine, "before_cursor_execute", add)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", add)


def whole_tables(connection: Connection, asked: Collection[Asked]) -> list[str]:
    """Return the steps in which one of these statements reads all of a large table, each with its statement."""
    first = dict(asked)
    explained = ((one, first[one]) for one in sorted(first) if one.lstrip().startswith(_EXPLAINED))
    return [f"{step}: {one}" for one, values in explained for step in _reading_all(connection, one, values)]


def _reading_all(connection: Connection, statement: str, values: Any) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values):
            words = row[3].split()
            if words[0] == "SCAN" and words[1] in LARGE and PARTIAL.isdisjoint(words):
                yield row[3]
        return
    # PostgreSQL reads small tables as a whole if it may, also to sort or hash them.
    for way in ("seqscan", "mergejoin", "hashjoin"):
        connection.exec_driver_sql(f"SET enable_{way} = off")
    (plan,) = connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {statement}", values).scalars()
    for node in _nodes((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]):
        is_limited = node.get("Index Cond") or node.get("Recheck Cond") or node.get("Index Name") in PARTIAL
        if node.get("Relation Name") in LARGE and node["Node Type"] != "ModifyTable" and not is_limited:
            yield f"{node['Node Type']} on {node['Relation Name']}"


def _nodes(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield plan
    parts: Sequence[Mapping[str, Any]] = plan.get("Plans", ())
    for part in parts:
        yield from _nodes(part)
