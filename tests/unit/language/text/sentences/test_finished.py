"""Lines with and without a final mark."""

from __future__ import annotations

from digest.language.text.sentences.finished import is_finished
from tests.tables import each_row


@each_row(
    "sentence",
    [
        "The ferry sails.",
        "Does it sail?",
        '"It sails!"',
        "It sails (at noon.)",
        "It sails. 🎉",
        "They say:",
        "It sails…",
        "渡轮复航。",
        "“渡轮复航！”",
        "वह चलता है।",
        "Լաստանավը մնում է։",
        "เรือข้ามฟากออกเดินทางแล้ว",
    ],
)
def test_finished(sentence: str) -> None:
    assert is_finished(sentence)


@each_row(
    "line",
    ["Ferry sails again", "Ferry sails (again)", "run(ferry);", "渡轮复航", "* * *", "", "Ferry 12", "वह चलता है", "❤️"],
)
def test_not_finished(line: str) -> None:
    assert not is_finished(line)
