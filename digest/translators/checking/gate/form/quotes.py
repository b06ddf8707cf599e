"""Check of quotation marks and brackets: a translation must have as many as its segment."""

from __future__ import annotations

import re

from digest.translators.checking.gate.side import Side

# A straight one within a word is a Hebrew abbreviation, one after a digit means inches.
_CERTAIN = re.compile(r"[“”„‟«»「」『』]|(?<![\w״])\"|(?<=[^\d\s])\"(?!\w)|(?<=\d)\"(?=[\s.,;:!?)]|$)")
# A quotation in single marks, or the title of a work in marks that only Chinese has.
_POSSIBLE = re.compile(r"(?<!\w)['‘‚‹](?=\w)[^'‘‚‹’›]*['’‘›](?!\w)|《[^《》]*》|〈[^〈〉]*〉")
# A word in marks with a capital may be a name, which some languages put in marks and others do not: «Gazprom».
_QUOTED = re.compile(r"[\"“„«]([^\W\d_]{2,30})[\"“”»]")
_BRACKET = re.compile("[()（）]")
_ANY = re.compile("[\"“”„‟«»「」『』'‘‚‹《〈]")


def same_quotes(segment: Side, translated: Side) -> bool:
    """Return whether both sides have the same number of brackets, and can have the same number of quotation marks.

    A quotation that continues in another segment has only one mark in this one; a translation may close it.
    """
    if len(_BRACKET.findall(segment.text)) != len(_BRACKET.findall(translated.text)):
        return False
    least, most = _marks(segment.text)
    least_there, most_there = _marks(translated.text)
    slack = least % 2
    return least_there - slack <= most and least - slack <= most_there


def _marks(text: str) -> tuple[int, int]:
    """Count the marks that are certain, and all that are possible."""
    if not _ANY.search(text):
        return 0, 0
    certain = len(_CERTAIN.findall(text))
    names = sum(word[0].isupper() for word in _QUOTED.findall(text))
    return max(0, certain - 2 * names), certain + 2 * len(_POSSIBLE.findall(text))
