"""What the Requester asks for, and how: over real sockets."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Event

import pytest

from digest import __version__
from digest.errors import HttpError
from digest.http import ACCEPT_FEEDS, HostSpacing, Requester, deadline
from digest.http import requester as module
from digest.model.web import Access, Validators, WebResponse
from tests import faults, webserver
from tests.webserver import WebServer, content, status

pytestmark = pytest.mark.enable_socket

HERE = Access(allow_private=True)
LOGIN = Access(login="editor:pä:ss", allow_private=True)
HEADER = "Basic ZWRpdG9yOnDDpDpzcw=="


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running() as server:
        yield server


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def requester(slept: list[float]) -> Requester:
    return Requester({}, "desk@example.org", spacing=HostSpacing(gap=0), sleep=slept.append)


@pytest.fixture
def get(requester: Requester) -> Callable[..., WebResponse]:
    return lambda address, access=HERE, **options: requester.get(address, access=access, **options)


Get = Callable[..., WebResponse]


def test_a_document_comes_with_its_headers(web: WebServer, get: Get) -> None:
    response = get(web.at("/feed.xml", content(b"<rss/>", ETag='"first"', **{"Content-Type": "text/xml"})))

    assert (response.status, response.body, response.received) == (200, b"<rss/>", 6)
    assert response.url == web.address("/feed.xml")
    assert response.headers["etag"] == '"first"'
    assert response.headers["content-type"] == "text/xml"
    assert response.permanent_url == ""


def test_a_publisher_sees_who_asks_and_how_to_reach_them(web: WebServer, get: Get) -> None:
    get(web.at("/", content(b"")))

    assert web.requests[0].headers["user-agent"] == f"digest/{__version__} (+desk@example.org)"


def test_without_a_contact_the_version_is_sent_alone(web: WebServer) -> None:
    Requester({}).get(web.at("/", content(b"")), access=HERE)

    assert web.requests[0].headers["user-agent"] == f"digest/{__version__}"


def test_no_cookie_and_no_referer_is_sent(web: WebServer, get: Get) -> None:
    web.at("/new", content(b"", **{"Set-Cookie": "id=1"}))
    address = web.at("/", status(302, Location="/new", **{"Set-Cookie": "id=1"}))
    get(address)
    get(address)

    assert len(web.requests) == 4
    assert not any({"cookie", "referer"} & request.headers.keys() for request in web.requests)


def test_any_kind_of_document_is_accepted_unless_the_caller_says_which(web: WebServer, get: Get) -> None:
    address = web.at("/", content(b""))
    get(address)
    get(address, accept=ACCEPT_FEEDS)

    assert [request.headers["accept"] for request in web.requests] == ["*/*", ACCEPT_FEEDS]


# Conditional requests


def test_validators_are_sent_back_verbatim(web: WebServer, get: Get) -> None:
    validators = Validators('W/"a, b"\xe9', "Tue, 99 Foo 2025 10:00")
    get(web.at("/", content(b"")), validators=validators)

    assert web.requests[0].headers["if-none-match"] == validators.etag
    assert web.requests[0].headers["if-modified-since"] == validators.last_modified


def test_without_validators_the_request_is_unconditional(web: WebServer, get: Get) -> None:
    get(web.at("/", content(b"")))

    assert not {"if-none-match", "if-modified-since"} & web.requests[0].headers.keys()


@pytest.mark.parametrize("etag", ["a\r\nX-Injected: 1", "a\nb", "\x00", "ж", "\ud800"])
def test_a_validator_that_cannot_be_sent_is_left_out(web: WebServer, get: Get, etag: str) -> None:
    get(web.at("/", content(b"")), validators=Validators(etag, etag))

    assert not {"if-none-match", "if-modified-since", "x-injected"} & web.requests[0].headers.keys()


@pytest.mark.parametrize(
    "answer", [status(304, ETag='"first"'), faults.not_modified_with_body], ids=["without", "with a body"]
)
def test_what_is_not_modified_has_no_body(web: WebServer, get: Get, answer: webserver.Answer) -> None:
    response = get(web.at("/", answer), validators=Validators('"first"'))

    assert (response.status, response.body) == (304, b"")
    assert response.headers["etag"] == '"first"'


# Statuses


@pytest.mark.parametrize("code", [203, 206, 400, 401, 403, 404, 410, 429, 451, 500, 503])
def test_any_status_is_returned_after_one_request(web: WebServer, get: Get, code: int) -> None:
    response = get(web.at("/", status(code)))

    assert (response.status, response.body) == (code, b"")
    assert len(web.requests) == 1


@pytest.mark.parametrize("value", ["120", "Fri, 31 Dec 2027 23:59:59 GMT"])
def test_when_to_try_again_is_returned_as_the_server_says_it(web: WebServer, get: Get, value: str) -> None:
    response = get(web.at("/", status(429, **{"Retry-After": value})))

    assert response.headers["retry-after"] == value


def test_a_redirect_without_a_target_is_returned(web: WebServer, get: Get) -> None:
    assert get(web.at("/", status(301))).status == 301


def test_a_header_that_is_broken_over_two_lines_is_one(web: WebServer, get: Get) -> None:
    response = get(web.at("/", status(200, **{"X-Long": "first\r\n  second"})))

    assert response.headers["x-long"] == "first second"


# Compression


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "raw deflate"])
def test_a_compressed_document_is_decompressed(web: WebServer, get: Get, encoding: str) -> None:
    body = b"<rss>" * 10_000
    response = get(web.at("/", faults.compressed_by(encoding, body)))

    assert response.body == body
    assert 0 < response.received < 1_000
    assert web.requests[0].headers["accept-encoding"] == "gzip"


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_an_empty_body_is_empty_though_it_is_said_to_be_compressed(web: WebServer, get: Get, encoding: str) -> None:
    assert get(web.at("/", content(b"", **{"Content-Encoding": encoding}))).body == b""


@pytest.mark.parametrize("behind", [b"\0" * 10, b"<!-- cached -->"])
def test_what_stands_behind_compressed_bytes_is_ignored(web: WebServer, get: Get, behind: bytes) -> None:
    body = faults.compress("gzip", b"<rss/>") + behind

    assert get(web.at("/", content(body, **{"Content-Encoding": "gzip"}))).body == b"<rss/>"


def test_all_parts_of_a_compressed_body_are_read(web: WebServer, get: Get) -> None:
    body = faults.compress("gzip", b"<rss>") + faults.compress("gzip", b"</rss>")

    assert get(web.at("/", content(body, **{"Content-Encoding": "gzip"}))).body == b"<rss></rss>"


# Redirects


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_followed(web: WebServer, get: Get, code: int) -> None:
    web.at("/new", content(b"<rss/>"))
    response = get(web.at("/", status(code, Location="/new")))

    assert (response.body, response.url) == (b"<rss/>", web.address("/new"))


@pytest.mark.parametrize(
    ("codes", "permanent"),
    [
        ((301,), "/1"),
        ((308,), "/1"),
        ((301, 308), "/2"),
        ((302,), ""),
        ((302, 301), ""),
        ((301, 302, 301), "/1"),
    ],
)
def test_the_permanent_url_is_where_permanent_redirects_lead(
    web: WebServer, get: Get, codes: tuple[int, ...], permanent: str
) -> None:
    for place, code in enumerate(codes):
        web.at(f"/{place}", status(code, Location=f"/{place + 1}"))
    web.at(f"/{len(codes)}", content(b""))
    response = get(web.address("/0"))

    assert response.permanent_url == (web.address(permanent) if permanent else "")
    assert response.url == web.address(f"/{len(codes)}")


def test_a_target_in_another_script_is_followed(web: WebServer, get: Get) -> None:
    web.at("/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0", content(b"<rss/>"))
    location = "/лента".encode().decode("latin-1")

    assert get(web.at("/", status(302, Location=location))).body == b"<rss/>"


def test_a_part_of_the_page_is_not_asked_for(web: WebServer, get: Get) -> None:
    assert get(web.at("/", content(b"")) + "#news").url == web.address("/")


def test_five_redirects_are_followed_and_no_more(web: WebServer, get: Get) -> None:
    web.at("/5", content(b"<rss/>"))
    for place in range(5):
        web.at(f"/{place}", faults.redirect_on_and_on)
    assert get(web.address("/0")).body == b"<rss/>"

    web.at("/5", faults.redirect_on_and_on)
    with pytest.raises(HttpError, match="/0: too many redirects, more than 5"):
        get(web.address("/0"))


# Logins


def test_a_login_is_sent_in_utf_8(web: WebServer, get: Get) -> None:
    get(web.at("/", content(b"")), access=LOGIN)

    assert web.requests[0].headers["authorization"] == HEADER


def test_a_login_is_sent_again_after_a_redirect_on_its_server(web: WebServer, get: Get) -> None:
    web.at("/new", content(b""))
    get(web.at("/", status(301, Location="/new")), access=LOGIN)

    assert web.requests[1].headers["authorization"] == HEADER


@pytest.mark.parametrize("login", ["", "eve:other@"])
def test_no_login_goes_to_another_server(web: WebServer, get: Get, login: str) -> None:
    with webserver.running() as other:
        location = other.at("/", content(b"")).replace("//", f"//{login}")
        response = get(web.at("/", status(301, Location=location)), access=LOGIN)

        assert "authorization" not in other.requests[0].headers
        assert response.url == response.permanent_url == other.address("/")


def test_a_login_is_in_no_message(web: WebServer, get: Get) -> None:
    with pytest.raises(HttpError) as caught:
        get(web.at("/", webserver.truncated(b"<rss/>", 2)), access=LOGIN)

    assert "ss:" not in f"{caught.value!r} {LOGIN!r}"


# Further attempts


@pytest.mark.parametrize(
    "failure",
    [faults.reset, faults.reset_in_body, faults.closed, webserver.truncated(b"<rss/>", 2), status(502), status(504)],
    ids=["reset", "reset in the body", "closed", "truncated", "502", "504"],
)
def test_what_may_pass_is_tried_again(web: WebServer, get: Get, slept: list[float], failure: webserver.Answer) -> None:
    assert get(web.at("/", failure, failure, content(b"<rss/>"))).body == b"<rss/>"
    assert slept == [1, 2]


def test_what_does_not_pass_is_given_up_after_three_attempts(web: WebServer, get: Get) -> None:
    with pytest.raises(HttpError, match="lost"):
        get(web.at("/", faults.reset))
    assert len(web.requests) == 3


def test_a_gateway_that_stays_broken_is_told(web: WebServer, get: Get) -> None:
    assert get(web.at("/", status(502))).status == 502
    assert len(web.requests) == 3


@pytest.mark.parametrize("code", [429, 502, 503, 504])
def test_a_server_that_says_when_to_come_back_is_not_asked_again(web: WebServer, get: Get, code: int) -> None:
    assert get(web.at("/", status(code, **{"Retry-After": "1"}))).status == code
    assert len(web.requests) == 1


def test_after_a_redirect_only_the_last_request_is_tried_again(web: WebServer, get: Get) -> None:
    web.at("/new", faults.reset, content(b"<rss/>"))

    assert get(web.at("/", status(302, Location="/new"))).body == b"<rss/>"
    assert [request.path for request in web.requests] == ["/", "/new", "/new"]


def test_there_is_no_further_attempt_when_the_time_does_not_suffice(
    web: WebServer, get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PAUSES", (100.0,))

    with pytest.raises(HttpError, match="lost"):
        get(web.at("/", faults.reset))
    assert len(web.requests) == 1


# Turns


def test_redirects_and_further_attempts_wait_for_their_turn(web: WebServer) -> None:
    waited: list[float] = []
    requester = Requester({}, spacing=HostSpacing(clock=lambda: 0, sleep=waited.append), sleep=lambda _: None)
    web.at("/new", faults.reset, content(b""))

    requester.get(web.at("/", status(302, Location="/new")), access=HERE)

    assert waited == [1, 2]


def test_waiting_for_a_turn_is_not_counted_as_time_of_the_request(
    web: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0

    def sleep(seconds: float) -> None:
        nonlocal now
        now += seconds

    monkeypatch.setattr(deadline, "monotonic", lambda: now)
    requester = Requester({}, spacing=HostSpacing(gap=100, clock=lambda: now, sleep=sleep))
    address = web.at("/", content(b"<rss/>"))

    assert [requester.get(address, access=HERE).status for _ in range(3)] == [200, 200, 200]
    assert now == 200


def test_many_threads_share_a_requester(web: WebServer, get: Get) -> None:
    addresses = [web.at(f"/{number}", content(str(number).encode())) for number in range(40)]

    with ThreadPoolExecutor(8) as threads:
        bodies = [response.body for response in threads.map(get, addresses)]

    assert bodies == [str(number).encode() for number in range(40)]


def test_one_host_gets_two_connections_at_a_time(web: WebServer, get: Get) -> None:
    open_now: list[int] = []
    begun: list[None] = []

    def counting(handler: BaseHTTPRequestHandler, closing: Event) -> None:
        begun.append(None)
        open_now.append(len(begun))
        closing.wait(0.05)
        begun.pop()
        content(b"")(handler, closing)

    address = web.at("/", counting)
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(get, [address] * 12))

    assert max(open_now) <= 2


# Proxies


def test_a_proxy_connects_to_what_only_it_may_look_up(web: WebServer) -> None:
    web.at("http://news.example.org/feed.xml", content(b"<rss/>"))
    requester = Requester({"http_proxy": web.address("/")})

    assert requester.get("http://news.example.org/feed.xml").body == b"<rss/>"


def test_a_proxy_gets_no_request_for_an_address_that_is_not_public(web: WebServer) -> None:
    requester = Requester({"http_proxy": web.address("/")})

    with pytest.raises(HttpError, match=r"127\.1 is 127\.0\.0\.1, a loopback address"):
        requester.get("http://127.1/feed.xml")
    assert web.requests == []


# Certificates


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(faults.trust(tmp_path)))


@pytest.mark.usefixtures("trusted")
def test_a_document_comes_by_https(get: Get) -> None:
    with webserver.running(faults.certified("127.0.0.1")) as web:
        assert get(web.at("/", content(b"<rss/>"))).body == b"<rss/>"


@pytest.mark.usefixtures("trusted")
def test_a_redirect_to_http_is_not_followed(web: WebServer, get: Get) -> None:
    with webserver.running(faults.certified("127.0.0.1")) as secure:
        address = secure.at("/", webserver.redirect(web.at("/", content(b""))))
        with pytest.raises(HttpError, match="redirects from https to http, which is not secure; not followed"):
            get(address)
    assert web.requests == []


def test_few_bombs_are_in_memory_at_a_time(web: WebServer) -> None:
    requester = Requester({}, spacing=HostSpacing(gap=0, most=16))
    url = web.at("/", faults.bomb)

    def refused(_: int) -> bool:
        with pytest.raises(HttpError, match="larger than"):
            requester.get(url, access=HERE)
        return True

    tracemalloc.start()
    try:
        with ThreadPoolExecutor(16) as pool:
            assert all(pool.map(refused, range(16)))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    # Four of 15 MB, which grow by copying, and twelve of 1 MB; of all, it would be 240 MB.
    assert peak < 140_000_000
