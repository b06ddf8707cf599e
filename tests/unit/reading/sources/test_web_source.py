from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from digest.errors import AddressError, HttpError, SourceError
from digest.model.item import Item
from digest.model.source import Selectors, SourceSpec
from digest.model.web import Access, FetchState, Validators, WebResponse
from digest.reading.sources.rate_limits import RateLimits
from digest.reading.sources.web_source import WebSource, in_utf8

NO_VALIDATORS, PUBLIC, NEW = Validators(), Access(), FetchState()
NOW = datetime(2025, 4, 25, 10, 20, tzinfo=UTC)
URL = "https://news.example.org/feed"
FEED = b"""<rss version="2.0"><channel><title>Herald</title><ttl>120</ttl>
<item><title>The ferry stays</title><link>https://news.example.org/1</link></item></channel></rss>"""


@dataclass
class Server:
    """Answers requests for any address by its answers, the last one for ever; keeps what it was asked."""

    answers: list[WebResponse | Exception]
    asked: list[tuple[str, Validators, Access]] = field(default_factory=list)

    def get(
        self,
        address: str,
        *,
        validators: Validators = NO_VALIDATORS,
        access: Access = PUBLIC,
        accept: str = "",
        largest: int = 0,
    ) -> WebResponse:
        self.asked.append((address, validators, access))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


def ok(body: bytes = FEED, **headers: str) -> WebResponse:
    return WebResponse(200, URL, {name.replace("_", "-"): value for name, value in headers.items()}, body)


def source(server: Server, state: FetchState = NEW, spec: SourceSpec | None = None, **more: object) -> WebSource:
    limits = RateLimits(lambda host: host)
    return WebSource(spec or SourceSpec("Herald", url=URL), UTC, NOW, server, limits, state, **more)  # type: ignore[arg-type]


def items(one: WebSource) -> list[Item]:
    return [item for reading in one.read() for item in reading.items]


def refusal(one: WebSource) -> str:
    with pytest.raises(SourceError) as refused:
        items(one)
    return str(refused.value)


def test_a_feed_is_read_with_one_request() -> None:
    server = Server([ok(etag='"a"')])
    one = source(server)

    assert [item.title for item in items(one)] == ["The ferry stays"]
    assert [address for address, _, _ in server.asked] == [URL]


def test_what_was_fetched_in_a_thread_is_not_requested_again() -> None:
    server = Server([ok()])
    one = source(server)
    one.fetch()

    assert items(one)
    assert len(server.asked) == 1


def test_the_next_request_has_the_validators_of_the_last_response() -> None:
    server = Server([ok(etag='"a"', last_modified="then")])
    first = source(server)
    assert items(first)
    state = first.visit().state
    assert state
    second = source(server, replace(state, next_try=NOW))
    list(second.read())

    assert server.asked[1][1] == Validators('"a"', "then")
    assert second.visit().outcome == "unmodified"


def test_the_ttl_of_the_feed_is_waited_out() -> None:
    one = source(Server([ok(etag='"a"')]))
    items(one)

    assert one.visit().state
    assert one.visit().state.next_try == NOW + timedelta(hours=2)


def test_a_source_that_is_not_due_is_not_requested() -> None:
    server = Server([ok()])
    one = source(server)
    one = source(server, replace(one.state, next_try=NOW + timedelta(hours=1), reason="a test"))

    assert items(one) == []
    assert server.asked == []
    assert one.visit().outcome == "waiting"


