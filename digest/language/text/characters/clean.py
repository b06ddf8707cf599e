"""Cleaning: remove from untrusted text the characters that would break XML, email headers or the layout of a page."""

from __future__ import annotations

import re

_BIDI_MARKS = "\u202a-\u202e\u2066-\u2069"
# The allowed characters. A set lets the regular expression engine check a character in one step; a list of forbidden
# ones would be walked for each character. Excluded are controls, line separators, surrogates, Unicode's noncharacters
# (FDD0 to FDEF and the last two of each of the 17 planes) and the soft hyphen: mail readers display it, and searches
# miss the word.
_PLAIN = "\t\n\x20-\x7e\xa0-\xac\xae-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd" + "".join(
    f"{chr(plane)}-{chr(plane + 0xFFFD)}" for plane in range(0x10000, 0x110000, 0x10000)
)
_ALL_PLAIN = re.compile(f"[{_PLAIN}]*+")
_KEPT = re.compile(f"[{_PLAIN}{_BIDI_MARKS}]+")
# The characters that end a line.
_BREAK = re.compile("\r\n|[\v\f\r\x85\u2028\u2029]")
_BIDI = re.compile(f"[{_BIDI_MARKS}]")
_VISIBLE = re.compile("[^\\s\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")

_EMBEDDINGS = frozenset("\u202a\u202b\u202d\u202e")
_ISOLATES = frozenset("\u2066\u2067\u2068")
_POP_EMBEDDING = "\u202c"
_POP_ISOLATE = "\u2069"


def clean(text: str) -> str:
    """Remove the characters that no output file may contain; line feeds and tabs stay.

    Line breaks of every kind become line feeds. Control characters, lone surrogates, noncharacters and byte order marks
    are removed (XML 1.0, section 2.2), and so are soft hyphens. Directional embeddings, overrides and isolates are
    removed unless they are closed on the same line: they would reverse the text after them (UAX #9, section 2).
    """
    if _ALL_PLAIN.fullmatch(text):
        return text
    text = "".join(_KEPT.findall(with_line_feeds(text)))
    return "\n".join(map(_close_bidi, text.split("\n"))) if _BIDI.search(text) else text


def with_line_feeds(text: str) -> str:
    """Return the text with line feeds instead of line breaks of other kinds."""
    return _BREAK.sub("\n", text)


def one_line(text: str) -> str:
    """Return the cleaned text on one line, with single spaces; "" if nothing in it is visible."""
    line = " ".join(clean(text).split())
    return line if is_visible(line) else ""


def is_visible(text: str) -> bool:
    """Return whether a text has anything visible: more than spaces and zero-width characters."""
    return _VISIBLE.search(text) is not None


def _close_bidi(line: str) -> str:
    """Remove the directional marks of a line that are not paired within it."""
    unpaired = _unpaired(line)
    return "".join(char for place, char in enumerate(line) if place not in unpaired) if unpaired else line


def _unpaired(line: str) -> set[int]:
    """Return the positions of unpaired directional marks; closing an isolate closes all inside it (UAX #9, BD9)."""
    unpaired: set[int] = set()
    open_marks: list[tuple[str, int]] = []
    isolates = 0
    for match in _BIDI.finditer(line):
        mark, place = match[0], match.start()
        if mark in _ISOLATES or mark in _EMBEDDINGS:
            open_marks.append((mark, place))
            isolates += mark in _ISOLATES
        elif mark == _POP_EMBEDDING and open_marks and open_marks[-1][0] in _EMBEDDINGS:
            open_marks.pop()
        elif mark == _POP_ISOLATE and isolates:
            isolates -= 1
            while open_marks[-1][0] in _EMBEDDINGS:
                unpaired.add(open_marks.pop()[1])
            open_marks.pop()
        else:
            unpaired.add(place)
    return unpaired.union(place for _, place in open_marks)
