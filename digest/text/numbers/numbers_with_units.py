"""The numbers of a text with what stands beside each, so that 5 million is not taken for 5 billion, nor € for $."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.text.numbers.number_multipliers import multiplier_end
from digest.text.numbers.spelled_out_numbers import spelled_out_numbers
from digest.text.shortening.phrases import ends_phrase, is_link
from digest.text.words.words import stems

_SYMBOLS = r"%‰°$€£¥₽₹₴₸₩№#§"
# Scripts without spaces, and those whose endings stick to the word: the sign after the number says enough.
_UNSPACED = r"\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
# With what joins its digits: thousands, decimals, a time, a date, a range, a result.
_NUMBER = re.compile(
    rf"(?P<before>[{_SYMBOLS}]\s?)?(?P<sign>(?<![\w)])[-−–])?"
    r"(?P<number>\d+(?:[.,:/'’٫٬·–−-]\d+|[ \u00a0\u2009\u202f]\d{3}(?!\d))*)"
)
_COUNTED = re.compile(rf"[\s-]?([{_SYMBOLS}]|[{_UNSPACED}]|[^\W\d_]+)")
_SPACE = re.compile(r"\s")
_APOSTROPHE = re.compile(r"(?<=\d)['’٬](?=\d{3}(?!\d))")
_THOUSANDS = re.compile(r"\d{1,3}(?:(?P<mark>[.,])\d{3})(?:(?P=mark)\d{3})+")
_DECIMAL = re.compile(r"(\d+)[.,٫·](?!\d{3}\Z)(\d+)")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class NumberWithUnit:
    """A number by its value, with the symbol before it, and what it is of: "million euro", "%", or nothing.

    ``written`` is how it stands in its text.
    """

    value: str
    before: str
    after: str
    written: str


def numbers_with_units(text: str, language: str) -> Iterator[NumberWithUnit]:
    """Find the numbers in digits of a text in a language.

    A value is written without marks between thousands, with a point before decimals: 1 200 000, 2.5. Where a mark may
    be either (1,315), it stays, and so do those of times, dates, ranges and results.
    """
    plain = unicodedata.normalize("NFKC", text)
    for match in _NUMBER.finditer(plain):
        scaled = multiplier_end(plain, match.end(), language)
        counted = _COUNTED.match(plain, scaled)
        yield NumberWithUnit(
            value=("-" if match["sign"] else "") + _value(match["number"]),
            before=(match["before"] or "").strip(),
            after=" ".join(_kept((*plain[match.end() : scaled].split(), counted[1] if counted else ""), language)),
            written=plain[match.start() : counted.end() if counted else scaled].strip(),
        )


def is_year(number: NumberWithUnit) -> bool:
    """Whether a number stands for itself, whatever stands beside it."""
    return not number.before and _YEAR.fullmatch(number.value) is not None


def worded_numbers(text: str, language: str) -> frozenset[int | float]:
    """The numbers from two up that stand in a text in letters, where those of its language are known."""
    return frozenset(number.value for number in spelled_out_numbers(text, language) if number.value)


def _kept(after: Iterable[str], language: str) -> Iterator[str]:
    """The words after a number as they are compared; after "on April 21 the" there is nothing."""
    for word in after:
        if word and not ends_phrase(word, language) and not is_link(word):
            yield " ".join(stems(word, language)) or word


def _value(written: str) -> str:
    digits = "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in written)
    plain = _APOSTROPHE.sub("", _SPACE.sub("", digits)).replace("–", "-").replace("−", "-")
    if thousands := _THOUSANDS.fullmatch(plain):
        return plain.replace(thousands["mark"], "")
    if decimal := _DECIMAL.fullmatch(plain):
        fraction = decimal[2].rstrip("0")
        return f"{decimal[1]}.{fraction}" if fraction else decimal[1]
    return plain
