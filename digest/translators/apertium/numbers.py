"""Numbers as readers of the other language take them: Apertium leaves them as they are written."""

from __future__ import annotations

import re

# Where a point parts decimals and a comma thousands (CLDR 47); elsewhere it is the other way round, or a space.
_WITH_POINT = frozenset("bn cy en ga gd gu he hi ja ko ml mr ms mt pa ta te th ur zh".split())
_NUMBER = re.compile(r"(?<![\w.,:/])\d+(?:[.,]\d+)+(?![.,:/]?\d)")
# What would be read as another number: thousands, and three decimals. A single 2.5 may be a version, and stays.
_MISREAD_WITH_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{3}")
# A comma before decimals is also merely strange where a point is usual, but it never belongs to a version.
_STRANGE_WITH_POINT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+")
# 1,315 is thousands in Mexico and decimals in Spain: what we cannot know, we leave alone.
_EITHER = {"es": re.compile(r"\d{1,3},\d{3}")}
_SWAPPED = str.maketrans(".,", ",.")


def rewritten(text: str, source: str, target: str) -> str:
    """Rewrite the numbers of a translated text: the 1,315 of an English one is 1.315 in Spanish."""
    if (source in _WITH_POINT) == (target in _WITH_POINT):
        return text
    form = _MISREAD_WITH_COMMA if source in _WITH_POINT else _STRANGE_WITH_POINT
    either = _EITHER.get(source)

    def rewrite(number: re.Match[str]) -> str:
        is_clear = form.fullmatch(number[0]) and not (either and either.fullmatch(number[0]))
        return number[0].translate(_SWAPPED) if is_clear else number[0]

    return _NUMBER.sub(rewrite, text)
