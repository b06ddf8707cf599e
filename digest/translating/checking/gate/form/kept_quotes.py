"""Check of quotation marks and brackets: a translation must have as many as its segment."""

from __future__ import annotations

import re

from digest.language.text.characters.scripts import is_written_in
from digest.translating.checking.gate.side import Side

# A straight one within a word is a Hebrew abbreviation, one after a digit means inches.
_CERTAIN = re.compile(r"[“”„‟«»「」『』]|(?<![\w״])\"|(?<=[^\d\s])\"(?!\w)|(?<=\d)\"(?=[\s.,;:!?)]|$)")
# A quotation in single marks, or the title of a work in marks that only Chinese has.
_POSSIBLE = re.compile(r"(?<!\w)['‘‚‹](?=\w)[^'‘‚‹’›]*['’‘›](?!\w)|《[^《》]*》|〈[^〈〉]*〉")
# Languages in these scripts write names of clubs, companies and works in marks, others do not: «Зенит». A name begins
# with a capital, and it is no speech: no colon comes before it and no dash after it.
_SCRIPTS = ("Cyrl", "Armn")
_MARKED = r"(?:«[^«»]{1,60}»|“[^“”]{1,60}”|„[^„“”]{1,60}[“”]|(?<!\w)\"[^\"]{1,60}\")"
_NAME = re.compile(rf"(?<!:\s){_MARKED}(?![,.!?]?\s*[-–—])")
_MOST_WORDS = 4
_WORD = re.compile(r"\w[\w'’.-]*")
_BRACKET = re.compile("[()（）]")
# A score or a share in brackets, which others write without: "(2-0)".
_FIGURES = re.compile(r"[(（][^()（）\w]*\d(?:[^()（）\w]|\d)*[)）]")
# The least and the most.
_Range = tuple[int, int]
_ANY = re.compile("[\"“”„‟«»「」『』'‘‚‹《〈]")


def same_quotes(segment: Side, translated: Side) -> bool:
    """Return whether both sides can have the same number of brackets and of quotation marks.

    A quotation that continues in another segment has only one mark in this one; a translation may close it.
    """
    marks, marks_there = _marks(segment), _marks(translated)
    slack = marks[1] % 2
    return _can_agree(_brackets(segment.text), _brackets(translated.text)) and _can_agree(marks, marks_there, slack)


def _can_agree(ours: _Range, theirs: _Range, slack: int = 0) -> bool:
    (least, most), (least_there, most_there) = ours, theirs
    return least_there - slack <= most and least - slack <= most_there


def _brackets(text: str) -> _Range:
    """Count the brackets that are certain, and all of them."""
    most = len(_BRACKET.findall(text))
    return most - 2 * len(_FIGURES.findall(text)) if most else 0, most


def _marks(side: Side) -> _Range:
    """Count the marks that are certain, and all that are possible."""
    if not _ANY.search(side.text):
        return 0, 0
    certain = len(_CERTAIN.findall(side.text))
    marks_names = any(is_written_in(side.language, script) for script in _SCRIPTS)
    names = sum(map(_is_name, _NAME.findall(side.text))) if marks_names else 0
    return max(0, certain - 2 * names), certain + 2 * len(_POSSIBLE.findall(side.text))


def _is_name(quoted: str) -> bool:
    words = _WORD.findall(quoted)
    return 0 < len(words) <= _MOST_WORDS and words[0][0].isupper()
