"""Marks that open and close a quotation."""

from __future__ import annotations

import re

# What a quotation, or a line of a dialogue, begins with.
QUOTES = ('"', "«", "“", "„", "‚", "‘", "'", "「", "『", "—", "–", "-")
_PAIRS = (("«", "»"), ("「", "」"), ("『", "』"), ("《", "》"), ("（", "）"))
_MARK = re.compile('["(«»“”„「」『』《》（）]')


def is_torn(text: str) -> bool:
    """Whether a quotation or a parenthesis begins in a part of a text and ends elsewhere, or the other way around."""
    if not _MARK.search(text):
        return False
    if text.count('"') % 2 or text.count("(") > text.count(")"):
        return True
    return _has_torn_curls(text) or any(text.count(left) != text.count(right) for left, right in _PAIRS)


def _has_torn_curls(text: str) -> bool:
    """Germans close with what others open with, and Swedes open with what others close with."""
    low, opening, closing = map(text.count, ("„", "“", "”"))
    if low:
        return low != opening + closing
    return opening != closing if opening else closing % 2 == 1
