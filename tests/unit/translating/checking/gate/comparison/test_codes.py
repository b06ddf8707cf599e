"""Codes keep their letters and digits."""

from digest.translating.checking.gate.side import Side
from tests.tables import each_row
from tests.unit.translating.checking.gate.comparison.same_facts import same_facts


@each_row(
    ("language", "segment", "translated"),
    [
        ("es", "the G7 and the A-380", "el G7 y el A380"),
        ("es", "COVID-19 spreads", "La covid-19 se extiende"),
        ("fr", "the EU27", "l'UE27"),
        ("ru", "the G7 and the F-16", "Г7 и Ф-16"),
        ("es", "Slack (NASDAQ:WORK) rose", "Slack (NASDAQ:WORK) subió"),
        ("es", "LIVE: UK votes", "EN DIRECTO: votan los británicos"),
    ],
)
def test_a_code_may_be_written_in_any_way(language: str, segment: str, translated: str) -> None:
    assert same_facts(Side.of(segment, "en"), Side.of(translated, language))


@each_row(
    ("segment", "translated"),
    [
        ("the A-50 plane", "el avión Un-50"),
        ("the G7", "el G10"),
        ("Slack (NASDAQ:WORK) rose", "Slack (NASDAQ:OBRA) subió"),
    ],
)
def test_another_code_is_a_fault(segment: str, translated: str) -> None:
    assert not same_facts(Side.of(segment, "en"), Side.of(translated, "es"))
