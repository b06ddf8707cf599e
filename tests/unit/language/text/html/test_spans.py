"""Words with inline elements in them."""

import pytest

from digest.language.text.html.spans import Phrase, Span, tags, write

OUTER, INNER, NEXT = Span(0, 8, "b"), Span(4, 8, "i"), Span(9, 12, "code")
PHRASE = Phrase("One & 2\xa0\ufdd0x\ufdd0", (OUTER, INNER, Span(8, 11, "code")))


def test_a_phrase_is_written_as_well_nested_markup() -> None:
    assert write(PHRASE) == "<b>One <i>&amp; 2&nbsp;</i></b><code>x</code>"


def test_tags_come_in_their_order() -> None:
    assert [(place, tag) for place, tag, _ in tags((OUTER, INNER, NEXT))] == [
        (0, "<b>"),
        (4, "<i>"),
        (8, "</i>"),
        (8, "</b>"),
        (9, "<code>"),
        (12, "</code>"),
    ]


def test_code_is_shown_to_translators_between_backticks() -> None:
    assert PHRASE.segment == "One & 2\xa0`x`"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (Phrase("One"), True),
        (Phrase("1,315 — 14"), False),
        (Phrase("\ufdd0make\ufdd0 14", (Span(0, 6, "code"),)), False),
        (Phrase("\ufdd0make\ufdd0 it", (Span(0, 6, "code"),)), True),
        (Phrase("Bonjour !", (Span(0, 7, "i", ' lang="fr"'),)), False),
    ],
)
def test_letters_outside_of_code_and_other_languages_are_to_be_translated(phrase: Phrase, *, expected: bool) -> None:
    assert phrase.is_translatable is expected
