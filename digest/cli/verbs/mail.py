"""``digest mail``: handle the messages of readers and mail servers in the mailbox."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import datetime
from typing import TYPE_CHECKING

from digest import tasks
from digest.cli.announcements import alerting
from digest.cli.context import CONFIG, DRY_RUN, JSON, NOW, QUIET, VERBOSE, Context, command
from digest.cli.mailing_status import block_lines
from digest.cli.messages import Messages, show_json
from digest.cli.progress import progress
from digest.cli.report import Report
from digest.errors import DeliveryError
from digest.files.lock import locked
from digest.language.text.numbers.plural import count
from digest.letters.sending.outbox import LettersSent

if TYPE_CHECKING:
    from digest.config import Config
    from digest.letters.received.incoming_mail import MessageKind
    from digest.model.subscriber import Subscriber


@command(CONFIG, NOW, DRY_RUN, JSON, VERBOSE, QUIET, then="`digest status` shows the subscribers, and what was sent")
def mail(context: Context) -> Report:
    """Read the mailbox: subscribe, confirm and unsubscribe readers, count bounces and complaints.

    Handled messages are marked as read, and nothing is deleted. Messages for you stay unread, with a star.
    """
    site = context.site()
    messages = context.detailed_messages
    box = tasks.mailbox(site)
    found: Counter[MessageKind] = Counter()
    new: list[Subscriber] = []
    failure: DeliveryError | None = None
    with nullcontext() if context.dry_run else locked(tasks.mail_lock(site), "digest mail"):
        with tasks.open_stores(site, dry=context.dry_run, purpose="mail") as stores:
            handler = tasks.mail_handler(site, stores.database, new.append)
            try:
                for identity, outcome in handler.collect(box, context.now, dry=context.dry_run):
                    found[outcome] += 1
                    messages.say(f"{identity}: {outcome}")
            except DeliveryError as error:
                # Messages handled before the connection broke are answered and reported.
                failure = error
            finally:
                box.close()
            week = tasks.newest_edition(site, stores, context.now) if found["bounce"] else None
            blocked = list(block_lines(week, tasks.blocks(stores, week))) if week else []
        answered = LettersSent() if context.dry_run else _answer(site, [one.id for one in new], context.clock, messages)
    if context.json:
        letters = {"sent": answered.sent, "waiting": answered.waiting, "lost": answered.lost}
        show_json({"messages": found.total(), "outcomes": dict(sorted(found.items())), "letters": letters})
    _report(found, answered, messages)
    for line in blocked:
        messages.warn(line)
    with alerting(site, "digest mail", context.now, messages, dry=context.dry_run):
        if failure:
            raise failure
    return Report()


def _answer(site: Config, new: Sequence[str], clock: Callable[[], datetime], messages: Messages) -> LettersSent:
    """Send the letters that wait, and the newest edition to new subscribers."""
    from digest.letters.sending.stop import Stop  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.tasks.send_letters import send_letters, send_welcome  # noqa: PLC0415 - as above

    if not site.tables.email.server:
        messages.warn("letters wait: set `server` under [email] in digest.toml to send them")
        return LettersSent()

    sent = send_letters(site, clock, Stop())
    for problem in sent.problems:
        messages.warn(problem)
    if new:
        welcomed = send_welcome(site, new, clock, Stop(), progress(quiet=messages.quiet))
        if welcomed and welcomed.failed:
            messages.warn(
                f"{count(welcomed.failed, 'welcome edition', 'welcome editions')} failed; `digest status` has more"
            )
    return sent


def _report(found: Counter[MessageKind], answered: LettersSent, messages: Messages) -> None:
    told = ", ".join(f"{number} {outcome}" for outcome, number in sorted(found.items()))
    letters = f"; {count(answered.sent, 'letter', 'letters')} sent" if answered.sent else ""
    messages.say(count(found.total(), "message", "messages") + (f": {told}" if told else "") + letters)
    if forged := found["forged"]:
        messages.warn(
            f"{count(forged, 'bounce or complaint names', 'bounces and complaints name')} no email of this site, so "
            "nothing was changed: they are forged, or your provider replaces Message-IDs (then set `verp` under "
            "[delivery])"
        )
    if kept := found["over the limit"]:
        messages.warn(
            f"{count(kept, 'request is', 'requests are')} left unread with a star: strangers caused so many letters in "
            "this hour that they are probably forged; remove the star from those that are not"
        )
