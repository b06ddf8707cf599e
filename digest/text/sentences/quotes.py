"""Quotation marks and parentheses."""

from __future__ import annotations

import re

# Characters that a quotation, or a line of dialogue, begins with.
QUOTES = ('"', "«", "“", "„", "‚", "‘", "'", "「", "『", "—", "–", "-")
_PAIRS = (("«", "»"), ("「", "」"), ("『", "』"), ("《", "》"), ("（", "）"))
_MARK = re.compile('["(«»“”„「」『』《》（）]')


def is_torn(text: str) -> bool:
    """Return whether a text has the beginning of a quotation or parenthesis without its end, or the reverse."""
    if not _MARK.search(text):
        return False
    if text.count('"') % 2 or text.count("(") > text.count(")"):
        return True
    return _has_torn_curls(text) or any(text.count(left) != text.count(right) for left, right in _PAIRS)


def _has_torn_curls(text: str) -> bool:
    """Return whether curly quotes are unbalanced. German closes with “, and Swedish opens with ”."""
    low, opening, closing = map(text.count, ("„", "“", "”"))
    if low:
        return low != opening + closing
    return opening != closing if opening else closing % 2 == 1
