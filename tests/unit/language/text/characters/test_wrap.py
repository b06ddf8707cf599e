"""Lines for a plain-text email."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.characters.wrap import apart, directed, display_width, wrap
from tests.tables import each_row

LTR, RTL = "\u200e", "\u200f"
WORDS = st.text("ab, гав مي \n\t。、「」港口ーがกé́👍\u200d")


def test_words_fill_lines() -> None:
    assert wrap("The harbor bridge is open", 10) == "The harbor\nbridge is\nopen"


def test_a_word_that_just_fits_stays_on_the_line() -> None:
    assert wrap("aaaa bbbb", 9) == "aaaa bbbb"


def test_white_space_of_any_kind_is_one_space() -> None:
    assert wrap("  The\n\nharbor \t bridge\u00a0") == "The harbor bridge"


def test_nothing_has_no_lines() -> None:
    assert wrap("") == ""


def test_the_first_line_and_the_others_begin_as_they_are_told() -> None:
    assert wrap("one two three", 9, first="- ", indent="  ") == "- one two\n  three"


@pytest.mark.parametrize("word", ["https://example.org/" + "x" * 100, "ก" * 100])
def test_what_cannot_be_broken_has_a_line_to_itself(word: str) -> None:
    assert wrap(f"See {word} there") == f"See\n{word}\nthere"


def test_ideographs_need_no_space() -> None:
    assert wrap("港口大橋重新開放", 6) == "港口大\n橋重新\n開放"


def test_ideographs_are_not_parted_by_spaces_of_ours() -> None:
    assert wrap("港口 大橋abc重新") == "港口 大橋abc重新"


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    assert wrap("港口。大橋「開放」了", 4) == "港\n口。\n大橋\n「開\n放」\n了"


@pytest.mark.parametrize("character", ["か\u3099", "ハ\u309a", "葛\U000e0100", "。\ufe01"])
def test_no_line_begins_with_what_belongs_to_the_character_before_it(character: str) -> None:
    assert wrap(character * 3, 2) == "\n".join([character] * 3 if character[0] != "。" else [character * 3])


def test_hangul_is_broken_between_words() -> None:
    assert wrap("항구 다리가 열렸다", 8) == "항구\n다리가\n열렸다"


@each_row(
    ("text", "width"),
    [
        ("harbor", 6),
        ("гавань", 6),
        ("港口", 4),
        ("ｶﾅ", 2),
        ("e\u0301", 1),
        ("\u200b\u2068a\u2069", 1),
        ("ميناءُ", 5),
        ("🌉", 2),
        ("👩\u200d🚒", 2),
        ("❤\ufe0f", 2),
        ("葛\U000e0100", 2),
        ("ที่", 1),
        ("हिन्दी", 4),
    ],
)
def test_a_text_takes_up_columns(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize(
    ("line", "direction", "expected"),
    [
        ("The bridge", "ltr", "The bridge"),
        ("* الجسر", "rtl", "* الجسر"),
        ("* الجسر", "ltr", f"{LTR}* الجسر"),
        ("City Herald [1]", "rtl", f"{RTL}City Herald [1]"),
        ("====", "rtl", f"{RTL}===="),
        ("====", "ltr", "===="),
        ("2025: הגשר", "rtl", "2025: הגשר"),
    ],
)
def test_a_line_is_marked_only_where_it_would_run_the_other_way(line: str, direction: str, expected: str) -> None:
    assert directed(line, direction) == expected


@pytest.mark.parametrize(
    ("words", "direction", "expected"),
    [
        ("City Herald", "ltr", "City Herald"),
        ("City Herald", "rtl", f"City Herald{RTL}"),
        ("مرصد الميناء!", "ltr", f"مرصد الميناء!{LTR}"),
        ("مرصد الميناء", "rtl", "مرصد الميناء"),
        ("24", "ltr", "24"),
    ],
)
def test_words_of_the_other_direction_end_where_they_end(words: str, direction: str, expected: str) -> None:
    assert apart(words, direction) == expected


def test_each_line_runs_the_same_way_whatever_it_begins_with() -> None:
    assert wrap("الجسر Harbor Weekly مفتوح", 8, direction="rtl") == f"الجسر\n{RTL}Harbor\n{RTL}Weekly\nمفتوح"


def test_a_mark_takes_no_room() -> None:
    assert wrap("aaaa bbbb", 9, direction="rtl") == f"{RTL}aaaa bbbb"


def test_words_in_ascii_need_no_tables() -> None:
    imports = "import sys; from digest.language.text.characters.wrap import wrap"
    code = f"{imports}; wrap('Harbor'); sys.exit('wcwidth' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


@given(text=WORDS, width=st.integers(1, 20))
def test_no_word_is_lost_or_changed(text: str, width: int) -> None:
    assert "".join(wrap(text, width).split()) == "".join(text.split())


@given(text=WORDS, width=st.integers(4, 20))
def test_a_line_is_too_long_only_if_it_cannot_be_broken(text: str, width: int) -> None:
    assert all(" " not in line for line in wrap(text, width).split("\n") if display_width(line) > width)


@given(text=WORDS, width=st.integers(1, 20))
def test_a_wrapped_text_wraps_the_same_again(text: str, width: int) -> None:
    again = [wrap(line, width) for line in wrap(text, width).split("\n")]
    assert "\n".join(again) == wrap(text, width)
