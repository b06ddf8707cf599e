"""Read messages in the mailbox, and change subscriptions as they say.

A sender is whoever somebody types, and so is the header that says whether a server has checked it. So only what this
site has signed counts: tokens and marks (``frozen/``). Without one, the answer is at most a letter that asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from email.message import Message
from typing import Literal

from digest.letters.mail.automatic import why_automatic
from digest.letters.mail.bounce import Bounce, read_bounce
from digest.letters.mail.complaint import Complaint, read_complaint
from digest.letters.mail.message import LARGEST, addresses, parse_message
from digest.letters.mail.request import ReaderRequest, read_request
from digest.letters.received.count_bounces import BounceCounter
from digest.letters.received.reader_requests import RequestHandler, RequestKind, same_address
from digest.model.frozen.letter_id import is_letter
from digest.ports import Mailbox

# The kind of a message: a request, or one that a program sent. A "delay" is a bounce that is not final; "forged" is a
# bounce or complaint that names no email of this site, or contradicts itself.
MessageKind = RequestKind | Literal["bounce", "delay", "complaint", "forged", "automatic"]
FOR_PERSON: frozenset[MessageKind] = frozenset({"unknown", "over the limit"})

# Messages in one go; others wait for the next one.
MOST = 5_000
# Headers with the address that a message was sent to; it has a mark if each email has its own sender (VERP).
_TO = ("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To")


@dataclass(frozen=True, slots=True)
class IncomingMailHandler:
    """Handles messages to the ``mailbox`` of a site, which sends from ``sender``; both are addresses.

    All changes by one message are made in one transaction, inside ``joined``.
    """

    requests: RequestHandler
    bounces: BounceCounter
    mailbox: str
    sender: str
    joined: Callable[[], AbstractContextManager[None]] = nullcontext

    def collect(self, box: Mailbox, now: datetime, *, dry: bool = False) -> Iterator[tuple[str, MessageKind]]:
        """Handle the waiting messages of a mailbox, oldest first; yield the id and kind of each.

        A message is marked after it was handled, so a crash loses none. With ``dry``, none is marked. Raises
        DeliveryError.
        """
        for identity in box.waiting(MOST):
            content = box.read(identity, LARGEST)
            with self.joined():
                outcome = self.handle(content, now)
            if not dry:
                box.mark(identity, for_person=outcome in FOR_PERSON)
            yield identity, outcome

    def handle(self, content: bytes, now: datetime) -> MessageKind:
        """Do what a message requests, or note what it reports; doing that twice changes nothing.

        A message that a program sent is never taken for a request, and gets no letter (RFC 3834).
        """
        try:
            message = parse_message(content)
            is_automatic = bool(why_automatic(message, self._is_ours))
            meaning = self._read(message, is_automatic=is_automatic)
            to = addresses(message, *_TO)
        except Exception:  # noqa: BLE001 - Python's parser raises many errors for broken messages
            return "unknown"
        match meaning:
            case ReaderRequest():
                return self.requests.handle(meaning, now)
            case Complaint():
                return self._complained(meaning, to, now)
            case Bounce():
                return self._bounced(meaning, to, now)
        return "automatic" if is_automatic else "unknown"

    def _read(self, message: Message, *, is_automatic: bool) -> ReaderRequest | Complaint | Bounce | None:
        # The answer of a person may have the subject of a bounce, if our news is about mail.
        if is_automatic:
            return read_complaint(message) or read_bounce(message)
        return read_request(message, self.mailbox) or read_complaint(message)

    def _complained(self, complaint: Complaint, to: tuple[str, ...], now: datetime) -> MessageKind:
        if not complaint.is_complaint:
            return "automatic"
        places = (*complaint.message_ids, *complaint.senders, *to)
        return "complaint" if self.bounces.complained(places, now) else "forged"

    def _bounced(self, bounce: Bounce, to: tuple[str, ...], now: datetime) -> MessageKind:
        if not bounce.is_final:
            return "delay"
        is_ours = self.bounces.bounced(bounce, (*to, *bounce.message_ids), now)
        # Whoever asks in the name of an address that does not exist makes letters come back.
        return "bounce" if is_ours or any(map(is_letter, bounce.message_ids)) else "forged"

    def _is_ours(self, address: str) -> bool:
        return any(same_address(address, own) for own in (self.mailbox, self.sender))
