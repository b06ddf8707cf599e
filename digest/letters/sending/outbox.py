"""Send letters about subscriptions: to confirm, to unsubscribe, or to say that nothing had to be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from digest.errors import DoubtfulError, UnsentError
from digest.model.subscriber import Letter, Subscriber
from digest.ports import Letters, Subscribers, Transport

# A "doubtful" letter may have arrived, and is sent once more.
LetterOutcome = Literal["sent", "waiting", "lost", "doubtful"]
# A reader who waited longer will ask again, or no longer wants a letter.
_PATIENCE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LettersSent:
    """The numbers of letters that were sent, wait for another try, and were given up.

    ``problems`` say why, one line each, without addresses.
    """

    sent: int = 0
    waiting: int = 0
    lost: int = 0
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outbox:
    """Hands the letters of a site over, from the envelope ``sender``; ``render`` makes the message of a letter.

    ``mark`` returns the mark of the words of a letter, which is kept of each that asks whether somebody subscribes.

    A letter stays in the store until the server has replied, so a crash loses none. If a letter was being sent at a
    crash, or is in doubt after a lost connection, it is sent once more, with the same Message-ID, and then never again.
    A second copy does no harm: most mail programs hide it. A lost letter does, as the reader can ask for another only
    after a day. Only one outbox of a site may send at a time: another would take its letter for one left by a crash.
    """

    letters: Letters
    subscribers: Subscribers
    transport: Transport
    render: Callable[[Letter, Subscriber], bytes]
    sender: str
    mark: Callable[[Letter], str] = lambda _letter: ""

    def send(self, now: datetime, stops: Callable[[], bool] = lambda: False) -> LettersSent:
        """Try each waiting letter once; letters refused for now wait for the next call.

        Once ``stops`` returns True, the present letter is the last one.

        Raises StoreError, and errors of ``render``; no letter is lost then.
        """
        outcomes: Counter[LetterOutcome] = Counter()
        problems: list[str] = []
        last, goes_on = 0, True
        while goes_on and not stops() and (letter := self.letters.next(last)):
            outcome, problem, goes_on = self._try(letter, now)
            problems += [problem] if problem else []
            if outcome == "doubtful":
                continue
            outcomes[outcome] += 1
            last = letter.id
        return LettersSent(outcomes["sent"], outcomes["waiting"], outcomes["lost"], tuple(dict.fromkeys(problems)))

    def _try(self, letter: Letter, now: datetime) -> tuple[LetterOutcome, str, bool]:
        """Send a letter; return its outcome, the problem, and whether the server takes more."""
        to = self.subscribers.get(letter.subscriber)
        if to is None or self.subscribers.suppressed(to.address) or _is_outdated(letter, to):
            self.letters.drop(letter)
            return "lost", "", True
        message = self.render(letter, to)
        if letter.kind == "confirm":
            # Before it is handed over: whoever confirms it at once has agreed to these words, too.
            mark = self.mark(letter)
            self.subscribers.change(letter.subscriber, lambda one: replace(one, asked_letter=mark))
        is_second = self.letters.held() == letter.id
        if is_second:
            # Before it is handed over: another crash must not send it a third time.
            self.letters.drop(letter)
        else:
            self.letters.hold(letter.id)
        outcome, problem, goes_on = self._hand_over(letter, to, message, now, is_second=is_second)
        if outcome in {"sent", "lost"}:
            self.letters.drop(letter)
        elif outcome == "waiting":
            self.letters.hold(0)
            if is_second:
                self.letters.add(letter)
        return outcome, problem, goes_on

    def _hand_over(
        self, letter: Letter, to: Subscriber, message: bytes, now: datetime, *, is_second: bool
    ) -> tuple[LetterOutcome, str, bool]:
        later: LetterOutcome = "waiting" if now - letter.created < _PATIENCE else "lost"
        try:
            reply = self.transport.send(self.sender, to.address, message)
        except UnsentError as error:
            return later, str(error), False
        except DoubtfulError as error:
            return "lost" if is_second else "doubtful", str(error), True
        if reply.is_accepted:
            return "sent", "", True
        outcome: LetterOutcome = later if reply.is_temporary else "lost"
        return outcome, f"a letter about a subscription was refused ({reply.in_words})", not reply.is_busy


def _is_outdated(letter: Letter, to: Subscriber) -> bool:
    """Return whether a letter says "subscribed" to somebody who has unsubscribed since."""
    return letter.kind == "subscribed" and to.status != "active"
