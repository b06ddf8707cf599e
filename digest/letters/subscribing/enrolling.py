"""Enrolling: add, suppress and erase subscribers whom an editor names, one by one or from a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from digest.letters.subscribing.membership import activated
from digest.model.locale import Locale
from digest.model.subscriber import ERASED, Consent, Status, Subscriber
from digest.ports import Subscribers

# The outcome: added, suppressed, or the status that a known subscriber keeps.
EnrollmentOutcome = Literal["added", "suppressed"] | Status


@dataclass(frozen=True, slots=True)
class Enrollment:
    """A person whom an editor names, with a valid address."""

    address: str
    locale: Locale
    list_name: str
    name: str = ""


def enroll(
    subscribers: Subscribers, entries: Sequence[Enrollment], consent: Consent, make_id: Callable[[], str]
) -> Sequence[EnrollmentOutcome]:
    """Subscribe unknown addresses, and return the outcome for each entry. Known subscribers stay as they are."""
    addresses = [one.address for one in entries]
    suppressed = subscribers.suppressed_among(addresses)
    new = [_new(one, consent, make_id()) for one in entries if one.address not in suppressed]
    added = {one.id for one in subscribers.add(new)}
    ids = {one.address: one.id for one in reversed(new)}
    known = subscribers.find_all([one.address for one in new if one.id not in added])
    outcomes: list[EnrollmentOutcome] = []
    for entry in entries:
        if entry.address in suppressed:
            outcomes.append("suppressed")
        elif ids[entry.address] in added:
            added.remove(ids[entry.address])
            outcomes.append("added")
        else:
            outcomes.append(known[entry.address].status if entry.address in known else "active")
    return outcomes


def enroll_again(
    subscribers: Subscribers, entry: Enrollment, consent: Consent, make_id: Callable[[], str]
) -> Subscriber:
    """Subscribe an address whatever its status was, and return the subscriber: the editor says that they want it."""
    subscribers.allow(entry.address)
    new = _new(entry, consent, make_id())
    if subscribers.add([new]):
        return new
    known = subscribers.find(entry.address) or new

    def wanted(one: Subscriber) -> Subscriber:
        chosen = replace(one, locale=entry.locale, list_name=entry.list_name, name=entry.name or one.name)
        return activated(chosen, consent)

    return subscribers.change(known.id, wanted) or new


def suppress(subscribers: Subscribers, address: str, reason: str, now: datetime) -> Subscriber | None:
    """Suppress an address for good; return its subscriber, now unsubscribed, None if there is none."""
    subscribers.suppress(address, reason, now)
    known = subscribers.find(address)
    if known is None:
        return None

    def left(one: Subscriber) -> Subscriber | None:
        is_in = one.status in {"pending", "active"}
        return replace(one, status="unsubscribed", changed=now, asked="") if is_in else replace(one, asked="")

    return subscribers.change(known.id, left)


def erase(subscribers: Subscribers, address: str, now: datetime) -> bool:
    """Erase the subscriber with an address, and return whether there was one; the suppression stays as a hash.

    If that were forgotten, too, the next import could write to the same person again.
    """
    # First, so that nobody can subscribe again while they are removed.
    subscribers.suppress(address, ERASED, now)
    known = subscribers.find(address)
    if known:
        subscribers.erase(known.id)
    return known is not None


def _new(entry: Enrollment, consent: Consent, identity: str) -> Subscriber:
    return Subscriber(
        identity, entry.address, entry.locale, entry.list_name, "active", consent.moment, consent, entry.name
    )
