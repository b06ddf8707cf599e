"""``digest subscribers list``: list the subscribers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.columns import padded, titled
from digest.cli.context import CONFIG, JSON, Context, command
from digest.cli.messages import show, show_json_rows
from digest.cli.report import Report
from digest.cli.subscribing import OfList, OfLocale, StatusName, open_subscriptions, selected, subscriber_json
from digest.language.text.characters.wrap import display_width
from digest.model.subscriber import STATUSES, Subscriber

if TYPE_CHECKING:
    from digest.config import Config

_STATUS_WIDTH = max(map(len, STATUSES))


@command(JSON, CONFIG, then="`digest subscribers show ADDRESS` shows all of one")
def list_(
    context: Context,
    *,
    status: StatusName = "",
    locale: OfLocale = None,
    list_name: OfList = None,
    limit: Annotated[int | None, typer.Option("--limit", help="At most this many.", metavar="NUMBER", min=1)] = None,
) -> Report:
    """List the subscribers, sorted by address: status, locale, list, address, name."""
    site = context.site()
    with open_subscriptions(site, dry=True) as opened:
        chosen = selected(opened.membership, site, status, locale, list_name)
        rows = islice(chosen, limit)
        if context.json:
            show_json_rows("subscribers", (subscriber_json(one, site.zone) for one in rows))
        else:
            show(_lines(rows, site))
    return Report()


def _lines(subscribers: Iterable[Subscriber], site: Config) -> Iterator[str]:
    locale = max(len(one.tag) for one in site.tables.digest.locales)
    list_width = max(map(display_width, site.tables.delivery.lists))
    for one in subscribers:
        status = padded(one.status if not (one.is_paused and one.status == "active") else "paused", _STATUS_WIDTH)
        name = f"  {one.name}" if one.name else ""
        head = f"{status}  {padded(one.locale.tag, locale)}  {padded(one.list_name, list_width)}"
        yield from titled(head, f"{one.address}{name}")
