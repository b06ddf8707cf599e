"""Edges of a title: parts that a bracket, a bar, a dash or a colon sets apart at its beginning or its end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

Mark = Literal["bracket", "bar", "dash", "colon", "capitals"]

# The most characters of a part: a label, a section or a site has a short name.
_LONGEST = 60
# Most titles have no edge.
_MARKS: dict[str, Mark] = {
    **dict.fromkeys("|｜¦", "bar"),
    **dict.fromkeys(":：", "colon"),
    **dict.fromkeys("-–—", "dash"),
    **dict.fromkeys("[(【（［〔+", "bracket"),
}
_ANY = re.compile(f"[{re.escape(''.join(_MARKS))}]")
_OPEN, _CLOSE = r"[\[(【（［〔]", r"[\])】）］〕]"
_WITHIN = r"[^\[\]()【】（）［］〔〕]"
_FIRST: tuple[tuple[Mark, re.Pattern[str]], ...] = (
    ("bracket", re.compile(rf"{_OPEN}({_WITHIN}{{1,{_LONGEST}}}){_CLOSE}\s*+[:：]?\s*+(?=\S)")),
    ("bar", re.compile(rf"([^|｜¦]{{1,{_LONGEST}}})[|｜¦]\s*+(?=\S)")),
    ("colon", re.compile(rf"([^:：|]{{1,{_LONGEST}}})(?::\s++|：\s*+)(?=\S)")),
    ("dash", re.compile(rf"([^-–—|:]{{1,{_LONGEST}}})\s[-–—]\s++(?=\S)")),
)
# The most words in capitals that are a label, and the fewest letters of it.
_MOST_CAPITALS, _FEWEST_LETTERS = 3, 4
_LAST: tuple[tuple[Mark, re.Pattern[str]], ...] = (
    ("bracket", re.compile(rf"\s*{_OPEN}({_WITHIN}{{1,{_LONGEST}}}){_CLOSE}[.!]?\Z")),
    ("bar", re.compile(rf"\s*[|｜¦]\s*([^|｜¦]{{1,{_LONGEST}}})\Z")),
    ("dash", re.compile(rf"\s+[-–—]\s+([^-–—|]{{1,{_LONGEST}}})\Z")),
    ("bracket", re.compile(r"\s\+\s?([^\W\d_]{3,20})\Z")),
)


@dataclass(frozen=True, slots=True)
class TitleEdge:
    """A part at the beginning of a title, or at its end, the rest of the title, and the mark between them."""

    part: str
    rest: str
    mark: Mark
    is_first: bool


def edges(title: str) -> Iterator[TitleEdge]:
    """Yield the parts that are set apart: those at the beginning, then those at the end."""
    found = {_MARKS[char] for char in _ANY.findall(title)}
    for mark, pattern in _FIRST:
        if mark in found and (match := pattern.match(title)):
            yield TitleEdge(match[1].strip(), title[match.end() :], mark, is_first=True)
    if title[:_FEWEST_LETTERS].isupper():
        yield from _capitals(title)
    # A part at the end is short, and so is the space before it.
    start = max(0, len(title) - _LONGEST - 10)
    for mark, pattern in _LAST:
        if mark in found and (match := pattern.search(title, start)):
            yield TitleEdge(match[1].strip(), title[: match.start()].rstrip(), mark, is_first=False)


def _capitals(title: str) -> Iterator[TitleEdge]:
    """Yield each number of words in capitals before other words: "VIDÉO. Une île ...", "LIVE FC Arden ..."."""
    words = title.split(" ", _MOST_CAPITALS)
    capitals = list(takewhile(str.isupper, words))
    if len(capitals) == len(words):
        return
    for count in range(1, len(capitals) + 1):
        part = " ".join(words[:count])
        yield TitleEdge(part.rstrip("."), title[len(part) + 1 :], "capitals", is_first=True)
