"""One test of a table lists each row that fails."""

from __future__ import annotations

import pytest

from tests.tables import each_row


def test_the_rows_that_fail_are_listed() -> None:
    @each_row("limit", [2, 3])
    @each_row(("word", "length"), [("ferry", 5), ("quay", 5), ("bridge", 1)])
    def check(word: str, length: int, limit: int) -> None:
        assert len(word) == length
        assert length > limit

    with pytest.raises(AssertionError) as caught:
        check()
    assert "ferry" not in str(caught.value)
    assert "('quay', 5): assert 4 == 5" in str(caught.value)
    assert "('bridge', 1): assert 6 == 1" in str(caught.value)


def test_an_error_names_its_row() -> None:
    @each_row("word", ["1", "x"])
    def check(word: str) -> None:
        assert int(word)

    with pytest.raises(ValueError, match="invalid literal") as caught:
        check()
    assert caught.value.__notes__ == ["in the row ('x',)"]


@each_row("number", [1, 2])
def test_all_rows_get_what_the_test_asks_for(number: int, request: pytest.FixtureRequest) -> None:
    assert request.node.name == "test_all_rows_get_what_the_test_asks_for"
    assert number
