from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier, Event
from time import sleep

import pytest

from digest.errors import HttpError, SourceError
from digest.model.source import SourceSpec
from digest.model.web import Access, Validators, WebResponse
from digest.sources.at_once import ready
from digest.sources.file import FileSource
from digest.sources.rate_limits import RateLimits
from digest.sources.requests import Get
from digest.sources.web import WebSource

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
        return WebResponse(200, address, {}, FEED)


def source(servers: Get, name: str, path: str = "", *, is_paused: bool = False) -> WebSource:
    spec = SourceSpec(name + path, url=f"https://{name}.example.org/{path}", is_paused=is_paused)
    return WebSource(spec, UTC, NOW, servers, RateLimits(lambda host: host))


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
    fared = {}
    for one in ready([source(servers, "broken"), source(servers, "good")]):
        try:
            fared[one.spec.name] = str(len(list(one.read())))
        except SourceError as error:
            fared[one.spec.name] = str(error)

    assert fared == {"good": "1", "broken": "broken"}


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
    found = {one.spec.name: one for one in ready([source(servers, "broken", str(number)) for number in range(20)])}

    assert servers.asked == ["https://broken.example.org/0", "https://broken.example.org/1"]
    with pytest.raises(SourceError, match=r"https://broken\.example\.org/2: broken\.example\.org does not answer"):
        list(found["broken2"].read())
    assert found["broken2"].visit().outcome == "failed"
