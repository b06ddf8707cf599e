"""Answers: what people add to a message that they answer, without what their mail programs add."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import Message
from functools import cache

from digest.language.known import of_all
from digest.letters.mail.message import header
from digest.letters.mail.word_folding import beginnings, folded

_MOST_PREFIXES = 10
_MOST_LINES = 30
_LONGEST_LINE = 1_000
# "On 21 April 2025, Harbor Weekly <digest@news.example.org> wrote:", in any language.
_ATTRIBUTION = re.compile(r"(?=.*\d).*[:：]\s*|.*<[^<>@\s]+@[^<>\s]+>\s*[:：]?")


@dataclass(frozen=True, slots=True)
class SubjectLine:
    """A subject without what mail programs put before it ("Re:"), and whether the message is an answer or passed on."""

    text: str
    is_answer: bool = False
    is_passed_on: bool = False


def subject_of(message: Message) -> SubjectLine:
    """Return the subject of a message; what stands first says what its sender did last."""
    text, is_answer, is_passed_on = header(message, "Subject"), False, False
    for _ in range(_MOST_PREFIXES):
        before, colon, after = text.replace("：", ":").partition(":")
        # Outlook and others count: "Re[2]:".
        prefix = folded(before).strip().rstrip("0123456789[]()^ ")
        if not colon or prefix not in _prefixes():
            break
        if not (is_answer or is_passed_on):
            is_answer, is_passed_on = _prefixes()[prefix], not _prefixes()[prefix]
        text = after.strip()
    return SubjectLine(text, is_answer, is_passed_on)


def own_line(text: str) -> str:
    """Return the first line that a person wrote, "" if there is nothing above what is quoted."""
    lines = [line.strip() for line in text.split("\n", _MOST_LINES)[:_MOST_LINES]]
    written = [line[:_LONGEST_LINE] for line in lines if line]
    for line, following in zip(written, [*written[1:], ""], strict=False):
        # Mail programs wrap the line that says who wrote what they quote.
        if _quote().match(folded(line)) or _ATTRIBUTION.fullmatch(line) or _is_wrapped(line, following):
            return ""
        if not _signature().match(folded(line)):
            return line
    return ""


def _is_wrapped(line: str, following: str) -> bool:
    return any(map(str.isdigit, line)) and bool(_ATTRIBUTION.fullmatch(f"{line} {following}"))


@cache
def _prefixes() -> dict[str, bool]:
    """Return what stands before a colon in a subject, and whether it marks an answer."""
    passed_on = dict.fromkeys(map(folded, of_all(lambda known: known.correspondence.passed_on)), False)
    return {**passed_on, **dict.fromkeys(map(folded, of_all(lambda known: known.correspondence.answered)), True)}


@cache
def _quote() -> re.Pattern[str]:
    """Return a pattern for the line before what is quoted: a mark of quotes or signatures, or what Outlook pastes."""
    senders = beginnings(of_all(lambda known: known.correspondence.sender))
    return re.compile(rf"[>|]|-{{2,}}|_{{5,}}|\*?{senders}\*?\s?[:：]")


@cache
def _signature() -> re.Pattern[str]:
    return re.compile(beginnings(of_all(lambda known: known.correspondence.signed)))
