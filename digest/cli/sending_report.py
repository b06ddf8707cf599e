"""Report the results of sending editions, as lines, as JSON and as an exit status."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digest.language.text.numbers.plural import count
from digest.model.locale import Locale
from digest.model.period import Period, is_collection

if TYPE_CHECKING:
    from digest.cli.messages import Messages
    from digest.letters.sending.outcome_tally import OutcomeTally

# Some emails wait for another try, or are in doubt.
_UNFINISHED = 3
_INTERRUPTED = 130
# The reasons for stopping a run that a person gave.
BY_HAND = "interrupted"
_MOST_REPLIES = 5


@dataclass(frozen=True, slots=True)
class SendResult:
    """The result of sending the edition of ``week``, None if there was none to send.

    In a dry run, ``readers`` counts those who would get it, by locale and list. ``in_doubt`` includes emails of earlier
    runs. ``given_up`` counts emails that were refused for now for too long, and now count as refused for
    good. ``earlier`` are the results of earlier editions with emails refused for now, and of months and years.
    """

    week: Period | None = None
    tally: OutcomeTally | None = None
    in_doubt: int = 0
    readers: Counter[tuple[Locale, str]] | None = None
    given_up: int = 0
    earlier: tuple[SendResult, ...] = ()

    @property
    def status(self) -> int:
        """The exit status, of earlier editions too."""
        return worse(self._own_status, *(one.status for one in self.earlier))

    @property
    def _own_status(self) -> int:
        if not self.tally:
            return 0
        if self.tally.stopped:
            return _INTERRUPTED if self.tally.stopped == BY_HAND else 1
        return _UNFINISHED if self.tally.deferred or self.in_doubt else 0

    def as_json(self) -> dict[str, object]:
        """Return it as JSON values."""
        told: dict[str, object] = {"week": str(self.week) if self.week else None}
        if self.readers is not None:
            rows = sorted(self.readers.items())
            told["readers"] = [{"locale": str(locale), "list": name, "count": n} for (locale, name), n in rows]
        elif self.tally or self.given_up:
            told |= self._counts()
        told |= {"in_doubt": self.in_doubt} if self.week else {}
        return told | ({"earlier": [one.as_json() for one in self.earlier]} if self.earlier else {})

    def _counts(self) -> dict[str, object]:
        if not self.tally:
            return {"sent": 0, "deferred": 0, "failed": self.given_up, "skipped": 0, "stopped": None}
        failed = self.tally.failed + self.given_up
        return {
            "sent": self.tally.sent,
            "deferred": self.tally.deferred,
            "failed": failed,
            "skipped": self.tally.skipped,
            "stopped": self.tally.stopped or None,
        }


def worse(*statuses: int) -> int:
    """Return the most important exit status: interrupted, failed, unfinished, done."""
    return next((one for one in (_INTERRUPTED, 1, *statuses) if one in statuses and one), 0)


def tell_preview(sent: SendResult, messages: Messages) -> None:
    """Say who would get an edition, a month or a year, and who would get an earlier one that was refused for now."""
    for one in (sent, *sent.earlier):
        is_first = one is sent or one.week is None or is_collection(one.week)
        would = "would go to" if is_first else "would be tried again for"
        for (locale, name), number in sorted((one.readers or {}).items()):
            messages.say(f"{one.week}: {would} {count(number, 'reader', 'readers')} of the list {name}, in {locale}")
    if sent.week and not sent.readers:
        messages.say(f"{sent.week}: every subscriber has it")
    _warn_of_doubt(sent, messages)


def tell(sent: SendResult, messages: Messages) -> None:
    """Say what became of the emails of an edition, and what to do."""
    if sent.given_up:
        told = count(sent.given_up, "email counts", "emails count")
        messages.warn(f"{sent.week}: {told} as refused for good, having been refused for now for too long")
    if sent.tally:
        _tell_tally(sent, sent.tally, messages)


def _tell_tally(sent: SendResult, tally: OutcomeTally, messages: Messages) -> None:
    week, parts = sent.week, [f"{tally.sent} sent"]
    parts += [f"{tally.deferred} refused for now"] if tally.deferred else []
    parts += [f"{tally.failed} refused for good"] if tally.failed else []
    parts += [f"{sent.in_doubt} in doubt"] if sent.in_doubt else []
    parts += [f"{tally.skipped} skipped, with nothing that they chose"] if tally.skipped else []
    messages.say(f"{week}: {', '.join(parts)}" if tally.tried or tally.skipped else f"{week}: every subscriber has it")
    for said, number in tally.replies.most_common(_MOST_REPLIES):
        messages.warn(f"{week}: the server refused {count(number, 'email', 'emails')}: {said}")
    if tally.deferred and not tally.stopped:
        were = count(tally.deferred, "email waits", "emails wait")
        messages.warn(f"{week}: {were} to be retried by the next `digest send`")
    _warn_of_doubt(sent, messages)
    if tally.stopped == BY_HAND:
        messages.warn(f"{week}: interrupted; `digest send` sends the rest")
    elif tally.stopped:
        messages.error(f"{week}: stopped after {count(tally.tried, 'email', 'emails')}: {tally.stopped}")


def _warn_of_doubt(sent: SendResult, messages: Messages) -> None:
    if sent.in_doubt:
        are = count(sent.in_doubt, "email is", "emails are")
        again = f"`digest send --week {sent.week} --resend-in-doubt`"
        messages.warn(f"{sent.week}: {are} in doubt, and may or may not have arrived; to send again, use {again}")
