"""Density: the share of facts, that is numbers and names, in a text of any language."""

from __future__ import annotations

import re
from functools import lru_cache

# News puts its facts first.
_BEGINNING = 600
# Added to the length, so that a caption of five words, two of them a name, is not denser than an article.
_AS_IF_LONGER = 200
# With one fact in so few characters, a text is a table or written in capitals. German prose has one in twenty, because
# its nouns have capitals.
_TOO_NEAR = 9


def density(text: str) -> float:
    """Return the number of numbers and names in a text, divided by its length.

    Compare it within one language only: the use of capitals differs, and Chinese and Arabic have none.
    """
    beginning = text[:_BEGINNING]
    facts = len(_facts().findall(beginning))
    return facts / (len(beginning) + _AS_IF_LONGER) if facts * _TOO_NEAR <= len(beginning) else 0.0


@lru_cache(maxsize=1)
def _facts() -> re.Pattern[str]:
    r"""Compile the pattern for facts at first use, since ``re`` has no class of capitals.

    A capital counts after a word, a comma or an opening mark; at the beginning of a sentence it says nothing.
    """
    capitals = "".join(char for char in map(chr, range(0x10000)) if char.isupper() or char.istitle())
    return re.compile(rf"[{capitals}](?:(?<=[\w,;:)»”]\s.)|(?<=[(\[«“„\"].))|\d[\d.,:]*")
