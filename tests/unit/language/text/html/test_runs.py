"""Sanitized markup as runs of words, and the markup between them."""

import pytest

from digest.language.text.html.runs import runs
from digest.language.text.html.spans import Phrase, Span
from tests.fakes import EN


def parts(html: str) -> list[str | Phrase]:
    return [part for part in runs(html, EN) if part]


def test_a_run_goes_from_one_block_or_line_break_to_the_next() -> None:
    assert parts("<p>One.<br>Two.</p>tail") == ["<p>", Phrase("One."), "<br>", Phrase("Two."), "</p>", Phrase("tail")]


def test_elements_of_a_run_know_their_words() -> None:
    bold, link = Span(2, 12, "b"), Span(6, 10, "a", ' href="https://example.org/"')

    assert parts('A <b>big <a href="https://example.org/">boat</a> x</b>') == [Phrase("A big boat x", (bold, link))]


def test_spaces_stand_outside_of_elements_and_alone() -> None:
    assert parts("One <b> two </b>\n three") == [Phrase("One two three", (Span(4, 7, "b"),))]


def test_an_element_around_a_block_is_no_part_of_a_run() -> None:
    assert parts("<b>One<p>Two</p></b>") == ["<b>", Phrase("One"), "<p>", Phrase("Two"), "</p>", "</b>"]


@pytest.mark.parametrize(
    "html", ["<pre>a\n b</pre>", '<p lang="fr">Un <b>bateau</b></p>', "<code><br>a</code>", "<p> </p>", "<abbr></abbr>"]
)
def test_what_is_not_to_be_translated_stays_markup(html: str) -> None:
    assert "".join(map(str, parts(html))) == html


def test_language_and_direction_of_the_original_go() -> None:
    assert parts('<p lang="en-GB" dir="ltr">One</p>') == ["<p>", Phrase("One"), "</p>"]


def test_a_link_to_nowhere_is_none() -> None:
    assert parts("<a>One</a>") == [Phrase("One")]
