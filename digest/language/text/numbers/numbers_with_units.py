"""Numbers of a text with their units, so that 5 million is not confused with 5 billion, or € with $."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.language.text.numbers.number_multipliers import multiplier_end
from digest.language.text.numbers.spelled_out_numbers import spelled_out_numbers
from digest.language.text.shortening.phrases import ends_phrase, is_link
from digest.language.text.words.words import stems

_SYMBOLS = r"%‰°$€£¥₽₹₴₸₩№#§"
# Scripts without spaces, or with endings attached to the word: the character after the number is enough.
_UNSPACED = r"\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
# A number with everything that joins its digits: thousands, decimals, a time, a date, a range, a score.
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
    """A number by its value, with the symbol before it and the unit after it ("million euro", "%"), if any.

    ``written`` is the text as found.
    """

    value: str
    before: str
    after: str
    written: str


def numbers_with_units(text: str, language: str) -> Iterator[NumberWithUnit]:
    """Yield the numbers in digits of a text in a language.

    A value has no marks between thousands, and a point before decimals: 1 200 000 and 2,5 are 1200000 and 2.5. A mark
    that could be either (1,315) is kept, and so are the marks of times, dates, ranges and scores.
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
    """Return whether a number is a year, which needs no unit."""
    return not number.before and _YEAR.fullmatch(number.value) is not None


def worded_numbers(text: str, language: str) -> frozenset[int | float]:
    """Return the spelled-out numbers of a text from two up; none if those of the language are not known."""
    return frozenset(number.value for number in spelled_out_numbers(text, language) if number.value)


def _kept(after: Iterable[str], language: str) -> Iterator[str]:
    """Yield the words after a number in the form for comparison; none for "the" in "on April 21 the"."""
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
