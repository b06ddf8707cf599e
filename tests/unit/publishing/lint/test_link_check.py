"""Links between built pages."""

from collections.abc import Mapping
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.publishing.lint.built_markup import parse_html
from digest.publishing.lint.file_addresses import SITES, Addresses
from digest.publishing.lint.link_check import link_findings, linked

BASE = "https://news.example.org/weekly/"


def versions(*locales: str) -> str:
    return "".join(f'<link rel="alternate" hreflang="{tag}" href="{BASE}{tag}/">' for tag in locales)


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def messages(pages: Mapping[str, bytes], *others: str) -> list[str]:
    addresses = Addresses(BASE)
    read = {path: linked(path, parse_html(content), addresses) for path, content in pages.items()}
    return [finding.message for finding in link_findings(read, {*pages, *others}, addresses)]


@pytest.mark.parametrize(
    "link",
    [
        "2025/w17/index.html",
        "2025/w17/",
        "2025/w17/#city",
        f"{BASE}en/2025/w17/",
        "feed.xml?from=page",
        "../style.css",
        "#main",
        "",
        "https://herald.example.com/gone",
        "mailto:digest@news.example.org",
    ],
)
def test_a_link_that_leads_somewhere_is_left_in_peace(link: str) -> None:
    pages = {
        "site/en/index.html": page(f'<main id="main"><a href="{link or "#main"}">x</a></main>'),
        "site/en/2025/w17/index.html": page('<h2 id="city">City</h2>'),
    }

    assert messages(pages, "site/en/feed.xml", "site/style.css") == []


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("2025/w18/", "broken link: 2025/w18/"),
        (f"{BASE}en/gone.html", f"broken link: {BASE}en/gone.html"),
        ("../../../en/gone.html", "broken link"),
        ("#gone", "broken link, no such id in the page: #gone"),
        ("2025/w17/#gone", "broken link, no such id in the page: 2025/w17/#gone"),
        ("javascript:alert(1)", "a link has no target"),
        ("", "a link has no target"),
    ],
)
def test_a_link_that_leads_nowhere_is_found(link: str, message: str) -> None:
    pages = {"site/en/index.html": page(f'<a href="{link}">x</a>'), "site/en/2025/w17/index.html": page("")}

    if link.startswith("../"):  # It leaves the site, and what is there nobody here knows.
        assert messages(pages) == []
    else:
        [found] = messages(pages)
        assert found.startswith(message)


@pytest.mark.parametrize("link", ["https://[", "http://[::1", "//["])
def test_a_link_that_is_no_address_is_found(link: str) -> None:
    pages = {
        "site/en/index.html": page(f'<a href="{link}">x</a>', f'<link rel="alternate" hreflang="es" href="{link}">')
    }

    assert messages(pages) == [f"broken link: {link}"] * 2


def test_a_page_that_digest_serve_makes_is_not_missing() -> None:
    pages = {"site/en/subscribe/index.html": page(f'<a href="{BASE}subscription/en/">x</a>')}

    assert messages(pages) == []


def test_a_preview_leads_within_the_preview() -> None:
    pages = {"preview/site/en/2025/w18/index.html": page('<a href="../../index.html">x</a>')}

    assert messages(pages, "site/en/index.html") == ["broken link: ../../index.html"]
    assert messages(pages, "preview/site/en/index.html") == []


def test_versions_that_name_each_other_are_left_in_peace() -> None:
    head = versions("en", "es") + f'<link rel="alternate" hreflang="x-default" href="{BASE}">'
    pages = {f"site/{tag}/index.html": page("", head) for tag in ("en", "es")}

    assert messages(pages, "site/index.html") == []


def test_a_version_that_does_not_name_the_other_is_found() -> None:
    pages = {"site/en/index.html": page("", versions("en", "es")), "site/es/index.html": page("", versions("es"))}

    assert messages(pages) == [f"its version in 'es' does not link back: {BASE}es/"]


def test_a_page_that_claims_another_address_is_found() -> None:
    pages = {"site/en/index.html": page("", f'<link rel="canonical" href="{BASE}en/2025/w17/">')}

    assert "has another page as its canonical URL" in messages(pages, "site/en/2025/w17/index.html")[0]


def test_a_page_that_sends_its_readers_on_may_name_where_as_its_own() -> None:
    there = f'<link rel="canonical" href="{BASE}en/2025/w17/">'
    sent = {
        "site/en/index.html": page("", f'<meta http-equiv="refresh" content="0; url=2025/w17/">{there}'),
        "site/es/index.html": page("", f'<meta http-equiv="refresh" content="0; url=2025/w18/">{there}'),
    }

    assert messages(sent, "site/en/2025/w17/index.html", "site/es/2025/w18/index.html") == [
        f"has another page as its canonical URL: {BASE}en/2025/w17/"
    ]


PIECES = (
    *("../", "..", ".", "/", "//", "#", "#city", "?q=1", "%20", "é", " ", ";p", "[", ":80", "@", "\t", "\\"),
    *(
        "https://",
        "HTTPS://",
        "news.example.org",
        "herald.example.com",
        BASE,
        "weekly/",
        "en/",
        "index.html",
        "a..",
        "_",
    ),
)


@given(
    st.lists(st.sampled_from(PIECES), max_size=5).map("".join),
    st.sampled_from(["site/index.html", "site/en/2025/w17/index.html", "preview/site/en/index.html", "email/a.html"]),
)
def test_the_fast_way_to_a_target_leads_where_a_browser_goes(link: str, path: str) -> None:
    root = next((root for root in SITES if path.startswith(root)), "")
    try:
        address, fragment = urldefrag(urljoin(BASE + path.removeprefix(root), link.strip()))
    except ValueError:
        assert Addresses(BASE).target(path, link) == ("", "")
        return
    place = unquote(address.removeprefix(BASE).partition("?")[0])
    file = (root or "site/") + (f"{place}index.html" if not place or place.endswith("/") else place)

    assert Addresses(BASE).target(path, link) == ((file, fragment) if address.startswith(BASE) else None)
