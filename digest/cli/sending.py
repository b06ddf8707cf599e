"""Send an edition from the command line: who gets it, what became of it, and how to go on."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING

from digest.cli.messages import Messages
from digest.cli.progress import progress
from digest.cli.read_only import opened
from digest.errors import DeliveryError, LockError
from digest.files.lock import locked
from digest.model.locale import Locale
from digest.model.week import Week
from digest.text.numbers.plural import count

if TYPE_CHECKING:
    from digest import wiring
    from digest.config import Config
    from digest.delivery.stop import Stop
    from digest.delivery.tally import Tally
    from digest.model.delivery import DeliveryStatus

# Some emails wait for another try, or are in doubt.
_UNFINISHED = 3
_INTERRUPTED = 130
_BY_HAND = "interrupted"
_MOST_REPLIES = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """What to send to whom: the newest edition unless ``week`` names one; to all, or a list, or readers of locales.

    ``resends`` what is in doubt, and ``retries`` what has failed.
    """

    week: Week | None = None
    list_name: str = ""
    locales: frozenset[Locale] | None = None
    resends: bool = False
    retries: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of the edition of ``week``, None if there was none to send.

    ``readers`` are those who would get it, by locale and list, in a dry run. ``in_doubt`` counts those of earlier runs,
    too.
    """

    week: Week | None = None
    tally: Tally | None = None
    in_doubt: int = 0
    readers: Counter[tuple[Locale, str]] | None = None

    @property
    def status(self) -> int:
        """The exit status."""
        if not self.tally:
            return 0
        if self.tally.stopped:
            return _INTERRUPTED if self.tally.stopped == _BY_HAND else 1
        return _UNFINISHED if self.tally.deferred or self.in_doubt else 0

    def as_json(self) -> dict[str, object]:
        """Return it as JSON values."""
        told: dict[str, object] = {"week": str(self.week) if self.week else None}
        if self.readers is not None:
            rows = sorted(self.readers.items())
            told["readers"] = [{"locale": str(locale), "list": name, "count": n} for (locale, name), n in rows]
        if self.tally:
            told |= {"sent": self.tally.sent, "deferred": self.tally.deferred, "failed": self.tally.failed}
            told["stopped"] = self.tally.stopped or None
        return told | ({"in_doubt": self.in_doubt} if self.week else {})


def preview_sending(config: Config, choice: Choice, now: datetime, messages: Messages) -> Sent:
    """Say who would get an edition."""
    from digest import wiring  # noqa: PLC0415 - slow to import, and --help and completion do not need it

    with opened(config) as stores:
        week = _chosen(config, stores, choice, now, messages)
        if week is None:
            return Sent()
        readers = Counter((locale, name) for _, locale, name in _due(config, stores, choice, week))
        in_doubt = len(wiring.ledger(stores).deliveries(week, "sending"))
    for (locale, name), number in sorted(readers.items()):
        messages.say(f"{week}: would go to {count(number, 'reader', 'readers')} of the list {name}, in {locale}")
    if not readers:
        messages.say(f"{week}: every subscriber has it")
    _warn_of_doubt(messages, week, in_doubt)
    return Sent(week, None, in_doubt, readers)


def send_edition(config: Config, choice: Choice, now: datetime, messages: Messages) -> Sent:
    """Send an edition to all who did not get it yet, and say what became of it.

    Raises LockError if another program sends, DeliveryError if an editor must decide first.
    """
    from digest import wiring  # noqa: PLC0415 - as above
    from digest.delivery.stop import Stop  # noqa: PLC0415
    from digest.wiring import letters  # noqa: PLC0415

    stop, clock = Stop(), _clock(now)
    with locked(wiring.send_lock(config), "digest send"), wiring.open_stores(config, purpose="send") as stores:
        # Who waits for a letter does not wait for an edition.
        for problem in letters.send_letters(config, clock, stop).problems:
            messages.warn(problem)
        wiring.need_no_hold(stores)
        week = _chosen(config, stores, choice, now, messages)
        if week is None:
            return Sent()
        ledger = wiring.ledger(stores)
        bar = progress(quiet=messages.quiet)
        sender = wiring.sender(config, stores, week, clock, stop, bar, messages.say)
        # Only now that emails can be sent: what stays in doubt is told as such.
        statuses: list[DeliveryStatus] = ["sending"] if choice.resends else []
        statuses += ["failed"] if choice.retries else []
        wiring.release(config, stores, week, statuses, list_name=choice.list_name, locales=choice.locales)
        ids = [identity for identity, _, _ in _due(config, stores, choice, week)]
        with _interruptible(stop, messages):
            tally = sender.send(week, ids, len(ids))
        sent = Sent(week, tally, len(ledger.deliveries(week, "sending")))
    _tell(sent, tally, week, messages)
    return sent


