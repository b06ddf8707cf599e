from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.colors import READABLE, contrast, is_dark, mix, parse_color, readable_on

_COLORS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_reads_three_digits_as_six() -> None:
    assert parse_color(" #8AF ") == "#88aaff"


@pytest.mark.parametrize("text", ["", "red", "#12345", "#1234567", "8a2f1d", "#gggggg", "#8a2f1d;"])
def test_refuses_what_is_no_color(text: str) -> None:
    with pytest.raises(ValueError, match="is not a color"):
        parse_color(text)


def test_black_on_white_has_the_highest_contrast() -> None:
    assert round(contrast("#000000", "#ffffff"), 3) == 21


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    # As the checker of the W3C's own techniques (G18) gives them.
    [("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54), ("#0000ff", "#ffffff", 8.59)],
)
def test_gives_the_contrast_of_wcag(one: str, other: str, expected: float) -> None:
    assert round(contrast(one, other), 2) == expected


def test_middle_gray_is_light() -> None:
    assert not is_dark("#808080")


@given(_COLORS, _COLORS)
def test_mixes_from_one_to_the_other(one: str, other: str) -> None:
    assert (mix(one, other, 0), mix(one, other, 1)) == (one, other)


@given(_COLORS, st.sampled_from(["#ffffff", "#fbfaf7", "#161513", "#000000"]))
def test_what_is_made_readable_can_be_read(color: str, ground: str) -> None:
    assert contrast(readable_on(color, ground), ground) >= READABLE


def test_what_can_be_read_stays() -> None:
    assert readable_on("#8a2f1d", "#fbfaf7") == "#8a2f1d"
