"""Numbers and hours, which Apertium does not know.

It leaves numbers as written, so their separators are adapted to the target language afterwards. It takes the "am" of
"7:30 am" for a verb, and does not know "pm": both are written with stops before.
"""

from __future__ import annotations

import re
from functools import cache

from digest.language.known import languages
from digest.language.text.numbers.number_multipliers import multiplier_end

# Languages with a decimal point and thousands commas (CLDR 47); the others use the reverse, or a space.
_WITH_POINT = frozenset("bn cy en ga gd gu he hi ja ko ml mr ms mt pa ta te th ur zh".split())
_NUMBER = re.compile(r"(?<![\w.,:/])\d+(?:[.,]\d+)+(?![.,:/]?\d)")
# Numbers that would be misread: with thousands, or with three decimals. A plain 2.5 may be a version, and stays.
_MISREAD_WITH_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{3}")
# With money, percent or a multiplier it is not a version: $3.50, 2.5 %, 1.2 million.
_DECIMALS = re.compile(r"\d+\.\d+")
_MONEY_BEFORE = re.compile(r"(?<=[$€£¥])|(?<=[$€£¥] )")
_MEASURES = ("percent", "euro", "dollar", "pound")
# A decimal comma is only unusual, not misread, where a point is the rule; but it is never part of a version.
_STRANGE_WITH_POINT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+")
# 1,315 is thousands in Mexico and decimals in Spain; we cannot know, so it stays.
_EITHER = {"es": re.compile(r"\d{1,3},\d{3}")}
_SWAPPED = str.maketrans(".,", ",.")
_HALF = re.compile(
    r"(?<![\w.,:/$€£¥])((?:1[0-2]|0?[1-9])(?:[:.][0-5]\d){0,2}[^\S\n])(am|pm)\b(?!['’-]|\.\w)\.?", re.IGNORECASE
)


def with_stops(text: str, source: str) -> str:
    """Write "am" and "pm" after a time in English as "a.m." and "p.m.", which Apertium leaves as they are."""
    return _HALF.sub(_stopped, text) if source == "en" else text


def rewritten(text: str, source: str, target: str) -> str:
    """Rewrite the numbers of a translated text: the English 1,315 is 1.315 in Spanish."""
    if (source in _WITH_POINT) == (target in _WITH_POINT):
        return text

    def rewrite(number: re.Match[str]) -> str:
        is_clear = _is_misread(number[0], source) or (source in _WITH_POINT and _is_measured(number, source, target))
        return number[0].translate(_SWAPPED) if is_clear else number[0]

    return _NUMBER.sub(rewrite, text)


def _stopped(time: re.Match[str]) -> str:
    return f"{time[1]}{time[2][0].lower()}.m."


def _is_misread(number: str, source: str) -> bool:
    """Return whether the form of a number alone shows that it is written as in the source language."""
    form = _MISREAD_WITH_COMMA if source in _WITH_POINT else _STRANGE_WITH_POINT
    either = _EITHER.get(source)
    return form.fullmatch(number) is not None and not (either and either.fullmatch(number))


def _is_measured(number: re.Match[str], source: str, target: str) -> bool:
    """Return whether the point of a number is a decimal point because of its unit, in words of either language."""
    text, end = number.string, number.end()
    return _DECIMALS.fullmatch(number[0]) is not None and (
        _MONEY_BEFORE.match(text, number.start()) is not None
        or _measure_behind().match(text, end) is not None
        or any(multiplier_end(text, end, language) > end for language in (target, source))
    )


@cache
def _measure_behind() -> re.Pattern[str]:
    """Compile a pattern for percent and money, as signs or as words of any language."""
    forms = (form for known in languages() for unit in _MEASURES for form in known.units.get(unit, ()))
    listed = "|".join(dict.fromkeys(re.escape(form.rstrip("*?")).replace("_", r"\s?") for form in forms))
    return re.compile(rf"[^\S\n]?[%‰$€£¥]|[^\S\n](?:{listed})", re.IGNORECASE)
