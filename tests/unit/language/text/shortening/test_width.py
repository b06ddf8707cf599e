"""The room that lines take."""

from __future__ import annotations

import pytest

from digest.language.text.shortening.width import fits, fitting


@pytest.mark.parametrize(
    ("line", "limit", "expected"), [("ferry", 5, 5), ("ferries", 5, 5), ("渡轮" * 40, 140, 60), ("", 5, 0)]
)
def test_the_beginning_that_fits(line: str, limit: int, expected: int) -> None:
    assert fitting(line, limit) == expected


def test_a_line_fits_or_does_not() -> None:
    assert fits("ferry", 5)
    assert not fits("ferries", 5)
    assert fits("渡" * 60, 140)
    assert not fits("渡" * 61, 140)
