"""Subscribers: the people who get each digest by email."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.preferences import EVERYTHING, Preferences, wanting

# ``pending`` subscribers have not confirmed yet; ``bounced`` addresses refuse mail for good; readers who ``complained``
# called a digest spam. Only ``active`` subscribers get mail.
Status = Literal["pending", "active", "unsubscribed", "bounced", "complained"]
STATUSES: tuple[Status, ...] = get_args(Status)
# Why the address of a person who was erased is suppressed.
ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Consent:
    """When (aware) and how a subscriber agreed to get mail, such as "form", "email", "editor" or "import FILE".

    ``asked`` and ``confirmed`` (aware) prove it: the times of their request and of their answer to the letter, here or,
    of those who were imported, as the list says that they came from. Each is None if it is not known. ``letter`` is the
    mark of the words of the letter that they confirmed, "" if there was none, or if it is not known.
    """

    moment: datetime
    how: str
    asked: datetime | None = None
    confirmed: datetime | None = None
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Subscriber:
    """A person who gets the digest, or did.

    ``id`` is random and permanent, and tells nothing about the address. ``asked`` is the secret of the last request
    that awaits a confirmation, "" if there is none, ``asked_at`` is when it came, and ``asked_letter`` the mark of the
    words of the letter that was sent about it. ``changed`` is when the status last changed. ``refusals`` counts for how
    many digests in a row the server last said "no such address". ``paused_at`` is when they first paused, and
    ``resumed_at`` when they last went on, None if that is not known. Times are aware.
    """

    id: str
    address: str
    locale: Locale
    list_name: str
    status: Status
    changed: datetime
    consent: Consent | None = None
    name: str = ""
    is_paused: bool = False
    asked: str = ""
    asked_at: datetime | None = None
    refusals: int = 0
    preferences: Preferences = EVERYTHING
    paused_at: datetime | None = None
    resumed_at: datetime | None = None
    asked_letter: str = ""

    @property
    def gets_mail(self) -> bool:
        """Whether the next digest goes to this subscriber."""
        return self.status == "active" and not self.is_paused

    def gets(self, period: Period) -> bool:
        """Return whether the edition of a period goes to this subscriber, as often as they want one."""
        return self.gets_mail and self.preferences.often in wanting(period)


# ``confirm`` asks whether somebody really wants to subscribe, ``known`` tells a subscriber that they already do,
# ``subscribed`` tells a new subscriber to wait for the next edition, ``leave`` asks whether they really want to
# unsubscribe, ``left`` confirms that they did, ``topics`` asks whether they chose some.
LetterKind = Literal["confirm", "known", "subscribed", "leave", "left", "topics"]


@dataclass(frozen=True, slots=True)
class Letter:
    """A message about a subscription that waits to be sent to a subscriber, in their locale.

    ``token`` is what the links or the subject of the letter carry; ``locale`` and ``list_name`` are those that were
    asked for. ``answers`` is the Message-ID of the email that it answers, with its angle brackets, "" if there is none.
    ``id`` is its number in the store, 0 before it is stored.
    """

    subscriber: str
    kind: LetterKind
    locale: Locale
    list_name: str
    token: str
    created: datetime
    answers: str = ""
    id: int = 0
