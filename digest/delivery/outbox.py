"""Send letters about subscriptions: to confirm, to leave, or to say that nothing had to be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from digest.errors import DoubtfulError, UnsentError
from digest.model.subscriber import Letter, Subscriber
from digest.ports import Letters, Subscribers, Transport

Fate = Literal["sent", "waiting", "lost"]
# Who asked longer ago will ask again, or no longer wants an answer.
_PATIENCE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LettersSent:
    """How many letters were sent, wait for another try, and were given up.

    ``problems`` say why, one line each, without addresses.
    """

    sent: int = 0
    waiting: int = 0
    lost: int = 0
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outbox:
    """Hands the letters of a site over, from the envelope ``sender``; ``render`` makes the message of one.

    A letter is taken from the store before it is sent, so that a crash may lose one, but sends none twice.
    """

    letters: Letters
    subscribers: Subscribers
    transport: Transport
    render: Callable[[Letter, Subscriber], bytes]
    sender: str

    def send(self, now: datetime, stops: Callable[[], bool] = lambda: False) -> LettersSent:
        """Try each letter that waits once; what the server does not take for now waits for the next call.

        Once ``stops`` says so, the letter in hand is the last one.

        Raises StoreError, and what ``render`` raises; no letter is lost then.
        """
        fates: Counter[Fate] = Counter()
        problems: list[str] = []
        kept: list[Letter] = []
        try:
            while not stops() and (taken := self.letters.take(1)):
                kept += taken
                fate, problem, goes_on = self._try(taken[0], now)
                fates[fate] += 1
                problems += [problem] if problem else []
                if fate != "waiting":
                    kept.pop()
                if not goes_on:
                    break
        finally:
            for letter in kept:
                self.letters.add(letter)
        return LettersSent(fates["sent"], fates["waiting"], fates["lost"], tuple(dict.fromkeys(problems)))

    def _try(self, letter: Letter, now: datetime) -> tuple[Fate, str, bool]:
        """Hand a letter over; return what became of it, what to tell, and whether the server takes more."""
        to = self.subscribers.get(letter.subscriber)
        if to is None or self.subscribers.suppressed(to.address) or _is_outdated(letter, to):
            return "lost", "", True
        message = self.render(letter, to)
        later: Fate = "waiting" if now - letter.created < _PATIENCE else "lost"
        try:
            reply = self.transport.send(self.sender, to.address, message)
        except UnsentError as error:
            return later, str(error), False
        except DoubtfulError as error:
            return "lost", str(error), True
        if reply.is_accepted:
            return "sent", "", True
        fate: Fate = later if reply.is_temporary else "lost"
        return fate, f"a letter about a subscription was refused ({reply.in_words})", not reply.is_busy


def _is_outdated(letter: Letter, to: Subscriber) -> bool:
    """Return whether somebody has left since a letter told them that they are subscribed."""
    return letter.kind == "subscribed" and to.status != "active"
