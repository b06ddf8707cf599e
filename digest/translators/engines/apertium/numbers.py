"""Numbers as readers of the other language take them: Apertium leaves them as they are written."""

from __future__ import annotations

import re
from functools import cache

from digest.languages.load import languages
from digest.text.numbers.number_multipliers import multiplier_end

# Where a point parts decimals and a comma thousands (CLDR 47); elsewhere it is the other way round, or a space.
_WITH_POINT = frozenset("bn cy en ga gd gu he hi ja ko ml mr ms mt pa ta te th ur zh".split())
_NUMBER = re.compile(r"(?<![\w.,:/])\d+(?:[.,]\d+)+(?![.,:/]?\d)")
# What would be read as another number: thousands, and three decimals. A single 2.5 may be a version, and stays.
_MISREAD_WITH_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{3}")
# With money, percent or a scale it is no version: $3.50, 2.5 %, 1.2 million.
_DECIMALS = re.compile(r"\d+\.\d+")
_MONEY_BEFORE = re.compile(r"(?<=[$€£¥])|(?<=[$€£¥] )")
_MEASURES = ("percent", "euro", "dollar", "pound")
# A comma before decimals is also merely strange where a point is usual, but it never belongs to a version.
_STRANGE_WITH_POINT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+")
# 1,315 is thousands in Mexico and decimals in Spain: what we cannot know, we leave alone.
_EITHER = {"es": re.compile(r"\d{1,3},\d{3}")}
_SWAPPED = str.maketrans(".,", ",.")


def rewritten(text: str, source: str, target: str) -> str:
    """Rewrite the numbers of a translated text: the 1,315 of an English one is 1.315 in Spanish."""
    if (source in _WITH_POINT) == (target in _WITH_POINT):
        return text

    def rewrite(number: re.Match[str]) -> str:
        is_clear = _is_misread(number[0], source) or (source in _WITH_POINT and _is_measured(number, source, target))
        return number[0].translate(_SWAPPED) if is_clear else number[0]

    return _NUMBER.sub(rewrite, text)


def _is_misread(number: str, source: str) -> bool:
    """Whether a number says by its form alone that it is written as the source writes them."""
    form = _MISREAD_WITH_COMMA if source in _WITH_POINT else _STRANGE_WITH_POINT
    either = _EITHER.get(source)
    return form.fullmatch(number) is not None and not (either and either.fullmatch(number))


def _is_measured(number: re.Match[str], source: str, target: str) -> bool:
    """Whether the point of a number parts decimals because of what it counts, in words of either language."""
    text, end = number.string, number.end()
    return _DECIMALS.fullmatch(number[0]) is not None and (
        _MONEY_BEFORE.match(text, number.start()) is not None
        or _measure_behind().match(text, end) is not None
        or any(multiplier_end(text, end, language) > end for language in (target, source))
    )


@cache
def _measure_behind() -> re.Pattern[str]:
    """A pattern for percent and money in signs or in words of any language."""
    units = (known.units[unit] for known in languages() for unit in _MEASURES if unit in known.units)
    listed = "|".join(dict.fromkeys(unit.surely or unit.perhaps for unit in units))
    return re.compile(rf"[^\S\n]?[%‰$€£¥]|[^\S\n](?:{listed})", re.IGNORECASE)
