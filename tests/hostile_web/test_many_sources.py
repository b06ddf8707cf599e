"""Many sources, some of them faulty: none spoils another."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from time import monotonic, sleep

import pytest

from tests import faults
from tests.children import started
from tests.subscriber import NOW, Subscriber, rss
from tests.webserver import WebServer, content, dripping, endless, silent, status

pytestmark = pytest.mark.enable_socket

FAULTY = [dripping, silent, faults.bomb, endless, faults.reset]
# The longest that a busy machine may take.
LONG = 120.0


def test_all_good_feeds_are_stored_and_each_fault_is_named(site: Subscriber, web: WebServer) -> None:
    site.begin(timeout=5)
    for number, fault in enumerate(FAULTY):
        web.at(f"/faulty/{number}", fault)
        site.subscribe(web.address(f"/faulty/{number}", f"127.0.2.{number + 1}"), f"Faulty {number}")
    for number in range(25):
        web.at(f"/good/{number}", content(rss(f"Story-{number}"), ETag='"a"'), status(304))
        site.subscribe(web.address(f"/good/{number}", f"127.0.1.{number + 1}"), f"Good {number}")
    first, second = site.ingest(), site.ingest(days=1)

    assert (first.status, second.status) == (3, 3)
    assert len(site.titles()) == 25
    for outcome in (first, second):
        lines = outcome.err.splitlines()
        assert [line.split("'")[1] for line in lines] == [f"Faulty {number}" for number in range(5)]
    assert second.out.count("nothing new since the last time") == 25


def test_faults_of_two_addresses_leave_a_third_one_of_their_host(site: Subscriber, web: WebServer) -> None:
    for name, answer in (("Loop", faults.redirect_to_itself), ("Large", faults.lying_huge)):
        site.subscribe(web.at(f"/{name}", answer), name)
    site.subscribe(web.at("/good", content(rss("Ferry"))), "Good")
    outcome = site.ingest()

    assert outcome.status == 3
    assert "does not answer" not in outcome.err
    assert site.titles() == ["Ferry"]


def test_a_run_that_is_killed_loses_nothing_and_the_next_one_goes_on(site: Subscriber, web: WebServer) -> None:
    web.at("/feed", content(rss("Ferry"), ETag='"a"'), status(304))
    web.at("/slow", silent, content(rss("Tram")))
    site.subscribe(web.address("/feed"))
    site.subscribe(web.address("/slow", "127.0.0.2"), "Slow")
    command = [sys.executable, "-m", "digest", "ingest", "--now", NOW.isoformat()]
    with started(command, LONG, cwd=site.folder) as process:
        end = monotonic() + LONG
        while not (site.asked("/slow") and is_recorded(site)):
            assert monotonic() < end
            sleep(0.05)
        process.kill()

    assert site.run("doctor").status == 0
    outcome = site.ingest(hours=0.5)
    assert outcome.status == 0
    assert "Herald: not due yet" in outcome.out
    assert "Slow: 1 item, 1 new, 0 changed" in outcome.out
    assert site.titles() == ["Ferry", "Tram"]


def is_recorded(site: Subscriber) -> bool:
    """Return whether the first source was read to its end."""
    with closing(sqlite3.connect(site.folder / "digest.db")) as store:
        try:
            return bool(store.execute("SELECT count(*) FROM fetch_states").fetchone()[0])
        except sqlite3.OperationalError:  # not made yet, or locked
            return False
