"""Rules for composing numbers: "two", "hundred" and "fifty" are 250. Languages differ only in their data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from digest.language.schema import NumberWords


# Marks a joining word within one word: "fünfundzwanzig" is 25, "fünf und zwanzig" are two numbers.
INSIDE = "+"
_TEN, _HUNDRED, _THOUSAND, _MILLION = 10, 100, 1000, 10**6
_THOUSANDS = 3
_TEENS, _TENS = range(10, 20), range(20, 100, 10)


class NumberPart(NamedTuple):
    """A part of a number: its value alone (0 for none), the power of ten that it multiplies by, or what it joins."""

    value: float = 0
    power: int = 0
    joining: str = ""
    is_article: bool = False
    is_half: bool = False


class KnownWords(Protocol):
    """A language: its data, and the values that have a word of their own."""

    @property
    def words(self) -> NumberWords:
        """The data of the language."""

    @property
    def values(self) -> frozenset[float]:
        """The values that have a word."""


class _Sum(NamedTuple):
    """A number read so far: its millions, its thousands, and the rest below one thousand."""

    millions: float = 0
    thousands: float = 0
    rest: float = 0
    # The last power that multiplied into millions.
    power: int = 18
    joining: str = ""
    is_after_comma: bool = False
    # "Half a" requires a multiplier; after "and a half" nothing else may follow.
    needs_multiplier: bool = False
    is_closed: bool = False

    @property
    def value(self) -> float:
        return self.millions + self.thousands + self.rest

    @property
    def is_whole(self) -> bool:
        """True if the number may end here. After a comma, only hundreds or more belong to the same number."""
        is_large = self.rest >= _HUNDRED or (self.millions and self.thousands)
        return not (self.needs_multiplier or self.joining or (self.is_after_comma and not is_large))


def read_number(parts: Sequence[NumberPart], start: int, known: KnownWords) -> tuple[float, int]:
    """Return the longest number that begins at a part, and the index after it; (0, start) if there is none.

    A number that can end earlier does not end before a multiplier: "two thousand three thousand" is 2,000 and 3,000.
    """
    total, end, value = _Sum(), start, 0.0
    for place in range(start, len(parts)):
        longer = _joined(total, parts[place], known)
        if longer is None:
            break
        total = longer
        before_multiplier = place + 1 < len(parts) and parts[place + 1].power > 0
        if total.is_whole and not (before_multiplier and value):
            value, end = total.value, place + 1
    return value, end


def _joined(total: _Sum, part: NumberPart, known: KnownWords) -> _Sum | None:
    """Add a part to a number; return None if it does not belong to it."""
    if part.joining:
        return _with_joining(total, part.joining, known)
    if part.is_half:
        return _with_half(total)
    if part.power and (longer := _multiplied(total, part.power, known)):
        return longer
    if not part.value or total.is_closed or (part.is_article and total.value):
        return None
    return _added(total, part.value, known) if total.value else _begun(part)


def _begun(part: NumberPart) -> _Sum:
    needs_multiplier = part.is_article or part.value < 1
    is_closed = needs_multiplier or part.value % 1 > 0
    return _placed(_Sum(needs_multiplier=needs_multiplier, is_closed=is_closed), part.value)


def _placed(total: _Sum, value: float) -> _Sum:
    """Add a value in its place: languages have words for two thousand and for two million."""
    if value >= _MILLION:
        return total._replace(millions=value, power=(len(str(int(value))) - 1) // 3 * 3)
    thousands, rest = value // _THOUSAND * _THOUSAND, value % _THOUSAND
    return total._replace(thousands=total.thousands + thousands, rest=total.rest + rest, joining="")


def _with_joining(total: _Sum, joining: str, known: KnownWords) -> _Sum | None:
    is_possible = total.value and not total.joining and not total.is_closed
    if not is_possible or not _allows(total, joining, known):
        return None
    return total._replace(is_after_comma=True) if joining == "," else total._replace(joining=joining)


def _between(total: _Sum, known: KnownWords) -> tuple[str, ...]:
    """Return the joining words that may come before the next part."""
    words = known.words
    if not total.rest:
        return words.after_thousands if total.thousands else words.after_millions
    if total.rest % _HUNDRED == 0:
        return words.after_hundreds
    if total.rest % _TEN == 0:
        return words.after_tens
    inside = INSIDE if words.in_one_word else ""
    return tuple(inside + joining for joining in words.ones_first.split()) if total.rest % _HUNDRED < _TEN else ()


def _allows(total: _Sum, joining: str, known: KnownWords) -> bool:
    """Return whether a joining word may follow; within a word, those that join words are allowed too."""
    between = _between(total, known)
    return joining in between or joining.removeprefix(INSIDE) in between


def _with_half(total: _Sum) -> _Sum | None:
    """Add a half: of one, or of the last thousand or million."""
    if not total.value or total.joining or total.is_closed:
        return None
    if total.rest:
        is_alone = total.value == total.rest
        return total._replace(rest=total.rest + 0.5, is_closed=True) if is_alone else None
    if total.thousands:
        return total._replace(rest=_THOUSAND / 2, is_closed=True)
    return total._replace(millions=total.millions + 10**total.power / 2, is_closed=True)


def _multiplied(total: _Sum, power: int, known: KnownWords) -> _Sum | None:
    """Multiply the part read since the last greater power."""
    if total.joining:
        return None
    if power < _THOUSANDS:
        return _with_hundreds(total, known)
    factor = total.thousands + total.rest
    if not factor or (total.thousands if power == _THOUSANDS else power >= total.power):
        return None
    if power == _THOUSANDS:
        return _Sum(total.millions, factor * _THOUSAND, power=total.power, is_after_comma=total.is_after_comma)
    return _Sum(total.millions + factor * 10**power, power=power)


def _with_hundreds(total: _Sum, known: KnownWords) -> _Sum | None:
    most = 9 if total.thousands or total.millions else known.words.most_hundreds
    is_counted = 1 <= total.rest <= most and total.rest % _TEN
    if not is_counted:
        return None
    return total._replace(rest=total.rest * _HUNDRED, needs_multiplier=False, is_closed=False)


def _added(total: _Sum, value: float, known: KnownWords) -> _Sum | None:
    is_allowed = _allows(total, total.joining, known) and _fits(total, value, known)
    return _placed(total, value) if is_allowed else None


def _fits(total: _Sum, value: float, known: KnownWords) -> bool:
    """Return whether the place of a value is still free."""
    below = total.rest % _HUNDRED
    if not total.rest:
        return value < (_THOUSAND if total.thousands or total.is_after_comma else _MILLION) and value % 1 == 0
    if not below:
        return value < _HUNDRED
    if below < _TEN:
        return bool(total.joining) and value in _TENS
    if value in _TEENS:
        return below in known.words.tens_with_teens
    return below % _TEN == 0 and value < _TEN and (below != _TEN or _TEN + value not in known.values)
