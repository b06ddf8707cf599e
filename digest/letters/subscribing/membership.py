"""Membership: subscribe, confirm, change, unsubscribe, and count refusals, bounces and complaints.

Forms, emails and commands use the same few methods. None of them tells a stranger whether an address is known.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from digest.errors import TokenError
from digest.letters.frozen.tokens import Claim, Tokens
from digest.model.locale import Locale
from digest.model.preferences import EVERYTHING, Preferences, SiteOffer
from digest.model.subscriber import Consent, Letter, Subscriber
from digest.ports import Letters, Subscribers

# The least time between two letters to an address, so that nobody can bother people by a form.
_BETWEEN_LETTERS = timedelta(days=1)
# Who chooses topics by email may correct themselves; anybody can write in their name, so not forever.
_MOST_LETTERS_OF_TOPICS = 5
# Strangers type addresses of others, so these are not kept for long.
_PENDING_FOR = timedelta(days=30)
# What stands before the topics in a token that confirms these.
_TOPICS = "topics"
# How somebody asked who named what is no topic, too.
_PART = "email in part"
# It is in a Message-ID, and a line of a header has at most 998 bytes (RFC 5322, section 2.1.1).
_LONGEST_TOKEN = 800
_USED = "this link has already been used; subscribe again to get a new one"
_UNKNOWN = "this subscription no longer exists"


def new_id() -> str:
    """Return a random id or secret of 22 URL-safe characters (128 bits)."""
    return secrets.token_urlsafe(16)


@dataclass(frozen=True, slots=True)
class SubscriptionRequest:
    """What a reader asks to get: a locale and a list of the site, and what they choose of its editions."""

    locale: Locale
    list_name: str
    preferences: Preferences = EVERYTHING


@dataclass(frozen=True, slots=True)
class TopicsAsked:
    """The topics that a letter asks about, all if none; if ``is_partial``, something else was named, too."""

    topics: tuple[str, ...]
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class Membership:
    """The subscriptions of a site. ``refusals`` is how many editions in a row a server may refuse for good.

    ``expects_edition`` says whether the newest edition will be sent to a new subscriber; if not, a letter tells them
    that they are subscribed. ``offer`` returns what readers can choose from. Tokens of a subscriber who is erased, or
    of another site, raise TokenError.
    """

    subscribers: Subscribers
    letters: Letters
    tokens: Tokens
    refusals: int = 3
    make_id: Callable[[], str] = new_id
    expects_edition: Callable[[Subscriber, datetime], bool] = lambda _one, _now: True
    offer: Callable[[], SiteOffer] = SiteOffer

    def ask(self, address: str, wanted: SubscriptionRequest, how: str, now: datetime, *, answers: str = "") -> None:
        """Send the letter with which a reader confirms a subscription, unless they got a letter in the last day.

        ``address`` must be valid; ``how`` says how they asked, such as "form"; ``answers`` is the Message-ID of their
        email if they sent one. Subscribers get a letter that says they are subscribed, suppressed addresses nothing.
        """
        self.subscribers.forget_pending(now - _PENDING_FOR)
        if self.subscribers.suppressed(address):
            return
        known = self.subscribers.find(address) or self._new(address, wanted, now)
        if known.status == "active":
            token = self.tokens.make("manage", known.id)
            self._write(Letter(known.id, "known", known.locale, known.list_name, token, now, answers))
            return
        secret = self.make_id()
        locale, list_name = wanted.locale, wanted.list_name
        token = self.tokens.make("confirm", known.id, secret, locale.tag, list_name, how, now=now)
        self._write(Letter(known.id, "confirm", locale, list_name, token, now, answers), secret)

    def confirming(self, token: str, now: datetime) -> Subscriber:
        """Return the subscriber as a token to confirm would make them. Raises TokenError."""
        claim = self.tokens.read("confirm", token, now)
        wanted = _confirmed(self._known(claim.subscriber), claim, now)
        if wanted is None:
            raise TokenError(_USED, "used")
        return wanted

    def confirm(self, token: str, now: datetime) -> Subscriber:
        """Subscribe the reader who has a token to confirm, and return them. Raises TokenError."""
        claim = self.tokens.read("confirm", token, now)
        self._known(claim.subscriber)
        confirmed = self.subscribers.change(claim.subscriber, lambda one: _confirmed(one, claim, now))
        if confirmed is None:
            raise TokenError(_USED, "used")
        if _topics_of(claim) is None and not self.expects_edition(confirmed, now):
            self.letters.add(Letter(confirmed.id, "subscribed", confirmed.locale, confirmed.list_name, "", now))
        return confirmed

    def ask_about_topics(self, address: str, asked: TopicsAsked, now: datetime, *, answers: str = "") -> bool:
        """Ask a subscriber by letter whether they chose these topics: an email may be forged.

        Of several such letters on a day, the answer to the last one counts. Return False if that is more than a letter
        can ask. ``answers`` is the Message-ID of their email.
        """
        known = self.subscribers.find(address)
        if known is None or known.status != "active":
            return False
        number = _number_of(known) + 1 if _is_recent(known, now) else 1
        secret = f"{number}.{self.make_id()}"
        values = (
            secret,
            known.locale.tag,
            known.list_name,
            _PART if asked.is_partial else "email",
            _TOPICS,
            *asked.topics,
        )
        token = self.tokens.make("confirm", known.id, *values, now=now)
        if len(token) > _LONGEST_TOKEN:
            return False
        letter = Letter(known.id, "topics", known.locale, known.list_name, token, now, answers)
        self._write(letter, secret, is_corrected=1 < number <= _MOST_LETTERS_OF_TOPICS)
        return True

    def topics_asked(self, token: str, now: datetime) -> TopicsAsked | None:
        """Return the topics that a token confirms, None if it confirms a subscription, or nothing any more."""
        try:
            return _topics_of(self.tokens.read("confirm", token, now))
        except TokenError:
            return None

    def managed(self, token: str, now: datetime) -> Subscriber:
        """Return the subscriber whose preferences a token opens. Raises TokenError."""
        return self._known(self.tokens.read("manage", token, now).subscriber)

    def change(self, token: str, wanted: SubscriptionRequest, now: datetime, *, is_paused: bool) -> Subscriber:
        """Change what a subscriber gets, and return them. Raises TokenError."""

        def changed(one: Subscriber) -> Subscriber:
            one = replace(one, locale=wanted.locale, list_name=wanted.list_name, preferences=wanted.preferences)
            if is_paused == one.is_paused:
                return one
            if is_paused:
                # What they missed in a pause before is told by the ledger, so it counts from the first.
                return replace(one, is_paused=True, paused_at=one.paused_at or now, resumed_at=None)
            return replace(one, is_paused=False, resumed_at=now)

        return self._changed(self.managed(token, now), changed)

    def leaving(self, token: str, now: datetime) -> Subscriber:
        """Return the subscriber whom a token unsubscribes. Raises TokenError."""
        known = self.subscribers.get(self.tokens.read("leave", token, now).subscriber)
        if known is None:
            raise TokenError(_UNKNOWN, "gone")
        return known

    def leave(self, token: str, now: datetime) -> Subscriber:
        """Unsubscribe the reader of the email that has this token, and return them. Raises TokenError."""
        return self.remove(self.leaving(token, now), now)

    def remove(self, known: Subscriber, now: datetime) -> Subscriber:
        """Unsubscribe a subscriber, and return them. The status "bounced" or "complained" stays."""

        def left(one: Subscriber) -> Subscriber | None:
            if one.status not in {"pending", "active"}:
                return None
            return replace(one, status="unsubscribed", changed=now, asked="")

        return self._changed(known, left)

    def ask_to_leave(self, address: str, now: datetime, *, answers: str = "") -> None:
        """Ask a subscriber by letter whether they want to unsubscribe: an email without a token may be forged.

        ``answers`` is the Message-ID of that email.
        """
        known = self.subscribers.find(address)
        if known and known.status == "active":
            token = self.tokens.make("leave", known.id)
            self._write(Letter(known.id, "leave", known.locale, known.list_name, token, now, answers))

    def tell_left(self, known: Subscriber, now: datetime, *, answers: str = "") -> None:
        """Send a letter to a reader who unsubscribed by email, since they saw no page that says so."""
        self.letters.add(Letter(known.id, "left", known.locale, known.list_name, "", now, answers))

    def refused(self, subscriber: str, now: datetime, in_a_row: int) -> None:
        """Note that ``in_a_row`` emails up to now were refused for good; after a few, the address gets no more."""

        def counted(one: Subscriber) -> Subscriber | None:
            if one.status != "active":
                return None
            is_last = in_a_row >= self.refusals
            changed = replace(one, refusals=in_a_row)
            return replace(changed, status="bounced", changed=now, asked="") if is_last else changed

        self.subscribers.change(subscriber, counted)

    def complained(self, subscriber: str, now: datetime) -> None:
        """Unsubscribe a reader who reported an email as spam."""

        def angered(one: Subscriber) -> Subscriber | None:
            return None if one.status == "complained" else replace(one, status="complained", changed=now, asked="")

        self.subscribers.change(subscriber, angered)

    def _new(self, address: str, wanted: SubscriptionRequest, now: datetime) -> Subscriber:
        new = Subscriber(self.make_id(), address, wanted.locale, wanted.list_name, "pending", now)
        # Somebody else may have asked for the same address at the same moment.
        return new if self.subscribers.add([new]) else self.subscribers.find(address) or new

    def _known(self, identity: str) -> Subscriber:
        known = self.subscribers.get(identity)
        if known is None or self.subscribers.suppressed(known.address):
            raise TokenError(_UNKNOWN, "gone")
        return known

    def _changed(self, known: Subscriber, change: Callable[[Subscriber], Subscriber | None]) -> Subscriber:
        """Change a subscriber, and return them, also if there was nothing to change."""
        return self.subscribers.change(known.id, change) or self.subscribers.get(known.id) or known

    def _write(self, letter: Letter, secret: str = "", *, is_corrected: bool = False) -> None:
        """Queue a letter, and store the secret of its answer, unless they got a letter in the last day.

        One that ``is_corrected`` replaces another of the same day.
        """

        def asked(one: Subscriber) -> Subscriber | None:
            if _is_recent(one, letter.created) and not is_corrected:
                return None
            return replace(one, asked_at=letter.created, asked=secret)

        if self.subscribers.change(letter.subscriber, asked):
            self.letters.add(letter)


def _is_recent(one: Subscriber, now: datetime) -> bool:
    """Return whether somebody got a letter in the last day."""
    return one.asked_at is not None and abs(now - one.asked_at) < _BETWEEN_LETTERS


def _number_of(one: Subscriber) -> int:
    """Return how many letters about topics await an answer, which the last secret begins with; many if another does."""
    number, point, _ = one.asked.partition(".")
    return int(number) if point and number.isdecimal() and number.isascii() else _MOST_LETTERS_OF_TOPICS


def activated(one: Subscriber, consent: Consent) -> Subscriber:
    """Return a subscriber who gets the next edition, with the consent that they gave."""
    return replace(
        one,
        status="active",
        changed=consent.moment,
        consent=consent,
        is_paused=False,
        paused_at=None,
        resumed_at=None,
        # After they answered a letter, they may get another one on the same day, such as to unsubscribe again.
        asked="",
        asked_at=None,
        asked_letter="",
        refusals=0,
    )


def _topics_of(claim: Claim) -> TopicsAsked | None:
    """Return the topics that a claim to confirm names, None if it is about a subscription."""
    if claim.values[4:5] != (_TOPICS,):
        return None
    return TopicsAsked(claim.values[5:], is_partial=claim.values[3] == _PART)


def _confirmed(asked: Subscriber, claim: Claim, now: datetime) -> Subscriber | None:
    """Return a subscriber as their claim wants them; None unless it has the secret of their last request."""
    secret, tag, list_name, how = claim.values[:4]
    if not asked.asked or not secrets.compare_digest(asked.asked, secret):
        return None
    if chosen := _topics_of(claim):
        preferences = replace(asked.preferences, topics=chosen.topics)
        return replace(asked, preferences=preferences, asked="", asked_at=None) if asked.status == "active" else None
    consent = Consent(now, how, asked.asked_at, now, asked.asked_letter)
    return activated(replace(asked, locale=Locale.parse(tag), list_name=list_name), consent)
