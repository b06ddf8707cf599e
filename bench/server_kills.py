"""Kill `digest serve` 100 times while 1,000 people subscribe, and account for every one of them.

``python -m bench.server_kills [--kills 100] [--readers 1000] [--seed 1]``. Whoever gets no answer tries again. It fails
if the store lacks what an answer promised, if anybody got the newest edition twice, if a letter is missing, or if more
letters came twice than there were kills: the one in hand is sent once more. The last step is `digest send` by itself.
"""

from __future__ import annotations

import argparse
import random
import re
import socket
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import default
from http.client import HTTPException
from pathlib import Path
from threading import Event, Thread

from digest.config import load
from tests.children import started
from tests.kills import LONGEST, WEEK, Sending
from tests.mailserver import running
from tests.public_site import PublicSite

MORE = '\n[email]\npublic_url = "https://news.example.org/"\n\n[serve]\nhourly = 1000000\n'
LINK = re.compile(r"/subscription/confirm/([\w.-]+)")
# Requests at the same time, so that kills hit people in every step.
ASKING = 3
# In seconds: when nothing has come in for so long, all has come.
QUIET = 15


@dataclass
class People:
    """Those who subscribe: what answers promised them, and what came by email."""

    site: PublicSite
    sending: Sending
    end: Event = field(default_factory=Event)
    asked: set[str] = field(default_factory=set)
    confirmed: set[str] = field(default_factory=set)
    letters: Counter[str] = field(default_factory=Counter)
    editions: Counter[str] = field(default_factory=Counter)

    def ask(self, address: str) -> None:
        """Subscribe, again and again until there is an answer."""
        while not self.end.is_set() and self._post("/subscription/en/", address) != 303:
            pass
        self.asked.add(address)

    def read(self) -> None:
        """Confirm by each letter that comes."""
        seen = 0
        while not self.end.is_set():
            for one in self.sending.server.received[seen:]:
                seen += 1
                text = BytesParser(policy=default).parsebytes(one.content).get_body(("plain",))
                found = LINK.search(text.get_content()) if text else None
                # Who asks again after confirming, as no answer came, is told that they are subscribed.
                if found or b"List-Unsubscribe:" in one.content:
                    (self.letters if found else self.editions)[one.recipient] += 1
                # A kill after the store has changed leaves no answer; then the link was used already.
                while found and not self.end.is_set() and self._post(found[0]) not in {303, 410}:
                    pass
                if found:
                    self.confirmed.add(one.recipient)
            time.sleep(0.02)

    def _post(self, path: str, address: str = "") -> int:
        try:
            return self.site.post(path, {"address": address} if address else {}).status
        except (OSError, HTTPException):
            time.sleep(0.05)
            return 0

    def faults(self, kills: int) -> Iterator[str]:
        """Say what is wrong at the end."""
        with self.site.members() as members:
            status = {one.address: one.status for one in members.subscribers.select()}
            names = {one.id: one.address for one in members.subscribers.select()}
        ledger = {names[one]: delivery.status for one, delivery in self.sending.ledger().items()}
        missing = self.asked - set(self.letters)
        left_out = [one for one in self.confirmed if ledger.get(one) not in {"sent", "sending"}]
        print(
            f"{len(self.asked)} asked, {sum(self.letters.values())} letters came and {len(missing)} were lost, "
            f"{len(self.confirmed)} confirmed; the edition came to {len(self.editions)}; the ledger of {WEEK} has "
            f"{dict(Counter(ledger.values()))}; {len(left_out)} left out by the next run, "
            f"{sum(n > 1 for n in self.editions.values())} got it twice"
        )
        yield from (f"{one} asked, and is not in the store" for one in self.asked - set(status))
        yield from (f"{one} confirmed, and is not active" for one in self.confirmed if status[one] != "active")
        twice = [one for one, n in self.letters.items() if n > 1]
        yield from (f"{one} got {n} letters" for one, n in self.letters.items() if n > 2)
        if len(twice) > kills:
            yield f"{len(twice)} got a letter twice after {kills} kills"
        yield from (f"{one} got the edition {n} times" for one, n in self.editions.items() if n > 1)
        yield from (f"{one} was left out" for one in left_out)
        yield from (f"{one} did not get it" for one, s in ledger.items() if s == "sent" and one not in self.editions)
        yield from (f"{one} got no letter" for one in missing)


@contextmanager
def serving(sending: Sending, port: int) -> Iterator[None]:
    """Run the server, which listens once this begins; kill it at the end."""
    command = sending.command("serve", "--port", str(port))
    with started(command, longest=LONGEST * 50, cwd=sending.folder, env=sending.environment) as process:
        assert process.stdout
        if not process.stdout.readline():
            sys.exit(f"digest serve has ended: {process.stderr.read() if process.stderr else ''}")
        yield


def run(sending: Sending, people: People, arguments: argparse.Namespace) -> int:
    """Let people subscribe while the server is killed; then let it finish. Return how many kills met people asking."""
    chance, met = random.Random(arguments.seed), 0
    addresses = [f"r{number:05}@example.org" for number in range(arguments.readers)]
    reader = Thread(target=people.read)
    reader.start()
    with ThreadPoolExecutor(ASKING) as pool:
        for address in addresses:
            pool.submit(people.ask, address)
        for _ in range(arguments.kills):
            with serving(sending, people.site.port):
                time.sleep(chance.random() * 2)
                met += len(people.asked) < arguments.readers or len(people.confirmed) < len(people.asked)
        with serving(sending, people.site.port):
            pool.shutdown()
            before = -1
            while before < len(sending.server.received):
                before = len(sending.server.received)
                time.sleep(QUIET)
    sending.run("send")
    time.sleep(1)
    people.end.set()
    reader.join()
    return met


def main() -> None:
    """Print what was seen."""
    parser = argparse.ArgumentParser(prog="python -m bench.server_kills", description="Kill the server under load.")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--readers", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as name, running() as server:
        sending = Sending(Path(name), server, 0)
        with (Path(name) / "digest.toml").open("a", encoding="utf-8") as file:
            file.write(MORE)
        people = People(PublicSite(load(Path(name) / "digest.toml", {}), port), sending)
        met = run(sending, people, arguments)
        print(f"{arguments.kills} kills of the server, {met} of them while people subscribed")
        faults = list(people.faults(arguments.kills))
    print(f"{len(faults)} faults")
    for fault in faults[:20]:
        print(fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
