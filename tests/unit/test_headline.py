import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.compose.headline import headline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sails again. It was about time.", "The ferry sails again"),
        ("  The ferry\n sails\tagain!\n\nMore.", "The ferry sails again!"),
        ("Паром снова ходит", "Паром снова ходит"),
        ("渡轮复航。乘客满意。", "渡轮复航"),
        ("It came from the U.S.", "It came from the U.S."),
        ("He waited...", "He waited..."),
        ("—\n\nThe quay opens.", "The quay opens"),
        ("***", "***"),
        ("", ""),
        (" \u200b\n\n\u00a0", ""),
    ],
)
def test_first_sentence(text: str, expected: str) -> None:
    assert headline(text) == expected


def test_cut_at_a_word_and_without_the_comma_before_the_cut() -> None:
    assert headline("The ferry sails again, said the council", limit=25) == "The ferry sails again…"


def test_a_sentence_of_just_the_limit_is_not_cut() -> None:
    assert headline("a" * 90 + ". More.") == "a" * 90


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert headline("x" * 200) == "x" * 89 + "…"


@pytest.mark.parametrize("text", ["渡轮复航乘客满意" * 20, "เรือข้ามฟากกลับมา" * 20, "NHK 渡轮复航乘客满意" + "渡" * 100])
def test_scripts_without_spaces_are_cut_near_the_limit(text: str) -> None:
    assert 85 <= len(headline(text)) <= 90


@pytest.mark.parametrize("unit", ["e\u0301\u0323", "👩‍👩‍👧", "🇵🇹", "👍🏽", "ด้ำ", "แด", "\u1112\u1161\u11ab"])
@pytest.mark.parametrize("limit", range(20, 28))
def test_what_is_seen_as_one_character_is_not_parted(unit: str, limit: int) -> None:
    line = headline(unit * 40, limit)
    assert line.endswith("…")
    assert line[:-1] == unit * (len(line[:-1]) // len(unit))


def test_a_cut_leaves_no_isolate_open() -> None:
    assert headline("At \u2067" + "ميناء " * 40 + "\u2069").count("\u2067") == 0


def test_stays_when_the_text_grows() -> None:
    beginning = "The harbor council met on Monday"
    assert headline(beginning + "\n\nA second paragraph.") == headline(beginning)


@given(st.text(), st.integers(min_value=2, max_value=120))
def test_one_line_within_the_limit(text: str, limit: int) -> None:
    line = headline(text, limit)
    assert len(line) <= limit
    assert len(line.splitlines()) <= 1
    assert not line or not unicodedata.category(line[0]).startswith("Z")
