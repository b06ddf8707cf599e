"""``[notify]``: which editions are announced, and which failures are told."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.store.database import Database
from tests.cli.conftest import COUNCIL, Command, write
from tests.webserver import WebServer, content, hang_up, running, status

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]

TAKEN = content(b'{"id": "1"}')
# The first hours after the week of the tram line.
MONDAY = "2025-04-28T06:00:00Z"
NEXT_MONDAY = "2025-05-05T06:00:00Z"
NEWER = f"{COUNCIL}\n\nThe quay reopens\n\nThe quay reopens 29.04.2025\n\nBoats are back at the quay since Tuesday.\n"


@pytest.fixture
def web() -> Iterator[WebServer]:
    with running() as server:
        server.at("/", TAKEN)
        yield server


@pytest.fixture
def channels(site: Path, web: WebServer, monkeypatch: pytest.MonkeyPatch, digest: Command) -> WebServer:
    """A site with a channel for its English readers and one for those in Spanish."""
    here = f"ntfy://127.0.0.1:{web.port}"
    monkeypatch.setenv("DIGEST_NOTIFY_READERS", f"{here}/harbor,es={here}/puerto")
    return web


def told(web: WebServer) -> list[tuple[str, str]]:
    """The topics and texts that were posted, and forget them."""
    bodies = [json.loads(request.body) for request in web.requests]
    web.requests.clear()
    return [(body["topic"], body["message"]) for body in bodies]


def test_a_new_edition_is_announced_once_to_each_channel_in_its_locale(digest: Command, channels: WebServer) -> None:
    outcome = digest("run", "-v", now=MONDAY)

    headline = "The council voted for the new tram line"
    assert (outcome.status, outcome.err.count("[notify]")) == (0, 0)
    assert "2025-W17: is announced to 2 channels" in outcome.out
    assert told(channels) == [
        ("harbor", f"{headline}\nhttps://news.example.org/en/2025/w17/"),
        ("puerto", f"{headline}\nhttps://news.example.org/es/2025/w17/"),
    ]
    digest("run", now=MONDAY)
    digest("build", "--week", "2025-W17", "--republish", now=MONDAY)
    assert told(channels) == []


def test_a_back_fill_announces_nothing(digest: Command, channels: WebServer) -> None:
    digest("run", now=MONDAY)
    told(channels)

    digest("build", "--all", now=MONDAY)
    digest("build", "--week", "2025-W16", now=MONDAY)

    assert told(channels) == []


def test_old_editions_are_no_news(digest: Command, channels: WebServer) -> None:
    digest("run", "--all", now="2025-06-02T06:00:00Z")

    assert told(channels) == []


def test_of_several_new_editions_the_newest_is_announced(digest: Command, channels: WebServer) -> None:
    digest("run", "--all", now=MONDAY)

    assert [topic for topic, text in told(channels) if "w17" in text] == ["harbor", "puerto"]


def test_a_channel_added_later_hears_of_the_next_edition_only(
    digest: Command, site: Path, web: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest("run", now=MONDAY)
    monkeypatch.setenv("DIGEST_NOTIFY_READERS", f"ntfy://127.0.0.1:{web.port}/harbor")

    digest("run", now=MONDAY)
    assert told(web) == []
    write(site / "news/council.txt", NEWER)
    digest("run", now=NEXT_MONDAY)

    assert [text.splitlines()[0] for _, text in told(web)] == ["The quay reopens"]


def test_a_crash_after_publishing_loses_no_announcement(
    digest: Command, channels: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("digest.tasks.announce.Announcer.due", crash)
        assert digest("run", now=MONDAY).status == 1
    assert told(channels) == []

    digest("run", now=MONDAY)

    assert len(told(channels)) == 2


def test_a_crash_while_posting_posts_nothing_twice(
    digest: Command, channels: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("digest.letters.services.channels.post", crash)
        assert digest("run", now=MONDAY).status == 1

    digest("run", now=MONDAY)

    # The first channel may have it; the second was not reached.
    assert [topic for topic, _ in told(channels)] == ["puerto"]


def crash(*_: object, **__: object) -> None:
    raise RuntimeError("the power went")


def test_a_refusal_is_a_warning_and_the_next_run_tries_again(digest: Command, channels: WebServer) -> None:
    channels.at("/", status(403), TAKEN)

    outcome = digest("run", now=MONDAY)

    refusal = "ntfy answered with HTTP status 403; check the URL and its token; the next run tries again"
    assert outcome.status == 0
    assert outcome.err.splitlines()[-1] == (
        f"warning: [notify] readers: channel 1: 2025-W17 was not announced: {refusal}"
    )
    assert [topic for topic, _ in told(channels)] == ["harbor", "puerto"]
    digest("run", now=MONDAY)
    assert [topic for topic, _ in told(channels)] == ["harbor"]


def test_what_may_have_been_posted_is_not_posted_again(digest: Command, channels: WebServer) -> None:
    channels.at("/", lambda handler, _: hang_up(handler), TAKEN)

    outcome = digest("run", now=MONDAY)
    told(channels)
    digest("run", now=MONDAY)

    assert "channel 1: 2025-W17 may not have been announced: ntfy could not be reached" in outcome.err
    assert told(channels) == []


def test_a_dry_run_posts_nothing_and_says_what_would_be_announced(
    digest: Command, channels: WebServer, site: Path
) -> None:
    outcome = digest("run", "--dry-run", now=MONDAY)

    assert "2025-W17: would be announced to 2 channels" in outcome.out
    assert (told(channels), (site / "digest.db").exists()) == ([], False)


def test_a_dry_run_names_channels_that_cannot_work(
    digest: Command, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGEST_NOTIFY_ALERTS", "ntfy://localhost/a,bogus://SECRET")
    monkeypatch.setenv("DIGEST_NOTIFY_READERS", "ntfy://localhost/a")

    outcome = digest("run", "--dry-run", now=MONDAY)

    assert "[notify] alerts: channel 2: Apprise does not understand its URL" in outcome.err
    assert "SECRET" not in outcome.err + outcome.out


def test_a_locale_that_is_not_built_is_announced_when_it_is(digest: Command, channels: WebServer) -> None:
    digest("run", "--locale", "es", now=MONDAY)
    assert [topic for topic, _ in told(channels)] == ["puerto"]

    digest("run", now=MONDAY)

    assert [topic for topic, _ in told(channels)] == ["harbor"]


def test_the_store_holds_no_secret(digest: Command, channels: WebServer, site: Path) -> None:
    digest("run", now=MONDAY)

    assert b"puerto" not in (site / "digest.db").read_bytes()


# Alerts


@pytest.fixture
def alerts(site: Path, web: WebServer, monkeypatch: pytest.MonkeyPatch, digest: Command) -> WebServer:
    monkeypatch.setenv("DIGEST_NOTIFY_ALERTS", f"ntfy://127.0.0.1:{web.port}/desk")
    return web


def test_a_source_that_cannot_be_read_is_told_once_a_day(digest: Command, alerts: WebServer, site: Path) -> None:
    (site / "news/council.txt").unlink()

    assert digest("run", now=MONDAY).status == 1
    ((topic, text),) = told(alerts)
    assert topic == "desk"
    assert text.startswith("digest run: source 'Council': ")
    digest("run", now="2025-04-28T07:00:00Z")
    assert told(alerts) == []
    digest("run", now="2025-04-29T06:00:01Z")
    assert len(told(alerts)) == 1


def test_a_build_that_fails_is_told(digest: Command, alerts: WebServer, site: Path) -> None:
    digest("ingest", now=MONDAY)
    write(site / "output/site", "in the way")

    outcome = digest("build", now=MONDAY)

    assert outcome.status == 1
    ((_, text),) = told(alerts)
    assert text == f"digest build: {outcome.err.splitlines()[-1].removeprefix('digest: ')}"


def test_a_lost_store_is_told_and_none_is_made(digest: Command, alerts: WebServer, site: Path) -> None:
    digest("run", now=MONDAY)
    (site / "digest.db").unlink()

    digest("run", now=MONDAY)

    assert "digest run: " in told(alerts)[0][1]
    assert not (site / "digest.db").exists()


def test_a_damaged_store_is_told(digest: Command, alerts: WebServer, site: Path) -> None:
    write(site / "digest.db", "no database " * 1000)

    digest("run", now=MONDAY)

    assert len(told(alerts)) == 1


def test_whoever_watches_is_not_alerted(
    digest: Command, alerts: WebServer, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "news/council.txt").unlink()
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    assert digest("run", now=MONDAY).status == 1
    assert told(alerts) == []


def test_an_alert_that_fails_is_a_warning(digest: Command, alerts: WebServer, site: Path) -> None:
    alerts.at("/", status(401))
    (site / "news/council.txt").unlink()

    outcome = digest("run", now=MONDAY)

    assert outcome.status == 1
    assert "warning: [notify] alerts: channel 1: ntfy answered with HTTP status 401" in outcome.err


def test_the_store_forgets_old_alerts(digest: Command, alerts: WebServer, site: Path) -> None:
    (site / "news/council.txt").unlink()
    for day in ("2025-04-28", "2025-04-30"):
        digest("run", now=f"{day}T06:00:00Z")

    database = Database.open(str(site / "digest.db"))
    remembered = json.loads(database.setting("alerted"))
    database.close()

    assert set(remembered.values()) == {"2025-04-30T06:00:00+00:00"}


def test_a_site_without_channels_does_not_load_apprise(
    digest: Command, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)

    assert digest("run", now=MONDAY).status == 0


def test_a_missing_library_is_told_with_what_installs_it(
    digest: Command, channels: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)

    outcome = digest("run", now=MONDAY)

    assert outcome.status == 0
    assert "2025-W17 was not announced: channels need the library apprise: " in outcome.err
    assert "notify]" in outcome.err
