"""Membership: what becomes of a subscriber who asks, confirms, changes, leaves, bounces or complains.

Forms, emails and commands come to the same few verbs. Nothing here tells a stranger whether an address is known.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from digest.delivery.tokens import Tokens
from digest.errors import TokenError
from digest.model.locale import Locale
from digest.model.subscriber import Consent, Letter, LetterKind, Subscriber
from digest.ports import Letters, Subscribers

# An address gets one letter in so long, whoever asks for it: a form must not be a way to bother people.
_BETWEEN_LETTERS = timedelta(days=1)
_USED = "this link was used already; subscribe again to get a new one"
_UNKNOWN = "this subscription no longer exists"


def new_id() -> str:
    """Return a random id or secret of 22 URL-safe characters (128 bits)."""
    return secrets.token_urlsafe(16)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a subscriber would like: a locale and a list of the site."""

    locale: Locale
    list_name: str


@dataclass(frozen=True, slots=True)
class Membership:
    """The subscriptions of a site. ``refusals`` is how many digests in a row a server may refuse for good.

    Tokens of a subscriber who is erased, or of another site, raise TokenError.
    """

    subscribers: Subscribers
    letters: Letters
    tokens: Tokens
    refusals: int = 3
    make_id: Callable[[], str] = new_id

    def ask(self, address: str, wish: Wish, how: str, now: datetime) -> None:
        """Let a person subscribe once they confirm: they get a letter, unless they got one in the last day.

        ``address`` is a valid one, and ``how`` says how they asked, such as "form". A subscriber is told that they are
        one. A suppressed address gets nothing.
        """
        if self.subscribers.suppressed(address):
            return
        known = self.subscribers.find(address)
        if known and known.asked_at and now - known.asked_at < _BETWEEN_LETTERS:
            return
        if known and known.status == "active":
            self._write(known, "known", self.tokens.make("manage", known.id), now)
            return
        new = known or Subscriber(self.make_id(), address, wish.locale, wish.list_name, "pending", now)
        secret = self.make_id()
        token = self.tokens.make("confirm", new.id, secret, wish.locale.tag, wish.list_name, how, now=now)
        self._write(replace(new, asked=secret), "confirm", token, now, wish)

    def confirming(self, token: str, now: datetime) -> Subscriber:
        """Return the subscriber that the person who was sent a token would become. Raises TokenError."""
        claim = self.tokens.read("confirm", token, now)
        secret, tag, list_name, how = claim.values
        known = self._known(claim.subscriber)
        if not known.asked or not secrets.compare_digest(known.asked, secret):
            raise TokenError(_USED, "used")
        return replace(
            known,
            locale=Locale.parse(tag),
            list_name=list_name,
            status="active",
            changed=now,
            consent=Consent(now, how),
            is_paused=False,
            asked="",
            refusals=0,
        )

    def confirm(self, token: str, now: datetime) -> Subscriber:
        """Subscribe the person who was sent a token to confirm with, and return them. Raises TokenError."""
        confirmed = self.confirming(token, now)
        self.subscribers.keep([confirmed])
        return confirmed

    def managed(self, token: str, now: datetime) -> Subscriber:
        """Return the subscriber whose preferences a token opens. Raises TokenError."""
        return self._known(self.tokens.read("manage", token, now).subscriber)

    def change(self, token: str, wish: Wish, now: datetime, *, is_paused: bool) -> Subscriber:
        """Change what a subscriber gets, and return them. Raises TokenError."""
        known = self.managed(token, now)
        changed = replace(known, locale=wish.locale, list_name=wish.list_name, is_paused=is_paused)
        if changed != known:
            self.subscribers.keep([changed])
        return changed

    def leaving(self, token: str, now: datetime) -> Subscriber:
        """Return the subscriber whom a token unsubscribes. Raises TokenError."""
        return self._known(self.tokens.read("leave", token, now).subscriber)

    def leave(self, token: str, now: datetime) -> Subscriber:
        """Unsubscribe the reader of the email that has this token, and return them. Raises TokenError."""
        known = self.leaving(token, now)
        if known.status in {"pending", "active"}:
            known = replace(known, status="unsubscribed", changed=now, asked="")
            self.subscribers.keep([known])
        return known

    def ask_to_leave(self, address: str, now: datetime) -> None:
        """Ask a subscriber whether they want to leave: an email alone, without a token, may be forged."""
        known = self.subscribers.find(address)
        is_spared = known and known.asked_at and now - known.asked_at < _BETWEEN_LETTERS
        if known and known.status == "active" and not is_spared:
            self._write(known, "leave", self.tokens.make("leave", known.id), now)

    def refused(self, subscriber: str, now: datetime) -> None:
        """Note that a server refused a digest for good; after a few in a row, the address gets no more."""
        known = self.subscribers.get(subscriber)
        if not known or known.status != "active":
            return
        counted = replace(known, refusals=known.refusals + 1)
        if counted.refusals >= self.refusals:
            counted = replace(counted, status="bounced", changed=now)
        self.subscribers.keep([counted])

    def complained(self, subscriber: str, now: datetime) -> None:
        """Unsubscribe a reader who called a digest spam."""
        known = self.subscribers.get(subscriber)
        if known and known.status != "complained":
            self.subscribers.keep([replace(known, status="complained", changed=now, asked="")])

    def _known(self, identity: str) -> Subscriber:
        known = self.subscribers.get(identity)
        if known is None or self.subscribers.suppressed(known.address):
            raise TokenError(_UNKNOWN, "gone")
        return known

    def _write(self, to: Subscriber, kind: LetterKind, token: str, now: datetime, wish: Wish | None = None) -> None:
        self.subscribers.keep([replace(to, asked_at=now)])
        wanted = wish or Wish(to.locale, to.list_name)
        self.letters.add(Letter(to.id, kind, wanted.locale, wanted.list_name, token, now))
