from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier, Event
from time import sleep

import pytest

from digest.errors import HttpError, SourceError, UnansweredError
from digest.model.source import SourceSpec
from digest.model.web import Access, FetchState, Validators, WebResponse
from digest.reading.sources.at_once import ready
from digest.reading.sources.document_client import DocumentClient
from digest.reading.sources.file_source import FileSource
from digest.reading.sources.rate_limits import RateLimits
from digest.reading.sources.robots import RobotsFiles
from digest.reading.sources.web_source import WebSource

NO_VALIDATORS, PUBLIC = Validators(), Access()
NOW = datetime(2025, 4, 25, 10, 20, tzinfo=UTC)
FEED = b'<rss version="2.0"><channel><item><title>The ferry stays</title></item></channel></rss>'
# Longer than any step takes, so that a test that waits for it fails.
LONG = 60.0


class Servers:
    """Answers each address when its event is set."""

    def __init__(self, **gates: Event | Barrier) -> None:
        self.gates: Mapping[str, Event | Barrier] = gates
        self.asked: list[str] = []

    def get(
        self,
        address: str,
        *,
        validators: Validators = NO_VALIDATORS,
        access: Access = PUBLIC,
        accept: str = "",
        largest: int = 0,
    ) -> WebResponse:
        name = address.removeprefix("https://").partition(".")[0]
        if name in self.gates:
            self.gates[name].wait(LONG)
        self.asked.append(address)
        if name == "broken":
            raise HttpError("broken")
        if name == "dead" or address.endswith(("/mute", "/robots.txt")):
            raise UnansweredError("dead")
        return WebResponse(200, address, {}, FEED)


def source(servers: DocumentClient, name: str, path: str = "", *, is_paused: bool = False, port: str = "") -> WebSource:
    spec = SourceSpec(name + path + port, url=f"https://{name}.example.org{port}/{path}", is_paused=is_paused)
    return WebSource(spec, UTC, NOW, servers, RateLimits(lambda host: host))


def fared(sources: list[WebSource]) -> dict[str, str]:
    """How each source fared: the number of its items, or its error."""
    found = {}
    for one in ready(sources):
        try:
            found[one.spec.name] = str(sum(len(reading.items) for reading in one.read()))
        except SourceError as error:
            found[one.spec.name] = str(error)
    return found


def test_a_slow_server_keeps_no_other_waiting() -> None:
    gate = Event()
    servers = Servers(slow=gate)
    found = ready([source(servers, "slow"), source(servers, "quick"), source(servers, "paused", is_paused=True)])

    assert next(iter(found)).spec.name == "paused"
    assert next(found).spec.name == "quick"
    gate.set()
    assert [one.spec.name for one in found] == ["slow"]


def test_servers_are_requested_at_the_same_time() -> None:
    both = Barrier(2)
    servers = Servers(one=both, two=both)

    assert {one.spec.name for one in ready([source(servers, "one"), source(servers, "two")])} == {"one", "two"}


def test_sources_of_one_server_are_requested_one_after_the_other() -> None:
    servers = Servers()
    list(ready([source(servers, "one", str(number)) for number in range(20)]))

    assert servers.asked == [f"https://one.example.org/{number}" for number in range(20)]


def test_a_broken_server_spoils_no_other() -> None:
    servers = Servers()

    assert fared([source(servers, "broken"), source(servers, "good")]) == {"good": "1", "broken": "broken"}


def test_files_come_first(tmp_path: Path) -> None:
    file = FileSource(SourceSpec("file", "news.txt"), tmp_path, UTC)

    assert [one.spec.name for one in ready([source(Servers(), "web"), file])] == ["file", "web"]


def test_without_sources_on_the_web_there_is_nothing_to_wait_for(tmp_path: Path) -> None:
    file = FileSource(SourceSpec("file", "news.txt"), tmp_path, UTC)

    assert list(ready([file])) == [file]
    assert list(ready([])) == []


def test_what_was_read_is_forgotten() -> None:
    sources = [source(Servers(), name) for name in ("first", "second")]
    for one in ready(sources):
        assert [len(reading.items) for reading in one.read()] == [1]

    assert [one.response for one in sources] == [None, None]


def test_documents_are_not_requested_long_before_they_are_read() -> None:
    servers = Servers()
    sources = ready([source(servers, f"s{number}") for number in range(200)])
    next(iter(sources))
    # Each of 32 threads has one, and 32 wait; it is the most that there can be, however long the test waits.
    sleep(0.2)
    requested = len(servers.asked)

    assert requested <= 1 + 2 * 32
    assert len(list(sources)) == 199


def test_a_host_that_does_not_answer_is_asked_twice() -> None:
    servers = Servers()
    found = {one.spec.name: one for one in ready([source(servers, "dead", str(number)) for number in range(20)])}

    assert servers.asked == ["https://dead.example.org/0", "https://dead.example.org/1"]
    with pytest.raises(SourceError, match=r"https://dead\.example\.org/2: dead\.example\.org does not answer"):
        list(found["dead2"].read())
    assert found["dead2"].visit().outcome == "failed"


def test_faults_of_some_addresses_leave_the_others_of_their_host() -> None:
    servers = Servers()

    assert set(fared([source(servers, "broken", str(number)) for number in range(5)]).values()) == {"broken"}
    assert len(servers.asked) == 5


def test_the_silence_of_one_port_is_not_that_of_another() -> None:
    servers = Servers()
    mute = [source(servers, "one", "mute", port=f":{port}") for port in (1, 1, 1)]

    assert fared([*mute, source(servers, "one", port=":2")])["one:2"] == "1"
    assert len(servers.asked) == 3


def test_a_source_that_was_given_up_comes_before_those_that_do_not_answer() -> None:
    servers = Servers()
    sources = [source(servers, "one", "mute"), source(servers, "one", "other/mute"), source(servers, "one", "good")]

    assert fared(sources)["onegood"].endswith("one.example.org does not answer; try again later")
    states = [one.visit().state or FetchState() for one in sources]
    limits, later = RateLimits(lambda host: host), NOW + timedelta(hours=1)
    again = [
        WebSource(one.spec, UTC, later, servers, limits, state) for one, state in zip(sources, states, strict=True)
    ]
    assert [state.failures for state in states] == [1, 1, 1]
    assert fared(again)["onegood"] == "1"


def test_pages_without_their_robots_txt_let_a_feed_be_read() -> None:
    servers = Servers()
    robots = RobotsFiles(servers, "digest")
    pages = [source(servers, "one", str(number)) for number in range(3)]
    for page in pages:
        page.robots = robots

    told = fared([*pages, source(servers, "one", "feed")])

    assert told == {"one0": "dead", "one1": "dead", "one2": "dead", "onefeed": "1"}
