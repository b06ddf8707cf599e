"""Numerals: the possible values of a number in digits, given its separators."""

from __future__ import annotations

import re
import unicodedata

_GROUPS = re.compile(r"(\D)")
_MINUS = "-−–‑"
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_BETWEEN_THOUSANDS = frozenset(" \u00a0\u2009\u202f'’٬")
_BEFORE_DECIMALS = frozenset("٫·")
# Languages with a decimal point and thousands commas, where nobody uses the reverse.
_WITH_POINT = frozenset({"en", "zh", "ja", "ko", "he", "th"})


def meanings(written: str, language: str) -> list[frozenset[str]]:
    """Return the possible values of a number; of several numbers if it is a date or a list.

    A value has ASCII digits, a decimal point and nothing else: 1,315.50 is ``1315.50``.
    """
    if written.isdecimal():
        return [_one(_whole(written))]
    sign = "-" if written[0] in _MINUS else ""
    parts = _GROUPS.split(written.lstrip(_MINUS))
    numbers = _unsigned(parts[::2], parts[1::2], language)
    return [frozenset(sign + value for value in values) for values in numbers] if sign else numbers


def scaled(value: str, power: int) -> str:
    """Multiply a value by a power of ten, digit by digit, to avoid rounding."""
    whole, _, fraction = value.partition(".")
    fraction = fraction.ljust(power, "0")
    sign = "-" if whole.startswith("-") else ""
    return sign + _decimal(whole.lstrip("-") + fraction[:power], fraction[power:])


def ascii_digits(text: str) -> str:
    """Return a text with all digits in ASCII, each in its place: ٧ is 7."""
    return text if text.isascii() else _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)


def _unsigned(groups: list[str], separators: list[str], language: str) -> list[frozenset[str]]:
    last, *others = reversed(separators) if separators else ("",)
    if set(separators) <= _BETWEEN_THOUSANDS:
        return [_one(_whole("".join(groups)))]
    if ":" in separators:
        return [_one(_time(groups))]
    if not others:
        return [_with_one_separator(groups[0], last, groups[1], language)]
    if last not in others:
        return [_one(_decimal("".join(groups[:-1]), groups[-1]))]
    return (
        [_one(_whole("".join(groups)))] if _are_thousands(groups, last) else [_one(_whole(group)) for group in groups]
    )


def _time(groups: list[str]) -> str:
    """Read 10:00 as 10, since some languages write only the hour; but 18:0 is not a time, and 2:0 is a score."""
    minutes = ".".join(groups[1:])
    is_time = all(len(group) > 1 for group in groups[1:])
    return _decimal(groups[0], minutes) if is_time else f"{_whole(groups[0])}.{minutes}"


def _are_thousands(groups: list[str], separator: str) -> bool:
    """Return whether groups of digits form one number: 1.200.000, or 12,34,567 in India."""
    lengths = {len(group) for group in groups[1:-1]}
    return len(groups[-1]) == 3 and lengths <= ({2, 3} if separator == "," else {3})


def _with_one_separator(first: str, separator: str, rest: str, language: str) -> frozenset[str]:
    """Read 3.5, 1,315 and 2.125; before three digits, the meaning of the separator depends on the language."""
    decimal, whole = _decimal(first, rest), _whole(first + rest)
    if separator in _BEFORE_DECIMALS or len(rest) != 3 or len(first) > 3 or first.startswith("0"):
        return _one(decimal)
    if language in _WITH_POINT:
        return _one(decimal if separator == "." else whole)
    return _one(whole) if rest == "000" else frozenset((decimal, whole))


def _one(value: str) -> frozenset[str]:
    return frozenset((value,))


def _whole(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _decimal(digits: str, fraction: str) -> str:
    """Return a value with its fraction; 5.00 is 5, and 10:00 is 10."""
    return f"{_whole(digits)}.{fraction}" if fraction.strip("0.") else _whole(digits)
