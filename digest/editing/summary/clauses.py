"""Cut long sentences at the end of a clause."""

from __future__ import annotations

import re

from digest.language.text.sentences.quotes import is_torn
from digest.language.text.shortening.shorten import shorten

# A sentence of more words, or of more characters, is cut at the last end of a clause within them, but keeps at least
# _LEAST_WORDS, or a third of the characters in a script without spaces. Without such an end it stays whole up to
# _LONGEST; what is longer then is a table or a list, or Thai, where a space parts clauses.
MOST_WORDS, _LEAST_WORDS = 60, 20
_LONGEST = 700
_WORD = re.compile(r"\S+")
_CLAUSE_END = re.compile(r"[,;:،؛.!?…](?=\s)|[、，；：。！？]|\s[—–-](?=\s)")


def cut_long(sentence: str) -> str:
    """Return a sentence as it is or, if it is too long, its first clauses with an ellipsis."""
    ends = [match.end() for match in _WORD.finditer(sentence)]
    if len(ends) <= MOST_WORDS and len(sentence) <= _LONGEST:
        return sentence
    most = min(ends[MOST_WORDS - 1], _LONGEST) if len(ends) > MOST_WORDS else _LONGEST
    least = ends[_LEAST_WORDS - 1] if len(ends) > MOST_WORDS else most // 3
    clauses = [sentence[: match.start()] for match in _CLAUSE_END.finditer(sentence, least, most)]
    whole = next((clause for clause in reversed(clauses) if not is_torn(clause)), None)
    if whole is None and len(sentence) > _LONGEST:
        # A quotation that goes on and on.
        whole = next(reversed(clauses), None)
    return shorten(sentence, _LONGEST) if whole is None else whole.rstrip() + "…"
