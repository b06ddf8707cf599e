"""Whether a sentence is what sites put around their news."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from digest.text.notices import BEGINNINGS, WHOLE, WITHIN
from digest.text.sentences.finished import is_finished

_ADDRESS = re.compile(r"://|\bwww\.|\w@\w+\.\w|\d\d:\d\d:\d\d")
# Most sentences have none of these, and looking for them takes a tenth of the time.
_MARKS = (":", "@", "www.")
# What stands before and after a notice: brackets, bullets, arrows.
_EDGES = " \t\n\u00a0\"'“”«»()[]{}<>|/*#•·–—-_~=+.:…!→›»▶►▸☛©®📷🔗∞"
# "By Ana Rossi", "Por Ana Rossi, Arden": a name and little else, and no full stop.
_BYLINES = ("by ", "von ", "por ", "par ", "door ", "przez ", "автор ", "von: ", "by: ")
_LONGEST_BYLINE = 8
# To compare with those of one first letter alone takes a tenth of the time.
_BY_FIRST = {first: tuple(notices) for first, notices in groupby(sorted(BEGINNINGS), key=itemgetter(0))}


def is_boilerplate(sentence: str) -> bool:
    """Whether a sentence is an address, a credit, a byline, a notice or an invitation rather than news."""
    small = sentence.lower()
    bare = small.strip(_EDGES)
    if bare.startswith(_BY_FIRST.get(bare[:1], ())) or bare in WHOLE or _has_any(small, WITHIN):
        return True
    if _has_any(sentence, _MARKS) and _ADDRESS.search(sentence):
        return True
    return small.startswith(_BYLINES) and _is_byline(sentence)


def _has_any(text: str, parts: Iterable[str]) -> bool:
    # A loop, which takes half the time of any() and a generator: every sentence of the news comes by here.
    for part in parts:  # noqa: SIM110 - see above
        if part in text:
            return True
    return False


def _is_byline(line: str) -> bool:
    """Whether a line that begins with "by" is no sentence, and all its long words begin with a capital."""
    words = line.split()
    if is_finished(line) or not words[1:] or not words[1][0].isalpha():
        return False
    return len(words) <= _LONGEST_BYLINE and not any(word[0].islower() and len(word) > 3 for word in words[1:])
