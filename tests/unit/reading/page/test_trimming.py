"""What a site puts around the text of an article."""

from datetime import UTC, datetime

import pytest
from lxml.etree import fromstring

from digest.reading.page.extract_article import extract
from digest.reading.page.trimming import trim
from tests.tables import each_row

SEEN = datetime(2026, 11, 27, tzinfo=UTC)
URL = "https://news.example.org/town/ferry"
FIRST = "The ferry to the three islands sails again from Monday, eight months after the storm."
SECOND = "The council paid for the repairs with a loan of ten years, and the crews stay as they are until spring."
LAST = "The first boat leaves the northern pier at six in the morning."
TITLE = "Ferry to the islands sails again"


def lines(before: str = "", between: str = "", after: str = "", lang: str = "en") -> list[str]:
    """Return the paragraphs that are read from an article of three, with markup around them."""
    body = f"{before}<p>{FIRST}</p>{between}<p>{SECOND}</p><p>{LAST}</p>{after}"
    page = f'<html lang="{lang}"><head><title>{TITLE}</title></head><body><article>{body}</article></body></html>'
    text = extract(page.encode(), URL, SEEN).text
    return [line for line in text.split("\n") if line]


@each_row(
    "line",
    [
        "By Jane Doe",
        "Por Ana Rossi",
        "Staff Reports",
        "Share on Facebook",
        "Поделиться",
        "Cookies help us. Accept all",
        "Sign up for our newsletter!",
        "Advertisement",
        "Copyright 2019 The Harbor Daily. All rights reserved.",
        "© 2019 The Harbor Daily",
        "webteam@example.org",
        "https://news.example.org/ferry",
    ],
)
def test_a_line_of_the_site_is_left_out_at_both_ends(line: str) -> None:
    assert lines(before=f"<p>{line}</p>", after=f"<p>{line}</p>") == [FIRST, SECOND, LAST]


@pytest.mark.parametrize("line", ["Read more: New pier opens", "Story continues below gallery", "Читайте также: паром"])
def test_a_notice_between_paragraphs_is_left_out(line: str) -> None:
    assert lines(between=f"<p>{line}</p>") == [FIRST, SECOND, LAST]


@pytest.mark.parametrize("heading", ["By Boat", "Details", "Next"])
def test_a_heading_between_paragraphs_stays(heading: str) -> None:
    assert lines(between=f"<h2>{heading}</h2>") == [FIRST, heading, SECOND, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "By Monday, the crews had repaired the northern pier.",
        "Tickets are at https://tickets.example.org and on board.",
        "The copyright of the song is hers.",
        "In 2026 the islands had 300 visitors a day.",
    ],
)
def test_a_sentence_of_the_news_stays_at_both_ends(line: str) -> None:
    assert lines(before=f"<p>{line}</p>", after=f"<p>{line}</p>")[:1] == [line]
    assert lines(after=f"<p>{line}</p>")[-1:] == [line]


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("16. November 2026", "de"),
        ("20 تشرين الثاني 2026", "ar"),
        ("2026年11月16日", "ja"),
        ("16/11/2026", "fr"),
        ("16 ноября 2026 г.", "ru"),
    ],
)
def test_a_date_above_the_text_is_left_out(line: str, lang: str) -> None:
    assert lines(before=f"<p>{line}</p>", lang=lang) == [FIRST, SECOND, LAST]


def test_a_date_between_paragraphs_stays() -> None:
    assert lines(between="<p>16 November 2026</p>") == [FIRST, "16 November 2026", SECOND, LAST]


@pytest.mark.parametrize(
    "above",
    [
        f"<h1>{TITLE}</h1>",
        f"<h3>{TITLE.upper()}</h3>",
        "<h1>Islands see their boats again</h1>",
        "<h2>Ferry to the islands sails again on Monday</h2>",
        f"<p>News</p><h6>Town</h6><h2>{TITLE}</h2><p>16 November 2026</p><p>By Jane Doe</p>",
        f"<p>{TITLE}</p>",
    ],
)
def test_the_title_above_the_text_is_left_out_with_what_stands_around_it(above: str) -> None:
    assert lines(before=above) == [FIRST, SECOND, LAST]


def test_a_heading_that_is_not_the_title_stays_at_the_beginning() -> None:
    assert lines(before="<h2>The repairs</h2>")[0] == "The repairs"


@pytest.mark.parametrize(
    "related",
    [
        "<p>You may also like...</p>" + "<p><a href='/pier'>New pier opens in May</a></p>" * 3,
        "<h3>More of this</h3><ul>" + "<li><a href='/pier'>New pier opens in May</a></li>" * 3 + "</ul>",
        "<h3>Popular this week</h3>",
    ],
)
def test_links_to_other_articles_below_the_text_are_left_out(related: str) -> None:
    assert lines(after=related) == [FIRST, SECOND, LAST]


def blocks_with(between: str) -> int:
    body = fromstring(f"<body><p>{FIRST}</p>{between}<p>{SECOND}</p></body>")
    trim(body, TITLE, "news.example.org", lambda _: False)
    return len(body)


@pytest.mark.parametrize("target", ["/pier", "https://news.example.org/pier"])
def test_a_headline_of_another_article_between_paragraphs_is_left_out(target: str) -> None:
    assert blocks_with(f"<p><ref target='{target}'><hi>NEW PIER OPENS FOR THE ISLANDS</hi></ref></p>") == 2


@pytest.mark.parametrize(
    "links",
    [
        "<p><ref target='https://council.example.com/report'>The report of the council on the storm</ref></p>",
        "<p><ref target='/report.pdf'>The full report</ref></p>",
        "<p>See <ref target='/pier'>the plans for the new pier of the islands</ref></p>",
        "<p><ref target='/a'>The first of all plans</ref></p><p><ref target='/b'>The second of all plans</ref></p>",
        "<head>Plans</head><p><ref target='/a'>The first of the plans for it</ref></p>",
    ],
)
def test_other_links_between_paragraphs_stay(links: str) -> None:
    assert blocks_with(links) == 2 + links.count("<p>") + links.count("<head>")


def test_a_list_with_words_of_its_own_stays_at_the_end() -> None:
    item = "<item><ref target='/pier'>The pier</ref> opens in May.</item>"
    body = fromstring(f"<body><p>{FIRST}</p><p>{SECOND}</p><list>{item}{item}</list></body>")

    trim(body, TITLE, "news.example.org", lambda _: False)

    assert [block.tag for block in body] == ["p", "p", "list"]


def test_an_article_that_is_nothing_else_stays() -> None:
    page = f"<title>{TITLE}</title><body><article><p>By Jane Doe</p><p>Share on Facebook</p></article></body>"

    assert "Jane Doe" in extract(page.encode(), URL, SEEN).text


def test_links_that_are_most_of_a_text_stay() -> None:
    links = "".join(f"<p><ref target='/{n}'>News of the islands, number {n}</ref></p>" for n in range(9))
    body = fromstring(f"<body><p>The week in short, as we read it.</p>{links}</body>")

    trim(body, TITLE, "news.example.org", lambda _: False)

    assert len(body) == 10
