from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from digest.errors import HttpError, PackageError, UsageError
from digest.http import Fetcher, Limits, unwatched
from digest.translating.packages.mirror import Mirror, mirror_at
from tests import webserver
from tests.tables import each_row
from tests.webserver import WebServer, content

FETCHER = Fetcher({}, Limits(connect=2, silence=2, tries=2, pause=0))


def _packed() -> bytes:
    """A zip archive of 900 bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr(zipfile.ZipInfo("a/b"), "x" * 796)
    return packed.getvalue()


BODY = _packed()
ENTRY = {"package_version": "1.9", "from_code": "en", "to_code": "es", "links": ["translate-en_es.argosmodel"]}


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running() as server:
        yield server


def on_the_web(web: WebServer, **changed: Any) -> Mirror:
    return mirror_at(web.at("/index.json", content(index(**changed))), FETCHER)


def in_a_folder(folder: Path, **changed: Any) -> Mirror:
    (folder / "index.json").write_bytes(index(**changed))
    return mirror_at(str(folder), FETCHER)


def index(**changed: Any) -> bytes:
    return json.dumps([ENTRY | changed]).encode()


def taken(mirror: Mirror, folder: Path) -> bytes:
    """What the mirror gives for its first package."""
    with mirror.package(mirror.offers()[0], folder, unwatched) as file:
        assert file.codes == ("en", "es")
        return file.path.read_bytes()


@each_row(
    ("place", "expected"),
    [
        ("https://models.example.org", "https://models.example.org/index.json"),
        ("https://models.example.org/v1/", "https://models.example.org/v1/index.json"),
        ("HTTP://models.example.org/all.json", "http://models.example.org/all.json"),
        ("https://models.example.org/v1?key=5", "https://models.example.org/v1/index.json?key=5"),
        ("file:///srv/my%20models", Path("/srv/my models/index.json")),
        ("file://localhost/srv/all.json", Path("/srv/all.json")),
        ("/srv/models", Path("/srv/models/index.json")),
        ("models/all.json", Path("models/all.json")),
    ],
)
def test_the_place_of_the_index_is_found(place: str, expected: str | Path) -> None:
    assert mirror_at(place, FETCHER).index == expected


@pytest.mark.parametrize("place", ["ftp://models.example.org/", "file://host/models", "https://[::1"])
def test_a_place_of_another_kind_is_a_mistake_of_use(place: str) -> None:
    with pytest.raises(UsageError, match="not a "):
        mirror_at(place, FETCHER)


@pytest.mark.parametrize(
    "link",
    [
        "translate-en_es.argosmodel",
        "https://models.example.org/v1/translate-en_es.argosmodel",
        "file:///elsewhere/translate-en_es.argosmodel",
        "./translate-en%5Fes.argosmodel",
    ],
)
def test_in_a_folder_a_file_of_the_same_name_is_taken(tmp_path: Path, link: str) -> None:
    (tmp_path / "translate-en_es.argosmodel").write_bytes(BODY)

    assert taken(in_a_folder(tmp_path, links=[link]), tmp_path) == BODY
    assert (tmp_path / "translate-en_es.argosmodel").exists()


def test_a_link_may_lead_below_the_folder(tmp_path: Path) -> None:
    (tmp_path / "v1").mkdir()
    (tmp_path / "v1/en_es.argosmodel").write_bytes(BODY)

    assert taken(in_a_folder(tmp_path, links=["v1/en_es.argosmodel"]), tmp_path) == BODY


@pytest.mark.parametrize("link", ["../outside", "/outside", "v1/../../outside", "", "outside\0", "file://[", "."])
def test_a_link_never_leads_out_of_the_folder(tmp_path: Path, link: str) -> None:
    folder = tmp_path / "models"
    folder.mkdir()
    (tmp_path / "outside").write_bytes(BODY)

    with pytest.raises(PackageError, match="no usable link for en-es"):
        taken(in_a_folder(folder, links=[link]), tmp_path)


def test_a_link_to_a_file_anywhere_is_none(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "outside").write_bytes(BODY)

    with pytest.raises(PackageError, match="no usable link for en-es"):
        taken(in_a_folder(tmp_path / "models", links=[str(tmp_path / "outside")]), tmp_path)


@pytest.mark.parametrize("size", [None, len(BODY)])
@pytest.mark.parametrize("checksum", [None, hashlib.sha256(BODY).hexdigest()])
def test_what_the_index_says_of_a_file_is_checked(tmp_path: Path, size: int | None, checksum: str | None) -> None:
    (tmp_path / "translate-en_es.argosmodel").write_bytes(BODY)

    assert taken(in_a_folder(tmp_path, size=size, sha256=checksum), tmp_path) == BODY


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"size": 5}, "has 900 bytes, but the index says 5"),
        ({"sha256": "0" * 64}, "altered"),
        ({"sha256": "ABC"}, "en-es: the index gives a checksum that is not valid; report this to its publisher"),
        ({"size": "900"}, "en-es: the index gives a size that is not valid; report this to its publisher"),
    ],
)
def test_a_file_that_is_another_than_the_index_says_is_refused(
    tmp_path: Path, changed: dict[str, Any], said: str
) -> None:
    (tmp_path / "translate-en_es.argosmodel").write_bytes(BODY)

    with pytest.raises(PackageError, match=said):
        taken(in_a_folder(tmp_path, **changed), tmp_path)


@pytest.mark.parametrize(
    ("put", "said"),
    [
        (lambda path: None, "no such package index"),
        (lambda path: path.write_text("<html>"), "not JSON"),
        (lambda path: path.mkdir(), "not a file"),
        (lambda path: path.write_bytes(b"[" + b" " * 5_000_000), "too large"),
    ],
)
def test_a_folder_without_an_index_is_told_of(tmp_path: Path, put: Any, said: str) -> None:
    put(tmp_path / "index.json")

    with pytest.raises(PackageError, match=said):
        mirror_at(str(tmp_path), FETCHER).offers()


@pytest.mark.enable_socket
class TestOnTheWeb:
    def test_a_package_is_fetched_and_goes_away_again(self, web: WebServer, tmp_path: Path) -> None:
        web.at("/translate-en_es.argosmodel", content(BODY))

        assert taken(on_the_web(web), tmp_path) == BODY
        assert list(tmp_path.iterdir()) == []

    def test_what_came_before_a_failure_is_continued(self, web: WebServer, tmp_path: Path) -> None:
        mirror = on_the_web(web)
        web.at("/translate-en_es.argosmodel", webserver.truncated(BODY, 100, ETag=webserver.ETAG))
        with pytest.raises(HttpError):
            taken(Mirror(mirror.index, Fetcher({}, Limits(tries=1))), tmp_path)

        web.at("/translate-en_es.argosmodel", webserver.resumable(BODY))

        assert taken(mirror, tmp_path) == BODY
        assert web.requests[-1].headers["range"] == "bytes=100-"
        assert list(tmp_path.iterdir()) == []

    def test_the_next_link_is_taken_where_one_fails(self, web: WebServer, tmp_path: Path) -> None:
        web.at("/good", content(BODY))
        web.at("/bad", content(BODY[::-1]))
        links = ["ipfs://content", "missing", "bad", "good"]

        assert taken(on_the_web(web, links=links, sha256=hashlib.sha256(BODY).hexdigest()), tmp_path) == BODY

    def test_the_next_link_is_taken_where_one_gives_a_page(self, web: WebServer, tmp_path: Path) -> None:
        web.at("/sorry", content(b"<html>"))
        web.at("/good", content(BODY))

        assert taken(on_the_web(web, links=["sorry", "good"]), tmp_path) == BODY
        with pytest.raises(
            PackageError, match=r"/sorry: not installed: it is not a zip archive, or is damaged; download it"
        ):
            taken(on_the_web(web, links=["sorry"]), tmp_path)

    def test_the_first_failure_is_told(self, web: WebServer, tmp_path: Path) -> None:
        with pytest.raises(HttpError, match="/missing: not found"):
            taken(on_the_web(web, links=["ipfs://content", "missing", "lost"]), tmp_path)

    @pytest.mark.parametrize("link", ["file:///etc/hostname", "ftp://127.0.0.1/x", "http://[", "data:,x"])
    def test_a_link_never_leads_off_the_web(self, web: WebServer, tmp_path: Path, link: str) -> None:
        with pytest.raises(PackageError, match="no usable link"):
            taken(on_the_web(web, links=[link]), tmp_path)

    def test_more_than_the_index_says_is_not_fetched(self, web: WebServer, tmp_path: Path) -> None:
        web.at("/translate-en_es.argosmodel", webserver.endless)

        with pytest.raises(HttpError, match="larger than 900 bytes"):
            taken(on_the_web(web, size=len(BODY)), tmp_path)
        assert list(tmp_path.iterdir()) == []

    def test_an_index_in_a_folder_may_name_what_is_on_the_web(self, web: WebServer, tmp_path: Path) -> None:
        assert taken(in_a_folder(tmp_path, links=[web.at("/x", content(BODY))]), tmp_path) == BODY

    @pytest.mark.parametrize(
        ("answer", "said"),
        [
            (content(b"<html>"), "not JSON"),
            (content(b"{}"), "not a JSON list"),
            (webserver.status(404), "not found"),
            (webserver.compressed(b"[" + b" " * 6_000_000), "larger than"),
            (webserver.endless, "larger than"),
            (webserver.redirect("/index.json"), "redirects in a loop"),
        ],
        ids=["HTML", "no list", "404", "gzip bomb", "endless", "redirect loop"],
    )
    def test_an_index_that_is_none_is_told_of(self, web: WebServer, answer: webserver.Answer, said: str) -> None:
        mirror = mirror_at(web.at("/index.json", answer), FETCHER)

        with pytest.raises((PackageError, HttpError), match=said):
            mirror.offers()


def test_an_index_on_https_leads_to_nothing_less_safe(tmp_path: Path) -> None:
    mirror = Mirror("https://models.example.org/index.json", FETCHER)
    places = list(mirror._places(in_a_folder(tmp_path, links=["http://models.example.org/a", "b"]).offers()[0]))

    assert places == ["https://models.example.org/b"]
