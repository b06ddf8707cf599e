"""Roman numerals below one hundred, as in the names of centuries and rulers."""

from __future__ import annotations

import re

# French attaches the ending of the ordinal.
_ROMAN = re.compile(r"(?=[IVXLC]{2}|[VX]\b)((?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:e|er|ème|è)?")
_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman_number(word: str) -> int:
    """Return the value of a Roman numeral below one hundred; 0 for any other word."""
    match = _ROMAN.fullmatch(word) if word[0] in _DIGITS else None
    if not match:
        return 0
    digits = [_DIGITS[digit] for digit in match[1]]
    return sum(-digit if digit < max(digits[place:]) else digit for place, digit in enumerate(digits))
