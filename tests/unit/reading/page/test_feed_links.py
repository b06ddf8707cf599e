import pytest

from digest.reading.page.feed_links import common_paths, feed_links
from tests.tables import each_row

BASE = "https://news.example.org/town/"


def urls(html: str, base: str = BASE) -> list[str]:
    return [link.url for link in feed_links(f"<html>{html}".encode(), base)]


@pytest.mark.parametrize(
    "kind", ["application/rss+xml", "application/atom+xml; charset=utf-8", "application/feed+json", "TEXT/XML"]
)
def test_a_declared_feed_is_found_by_its_type(kind: str) -> None:
    (link,) = feed_links(f'<html><link rel="Alternate" type="{kind}" title=" Harbor " href="a.xml">'.encode(), BASE)

    assert (link.url, link.title) == ("https://news.example.org/town/a.xml", "Harbor")


def test_the_likeliest_come_first_and_comments_last() -> None:
    html = (
        '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'
        '<link rel="alternate" type="application/json" href="/api.json">'
        '<link rel="alternate" type="application/rss+xml" href="/feed/"></head>'
        '<body><a href="/blog/atom">Subscribe</a><a href="/all.php?rss=1">RSS</a><a href="/feed/">RSS again</a>'
    )

    assert [url.removeprefix("https://news.example.org") for url in urls(html)] == [
        "/feed/",
        "/api.json",
        "/all.php?rss=1",
        "/blog/atom",
        "/comments/feed/",
    ]


@each_row(
    "html",
    [
        '<link rel="alternate" hreflang="de" href="/de">',
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">',
        '<link rel="alternate" type="application/json+oembed" href="/oembed">',
        '<link rel="stylesheet" type="text/xml" href="/a.xml">',
        '<a href="/feedback">Feedback</a><a href="/atomic-age">x</a><a href="/help/rss">RSS?</a>',
        '<a href="/news/what-is-rss.html">What is RSS</a><a href="https://feedly.com/i/feed/x">Feedly</a>',
        '<a href="javascript:feed()">feed</a><a href="#feed">feed</a>',
        "",
    ],
)
def test_what_is_no_feed_is_not_found(html: str) -> None:
    assert urls(html) == []


def test_the_base_element_and_the_feed_scheme_are_understood() -> None:
    assert urls('<base href="https://a.example/"><link rel=feed href=x><a href="feed://b.example/rss">f</a>') == [
        "https://a.example/x",
        "http://b.example/rss",
    ]


def test_a_page_that_cannot_be_read_has_no_feeds() -> None:
    assert feed_links(b"\0\0", BASE) == ()


@pytest.mark.parametrize("base", ["https://a.example", "https://a.example/?x=1", "https://a.example/index.html"])
def test_the_paths_of_a_site_are_tried_in_order(base: str) -> None:
    assert common_paths(base)[:3] == (
        "https://a.example/feed",
        "https://a.example/rss.xml",
        "https://a.example/atom.xml",
    )


def test_the_paths_of_a_folder_come_first() -> None:
    assert common_paths("https://a.example/blog")[0] == "https://a.example/blog/feed"
    assert common_paths("https://a.example/blog/x.html")[0] == "https://a.example/blog/feed"
    assert "https://a.example/feed" in common_paths("https://a.example/blog/")


def test_what_is_no_web_address_has_no_paths() -> None:
    assert common_paths("file:///etc/") == ()
