"""A Requester against servers that do everything wrong: the time is bounded, and one line says what happened."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.errors import HttpError, UnansweredError
from digest.http import HostSpacing, Requester
from digest.http.dialing import Info
from digest.model.web import Access
from tests import faults, webserver
from tests.webserver import Answer, WebServer, content

pytestmark = pytest.mark.enable_socket

# So short that a test does not wait long, and what would never end ends by nothing else.
SHORT = Access(allow_private=True, timeout=1)
# So long that nothing but the fault ends a request, however busy the machine.
LONG = Access(allow_private=True, timeout=300)
BODY = b"<rss/>" * 1_000

Message = Callable[..., str]
Failed = Callable[..., HttpError]


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running() as server:
        yield server


@pytest.fixture
def failed() -> Failed:
    """The error of a request."""
    requester = Requester({}, spacing=HostSpacing(gap=0), sleep=lambda _: None)

    def ask(address: str, access: Access = LONG) -> HttpError:
        with pytest.raises(HttpError) as caught:
            requester.get(address, access=access)
        return caught.value

    return ask


@pytest.fixture
def message(failed: Failed) -> Message:
    """The one line that says why a request failed."""

    def ask(address: str, access: Access = LONG) -> str:
        said = str(failed(address, access))
        assert "\n" not in said
        assert len(said) < 500
        return said

    return ask


@pytest.mark.parametrize(
    "answer",
    [
        webserver.silent,
        webserver.dripping,
        # A second each, as those do: one does not wait for all of them.
        *(
            pytest.param(answer, marks=pytest.mark.slow)
            for answer in (
                webserver.dripping_headers,
                faults.dripping_compressed,
                faults.dripping_chunks,
                faults.endless_interim,
            )
        ),
    ],
)
def test_what_never_ends_is_cut_off(web: WebServer, message: Message, answer: Answer) -> None:
    address = web.at("/feed.xml", answer)

    assert message(address, SHORT) == f"{address}: took more than 1 second; try again later"
    assert len(web.requests) <= 1


def test_redirects_share_the_time_of_the_request(web: WebServer, message: Message) -> None:
    web.at("/new", webserver.silent)
    address = web.at("/feed.xml", webserver.redirect("/new"))

    assert message(address, SHORT) == f"{address}: took more than 1 second; try again later"


def test_a_server_that_never_begins_its_handshake_is_cut_off(web: WebServer, message: Message) -> None:
    with faults.mute() as address:
        said = message(address.replace("http:", "https:"), SHORT)

    assert said.endswith("took more than 1 second; try again later")


def test_a_name_that_is_never_found_is_given_up() -> None:
    closing = Event()

    def stuck(_host: str, _port: int) -> Sequence[Info]:
        closing.wait()
        return []

    with pytest.raises(HttpError, match=r"news\.example\.org/: took more than 1 second"):
        Requester({}, resolve=stuck).get("http://news.example.org/", access=SHORT)
    closing.set()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (faults.reset, "the connection was lost: the server reset it; try again"),
        (faults.reset_in_body, "the connection was lost: the server reset it; try again"),
        (faults.closed, "the connection was lost before any response; try again"),
        (webserver.truncated(BODY, 10), "the connection was lost before the end of the response; try again"),
        (faults.cut("gzip", BODY), "the connection was lost before the end of the response; try again"),
        (faults.cut("deflate", BODY), "the connection was lost before the end of the response; try again"),
        (faults.cut("raw deflate", BODY), "the connection was lost before the end of the response; try again"),
        (content(b"no gzip", **{"Content-Encoding": "gzip"}), "corrupt response, which cannot be decompressed"),
        (content(b"no deflate", **{"Content-Encoding": "deflate"}), "corrupt response, which cannot be decompressed"),
        (content(b"no br", **{"Content-Encoding": "br"}), "compressed as br, which is not supported; check the server"),
        (faults.broken_chunks, "the connection was lost before the end of the response; try again"),
        (webserver.no_http, "the response is not valid HTTP; check the URL"),
        (faults.endless_headers, "the response is not valid HTTP; check the URL"),
        (faults.lying_huge, "larger than 15,000,000 bytes, the limit"),
        (webserver.endless, "larger than 15,000,000 bytes, the limit"),
        (faults.endless_chunks, "larger than 15,000,000 bytes, the limit"),
        (faults.bomb, "larger than 15,000,000 bytes, the limit"),
        (faults.bomb_in_bomb(), "compressed several times, which is not supported; check the server"),
        (faults.redirect_to_itself, "redirects in a loop; check the URL"),
        (faults.redirect_to_file(), "redirects to file:///etc/hostname, which is not a web URL; not followed"),
        (webserver.redirect("ftp://a.org/"), "redirects to ftp://a.org/, which is not a web URL; not followed"),
        (webserver.redirect("http://[::1"), "redirects to http://[::1, which is not a web URL; not followed"),
    ],
)
def test_a_fault_is_told(web: WebServer, failed: Failed, answer: Answer, said: str) -> None:
    address = web.at("/feed.xml", answer)
    error = failed(address)

    assert str(error) == f"{address}: {said}"
    assert not isinstance(error, UnansweredError)


# Silence


def test_a_host_where_nobody_listens_does_not_answer(failed: Failed) -> None:
    with faults.unheard() as address:
        assert isinstance(failed(address), UnansweredError)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_host_that_says_nothing_does_not_answer(failed: Failed, scheme: str) -> None:
    with faults.mute() as address:
        assert isinstance(failed(address.replace("http", scheme, 1), SHORT), UnansweredError)


@pytest.mark.parametrize("url", ["https://nowhere.invalid/", "http://a..org/"])
def test_a_name_without_an_address_does_not_answer(failed: Failed, url: str) -> None:
    assert isinstance(failed(url), UnansweredError)


def test_a_proxy_that_is_not_there_lets_no_host_answer() -> None:
    with faults.unheard() as proxy, pytest.raises(UnansweredError, match="the proxy"):
        Requester({"http_proxy": proxy}, sleep=lambda _: None).get("http://news.example.org/")


@pytest.mark.parametrize(
    "answer",
    [
        webserver.dripping,
        pytest.param(faults.dripping_compressed, marks=pytest.mark.slow),
        pytest.param(faults.dripping_chunks, marks=pytest.mark.slow),
    ],
)
def test_a_response_that_never_ends_is_an_answer(web: WebServer, failed: Failed, answer: Answer) -> None:
    assert not isinstance(failed(web.at("/", answer), SHORT), UnansweredError)


def test_who_redirects_to_a_host_that_is_silent_has_answered(web: WebServer, failed: Failed) -> None:
    with faults.mute() as mute, faults.unheard() as unheard:
        redirects = [failed(web.at(f"/{to[-5:]}", webserver.redirect(to)), SHORT) for to in (mute, unheard)]
    redirects.append(failed(web.at("/name", webserver.redirect("http://nowhere.invalid/"))))

    assert not [error for error in redirects if isinstance(error, UnansweredError)]


def test_a_host_whose_certificate_is_not_valid_has_answered(failed: Failed) -> None:
    with webserver.running(faults.certified("127.0.0.1")) as web:
        assert not isinstance(failed(web.at("/", content(BODY))), UnansweredError)


def test_two_lengths_are_refused(web: WebServer, message: Message) -> None:
    assert "cannot be fetched: Content-Length" in message(web.at("/feed.xml", faults.two_lengths))


def test_a_loop_over_several_urls_is_seen(web: WebServer, message: Message) -> None:
    web.at("/b", webserver.redirect("/a"))

    assert "/b: redirects in a loop" in message(web.at("/a", webserver.redirect("/b")))


def test_a_body_that_is_longer_than_its_length_ends_there(web: WebServer) -> None:
    response = Requester({}).get(web.at("/", faults.lying_short(b"<rss/>more", 6)), access=LONG)

    assert response.body == b"<rss/>"


def test_an_empty_body_is_returned(web: WebServer) -> None:
    response = Requester({}).get(web.at("/", faults.empty()), access=LONG)

    assert (response.status, response.body, response.received) == (200, b"", 0)


def test_a_name_that_nobody_knows_is_told(message: Message) -> None:
    assert message("https://nowhere.invalid/").endswith("host nowhere.invalid not found; is this machine online?")


@pytest.mark.parametrize("host", ["a" * 64 + ".org", "a..org"])
def test_what_cannot_be_a_name_is_not_found(message: Message, host: str) -> None:
    assert message(f"http://{host}/").endswith(f"host {host} not found; is this machine online?")


def test_where_nobody_listens_the_reader_is_asked_about_the_network(message: Message) -> None:
    with faults.unheard() as address:
        assert message(address).endswith("cannot connect; is this machine online, and the server running?")


# Certificates


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(faults.trust(tmp_path)))


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(
    ("hosts", "is_expired", "said"),
    [(["127.0.0.1"], True, "certificate has expired"), (["news.example.org"], False, "IP address mismatch")],
    ids=["expired", "for another host"],
)
def test_a_certificate_that_is_not_valid_is_refused(
    message: Message, hosts: list[str], is_expired: bool, said: str
) -> None:
    with webserver.running(faults.certified(*hosts, expired=is_expired)) as web:
        refused = message(web.at("/", content(BODY)))

    assert "the connection is not secure: the certificate is not valid" in refused
    assert said in refused


def test_a_certificate_that_nobody_vouches_for_is_refused(message: Message) -> None:
    with webserver.running(faults.certified("127.0.0.1")) as web:
        refused = message(web.at("/", content(BODY)))

    assert "not secure: the certificate is not valid (its issuer is not known)" in refused


def test_a_server_without_a_certificate_is_refused(web: WebServer, message: Message) -> None:
    url = web.at("/", content(BODY))

    assert message(url.replace("http:", "https:")).endswith(
        f"the connection is not secure: the server does not speak https; try {url}"
    )


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("answer", [faults.closed, faults.reset_in_body, webserver.truncated(BODY, 10)])
def test_a_secure_connection_that_is_lost_is_told(message: Message, answer: Answer) -> None:
    with webserver.running(faults.certified("127.0.0.1")) as web:
        assert "the connection was lost" in message(web.at("/", answer))


# Memory

MEASURE = """
import re, sys
from pathlib import Path
from digest.errors import HttpError
from digest.http import Requester
from digest.model.web import Access
try:
    Requester({}).get(sys.argv[1], access=Access(allow_private=True, timeout=300))
