"""The elements of a sentence around the words of its translation."""

import pytest

from digest.language.text.html.placing import own_segments, place
from digest.language.text.html.spans import Phrase, Span
from tests.fakes import EN

LINK = ' href="https://example.org/"'


def placed(text: str, span: Span, translated: str, own: str | None = None) -> str:
    return place(Phrase(text, (span,)), translated, lambda _: own, EN)


def test_only_words_that_need_one_get_a_translation_of_their_own() -> None:
    text = "The old port, 14 boats, PA and \ufdd0make\ufdd0."
    spans = (Span(4, 12, "b"), Span(14, 16, "b"), Span(24, 26, "abbr"), Span(31, 37, "code"))

    assert list(own_segments(Phrase(text, spans))) == ["old port"]
    assert list(own_segments(Phrase("“Old port”.", (Span(1, 9, "b"),)))) == []


@pytest.mark.parametrize(
    ("translated", "own", "expected"),
    [
        ("Un puerto.", "puerto", "Un <b>puerto</b>."),
        ("Un Puerto.", "puerto.", "Un <b>Puerto</b>."),
        ("Un port.", None, "Un <b>port</b>."),
        ("Un aeropuerto.", "puerto", "Un aeropuerto."),
        ("Un puerto, puerto.", "puerto", "Un puerto, puerto."),
        ("Nada.", "", "Nada."),
    ],
)
def test_an_element_stands_around_whole_words_that_are_found_once(translated: str, own: str, expected: str) -> None:
    assert placed("A port.", Span(2, 6, "b"), translated, own) == expected


def test_of_equal_words_the_same_one_in_order_is_taken() -> None:
    assert placed("Port or port or port", Span(8, 12, "i"), "Puerto o puerto o puerto", "puerto") == (
        "Puerto o <i>puerto</i> o puerto"
    )


def test_words_that_stand_too_often_are_not_told_apart() -> None:
    assert placed("a " * 30 + "b", Span(0, 1, "i"), "a " * 30 + "b", "a") == "a " * 30 + "b"


def test_a_link_without_a_place_follows_the_sentence() -> None:
    assert placed("A port.", Span(2, 6, "a", LINK), "Nada.", "puerto") == (
        'Nada. (<a href="https://example.org/" lang="en" dir="ltr">port</a>)'
    )


@pytest.mark.parametrize(
    ("text", "span", "translated"),
    [
        ("Run \ufdd0Make\ufdd0.", Span(4, 10, "code"), "Va `make`."),
        ("Not 10 but 12.", Span(4, 6, "del"), "Doce."),
        ("Some 106 boats.", Span(7, 8, "sup"), "Unos 160 barcos."),
    ],
)
def test_where_a_needed_element_has_no_place_there_is_no_sentence(text: str, span: Span, translated: str) -> None:
    assert placed(text, span, translated) == ""
