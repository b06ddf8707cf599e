"""The words of a text as they are written, for the rules that compare them one by one."""

from __future__ import annotations

import re

# Letters only. An apostrophe is within a word, as in "don't", or ends an elided one, as in "l'eau".
WORD = re.compile(r"\b(?i:[cdjlmnst]|qu|un|d?all|[dns]ell|sull)(?=['’ʼ][^\W\d_]{2})|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
# Scripts that do not separate words with spaces.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff]")


def is_unspaced(text: str) -> bool:
    """Return whether a text has letters of a script that does not separate words."""
    return _UNSPACED.search(text) is not None
