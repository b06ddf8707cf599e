"""Send an edition to its subscribers, each once: claim in the ledger, begin, hand over, settle.

One thread keeps the ledger, and only this thread uses the store; each connection has a thread of its own. A connection
has at most a batch of claimed messages, and hands over one of them: so after a crash, at most one for each connection
is in doubt, and a batch for each if the machine has failed. An exception in a connection cannot lose the account, and
Ctrl-C comes to the thread that decides.

A row of the ledger is flushed to the disk as "queued" before anything of a message goes out. It becomes "sending"
between the text of the message and the step that hands it over, until the server has replied: no later run claims a row
that a killed one left so, and only a person can release it. ``bench/kills.py`` kills senders at random moments, and
compares the ledger with what a server got.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice
from threading import Event

from digest.language.text.numbers.plural import count
from digest.letters.mail.refusals import refusal_of
from digest.letters.received.count_bounces import count_gone
from digest.letters.sending.connection import SendingConnection
from digest.letters.sending.outcome_tally import OutcomeTally
from digest.letters.sending.pace import Pace
from digest.letters.sending.prepared_message import Outcome, PreparedMessage
from digest.letters.sending.retries import RUN_PAUSES, given_up
from digest.letters.sending.sending_threads import HandoverRequest, SendingThreads
from digest.letters.sending.stop import Stop
from digest.letters.subscribing.membership import Membership
from digest.model.delivery import DeliveryStatus, Reply
from digest.model.period import Period
from digest.model.subscriber import Subscriber
from digest.ports import Ledger, Progress, Transport

# At most so many messages of a connection are claimed. One half is claimed, which takes a write to the disk (4 to 6 ms,
# too long for each message), while the other half is handed over.
BATCH = 20


@dataclass(frozen=True, slots=True)
class SendingLimits:
    """Limits of a run: ``rate`` and ``domain_rate`` are messages a minute, None for no limit.

    A message refused for now counts as failed once ``patience`` has passed since the first try.
    """

    connections: int = 1
    rate: int | None = None
    domain_rate: int | None = None
    patience: timedelta = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends editions.

    ``prepare`` makes the message to a subscriber, None if nothing in the edition is for them; it is called in the
    thread that uses the store.
    """

    ledger: Ledger
    membership: Membership
    open_transport: Callable[[], Transport]
    prepare: Callable[[Subscriber], PreparedMessage | None]
    clock: Callable[[], datetime]
    stop: Stop
    progress: Progress
    report: Callable[[str], None]
    limits: SendingLimits = field(default_factory=SendingLimits)

    def send(self, week: Period, ids: Iterable[str], total: int) -> OutcomeTally:
        """Send the edition of a week to the subscribers with these ids who did not get it; ``total`` is their number.

        Messages refused for now are tried again a few times, with pauses. Raises StoreError, and errors of ``prepare``
        and its messages; the messages handed over before are in the ledger then.
        """
        first = {one.subscriber: one.first for one in self.ledger.deliveries(week, "deferred").values()}
        run = _Run(self, week, first)
        run.hand_over(ids, total)
        for pause in RUN_PAUSES:
            again = run.again
            if not again or self.stop.is_set:
                break
            refused = count(len(again), "email was", "emails were")
            self.report(f"{refused} refused for now; next try in {pause:.0f} s")
            if self.stop.wait(pause):
                break
            run.again = []
            run.tally.deferred -= len(again)
            run.hand_over(again, len(again))
        run.tally.stopped = self.stop.reason
        return run.tally


