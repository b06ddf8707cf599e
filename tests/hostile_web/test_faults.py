"""What goes wrong on the web: for each fault a message, the exit status, a store as it was, and an end in time."""

from __future__ import annotations

import pytest

from tests import faults
from tests.faults import BOMB
from tests.subscriber import Subscriber, rss
from tests.webserver import (
    Answer,
    WebServer,
    content,
    dripping,
    dripping_headers,
    endless,
    no_http,
    redirect,
    silent,
    status,
    truncated,
)

pytestmark = pytest.mark.enable_socket

GOOD = content(rss("Ferry"), ETag='"first"')
FEED = rss("Tram")
LOST = "the connection was lost"
LARGE = "larger than 15,000,000 bytes, the limit"
SLOW = "took more than 1 second; try again later"
WHERE = "ask its publisher"

FAULTS: dict[str, tuple[Answer, str]] = {
    # Time
    "no answer": (silent, SLOW),
    "headers that drip": (dripping_headers, SLOW),
    "a body that drips": (dripping, SLOW),
    "a compressed body that drips": (faults.dripping_compressed, SLOW),
    "a chunk that drips": (faults.dripping_chunks, SLOW),
    # Size
    "an endless body": (endless, LARGE),
    "endless chunks": (faults.endless_chunks, LARGE),
    "endless headers": (faults.endless_headers, "not valid HTTP"),
    "endless interim responses": (faults.endless_interim, SLOW),
    "a length of an exabyte": (faults.lying_huge, LARGE),
    "a length that is too long": (truncated(FEED, 50), LOST),
    "a length that is too short": (faults.lying_short(FEED, 50), "cannot be read"),
    "two lengths": (faults.two_lengths, "multiple unmatching values"),
    f"a bomb of {BOMB:,} bytes": (faults.bomb, LARGE),
    "a bomb in a bomb": (faults.bomb_in_bomb(), "compressed several times"),
    # Compression
    **{f"{name} that ends too early": (faults.cut(name, FEED * 99), LOST) for name in ("gzip", "deflate")},
    "gzip that is none": (content(FEED, **{"Content-Encoding": "gzip"}), "cannot be decompressed"),
    "an unknown compression": (content(FEED, **{"Content-Encoding": "lzma"}), "compressed as lzma"),
    "a compression that was not asked for": (content(FEED, **{"Content-Encoding": "br"}), "compressed as br"),
    # Connections
    "a reset": (faults.reset, LOST),
    "a reset in the body": (faults.reset_in_body, LOST),
    "a connection that is closed": (faults.closed, LOST),
    "a body that is cut": (truncated(FEED, 50), LOST),
    "broken chunks": (faults.broken_chunks, LOST),
    "a mail server": (no_http, "not valid HTTP"),
    # Redirects
    "a loop": (faults.redirect_to_itself, "redirects in a loop"),
    "a redirect to a file": (faults.redirect_to_file(), "redirects to file:///etc/hostname, which is not a web URL"),
    "a redirect to nowhere": (redirect("http://["), "which is not a web URL"),
    "a redirect to another protocol": (redirect("gopher://example.org/"), "which is not a web URL"),
    "a redirect without a target": (status(302), "redirects without saying where (302)"),
    # Answers that are no feed
    "an empty body": (faults.empty(), "the server sent an empty document"),
    "white space": (content(b" \n\t "), "the server sent an empty document"),
    "a page with status 200": (faults.page_for_feed(), "HTML"),
    "an error as text with status 200": (
        content(b"Service unavailable", **{"Content-Type": "text/plain"}),
        "not a feed, but a plain-text file",
    ),
    "an error as JSON with status 200": (
        content(b'{"error": "quota"}', **{"Content-Type": "application/json"}),
        "JSON of another kind, not a feed",
    ),
    "a picture": (content(b"\x89PNG\r\n\x1a\n" + bytes(100), **{"Content-Type": "image/png"}), "an image, not a feed"),
    "404": (status(404), "not found (404); check the URL"),
    "500": (status(500), "the server answered 500, a server error"),
    "502 thrice": (status(502), "the server answered 502, a server error"),
    "410": (status(410), "gone for good (410)"),
    "401": (status(401), "requires a password (401); set `login`, or the variable DIGEST_SOURCE_HERALD_LOGIN"),
    "a status that nobody knows": (status(799), "the server answered 799; next try"),
    "429": (status(429), "too many requests (429)"),
}


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again at once after a lost connection."""
    monkeypatch.setattr("digest.http.requester._PAUSES", (0.0, 0.0))


def time_limit(said: str) -> int:
    """Return a limit that only a fault of time reaches, however busy the machine."""
    return 1 if said == SLOW else 120


def told(site: Subscriber, err: str) -> str:
    """Return the message about the source, which is the only one, has one line, and is not long."""
    (line,) = err.splitlines()
    assert line.startswith(f"digest: source 'Herald': http://127.0.0.1:{site.web.port}/feed: ")
    assert len(line) < 300
    assert "http" not in line.split("/feed: ", 1)[1].replace("HTTP", "") or "redirects to" in line
    return line


@pytest.mark.parametrize(("answer", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_and_harms_nothing(site: Subscriber, web: WebServer, answer: Answer, said: str) -> None:
    site.begin(timeout=time_limit(said))
    site.subscribe(web.at("/feed", GOOD, answer))
    site.subscribe(web.address("/good", "127.0.0.2"), "Tribune")
    web.at("/good", GOOD, content(rss("Port")))
    assert site.ingest().status == 0
    outcome = site.ingest(days=1)

    assert said in told(site, outcome.err)
    assert outcome.status == 3
    assert site.titles() == ["Ferry", "Ferry", "Port"]
    assert site.run("doctor", days=1).status == 0


@pytest.mark.parametrize(("answer", "said"), FAULTS.values(), ids=FAULTS)
def test_if_nothing_else_was_asked_the_run_fails(site: Subscriber, web: WebServer, answer: Answer, said: str) -> None:
    site.begin(timeout=time_limit(said))
    site.subscribe(web.at("/feed", answer))
    (site.folder / "news.txt").write_text("23.04.2025\n\nThe tram line opens in May.\n", "utf-8")
    outcome = site.ingest()

    assert said in told(site, outcome.err)
    assert outcome.status == 1
    assert site.titles() == []
    again = site.ingest(hours=0.5)
    assert (again.status, again.err) == (0, "")
