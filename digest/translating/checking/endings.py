"""Final punctuation of segments and their translations."""

from __future__ import annotations

import re

# The number of last characters examined, so that a text of points takes no longer than one of words.
_LAST = 20
_END_OF_SENTENCE = re.compile(r"[.!?…。！？؟।։]\W*\Z")
# After a shorter word, the period may belong to an abbreviation.
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\Z|。\Z")


def ends_sentence(text: str) -> bool:
    """Return whether a text ends with final punctuation, followed at most by quotation marks and brackets."""
    return _END_OF_SENTENCE.search(text[-_LAST:]) is not None


def ended_like(segment: str, text: str) -> str:
    """Remove the full stop that engines trained on sentences add to titles."""
    return text if ends_sentence(segment) else _FULL_STOP.sub("", text)
