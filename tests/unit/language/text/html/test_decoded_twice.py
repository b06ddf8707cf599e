"""Texts that some readers decode once, and others twice."""

from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from digest.language.text.html.decoded_twice import becomes_markup, never_markup
from tests.tables import each_row

REFERENCES = st.sampled_from(["&lt;", "&#60;", "&#x3C", "&LT", "&amp;", "&#38;", "&gt;", "&#105;", "&sol;", "&quot;"])
ANY_TEXT = st.lists(st.one_of(st.sampled_from([*"<>/!?&;#3ax =", "img", "‹", "\u2060"]), REFERENCES)).map("".join)


class Markup(HTMLParser):
    """Collects everything that is not text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.found.append(tag)

    handle_endtag = handle_comment = handle_decl = handle_pi = unknown_decl = lambda self, text: self.found.append(text)


@each_row(
    "text",
    ["3 < 5", "AT&T", "R&D", "I <3 N.Y.", "a&lt;3", "AT&amp;T", "&quot;", "a > b", "<", "x<", "‹b›", "<ö>", "&", ""],
)
def test_a_text_that_cannot_become_markup_stays(text: str) -> None:
    assert not becomes_markup(text)
    assert never_markup(text) is text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The <img src=x onerror=alert(1)> tag", "The ‹img src=x onerror=alert(1)› tag"),
        ("<a href='/'>here</a>", "‹a href='/'›here‹/a›"),
        ("A<B", "A‹B"),
        ("<3 & <b", "<3 & ‹b"),
        ("<!-- <br/> -->", "‹!-- ‹br/› -->"),
        ("<?php", "‹?php"),
        ("</3", "‹/3"),
    ],
)
def test_a_tag_becomes_a_lookalike(text: str, shown: str) -> None:
    assert never_markup(text) == shown


@pytest.mark.parametrize(
    "text", ["a&lt;b", "&lt;img src=x&gt;", "&amp;lt;b", "&#60;b", "&#x3c;b", "&ltb", "<&#105;mg>"]
)
def test_a_reference_that_could_become_a_tag_reads_the_same_however_often_it_is_decoded(text: str) -> None:
    safe = never_markup(text)

    assert safe != text
    assert safe.replace("\u2060", "") == text
    assert unescape(safe) == safe


@given(text=ANY_TEXT, times=st.integers(0, 4))
@example(text="&amp;" * 50 + "lt;b", times=4)
def test_no_text_becomes_markup(text: str, times: int) -> None:
    safe = never_markup(text)
    for _ in range(times):
        safe = unescape(safe)

    assert Markup(safe).found == []
    assert never_markup(safe) == safe
