"""Functions that the commands for subscribers share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli.options import parse_locale
from digest.cli.read_only import in_zone
from digest.errors import UsageError
from digest.language.text.mail_address import parse_address
from digest.letters.sending.recipients import locale_for
from digest.letters.subscribing.membership import Membership, SubscriptionRequest
from digest.model.locale import Locale
from digest.model.subscriber import STATUSES, Consent, Subscriber

if TYPE_CHECKING:
    from digest.config import Config

Address = Annotated[str, typer.Argument(metavar="ADDRESS", help="The email address.")]
LocaleTag = Annotated[str | None, typer.Option("--locale", help="The locale of their editions.", metavar="TAG")]
ListName = Annotated[
    str | None, typer.Option("--list", help="Their list. Default: the first of `lists`.", metavar="NAME")
]
StatusName = Annotated[
    str, typer.Option("--status", help=f"Only those with this status: {', '.join(STATUSES)}.", metavar="STATUS")
]
OfLocale = Annotated[str | None, typer.Option("--locale", help="Only those with this locale.", metavar="TAG")]
OfList = Annotated[str | None, typer.Option("--list", help="Only those of this list.", metavar="NAME")]


@dataclass(frozen=True, slots=True)
class OpenSubscriptions:
    """The open store of a site, and its subscriptions."""

    stores: tasks.Stores
    membership: Membership


@contextmanager
def open_subscriptions(config: Config, *, dry: bool = False) -> Iterator[OpenSubscriptions]:
    """Open the subscriptions of a site; others may read and change them at the same time.

    Raises StoreError if there is no store beside an output that shows editions.
    """
    from digest.tasks.parts.make_membership import membership  # noqa: PLC0415

    if not dry:
        tasks.need_store(config)
    with tasks.open_stores(config, dry=dry) as stores:
        yield OpenSubscriptions(stores, membership(config, stores.database))


def read_address(text: str) -> str:
    """Return a valid address. Raises UsageError for anything else."""
    try:
        return parse_address(text)
    except ValueError as error:
        raise UsageError(f"{text!r} {error}") from None


def read_list(name: str | None, config: Config) -> str:
    """Return the name of a list, the first if none is given. Raises UsageError if the site has no such list."""
    lists = config.tables.delivery.lists
    if name is not None and name not in lists:
        raise UsageError(f"--list: {name!r} is none of the `lists` in [delivery]: {', '.join(lists)}")
    return name or lists[0]


def read_locale(tag: str | None, config: Config) -> Locale:
    """Return a locale, the first of the site if none is given; the site need not have it. Raises UsageError."""
    return parse_locale(tag) if tag else config.tables.digest.locales[0]


def read_subscription(locale: str | None, list_name: str | None, config: Config) -> SubscriptionRequest:
    """Return what a subscriber is to get. Raises UsageError."""
    return SubscriptionRequest(read_locale(locale, config), read_list(list_name, config))


def lacking_told(wanted: Locale, locales: Sequence[Locale]) -> str:
    """Say what a subscriber gets whose locale the site lacks."""
    return f"the site has no locale {wanted}; until it has, this is {locale_for(wanted, locales)}"


def selected(
    membership: Membership, config: Config, status: str, locale: str | None, list_name: str | None
) -> Iterator[Subscriber]:
    """Return the subscribers with a status, a locale and of a list, or all. Raises UsageError for what there is not."""
    if status and status not in STATUSES:
        raise UsageError(f"--status: {status!r} is none of {', '.join(STATUSES)}")
    return membership.subscribers.select(
        list_name=read_list(list_name, config) if list_name is not None else "",
        locales=[read_locale(locale, config)] if locale is not None else None,
        status=status,
    )


def found(address: str, membership: Membership) -> Subscriber:
    """Return the subscriber with an address. Raises UsageError if there is none."""
    known = membership.subscribers.find(address)
    if known:
        return known
    reason = membership.subscribers.suppressed(address)
    also = f"; it is suppressed ({reason})" if reason else "; `digest subscribers list` shows all"
    raise UsageError(f"{address}: no subscriber has this address{also}")


def consent_json(consent: Consent | None, zone: tzinfo) -> dict[str, str] | None:
    """Return how and when a subscriber agreed as JSON values; also when they asked and confirmed which letter."""
    if not consent:
        return None
    times = {"at": consent.moment, "asked": consent.asked, "confirmed": consent.confirmed}
    known = {name: in_zone(moment, zone) for name, moment in times.items() if moment}
    return {"how": consent.how} | known | ({"letter": consent.letter} if consent.letter else {})


def subscriber_json(one: Subscriber, zone: tzinfo) -> dict[str, object]:
    """Return a subscriber as JSON values."""
    return {
        "id": one.id,
        "email": one.address,
        "name": one.name or None,
        "locale": one.locale.tag,
        "list": one.list_name,
        "status": one.status,
        "changed": in_zone(one.changed, zone),
        "paused": one.is_paused,
        "consent": consent_json(one.consent, zone),
        "refusals": one.refusals,
        "topics": list(one.preferences.topics),
        "often": one.preferences.often,
        "original": one.preferences.original,
        "languages": list(one.preferences.languages),
    }
