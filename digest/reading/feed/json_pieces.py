"""Read a JSON object in pieces: its members, and the elements of the arrays with one key one by one.

Once a value is complete, Python's own decoder decodes it, as in a document that is read whole. So ids, numbers and
strings are the same, which no other library promises.

ijson, for one, gives numbers as ``int`` and ``Decimal``, so that the id 1.0 would change, has other messages for flaws,
and reads UTF-8 only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.reading.feed.cut_feed import FeedLimits

# Numbers are read as strings: an id of 20 digits is a name, and no number is needed.
DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
_BLANKS = re.compile(r"[ \t\n\r]*")
_MARK = re.compile(r'["\[\]{}]')
_MORE_OF_A_NUMBER = re.compile(r"[0-9.eE+-]*")
_TOO_DEEP = "nested too deeply"
_MARK_IN_STRING = re.compile(r'["\\]')


class InvalidJsonError(ValueError):
    """Invalid JSON, and its line."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


@dataclass(frozen=True, slots=True)
class JsonMember:
    """A member of the object, or an element of one of the arrays.

    ``array`` counts these arrays, and is 0 for other members. ``is_element`` is False for the beginning of an array.
    ``size`` is the number of characters. A value that cannot be decoded is None, and ``problem`` says why.
    """

    key: str
    value: object = None
    array: int = 0
    is_element: bool = False
    problem: str = ""
    size: int = 0
    line: int = 0
    last: int = 0


def members_of(texts: Iterable[str], arrays: str, limits: FeedLimits) -> Iterator[JsonMember]:
    """Yield the members of an object in order, and instead of the arrays with the key ``arrays`` their elements.

    Raises InvalidJsonError at the first character that is not valid JSON, or if the text is not an object.
    """
    return _Reader(texts, limits).members(arrays)


class _Reader:
    def __init__(self, texts: Iterable[str], limits: FeedLimits) -> None:
        self._texts = iter(texts)
        self._limits = limits
        self._is_all = False
        self._text = ""
        self._at = 0
        self._line = 1  # Of the beginning of the text.

    def members(self, arrays: str) -> Iterator[JsonMember]:
        self._expect("{", "Expecting value")
        count = 0
        is_end = self._next() == "}"
        self._at += is_end
        while not is_end:
            if self._next() != '"':
                raise self._flaw("Expecting property name enclosed in double quotes")
            key = str(self._value("").value)
            self._expect(":", "Expecting ':' delimiter")
            if key == arrays and self._next() == "[":
                count += 1
                yield JsonMember(key, array=count)
                yield from self._elements(key, count)
            else:
                yield self._value(key)
            is_end = self._is_end("}")
        if self._next().strip():
            raise self._flaw("Extra data")

    def _elements(self, key: str, array: int) -> Iterator[JsonMember]:
        self._expect("[", "Expecting value")
        if self._next() == "]":
            self._at += 1
            return
        is_end = False
        while not is_end:
            yield self._value(key, array)
            is_end = self._is_end("]")

    def _is_end(self, end: str) -> bool:
        """Go on after a comma or the end, and return whether it was the end."""
        found = self._next()
        if found not in {",", end} or not found:
            raise self._flaw("Expecting ',' delimiter")
        self._at += 1
        return found == end

    def _expect(self, wanted: str, message: str) -> None:
        if self._next() != wanted:
            raise self._flaw(message)
        self._at += 1

    def _next(self) -> str:
        """Return the next character that is not blank, "" at the end."""
        while True:
            blanks = _BLANKS.match(self._text, self._at)
            self._at = blanks.end() if blanks else self._at
            if self._at < len(self._text) or self._is_all:
                return self._text[self._at : self._at + 1]
            self._grow()

    def _value(self, key: str, array: int = 0) -> JsonMember:
        """Decode the next value."""
        self._next()
        while True:
            error: ValueError | None = None
            value, end = None, 0
            try:
                value, end = DECODER.raw_decode(self._text, self._at)
            except RecursionError:
                return self._left_out(key, array, self._flaw(_TOO_DEEP), _TOO_DEEP)
            except ValueError as caught:
                error = caught
            if error is None and (self._is_all or self._is_complete(end)):
                break
            if self._is_all or len(self._text) - self._at > self._limits.item:
                return self._left_out(key, array, self._flaw_of(error))
            self._grow()
        begin, self._at = self._at, end
        if end - begin > self._limits.item:
            line = self._line_at(begin)
            return JsonMember(key, None, array, array > 0, self._too_long, end - begin, line, self._line_at(end))
        return JsonMember(key, value, array, array > 0, size=end - begin)

    def _is_complete(self, end: int) -> bool:
        """Return whether a value that ends there does not continue in the next text, as a number may."""
        more = _MORE_OF_A_NUMBER.match(self._text, end)
        return more is not None and more.end() < len(self._text)

    @property
    def _too_long(self) -> str:
        limits = self._limits
        return f"an item has at most {limits.item:,} characters"

    def _left_out(self, key: str, array: int, flaw: InvalidJsonError, problem: str = "") -> JsonMember:
        """Skip a value that cannot be decoded; raise its flaw if it has no end, or has no problem and is not long."""
        line = self._line_at(self._at)
        size = self._skip()
        if not size or (not problem and size <= self._limits.item):
            raise flaw
        return JsonMember(key, None, array, array > 0, problem or self._too_long, size, line, self._line_at(self._at))

    def _skip(self) -> int:
        """Go on after the present value, and return its size; 0 if it has no end."""
        size = depth = 0
        is_string = False
        while True:
            mark = (_MARK_IN_STRING if is_string else _MARK).search(self._text, self._at)
            end = mark.end() if mark else len(self._text)
            size += end - self._at
            self._at = end
            if mark is None:
                if self._is_all:
                    return 0
                self._grow()
            elif mark[0] == "\\":
                size += self._skip_one()
            elif mark[0] == '"':
                is_string = not is_string
            else:
                depth += 1 if mark[0] in "[{" else -1
            if mark and not is_string and depth <= 0:
                return size

    def _skip_one(self) -> int:
        if self._at == len(self._text):
            self._grow()
        skipped = min(1, len(self._text) - self._at)
        self._at += skipped
        return skipped

    def _grow(self) -> None:
        """Forget the text already read, and double the rest, so that a long value is tried only a few times."""
        self._line += self._text.count("\n", 0, self._at)
        rest = self._text[self._at :]
        added: list[str] = []
        size = 0
        for text in self._texts:
            added.append(text)
            size += len(text)
            if size >= max(self._limits.step, len(rest)):
                break
        else:
            self._is_all = True
        text = "".join([rest, *added])
        self._text, self._at = text.rstrip() if self._is_all else text, 0

    def _flaw_of(self, error: ValueError | None) -> InvalidJsonError:
        if isinstance(error, json.JSONDecodeError):
            return InvalidJsonError(error.msg, self._line + error.lineno - 1)
        return InvalidJsonError("Expecting value", 1)

    def _flaw(self, message: str) -> InvalidJsonError:
        return InvalidJsonError(message, self._line_at(self._at))

    def _line_at(self, place: int) -> int:
        return self._line + self._text.count("\n", 0, place)
