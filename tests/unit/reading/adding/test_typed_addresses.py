"""Addresses as people type them."""

import pytest

from digest.reading.adding.typed_addresses import completed, folded
from tests.tables import each_row


@each_row(
    ("typed", "url"),
    [
        ("https://a.example/feed", "https://a.example/feed"),
        (" HTTP://a.example ", "HTTP://a.example"),
        ("news.example.org", "https://news.example.org"),
        ("news.example.org.", "https://news.example.org."),
        ("news.example.org/feed.xml", "https://news.example.org/feed.xml"),
        ("news.example.org?feed=rss", "https://news.example.org?feed=rss"),
        ("news.example.org:8080", "https://news.example.org:8080"),
        ("localhost:8000/feed", "https://localhost:8000/feed"),
        ("127.0.0.1:8000", "https://127.0.0.1:8000"),
        ("[::1]:8000/", "https://[::1]:8000/"),
        ("новости.рф/лента", "https://новости.рф/лента"),
        ("xn--80ak6aa92e.xn--p1ai", "https://xn--80ak6aa92e.xn--p1ai"),
        ("feed://a.example/rss", "https://a.example/rss"),
        ("feed:https://a.example/rss", "https://a.example/rss"),
        ("feed:http://a.example/rss", "http://a.example/rss"),
        ("ftp://a.example/", "ftp://a.example/"),
    ],
)
def test_an_address_is_completed(typed: str, url: str) -> None:
    assert completed(typed) == url


@each_row(
    "path",
    [
        *("", "-", "news", "council.txt", "herald.XML", "subscriptions.opml", "news.2025", "v1.2", "*.xml"),
        *("a b.example", "./a.example", "../a.example", "/a.example/b", "~/saved", "news/council.txt", "feeds/"),
    ],
)
def test_what_looks_like_a_path_is_none(path: str) -> None:
    assert completed(path) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/feed", "http://a.example/feed/"),
        ("https://A.example", "https://a.example:443/#top"),
        ("http://a.example:80/x?y=1", "https://a.example/x?y=1"),
    ],
)
def test_the_same_place_is_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/feed", "https://a.example/feed2"),
        ("https://a.example/?a=1", "https://a.example/?a=2"),
        ("https://a.example/A", "https://a.example/a"),
        ("https://a.example:8080/", "https://a.example/"),
        ("https://[", "https://]"),
    ],
)
def test_other_places_differ(one: str, other: str) -> None:
    assert folded(one) != folded(other)
