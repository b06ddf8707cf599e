"""Enrolling: add, suppress and erase subscribers whom an editor names, one by one or from a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Literal

from digest.letters.subscribing.membership import activated
from digest.model.locale import Locale
from digest.model.preferences import EVERYTHING, Preferences
from digest.model.subscriber import ERASED, Consent, Status, Subscriber
from digest.ports import Subscribers

# The outcome: added, kept as one who left, suppressed, or the status that a known subscriber keeps.
EnrollmentOutcome = Literal["added", "left", "suppressed"] | Status
_IMPORT = "import "


@dataclass(frozen=True, slots=True)
class Enrollment:
    """A person whom an editor names, with a valid address; how, when and to which letter they agreed, if that is known.

    With another ``status`` than active they get no mail, ``left`` (aware) says since when, if that is known.
    """

    address: str
    locale: Locale
    list_name: str
    name: str = ""
    preferences: Preferences = EVERYTHING
    asked: datetime | None = None
    confirmed: datetime | None = None
    letter: str = ""
    how: str = ""
    agreed: datetime | None = None
    status: Status = "active"
    left: datetime | None = None
    is_paused: bool = False


def enroll(
    subscribers: Subscribers, enrollments: Sequence[Enrollment], consent: Consent, make_id: Callable[[], str]
) -> Sequence[EnrollmentOutcome]:
    """Add unknown addresses, and return the outcome for each enrollment.

    Known subscribers stay as they are, but those of whom it says that they left after they agreed leave here, too.
    """
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
            outcomes.append("added" if enrollment.status == "active" else "left")
        elif enrollment.status != "active":
            one = known.get(enrollment.address) or subscribers.find(enrollment.address)
            if one:
                subscribers.change(one.id, partial(_leaving, enrollment, now=consent.moment))
            outcomes.append("left")
        else:
            outcomes.append(known[enrollment.address].status if enrollment.address in known else "active")
    return outcomes


def _leaving(named: Enrollment, one: Subscriber, *, now: datetime) -> Subscriber | None:
    """Return a known subscriber as one who left, None if they agreed later than that, or have left already."""
    proof = one.consent
    times = [proof.asked, proof.confirmed] if proof else []
    if proof and not proof.how.startswith(_IMPORT):
        # Of others, this is only when their file was imported.
        times.append(proof.moment)
    agreed = max(filter(None, times), default=None)
    stays = agreed and named.left and agreed > named.left
    if stays or one.status not in {"pending", "active"}:
        return None
    return replace(one, status=named.status, changed=named.left or now, asked="")


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
        one.status,
        consent.moment if one.status == "active" else one.left or consent.moment,
        _proof(one, consent),
        one.name,
        one.is_paused,
        preferences=one.preferences,
    )


def _proof(one: Enrollment, consent: Consent) -> Consent | None:
    if one.status != "active" and not (one.agreed or one.asked or one.confirmed):
        # A file of those who left proves no consent.
        return None
    return Consent(one.agreed or consent.moment, one.how or consent.how, one.asked, one.confirmed, one.letter)
