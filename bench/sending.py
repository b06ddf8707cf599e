"""Hand an edition over to a server on this machine, with the ledger, and compare it with smtplib alone.

``python -m bench.sending [--readers 10000] [--runs 3]``. Both take turns, so that other work on the machine affects
both; the ratio is the median over the pairs. The server is a process of its own.
"""

from __future__ import annotations

import argparse
import resource
import smtplib
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from digest.cli.progress import NoProgress
from digest.letters.frozen.tokens import Tokens
from digest.letters.sending.prepared_message import PreparedMessage
from digest.letters.sending.sender import Sender
from digest.letters.sending.stop import Stop
from digest.letters.subscribing.membership import Membership
from digest.letters.transports.open_transport import open_transport
from digest.model.locale import Locale
from digest.model.subscriber import Consent, Subscriber
from digest.model.week import Week
from digest.store.database import Database
from digest.store.ledger import SqlLedger
from digest.store.subscribers import SqlLetters, SqlSubscribers

NOW = datetime(2025, 4, 28, tzinfo=UTC)
SERVER = """
import sys
from tests.mailserver import MailServer, running

class Forgetful(list):
    def __iadd__(self, more):
        return self

with running(MailServer(received=Forgetful(), commands=Forgetful())) as server:
    print(server.port, flush=True)
    sys.stdin.read()
"""
MESSAGE = b"Subject: Harbor Weekly\r\n\r\n" + (b"x" * 70 + b"\r\n") * 300


def alone(port: int, readers: int) -> float:
    """Messages a second of smtplib."""
    start = time.perf_counter()
    with smtplib.SMTP("127.0.0.1", port, "localhost") as smtp:
        for number in range(readers):
            smtp.sendmail("digest@example.org", [f"r{number}@example.org"], MESSAGE)
    return readers / (time.perf_counter() - start)


def with_ledger(port: int, readers: int) -> float:
    """Messages a second of digest, by one connection."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database.open(f"{folder}/digest.db")
        subscribers, consent = SqlSubscribers(database, "key"), Consent(NOW, "form")
        ids = [f"id{number:06}" for number in range(readers)]
        subscribers.add(
            [Subscriber(one, f"{one}@example.org", Locale("en"), "main", "active", NOW, consent) for one in ids]
        )
        sender = Sender(
            SqlLedger(database),
            Membership(subscribers, SqlLetters(database), Tokens("key")),
            lambda: open_transport(f"smtp://127.0.0.1:{port}", root=Path(folder)),
            lambda to: PreparedMessage(to, "digest@example.org", lambda: MESSAGE),
            lambda: NOW,
            Stop(),
            NoProgress(),
            print,
        )
        start = time.perf_counter()
        tally = sender.send(Week.parse("2025-W17"), ids, readers)
        seconds = time.perf_counter() - start
        database.close()
    if tally.sent != readers:
        sys.exit(f"only {tally.sent} of {readers} were sent: {tally.stopped}")
    return readers / seconds


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.sending", description="Measure how fast emails go out.")
    parser.add_argument("--readers", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    command = [sys.executable, "-c", SERVER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin
        assert server.stdout
        port = int(server.stdout.readline())
        few = max(1, arguments.readers // 10)
        with_ledger(port, few)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        pairs = [(alone(port, arguments.readers), with_ledger(port, arguments.readers)) for _ in range(arguments.runs)]
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        server.stdin.close()
    print(f"| {arguments.readers:,} messages of 22 KB, one connection | messages a second |")
    print("|---|--:|")
    print(f"| smtplib alone | {median(one for one, _ in pairs):.0f} |")
    print(f"| digest, with the ledger | {median(other for _, other in pairs):.0f} |")
    print(f"| ratio | {median(other / one for one, other in pairs):.2f} |")
    print(f"\nPeak memory: {before:.0f} MB after {few:,} messages, {after:.0f} MB at the end")


if __name__ == "__main__":
    main()