def test_nothing_new_yields_nothing() -> None:
    server = Server([WebResponse(304, URL)])
    one = source(server, replace(source(server).state, validators=Validators('"a"')))

    assert items(one) == []
    assert one.visit().outcome == "unmodified"


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (WebResponse(404, URL), "https://news.example.org/feed: not found (404); check the URL"),
        (ok(b""), "https://news.example.org/feed: the server sent an empty document; next try"),
        (ok(b"<p>Nothing here</p>"), "https://news.example.org/feed: "),
        (HttpError("https://news.example.org/feed: timed out; try again later"), "timed out"),
    ],
)
def test_a_source_that_cannot_be_read_says_why_and_waits(answer: WebResponse | Exception, message: str) -> None:
    spec = SourceSpec("Herald", url=URL, kind="feed")
    first = source(Server([answer]), spec=spec)
    one = source(Server([answer]), replace(first.state, validators=Validators('"kept"')), spec)

    assert message in refusal(one)
    assert one.visit().outcome == "failed"
    assert one.visit().state
    assert one.visit().state.next_try == NOW + timedelta(hours=1)
    assert one.visit().state.validators == Validators('"kept"')


def test_an_address_that_must_not_be_requested_needs_no_pause() -> None:
    one = source(Server([AddressError("private")]))

    assert refusal(one) == "private"
    assert one.visit().state == one.state


def test_the_pause_that_a_server_asks_for_holds_for_its_other_sources() -> None:
    limits = RateLimits(lambda host: host.removeprefix("www."))
    one = WebSource(
        SourceSpec("Herald", url=URL), UTC, NOW, Server([WebResponse(429, URL, {"retry-after": "7200"})]), limits
    )
    assert "too many requests (429)" in refusal(one)
    server = Server([ok()])
    other = WebSource(SourceSpec("Post", url="https://www.news.example.org/other"), UTC, NOW, server, limits)

    assert items(other) == []
    assert server.asked == []
    assert one.visit().limited == "news.example.org"
    assert one.visit().limited_until == NOW + timedelta(hours=2)


def test_a_document_may_come_with_retry_after_and_is_no_pause_for_others() -> None:
    one = source(Server([ok(retry_after="7200", etag='"a"')]))

    assert items(one)
    assert one.visit().limited_until is None
    assert one.visit().state
    assert one.visit().state.next_try == NOW + timedelta(hours=2)


def test_a_login_is_sent_to_its_own_host_alone() -> None:
    spec = SourceSpec("Herald", url=URL, access=Access("me:secret"))
    server = Server([ok()])
    first = source(server, spec=spec)
    items(source(server, replace(first.state, url="https://new.example.org/"), spec))
    items(first)

    assert [(address, access.login) for address, _, access in server.asked] == [
        ("https://new.example.org/", ""),
        (URL, "me:secret"),
    ]


def test_a_source_that_has_moved_for_good_is_told() -> None:
    one = source(Server([replace(ok(), permanent_url="https://new.example.org/")]))
    items(one)

    assert one.visit().note == "moved permanently to https://new.example.org/; update its `url`"


def test_a_large_document_waits_compressed() -> None:
    one = source(Server([ok(FEED + b" " * 2_000_000)]))
    one.fetch()
    one.pack()

    assert one.response
    assert one.response.body == b""
    assert [item.title for item in items(one)] == ["The ferry stays"]


def test_a_bug_is_not_hidden() -> None:
    one = source(Server([KeyError("a bug")]))
    one.fetch()

    with pytest.raises(KeyError):
        items(one)


@pytest.mark.parametrize(
    ("body", "label", "kind"),
    [
        (b"<!doctype html><title>Down</title><p>We are back soon.</p>", "an HTML page", "page"),
        (b"22.04.2025\n\nWe are back soon. Please try again later.\n", "a plain-text file", "text"),
    ],
)
def test_what_is_no_feed_is_no_news_unless_it_is_declared(body: bytes, label: str, kind: str) -> None:
    assert f"{URL}: not a feed, but {label}; " in refusal(source(Server([ok(body)])))
    assert items(source(Server([ok(body)]), spec=SourceSpec("Herald", url=URL, kind=kind)))
    assert items(source(Server([ok(body)]), any_kind=True))


# Encoding


