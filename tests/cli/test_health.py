"""``digest run`` and ``ingest`` name sources that fail for long or fall silent, and ``digest status`` shows how."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests import webserver
from tests.cli.conftest import COUNCIL, Command, Outcome, write
from tests.webserver import WebServer, content

START = datetime(2025, 1, 6, 6, tzinfo=UTC)
FEED = """<rss version="2.0"><channel><title>Herald</title>{}</channel></rss>"""
MISSING = "herald.xml: no such file or folder; check the path of source Harbor Herald"
ITEM = "<item><title>Council votes on tram line {0}</title><guid>{0}</guid></item>"


def at(days: int) -> str:
    return (START + timedelta(days=days)).isoformat()


@pytest.fixture
def herald(site: Path) -> Path:
    """The site, with a feed beside its text file."""
    config = site / "digest.toml"
    config.write_text(config.read_text() + '\n[[sources]]\nname = "Harbor Herald"\npath = "herald.xml"\n')
    write(site / "news/council.txt", COUNCIL.replace("2025", "2024"))
    return site / "herald.xml"


def read(digest: Command, herald: Path, days: range, verb: str = "ingest") -> dict[int, Outcome]:
    """Read the sources on some days, each with a new item in the feed."""
    outcomes = {}
    for number in days:
        write(herald, FEED.format(ITEM.format(number)))
        outcomes[number] = digest(verb, now=at(number))
    return outcomes


def warnings(digest: Command, days: range, verb: str = "ingest") -> dict[int, str]:
    """What a run writes on some days on which nothing is new, where it writes anything."""
    told = {number: digest(verb, now=at(number)).err for number in days}
    return {number: line for number, line in told.items() if line}


def status(digest: Command, days: int) -> dict[str, object]:
    [source] = [one for one in digest("status", "--json", now=at(days)).json["sources"] if "Herald" in one["name"]]
    return source


SILENT = (
    "warning: source 'Harbor Herald': nothing new since 2025-03-03, but usually 1 item a week; check it with "
    "`digest sources test 'Harbor Herald'`\n"
)


def test_a_source_that_falls_silent_is_named_once_a_week(digest: Command, herald: Path) -> None:
    assert {outcome.err for outcome in read(digest, herald, range(0, 57, 7)).values()} == {""}

    assert warnings(digest, range(57, 88)) == {70: SILENT, 77: SILENT, 84: SILENT}


def test_a_run_names_it_too_and_not_to_readers(digest: Command, herald: Path) -> None:
    read(digest, herald, range(0, 57, 7), "run")
    outcome = digest("run", now=at(70))

    assert SILENT in outcome.err
    assert outcome.status == 0
    pages = [path.read_text(encoding="utf-8") for path in (herald.parent / "output").rglob("*.html")]
    assert pages
    assert not any("nothing new since" in page for page in pages)


def test_a_source_that_speaks_again_is_not_named(digest: Command, herald: Path) -> None:
    read(digest, herald, range(0, 57, 7))
    assert warnings(digest, range(63, 78, 7)) == {70: SILENT, 77: SILENT}
    read(digest, herald, range(84, 85))

    assert warnings(digest, range(85, 95)) == {}


def test_a_source_that_fails_for_two_weeks_is_named_once_a_week(digest: Command, herald: Path) -> None:
    read(digest, herald, range(0, 15, 7))
    herald.unlink()
    told = {number: digest("ingest", now=at(number)) for number in range(15, 45, 2)}

    named = {number: outcome.err.splitlines()[-1] for number, outcome in told.items() if "warning" in outcome.err}
    assert list(named) == [29, 37]
    assert named[29] == (
        f"warning: source 'Harbor Herald': has failed since 2025-01-21 ({MISSING}); pause it with "
        "`digest sources pause 'Harbor Herald'`, or remove it with `digest sources remove 'Harbor Herald'`"
    )
    assert {outcome.status for outcome in told.values()} == {3}


def test_a_source_that_could_never_be_read_is_named_two_weeks_after_its_first_failure(
    digest: Command, herald: Path
) -> None:
    assert "has failed" not in digest("ingest", now=at(0)).err
    assert "has failed since 2025-01-06" in digest("ingest", now=at(31)).err


def test_a_source_that_was_read_between_does_not_fail_for_long(digest: Command, herald: Path) -> None:
    for number in (0, 10, 20, 30):
        herald.unlink(missing_ok=True)
        assert "has failed" not in digest("ingest", now=at(number)).err
        read(digest, herald, range(number + 1, number + 2))


@pytest.mark.parametrize("fault", ["silent", "failing"])
def test_a_paused_source_is_not_named(digest: Command, herald: Path, fault: str) -> None:
    read(digest, herald, range(0, 57, 7))
    if fault == "failing":
        herald.unlink()
        digest("ingest", now=at(57))
    config = herald.with_name("digest.toml")
    config.write_text(config.read_text() + "paused = true\n")

    assert not any("warning" in line for line in warnings(digest, range(58, 80, 7)).values())


def test_what_quiet_keeps_back_is_told_by_the_next_run(digest: Command, herald: Path) -> None:
    read(digest, herald, range(0, 57, 7))
    digest("ingest", now=at(63))

    assert digest("ingest", "-q", now=at(70)).err == ""
    assert digest("ingest", "--dry-run", now=at(71)).err == SILENT
    assert digest("ingest", now=at(71)).err == SILENT


def test_if_all_fail_some_are_named(digest: Command, site: Path) -> None:
    config = site / "digest.toml"
    tables = (f'\n[[sources]]\nname = "S{number}"\npath = "s{number}.xml"\n' for number in range(30))
    config.write_text(config.read_text() + "".join(tables))
    digest("ingest", now=at(0))
    told = [line for line in digest("ingest", now=at(14)).err.splitlines() if line.startswith("warning")]

    assert len(told) == 21
    assert told[-1] == "warning: 10 more sources need a look; `digest status` shows all"
    assert "warning" not in digest("ingest", now=at(15)).err


def test_a_paused_file_is_not_read(digest: Command, herald: Path) -> None:
    read(digest, herald, range(1))
    config = herald.with_name("digest.toml")
    config.write_text(config.read_text() + "paused = true\n")
    [outcome] = read(digest, herald, range(1, 2)).values()

    assert (outcome.status, outcome.err) == (0, "")
    assert status(digest, 1)["items"] == 1
    assert status(digest, 1)["last_read"] == "2025-01-06T06:00:00+00:00"
    assert "Harbor Herald: paused in digest.toml\n" in digest("ingest", "-v", now=at(1)).out


# On the web


@pytest.fixture
def web(herald: Path) -> Iterator[WebServer]:
    """The site, with its feed on a server of this machine."""
    with webserver.running() as server:
        config = herald.with_name("digest.toml")
        address = f'url = "{server.address("/feed")}"\nallow_private = true'
        config.write_text(config.read_text().replace('path = "herald.xml"', address))
        yield server


@pytest.mark.enable_socket
def test_a_feed_that_falls_silent_and_then_fails_is_named_for_each(digest: Command, web: WebServer) -> None:
    lines = {}
    for week in range(16):
        if week <= 8:
            web.at("/feed", content(FEED.format(ITEM.format(week)).encode(), ETag=f'"{week}"'))
        elif week == 12:
            web.at("/feed", webserver.status(404))
        outcome = digest("run", now=at(7 * week))
        lines[week] = [line for line in outcome.err.splitlines() if line.startswith("warning")]
        assert outcome.status == (0 if week < 12 else 3)

    told = {week: one for week, [one] in ((week, found) for week, found in lines.items() if found)}
    assert [week for week in told if week > 1] == [10, 11, 14, 15]
    assert told[10] == SILENT.strip()
    address = web.address("/feed")
    assert f"has failed since 2025-03-31 ({address}: not found (404); check the URL); pause it with" in told[14]
    found = status(digest, 105)
    assert (found["failures"], found["next_try_reason"]) == (4, "it answered 404")
    line = "FAILED 4 times since 2025-03-31, last read 2025-03-24 06:00, next try 2025-04-21 "
    assert line in digest("status", now=at(105)).out


@pytest.mark.enable_socket
def test_a_feed_that_is_gone_is_named_though_it_is_asked_no_more(digest: Command, web: WebServer) -> None:
    web.at("/feed", webserver.status(410))
    for days in range(14):
        assert "has failed" not in digest("ingest", now=at(days)).err
    outcome = digest("ingest", now=at(14))

    assert (outcome.status, len(web.requests)) == (0, 1)
    assert f"has failed since 2025-01-06 ({web.address('/feed')}: gone for good (410); remove" in outcome.err
    assert (status(digest, 14)["gone"], status(digest, 14)["next_try"]) == (True, None)


# Status


def test_the_status_of_a_source_that_is_well(digest: Command, herald: Path) -> None:
    read(digest, herald, range(22))

    assert status(digest, 22) == {
        "name": "Harbor Herald",
        "kind": "feed",
        "items": 22,
        "last_read": "2025-01-27T06:00:00+00:00",
        "last_success": "2025-01-27T06:00:00+00:00",
        "last_error": None,
        "items_per_week": 7.0,
        "silent_since": None,
        "failures": 0,
        "failing_since": None,
        "next_try": None,
        "next_try_reason": None,
        "gone": False,
        "paused": False,
    }
    assert "Harbor Herald: 22 items, 7 a week, read 2025-01-27 06:00\n" in digest("status", now=at(22)).out


def test_the_status_of_a_silent_source(digest: Command, herald: Path) -> None:
    read(digest, herald, range(0, 57, 7))
    warnings(digest, range(63, 71, 7))

    assert status(digest, 71)["silent_since"] == "2025-03-03T06:00:00+00:00"
    line = "Harbor Herald: 9 items, 1 a week, read 2025-03-17 06:00, nothing new since 2025-03-03\n"
    assert line in digest("status", now=at(71)).out


def test_the_status_of_a_source_that_fails(digest: Command, herald: Path) -> None:
    read(digest, herald, range(1))
    herald.unlink()
    digest("ingest", now=at(1))
    once = digest("list", "sources", now=at(1)).out
    digest("ingest", now=at(2))
    failed = status(digest, 2)

    assert (failed["failures"], failed["failing_since"]) == (2, "2025-01-07T06:00:00+00:00")
    assert f"Harbor Herald: 1 item, FAILED, last read 2025-01-06 06:00: {MISSING}\n" in once
    line = f"Herald: 1 item, FAILED 2 times since 2025-01-07, last read 2025-01-06 06:00: {MISSING}\n"
    assert line in digest("status", now=at(2)).out


@pytest.mark.enable_socket
def test_the_status_says_when_a_source_is_tried_next_and_why(digest: Command, web: WebServer) -> None:
    web.at("/feed", content(FEED.format(ITEM.format(1)).encode(), ETag='"a"', **{"Cache-Control": "max-age=172800"}))
    digest("ingest", now=at(0))

    planned = status(digest, 1)
    assert (planned["next_try"], planned["next_try_reason"]) == (
        "2025-01-08T06:00:00+00:00",
        "the server's Cache-Control",
    )
    line = "Harbor Herald: 1 item, read 2025-01-06 06:00, next try 2025-01-08 06:00 (the server's Cache-Control)\n"
    assert line in digest("status", now=at(1)).out
    assert "next try" not in digest("status", now=at(2)).out


@pytest.mark.enable_socket
def test_a_source_with_new_settings_is_due(digest: Command, herald: Path, web: WebServer) -> None:
    web.at("/feed", content(FEED.format(ITEM.format(1)).encode(), ETag='"a"'))
    digest("ingest", now=at(0))
    config = herald.with_name("digest.toml")
    config.write_text(config.read_text().replace("/feed", "/other"))

    assert status(digest, 0)["next_try"] is None


def test_the_status_names_paused_sources(digest: Command, herald: Path) -> None:
    read(digest, herald, range(1))
    config = herald.with_name("digest.toml")
    config.write_text(config.read_text() + "paused = true\n")

    assert status(digest, 1)["paused"] is True
    assert "Harbor Herald: 1 item, paused, read 2025-01-06 06:00\n" in digest("status", now=at(1)).out


def test_the_status_of_a_source_that_is_no_longer_configured(digest: Command, herald: Path) -> None:
    read(digest, herald, range(22))
    config = herald.with_name("digest.toml")
    config.write_text(config.read_text().partition("[[sources]]")[0])

    line = "Harbor Herald: 22 items, read 2025-01-27 06:00 (no longer configured)\n"
    assert line in digest("status", now=at(22)).out
