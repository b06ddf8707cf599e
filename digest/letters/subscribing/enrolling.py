"""Enrolling: add, suppress and erase subscribers whom an editor names, one by one or from a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from digest.letters.subscribing.membership import activated
from digest.model.locale import Locale
from digest.model.preferences import EVERYTHING, Preferences
from digest.model.subscriber import ERASED, Consent, Status, Subscriber
from digest.ports import Subscribers

# The outcome: added, suppressed, or the status that a known subscriber keeps.
EnrollmentOutcome = Literal["added", "suppressed"] | Status


@dataclass(frozen=True, slots=True)
class Enrollment:
    """A person whom an editor names, with a valid address; when they asked, and confirmed which letter, if known."""

    address: str
    locale: Locale
    list_name: str
    name: str = ""
    preferences: Preferences = EVERYTHING
    asked: datetime | None = None
    confirmed: datetime | None = None
    letter: str = ""


def enroll(
    subscribers: Subscribers, enrollments: Sequence[Enrollment], consent: Consent, make_id: Callable[[], str]
) -> Sequence[EnrollmentOutcome]:
    """Subscribe unknown addresses, and return the outcome for each enrollment. Known subscribers stay as they are."""
    addresses = [one.address for one in enrollments]
    suppressed = subscribers.suppressed_among(addresses)
    new = [_new(one, consent, make_id()) for one in enrollments if one.address not in suppressed]
    added = {one.id for one in subscribers.add(new)}
    ids = {one.address: one.id for one in reversed(new)}
    known = subscribers.find_all([one.address for one in new if one.id not in added])
    outcomes: list[EnrollmentOutcome] = []
    for enrollment in enrollments:
        if enrollment.address in suppressed:
            outcomes.append("suppressed")
        elif ids[enrollment.address] in added:
            added.remove(ids[enrollment.address])
            outcomes.append("added")
        else:
            outcomes.append(known[enrollment.address].status if enrollment.address in known else "active")
    return outcomes


def enroll_again(
    subscribers: Subscribers, enrollment: Enrollment, consent: Consent, make_id: Callable[[], str]
) -> Subscriber:
    """Subscribe an address whatever its status was, and return the subscriber: the editor says that they want it."""
    subscribers.allow(enrollment.address)
    new = _new(enrollment, consent, make_id())
    if subscribers.add([new]):
        return new
    known = subscribers.find(enrollment.address) or new

    def wanted(one: Subscriber) -> Subscriber:
        name = enrollment.name or one.name
        return activated(replace(one, locale=enrollment.locale, list_name=enrollment.list_name, name=name), consent)

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


def _new(one: Enrollment, consent: Consent, identity: str) -> Subscriber:
    return Subscriber(
        identity,
        one.address,
        one.locale,
        one.list_name,
        "active",
        consent.moment,
        replace(consent, asked=one.asked, confirmed=one.confirmed, letter=one.letter),
        one.name,
        preferences=one.preferences,
    )
