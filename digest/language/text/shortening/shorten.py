"""Shorten a line to a length: cut after a word, and never within a number or a character."""

from __future__ import annotations

import re
import unicodedata

from digest.language.text.characters.clean import one_line

# No newspaper prints a longer title; a hostile feed may hold one of a megabyte.
LONGEST_TITLE = 300
# A number with thousands separated by spaces or marks, with decimals, or a time.
NUMBER = re.compile("(?:\\d{1,3}(?:[ \u00a0\u2009\u202f]\\d{3}(?!\\d))+|\\d+)(?:[.,:/'’٬٫]\\d+)*")
# Characters that a shortened line cannot end with.
UNFINISHED = " ,;:·-–—/([{«‹“„‘'\"、，；：（「『《"
# The number of characters after the cut that show whether it splits a number: "1|,315".
_AFTER_CUT = 5
# Characters that are not combining marks by category, but are never separated from the one before (UAX #29): the
# joiner, Thai and Lao AM, half-width voicing marks, skin tones, tags. Conjoining vowels and finals of Hangul are in the
# range below.
_JOINED = frozenset(
    "\u200d\u0e33\u0eb3\uff9e\uff9f" + "".join(map(chr, [*range(0x1F3FB, 0x1F400), *range(0xE0020, 0xE0080)]))
)
_LEADING_VOWELS = frozenset("เแโใไເແໂໃໄ")
_FLAG_HALVES = "".join(map(chr, range(0x1F1E6, 0x1F200)))


def shorten(line: str, limit: int) -> str:
    """Return a line of at most ``limit`` characters: unchanged, or cut after a word, with an ellipsis."""
    return line if len(line) <= limit else cut(line, limit - 1) + "…"


def cut(line: str, room: int) -> str:
    """Cut after a word; if no space is near, as in Chinese, Japanese or Thai, after a character."""
    space = line.rfind(" ", 0, room + 1)
    end = space if space > room // 3 else _character_end(line, room)
    # Clean again, since the end of a directional isolate may have been cut off.
    return one_line(line[: _out_of_number(line, end)]).rstrip(UNFINISHED)


def _out_of_number(line: str, end: int) -> int:
    """Return the cut, moved before the number that it would split: "1…" is not what "1 315 people" says."""
    numbers = NUMBER.finditer(line[: end + _AFTER_CUT])
    start = next((number.start() for number in numbers if number.start() < end < number.end()), end)
    return start if any(map(str.isalnum, line[:start])) else end


def _character_end(line: str, place: int) -> int:
    """Return the last position up to ``place`` that does not split a user-perceived character."""
    end = place
    while end > 0 and _belong_together(line[end - 1], line[end]):
        end -= 1
    halves = end - len(line[:end].rstrip(_FLAG_HALVES))
    if halves % 2 and line[end] in _FLAG_HALVES:
        end -= 1
    return end or place


def _belong_together(left: str, right: str) -> bool:
    return (
        unicodedata.category(right).startswith("M")
        or right in _JOINED
        or left == "\u200d"
        or left in _LEADING_VOWELS
        or "\u1160" <= right <= "\u11ff"
    )