def typed(body: bytes, content_type: str) -> bytes:
    return in_utf8(WebResponse(200, URL, {"content-type": content_type}, body))


def test_a_document_that_names_no_encoding_has_that_of_its_header() -> None:
    assert typed("<rss>é</rss>".encode("latin-1"), "text/xml; charset=ISO-8859-1") == "<rss>é</rss>".encode()


def test_the_encoding_that_a_document_names_takes_precedence() -> None:
    body = '<?xml version="1.0" encoding="windows-1251"?><rss>Паром</rss>'.encode("cp1251")

    assert typed(body, "text/xml; charset=ISO-8859-1") == body


@pytest.mark.parametrize("named", ["no-such-encoding", "hex", "rot13", "utf-8", "idna"])
def test_a_header_that_names_no_other_encoding_says_nothing(named: str) -> None:
    body = b"<rss>\xe9</rss>"

    assert typed(body, f"text/xml; charset={named}") in {body, "<rss>\ufffd</rss>".encode()}
    assert typed("<rss>é</rss>".encode(), "text/xml; charset=ISO-8859-1") == "<rss>é</rss>".encode()


@pytest.mark.parametrize("named", ["utf-8", "us-ascii", "shift_jis"])
def test_a_header_that_names_a_wrong_encoding_is_not_believed(named: str) -> None:
    body = "<rss>Паром остается в гавани</rss>".encode("cp1251")

    assert typed(body, f"text/xml; charset={named}") == body


def test_a_broken_character_among_many_does_no_harm() -> None:
    body = "<rss>港の新聞</rss>".encode("euc-jp") + b" " * 2_000 + b"\xff"

    assert typed(body, "text/xml; charset=euc-jp").startswith("<rss>港の新聞</rss>".encode())


PAGE = """<!doctype html><html lang="en"><head><title>Port</title>{meta}</head><body>
<div class="one"><h2><a href="/1">The ferry stays all winter</a></h2></div>
<div class="one"><h2><a href="/2">The tram goes to the port</a></h2></div></body></html>"""


def reservations(one: WebSource) -> int:
    return sum("tdm-reservation" in finding.message for reading in one.read() for finding in reading.findings)


@pytest.mark.parametrize(("value", "found"), [("1", 1), (" 1 ", 1), ("0", 0), ("10", 0), ("", 0), ("true", 0)])
def test_a_reservation_of_mining_by_a_header_is_told(value: str, found: int) -> None:
    assert reservations(source(Server([ok(tdm_reservation=value)]))) == found


@pytest.mark.parametrize(
    ("meta", "found"),
    [
        ('<meta name="tdm-reservation" content="1">', 1),
        ("<META content='1' name='tdm-reservation' />", 1),
        ("<meta name=tdm-reservation content=1>", 1),
        ('<meta name="tdm-reservation" content="0">', 0),
        ('<meta name="tdm-reservation" content="12">', 0),
        ('<meta name="tdm-reservation">', 0),
        ('<meta name="tdm-policy" content="1">', 0),
        ('<meta name="tdm-reservation" content="0"><meta name="rating" content="1">', 0),
        ("<meta " * 20_000, 0),
    ],
)
def test_a_reservation_of_mining_by_a_page_is_told(meta: str, found: int) -> None:
    spec = SourceSpec("Port", url=URL, kind="page", page=Selectors(".one"))
    assert reservations(source(Server([ok(PAGE.format(meta=meta).encode())]), spec=spec)) == found


def test_a_reservation_is_told_once_and_costs_no_request() -> None:
    server = Server([ok(tdm_reservation="1"), ok(FEED.replace(b"stays", b"sails"), tdm_reservation="1")])
    first = source(server)
    assert reservations(first) == 1
    state = first.visit().state
    assert state
    second = source(server, replace(state, next_try=NOW))

    assert reservations(second) == 0
    assert second.visit().outcome == "read"
    assert [address for address, _, _ in server.asked] == [URL, URL]
