"""Cut long sentences at the end of a clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from digest.language.text.sentences.quotes import is_torn
from digest.language.text.shortening.shorten import shorten
from digest.language.text.shortening.width import fits, fitting, letters
from digest.model.edition import Sentence

# The room of a summary for each of its sentences, in letters. One that takes more than MOST is cut at the last end of a
# clause within that, but keeps a third. Without such an end it stays whole up to _LONGEST characters; what is longer
# then is a table or a list, or Thai, where a space parts clauses.
ROOM = 175
MOST = 2 * ROOM
_LONGEST = 700
_CLAUSE_END = re.compile(r"[,;:،؛.!?…](?=\s)|[、，；：。！？]|\s[—–-](?=\s)")


def cut_long(sentence: str) -> str:
    """Return a sentence as it is or, if it is too long, its first clauses with an ellipsis."""
    if fits(sentence, MOST):
        return sentence
    room = fitting(sentence, MOST)
    whole = _clauses(sentence, room, room)
    if not whole and len(sentence) > _LONGEST:
        # A quotation that goes on and on is cut too.
        whole = _clauses(sentence, room, _LONGEST) or _clauses(sentence, room, _LONGEST, may_be_torn=True)
        return f"{whole}…" if whole else shorten(sentence, _LONGEST)
    return f"{whole}…" if whole else sentence


def in_room(summary: Sequence[Sentence], count: int) -> tuple[Sentence, ...]:
    """Return the first sentences of a summary that have room together, at most ``count``, and at least the first one.

    Who asks for more sentences than are shown, because some are left out, has more room too.
    """
    taken = accumulate(letters(sentence.text) for sentence in summary[:count])
    return tuple(one for one, room in zip(summary, taken, strict=False) if room <= count * ROOM or one is summary[0])


def _clauses(sentence: str, room: int, most: int, *, may_be_torn: bool = False) -> str:
    """Return as many clauses of a sentence as have at most so many characters, and a third of its room; "" if none."""
    ends = [match.start() for match in _CLAUSE_END.finditer(sentence, room // 3, most)]
    clauses = (sentence[:end].rstrip() for end in reversed(ends))
    return next((clause for clause in clauses if may_be_torn or not is_torn(clause)), "")
