"""Send an edition from the command line, and report the result."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING

from digest import tasks
from digest.cli.mailing_status import block_lines
from digest.cli.messages import Messages
from digest.cli.progress import progress
from digest.cli.read_only import opened
from digest.cli.sending_report import BY_HAND, SendResult, tell, tell_preview
from digest.errors import DeliveryError, LockError
from digest.files.lock import locked
from digest.language.text.numbers.plural import count
from digest.model.locale import Locale
from digest.model.period import Period

if TYPE_CHECKING:
    from digest.config import Config
    from digest.letters.sending.sender import Sender
    from digest.letters.sending.stop import Stop
    from digest.model.delivery import DeliveryStatus
    from digest.store.due_subscribers import Audience


@dataclass(frozen=True, slots=True)
class SendRequest:
    """A request to send: the newest edition, with months and years for those who chose them, unless ``week`` names one.

    It goes to all, or to a list or some locales.

    ``resends`` emails in doubt, and ``retries`` those refused for good.
    """

    week: Period | None = None
    list_name: str = ""
    locales: frozenset[Locale] | None = None
    resends: bool = False
    retries: bool = False


def preview_sending(config: Config, choice: SendRequest, now: datetime, messages: Messages) -> SendResult:
    """Say who would get an edition."""
    with opened(config) as stores:
        if not tasks.is_sending(config, stores):
            tasks.resume(stores, now)
        week = _chosen(config, stores, choice, now, messages)
        _warn_of_months(config, stores, messages)
        to = _audience(config, stores, choice)
        readers = tasks.due_by_locale(config, stores, week, to) if week else None
        in_doubt = len(tasks.ledger(stores).deliveries(week, "sending")) if week else 0
        earlier = tuple(
            SendResult(period, readers=counted)
            for period, collection in ([] if choice.week else _besides(config, stores, week, now))
            if (counted := tasks.due_by_locale(config, stores, period, to, again=not collection))
        )
    sent = SendResult(week, None, in_doubt, readers, earlier=earlier)
    tell_preview(sent, messages)
    return sent


def send_edition(
    config: Config, choice: SendRequest, now: datetime, messages: Messages, stop: Stop | None = None
) -> SendResult:
    """Send an edition to all subscribers who did not get it yet, and report the result.

    Whoever gives a ``stop`` sets it; otherwise, Ctrl-C does. Unless the edition was named, emails of earlier editions
    that were refused for now are retried, too, or given up.

    Raises LockError if another program sends, DeliveryError if an editor must decide first.
    """
    from digest.letters.sending.stop import Stop  # noqa: PLC0415
    from digest.tasks.send_letters import send_letters  # noqa: PLC0415

    halt, clock = stop or Stop(), _clock(now)
    with locked(tasks.send_lock(config), "digest send"), tasks.open_stores(config, purpose="send") as stores:
        # Letters first: readers who wait for one should not wait for the edition to be sent.
        for problem in send_letters(config, clock, halt).problems:
            messages.warn(problem)
        tasks.need_no_hold(config, stores, now)
        tasks.resume(stores, now)
        week = _chosen(config, stores, choice, now, messages)
        _warn_of_months(config, stores, messages)
        run = _Run(config, stores, choice, clock, halt, messages)
        with nullcontext() if stop else _interruptible(halt, messages):
            sent = run.send(week) if week else SendResult()
            besides = [] if choice.week else list(_besides(config, stores, week, now))
            earlier = [run.send_besides(period, collection=collection) for period, collection in besides]
    return replace(sent, earlier=tuple(one for one in earlier if one.week))


def send_on_run(config: Config, now: datetime, messages: Messages) -> SendResult:
    """Send the newest edition after a run, if that is configured, unless another program is sending."""
    if not config.tables.delivery.on_run:
        return SendResult()
    try:
        return send_edition(config, SendRequest(), now, messages)
    except LockError as error:
        messages.say(str(error))
        return SendResult()


def send_test(config: Config, address: str, choice: SendRequest, now: datetime, messages: Messages) -> None:
    """Send an edition to one address as a test, which the ledger does not record."""
    with opened(config) as stores:
        week = choice.week or tasks.newest_edition(config, stores, now)
        week = week and tasks.edition_to_send(config, stores, now, week)
        if week is None:
            raise DeliveryError("no edition is published yet; `digest run` publishes those that are due")
        replies = tasks.send_test(config, stores, week, address, choice.locales, now)
    for locale, reply in replies:
        if not reply.is_accepted:
            raise DeliveryError(f"the server refused the test in {locale} ({reply.in_words})")
        messages.tell(f"{week}: a test in {locale} was sent")


def count_as_sent(config: Config, named: Sequence[str], now: datetime, messages: Messages, *, dry: bool) -> None:
    """Count editions as sent to everyone who has subscribed by now, and let sending go on once the newest is."""
    with (
        locked(tasks.send_lock(config), "digest send"),
        tasks.open_stores(config, dry=dry, purpose="send") as stores,
    ):
        weeks, waits_for = tasks.count_as_sent(config, stores, named, now)
    would = "would count" if dry else "count" if len(weeks) > 1 else "counts"
    if weeks:
        messages.tell(f"{', '.join(map(str, weeks))} {would} as sent to everyone who has subscribed by now")
    else:
        messages.tell("no edition counts as sent; `digest send` sends the newest to everyone who is not in the ledger")
    if waits_for:
        messages.tell(
            f"sending still waits: `digest send --count-as-sent {waits_for}` if everyone has that edition, else `none`"
        )


@dataclass(frozen=True, slots=True)
class _Run:
    """Sends editions one after the other, until it is told to stop."""

    config: Config
    stores: tasks.Stores
    choice: SendRequest
    clock: Callable[[], datetime]
    stop: Stop
    messages: Messages

    def send(self, week: Period) -> SendResult:
        """Send the newest edition, or the one that was named, to all subscribers who did not get it yet."""
        self._release(week)
        ids = tasks.due(self.stores, week, self._to)
        return self._told(SendResult(week, self._sender(week).send(week, ids, len(ids))))

    def send_besides(self, period: Period, *, collection: bool) -> SendResult:
        """Send an edition besides the newest: a collection to all who chose it and did not get it yet.

        Of a week, only the emails that were refused for now are retried. Those that have waited too long are given up.
        """
        if self.stop.is_set:
            return SendResult()
        given_up = tasks.give_up(self.config, self.stores, period, self.clock())
        if collection:
            self._release(period)
        ids = tasks.due(self.stores, period, self._to, again=not collection)
        if not ids and not given_up:
            return SendResult()
        tally = self._sender(period).send(period, ids, len(ids)) if ids else None
        return self._told(SendResult(period, tally, given_up=given_up))

    @property
    def _to(self) -> Audience:
        return _audience(self.config, self.stores, self.choice)

    def _release(self, period: Period) -> None:
        statuses: list[DeliveryStatus] = ["sending"] if self.choice.resends else []
        statuses += ["failed"] if self.choice.retries else []
        if statuses:
            # Only if emails can be sent; those that stay in doubt are reported.
            self._sender(period)
            tasks.release(self.stores, period, statuses, self._to, self.clock())

    def _sender(self, week: Period) -> Sender:
        bar = progress(quiet=self.messages.quiet)
        return tasks.sender(self.config, self.stores, week, self.clock, self.stop, bar, self.messages.say)

    def _told(self, sent: SendResult) -> SendResult:
        in_doubt = len(tasks.ledger(self.stores).deliveries(sent.week, "sending")) if sent.week else 0
        sent = replace(sent, in_doubt=in_doubt)
        tell(sent, self.messages)
        if sent.week and sent.tally and sent.tally.failed:
            for line in block_lines(sent.week, tasks.blocks(self.stores, sent.week)):
                self.messages.warn(line)
        return sent


def _besides(
    config: Config, stores: tasks.Stores, newest: Period | None, now: datetime
) -> Iterator[tuple[Period, bool]]:
    """Yield what is sent besides the newest edition, and whether it is a collection that is news."""
    longer = tasks.collections_to_send(config, stores, now)
    yield from ((old, False) for old in tasks.earlier_deferred(stores, newest) if old not in longer)
    yield from ((collection, True) for collection in longer)


def _audience(config: Config, stores: tasks.Stores, choice: SendRequest) -> Audience:
    return tasks.audience(config, stores, list_name=choice.list_name, locales=choice.locales)


def _chosen(
    config: Config, stores: tasks.Stores, choice: SendRequest, now: datetime, messages: Messages
) -> Period | None:
    week = tasks.edition_to_send(config, stores, now, choice.week)
    if week is None:
        newest = tasks.newest_edition(config, stores, now)
        old = f"the newest edition, {newest}, ended more than 14 days ago; `--week {newest}` sends it anyway"
        messages.say(f"nothing to send: {old if newest else 'no edition is published yet'}")
    return week


def _warn_of_months(config: Config, stores: tasks.Stores, messages: Messages) -> None:
    """Name those who would get nothing any more: they want months alone, and the site makes none."""
    if number := tasks.readers_of_no_editions(config, stores):
        want = count(number, "subscriber wants", "subscribers want")
        messages.warn(
            f"{want} nothing but months and years, and [collections] makes none; set `month = true` again, or ask them"
        )


def _clock(start: datetime) -> Callable[[], datetime]:
    """Return a clock that goes on from a moment."""
    began = monotonic()
    return lambda: start + timedelta(seconds=monotonic() - began)


@contextmanager
def _interruptible(stop: Stop, messages: Messages) -> Iterator[None]:
    """Let Ctrl-C and SIGTERM finish the messages in hand; the second one ends the program at once."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def finish(number: int, _frame: object) -> None:
        signal.signal(number, signal.SIG_DFL)
        stop.set(BY_HAND)
        messages.warn("stopping after the emails in hand; a second Ctrl-C ends at once, and leaves them in doubt")

    for number, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(number, finish)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
