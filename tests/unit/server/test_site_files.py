"""Files of the output folder, and nothing else."""

from __future__ import annotations

import gzip
import os
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.files.whole import written_whole
from digest.server import site_files
from digest.server.media_types import content_type, media_type
from digest.server.site_files import MovedFile, SiteFile, SiteFiles

PAGE = b"<p>The harbor</p>" * 100


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text("secret")
    root = tmp_path / "site"
    (root / "en" / "empty").mkdir(parents=True)
    (root / "index.html").write_bytes(b"root")
    (root / "en" / "index.html").write_bytes(PAGE)
    (root / ".hidden").write_text("secret")
    (root / "out").symlink_to(tmp_path / "secret.txt")
    (root / "way").symlink_to(tmp_path)
    (root / "inside").symlink_to(root / "en")
    os.mkfifo(root / "pipe")
    return root


def replace(place: Path, content: bytes) -> None:
    """Replace a file as a build does."""
    with written_whole(place) as file:
        file.write(content)


def content(files: SiteFiles, path: str) -> bytes:
    found = files.find(path)
    return found.content if isinstance(found, SiteFile) else b""


@pytest.mark.parametrize(
    ("path", "expected"),
    [("", b"root"), ("index.html", b"root"), ("en/", PAGE), ("en/index.html", PAGE), ("inside/", PAGE)],
)
def test_a_file_is_found_by_its_path_and_a_folder_has_its_index(root: Path, path: str, expected: bytes) -> None:
    assert content(SiteFiles(root), path) == expected


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt", "en/../../secret.txt", "/etc/passwd", "//etc/passwd", ".hidden", "en/./index.html", "out",
        "way/secret.txt", "pipe", "nothing", "en/empty/", "en//index.html", "index.html/", "en/index.html/x", "a\0b",
        "..\\secret.txt", "C:/x", "x" * 300, "x/" * 2_000, "\udc80", "way/site/.hidden", "en/empty",
    ],
)  # fmt: skip
def test_nothing_else_is_there(root: Path, path: str) -> None:
    assert SiteFiles(root).find(path) is None


def test_a_folder_without_its_slash_is_elsewhere(root: Path) -> None:
    (root / "a:b c").mkdir()
    (root / "a:b c" / "index.html").write_bytes(b"x")

    assert SiteFiles(root).find("en") == MovedFile()
    assert SiteFiles(root).find("a:b c") is None
    assert SiteFiles(root / "none").find("") is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.one_of(
        st.text(), st.lists(st.sampled_from(["..", ".", "", "en", "way", "secret.txt", "~", "%2e"])).map("/".join)
    )
)
def test_no_path_leads_to_a_secret(root: Path, path: str) -> None:
    assert b"secret" not in content(SiteFiles(root), path)


def test_a_file_is_compressed_once_and_read_anew_after_a_change(root: Path) -> None:
    files = SiteFiles(root)
    first, again = files.find("en/"), files.find("en/")
    assert isinstance(first, SiteFile)
    assert first is again
    assert gzip.decompress(first.compressed) == PAGE

    replace(root / "en" / "index.html", b"new")

    assert content(files, "en/") == b"new"


def test_the_memory_for_files_has_a_limit(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_files, "_MOST_KEPT", 5_000)
    files = SiteFiles(root)
    for number in range(20):
        (root / f"{number}.png").write_bytes(bytes(1_000))
        files.find(f"{number}.png")
    kept = [file for _, file in files._kept.values()]

    assert sum(len(file.content) + len(file.compressed) for file in kept) == files._size <= 5_000
    assert len(kept) == 5


def test_a_file_that_is_being_replaced_is_never_half_read(root: Path) -> None:
    place = root / "en" / "index.html"
    versions = [bytes([letter]) * size for letter, size in ((97, 200_000), (98, 300_001), (99, 10))]
    replace(place, versions[0])
    stopped = False

    def build() -> None:
        while not stopped:
            for version in versions:
                replace(place, version)

    building = Thread(target=build)
    building.start()
    try:
        seen = {content(SiteFiles(root), "en/") for _ in range(300)}
    finally:
        stopped = True
        building.join()

    assert seen <= set(versions)


@pytest.mark.parametrize(
    ("name", "start", "header"),
    [
        ("a.html", b"", "text/html; charset=utf-8"),
        (
            "feed.xml",
            b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">',
            "application/atom+xml; charset=utf-8",
        ),
        ("rss.xml", b'<rss version="2.0">', "application/rss+xml; charset=utf-8"),
        ("sitemap.xml", b"<urlset>", "application/xml; charset=utf-8"),
        ("feed.json", b'{"version":"https://jsonfeed.org/version/1.1"', "application/feed+json; charset=utf-8"),
        ("2025.json", b"[]", "application/json; charset=utf-8"),
        ("feeds.opml", b"<opml>", "text/x-opml; charset=utf-8"),
        ("site.webmanifest", b"{}", "application/manifest+json; charset=utf-8"),
        ("search.js", b"", "text/javascript; charset=utf-8"),
        ("robots.txt", b"", "text/plain; charset=utf-8"),
        ("a.svg", b"", "image/svg+xml; charset=utf-8"),
        ("CARD.PNG", b"", "image/png"),
        ("a.wasm", b"", "application/wasm"),
        ("a.pf_index", b"", "application/octet-stream"),
        ("none", b"", "application/octet-stream"),
    ],
)
def test_each_kind_of_file_has_its_media_type(name: str, start: bytes, header: str) -> None:
    assert content_type(media_type(name, start)) == header
