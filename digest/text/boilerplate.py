"""Whether a sentence is what sites put around their news."""

from __future__ import annotations

import re

from digest.text.finished import is_finished
from digest.text.notices import BEGINNINGS, WHOLE, WITHIN

_ADDRESS = re.compile(r"://|\bwww\.|\w@\w+\.\w|\d\d:\d\d:\d\d")
# Most sentences have none of these, and looking for them takes a tenth of the time.
_MARKS = ("://", "www.", "@", ":")
# What stands before and after a notice: brackets, bullets, arrows.
_EDGES = " \t\n\u00a0\"'“”«»()[]{}<>|/*#•·–—-_~=+.:…!→›»▶►▸☛©®📷🔗∞"
_BEGINNING = 60
# "By Ana Rossi", "Por Ana Rossi, Arden": a name and little else, and no full stop.
_BYLINE = re.compile(r"(?:by|von|por|par|door|przez|автор|von:|by:) [^\W\d_]", re.IGNORECASE)
_LONGEST_BYLINE = 8


def is_boilerplate(sentence: str) -> bool:
    """Whether a sentence is an address, a credit, a byline, a notice or an invitation rather than news."""
    small = sentence.lower()
    bare = small.strip(_EDGES)
    if bare.startswith(BEGINNINGS) or bare in WHOLE or any(notice in small for notice in WITHIN):
        return True
    if any(mark in sentence for mark in _MARKS) and _ADDRESS.search(sentence):
        return True
    return _is_byline(sentence)


def _is_byline(line: str) -> bool:
    """Whether all long words of a line that begins with "by" begin with a capital."""
    if not _BYLINE.match(line) or is_finished(line):
        return False
    words = line.split()
    return len(words) <= _LONGEST_BYLINE and not any(word[0].islower() and len(word) > 3 for word in words[1:])
