"""Fetching over real sockets, from a server that can do anything."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from urllib3.util import parse_url

from digest.errors import HttpError
from digest.http import Fetcher, Limits
from digest.http.urls import RedirectChain
from tests import webserver
from tests.webserver import WebServer, content

pytestmark = pytest.mark.enable_socket

# Short, so that what never comes is not waited for long.
LIMITS = Limits(connect=2, silence=0.5, grace=0.3, document=2, tries=3, pause=0)
FETCHER = Fetcher({}, LIMITS)
BODY = bytes(range(256)) * 1_000
LARGEST = 1_000_000


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running() as server:
        yield server


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "model"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_document_is_fetched(web: WebServer) -> None:
    address = web.at("/index.json", content(b"[]"))

    assert FETCHER.document(address, LARGEST) == b"[]"
    assert web.requests[0].headers["user-agent"].startswith("digest/")


def test_a_compressed_document_is_decompressed(web: WebServer) -> None:
    assert FETCHER.document(web.at("/", webserver.compressed(BODY)), LARGEST) == BODY


def test_a_document_that_decompresses_to_more_than_it_may_is_refused(web: WebServer) -> None:
    address = web.at("/", webserver.compressed(bytes(LARGEST + 1)))

    with pytest.raises(HttpError, match="larger than 1,000,000 bytes"):
        FETCHER.document(address, LARGEST)


@pytest.mark.parametrize("answer", [content(bytes(LARGEST + 1)), webserver.endless], ids=["announced", "endless"])
def test_a_document_that_is_too_large_is_refused(web: WebServer, answer: webserver.Answer) -> None:
    with pytest.raises(HttpError, match="larger than"):
        FETCHER.document(web.at("/", answer), LARGEST)


def test_what_can_pass_is_tried_again(web: WebServer) -> None:
    address = web.at("/", webserver.status(500), webserver.truncated(BODY, 10), content(BODY))

    assert FETCHER.document(address, LARGEST) == BODY
    assert len(web.requests) == 3


def test_what_does_not_pass_is_given_up(web: WebServer) -> None:
    with pytest.raises(HttpError, match=r"/busy: the server answered 503, a server error"):
        FETCHER.document(web.at("/busy", webserver.status(503)), LARGEST)
    assert len(web.requests) == LIMITS.tries


@pytest.mark.parametrize(
    ("code", "said"), [(404, "not found"), (403, "access denied"), (401, "password"), (400, "answered 400")]
)
def test_what_cannot_pass_is_tried_once(web: WebServer, code: int, said: str) -> None:
    with pytest.raises(HttpError, match=said):
        FETCHER.document(web.at("/", webserver.status(code)), LARGEST)
    assert len(web.requests) == 1


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (webserver.silent, "timed out"),
        (webserver.dripping_headers, "timed out"),
        (webserver.dripping, "too slow"),
        (webserver.no_http, "not valid HTTP"),
        (webserver.truncated(BODY, 10), "lost"),
        (content(b"no gzip", **{"Content-Encoding": "gzip"}), "corrupt"),
        (webserver.status(206, **{"Content-Range": "bytes 5-9/10"}), "answered 206"),
    ],
    ids=["silent", "dripping headers", "dripping", "no HTTP", "truncated", "no gzip", "a part"],
)
def test_a_server_that_fails_is_told_of_in_one_line(web: WebServer, answer: webserver.Answer, said: str) -> None:
    with pytest.raises(HttpError, match=said) as caught:
        FETCHER.document(web.at("/", answer), LARGEST)
    assert str(caught.value).startswith(web.address("/"))
    assert "\n" not in str(caught.value)


def test_redirects_are_followed(web: WebServer) -> None:
    web.at("/new/index.json", content(b"[]"))
    web.at("/moved", webserver.redirect("new/index.json"))

    assert FETCHER.document(web.at("/", webserver.redirect(web.address("/moved"))), LARGEST) == b"[]"


def test_a_redirect_in_a_loop_is_given_up(web: WebServer) -> None:
    with pytest.raises(HttpError, match="redirects in a loop"):
        FETCHER.document(web.at("/", webserver.redirect("/")), LARGEST)


@pytest.mark.parametrize("location", ["file:///etc/hostname", "ftp://127.0.0.1/", "data:,x", "https://", "http://[::1"])
def test_a_redirect_leads_to_the_web_or_nowhere(web: WebServer, location: str) -> None:
    with pytest.raises(HttpError, match=r"redirects to .*, which is not a web URL; not followed"):
        FETCHER.document(web.at("/", webserver.redirect(location)), LARGEST)


def test_a_redirect_leads_to_nothing_less_safe() -> None:
    with pytest.raises(HttpError, match="from https to http"):
        RedirectChain([parse_url("https://models.example.org/")]).follow("http://models.example.org/")


@pytest.mark.parametrize("address", ["file:///etc/hostname", "ftp://example.org/", "example.org", "", "https://"])
def test_only_addresses_on_the_web_are_fetched(address: str) -> None:
    with pytest.raises(HttpError, match=r"not a (?:valid|web) URL"):
        FETCHER.document(address, LARGEST)


def test_where_nobody_listens_the_reader_is_asked_about_the_network() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/"

        with pytest.raises(HttpError, match="cannot connect; is this machine online"):
            FETCHER.document(address, LARGEST)


def test_a_name_that_nobody_knows_is_told() -> None:
    with pytest.raises(HttpError, match=r"host nowhere.invalid not found; is this machine online"):
        FETCHER.document("https://nowhere.invalid/index.json", LARGEST)


def test_a_server_without_a_certificate_is_not_trusted(web: WebServer) -> None:
    address = web.at("/", content(b"[]")).replace("http:", "https:")

    with pytest.raises(HttpError, match="not secure"):
        FETCHER.document(address, LARGEST)


def test_a_password_goes_to_its_host_and_into_no_message(web: WebServer) -> None:
    address = web.at("/", webserver.redirect(web.address("/private"))).replace("//", "//editor:p%40ss@")
    web.at("/private", webserver.status(403))

    with pytest.raises(HttpError) as caught:
        FETCHER.document(address, LARGEST)
    assert {request.headers["authorization"] for request in web.requests} == {"Basic ZWRpdG9yOnBAc3M="}
    assert "p%40ss" not in str(caught.value)


@pytest.mark.parametrize("address", ["http://editor:pass@[::1", "ftp://editor:pass@example.org/"])
def test_a_password_in_what_is_no_address_is_not_shown(address: str) -> None:
    with pytest.raises(HttpError) as caught:
        FETCHER.document(address, LARGEST)
    assert "pass" not in str(caught.value)


def test_a_password_is_not_written_beside_a_part(web: WebServer, target: Path) -> None:
    address = web.at("/", webserver.truncated(BODY, 10)).replace("//", "//editor:pass@")
    with pytest.raises(HttpError):
        FETCHER.file(address, target, LARGEST)
    assert "pass" not in target.with_name("model.part.json").read_text()


def test_a_password_does_not_go_to_another_host(web: WebServer) -> None:
    with webserver.running() as other:
        elsewhere = other.at("/", content(b"[]"))
        FETCHER.document(web.at("/", webserver.redirect(elsewhere)).replace("//", "//editor:pass@"), LARGEST)

        assert "authorization" not in other.requests[0].headers


def test_a_proxy_is_asked(web: WebServer) -> None:
    web.at("http://models.example.org/index.json", content(b"[]"))
    proxy = web.address("/").replace("//", "//editor:pass@")

    assert Fetcher({"http_proxy": proxy}, LIMITS).document("http://models.example.org/index.json", LARGEST) == b"[]"
    assert web.requests[0].headers["proxy-authorization"] == "Basic ZWRpdG9yOnBhc3M="


@pytest.mark.parametrize("exempt", ["127.0.0.1", "*", "example.org, .0.0.1"])
def test_a_proxy_is_not_asked_for_what_is_exempt(web: WebServer, exempt: str) -> None:
    fetcher = Fetcher({"http_proxy": "127.0.0.1:9", "no_proxy": exempt}, LIMITS)

    assert fetcher.document(web.at("/", content(b"[]")), LARGEST) == b"[]"


def test_a_file_is_fetched_and_nothing_else_stays(web: WebServer, target: Path) -> None:
    FETCHER.file(web.at("/", content(BODY)), target, LARGEST)

    assert target.read_bytes() == BODY
    assert names(target.parent) == ["model"]


def test_a_file_whose_connection_breaks_is_continued(web: WebServer, target: Path) -> None:
    FETCHER.file(web.at("/", webserver.resumable(BODY, breaks_at=100_000)), target, LARGEST)

    assert target.read_bytes() == BODY
    assert [request.headers.get("range") for request in web.requests] == [None, "bytes=100000-"]


def test_a_file_is_continued_by_the_next_call(web: WebServer, target: Path) -> None:
    address = web.at("/", webserver.truncated(BODY, 100_000, ETag=webserver.ETAG))
    with pytest.raises(HttpError, match="lost"):
        Fetcher({}, Limits(tries=1)).file(address, target, LARGEST)
    assert names(target.parent) == ["model.part", "model.part.json"]

    web.at("/", webserver.resumable(BODY))
    FETCHER.file(address, target, LARGEST)

    assert target.read_bytes() == BODY
    assert web.requests[-1].headers["range"] == "bytes=100000-"


@pytest.fixture
def begun(web: WebServer, target: Path) -> str:
    """The address of a file of which a part is there."""
    address = web.at("/", webserver.truncated(BODY, 100_000, ETag=webserver.ETAG))
    with pytest.raises(HttpError):
        Fetcher({}, Limits(tries=1)).file(address, target, LARGEST)
    web.requests.clear()
    return address


@pytest.mark.parametrize(
    "answer",
    [
        webserver.resumable(BODY[::-1], etag='"second"'),
        content(BODY[::-1]),
        content(BODY[::-1], ETag=webserver.ETAG),
    ],
    ids=["changed", "no ranges", "ranges ignored"],
)
def test_what_was_begun_is_begun_anew_where_the_server_gives_all(
    web: WebServer, target: Path, begun: str, answer: webserver.Answer
) -> None:
    web.at("/", answer)

    FETCHER.file(begun, target, LARGEST)

    assert target.read_bytes() == BODY[::-1]
    assert len(web.requests) == 1


@pytest.mark.parametrize(
    "answer",
    [
        webserver.status(416),
        webserver.status(206),
        webserver.status(206, **{"Content-Range": "bytes 7-9/10"}),
        webserver.status(206, **{"Content-Range": "lines 100000-/3"}),
    ],
    ids=["no such part", "no range", "another range", "another unit"],
)
def test_what_was_begun_is_begun_anew_where_the_server_gives_another_part(
    web: WebServer, target: Path, begun: str, answer: webserver.Answer
) -> None:
    web.at("/", answer, content(BODY))

    FETCHER.file(begun, target, LARGEST)

    assert target.read_bytes() == BODY
    assert [request.headers.get("range") for request in web.requests] == ["bytes=100000-", None]


def test_what_was_begun_of_another_address_is_begun_anew(web: WebServer, target: Path, begun: str) -> None:
    FETCHER.file(web.at("/other", webserver.resumable(BODY[::-1])), target, LARGEST)

    assert target.read_bytes() == BODY[::-1]


@pytest.mark.parametrize("note", [b"{", b"[]", b'{"of": 1}', b"[" * 100_000, b'{"validator": "x"}'])
def test_a_part_whose_note_is_corrupt_is_begun_anew(web: WebServer, target: Path, begun: str, note: bytes) -> None:
    target.with_name("model.part.json").write_bytes(note)
    web.at("/", webserver.resumable(BODY))

    FETCHER.file(begun, target, LARGEST)

    assert target.read_bytes() == BODY
    assert "range" not in web.requests[0].headers


def test_a_link_in_the_place_of_the_part_is_not_followed(web: WebServer, target: Path, begun: str) -> None:
    elsewhere = target.with_name("elsewhere")
    elsewhere.write_bytes(b"precious")
    target.with_name("model.part").unlink()
    target.with_name("model.part").symlink_to(elsewhere)
    web.at("/", webserver.resumable(BODY))

    FETCHER.file(begun, target, LARGEST)

    assert elsewhere.read_bytes() == b"precious"
    assert target.read_bytes() == BODY


def test_without_a_validator_a_file_is_not_continued(web: WebServer, target: Path) -> None:
    FETCHER.file(web.at("/", webserver.truncated(BODY, 100_000), content(BODY)), target, LARGEST)

    assert "range" not in web.requests[1].headers


def test_the_date_of_the_last_change_is_a_validator_where_the_tag_is_weak(web: WebServer, target: Path) -> None:
    changed = {"ETag": 'W/"first"', "Last-Modified": "Wed, 16 Apr 2025 10:00:00 GMT"}
    FETCHER.file(web.at("/", webserver.truncated(BODY, 100_000, **changed), content(BODY)), target, LARGEST)

    assert web.requests[1].headers["if-range"] == "Wed, 16 Apr 2025 10:00:00 GMT"


@pytest.mark.parametrize("answer", [content(bytes(LARGEST + 1)), webserver.endless], ids=["announced", "endless"])
def test_of_a_file_that_is_too_large_nothing_stays(web: WebServer, target: Path, answer: webserver.Answer) -> None:
    with pytest.raises(HttpError, match="larger than"):
        FETCHER.file(web.at("/", answer), target, LARGEST)

    assert names(target.parent) == []


def test_a_compressed_file_is_refused(web: WebServer, target: Path) -> None:
    with pytest.raises(HttpError, match="compressed, though that was not requested"):
        FETCHER.file(web.at("/", webserver.compressed(BODY)), target, LARGEST)


def test_a_slow_file_keeps_what_came(web: WebServer, target: Path) -> None:
    with pytest.raises(HttpError, match="too slow"):
        FETCHER.file(web.at("/", webserver.dripping), target, LARGEST)

    assert target.with_name("model.part").stat().st_size > 0


def test_a_person_sees_how_far_a_file_is(web: WebServer, target: Path, begun: str) -> None:
    seen: list[tuple[int, int | None]] = []
    web.at("/", webserver.resumable(BODY))

    def watch(chunks: Iterator[bytes], before: int, total: int | None) -> Iterator[bytes]:
        seen.append((before, total))
        return chunks

    FETCHER.file(begun, target, LARGEST, watch)

    assert seen == [(100_000, len(BODY))]
