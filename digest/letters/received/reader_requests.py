"""Requests of readers by email.

Anybody can write in anybody's name, so only tokens are trusted. A request without a token leads at most to a letter
that asks whether the reader wants it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from digest.errors import TokenError
from digest.language.known import language
from digest.language.text.mail_address import address_key, parse_address
from digest.letters.mail.request import ReaderRequest
from digest.letters.subscribing.membership import Membership, SubscriptionRequest, TopicsAsked
from digest.letters.subscribing.named_topics import read_topics
from digest.model.locale import Locale
from digest.model.subscriber import Subscriber

# Messages that are "unknown" or "over the limit" are for a person to read.
RequestKind = Literal["subscribe", "confirm", "leave", "help", "topics", "unknown", "over the limit"]

# The limit for letters to all readers together, in case of a flood of forged senders.
_LETTERS, _PERIOD = 500, timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class RequestHandler:
    """Handles requests. ``locales`` and ``lists`` are those of the site; the first is for readers who name none.

    ``welcome`` is called with each new subscriber.
    """

    membership: Membership
    locales: tuple[Locale, ...]
    lists: tuple[str, ...]
    welcome: Callable[[Subscriber], None] = lambda _: None

    def handle(self, request: ReaderRequest, now: datetime) -> RequestKind:
        """Handle a request, if that is safe, and return its kind."""
        match request.verb:
            case "subscribe":
                return self._subscribe(request, now)
            case "leave":
                return self._leave(request, now)
            case "help":
                return self._help(request, now)
            case "topics":
                return self._topics(request, now)
            case _:
                return self._confirm(request, now)

    def _subscribe(self, request: ReaderRequest, now: datetime) -> RequestKind:
        address = valid_address(request.address)
        if not address:
            return "unknown"
        return self._write("subscribe", lambda: self._ask(address, self._wanted(request), request, now), now)

    def _help(self, request: ReaderRequest, now: datetime) -> RequestKind:
        """Send a subscriber the letter with the links; messages of others are for a person."""
        address = valid_address(request.address)
        known = self.membership.subscribers.find(address) if address else None
        if known is None or known.status != "active":
            return "unknown"
        wanted = SubscriptionRequest(known.locale, known.list_name)
        return self._write("help", lambda: self._ask(known.address, wanted, request, now), now)

    def _topics(self, request: ReaderRequest, now: datetime) -> RequestKind:
        """Ask a subscriber whether they chose these topics; of what names none of the site, a person makes more."""
        address = valid_address(request.address)
        known = self.membership.subscribers.find(address) if address else None
        if known is None or known.status != "active":
            return "unknown"
        listed, offer = " ".join(request.words), self.membership.offer()
        named, unknown = read_topics(listed, offer, request.language or known.locale.language)
        topics = tuple(topic for topic in named if not offer.is_gone(topic))
        if listed and not topics:
            return "unknown"
        asked = TopicsAsked(topics, is_partial=bool(unknown) or len(topics) < len(named))
        return self._write("topics", lambda: self._ask_about_topics(known.address, asked, request, now), now)

    def _ask_about_topics(self, address: str, asked: TopicsAsked, request: ReaderRequest, now: datetime) -> None:
        self.membership.ask_about_topics(address, asked, now, answers=request.message_id)

    def _ask(self, address: str, wanted: SubscriptionRequest, request: ReaderRequest, now: datetime) -> None:
        self.membership.ask(address, wanted, "email", now, answers=request.message_id)

    def _confirm(self, request: ReaderRequest, now: datetime) -> RequestKind:
        for token in (*request.tokens, *request.quoted):
            try:
                self.welcome(self.membership.confirm(token, now))
            except TokenError as error:
                # They have replied twice.
                if error.fault == "used":
                    return "confirm"
            else:
                return "confirm"
        return "unknown"

    def _leave(self, request: ReaderRequest, now: datetime) -> RequestKind:
        # A forwarded email has the token of somebody else, so a quoted token is valid for its own reader only.
        if any(self._left(token, request, now) for token in request.tokens) or any(
            self._left(token, request, now, is_quoted=True) for token in request.quoted
        ):
            return "leave"
        address = valid_address(request.address)
        if not address:
            return "unknown"
        return self._write("leave", lambda: self._ask_to_leave(address, request, now), now)

    def _ask_to_leave(self, address: str, request: ReaderRequest, now: datetime) -> None:
        self.membership.ask_to_leave(address, now, answers=request.message_id)

    def _left(self, token: str, request: ReaderRequest, now: datetime, *, is_quoted: bool = False) -> bool:
        """Unsubscribe the reader whom a token names, and send a letter; return whether that was done."""
        try:
            known = self.membership.leaving(token, now)
            if is_quoted and not same_address(known.address, request.address):
                return False
            self.membership.leave(token, now)
        except TokenError as error:
            return error.fault == "gone"
        if known.status == "active":
            self.membership.tell_left(known, now, answers=request.message_id)
        return True

    def _write(self, answer: RequestKind, write: Callable[[], None], now: datetime) -> RequestKind:
        if self.membership.subscribers.asked_since(now - _PERIOD) >= _LETTERS:
            return "over the limit"
        write()
        return answer

    def _wanted(self, request: ReaderRequest) -> SubscriptionRequest:
        named = {word.casefold() for word in request.words}
        listed = next((one for one in self.lists if one.casefold() in named), self.lists[0])
        return SubscriptionRequest(self._locale((*request.words, request.language)), listed)

    def _locale(self, words: Iterable[str]) -> Locale:
        """Return the locale that one of these words names, or one of the same language, or else the first locale."""
        for word in words:
            try:
                wanted = Locale.parse(word.replace("_", "-"))
            except ValueError:
                continue
            alike = [one for one in self.locales if language(one.language).code == language(wanted.language).code]
            if alike:
                return wanted if wanted in alike else alike[0]
        return self.locales[0]


def valid_address(text: str) -> str:
    """Return an address as it is stored, "" if it is invalid."""
    try:
        return parse_address(text)
    except ValueError:
        return ""


def same_address(one: str, other: str) -> bool:
    """Return whether two addresses are the same mailbox; invalid addresses never are."""
    first, second = valid_address(one), valid_address(other)
    return bool(first and second) and address_key(first) == address_key(second)