def send_on_run(config: Config, now: datetime, messages: Messages) -> Sent:
    """Send the newest edition after a run, if that is configured; another program that sends is left to do it."""
    if not config.tables.delivery.on_run:
        return Sent()
    try:
        return send_edition(config, Choice(), now, messages)
    except LockError as error:
        messages.say(str(error))
        return Sent()


def worse(*statuses: int) -> int:
    """Return the exit status that says most: interrupted, failed, unfinished, done."""
    return next((one for one in (_INTERRUPTED, 1, *statuses) if one in statuses and one), 0)


def send_test(config: Config, address: str, choice: Choice, now: datetime, messages: Messages) -> None:
    """Send an edition to one address as a test, which no account is kept of."""
    from digest import wiring  # noqa: PLC0415 - as above

    with opened(config) as stores:
        week = choice.week or wiring.newest_edition(config, stores, now)
        week = week and wiring.edition_to_send(config, stores, now, week)
        if week is None:
            raise DeliveryError("no edition is published yet; `digest run` publishes those that are due")
        replies = wiring.send_test(config, stores, week, address, choice.locales, now)
    for locale, reply in replies:
        if not reply.is_accepted:
            raise DeliveryError(f"the server refused the test in {locale} ({reply.in_words})")
        messages.tell(f"{week}: a test in {locale} was sent")


def count_as_sent(config: Config, named: Sequence[str], now: datetime, messages: Messages, *, dry: bool) -> None:
    """Let editions count as sent to everyone who has subscribed by now, and let sending go on."""
    from digest import wiring  # noqa: PLC0415 - as above

    with (
        locked(wiring.send_lock(config), "digest send"),
        wiring.open_stores(config, dry=dry, purpose="send") as stores,
    ):
        weeks = wiring.count_as_sent(config, stores, named, now)
    would = "would count" if dry else "count" if len(weeks) > 1 else "counts"
    if weeks:
        messages.tell(f"{', '.join(map(str, weeks))} {would} as sent to everyone who has subscribed by now")
    else:
        messages.tell("no edition counts as sent; `digest send` sends the newest to everyone who is not in the ledger")


def _chosen(config: Config, stores: wiring.Stores, choice: Choice, now: datetime, messages: Messages) -> Week | None:
    from digest import wiring  # noqa: PLC0415 - as above

    week = wiring.edition_to_send(config, stores, now, choice.week)
    if week is None:
        newest = wiring.newest_edition(config, stores, now)
        old = f"the newest edition, {newest}, ended more than 14 days ago; `--week {newest}` sends it anyway"
        messages.say(f"nothing to send: {old if newest else 'no edition is published yet'}")
    return week


def _due(config: Config, stores: wiring.Stores, choice: Choice, week: Week) -> Iterator[tuple[str, Locale, str]]:
    from digest import wiring  # noqa: PLC0415 - as above

    return wiring.readers_without(config, stores, week, list_name=choice.list_name, locales=choice.locales)


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
        stop.set(_BY_HAND)
        messages.warn("stopping after the emails in hand; a second Ctrl-C ends at once, and leaves them in doubt")

    for number, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(number, finish)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _tell(sent: Sent, tally: Tally, week: Week, messages: Messages) -> None:
    parts = [f"{tally.sent} sent"]
    parts += [f"{tally.deferred} refused for now"] if tally.deferred else []
    parts += [f"{tally.failed} refused for good"] if tally.failed else []
    parts += [f"{sent.in_doubt} in doubt"] if sent.in_doubt else []
    messages.say(f"{week}: {', '.join(parts)}" if tally.tried else f"{week}: every subscriber has it")
    for said, number in tally.replies.most_common(_MOST_REPLIES):
        messages.warn(f"{week}: the server refused {count(number, 'email', 'emails')}: {said}")
    if tally.deferred and not tally.stopped:
        were = count(tally.deferred, "email waits", "emails wait")
        messages.warn(f"{week}: {were} to be retried by the next `digest send`")
    _warn_of_doubt(messages, week, sent.in_doubt)
    if tally.stopped == _BY_HAND:
        messages.warn(f"{week}: interrupted; `digest send` sends the rest")
    elif tally.stopped:
        messages.error(f"{week}: stopped after {count(tally.tried, 'email', 'emails')}: {tally.stopped}")


def _warn_of_doubt(messages: Messages, week: Week, in_doubt: int) -> None:
    if in_doubt:
        are = count(in_doubt, "email is", "emails are")
        again = f"`digest send --week {week} --resend-in-doubt`"
        messages.warn(f"{week}: {are} in doubt, and may or may not have arrived; to send again, use {again}")
