"""Sentences with links and emphasis: the module text/html/inline.py."""

import pytest

from digest.language.text.html.inline import numbered, own_words, split, targets, translated
from digest.model.locale import Locale

EN = Locale("en")
LINK = '<a href="https://x.org/?a&amp;b">the plan</a>'


def test_a_paragraph_is_split_into_sentences_with_their_elements() -> None:
    assert split(f"Read {LINK}. It is <em>short</em>. Bye &amp; thanks!", EN) == (
        ("Read the plan.", f"Read {LINK}."), ("It is short.", "It is <em>short</em>."), ("Bye & thanks!", ""),
    )  # fmt: skip


def test_an_element_around_several_sentences_is_around_each() -> None:
    assert split("<strong>One day. <em>Two</em> days.</strong> Three.", EN) == (
        ("One day.", "<strong>One day.</strong>"), ("Two days.", "<strong><em>Two</em> days.</strong>"), ("Three.", ""),
    )  # fmt: skip


def test_a_translation_has_the_elements_of_the_original_around_their_words() -> None:
    words = {"the plan": "el plan"}

    assert translated(f"Read {LINK}.", "Lea el plan.", words.get, EN) == f"Lea {LINK.replace('the plan', 'el plan')}."


def test_a_link_without_its_words_in_the_translation_follows_it() -> None:
    assert translated(f"Read {LINK}.", "Léalo.", lambda _: None, EN) == (
        'Léalo. (<a href="https://x.org/?a&amp;b" lang="en" dir="ltr">the plan</a>)'
    )


def test_the_words_of_elements_are_what_locates_them() -> None:
    assert list(own_words(f"<em>Read</em> {LINK}.", EN)) == ["Read", "the plan"]


def test_in_plain_text_links_have_the_numbers_of_their_addresses() -> None:
    assert targets(f"Read {LINK}.") == ("https://x.org/?a&b",)
    assert numbered(f"Read <em>{LINK}</em> &amp; go.", {"https://x.org/?a&b": 3}) == "Read the plan [3] & go."


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ('<a href="https://x.org/">https://x.org/</a>', "https://x.org/"),
        ('<a href="mailto:a@x.org">a@x.org</a>', "a@x.org"),
    ],
)
def test_an_address_that_is_shown_needs_no_number(link: str, shown: str) -> None:
    assert targets(link) == ()
    assert numbered(link, {}) == shown
