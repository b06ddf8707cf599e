"""Read the replies of mail servers: codes and text as values, without the addresses in them."""

from __future__ import annotations

import re

from digest.model.delivery import Reply
from digest.model.site import SUBSCRIPTION
from digest.text.characters.clean import one_line

# The rest of a longer reply helps nobody.
_LONGEST = 500
# RFC 3463, section 2; it stands at the beginning of each line of a reply.
_ENHANCED = re.compile(r"([245]\.\d{1,3}\.\d{1,3})(?:\s+|$)")
_HIDDEN = "…"
# The statuses that say that an address is wrong or is no longer in use (RFC 3463, sections 3.2 and 3.3; RFC 7505):
# others of 5.1 are about the sender, others of 5.2 about full mailboxes and large messages.
_ABOUT_ADDRESS = frozenset({"5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1"})
# Servers without such statuses refuse unknown addresses and unwanted messages with the same codes (550, 551, 553).
_CODES = frozenset({550, 551, 553})
_UNKNOWN = re.compile(
    r"\b(?:user unknown|unknown (?:user|recipient|address|mailbox|local)|no such|(?:does not|doesn't|not) exist"
    r"|mailbox (?:unavailable|not found|unknown|disabled)|unrouteable|not found|(?:invalid|bad) (?:recipient|mailbox)"
    r"|recipient (?:unknown|rejected|not found)|account (?:disabled|closed))",
    re.IGNORECASE,
)


def read_reply(code: int, said: bytes | str, recipient: str = "") -> Reply:
    """Return the reply of a server; addresses in it are left out, and so is the name of the ``recipient``."""
    text = said if isinstance(said, str) else said.decode("utf-8", "replace")
    lines = [_ENHANCED.match(line.strip()) or line.strip() for line in text[:_LONGEST].splitlines()]
    enhanced = next((line[1] for line in lines if isinstance(line, re.Match)), "")
    bare = " ".join(line.string[line.end() :] if isinstance(line, re.Match) else line for line in lines)
    return Reply(code, without_addresses(one_line(bare), recipient), enhanced)


def without_addresses(text: str, recipient: str = "") -> str:
    """Return a text of one line without the addresses in it; the name before the @ of ``recipient`` is left out too.

    So is a link to the recipient's subscription, which a filter of spam may have found in the message.
    """
    words = [_HIDDEN if "@" in word or f"/{SUBSCRIPTION}" in word else word for word in text.split(" ")]
    name = recipient.rpartition("@")[0].casefold()
    if len(name) > 1:
        words = [_HIDDEN if name in word.casefold() else word for word in words]
    return " ".join(words)


def is_about_address(reply: Reply) -> bool:
    """Return whether a server refused a message for good because its address does not exist.

    Refusals because of content, sender or size do not count against the address.
    """
    if reply.enhanced:
        return reply.enhanced in _ABOUT_ADDRESS
    return reply.code in _CODES and _UNKNOWN.search(reply.text) is not None
