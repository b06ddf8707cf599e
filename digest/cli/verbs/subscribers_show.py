"""``digest subscribers show``: show everything that the database has about a subscriber."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli.columns import aligned, labeled
from digest.cli.context import CONFIG, JSON, Context, command
from digest.cli.read_only import in_zone, minute
from digest.cli.report import Report
from digest.cli.subscribing import (
    Address,
    consent_json,
    found,
    lacking_told,
    open_subscriptions,
    read_address,
    subscriber_json,
)
from digest.letters.subscribing.named_topics import topic_name
from digest.model.delivery import Delivery
from digest.model.preferences import EVERYTHING, SiteOffer
from digest.model.subscriber import Subscriber

if TYPE_CHECKING:
    from digest.config import Config


@command(JSON, CONFIG, then="`digest subscribers remove ADDRESS` unsubscribes them")
def show_(
    context: Context,
    address: Address,
    *,
    evidence: Annotated[bool, typer.Option("--evidence", help="Show only how and when they agreed.")] = False,
) -> Report:
    """Show what the database has about a subscriber: what they get, how they agreed, and what was sent to them."""
    from digest.store.ledger import SqlLedger  # noqa: PLC0415 - slow to import, and --help does not need it

    site = context.site()
    with open_subscriptions(site, dry=True) as opened:
        known = found(read_address(address), opened.membership)
        sent = SqlLedger(opened.stores.database).history(known.id)
        suppressed = opened.membership.subscribers.suppressed(known.address)
        offer = opened.membership.offer() if known.preferences.topics else SiteOffer()
        if evidence:
            return _evidence(known, site, opened.stores, context.now)
    lines = [known.address, *labeled(_values(known, suppressed, site, offer))]
    if sent:
        rows = (
            (f"  {week}", one.status, minute(in_zone(one.moment, site.zone)), one.reply) for week, one in sent.items()
        )
        lines += ["sent to them:", *aligned(rows)]
    deliveries = [{"week": str(week)} | _delivery_json(one, site.zone) for week, one in sent.items()]
    also = {"suppressed": suppressed or None, "deliveries": deliveries}
    return Report(lines, subscriber_json(known, site.zone) | also)


def _evidence(known: Subscriber, site: Config, stores: tasks.Stores, now: datetime) -> Report:
    """Show how they agreed, and the words of the letter that they confirmed, if one is known."""
    proof: dict[str, object] = {"email": known.address, "consent": consent_json(known.consent, site.zone)}
    consent = known.consent
    if not consent:
        return Report([known.address, *labeled({"how": "none yet"})], proof)
    moments = {"at": consent.moment, "asked": consent.asked, "confirmed": consent.confirmed}
    told = {name: minute(in_zone(moment, site.zone)) for name, moment in moments.items() if moment}
    lines = [known.address, *labeled({"how": consent.how, **told, "letter": consent.letter or None})]
    if not consent.letter:
        return Report(lines, proof)
    from digest.tasks.send_letters import agreed_words  # noqa: PLC0415 - slow to import, and --help does not need it

    words, is_same = agreed_words(site, stores, known, now)
    header = "they agreed to these words:" if is_same else "the words have changed since; these are today's:"
    shown = ["", header, "", *(f"  {line}".rstrip() for line in words.splitlines())]
    return Report([*lines, *shown], proof | {"words": words, "same_words": is_same})


def _values(one: Subscriber, suppressed: str, site: Config, offer: SiteOffer) -> dict[str, str | None]:
    locales = site.tables.digest.locales
    lacking = "" if one.locale in locales else f" ({lacking_told(one.locale, locales)})"
    consent = one.consent
    return {
        "name": one.name,
        "status": f"{one.status} since {minute(in_zone(one.changed, site.zone))}",
        "paused": "yes" if one.is_paused else None,
        "suppressed": suppressed,
        "list": one.list_name,
        "locale": f"{one.locale}{lacking}",
        "topics": ", ".join(_topic(topic, offer) for topic in one.preferences.topics) or None,
        "often": None if one.preferences.often == EVERYTHING.often else one.preferences.often,
        "original": "yes" if one.preferences.original else None,
        "languages": ", ".join(one.preferences.languages) or None,
        "consent": f"{minute(in_zone(consent.moment, site.zone))}, {consent.how}" if consent else "none yet",
        "last letter": minute(in_zone(one.asked_at, site.zone)) if one.asked_at else None,
        "refused in a row": str(one.refusals) if one.refusals else None,
        "id": one.id,
    }


def _topic(topic: str, offer: SiteOffer) -> str:
    gone = " (no longer a source; without other topics, they get all)" if offer.is_gone(topic) else ""
    return f"{topic_name(topic, offer, 'en')}{gone}"


def _delivery_json(one: Delivery, zone: tzinfo) -> dict[str, object]:
    return {"status": one.status, "at": in_zone(one.moment, zone), "tries": one.tries, "reply": one.reply or None}
