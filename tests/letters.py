"""Messages that readers, mail servers and strangers write to a mailbox, and the letters that a site writes."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime

from digest.model.subscriber import Letter
from digest.ports import Letters

MAILBOX = "digest@news.example.org"
_WHEN = format_datetime(datetime(2025, 5, 5, 9, tzinfo=UTC))


def written(
    subject: str = "", text: str = "", *, sender: str = "Ana <ana@example.org>", to: str = MAILBOX, **headers: str
) -> bytes:
    """Return a message as a person writes it; ``headers`` are others, with underscores for hyphens."""
    more = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in headers.items())
    head = f"From: {sender}\nTo: {to}\nDate: {_WHEN}\n" + (f"Subject: {subject}\n" if subject else "") + more
    return f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}\n".encode()


def bounced(
    address: str,
    *,
    message_id: str = "<1@news.example.org>",
    action: str = "failed",
    status: str = "5.1.1",
    to: str = MAILBOX,
) -> bytes:
    """Return a bounce in the form of RFC 3464, with the headers of the message that came back."""
    return f"""Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
To: {to}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="part"

--part
Content-Type: text/plain

Your message could not be delivered.

--part
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; {address}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} no such mailbox

--part
Content-Type: message/rfc822

From: Harbor Weekly <digest@news.example.org>
To: {address}
Subject: Harbor Weekly, week 17
Message-ID: {message_id}

The news of the week.

--part--
""".encode()


def complained(message_id: str, *, kind: str = "abuse", address: str = "") -> bytes:
    """Return a report that a reader has called a message spam (RFC 5965); most of them name no address."""
    named = f"Original-Rcpt-To: <{address}>\n" if address else ""
    return f"""From: <feedback@provider.example>
To: {MAILBOX}
Subject: FW: Harbor Weekly, week 17
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="part"

--part
Content-Type: text/plain

This is an email abuse report.

--part
Content-Type: message/feedback-report

Feedback-Type: {kind}
User-Agent: Reports/1.0
Version: 1
{named}
--part
Content-Type: message/rfc822

From: Harbor Weekly <digest@news.example.org>
To: reader@provider.example
Subject: Harbor Weekly, week 17
Message-ID: {message_id}

The news of the week.

--part--
""".encode()


def taken(letters: Letters, most: int = 1_000) -> tuple[Letter, ...]:
    """Take letters that wait, oldest first, as what sends them does."""
    found = []
    while len(found) < most and (one := letters.next()):
        letters.drop(one)
        found.append(one)
    return tuple(found)
