"""Complaints: a reader has called a message spam, and their provider says so (ARF, RFC 5965)."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message

from digest.letters.mail.message import addresses, header
from digest.letters.mail.returned import returned_ids

# RFC 5965, section 7.3, and "opt-out" of its drafts. The others are no complaints: "not-spam" says the opposite (RFC
# 6430), "auth-failure" is about signatures (RFC 6591).
_COMPLAINTS = frozenset({"abuse", "fraud", "virus", "other", "miscategorized", "opt-out", "opt-out-list"})
_REPORT = "message/feedback-report"


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a report says: the kind of feedback, and the Message-IDs and the envelope sender of the message."""

    kind: str
    message_ids: tuple[str, ...]
    senders: tuple[str, ...] = ()

    @property
    def is_complaint(self) -> bool:
        """Whether a reader complained; other reports need no answer."""
        return self.kind in _COMPLAINTS


def read_complaint(message: Message) -> Complaint | None:
    """Return what a feedback report says, None if the message is none."""
    report = _report(message)
    if report is None:
        return _of_microsoft(message)
    return Complaint(
        header(report, "Feedback-Type").lower() or "other",
        returned_ids(message),
        addresses(report, "Original-Mail-From"),
    )


def _of_microsoft(message: Message) -> Complaint | None:
    """Read a report of Outlook.com (JMRP), which returns the message with a header that names the reader."""
    is_report = any("X-HmXmrOriginalRecipient" in part for part in message.walk())
    return Complaint("abuse", returned_ids(message)) if is_report else None


def _report(message: Message) -> Message | None:
    """Return the fields of a report; they are parsed as the headers of a message in a part."""
    for part in message.walk():
        if part.get_content_type() == _REPORT:
            payload = part.get_payload()
            inner = payload[0] if isinstance(payload, list) and payload else part
            return inner if isinstance(inner, Message) else None
    return None
