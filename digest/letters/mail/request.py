"""Requests: what a reader writes to the mailbox to subscribe, confirm, unsubscribe or get help.

The command stands in the subject, in the address written to, or in the first line of the text. What a reader quotes may
hold the token of the letter that they answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import Message
from typing import Literal

from digest.language.text.html.frozen.html import to_text
from digest.letters.mail.answer import own_line, subject_of
from digest.letters.mail.command import Command, Verb, read_command
from digest.letters.mail.message import addresses, header, texts
from digest.model.frozen.letter_id import answered

# What a token looks like: its signature alone has 43 characters.
_TOKEN = re.compile(r"[A-Za-z0-9_.-]{60,}")
_LONGEST_TOKEN = 2_000
_MOST_TOKENS = 10
# Where mail programs break a long word of what they quote.
_WRAPPED = re.compile(r"[ \t]{0,8}\r?\n[>| \t]{0,16}")
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")
_RECIPIENTS = ("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc")


@dataclass(frozen=True, slots=True)
class ReaderRequest:
    """What a person asks for; ``verb`` is "" for an answer that says nothing.

    ``address`` is that of the person, as written. ``words`` may name a locale or a list, and ``language`` is that of
    the command, "" for English or if several have it. ``tokens`` are those of the letter that is answered and of the
    subject, ``quoted`` those of the text: whoever passes a digest on passes on the token in it. ``message_id`` is that
    of the message, "" if an answer cannot repeat it.
    """

    verb: Verb | Literal[""]
    address: str
    words: tuple[str, ...] = ()
    language: str = ""
    tokens: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    message_id: str = ""


def read_request(message: Message, mailbox: str) -> ReaderRequest | None:
    """Return what a person asks for in a message to the address ``mailbox``, None if that is not plain.

    An answer counts only if the person adds nothing that is no command: "I never asked for this" confirms nothing.
    """
    senders = addresses(message, "From")
    if len(senders) != 1:
        return None
    subject = subject_of(message)
    if subject.is_passed_on:
        return None
    text = _text(message)
    line, to = own_line(text), plus_part(message, mailbox)
    letter = answered(header(message, "In-Reply-To")) or answered(header(message, "References"))
    if letter or subject.is_answer:
        command = _of_answer(line, subject.text, letter[0] if letter else "")
    else:
        command = read_command(subject.text) or _of_address(to) or read_command(line)
        # Some mail programs send no subject.
        command = command or (Command("subscribe") if to and not subject.text and not line else None)
    if command is None:
        return None
    words = tuple(filter(None, (*command.words, to if command.verb == "subscribe" else "")))
    known = (letter[1],) if letter and letter[0] == command.verb else ()
    own_id = _MESSAGE_ID.fullmatch(header(message, "Message-ID"))
    return ReaderRequest(
        command.verb,
        senders[0],
        words,
        command.language,
        (*known, *_tokens(subject.text)),
        _tokens(text),
        own_id[0] if own_id else "",
    )


def _of_answer(line: str, subject: str, action: str) -> Command | None:
    """Return the command of an answer; to a letter whose answer means an action, "yes" and nothing mean it, too."""
    asked = read_command(action) or read_command(subject) or Command("")
    said = read_command(line) if line else asked
    return asked if said and said.verb == "confirm" and action else said


def plus_part(message: Message, mailbox: str) -> str:
    """Return what follows the name of the mailbox in the address written to: "es" of `digest+es@` or `digest-es@`."""
    local, _, domain = mailbox.lower().rpartition("@")
    for address in addresses(message, *_RECIPIENTS):
        name, _, host = address.rpartition("@")
        if host.lower() == domain and name.lower().startswith((f"{local}+", f"{local}-")):
            return name[len(local) + 1 :]
    return ""


def _of_address(part: str) -> Command | None:
    """Read the command in `digest-subscribe-es@`; in an address, commands are English."""
    verb, _, word = part.replace("+", "-").partition("-")
    command = read_command(verb) if verb else None
    if command is None or command.language or command.verb == "confirm":
        return None
    return Command(command.verb, (word,) if word else ())


def _text(message: Message) -> str:
    """Return the text of a message, plain or taken from HTML."""
    found: dict[str, str] = {}
    for kind, text in texts(message):
        found.setdefault(kind, text)
    if "text/plain" in found:
        return found["text/plain"]
    return to_text(found["text/html"]) if "text/html" in found else ""


def _tokens(*said: str) -> tuple[str, ...]:
    """Return what looks like a token, also where it was wrapped or stands in a link."""
    found: dict[str, None] = {}
    for text in said:
        for way in (text, _WRAPPED.sub("", text)):
            found.update(dict.fromkeys(each.strip(".") for each in _TOKEN.findall(way.replace("%20", " "))))
    return tuple(one for one in found if len(one) <= _LONGEST_TOKEN and "." in one)[:_MOST_TOKENS]
