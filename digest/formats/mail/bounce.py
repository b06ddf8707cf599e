"""Bounces: a mail server says that a message did not reach its reader. The only door to flufl.bounce.

Servers say so in the form of RFC 3464, or in words of their own. What neither of the two explains is taken from the
headers of the returned message: each digest has one reader.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from email.message import Message
from functools import cache

from digest.formats.mail.message import addresses, header, texts
from digest.formats.mail.returned import returned_ids, returned_recipients
from digest.languages.load import of_all

_DSN = frozenset({"message/delivery-status", "message/global-delivery-status"})
# RFC 3464, section 2.3.3: the others say that a message arrived, or went on.
_ACTIONS = {"failed": True, "delayed": False}
# RFC 3463, section 2.
_STATUS = re.compile(r"(?<![\d.])([45])\.\d{1,3}\.\d{1,3}(?![\d.])")
_DELAYED = re.compile(
    r"\b(?:delay(?:ed)?|will be retried|keep trying|continue to try|warning message only|not yet been delivered)\b",
    re.IGNORECASE,
)
_BOUNCING = re.compile(r"mailer-?daemon|postmaster|mail delivery|mail deliver system|delivery subsystem", re.IGNORECASE)
_SUBJECT = (
    r"undeliver|deliver\w{1,9} (?:status|fail|problem|error)|returned mail|failure notice|"
    r"mail (?:system )?(?:error|failure)|(?:failure|failed) .{0,40}deliver|could not be delivered"
)
_ON_LINE = re.compile(
    r"^[ \t>]{0,8}(?:(?:final-|original-)?recipient:[ \t]{0,4}(?:rfc822;)?[ \t]{0,4})?<?"
    r"([^\s<>@,;:()\[\]]{1,64}@[^\s<>@,;:()\[\]]{1,255})>?[ \t]{0,4}(?:$|[:\[(])",
    re.IGNORECASE | re.MULTILINE,
)
_IN_BRACKETS = re.compile(r"<([^\s<>@]{1,64}@[^\s<>@]{1,255})>")
_TO_US = ("To", "Cc", "Delivered-To", "From", "Sender")
# No message of ours has more than one reader; those of others that come back here may.
_MOST = 20
_HELD = re.compile(r"[\w.!#$%&*+/?^`{|}~=-]{1,64}@[\w.-]{1,255}")


@dataclass(frozen=True, slots=True)
class Bounce:
    """What a bounce says: which addresses it names, and the Message-IDs of what came back.

    ``is_permanent`` says that the server will not try again. ``status`` is an enhanced status code such as "5.1.1"
    (RFC 3463), "" if there is none.
    """

    recipients: tuple[str, ...]
    is_permanent: bool
    status: str = ""
    message_ids: tuple[str, ...] = ()


def read_bounce(message: Message) -> Bounce | None:
    """Return what a bounce says, None if the message is none. It names no address that is not in the message."""
    fields = [block for part in message.walk() if part.get_content_type() in _DSN for block in _blocks(part)]
    actions = {_word(one, "Action") for one in fields if "Action" in one}
    if actions and actions.isdisjoint(_ACTIONS):
        return None
    said = "\n".join(text for _, text in texts(message))
    held = _held("\n".join((said, *_all_headers(message))))
    ours = {one.lower() for one in addresses(message, *_TO_US)}
    found = [
        replace(one, recipients=_in_message(one.recipients, held))
        for one in (_reported(fields), _detected(message), _pasted(message, said))
        if one is not None
    ]
    # What names a reader explains more than what names nobody, or ourselves.
    found.sort(key=lambda one: (not one.recipients, all(named.lower() in ours for named in one.recipients)))
    if not found:
        return None
    status = found[0].status or _status(said, is_permanent=found[0].is_permanent)
    return replace(found[0], status=status, message_ids=returned_ids(message))


def _in_message(named: Iterable[str], held: Container[str]) -> tuple[str, ...]:
    stripped = (address.strip(" \t\r\n<>.'\"") for address in named)
    return tuple(dict.fromkeys(one for one in stripped if one.lower() in held))[:_MOST]


def _reported(fields: Sequence[Message]) -> Bounce | None:
    """Read the report of RFC 3464; what failed counts more than what is late."""
    for action, is_permanent in _ACTIONS.items():
        blocks = [one for one in fields if _word(one, "Action") == action]
        named = tuple(filter(None, map(_recipient, blocks)))
        if named:
            status = _STATUS.search(" ".join(header(one, "Status") for one in blocks))
            return Bounce(named, is_permanent, status[0] if status else "")
    return None


def _blocks(part: Message) -> Iterator[Message]:
    payload = part.get_payload()
    if isinstance(payload, list):
        yield from (block for block in payload if isinstance(block, Message))


def _word(block: Message, name: str) -> str:
    return header(block, name).lower().partition(" ")[0]


def _recipient(block: Message) -> str:
    """Return the address that we wrote to, if the report says it: the final one may be where a reader forwards it."""
    named = header(block, "Original-Recipient") or header(block, "Final-Recipient")
    return named.rpartition(";")[2].strip()


def _detected(message: Message) -> Bounce | None:
    """Ask flufl.bounce, which knows what some fifty programs write."""
    from flufl.bounce import all_failures  # noqa: PLC0415 - slow to import, and few commands need it

    # It logs each step, and addresses with a traceback where a message confuses it.
    logging.getLogger("flufl.bounce").disabled = True
    try:
        temporary, permanent = all_failures(message)
    except Exception:  # noqa: BLE001 - its detectors take messages to be what they look like
        return None
    named = permanent or temporary
    return Bounce(_decoded(named), bool(permanent)) if named else None


def _decoded(named: Iterable[bytes]) -> tuple[str, ...]:
    return tuple(sorted(one.decode(errors="replace") for one in named))


def _pasted(message: Message, said: str) -> Bounce | None:
    """Take the reader from the returned headers or from the words, if a mail server wrote the message."""
    if not _is_from_server(message):
        return None
    failed = addresses(message, "X-Failed-Recipients")
    named = failed or returned_recipients(message) or _told(message, said)
    return Bounce(named, not _DELAYED.search(said)) if named else None


def _is_from_server(message: Message) -> bool:
    """Return whether its sender or subject is that of a bounce. Answers of absent people have an empty sender, too."""
    return bool(_BOUNCING.search(header(message, "From")) or _subject().search(header(message, "Subject")))


@cache
def _subject() -> re.Pattern[str]:
    others = of_all(lambda known: known.correspondence.bounced)
    return re.compile("|".join((_SUBJECT, *others)), re.IGNORECASE)


def _told(message: Message, said: str) -> tuple[str, ...]:
    """Return the first address that has a line of its own or stands in angle brackets, and is not one of ours."""
    ours = {one.lower() for one in addresses(message, *_TO_US)}
    for form in (_ON_LINE, _IN_BRACKETS):
        found = (one[1] for one in form.finditer(said))
        if named := next((one for one in found if one.lower() not in ours), ""):
            return (named,)
    return ()


def _status(said: str, *, is_permanent: bool) -> str:
    """Return the first enhanced status code of that class in a text."""
    wanted = "5" if is_permanent else "4"
    return next((found[0] for found in _STATUS.finditer(said) if found[1] == wanted), "")


def _all_headers(message: Message) -> Iterator[str]:
    for part in message.walk():
        yield from (str(value) for value in part.values())


def _held(content: str) -> frozenset[str]:
    """Return all addresses in a text, in lower case."""
    found = [each.rstrip(".-") for each in _HELD.findall(content.lower())]
    # Logs have "to=reader@example.org".
    return frozenset((*found, *(each.rpartition("=")[2] for each in found)))
