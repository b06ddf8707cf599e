"""Quotation marks and parentheses."""

from __future__ import annotations

import re

# Characters that a quotation, or a line of dialogue, begins with.
QUOTES = ('"', "«", "“", "„", "‚", "‘", "'", "「", "『", "—", "–", "-")
_PAIRS = (("«", "»"), ("「", "」"), ("『", "』"), ("《", "》"), ("（", "）"))
_MARK = re.compile('["(«»“”„「」『』《》（）]')
OPENING_QUOTES = ('"', "«", "“", "„", "「", "『")
# A quotation with its marks; one that is not closed goes on to the end.
_QUOTATION = re.compile(
    r'"[^"]*(?:"|\Z)|«[^»]*(?:»|\Z)|“[^”]*(?:”|\Z)|„[^“”]*(?:[“”]|\Z)|「[^」]*(?:」|\Z)|『[^』]*(?:』|\Z)'
)
_WORD = re.compile(r"\w")
_ASKED = tuple(f"{mark}{closing}" for mark in "?!？！" for closing in '"”»“」』')


def is_torn(text: str) -> bool:
    """Return whether a text has the beginning of a quotation or parenthesis without its end, or the reverse."""
    if not _MARK.search(text):
        return False
    if text.count('"') % 2 or text.count("(") > text.count(")"):
        return True
    return _has_torn_curls(text) or any(text.count(left) != text.count(right) for left, right in _PAIRS)


def is_bare_quotation(text: str) -> bool:
    """Return whether a text is a quotation and nothing else, or begins with one and ends within one.

    Then it does not say who said it.
    """
    return text.startswith(OPENING_QUOTES) and (is_torn(text) or _WORD.search(without_quotations(text)) is None)


def without_quotations(text: str) -> str:
    """Return what a text says outside its quotations."""
    return _QUOTATION.sub("", text)


def ends_asking(text: str) -> bool:
    """Return whether a text ends with a question or a shout within quotation marks, whose speaker may follow."""
    return text.endswith(_ASKED)


def quotes_on(text: str, *, is_within: bool) -> bool:
    """Return whether a quotation is open at the end of a text, given whether one is open at its beginning."""
    if not _MARK.search(text):
        return is_within
    if text.count('"') % 2:
        return not is_within
    begins, ends = ("«„「『", "»“”」』") if "„" in text else ("«“「『", "»”」』")
    opened = sum(map(text.count, begins)) - sum(map(text.count, ends))
    return opened > 0 or (is_within and opened == 0 and not text.count('"'))


def _has_torn_curls(text: str) -> bool:
    """Return whether curly quotes are unbalanced. German closes with “, and Swedish opens with ”."""
    low, opening, closing = map(text.count, ("„", "“", "”"))
    if low:
        return low != opening + closing
    return opening != closing if opening else closing % 2 == 1
