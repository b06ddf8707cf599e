"""Marks in each email with an edition, by which a bounce or complaint is matched to the email.

A mark is in the Message-ID, which mail servers return with refused messages (RFC 3462), and in the envelope sender
if the site wants that (VERP). It is signed, so a forged bounce cannot name a subscriber. It reveals no address.
"""

from __future__ import annotations

import hmac
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from digest.model.period import Period, read_period

# SUBSCRIBER.2025W17.SIGNATURE, of a month 202504 and of a year 2025: with "digest+" before it, this fits into the 64
# octets of a local part (RFC 5321, section 4.5.3.1.1). 72 bits are enough: trying one means sending an email.
_FORM = re.compile(r"([A-Za-z0-9_-]{1,64})\.(\d{4})(W?\d\d|)\.([A-Za-z0-9_-]{12})")
_SIGNATURE_BYTES = 9
_LONGEST_LOCAL = 64


@dataclass(frozen=True, slots=True)
class MessageMark:
    """The email with the edition of a week to the subscriber with an id."""

    week: Period
    subscriber: str


@dataclass(frozen=True, slots=True)
class MessageMarks:
    """Makes and reads the marks of a site; the secret ``key`` is in its store."""

    key: str = field(repr=False)

    def make(self, week: Period, subscriber: str) -> str:
        """Return the mark of a message, the same every time; it is a dot-atom (RFC 5322, section 3.2.3)."""
        said = f"{subscriber}.{str(week).replace('-', '')}"
        return f"{said}.{self._sign(said)}"

    def message_id(self, week: Period, subscriber: str, domain: str) -> str:
        """Return a Message-ID, with its angle brackets; ``domain`` is in ASCII."""
        return f"<{self.make(week, subscriber)}@{domain}>"

    def sender(self, week: Period, subscriber: str, mailbox: str) -> str:
        """Return the envelope sender of a message if each has one of its own (VERP): `digest+MARK@...`.

        If that is longer than servers take, return the mailbox itself.
        """
        local, _, domain = mailbox.rpartition("@")
        own = f"{local}+{self.make(week, subscriber)}"
        return f"{own}@{domain}" if len(own.encode()) <= _LONGEST_LOCAL else mailbox

    def read(self, *places: str) -> MessageMark | None:
        """Return the mark of this site in some Message-IDs and addresses; None if there is none, or several."""
        found = {mark for place in places for mark in self._all(place)}
        return found.pop() if len(found) == 1 else None

    def _all(self, place: str) -> Iterator[MessageMark]:
        for found in _FORM.finditer(place):
            subscriber, year, within, signature = found.groups()
            if hmac.compare_digest(self._sign(f"{subscriber}.{year}{within}"), signature):
                with suppress(ValueError):
                    yield MessageMark(read_period(f"{year}-{within}" if within else year), subscriber)

    def _sign(self, said: str) -> str:
        # "postmark", as marks were called once, is part of every signature.
        made = hmac.digest(self.key.encode(), f"digest postmark {said}".encode(), "sha256")
        return urlsafe_b64encode(made[:_SIGNATURE_BYTES]).decode()
