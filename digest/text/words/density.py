"""How dense a text is with facts: numbers and names, whatever its language."""

from __future__ import annotations

import re
from functools import lru_cache

# News puts its facts first.
_BEGINNING = 600
# So that a caption of five words, two of them a name, does not count as denser than an article.
_AS_IF_LONGER = 200
# With one in so few characters a text is a table, or a cry in capitals. German prose has one in twenty, for its nouns.
_TOO_NEAR = 9


def density(text: str) -> float:
    """Give the numbers and names of a text for each character of it.

    It is to be compared within a language only: what has a capital differs, and Chinese or Arabic has none.
    """
    beginning = text[:_BEGINNING]
    facts = len(_facts().findall(beginning))
    return facts / (len(beginning) + _AS_IF_LONGER) if facts * _TOO_NEAR <= len(beginning) else 0.0


@lru_cache(maxsize=1)
def _facts() -> re.Pattern[str]:
    r"""Compile what finds them, at first use: ``re`` has no class of capitals.

    A capital counts after a word, a comma or an opening mark; at the beginning of a sentence it tells nothing.
    """
    capitals = "".join(char for char in map(chr, range(0x10000)) if char.isupper() or char.istitle())
    return re.compile(rf"[{capitals}](?:(?<=[\w,;:)»”]\s.)|(?<=[(\[«“„\"].))|\d[\d.,:]*")
