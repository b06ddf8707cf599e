from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from lxml.html import fromstring

from digest.errors import FormatError
from digest.reading.page.document import read_page
from digest.reading.page.extract_article import Article, extract, mark_paragraphs

SEEN = datetime(2025, 5, 15, tzinfo=UTC)
URL = "https://news.example.org/town/ferry"
MENU = '<nav><a href="/">Home</a> <a href="/town">Town</a> <a href="/sea">The sea and the harbor</a></nav>'
TEXT = (
    "<p>The ferry to the three islands sails again from Monday, eight months after the storm.</p>"
    "<p>The council paid for the repairs with a loan of <b>ten years</b>. "
    '<a href="../loan?a=1">Its terms</a> are good.</p>'
    "<ul><li>It sails at six in the morning.</li><li>It sails at eight in the evening.</li></ul>"
)
SENTENCE = (
    "The council paid for the repairs of the ferry after <a href='/v'>a vote</a> that took it until late at night."
)


def article(head: str = "", body: str = TEXT, html: str = "<html>", url: str = URL) -> Article:
    page = f"<!doctype html>{html}<head><meta charset=utf-8>{head}</head><body>{MENU}<article>{body}</article></body>"
    return extract(page.encode(), url, SEEN)


def test_the_text_comes_without_the_menu_as_sanitized_markup() -> None:
    found = article()

    assert "Home" not in found.text
    assert found.text.startswith("The ferry to the three islands")
    assert '<a href="https://news.example.org/loan?a=1">Its terms</a>' in found.html
    assert "<li>It sails at six in the morning.</li>" in found.html


def test_an_article_without_head_and_body_has_its_text_in_order() -> None:
    html = f"<!doctype html><title>Ferry</title><header>{MENU}</header><main>{TEXT}</main><aside><p>Beside</aside>"
    page = read_page(html.encode(), URL)

    assert [child.tag for child in page.root.find("head")] == ["title"]
    assert [child.tag for child in page.root.find("body")] == ["header", "main", "aside"]
    assert extract(html.encode(), URL, SEEN).text.startswith("The ferry to the three islands")


def test_a_script_and_its_like_do_not_come_through() -> None:
    found = article(body=TEXT + '<p onclick="x()">More <script>x()</script><a href="javascript:x()">here</a></p>')

    assert "script" not in found.html
    assert "onclick" not in found.html


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2025-04-21T10:30:00+01:00">',
        '<meta name="date" content="2025-04-21T10:30:00+01:00">',
        '<script type="application/ld+json">{"datePublished": "2025-04-21T10:30:00+01:00"}</script>',
    ],
)
def test_a_declared_date_comes_with_its_time(head: str) -> None:
    assert article(head).published == datetime.fromisoformat("2025-04-21T10:30:00+01:00")


def test_a_date_in_the_address_counts_if_there_is_no_other() -> None:
    assert article(url="https://news.example.org/2025/04/21/ferry").published == date(2025, 4, 21)


