"""A hub is told which feeds have changed; a build does not fail if it does not answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from digest.editing.order.schedule import BuildRequest
from digest.errors import HttpError
from digest.http import Fetcher
from digest.http.hub import WebSubHub
from digest.model.item import Item
from digest.model.locale import Locale
from digest.publishing.feeds.feed_publisher import FeedPublisher
from digest.publishing.templates import Templates
from digest.tasks.steps.pipeline import Pipeline
from tests.sites import FakeSource, make_site
from tests.webserver import WebServer, running, status

IN_W18 = datetime(2025, 5, 1, tzinfo=UTC)
FERRY = Item(
    "Herald", id="ferry", title="Ferry", text="The ferry stays.", published=date(2025, 4, 22), locale=Locale("en")
)


@pytest.fixture
def server() -> Iterator[WebServer]:
    with running() as server:
        yield server


@pytest.mark.enable_socket
def test_a_hub_is_told_of_each_feed(server: WebServer) -> None:
    hub = WebSubHub(Fetcher({}), server.at("/hub", status(202)))

    hub.announce(["https://news.example.org/en/feed.xml", "https://news.example.org/en/rss.xml"])

    assert [parse_qs(request.body.decode()) for request in server.requests] == [
        {"hub.mode": ["publish"], "hub.url": ["https://news.example.org/en/feed.xml"]},
        {"hub.mode": ["publish"], "hub.url": ["https://news.example.org/en/rss.xml"]},
    ]


@pytest.mark.enable_socket
@pytest.mark.parametrize("number", [302, 400, 404, 500])
def test_a_hub_that_refuses_is_asked_once(server: WebServer, number: int) -> None:
    hub = WebSubHub(Fetcher({}), server.at("/hub", status(number)))

    with pytest.raises(HttpError):
        hub.announce(["https://news.example.org/en/feed.xml", "https://news.example.org/en/rss.xml"])

    assert len(server.requests) == 1


@dataclass
class FakeHub:
    """Remembers what it was told, or fails."""

    fails: bool = False
    told: list[str] = field(default_factory=list)

    def announce(self, feeds: Iterable[str]) -> None:
        if self.fails:
            raise HttpError("http://127.0.0.1/: no connection")
        self.told += feeds


def built_with(hub: FakeHub, folder: Path) -> Pipeline:
    site = make_site(folder, [FakeSource(items=[FERRY])], publishers=(FeedPublisher(Templates()),))
    return replace(site, writer=replace(site.writer, hub=hub))


def test_a_build_tells_the_hub_of_the_live_feeds_that_changed_and_only_once(tmp_path: Path) -> None:
    hub = FakeHub()
    site = built_with(hub, tmp_path)
    site.ingest(IN_W18)
    site.build(BuildRequest(), IN_W18)
    site.build(BuildRequest(), IN_W18)

    names = ("feed.xml", "rss.xml", "feed.json", "items.xml", "items-rss.xml", "items.json")
    assert hub.told == [f"https://news.example.org/en/{name}" for name in names]


def test_a_hub_that_does_not_answer_is_a_warning_and_the_edition_is_published(tmp_path: Path) -> None:
    site = built_with(FakeHub(fails=True), tmp_path)
    site.ingest(IN_W18)
    built = site.build(BuildRequest(), IN_W18)

    assert len(built.editions) == 1
    assert [str(finding) for finding in built.findings] == [
        "the hub could not be notified: http://127.0.0.1/: no connection"
    ]
    assert site.history.editions.unpublished() == ()
