"""``digest subscribers add``: add a subscriber."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from digest.cli.context import CONFIG, JSON, NOW, QUIET, Context, command
from digest.cli.report import Report
from digest.cli.subscribing import (
    Address,
    ListName,
    LocaleTag,
    lacking_told,
    open_subscriptions,
    read_address,
    read_subscription,
    subscriber_json,
)
from digest.errors import DeliveryError, UsageError
from digest.language.text.characters.clean import one_line
from digest.letters.subscribing.enrolling import Enrollment, enroll, enroll_again
from digest.letters.subscribing.membership import Membership, SubscriptionRequest
from digest.model.subscriber import Consent, Subscriber

_HOW = "editor"
_LONGEST_NAME = 200


@command(JSON, CONFIG, NOW, QUIET, then="`digest send --dry-run` shows who would get the newest edition")
def add(
    context: Context,
    address: Address,
    *,
    name: Annotated[str, typer.Option("--name", help="The name of the subscriber.", metavar="NAME")] = "",
    locale: LocaleTag = None,
    list_name: ListName = None,
    ask: Annotated[
        bool, typer.Option("--ask", help="Send them a letter first; they get editions once they confirm.")
    ] = False,
    again: Annotated[
        bool,
        typer.Option(
            "--again",
            help="Add them even if they have unsubscribed or bounced; or change what they get.",
        ),
    ] = False,
) -> Report:
    """Add a subscriber, who gets the next edition.

    Add only people who have agreed: the consent is recorded as yours. An address that unsubscribed, bounced,
    complained or was erased is refused, unless its owner has asked you to subscribe it again: --again.
    """
    if ask and again:
        raise UsageError("--ask and --again exclude each other: --again adds somebody who has asked you")
    site = context.site()
    valid, wanted = read_address(address), read_subscription(locale, list_name, site)
    with open_subscriptions(site) as opened:
        known = opened.membership.subscribers.find(valid)
        if known:
            # Values that are not given stay as they are.
            wanted = SubscriptionRequest(
                wanted.locale if locale else known.locale, wanted.list_name if list_name else known.list_name
            )
        if ask:
            kept, told = _asked(opened.membership, valid, wanted, context.now)
        else:
            enrollment = Enrollment(valid, wanted.locale, wanted.list_name, one_line(name)[:_LONGEST_NAME])
            kept, told = _added(opened.membership, enrollment, context.now, again=again)
    if kept.locale not in site.tables.digest.locales:
        context.messages.warn(lacking_told(kept.locale, site.tables.digest.locales))
    return Report([told], subscriber_json(kept, site.zone))


def _asked(membership: Membership, address: str, wanted: SubscriptionRequest, now: datetime) -> tuple[Subscriber, str]:
    _need_allowed(membership, address)
    before = membership.subscribers.find(address)
    membership.ask(address, wanted, _HOW, now)
    kept = membership.subscribers.find(address)
    assert kept is not None
    if kept.status == "active":
        return kept, f"{kept.address}: is a subscriber already, and is told so"
    if before and before.asked_at == kept.asked_at:
        return kept, f"{kept.address}: got a letter in the last day already; they get no other one until tomorrow"
    return kept, f"{kept.address}: will get a letter, and digests once they confirm"


def _added(membership: Membership, enrollment: Enrollment, now: datetime, *, again: bool) -> tuple[Subscriber, str]:
    subscribers, consent = membership.subscribers, Consent(now, _HOW)
    outcome = enroll(subscribers, [enrollment], consent, membership.make_id)[0]
    known = subscribers.find(enrollment.address)
    if outcome == "added" and known:
        return known, f"{known.address}: subscribed, {_what(known)}"
    if outcome == "active" and known and not again:
        return known, f"{known.address}: is a subscriber already, {_what(known)}; `--again` changes that"
    if outcome != "pending" and not again:
        _need_allowed(membership, enrollment.address)
    kept = enroll_again(subscribers, enrollment, consent, membership.make_id)
    return kept, f"{kept.address}: subscribed, {_what(kept)}"


def _need_allowed(membership: Membership, address: str) -> None:
    """Raise DeliveryError if somebody does not want emails, or cannot get any."""
    reason = membership.subscribers.suppressed(address)
    known = membership.subscribers.find(address)
    if reason:
        raise DeliveryError(
            f"{address}: must get no mail ({reason}); if they have asked you to come back, use `--again`"
        )
    if known and known.status in {"unsubscribed", "bounced", "complained"}:
        since = f"{known.status} since {known.changed:%Y-%m-%d}"
        raise DeliveryError(f"{address}: {since}; if they have asked you to come back, use `--again`")


def _what(one: Subscriber) -> str:
    return f"list {one.list_name}, in {one.locale}"
