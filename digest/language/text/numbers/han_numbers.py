"""Numbers in Han characters, in Chinese and Japanese texts: 二十五, 三百万, 二〇二四."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from digest.language.known import language as known_language
from digest.language.text.numbers.number_words import lexicon

_DIGITS = dict(zip("零〇一二三四五六七八九", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)) | {"两": 2, "兩": 2}
_TWENTIES = {"廿": 20, "卅": 30}
_POWERS = {"十": 1, "百": 2, "千": 3}
_GREAT_POWERS = {"万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}
_SIGN = f"[{''.join((*_DIGITS, *_TWENTIES, *_POWERS, *_GREAT_POWERS))}]"
_NUMBER = re.compile(f"{_SIGN}+")
_POSITIONAL = re.compile("[零〇一二三四五六七八九]+")
# A shorter one may mean "three or four".
_SHORTEST_POSITIONAL = 4
_LONGEST = 40
# Characters for "more than" or "several", as in 十几, "more than ten".
_ABOUT = frozenset("几幾数數")


class HanNumber(NamedTuple):
    """A number in Han characters: its value and position."""

    value: int
    start: int
    end: int


def han_numbers(text: str, language: str) -> Iterator[HanNumber]:
    """Yield the numbers from two up that a text has in Han characters, as the language (zh or ja) composes them."""
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        is_exact = text[end : end + 1] not in _ABOUT and not text[max(0, start - 1) : start].isdigit()
        if (
            is_exact
            and end - start <= _LONGEST
            and (value := _value(match[0], skips_zero=known_language(language).numbers.skips_zero)) > 1
        ):
            yield HanNumber(value, start, end)
    others = _in_letters(language)
    yield from (HanNumber(others[match[0]], *match.span()) for match in _pattern(language).finditer(text))


@cache
def _in_letters(language: str) -> Mapping[str, int]:
    """Return the numbers written in another script, such as ふたつ, and zero."""
    known = lexicon(language)
    return {form: int(part.value) for form, part in known.parts.items() if part.value > 1} | dict.fromkeys(
        known.zero, 0
    )


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Compile a pattern for these numbers, with a zero character only on its own."""
    words = "|".join(map(re.escape, _in_letters(language)))
    return re.compile(f"(?<!{_SIGN})(?:{words})(?!{_SIGN})")


def _value(signs: str, *, skips_zero: bool) -> int:
    """Return the value of a number; 0 if it is none, such as 三四十, which means thirty or forty."""
    if _POSITIONAL.fullmatch(signs):
        is_number = len(signs) >= _SHORTEST_POSITIONAL or len(signs) == 1 or "〇" in signs
        return int("".join(str(_DIGITS[sign]) for sign in signs)) if is_number else 0
    total, group, power = 0, "", 16
    for sign in signs.replace("万亿", "兆").replace("萬億", "兆"):
        if sign not in _GREAT_POWERS:
            group += sign
        elif _GREAT_POWERS[sign] >= power or not (value := _group(group, skips_zero=skips_zero)):
            return 0
        else:
            power, group = _GREAT_POWERS[sign], ""
            total += value * 10**power
    rest = _group(group, skips_zero=skips_zero) if group else 0
    if group and not rest:
        return 0
    is_short = not skips_zero and len(group) == 1 and total
    return total + rest * (10 ** (power - 1) if is_short else 1)


def _group(signs: str, *, skips_zero: bool) -> int:
    """Return the value of a number below ten thousand; 0 if it is none."""
    total, digit, power = 0, 0, 4
    for place, sign in enumerate(signs):
        if sign in _POWERS:
            is_counted = digit or skips_zero or (sign == "十" and not place)
            if _POWERS[sign] >= power or not is_counted:
                return 0
            power = _POWERS[sign]
            total, digit = total + (digit or 1) * 10**power, 0
        elif digit:
            return 0
        elif sign in _TWENTIES:
            total, power = total + _TWENTIES[sign], 1
        else:
            digit = _DIGITS[sign]
    has_next_power = 1 < power < 4 and not skips_zero and not set(signs) & {"零", "〇"}
    return total + digit * (10 ** (power - 1) if has_next_power else 1)
