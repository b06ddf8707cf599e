"""``digest subscribers export``: write the subscribers to a file, as CSV or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from digest.cli.context import CONFIG, JSON, QUIET, Context, command
from digest.cli.files import write_whole
from digest.cli.messages import Messages, json_rows, write_bytes
from digest.cli.report import Report
from digest.cli.subscribing import OfList, OfLocale, StatusName, open_subscriptions, selected, subscriber_json
from digest.errors import UsageError
from digest.language.text.numbers.plural import count
from digest.letters.subscribing.subscriber_table import write_table
from digest.model.subscriber import Subscriber

# Private like the store: it has the addresses of subscribers.
_PRIVATE = 0o600


@command(JSON, CONFIG, QUIET, then="`digest subscribers import FILE` reads such a file into another site")
def export(
    context: Context,
    path: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="The file to write. Default: standard output.")
    ] = None,
    *,
    status: StatusName = "",
    locale: OfLocale = None,
    list_name: OfList = None,
) -> Report:
    """Write the subscribers to a file as CSV, or as JSON with --json.

    `digest subscribers import` reads it back; those who have unsubscribed stay so. A cell that a spreadsheet
    would take for a formula begins with an apostrophe.
    """
    from digest.config.private_places import is_published  # noqa: PLC0415 - slow to import, and --help does not need it

    site = context.site()
    if path and is_published(path, site):
        raise UsageError(f"{path}: inside {site.output}, which is published; name a file elsewhere")
    counted = _Counted()
    with open_subscriptions(site, dry=True) as opened:
        chosen = counted.through(selected(opened.membership, site, status, locale, list_name))
        rows = (subscriber_json(one, site.zone) for one in chosen)
        pieces = (line.encode() for line in json_rows("subscribers", rows)) if context.json else write_table(chosen)
        if path:
            write_whole(path, pieces, _PRIVATE)
        else:
            write_bytes(pieces)
    if path:
        # With --json, too: the JSON is in the file.
        Messages(quiet=context.quiet).tell(f"{path}: {count(counted.number, 'subscriber', 'subscribers')}")
    return Report()


class _Counted:
    """A counter of the subscribers that pass through it."""

    def __init__(self) -> None:
        self.number = 0

    def through(self, subscribers: Iterable[Subscriber]) -> Iterator[Subscriber]:
        for one in subscribers:
            self.number += 1
            yield one
