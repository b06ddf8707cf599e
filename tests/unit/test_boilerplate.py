"""What is no news."""

from __future__ import annotations

import pytest

from digest.text.boilerplate import is_boilerplate


@pytest.mark.parametrize(
    "sentence",
    [
        "Read more on the ferry.",
        "Читайте также: паром.",
        "Lire aussi : le bateau.",
        "See https://example.org/ferry",
        "Write to harbor@example.org today.",
        "Photo: Harbor News",
    ],
)
def test_boilerplate(sentence: str) -> None:
    assert is_boilerplate(sentence)


@pytest.mark.parametrize("sentence", ["The ferry: a story.", "It sails at 12:30.", "Readers like the ferry.", ""])
def test_news(sentence: str) -> None:
    assert not is_boilerplate(sentence)
