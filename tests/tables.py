"""Tables of examples: one test of all rows, which lists those that fail."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from typing import Any

import pytest

Test = Callable[..., None]


def each_row(names: str | tuple[str, ...], rows: Iterable[Any]) -> Callable[[Test], Test]:
    """Make one test of a test of one row, called with each of the rows.

    It takes the same as `pytest.mark.parametrize`, of which each row is a test that pytest draws up, starts and
    reports: for a thousand sentences that takes longer than to read them. Use that one where a row is a behavior with
    a name of its own, or needs a folder of its own: what else the test asks for is given to all rows.
    """
    taken = (names,) if isinstance(names, str) else names
    table = [(row,) if isinstance(names, str) else tuple(row) for row in rows]

    def decorate(test: Test) -> Test:
        @functools.wraps(test)
        def test_each_row(**fixtures: Any) -> None:
            failures: list[str] = []
            for row in table:
                try:
                    test(**dict(zip(taken, row, strict=True)), **fixtures)
                except (AssertionError, pytest.fail.Exception) as error:
                    failures.append(f"{row!r}: {error}")
                except Exception as error:
                    error.add_note(f"in the row {row!r}")
                    raise
            if failures:
                raise AssertionError("\n".join(["rows that fail:", *failures]))

        left = [one for name, one in inspect.signature(test).parameters.items() if name not in taken]
        vars(test_each_row)["__signature__"] = inspect.Signature(left)
        return test_each_row

    return decorate
