"""Send to readers who chose differently, and kill the sender while they choose otherwise.

``python -m bench.choices [--readers 10000] [--combinations 40]`` sends an edition of 60 stories once, and prints the
minutes, the peak memory, and how often an email was rendered: each rendering has a boundary of its own.

``python -m bench.choices --kills 60`` kills the sender at random moments while readers change their topics, and fails
if anybody got an edition twice, or one that is not as they had chosen just before.
"""

from __future__ import annotations

import argparse
import email
import email.policy
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import combinations, count, islice
from pathlib import Path
from random import Random
from threading import Event, Thread
from time import monotonic
from typing import Self

from digest.model.preferences import SOURCE, Preferences
from digest.model.subscriber import Subscriber
from digest.store.database import Database
from digest.store.subscribers import SqlSubscribers, delivery_key
from tests.kills import Sending, finish, kill_often
from tests.mailserver import MailServer, Received, running

# The sources of a site, each with its own words: reports that look alike would be one story.
WORDS = {
    "ferry": "sails to islands again with winter timetable, crews, cabins and cars aboard",
    "museum": "shows forty drawings that painters gave away before exile and war",
    "orchard": "loses apples, pears and hives after frost in blossom",
    "stadium": "fills with runners, drums and flags for junior finals",
    "library": "lends tools, seeds and cellos beside novels",
    "bakery": "raises loaves at midnight by wood oven and rye",
    "glacier": "shrinks by meters as gauges, poles and lakes show",
    "theater": "rehearses comedies without curtain, prompter or props",
    "railway": "digs tunnel through granite with water, dynamite and patience",
    "clinic": "vaccinates toddlers against measles in school gyms",
    "brewery": "bottles lemonade while malt and hops stay dear",
    "harbor": "dredges mud so tankers and trawlers berth at quay",
}
SOURCES = list(WORDS)
# In seconds. A message is made before it is handed over, at most a batch ahead.
_AHEAD = 5.0
_PAUSE = 0.02
# Whose row says "skipped" is settled, and no longer there to be killed.
_RARE = 0.02


def title(name: str, number: int) -> str:
    """Return the title of a story of a source."""
    return f"{name.capitalize()} {' '.join(WORDS[name].split()[number:])}"


def news(name: str, items: int) -> str:
    """Return the text file of a source, with so many items in one week."""
    titles = [title(name, number) for number in range(items)]
    days = [f"2{number % 6 + 1}.04.2025" for number in range(items)]
    told = (f"{one}\n\n{one} {day}\n\n{one}, says {name}." for one, day in zip(titles, days, strict=True))
    return "\n\n\n".join(told) + "\n"


class Timed(list[Received]):
    """What a server took, and when."""

    def __init__(self) -> None:
        super().__init__()
        self.moments: list[float] = []

    def __iadd__(self, more: Iterable[Received]) -> Self:
        for one in more:
            self.append(one)
            self.moments.append(monotonic())
        return self


def renderings(received: Iterable[Received]) -> int:
    """Return how many renderings the messages have: their boundaries are random."""
    found = (re.search(rb'boundary="?([^"\r\n;]+)', one.content) for one in received)
    return len({one[1] for one in found if one})


def measure(readers: int, number: int) -> None:
    """Send an edition to readers with so many combinations of topics, and print the table."""
    topics = [SOURCE + name for name in SOURCES]
    every = (Preferences(some) for size in count(1) for some in combinations(topics, size))
    chosen = list(islice(every, number))
    with tempfile.TemporaryDirectory() as folder, running() as server:
        sending = Sending(Path(folder), server, readers, {name: news(name, 5) for name in SOURCES}, chosen)
        began = monotonic()
        process = subprocess.Popen(sending.command("send"), cwd=folder, env=sending.environment)
        # Of this process alone: building the site has children of its own.
        _, ended, used = os.wait4(process.pid, 0)
        status = process.returncode = os.waitstatus_to_exitcode(ended)
        minutes, cpu, peak = (monotonic() - began) / 60, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
        counts = Counter(one.status for one in sending.ledger().values())
        made = renderings(server.received)
    print("| readers | combinations | renderings | sent | skipped | minutes | core seconds | peak memory, MB |")
    print("|--:|--:|--:|--:|--:|--:|--:|--:|")
    sent, skipped = counts["sent"], counts["skipped"]
    print(f"| {readers:,} | {number:,} | {made:,} | {sent:,} | {skipped:,} | {minutes:.1f} | {cpu:.0f} | {peak:.0f} |")
    if status or made != number:
        sys.exit(f"status {status}, {made} renderings of {number} combinations")


