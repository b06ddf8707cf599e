import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.addresses.fold import folded
from tests.tables import each_row

PAGE = "https://herald.example.com/news/ferry"


@each_row(
    "url",
    [
        "http://herald.example.com/news/ferry",
        "https://herald.example.com/news/ferry/",
        "https://HERALD.Example.com/news/ferry",
        "https://herald.example.com./news/ferry",
        "https://www.herald.example.com/news/ferry",
        "https://m.herald.example.com/news/ferry",
        "https://amp.herald.example.com/news/ferry",
        "https://herald.example.com:443/news/ferry",
        "http://herald.example.com:80/news/ferry",
        "https://herald.example.com/news/ferry?utm_source=rss#xtor=RSS-1",
        "https://herald.example.com/news/ferry?",
        "https://herald.example.com/news/ferry#comments",
        "https://herald.example.com/news/ferry#:~:text=sails",
        "https://herald.example.com/news/ferry/amp/",
        "https://herald.example.com/news/ferry.amp",
        "https://herald.example.com/news/ferry?amp=1",
        "https://herald.example.com/news/ferry?outputType=amp",
        "https://herald.example.com/news/ferry/index.html",
        "https://herald.example.com/news/%66erry",
        "https://herald.example.com/news/ferry;jsessionid=0A1B",
        "https://herald-example-com.cdn.ampproject.org/v/s/herald.example.com/news/ferry?amp=1",
    ],
)
def test_addresses_of_one_article_are_equal(url: str) -> None:
    assert folded(url) == folded(PAGE)


@each_row(
    "url",
    [
        "https://herald.example.com/news/Ferry",
        "https://herald.example.com/news/ferry-2",
        "https://herald.example.com/news",
        "https://herald.example.com/news/ferry?page=2",
        "https://herald.example.com/news/ferry#bridge",
        "https://herald.example.com:8080/news/ferry",
        "https://sport.herald.example.com/news/ferry",
        "https://herald.example.com/news%2Fferry",
    ],
)
def test_addresses_of_different_articles_differ(url: str) -> None:
    assert folded(url) != folded(PAGE)


def test_the_order_of_parameters_makes_a_difference() -> None:
    assert folded(f"{PAGE}?a=1&b=2") != folded(f"{PAGE}?b=2&a=1")


def test_hosts_and_paths_in_any_script_compare_equal_escaped_or_not() -> None:
    escaped = "https://xn--e1afmkfd.xn--p1ai/%D0%BF%d0%b0%D1%80%D0%BE%D0%BC"

    assert folded("https://пример.рф/паром") == folded(escaped)


@pytest.mark.parametrize(
    "url", ["", "ferry", "ftp://herald.example.com/", "https://", "http://[::1", "https://a:99999/"]
)
def test_what_is_no_web_address_has_no_folded_form(url: str) -> None:
    assert folded(url) == ""


@given(st.text(max_size=80))
def test_any_text_folds(rest: str) -> None:
    folded(rest)
    folded(f"https://herald.example.com/{rest}")