@dataclass(slots=True)
class _Run:
    """One run of a sender. ``first`` has the times of first tries, ``again`` the subscribers to try again."""

    sender: Sender
    week: Period
    first: dict[str, datetime]
    tally: OutcomeTally = field(default_factory=OutcomeTally)
    again: list[str] = field(default_factory=list)
    pace: Pace = field(init=False)
    has_reached: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        limits, clock = self.sender.limits, self.sender.clock
        self.pace = Pace(lambda: clock().timestamp(), limits.rate, limits.domain_rate)

    def hand_over(self, ids: Iterable[str], total: int) -> None:
        """Send to each of the subscribers, and keep the ledger."""
        errors: list[Exception] = []
        with closing(self._outcomes(ids)) as outcomes:
            for outcome in self.sender.progress.track(outcomes, "Emails", total):
                errors += [outcome.error] if outcome.error else []
        if errors:
            raise errors[0]

    def _outcomes(self, ids: Iterable[str]) -> Generator[Outcome, None, None]:
        sender = self.sender
        threads = SendingThreads(
            [
                SendingConnection(sender.open_transport(), self.pace, sender.stop, self.has_reached)
                for _ in range(sender.limits.connections)
            ]
        )
        rest = iter(ids)
        try:
            while not sender.stop.is_set and (batch := list(islice(rest, BATCH // 2))):
                while not threads.has_room:
                    yield from self._entered(*threads.take())
                messages, skipped = self._claimed(batch)
                yield from self._entered(skipped, ())
                if messages:
                    threads.give(messages)
            while threads.is_busy:
                yield from self._entered(*threads.take())
        except BaseException:
            sender.stop.set("an error")
            raise
        finally:
            try:
                while threads.is_busy:
                    self._entered(*threads.take())
            finally:
                threads.end()

    def _claimed(self, ids: Sequence[str]) -> tuple[Sequence[PreparedMessage], Sequence[Outcome]]:
        """Claim messages, and return them, and the outcomes for those who chose nothing of the edition.

        Subscribers may have left or changed since they were chosen.
        """
        sender, subscribers = self.sender, self.sender.membership.subscribers
        found = [one for one in subscribers.get_all(ids) if one.gets(self.week)]
        suppressed = subscribers.suppressed_among([one.address for one in found])
        messages = {one.id: sender.prepare(one) for one in found if one.address not in suppressed}
        # A stop while the store was busy.
        if sender.stop.is_set:
            return (), ()
        claimed = sender.ledger.claim(self.week, tuple(messages), sender.clock())
        skipped = [Outcome(one, "skipped") for one in found if one.id in claimed and messages[one.id] is None]
        return [message for one in claimed if (message := messages[one])], skipped

    def _entered(self, outcomes: Sequence[Outcome], requests: Sequence[HandoverRequest]) -> Sequence[Outcome]:
        """Enter outcomes into the ledger and return them, and let messages begin to be handed over."""
        if not (outcomes or requests):
            return ()
        sender, now = self.sender, self.sender.clock()
        outcomes = [self._judged(one, now) for one in outcomes]
        may_begin = False
        try:
            self._settle(outcomes, [one.subscriber for one in requests], now)
            may_begin = True
        finally:
            for request in requests:
                request.answer(may_begin=may_begin)
        for one in outcomes:
            if one.status == "failed" and refusal_of(one.reply) == "gone":
                count_gone(sender.membership, sender.ledger, one.subscriber.id, self.week, now)
            elif one.status == "deferred":
                self.again.append(one.subscriber.id)
            if reason := self.tally.add(one):
                sender.stop.set(reason)
        return outcomes

    def _settle(self, outcomes: Sequence[Outcome], begun: Sequence[str], now: datetime) -> None:
        results: dict[str, tuple[DeliveryStatus, Reply]] = {
            one.subscriber.id: (one.status, one.reply) for one in outcomes if one.status != "unsent"
        }
        self.sender.ledger.settle(self.week, results, now, begun)
        if unsent := [one.subscriber.id for one in outcomes if one.status == "unsent"]:
            self.sender.ledger.withdraw(self.week, unsent)

    def _judged(self, outcome: Outcome, now: datetime) -> Outcome:
        """Return the final outcome: a message refused for now for too long counts as refused for good."""
        if outcome.status != "deferred":
            return outcome
        first = self.first.setdefault(outcome.subscriber.id, now)
        is_over = first <= given_up(now, self.sender.limits.patience)
        return replace(outcome, status="failed") if is_over else outcome
