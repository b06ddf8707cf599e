"""Kill `digest send` at random moments, again and again, and compare its ledger with what a mail server really got."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from time import monotonic, sleep

from digest.model.delivery import Delivery
from digest.model.locale import Locale
from digest.model.preferences import EVERYTHING, Preferences
from digest.model.subscriber import Consent, Subscriber
from digest.model.week import Week
from digest.store.database import Database
from digest.store.ledger import SqlLedger
from digest.store.subscribers import SqlSubscribers, delivery_key
from tests.children import started
from tests.mailserver import DROP, OK, MailServer

WEEK = Week.parse("2025-W17")
MONDAY = "2025-04-28T06:00:00Z"
BEFORE = datetime(2025, 4, 1, tzinfo=UTC)
SITE = """\
[digest]
name = "harbor"
id = "tag:news.example.org,2025:harbor"
title = "Harbor Weekly"
base_url = "https://news.example.org/"
timezone = "Europe/Lisbon"
locales = ["en", "es"]

[[sources]]
name = "Council"
path = "council.txt"
"""
NEWS = "22.04.2025\n\nThe council voted for the new tram line. Work begins in May.\n"
# The slowest start on a busy machine.
LONGEST = 120


@dataclass
class Report:
    """What was seen: kills, the most messages that one left in doubt, how many had arrived, and how many were queued.

    ``left_out`` are those who get nothing by the next run either, and are not in doubt.
    """

    kills: int = 0
    most_in_doubt: int = 0
    in_doubt: int = 0
    arrived: int = 0
    queued: int = 0
    left_out: int = 0
    ended_by_themselves: int = 0
    requested: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills ({self.ended_by_themselves} runs ended before theirs); one left at most "
            f"{self.most_in_doubt} in doubt, the server's silence included, all {self.in_doubt}, of which "
            f"{self.arrived} had arrived, and {self.queued} queued; {self.left_out} left out by the next run; "
            f"{len(self.faults)} faults"
        )


@dataclass
class Sending:
    """A site with so many readers, and a mail server that remembers all it took; with ``more`` sources, given as files.

    ``preferences`` are what the readers chose, in turn.
    """

    folder: Path
    server: MailServer
    readers: int
    more: Mapping[str, str] = field(default_factory=dict)
    preferences: Sequence[Preferences] = (EVERYTHING,)
    environment: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("DIGEST_")}
        self.environment = kept | {"DIGEST_EMAIL_SERVER": f"smtp://127.0.0.1:{self.server.port}"}
        sources = "".join(f'\n[[sources]]\nname = "{name}"\npath = "{name}.txt"\n' for name in self.more)
        (self.folder / "digest.toml").write_text(SITE + sources, encoding="utf-8")
        (self.folder / "council.txt").write_text(NEWS, encoding="utf-8")
        for name, text in self.more.items():
            (self.folder / f"{name}.txt").write_text(text, encoding="utf-8")
        self.run("run", "--all")
        consent = Consent(BEFORE, "form")
        people = [
            Subscriber(
                f"id{n:05}",
                f"r{n:05}@example.org",
                Locale("en"),
                "main",
                "active",
                BEFORE,
                consent,
                preferences=self.preferences[n % len(self.preferences)],
            )
            for n in range(self.readers)
        ]
        database = Database.open(str(self.folder / "digest.db"))
        SqlSubscribers(database, delivery_key(database)).add(people)
        database.close()

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "digest", *arguments, "--now", MONDAY]

    def run(self, *arguments: str) -> int:
        """Run a command to its end, and return its status."""
        ended = subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment,
            timeout=LONGEST * 5,
            capture_output=True,
            check=False,
        )
        return ended.returncode

    def ledger(self) -> Mapping[str, Delivery]:
        database = Database.open(str(self.folder / "digest.db"))
        try:
            return SqlLedger(database).deliveries(WEEK)
        finally:
            database.close()

    def got(self) -> Counter[str]:
        """How often each reader got the edition, by id."""
        return Counter(f"id{one.recipient[1:6]}" for one in list(self.server.received))


def kill_often(sending: Sending, kills: int, random: Random) -> Report:
    """Kill the sender so often, and check the ledger after each time.

    When nothing is left to send but what is in doubt, the editor requests that.
    """
    report, before = Report(), sending.ledger()
    while report.kills < kills:
        is_left = len(before) < sending.readers or any(one.status in {"deferred", "queued"} for one in before.values())
        if not is_left and not doubtful(before):
            report.faults.append("everyone had the edition before the last kill; take more readers")
            break
        drops = _break_server(sending.server, random)
        arguments = ["send"] if is_left else ["send", "--resend-in-doubt"]
        report.ended_by_themselves += _kill_one(sending, arguments, random)
        report.kills += 1
        after = sending.ledger()
        changed = {name for name, one in after.items() if before.get(name) != one}
        if not is_left:
            report.requested.update(doubtful(before) & changed)
        new = doubtful(after) & changed
        report.most_in_doubt = max(report.most_in_doubt, len(new))
        report.in_doubt += len(new)
        report.queued += sum(one.status == "queued" for one in after.values())
        report.arrived += sum(sending.got()[name] > report.requested[name] for name in new)
        if len(new) > 1 + drops:
            report.faults.append(f"kill {report.kills}: {len(new)} in doubt")
        report.faults += faults(after, sending.got(), report.requested)
        before = after
    return report


def doubtful(ledger: Mapping[str, Delivery]) -> set[str]:
    """The ids of the readers who may have got the edition or not."""
    return {name for name, one in ledger.items() if one.status == "sending"}


def finish(sending: Sending, report: Report) -> Mapping[str, Delivery]:
    """Let the sender do its work undisturbed, at last with what is in doubt, and return the ledger."""
    sending.server.answers.clear()
    sending.run("send")
    ledger = sending.ledger()
    report.left_out = sending.readers - sum(one.status in {"sent", "sending", "skipped"} for one in ledger.values())
    report.faults += faults(ledger, sending.got(), report.requested)
    report.faults += [f"{report.left_out} were left out"] if report.left_out else []
    report.requested.update(doubtful(ledger))
    sending.run("send", "--resend-in-doubt")
    report.faults += faults(sending.ledger(), sending.got(), report.requested)
    return sending.ledger()


def faults(ledger: Mapping[str, Delivery], got: Counter[str], requested: Counter[str]) -> Sequence[str]:
    """Whom the ledger does not account for, and who got an edition twice that nobody requested again."""
    return [
        *(f"{name} got it, and is not in the ledger" for name in got if name not in ledger),
        *(f"{name} got it {n} times" for name, n in got.items() if n > 1 + requested[name]),
        *(f"{name} did not get it" for name, one in ledger.items() if one.status == "sent" and name not in got),
        *(f"{name} has failed" for name, one in ledger.items() if one.status == "failed"),
    ]


def _break_server(server: MailServer, random: Random) -> int:
    """Let the server, in one run of five, take a message and say nothing; return how many it will be."""
    if random.random() < 0.8:
        server.answers.clear()
        return 0
    server.at("END", *[OK] * random.randint(0, 15), f"250 OK, {DROP}", OK)
    return 1


def _kill_one(sending: Sending, arguments: Sequence[str], random: Random) -> bool:
    """Start the sender, and kill it at a random moment; return whether it ended before."""
    before, wanted = len(sending.server.received), random.choice([0, 0, 1, *range(2, 13)])
    with started(sending.command(*arguments), longest=LONGEST, cwd=sending.folder, env=sending.environment) as process:
        if wanted:
            deadline = monotonic() + LONGEST
            while len(sending.server.received) < before + wanted and process.poll() is None and monotonic() < deadline:
                sleep(0.0005)
            sleep(random.random() * 0.01)
        else:
            sleep(random.random() * 2)
        has_ended = process.poll() is not None
        if not has_ended:
            process.kill()
            process.wait(timeout=20)
    return has_ended
