"""Bounces: a mail server says that a message did not reach its reader.

Servers say so in the form of RFC 3464, or in words of their own. What the bounce is about is told by its Message-IDs;
the addresses in it are whatever somebody has written there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from email.message import Message
from functools import cache

from digest.language.known import of_all
from digest.letters.mail.message import header, text_of
from digest.letters.mail.refusals import Refusal, refusal_of
from digest.letters.mail.returned import returned_ids
from digest.model.delivery import Reply

_DSN = frozenset({"message/delivery-status", "message/global-delivery-status"})
# RFC 3464, section 2.3.3. A message that arrived, or went on, at one of several addresses did not fail.
_FAILED, _DELAYED = "failed", "delayed"
_ARRIVED = frozenset({"delivered", "relayed", "expanded"})
_CODE = re.compile(r"(?<![\w.:+-])[45]\d\d(?=[ :-])")
# RFC 3463, section 2.
_STATUS = re.compile(r"(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.])")
_ON_LINE = re.compile(f"{_CODE.pattern}|{_STATUS.pattern}")
# Codes of which only the first digit says something.
_VAGUE = re.compile(r"[45]\.[0-7]\.0")
_IN_DELAYS = re.compile(
    r"\b(?:delay(?:ed)?|will be retried|keep trying|continue to try|warning message only|not yet been delivered)\b",
    re.IGNORECASE,
)
_BOUNCING = re.compile(r"mailer-?daemon|postmaster|mail delivery|mail deliver system|delivery subsystem", re.IGNORECASE)
_SUBJECT = (
    r"undeliver|deliver\w{1,9} (?:status|fail|problem|error)|returned mail|failure notice|"
    r"mail (?:system )?(?:error|failure)|(?:failure|failed) .{0,40}deliver|could not be delivered"
)
# Where the message that came back begins: our news may say "5.1.1" and "user unknown", too.
_COPY = re.compile(
    r"^[ \t>]{0,8}(?:(?:received|return-path|message-id|dkim-signature|mime-version)[ \t]{0,4}:|"
    r"-{2,80}[^\n]{0,40}\b(?:original|unsent|returned|copy|header)|"
    r"[^\n]{0,80}\b(?:(?:message|headers?) follows?\b|copy of (?:the|your|original)\b))",
    re.IGNORECASE | re.MULTILINE,
)
_TAG = re.compile(r"<[^<>]{0,2000}>")
# What a server says is short; longer texts are advice.
_LONGEST = 1_000
# No message of ours has more than one reader; those of others that come back here may.
_MOST = 20


@dataclass(frozen=True, slots=True)
class Bounce:
    """What a bounce says: what the server replied, and the Message-IDs of what came back.

    ``is_final`` says that the server will not try again. ``recipients`` are the addresses of a report (RFC 3464), as
    they are written: where a reader forwards mail, they are not the reader's.
    """

    reply: Reply
    is_final: bool = True
    message_ids: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()

    @property
    def kind(self) -> Refusal:
        """Why the message came back."""
        return refusal_of(self.reply)


def read_bounce(message: Message) -> Bounce | None:
    """Return what a bounce says, None if the message is none."""
    parts = list(_own_parts(message))
    blocks = [block for part in parts if part.get_content_type() in _DSN for block in _parts(part)]
    actions = {_action(one) for one in blocks} - {""}
    if not (actions & {_FAILED, _DELAYED} if actions else _is_from_server(message)):
        return None
    own = _own_text(parts)
    said = _excerpt(own)
    failed = [one for one in blocks if _action(one) == _FAILED]
    return Bounce(
        _mildest([_reply(one, said) for one in failed or blocks] or [_of_words(said)]),
        bool(failed) and actions.isdisjoint(_ARRIVED) if actions else not _IN_DELAYS.search(own),
        returned_ids(message),
        tuple(dict.fromkeys(filter(None, (address for one in blocks[:_MOST] for address in _recipients(one))))),
    )


def _parts(part: Message) -> Iterator[Message]:
    payload = part.get_payload()
    if isinstance(payload, list):
        yield from (one for one in payload if isinstance(one, Message))


def _action(block: Message) -> str:
    return header(block, "Action").lower().partition(" ")[0]


def _recipients(block: Message) -> Iterator[str]:
    for name in ("Original-Recipient", "Final-Recipient"):
        yield header(block, name).rpartition(";")[2].strip(" <>")


def _mildest(replies: Sequence[Reply]) -> Reply:
    """Return one of several replies: "gone" only if all say so."""
    return next((one for one in replies if refusal_of(one) != "gone"), replies[0])


def _reply(block: Message, said: str) -> Reply:
    """Return what the server told the one that reports it, or else the words of the report."""
    told = header(block, "Diagnostic-Code").partition(";")[2].strip()
    reply = _of_words(told, header(block, "Status"))
    if refusal_of(reply) != "unclear":
        return reply
    return _of_words(said, reply.enhanced)


def _of_words(said: str, status: str = "") -> Reply:
    """Return the reply in a text. A status in it is the server's own, and counts more than the one of a report."""
    code, statuses = _CODE.search(said), [found[1] for found in _STATUS.finditer(f"{said} {status}")]
    telling = next((one for one in statuses if not _VAGUE.fullmatch(one)), statuses[0] if statuses else "")
    return Reply(int(code[0]) if code else 0, said, telling)


def _is_from_server(message: Message) -> bool:
    """Return whether its sender or subject is that of a bounce. Answers of absent people have an empty sender, too."""
    return bool(_BOUNCING.search(header(message, "From")) or _subject().search(header(message, "Subject")))


@cache
def _subject() -> re.Pattern[str]:
    others = of_all(lambda known: known.correspondence.bounced)
    return re.compile("|".join((_SUBJECT, *others)), re.IGNORECASE)


def _own_text(parts: Iterable[Message]) -> str:
    """Return the words of the server, without what came back."""
    texts = [one for one in parts if not one.is_multipart() and one.get_content_maintype() in {"text", "multipart"}]
    plain = [text_of(one) for one in texts if one.get_content_type() == "text/plain"]
    text = "\n".join(plain if any(plain) else [_TAG.sub(" ", text_of(one)) for one in texts])
    copy = _COPY.search(text)
    return text[: copy.start()] if copy else text


def _excerpt(own: str) -> str:
    """Return what a text says from the first line with a code on, or from its beginning."""
    code = _ON_LINE.search(own)
    return own[own.rfind("\n", 0, code.start()) + 1 if code else 0 :][:_LONGEST]


def _own_parts(message: Message) -> Iterator[Message]:
    """Yield the parts of a message, but none of a message in it: that may be a bounce, too."""
    yield message
    if message.get_content_maintype() == "multipart":
        for part in _parts(message):
            yield from _own_parts(part)
