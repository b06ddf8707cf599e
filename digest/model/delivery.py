"""Deliveries: how the digest of a week reached, or did not reach, each subscriber."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

# ``queued`` is written when a sender takes a message on, ``sending`` just before it is handed over, and then what
# became of it: ``sent``, ``deferred`` for a temporary refusal that is tried again, ``failed`` for a permanent one. If
# nobody sends, a message that is still ``queued`` goes out with the next sender, and one that is still ``sending`` is
# in doubt: it may have arrived or not. A message that bounced after it was sent is ``returned``, and not sent again
# even on request: the bounce may be forged. ``skipped`` is what was never handed over, since nothing in the edition was
# for this reader, as they had chosen by then; it is as final as ``sent``.
DeliveryStatus = Literal["queued", "sending", "sent", "deferred", "failed", "returned", "skipped"]
DELIVERY_STATUSES: tuple[DeliveryStatus, ...] = get_args(DeliveryStatus)
_IN_WORDS = re.compile(r"(?:(\d{1,3})(?: |$))?([245]\.\d{1,3}\.\d{1,3}(?: |$))?(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is known of a message to one subscriber: its status since ``moment`` (aware), and its tries so far.

    ``first`` is when it was first tried; ``reply`` is what the server said last, without addresses.
    """

    subscriber: str
    status: DeliveryStatus
    moment: datetime
    first: datetime
    tries: int = 1
    reply: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """What is personal in the email to one subscriber: address, name ("" if it is not known), Message-ID and links.

    ``leave_mail`` unsubscribes by email; ``leave_url`` unsubscribes with one click, and ``manage_url`` opens the
    preferences: both are "" without a server. Links are in ASCII.
    """

    address: str
    name: str
    message_id: str
    leave_mail: str
    leave_url: str = ""
    manage_url: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer of a mail server to a message: an SMTP status code (RFC 5321, section 4.2) and its text.

    ``enhanced`` is the enhanced status code, such as "5.1.1" (RFC 3463), "" if there is none.
    """

    code: int
    text: str = ""
    enhanced: str = ""

    @classmethod
    def parse(cls, words: str) -> Reply:
        """Return the reply of which these are the words (``in_words``)."""
        found = _IN_WORDS.match(words)
        return cls(int(found[1] or 0), found[3], (found[2] or "").strip()) if found else cls(0, words)

    @property
    def is_accepted(self) -> bool:
        """Whether the server has taken the message."""
        return 200 <= self.code < 300

    @property
    def is_busy(self) -> bool:
        """Whether it takes no more messages now; this says nothing about the message (421, "service not available")."""
        return self.code == 421

    @property
    def is_temporary(self) -> bool:
        """Whether it may take the message later."""
        return 400 <= self.code < 500

    @property
    def in_words(self) -> str:
        """The reply as one line."""
        return " ".join(filter(None, (str(self.code) if self.code else "", self.enhanced, self.text)))


@dataclass(frozen=True, slots=True)
class Mailing:
    """The delivery of the edition of one week, as ``week`` writes it: how many subscribers it has in each status.

    ``counted`` is when an editor declared that it counts as sent to everyone who had subscribed by then.
    ``last_deferred`` is the latest first try of an email refused for now.
    """

    week: str
    counts: tuple[tuple[DeliveryStatus, int], ...]
    counted: datetime | None = None
    last_deferred: datetime | None = None
