"""The marks in exports, pinned for ever."""

from __future__ import annotations

import pytest

from digest.translating.frozen.tmx_marks import PROPERTY, seal


def test_the_names_of_our_properties_begin_like_this_for_ever() -> None:
    assert PROPERTY == "x-digest-"


@pytest.mark.parametrize(
    ("segment", "text", "expected"),
    [
        ("The ferry sails.", "El ferri zarpa.", "074065a214a97b97e54fd42ff35dfc4b"),
        (" The  ferry\tsails. ", "El ferri\nzarpa.", "074065a214a97b97e54fd42ff35dfc4b"),
        ("The  ferry\u200b sails. ", "El ferri\nzarpa.", "2ffb512979d2f77387b55f236e8e38dd"),
        ("a\r\nb\x07", "«c»\u00ad ", "9529b0e7fd63ecfc9bf1ea62df65fa66"),
    ],
)
def test_a_seal_is_this_for_ever(segment: str, text: str, expected: str) -> None:
    assert seal(segment, text) == expected
