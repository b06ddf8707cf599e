"""Returned messages: the Message-IDs of ours in what comes back, whole, headers only, or pasted into a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from email.parser import HeaderParser

from digest.letters.mail.message import header, headers, texts

# A header that stands in a text, maybe quoted, with what it is folded into.
_IN_TEXT = re.compile(
    r"^[> \t]{0,8}message-id[ \t]{0,4}:[ \t]{0,8}([^\n]{1,1000}(?:\n[> \t]{1,8}[^\n:]{1,1000})?)",
    re.IGNORECASE | re.MULTILINE,
)


def returned_ids(message: Message) -> tuple[str, ...]:
    """Return the Message-IDs in the returned headers, and those that the message answers."""
    return (*filter(None, _ids(message)), *headers(message, "In-Reply-To", "References"))


def _ids(message: Message) -> Iterator[str]:
    for part in message.walk():
        payload = part.get_payload()
        if part.get_content_type() == "message/rfc822" and isinstance(payload, list):
            yield from (header(inner, "Message-ID") for inner in payload if isinstance(inner, Message))
    for kind, text in texts(message):
        if kind in {"text/rfc822-headers", "message/rfc822-headers"}:
            yield header(HeaderParser().parsestr(text), "Message-ID")
        else:
            yield from (found[1] for found in _IN_TEXT.finditer(text))
