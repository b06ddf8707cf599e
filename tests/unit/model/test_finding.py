"""Findings as they are printed."""

import pytest

from digest.model.finding import Finding


@pytest.mark.parametrize(
    ("finding", "told"),
    [
        (Finding("is empty", "a.txt", 3), "a.txt:3: is empty"),
        (Finding("is empty", "a.txt"), "a.txt: is empty"),
        (Finding("nothing is there"), "nothing is there"),
    ],
)
def test_a_remark_begins_with_its_place(finding: Finding, told: str) -> None:
    assert str(finding) == told


def test_a_remark_is_one_line_whatever_its_file_is_called() -> None:
    assert str(Finding("is empty", "a\nb.txt")) == "a\N{REPLACEMENT CHARACTER}b.txt: is empty"
