"""The files of the site, as a browser or a feed reader asks for them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.public_site import PublicSite, make_site, running

pytestmark = pytest.mark.enable_socket
POLICY = "default-src 'none'; img-src 'self'"
PAGE = f'<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="{POLICY}">{"The harbor. " * 100}'.encode()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[PublicSite]:
    config = make_site(tmp_path)
    root = config.output / "site"
    (root / "es").mkdir()
    (root / "es" / "index.html").write_bytes(PAGE)
    (root / "es" / "404.html").write_text("no hay página")
    (root / "404.html").write_text("no page")
    (root / "picture.png").write_bytes(b"picture")
    with running(config) as site:
        yield site


def test_a_page_comes_with_its_own_policy_and_may_be_framed_by_nobody(site: PublicSite) -> None:
    answer = site.get("/es/")

    assert answer.body == PAGE
    assert answer.headers["content-security-policy"] == "frame-ancestors 'none'"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "max-age=300"
    assert "server" not in answer.headers


def test_what_the_client_has_is_not_sent_again(site: PublicSite) -> None:
    first = site.get("/es/")
    by_tag = site.get("/es/", If_None_Match=f'"x", W/{first.headers["etag"]}')
    by_time = site.get("/es/", If_Modified_Since=first.headers["last-modified"])

    assert (by_tag.status, by_tag.body, by_tag.headers["etag"]) == (304, b"", first.headers["etag"])
    assert by_time.status == 304
    assert site.get("/es/", If_None_Match="*").status == 304


@pytest.mark.parametrize(
    "headers",
    [
        {"If_None_Match": '"other"'},
        {"If_Modified_Since": "Sat, 01 Jan 2000 00:00:00 GMT"},
        {"If_Modified_Since": "nonsense"},
        # The tag decides alone.
        {"If_None_Match": '"other"', "If_Modified_Since": "Sat, 01 Jan 2050 00:00:00 GMT"},
    ],
)
def test_what_the_client_may_not_have_is_sent(site: PublicSite, headers: dict[str, str]) -> None:
    assert site.get("/es/", **headers).status == 200


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("gzip", "gzip"), ("gzip, deflate, br", "gzip"), ("br", None), ("", None)],
)
def test_a_page_is_compressed_for_those_who_take_it(site: PublicSite, accepted: str, encoding: str | None) -> None:
    answer = site.get("/es/", Accept_Encoding=accepted)

    assert answer.headers.get("content-encoding") == encoding
    assert (gzip.decompress(answer.body) if encoding else answer.body) == PAGE
    assert answer.headers["vary"] == "Accept-Encoding"


def test_compressed_bytes_are_known_by_their_etag(site: PublicSite) -> None:
    small = site.get("/es/", Accept_Encoding="gzip")

    assert site.get("/es/", Accept_Encoding="gzip", If_None_Match=small.headers["etag"]).status == 304


def test_a_picture_is_kept_for_a_day_and_not_compressed(site: PublicSite) -> None:
    answer = site.get("/picture.png", Accept_Encoding="gzip")

    assert answer.headers["cache-control"] == "max-age=86400"
    assert "vary" not in answer.headers
    assert "sandbox" in answer.headers["content-security-policy"]


def test_head_is_answered_like_get_without_the_content(site: PublicSite) -> None:
    head, get = site.get("/es/", method="HEAD"), site.get("/es/")

    assert head.body == b""
    # It depends on the content whether that is compressed.
    assert {**head.headers, "date": "", "vary": ""} == {**get.headers, "date": "", "vary": ""}


@pytest.mark.parametrize(
    ("path", "text"), [("/es/none", "no hay página"), ("/none", "no page"), ("/fr/none", "no page"), ("/", "no page")]
)
def test_a_missing_page_is_told_in_the_locale_of_its_path(site: PublicSite, path: str, text: str) -> None:
    answer = site.get(path)

    assert (answer.status, answer.text) == (404, text)
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers


@pytest.mark.parametrize(
    "path", ["/%2e%2e/digest.toml", "/..%2fdigest.toml", "/es/%2e%2e/%2e%2e/digest.toml", "/%00", "/%ff"]
)
def test_an_encoded_way_out_leads_nowhere(site: PublicSite, path: str) -> None:
    assert site.get(path).status == 404


def test_a_folder_without_its_slash_leads_to_it_by_a_relative_link(site: PublicSite) -> None:
    answer = site.get("/es", Host="news.example.org")

    assert (answer.status, answer.headers["location"]) == (307, "es/")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"])
def test_other_methods_are_refused_with_those_that_there_are(site: PublicSite, method: str) -> None:
    answer = site.get("/es/", method=method)

    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("host", ["evil.example.org", "", "news.example.org.evil.example.org", "[", "a b"])
def test_another_host_is_refused(site: PublicSite, host: str) -> None:
    assert site.get("/es/", Host=host).status == 421


@pytest.mark.parametrize(
    "host", ["NEWS.example.org", "news.example.org:8080", "127.0.0.1:9", "localhost", "[::1]:8080"]
)
def test_hosts_of_the_site_and_of_this_machine_are_answered(site: PublicSite, host: str) -> None:
    assert site.get("/es/", Host=host).status == 200


@pytest.mark.parametrize("path", ["/papers/harbor/es/", "/es/"])
def test_under_a_prefix_a_proxy_may_pass_it_on_or_strip_it(tmp_path: Path, path: str) -> None:
    url = "https://news.example.org/papers/harbor/"
    config = make_site(tmp_path, base=url, public=url)
    (config.output / "site" / "es").mkdir()
    (config.output / "site" / "es" / "index.html").write_bytes(PAGE)

    with running(config) as site:
        assert site.get(path).body == PAGE
        assert site.get(path.replace("es/", "subscription/es/")).status == 200
        assert site.get("/papers/harbor").headers["location"] == "harbor/"


def test_a_prefix_may_have_letters_beyond_ascii(tmp_path: Path) -> None:
    url = "https://news.example.org/añil/"
    with running(make_site(tmp_path, base=url, public=url)) as site:
        assert site.get("/a%C3%B1il/subscription/es/").status == 200
        assert site.get("/a%C3%B1il").headers["location"] == "a%C3%B1il/"


def test_the_server_may_have_a_host_of_its_own(tmp_path: Path) -> None:
    with running(make_site(tmp_path, public="https://lists.example.org/x/"), host="lists.example.org") as site:
        assert site.get("/x/subscription/es/").status == 200
        assert site.post("/x/subscription/es/", {"address": "reader@example.org"}).status == 303
        foreign = site.post("/x/subscription/es/", {}, Origin="https://news.example.org", Sec_Fetch_Site="same-site")
        assert foreign.status == 403


def test_the_health_of_the_server_can_be_asked_for(site: PublicSite) -> None:
    assert (site.get("/subscription/health").status, site.get("/subscription/health").text) == (200, "ok\n")
