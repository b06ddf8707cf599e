"""Split a key figure for pages, which set its number in large type."""

from __future__ import annotations

import re

from digest.language.text.numbers.number_multipliers import multiplier_end

_NUMBER = re.compile(r"\d(?:[\d.,'’\u00a0\u202f ]*\d)?")
# A currency or a sign may precede the number.
_LONGEST_SIGN = 3


def figure_parts(text: str, language: str) -> tuple[str, str]:
    """Split ``14 million euros`` into ``14 million`` and ``euros``; the words are "" if no space separates them.

    If other words come first, as in ``about 310 cables``, all of it counts as the number, to keep the word order.
    """
    match = _NUMBER.search(text)
    if not match or match.start() > _LONGEST_SIGN:
        return text, ""
    end = multiplier_end(text, match.end(), language)
    space = re.search(r"\s", text[end:])
    end = end + space.start() if space else len(text)
    return text[:end], text[end:].strip()
