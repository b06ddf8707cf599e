"""Quotations that end elsewhere."""

from __future__ import annotations

import pytest

from digest.language.text.sentences.quotes import is_bare_quotation, is_torn
from tests.tables import each_row


@each_row(
    "text",
    [
        'It "sails',
        "Il « part",
        "Es „fährt",
        "“It sails",
        "It sails”",
        "「渡轮",
        "It (the ferry",
        "wide”, they say, “so”",
    ],
)
def test_torn(text: str) -> None:
    assert is_torn(text)


@each_row(
    "text",
    ["It sails", 'It "sails"', "« Il part »", "„Es fährt“", "»Es fährt«", "“It sails”", "”Den går”", "a) the ferry"],
)
def test_whole(text: str) -> None:
    assert not is_torn(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail again.”", True),
        ('"Laid", "fini", mais aussi "aimé par PP (Paul Pavot), "déteste JC"...', True),
        ("“We sail again,” said the captain.", False),
        ("The captain said “we sail” and left.", False),
    ],
)
def test_a_quotation_that_does_not_say_who_said_it(text: str, expected: bool) -> None:
    assert is_bare_quotation(text) is expected