except HttpError as error:
    print(error, file=sys.stderr)
print(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.parametrize("answer", [faults.bomb, webserver.endless])
def test_a_bomb_takes_less_than_80_mb(web: WebServer, answer: Answer) -> None:
    command = [sys.executable, "-c", MEASURE, web.at("/", answer)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)

    assert "larger than 15,000,000 bytes" in done.stderr
    assert int(done.stdout) < 80_000


# Anything at all


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.builds("http://{}".format, st.text()) | st.builds("https://[{}".format, st.text()))
def test_any_text_is_a_url_or_an_error(message: Message, address: str) -> None:
    nowhere = Requester({}, spacing=HostSpacing(gap=0), resolve=lambda _host, _port: [])

    with pytest.raises(HttpError) as caught:
        nowhere.get(address)
    assert "\n" not in str(caught.value)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.binary(max_size=300) | st.builds(b"HTTP/1.1 200 OK\r\n".__add__, st.binary(max_size=300)))
def test_any_bytes_are_a_response_or_an_error(web: WebServer, sent: bytes) -> None:
    requester = Requester({}, spacing=HostSpacing(gap=0), sleep=lambda _: None)
    address = web.at("/", faults.raw(sent))

    with suppress(HttpError):
        assert isinstance(requester.get(address, access=LONG).body, bytes)


@pytest.mark.parametrize("size", [None, 10_000_000], ids=["whole", "cut"])
def test_the_beginning_of_a_page_that_refuses_access_is_read(web: WebServer, size: int | None) -> None:
    response = Requester({}, spacing=HostSpacing(gap=0)).get(web.at("/", faults.challenge_page(size)), access=LONG)

    assert response.status == 403
    assert b"Just a moment..." in response.body
    assert len(response.body) <= 65_536
