import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digest.errors import FormatError
from digest.model.locale import Locale
from digest.model.source import Reading, Selectors, SourceSpec
from digest.reading.page.html_page import parse, site_title
from tests.tables import each_row

SAMPLES = Path(__file__).parents[3] / "samples"
SAVED = datetime(2025, 11, 27, 12, tzinfo=UTC)
URL = "https://news.example.org/list/"
PROSE = "<p>The ferry sails again from Monday, eight months after the storm, and nobody has to use a boat.</p>" * 6
LIST = "".join(
    f'<li class="item"><a href="{number}.html">The ferry number {number} sails again</a> {number}.11.2025</li>'
    for number in range(1, 9)
)


def read(body: str, head: str = "", url: str = URL, page: Selectors | None = None, locale: str = "und") -> Reading:
    spec = SourceSpec("harbor", "news.html", url=url, page=page, tags=("sea",), locale=Locale(locale))
    return parse(f"<html lang=de><head>{head}</head><body>{body}".encode(), spec, "news.html", UTC, SAVED)


def test_a_list_is_read_with_advice_how_to_fix_its_selectors() -> None:
    reading = read(f"<h1>News</h1><ul>{LIST}</ul>")

    assert [item.url for item in reading.items][:2] == [f"{URL}1.html", f"{URL}2.html"]
    assert [item.position for item in reading.items] == list(range(1, 9))
    assert ", ".join(map(str, reading.findings)) == (
        "news.html: a list of 8 items was found; to be sure that it is always this one, add [sources.page] with "
        'item = ".item", title = "a"'
    )


def test_with_selectors_nothing_is_advised() -> None:
    reading = read(f"{PROSE}<ul>{LIST}</ul>", page=Selectors(".item"))

    assert len(reading.items) == 8
    assert reading.findings == ()
    assert {(item.source, item.tags, item.locale) for item in reading.items} == {("harbor", ("sea",), Locale("de"))}


def test_an_article_is_one_item_whatever_links_are_beside_it() -> None:
    reading = read(f"<article><h1>Ferry sails</h1>{PROSE}</article><aside><ul>{LIST}</ul></aside>")

    assert [(item.title, item.url) for item in reading.items] == [("Ferry sails", URL)]
    assert reading.items[0].text.startswith("The ferry sails again")


@pytest.mark.parametrize("block", ["main", "article", "section", "div", "harbor-news", "ul", "header"])
def test_a_page_may_leave_out_html_head_and_body(block: str) -> None:
    html = f"<!doctype html><meta charset=utf-8><title>Harbor</title><{block}>Today {LIST}</{block}> Bye"
    reading = parse(html.encode(), SourceSpec("harbor", "news.html", url=URL), "news.html", UTC, SAVED)

    assert len(reading.items) == 8
    assert reading.masthead is not None
    assert reading.masthead.title == "Harbor"


FLAW = "A flaw in how the gate reads the length of a message lets a sender make it stop, and all connections with it."


@each_row("intro", ["", PROSE])
@each_row(
    "entry",
    [
        "<h2><a href=/s/{0}>Gate {0}</a></h2><p>{1}</p>",
        "<h3><a href=/s/{0}>Gate {0}</a> (2025-11-27)</h3><ul><li>{1}</li><li>{1}</li></ul>",
        "<dt><a href=/s/{0}>CVE-2025-{0}</a><dd>{1}",
        "<h3>CVE-2025-{0}</h3><p>{1} <a href=/s/{0}>Full description</a></p>",
        "<p><b>[2025-11-27] <a href=/s/{0}>CVE-2025-{0}</a></b><br>{1}</p>",
        "<div><h3><a href=/s/{0}>Gate {0}</a></h3><p>{1}</p><p>{1}</p></div>",
    ],
)
def test_a_list_of_releases_is_no_article_however_much_it_says_of_each(entry: str, intro: str) -> None:
    releases = "".join(entry.format(number, FLAW + " It is mended." * (number % 5)) for number in range(1000, 1210))

    assert len(read(f"<h1>Security</h1>{intro}<dl>{releases}</dl>").items) == 210


@pytest.mark.parametrize("declared", ["<meta property='og:type' content='article'>", ""])
def test_an_article_within_a_block_of_a_list_is_an_article(declared: str) -> None:
    blocks = (
        f"<div class=a><h2><a href=1>Ferry sails</a></h2>{PROSE}</div><div class=a><h2><a href=2>Boat</a></h2></div>"
    )
    found = read(blocks, declared)

    assert [item.text[:30] for item in found.items] == ["The ferry sails again from Mon"]


def test_the_front_page_of_a_site_is_a_list_whatever_it_says_of_itself() -> None:
    links = "<div id=x>" + "<a href=/about>About the harbor, its history and its people</a><br>" * 20 + "</div>"
    body = f"{PROSE}<ul>{LIST}</ul>{links}"

    assert [len(read(body, url=url).items) for url in ("https://news.example.org/", URL)] == [8, 1]


