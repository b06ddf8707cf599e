"""Ask only when the editor has news read, and then as much as needed."""

from __future__ import annotations

import pytest

from tests import faults
from tests.subscriber import Subscriber, rss
from tests.webserver import WebServer, content, status

pytestmark = pytest.mark.enable_socket

FEED = content(rss("Ferry"), ETag='"a"')


@pytest.fixture
def read(site: Subscriber, web: WebServer) -> Subscriber:
    """A site that has read its feed, which is due again an hour later."""
    site.subscribe(web.at("/feed", FEED, status(304)))
    site.ingest()
    site.web.requests.clear()
    return site


@pytest.mark.parametrize(
    "command",
    [
        "check",
        "check --output",
        "list sources",
        "list items",
        "list editions",
        "status",
        "build",
        "build --all",
        "draft",
        "doctor",
        "translate",
        "prune",
        "export",
    ],
)
def test_a_command_that_reads_no_news_asks_nothing(read: Subscriber, command: str) -> None:
    outcome = read.run(*command.split(), days=7)

    assert outcome.status in {0, 2}, outcome.err
    assert read.web.requests == []


def test_a_paused_source_is_not_asked_even_by_force(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", FEED), paused=True)
    outcome = site.ingest("--force")

    assert (outcome.status, outcome.out) == (0, "Herald: paused in digest.toml\n")
    assert web.requests == []


def test_force_asks_what_is_not_due_with_its_validators(read: Subscriber) -> None:
    outcome = read.ingest("--force", hours=0.5)

    assert outcome.status == 0
    assert [one.headers.get("if-none-match") for one in read.asked()] == ['"a"']


def test_force_asks_once(read: Subscriber) -> None:
    read.ingest("--force", hours=0.5)
    read.ingest(hours=1)

    assert len(read.asked()) == 1


def test_force_asks_what_is_gone_and_what_is_slowed_down(site: Subscriber, web: WebServer) -> None:
    for path, answer in {
        "/gone": status(410),
        "/denied": status(403),
        "/limited": faults.too_many_requests_for(9_999),
    }.items():
        web.at(path, answer, FEED)
    for number, path in enumerate(("/gone", "/denied", "/limited"), start=1):
        site.subscribe(web.address(path, f"127.0.0.{number}"), path)

    assert site.ingest().status == 1
    assert site.ingest("--force", hours=0.5).status == 0
    assert len(web.requests) == 6


def test_a_dry_run_asks_and_remembers_nothing(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", FEED))
    outcome = site.ingest("--dry-run")

    assert outcome.out == "Herald: 1 item, 1 new, 0 changed\n"
    assert not (site.folder / "digest.db").exists()
    assert site.ingest().out == "Herald: 1 item, 1 new, 0 changed\n"
    assert [one.headers.get("if-none-match") for one in site.asked()] == [None, None]


def test_a_dry_run_does_not_ask_what_is_not_due(read: Subscriber) -> None:
    outcome = read.ingest("--dry-run", hours=0.5)

    assert "not due yet" in outcome.out
    assert read.web.requests == []


def test_a_dry_run_leaves_the_store_as_it_was(read: Subscriber) -> None:
    before = (read.folder / "digest.db").read_bytes()
    read.ingest("--dry-run", hours=1)

    assert len(read.asked()) == 1
    assert (read.folder / "digest.db").read_bytes() == before


def test_a_file_beside_it_is_read_without_a_request(read: Subscriber) -> None:
    (read.folder / "news.txt").write_text("23.04.2025\n\nThe tram line opens in May.\n", "utf-8")
    with (read.folder / "digest.toml").open("a") as file:
        file.write('\n[[sources]]\nname = "File"\npath = "news.txt"\n')
    outcome = read.ingest(hours=0.5)

    assert "File: 1 item, 1 new, 0 changed\n" in outcome.out
    assert read.web.requests == []
