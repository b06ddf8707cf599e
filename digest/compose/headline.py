"""What to call an item that has no title."""

from __future__ import annotations

import re
import unicodedata

from digest.text.clean import one_line
from digest.text.sentences import sentences

# No newspaper prints a longer headline; a hostile feed may hold one of a megabyte.
LONGEST_TITLE = 300
# Of a text of megabytes only its beginning is looked at.
_BEGINNING = 1000
_FINAL_PERIOD = re.compile(r"(?<![.\s])(?<!\.\w)[.。।։۔｡]\Z")
_DANGLING = " ,;:·-–—/([{«‹“„‘'\"、，；：（「『《"
# Not marks by their category, but never apart from the character before them (UAX #29): the joiner, Thai and Lao AM,
# half-width voicing, skin tones, tags; conjoining vowels and finals of Hangul are the range below.
_JOINED = frozenset(
    "\u200d\u0e33\u0eb3\uff9e\uff9f" + "".join(map(chr, [*range(0x1F3FB, 0x1F400), *range(0xE0020, 0xE0080)]))
)
_LEADING_VOWELS = frozenset("เแโใไເແໂໃໄ")
_FLAG_HALVES = "".join(map(chr, range(0x1F1E6, 0x1F200)))


def headline(text: str, limit: int = 90) -> str:
    """Return the first sentence of a text on one line, at most ``limit`` characters with the ellipsis of a cut.

    A final period is dropped, as in a title. A text with nothing to see in it has no headline.
    """
    first = one_line(_first_sentence(text.lstrip()[:_BEGINNING]))
    return shorten(_FINAL_PERIOD.sub("", first), limit)


def is_cut_from(title: str, sentence: str) -> bool:
    """Whether a title is the beginning of a sentence that was too long for one."""
    return title.endswith("…") and len(title) < len(sentence) and headline(sentence) == title


def shorten(line: str, limit: int) -> str:
    """Return a line of at most ``limit`` characters: as it is, or cut after a word, with an ellipsis."""
    return line if len(line) <= limit else _cut(line, limit - 1) + "…"


def _first_sentence(text: str) -> str:
    found = sentences(text)
    return next((sentence for sentence in found if any(map(str.isalnum, sentence))), found[0] if found else "")


def _cut(line: str, room: int) -> str:
    """Cut after a word; where no space is near, as in Chinese, Japanese or Thai, after a character."""
    space = line.rfind(" ", 0, room + 1)
    cut = space if space > room // 3 else _character_end(line, room)
    # Cleaned again: the cut may have taken the end of a directional isolate.
    return one_line(line[:cut]).rstrip(_DANGLING)


def _character_end(line: str, place: int) -> int:
    """The last place up to ``place`` that does not part what a reader sees as one character."""
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
