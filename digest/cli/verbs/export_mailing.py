"""The part of ``digest export`` that writes the email of a digest for a service that sends it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from digest.cli import options
from digest.cli.files import write_whole
from digest.cli.messages import write_bytes
from digest.cli.read_only import opened
from digest.cli.report import Report
from digest.errors import UsageError
from digest.model.period import Period

if TYPE_CHECKING:
    from digest.config import Config
    from digest.tasks import Stores

_SERVICES = ("listmonk", "plain")


@dataclass(frozen=True, slots=True)
class MailingOptions:
    """What is exported for which service, as given on the command line."""

    service: str
    week: str | None
    locale: str
    unsubscribe: str
    send_to: str
    lists: tuple[int, ...]
    template: int | None


def export_mailing(site: Config, path: Path | None, wanted: MailingOptions, now: datetime, *, json: bool) -> Report:
    """Write the email to a file (HTML, or text if its name ends in .txt) or to standard output, or make it a draft.

    Raises UsageError.
    """
    from digest.tasks.export_mailing import campaign_of, hand_to_listmonk  # noqa: PLC0415 - slow to import

    _check(wanted, path, json=json)
    locale = options.read_locale(wanted.locale or None, site.tables.digest.locales)
    unsubscribe = wanted.unsubscribe if wanted.service == "plain" else ""
    with opened(site) as stores:
        week = published_week(site, stores, wanted.week, now)
        made = campaign_of(site, stores, week, locale, now, unsubscribe=unsubscribe)
    values: dict[str, object] = {"week": str(week), "locale": str(locale), "subject": made.subject}
    if wanted.send_to:
        draft = hand_to_listmonk(wanted.send_to, made, wanted.lists, wanted.template)
        said = f"{wanted.send_to}: draft {draft} made, “{made.subject}”; check it there, and start it"
        values["draft"] = draft
    elif path:
        write_whole(path, [(made.text if path.suffix.lower() == ".txt" else made.html).encode()])
        said = f"{path}: {week} in {locale}, “{made.subject}”"
        values["path"] = str(path)
    else:
        write_bytes([made.html.encode()])
        return Report()
    return Report([said], values)


def _check(wanted: MailingOptions, path: Path | None, *, json: bool) -> None:
    if json and not path and not wanted.send_to:
        raise UsageError("--json needs a file: without one, the email itself goes to standard output")
    if wanted.service not in _SERVICES:
        raise UsageError(f"--mailing: {wanted.service!r} is unknown; use {' or '.join(_SERVICES)}")
    if path and path.suffix.lower() not in {".html", ".txt"}:
        raise UsageError(f"{path}: unknown file type; the name must end in .html or .txt")
    if wanted.service == "plain" and not wanted.unsubscribe.strip():
        raise UsageError("--mailing plain: add --unsubscribe with the placeholder of your service, such as '*|UNSUB|*'")
    if wanted.send_to and (wanted.service != "listmonk" or path or not wanted.lists):
        raise UsageError("--send-to needs --mailing listmonk and --to-list with the id of a list there, and no file")


def published_week(site: Config, stores: Stores, given: str | None, now: datetime) -> Period:
    """Return the week that is named, or the newest one that has an edition. Raises UsageError if there is none."""
    week, known = options.read_week(given, now, site), [one.week for one in stores.editions.listings()]
    if not known:
        raise UsageError("there is no edition yet; `digest run` makes one")
    if week and week not in known:
        raise UsageError(f"{week} has no edition; `digest list weeks` shows those that there are")
    return week or known[-1]