@dataclass
class Changes:
    """Readers who change their topics all the time: of each, what they chose and since when."""

    sending: Sending
    random: Random
    stop: Event = field(default_factory=Event)
    chosen: dict[str, list[tuple[float, Preferences]]] = field(default_factory=dict)

    def run(self) -> None:
        """Change the topics of one reader after the other, as the server of the site does."""
        database = Database.open(str(self.sending.folder / "digest.db"), patience=60)
        subscribers = SqlSubscribers(database, delivery_key(database))
        while not self.stop.wait(_PAUSE):
            one = f"id{self.random.randrange(self.sending.readers):05}"
            wanted = self.random.choice(CHOICES if self.random.random() < _RARE else CHOICES[:2])
            # It counts from some moment between these two.
            self.chosen.setdefault(one, []).append((monotonic(), wanted))
            subscribers.change(one, _change_to(wanted))
        database.close()

    def had(self, reader: str, moment: float) -> set[Preferences]:
        """Return what a reader had chosen at a moment, or just before."""
        first = CHOICES[int(reader[2:]) % 2]
        found = {first}
        for since, wanted in self.chosen.get(reader, []):
            found = ({wanted} if since < moment - _AHEAD else found | {wanted}) if since <= moment else found
        return found


CHOICES = (
    Preferences((SOURCE + SOURCES[0],)),
    Preferences((SOURCE + SOURCES[1],)),
    # Nothing of it is in the edition.
    Preferences(("health",)),
)


def _change_to(wanted: Preferences) -> Callable[[Subscriber], Subscriber]:
    return lambda one: replace(one, preferences=wanted)


def told(message: Received) -> set[str]:
    """Return the sources whose stories a message tells in full, which it does before those that it offers by title."""
    part = email.message_from_bytes(message.content, policy=email.policy.default).get_body(("plain",))
    assert part
    text = " ".join(str(part.get_content()).partition("Also this week")[0].split())
    return {name for name in SOURCES[:2] if f"says {name}" in text}


def kill(kills: int, readers: int, seed: int) -> None:
    """Kill the sender while readers change their topics, and print what was seen."""
    received = Timed()
    with tempfile.TemporaryDirectory() as folder, running(MailServer(received=received)) as server:
        sending = Sending(Path(folder), server, readers, {name: news(name, 2) for name in SOURCES[:2]}, CHOICES[:2])
        changes = Changes(sending, Random(seed))
        thread = Thread(target=changes.run)
        thread.start()
        try:
            report = kill_often(sending, kills, Random(seed))
        finally:
            changes.stop.set()
            thread.join()
        ledger = finish(sending, report)
        got = sending.got()
    wrong = 0
    for one, moment in zip(received, received.moments, strict=True):
        had = changes.had(f"id{one.recipient[1:6]}", moment)
        wrong += {SOURCE + name for name in told(one)} not in [set(each.topics) for each in had]
    twice = sum(number > 1 + report.requested[name] for name, number in got.items())
    counts = Counter(one.status for one in ledger.values())
    number = sum(map(len, changes.chosen.values()))
    print(report)
    print(f"{number:,} changes of topics; at the end: {dict(counts)}; twice {twice}, wrong topic {wrong}")
    for fault in report.faults[:20]:
        print(fault)
    sys.exit(1 if twice or wrong or report.faults else 0)


def main() -> None:
    """Print the table, or what was seen."""
    parser = argparse.ArgumentParser(prog="python -m bench.choices", description="Send to readers who chose.")
    parser.add_argument("--readers", type=int, default=10_000)
    parser.add_argument("--combinations", type=int, default=40)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.kills:
        kill(arguments.kills, min(arguments.readers, 1_000), arguments.seed)
    else:
        measure(arguments.readers, arguments.combinations)


if __name__ == "__main__":
    main()
