"""Cut long sentences at the end of a clause."""

from __future__ import annotations

import re

from digest.text.sentences.quotes import is_torn
from digest.text.shortening.shorten import shorten

# A sentence of more than MOST_WORDS words is cut at the last end of a clause within them, but keeps at least
# _LEAST_WORDS.
MOST_WORDS, _LEAST_WORDS = 60, 20
# A longer sentence, in characters, is a table, a list, or in a language without spaces; it is cut anywhere.
_LONGEST = 700
_WORD = re.compile(r"\S+")
_CLAUSE_END = re.compile(r"[,;:،؛、，；：](?=\s|\Z)|\s[—–-](?=\s)")


def cut_long(sentence: str) -> str:
    """Return a sentence as it is or, if it is too long, its first clauses with an ellipsis."""
    ends = [match.end() for match in _WORD.finditer(sentence)]
    if len(ends) > MOST_WORDS:
        least, most = ends[_LEAST_WORDS - 1], min(ends[MOST_WORDS - 1], _LONGEST)
        found = [match.start() for match in _CLAUSE_END.finditer(sentence, least, most)]
        whole = next((end for end in reversed(found) if not is_torn(sentence[:end])), None)
        if whole is not None:
            return sentence[:whole].rstrip() + "…"
    return shorten(sentence, _LONGEST)
