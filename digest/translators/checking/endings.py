"""How a text ends: as a sentence does, or not."""

from __future__ import annotations

import re

# Looked for in so many last characters, so that a text of points takes no longer than one of words.
_LAST = 20
_END_OF_SENTENCE = re.compile(r"[.!?…。！？؟।։]\W*\Z")
# After a shorter word it may belong to an abbreviation.
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\Z|。\Z")


def ends_sentence(text: str) -> bool:
    """Whether a mark of the end of a sentence is the last thing in a text, besides quotation marks and brackets."""
    return _END_OF_SENTENCE.search(text[-_LAST:]) is not None


def ended_like(segment: str, text: str) -> str:
    """Take away the full stop that engines trained on sentences put behind titles."""
    return text if ends_sentence(segment) else _FULL_STOP.sub("", text)
