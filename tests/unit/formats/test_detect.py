from __future__ import annotations

from digest.formats.detect import is_text


def test_few_control_characters_are_still_text() -> None:
    assert is_text("a" * 2000 + "\0" * 10)
    assert not is_text("a" * 2000 + "\0" * 100)
