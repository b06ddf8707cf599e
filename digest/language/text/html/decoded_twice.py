"""Plain text for readers that take it for HTML, although it was decoded before.

RSS 2.0 does not say whether a title is text or markup, so some readers decode it twice. No encoding is right for all: a
title about the ``<img>`` tag is that tag for one reader, or ``&lt;img>`` for another. Hexadecimal references, as in the
profile of the RSS Advisory Board, are the same text to an XML parser. Only the characters themselves can differ.
"""

from __future__ import annotations

import re
from html import unescape

# What opens a tag, an end tag, a comment or a declaration (HTML Standard, "Tag open state"); "<3" and "3 < 5" do not.
_OPENING = re.compile(r"<[a-zA-Z/!?]")
_TAG = re.compile(r"<([a-zA-Z/!?][^<>]*)(>?)")
_REFERENCE = re.compile(r"&(?=[a-zA-Z#])")
# Invisible, and no reference contains it.
_WORD_JOINER = "\u2060"
_PASSES = 5


def becomes_markup(text: str) -> bool:
    """Return whether a plain text is markup, or would be after decoding its references once or more often."""
    for _ in range(_PASSES):
        if _OPENING.search(text):
            return True
        decoded = unescape(text)
        if decoded == text:
            return False
        text = decoded
    return True


def never_markup(text: str) -> str:
    """Return a text that reads alike and never becomes markup: with ``‹img›`` for ``<img>``.

    A text that cannot become markup is returned as it is. A reference that could, such as ``&lt;img``, still reads the
    same: an invisible character follows its ampersand.
    """
    if not becomes_markup(text):
        return text
    text = _TAG.sub(lambda tag: f"‹{tag[1]}{'›' if tag[2] else ''}", text)
    return _REFERENCE.sub(f"&{_WORD_JOINER}", text) if becomes_markup(text) else text
