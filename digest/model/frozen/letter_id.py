"""The Message-IDs of letters that readers answer: an answer names it, and needs no other words (RFC 5322, 3.6.4).

Subjects would tell no less, but readers see them.
"""

from __future__ import annotations

import re

# No token has a plus. It also keeps the dot that itsdangerous puts before what it has compressed apart from another.
_ANSWERED = re.compile(r"<(confirm|leave)\+(\.?[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)@")
_LETTER = re.compile(r"<(?:confirm|known|subscribed|leave|left)\+[A-Za-z0-9_.-]+@")
_LONGEST = 20_000


def letter_id(action: str, token: str, domain: str) -> str:
    """Return the Message-ID of a letter whose answer means an action, such as "confirm"; a token is a dot-atom."""
    return f"<{action}+{token}@{domain}>"


def answered(references: str) -> tuple[str, str] | None:
    """Return action and token of the letter that an email answers, from its header In-Reply-To or References.

    None if it answers none. Whoever uses the token must check it.
    """
    found = _ANSWERED.search(references[-_LONGEST:])
    return (found[1], found[2]) if found else None


def is_letter(message_id: str) -> bool:
    """Return whether a Message-ID has the form of those of letters."""
    return _LETTER.search(message_id[:_LONGEST]) is not None
