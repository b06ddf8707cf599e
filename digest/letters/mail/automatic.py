"""Automatic messages: what a program sent, which must never be answered by another one (RFC 3834, section 2)."""

from __future__ import annotations

import re
from collections.abc import Callable
from email.message import Message

from digest.letters.mail.message import addresses, header

# Besides Auto-Submitted: what older programs and mailing lists say (RFC 3834, section 3.1.8; RFC 2369, RFC 2919).
_SIGNS = (
    "X-Autoreply",
    "X-Autorespond",
    "X-Autoresponder",
    "X-Auto-Reply-From",
    "X-Mail-Autoreply",
    "X-Mailer-Daemon",
    "X-Loop",
    "X-FC-MachineGenerated",
    "X-Failed-Recipients",
    "Feedback-ID",
    "List-Id",
    "List-Help",
    "List-Post",
    "List-Unsubscribe",
    "Mailing-List",
)
_BULK = frozenset({"bulk", "junk", "list", "auto_reply", "auto-reply"})
# Exchange writes this where no out-of-office answer may follow (MS-OXCMAIL, section 2.2.3.2.14).
_SUPPRESSING = re.compile(r"\b(?:all|oof|autoreply)\b", re.IGNORECASE)
_PROGRAMS = re.compile(
    r"(?:mailer-?daemon|postmaster|root|daemon|listserv|majordomo|(?:no|do-?not)[-_.]?reply|owner-.{1,60}|"
    r".{1,60}-(?:request|owner|bounces?)|bounces?|abuse|complaints?)(?:[+=].{0,200})?",
    re.IGNORECASE,
)


def why_automatic(message: Message, is_ours: Callable[[str], bool]) -> str:
    """Return what says that a program sent a message, "" if nothing does.

    ``is_ours`` says whether an address is one from which this site writes: what it sent itself has come back.
    """
    submitted = header(message, "Auto-Submitted").lower()
    if submitted and not submitted.startswith("no"):
        return "Auto-Submitted"
    if header(message, "Precedence").lower() in _BULK:
        return "Precedence"
    if _SUPPRESSING.search(header(message, "X-Auto-Response-Suppress")):
        return "X-Auto-Response-Suppress"
    if sign := next((name for name in _SIGNS if name in message), ""):
        return sign
    if message.get_content_type() == "multipart/report":
        return "a report"
    return _why_sender(message, is_ours)


def _why_sender(message: Message, is_ours: Callable[[str], bool]) -> str:
    if header(message, "Return-Path").replace(" ", "") == "<>":
        return "an empty Return-Path"
    senders = addresses(message, "From", "Sender", "Return-Path")
    if any(_PROGRAMS.fullmatch(sender.rpartition("@")[0]) for sender in senders):
        return "a sender that is a program"
    if any(map(is_ours, senders)):
        return "a sender that is this site"
    return "" if addresses(message, "From") else "no sender"