def test_a_category_that_calls_itself_an_article_is_a_list() -> None:
    assert len(read(f"<ul>{LIST}</ul>", '<meta property="og:type" content="article">').items) == 8


def test_the_language_of_the_source_counts_before_that_of_the_page() -> None:
    assert read(f"<ul>{LIST}</ul>", locale="nl").items[0].locale == Locale("nl")


def test_a_page_says_its_title_language_and_url() -> None:
    masthead = read(f"<ul>{LIST}</ul>", "<title>Harbor  News</title>").masthead

    assert masthead is not None
    assert (masthead.title, masthead.locale, masthead.url) == ("Harbor News", Locale("de"), URL)


@pytest.mark.parametrize(
    ("head", "url", "expected"),
    [
        ("", URL, "https://news.example.org/list/1.html"),
        ('<base href="/other/">', URL, "https://news.example.org/other/1.html"),
        ('<base href="https://a.example/b/">', "", "https://a.example/b/1.html"),
        ('<link rel="canonical" href="https://a.example/c/">', "", "https://a.example/c/1.html"),
        ('<meta property="og:url" content="https://a.example/d/">', "", "https://a.example/d/1.html"),
        ("<!-- saved from url=(0021)https://a.example/e/ -->", "", "https://a.example/e/1.html"),
        ('<link rel="canonical" href="https://a.example/c/">', URL, "https://news.example.org/list/1.html"),
    ],
)
def test_links_are_relative_to_where_a_page_is_from(head: str, url: str, expected: str) -> None:
    assert read(f"<ul>{LIST}</ul>", head, url, Selectors(".item")).items[0].url == expected


@pytest.mark.parametrize("page", [None, Selectors(".item")])
def test_a_saved_page_that_does_not_say_where_it_is_from_has_the_same_items_without_links(
    page: Selectors | None,
) -> None:
    body = f'<ul>{LIST}<li class="item"><a href="https://a.example/9">The ferry number 9</a> 9.11.2025</li></ul>'
    saved, fetched = read(body, url="", page=page), read(body, page=page)

    assert [replace(item, url="") for item in saved.items] == [replace(item, url="") for item in fetched.items]
    assert [item.url for item in saved.items] == [""] * 8 + ["https://a.example/9"]
    assert str(saved.findings[0]) == (
        "news.html: 8 items without a link: the page does not say where it is from; "
        'put <base href="URL of the page"> into its head'
    )


@pytest.mark.parametrize("path", sorted((SAMPLES / "listings").glob("*.html")), ids=lambda path: path.stem)
def test_a_saved_page_is_read_like_the_same_page_by_its_address(path: Path) -> None:
    url = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["url"]
    saved, fetched = (
        parse(path.read_bytes(), SourceSpec("harbor", path.name, url=address), path.name, UTC, SAVED)
        for address in ("", url)
    )

    assert [item.title for item in saved.items] == [item.title for item in fetched.items]
    assert "page.invalid" not in str(saved)


def test_a_page_with_nothing_to_read_is_an_error() -> None:
    with pytest.raises(FormatError, match=r"^news.html: an HTML page in which digest finds neither"):
        read("<div id=app></div>")


def test_dates_that_a_selector_finds_and_nobody_can_read_are_counted() -> None:
    body = '<p class="a"><a href="1">Ferry</a> <i>soon</i></p><p class="a"><a href="2">Boat</a> <i>3.11.2025</i></p>'

    assert [str(one) for one in read(body, page=Selectors(".a", date="i")).findings] == [
        "news.html: no date could be read by `i` in 1 of 2 items, such as “soon” of “Ferry”"
    ]


def test_if_the_page_has_changed_the_error_names_its_list_of_news() -> None:
    menu = '<ul><li><a href="/a">About</a></li><li><a href="/b">Contact</a></li></ul>'
    with pytest.raises(FormatError) as caught:
        read(f"{menu}<ul>{LIST}</ul>", page=Selectors(".releases li"))

    changed = "the page has changed; its list of news is now `.item` (8)"
    assert str(caught.value) == f"news.html: `.releases li` (item) finds nothing: {changed}"


@pytest.mark.parametrize(
    ("title", "site", "named"),
    [
        ("City Press Office | Home", "", "City Press Office"),
        ("Latest news - City of Bay", "", "City of Bay"),
        ("Latest news", "City of Bay", "City of Bay"),
        ("Latest news", "", "Latest news"),
        ("Sport | Bay Herald", "Bay Herald", "Bay Herald"),
        ("Sport | Bay Herald", "", "Sport | Bay Herald"),
        ("Home | Sport | Bay Herald", "", "Sport - Bay Herald"),
        ("Port-au-Prince news", "", "Port-au-Prince news"),
        ("", "", ""),
        (" | ", "", " | "),
    ],
)
def test_the_title_of_a_page_names_its_site(title: str, site: str, named: str) -> None:
    assert site_title(title, site) == named
