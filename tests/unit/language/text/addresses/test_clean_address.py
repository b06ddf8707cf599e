import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.addresses.clean_address import clean_address
from tests.tables import each_row

HERALD = "https://herald.example.com/ferry"


@each_row(
    "query",
    [
        "utm_source=rss&utm_medium=feed",
        "UTM_Source=x",
        "utm_id=4&fbclid=abc",
        "amp;utm_medium=rss",
        "xtor=RSS-1",
        "at_medium=RSS&at_campaign=KARANGA",
        "ns_mchannel=rss",
        "gclid=1&msclkid=2&yclid=3",
        "mc_cid=1&mc_eid=2",
        "spm=a2c.1",
        "_hsenc=p2&_hsmi=3",
        "ref=rss",
        "source=rss----abc---4",
        "ref=facebook_share",
        "WT.mc_id=1",
        "%75tm_source=rss",
        "igshid=1&",
    ],
)
def test_what_follows_readers_is_removed(query: str) -> None:
    assert clean_address(f"{HERALD}?{query}") == HERALD
    assert clean_address(f"{HERALD}?id=7&{query.removesuffix('&')}") == f"{HERALD}?id=7"


@each_row(
    "query",
    [
        "id=7",
        "p=123",
        "article=ferry&story=2",
        "page=2&v=abc&t=30",
        "lang=pt&l=en",
        "q=utm_source",
        "ref=chapter-2",
        "source=reddit",
        "feed=rss2",
        "format=rss",
        "from=2025-04-21",
        "oc=5",
        "si=4",
        "mod=weather",
        "b=2&a=1&b=3",
        "a&&b=%C3%A4&",
        "",
    ],
)
def test_what_chooses_content_stays_as_it_is_written(query: str) -> None:
    assert clean_address(f"{HERALD}?{query}") == f"{HERALD}?{query}"


def test_some_parameters_follow_readers_on_some_sites_only() -> None:
    assert clean_address("https://www.youtube.com/watch?v=abc&si=xyz&t=4") == "https://www.youtube.com/watch?v=abc&t=4"
    assert clean_address("https://x.com/harbor/status/1?s=20") == "https://x.com/harbor/status/1"
    assert clean_address("https://notx.com/harbor?s=20") == "https://notx.com/harbor?s=20"


@pytest.mark.parametrize("fragment", ["xtor=RSS-1", "utm_source=a&utm_medium=b", "Echobox=17", "ref=rss", "tk.rss_all"])
def test_a_fragment_that_follows_readers_is_removed(fragment: str) -> None:
    assert clean_address(f"{HERALD}#{fragment}") == HERALD


@pytest.mark.parametrize("fragment", ["section-2", "!/ferry", "page=2", "utm_source=a&page=2", ""])
def test_a_fragment_that_names_a_place_stays(fragment: str) -> None:
    assert clean_address(f"{HERALD}#{fragment}") == f"{HERALD}#{fragment}"


@each_row(
    "wrapper",
    [
        "https://www.google.com/url?rct=j&sa=t&url=https%3A%2F%2Fherald.example.com%2Fferry&ct=ga",
        "https://google.co.uk/url?q=https://herald.example.com/ferry",
        "https://news.google.com/news/url?sa=T&url=https://herald.example.com/ferry",
        "https://news.google.com/rss/articles/CBMiIGh0dHBzOi8vaGVyYWxkLmV4YW1wbGUuY29tL2ZlcnJ50gEA?oc=5",
        "https://www.google.com/amp/s/herald.example.com/ferry",
        "https://herald-example-com.cdn.ampproject.org/c/s/herald.example.com/ferry",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fherald.example.com%2Fferry%3Ffbclid%3D1&h=AT0",
        "https://l.instagram.com/?u=https%3A%2F%2Fherald.example.com%2Fferry&e=AT",
        "https://out.reddit.com/t3_abc?url=https%3A%2F%2Fherald.example.com%2Fferry&token=AQ",
        "https://t.umblr.com/redirect?z=https%3A%2F%2Fherald.example.com%2Fferry&t=MTI",
        "https://www.youtube.com/redirect?event=video&q=https%3A%2F%2Fherald.example.com%2Fferry",
        "https://medium.com/r/?url=https%3A%2F%2Fherald.example.com%2Fferry",
        "https://vk.com/away.php?to=https%3A%2F%2Fherald.example.com%2Fferry",
        "https://duckduckgo.com/l/?uddg=https%3A%2F%2Fherald.example.com%2Fferry",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fherald.example.com%2Fferry&data=0",
        "https://r.search.yahoo.com/_ylt=A/RU=https%3a%2f%2fherald.example.com%2fferry/RK=2/RS=x",
        "https://us.rd.yahoo.com/dailynews/rss/*https://herald.example.com/ferry",
        "https://href.li/?https://herald.example.com/ferry",
        "https://out.reddit.com/?url=https%253A%252F%252Fherald.example.com%252Fferry",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fherald.example.com%252Fferry",
    ],
)
def test_a_redirect_is_resolved_if_its_target_stands_in_it(wrapper: str) -> None:
    assert clean_address(wrapper) == HERALD


@each_row(
    "url",
    [
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://www.google.com/url?q=//herald.example.com/ferry",
        "https://www.google.com/url?q=https://user:word@herald.example.com/",
        "https://www.google.com/url?q=https://localhost/",
        "https://www.google.com/url?q=ferry+timetable",
        "https://www.google.com/search?q=https://herald.example.com/ferry",
        "https://google.example.com/url?q=https://herald.example.com/ferry",
        "https://notvk.com/away.php?to=https://herald.example.com/ferry",
        "https://news.google.com/rss/articles/CBMiIkFVX3lxTE5vcGFxdWVvcGFxdWVvcGFxdWVvcGFx",
        "https://news.google.com/rss/articles/CBMi",
        "https://news.google.com/rss/articles/AAAAAAAAAAAAAAAAA",
        "https://t.co/abcdef",
        "https://feedproxy.google.com/~r/herald/~3/abc/",
        "https://herald.example.com/?url=https://post.example.com/",
    ],
)
def test_other_addresses_are_not_taken_for_redirects(url: str) -> None:
    assert clean_address(url) == url


def test_redirects_inside_each_other_end() -> None:
    url = HERALD
    for _ in range(30):
        url = f"https://href.li/?{url}"

    assert clean_address(url).endswith(HERALD)


@pytest.mark.parametrize(
    "url", ["", "?utm_source=x", "mailto:desk@example.com?utm_source=x", "http://[::1", "https://"]
)
def test_what_is_no_web_address_stays_as_it_is(url: str) -> None:
    assert clean_address(url) == url


@given(st.text(alphabet="abutm_source=&?#/.:%3A@[]é", max_size=60))
def test_cleaning_twice_changes_nothing_more(rest: str) -> None:
    once = clean_address(f"https://a.example.com/{rest}")

    assert clean_address(once) == once
