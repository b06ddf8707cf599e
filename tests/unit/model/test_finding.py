"""Findings as they are printed."""

import pytest

from digest.model.finding import Finding, Findings


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


def test_of_too_many_findings_the_first_are_kept_and_the_others_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.model.finding._MOST", 3)
    findings = Findings()
    findings.add(Finding(str(number)) for number in range(2))
    assert list(map(str, findings.listed("Herald"))) == ["0", "1"]

    findings.add(Finding(str(number)) for number in range(2, 7))
    told = ["0", "1", "2", "Herald: more findings that are not listed: 4"]
    assert list(map(str, findings.listed("Herald"))) == told
