"""The hashes of values, pinned for ever: with others, every checksum in every store would be wrong."""

from __future__ import annotations

import pytest

from digest.store.frozen.value_hash import bytes_hash, value_hash


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("title", "Ferry", 7336609620866391),
        ("title", "a\0b", 40046237697545126),
        ("title", "a\ufffdb", 40046237697545126),
        ("html", "", 41646017166736075),
        ("text", None, 0),
        ("published", True, 29526686782528920),
        ("published", 1, 29526686782528920),
        ("position", 7, 38222292406184051),
        ("key", b"\x00\xff", 52082549178969456),
        ("t", "\ud800", 1941487099034329),
    ],
)
def test_the_hash_of_a_value_is_this_for_ever(name: str, value: object, expected: int) -> None:
    assert value_hash(name, value) == expected


def test_bytes_that_are_no_text_have_a_hash_too() -> None:
    assert bytes_hash("title", b"\xff\x00") == 40830523984915074
    assert bytes_hash("title", None) == 0