def test_a_date_after_the_page_was_seen_is_not_its_date() -> None:
    assert article('<meta property="article:published_time" content="2031-04-21T10:30:00Z">').published is None


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        ("Ferry sails again - Harbor News", "Ferry sails again", "Ferry sails again"),
        ("Harbor News | Ferry sails again", "Ferry sails again", "Ferry sails again"),
        ("Ferry sails again and stops", "Ferry sails", "Ferry sails"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_a_title(title: str, heading: str, expected: str) -> None:
    assert article(f"<title>{title}</title>", f"<h1>{heading}</h1>{TEXT}").title == expected


def test_authors_are_named_each() -> None:
    head = (
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", '
        '"author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Piet Vos"}]}</script>'
    )

    assert article(head).authors == ("Jane Doe", "Piet Vos")


def test_language_and_canonical_url_are_those_that_the_page_declares() -> None:
    found = article('<link rel="canonical" href="/ferry">', html='<html lang="pt_BR">')

    assert str(found.locale) == "pt-BR"
    assert found.url == "https://news.example.org/ferry"


def test_a_canonical_url_that_is_the_front_page_is_a_mistake() -> None:
    assert article('<link rel="canonical" href="https://news.example.org/">').url == URL


def test_a_heading_that_repeats_the_title_is_no_part_of_the_text() -> None:
    assert article("<title>Ferry sails</title>", f"<h1>Ferry sails</h1>{TEXT}").text.startswith(
        "The ferry to the three"
    )


def test_a_short_article_comes_without_its_menu_too() -> None:
    assert article(body="<h1>Ferry sails</h1><p>It sails on Monday.</p>").text == "It sails on Monday."


PARAGRAPHS = [f"The ferry number {number} sails to the three islands again, said the mayor." for number in range(9)]


@pytest.mark.parametrize(
    "body",
    [
        "<br><br>".join(PARAGRAPHS),
        "".join(f"<div>{text}</div>" for text in PARAGRAPHS),
        f"<section><font>{'<br>'.join(PARAGRAPHS)}</font></section>",
        f"<form><div>{'</div><div>'.join(PARAGRAPHS)}</div></form>",
        f"<div class=related><span>{'</span><br><span>'.join(PARAGRAPHS)}</span></div>",
        f"<ul><li>{'<li>'.join(PARAGRAPHS)}</ul>",
        f"<fieldset><p>{'<p>'.join(PARAGRAPHS)}</fieldset>",
    ],
    ids=["breaks", "boxes", "font", "form", "spans", "items", "fieldset"],
)
def test_no_article_is_lost_whole_whatever_tags_it_is_in(body: str) -> None:
    found = extract(f"<html><head><title>Ferry</title></head><body>{MENU}<h1>Ferry</h1>{body}".encode(), URL, SEEN)

    assert [text for text in PARAGRAPHS if text not in found.text] == []
    assert "Town" not in found.text


def test_menus_are_no_article_even_if_there_is_no_other_text() -> None:
    menu = "".join(f'<li><a href="/{number}">The news of town number {number}</a></li>' for number in range(40))

    assert extract(f"<html><body><div><ul>{menu}</ul></div><div id=app></div>".encode(), URL, SEEN).text == ""


def test_a_page_without_text_has_an_article_without_text() -> None:
    assert article(body="").text == ""


@pytest.mark.parametrize(
    ("declared", "used"), [("windows-1251", "windows-1251"), ("utf-8", "windows-1251"), ("iso-8859-1", "utf-8")]
)
def test_a_page_is_decoded_as_it_is_whatever_it_declares(declared: str, used: str) -> None:
    text = "Паром снова ходит на три острова с понедельника, через восемь месяцев после шторма. " * 4
    page = f'<html><head><meta charset="{declared}"><title>Паром</title></head><body><p>{text}</p></body>'

    assert extract(page.encode(used), URL, SEEN).text.startswith("Паром снова ходит")


@pytest.mark.parametrize("data", [b"", b"\0" * 500, b"plain", b"<!---->", b"<html>"], ids=repr)
def test_what_is_no_page_is_a_format_error(data: bytes) -> None:
    with pytest.raises(FormatError, match=r"^https://news\.example\.org/town/ferry: not an HTML page$"):
        extract(data, URL, SEEN)


def test_a_page_with_too_many_elements_is_a_format_error() -> None:
    with pytest.raises(FormatError, match="more than 20,000 elements"):
        extract(b"<html><body>" + b"<p>a</p>" * 30_000, URL, SEEN)


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + "x",
        "<b>" * 100_000 + "x",
        "<p " + " ".join(f"a{number}=1" for number in range(300_000)) + ">x</p>",
        f'<p class="{"post-" * 1_000_000}">x</p>',
        "word " * 1_000_000,
        "&amp;" * 500_000,
        "<p>a\0b</p>" * 500,
        '<script type="application/ld+json">' + '"@type": ["' * 200_000 + "</script>",
    ],
    ids=["boxes", "bold", "attributes", "class", "words", "references", "nul", "structured"],
)
def test_hostile_pages_end(body: str) -> None:
    with suppress(FormatError):  # Too deep, or too many elements.
        extract(f"<html><body>{body}".encode(), URL, SEEN)


def test_a_page_that_is_nested_too_deeply_is_refused() -> None:
    body = "<div><a href=/x>The council decided</a>" * 2_000

    with pytest.raises(FormatError, match="a page of more than 300 levels"):
        extract(f"<html><body>{body}".encode(), URL, SEEN)


def test_the_same_page_gives_the_same_article() -> None:
    assert article() == article()


def test_words_around_a_link_in_a_box_stay_together() -> None:
    page = f"<title>Ferry</title><body><article><div>{SENTENCE}</div><div>{SENTENCE}</div></article></body>"
    text = extract(page.encode(), URL, SEEN).text

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
