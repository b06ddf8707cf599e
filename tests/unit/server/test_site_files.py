"""Files of the output folder, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.server.media_types import content_type, media_type
from tests.public_site import PublicSite, make_site, running

pytestmark = pytest.mark.enable_socket
PAGE = b"<p>The harbor</p>" * 100


@pytest.fixture
def site(tmp_path: Path) -> Iterator[PublicSite]:
    (tmp_path / "secret.txt").write_text("secret")
    config = make_site(tmp_path)
    root = config.output / "site"
    (root / "en" / "empty").mkdir(parents=True)
    (root / "index.html").write_bytes(b"root")
    (root / "en" / "index.html").write_bytes(PAGE)
    (root / ".hidden").write_text("secret")
    (root / "out").symlink_to(tmp_path / "secret.txt")
    (root / "way").symlink_to(tmp_path)
    # A locale of the site.
    (root / "es").symlink_to(tmp_path)
    (root / "inside").symlink_to(root / "en")
    (root / "a:b c").mkdir()
    (root / "a:b c" / "index.html").write_bytes(b"x")
    os.mkfifo(root / "pipe")
    (root / "loop").symlink_to("loop")
    with running(config) as site:
        yield site


@pytest.mark.parametrize(
    ("path", "expected"),
    [("", b"root"), ("index.html", b"root"), ("en/", PAGE), ("en/index.html", PAGE), ("inside/", PAGE)],
)
def test_a_file_is_found_by_its_path_and_a_folder_has_its_index(site: PublicSite, path: str, expected: bytes) -> None:
    assert site.get(f"/{path}").body == expected


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt", "en/../../secret.txt", "/etc/passwd", "//etc/passwd", ".hidden", "en/./index.html", "out",
        "way/secret.txt", "es/secret.txt", "pipe", "nothing", "en/empty/", "en/index.html/x", "a\0b",
        "..\\secret.txt", "C:/x", "x" * 300, "x/" * 2_000, "way/output/site/.hidden", "en/empty",
        "index.html/", "en/index.html/", "en/index.html//", "loop", "loop/",
    ],
)  # fmt: skip
def test_nothing_else_is_there(site: PublicSite, path: str) -> None:
    assert site.get(f"/{quote(path)}").status == 404


@pytest.mark.parametrize(("path", "link"), [("/en", "en/"), ("/a%3Ab%20c", "a%3Ab%20c/")])
def test_a_folder_without_its_slash_leads_to_it_without_the_host(site: PublicSite, path: str, link: str) -> None:
    answer = site.get(path)

    assert (answer.status, answer.headers["location"]) == (307, link)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    path=st.one_of(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=100),
        st.lists(st.sampled_from(["..", ".", "", "en", "es", "way", "secret.txt", "~", "%2e"])).map("/".join),
    )
)
def test_no_path_leads_to_a_secret(site: PublicSite, path: str) -> None:
    answer = site.get(f"/{quote(path)}")

    assert answer.status < 500
    assert b"secret" not in answer.body


def test_before_the_first_build_nothing_is_there(tmp_path: Path) -> None:
    config = make_site(tmp_path)
    (config.output / "site").rename(tmp_path / "elsewhere")
    with running(config) as site:
        assert [site.get(path).status for path in ("/", "/es/", "/es")] == [404] * 3

        (tmp_path / "elsewhere").rename(config.output / "site")
        (config.output / "site" / "index.html").write_bytes(PAGE)
        assert site.get("/").body == PAGE


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("a.html", "text/html; charset=utf-8"),
        ("en/feed.xml", "application/atom+xml; charset=utf-8"),
        ("en/archive/2025.xml", "application/atom+xml; charset=utf-8"),
        ("en/opds.xml", "application/atom+xml; charset=utf-8"),
        ("en/opds/1.xml", "application/atom+xml; charset=utf-8"),
        ("en/latest.epub", "application/epub+zip"),
        ("en/", "text/html; charset=utf-8"),
        ("rss.xml", "application/rss+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("feed.json", "application/feed+json; charset=utf-8"),
        ("2025.json", "application/json; charset=utf-8"),
        ("feeds.opml", "text/x-opml; charset=utf-8"),
        ("site.webmanifest", "application/manifest+json; charset=utf-8"),
        ("search.js", "text/javascript; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("CARD.PNG", "image/png"),
        ("a.wasm", "application/wasm"),
        ("a.pf_index", "application/octet-stream"),
        ("none", "application/octet-stream"),
    ],
)
def test_each_kind_of_file_has_its_media_type(name: str, header: str) -> None:
    assert content_type(media_type(name)) == header
