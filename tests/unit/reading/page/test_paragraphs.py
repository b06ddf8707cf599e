"""Boxes of a page that are paragraphs."""

from datetime import UTC, datetime

import pytest
from lxml.html import fromstring

from digest.reading.page.extract_article import extract
from digest.reading.page.paragraphs import mark_paragraphs

SENTENCE = (
    "The council paid for the repairs of the ferry after <a href='/v'>a vote</a> that took it until late at night."
)


def test_words_around_a_link_in_a_box_stay_together() -> None:
    page = f"<title>Ferry</title><body><article><div>{SENTENCE}</div><div>{SENTENCE}</div></article></body>"
    text = extract(page.encode(), "https://news.example.org/ferry", datetime(2026, 11, 27, tzinfo=UTC)).text

    assert (
        text.split("\n")[0]
        == "The council paid for the repairs of the ferry after a vote that took it until late at night."
    )


@pytest.mark.parametrize(
    ("box", "tag"),
    [
        (SENTENCE, "p"),
        (SENTENCE + "<br><b>It was close.</b>", "p"),
        (SENTENCE + "<p>It was close.</p>", "div"),
        ("Tags: <a href='/f'>Ferry</a>", "div"),
        ("<a href='/v'>" + "The vote took the council until late at night. " * 3 + "</a> |", "div"),
    ],
)
def test_only_text_without_blocks_is_a_paragraph(box: str, tag: str) -> None:
    root = fromstring(f"<html><body><div>{box}</div></body></html>")

    mark_paragraphs(root)

    assert root.find("body")[0].tag == tag
