"""Returned messages: the headers of ours in what comes back, whole, headers only, or pasted into a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from email.parser import HeaderParser

from digest.formats.mail.message import addresses_in, header, headers, texts

# A header that stands in a text, maybe quoted, with what it is folded into.
_IN_TEXT = re.compile(
    r"^[> \t]{0,8}(to|message-id)[ \t]{0,4}:[ \t]{0,8}([^\n]{1,1000}(?:\n[> \t]{1,8}[^\n:]{1,1000})?)",
    re.IGNORECASE | re.MULTILINE,
)


def returned_ids(message: Message) -> tuple[str, ...]:
    """Return the Message-IDs in the returned headers, and those that the message answers."""
    answered = headers(message, "In-Reply-To", "References")
    return (*(value for name, value in _headers(message) if name == "message-id"), *answered)


def returned_recipients(message: Message) -> tuple[str, ...]:
    """Return the address in the To of the returned message, if there is only one: each digest has one reader."""
    named = {value for name, value in _headers(message) if name == "to"}
    found = tuple(dict.fromkeys(addresses_in(*sorted(named))))
    return found if len(found) == 1 else ()


def _headers(message: Message) -> Iterator[tuple[str, str]]:
    for part in message.walk():
        if part.get_content_type() == "message/rfc822":
            for inner in _messages(part):
                yield from _named(inner)
    for kind, text in texts(message):
        if kind in {"text/rfc822-headers", "message/rfc822-headers"}:
            yield from _named(HeaderParser().parsestr(text))
        else:
            yield from ((found[1].lower(), found[2]) for found in _IN_TEXT.finditer(text))


def _messages(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [inner for inner in payload if isinstance(inner, Message)] if isinstance(payload, list) else []


def _named(inner: Message) -> Iterator[tuple[str, str]]:
    yield from (("to", header(inner, "To")), ("message-id", header(inner, "Message-ID")))
