"""Whatever kills the sender, nobody gets an edition twice, and everyone is accounted for."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.kills import Sending, finish, kill_often
from tests.mailserver import running

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
