"""Read the replies of mail servers: codes and text as values, without the addresses and secrets in them."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable

from digest.language.text.characters.clean import one_line
from digest.model.delivery import Reply
from digest.model.site import SUBSCRIPTION

# The rest of a longer reply helps nobody.
_LONGEST = 500
# RFC 3463, section 2; it stands at the beginning of each line of a reply.
_ENHANCED = re.compile(r"([245]\.\d{1,3}\.\d{1,3})(?:\s+|$)")
_HIDDEN = "…"


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


def without_secrets(said: str, secrets: Iterable[str]) -> str:
    """Return what a server said with ``***`` instead of secrets that it repeats, as they are or in Base64."""
    known = {one.rstrip("=") for one in secrets}
    known |= {b64encode(one.encode("utf-8", "surrogateescape")).decode("ascii").rstrip("=") for one in known}
    forms = sorted(filter(None, known), key=lambda one: (-len(one), one))
    return re.sub("|".join(map(re.escape, forms)), "***", said, flags=re.IGNORECASE) if forms else said
