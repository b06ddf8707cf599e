"""Whatever kills the sender, nobody gets an edition twice, and everyone is accounted for."""

from __future__ import annotations

import signal
from pathlib import Path
from random import Random
from time import monotonic, sleep

import pytest

from tests.children import started
from tests.kills import LONGEST, Sending, finish, kill_often
from tests.mailserver import MailServer, running

pytestmark = pytest.mark.enable_socket

KILLS, READERS = 8, 200


def test_kills_at_any_moment_leave_an_honest_ledger_and_no_duplicate(tmp_path: Path) -> None:
    with running() as server:
        sending = Sending(tmp_path, server, READERS)
        report = kill_often(sending, KILLS, Random(3))
        ledger = finish(sending, report)

    assert report.faults == []
    assert report.kills == KILLS
    assert {one.status for one in ledger.values()} == {"sent"}
    assert len(ledger) == READERS


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_finishes_the_message_in_hand_and_leaves_nothing_in_doubt(tmp_path: Path, how: signal.Signals) -> None:
    with running(MailServer(delay=0.3)) as server:
        sending = Sending(tmp_path, server, 8)
        with started(sending.command("send"), LONGEST, cwd=tmp_path, env=sending.environment) as process:
            deadline = monotonic() + LONGEST
            while len(server.received) < 2 and monotonic() < deadline:
                sleep(0.01)
            process.send_signal(how)
            status = process.wait(timeout=LONGEST)
            assert process.stderr
            said = process.stderr.read()
        ledger, got = sending.ledger(), sending.got()
        server.delay = 0
        assert sending.run("send") == 0

    assert (status, "interrupted; `digest send` sends the rest" in said) == (130, True)
    assert {one.status for one in ledger.values()} == {"sent"}
    assert set(ledger) == set(got)
    assert len(got) < 8
    assert set(sending.got().values()) == {1}
    assert len(sending.got()) == 8
