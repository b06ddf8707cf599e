"""Words with inline elements in them: plain text, and which parts of it stand in which tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.text.html.html import escaped

_LETTER = re.compile(r"[^\W\d_]")
_LANG = re.compile(r' lang="[^"]')
# Stands at both ends of code: a noncharacter, which is in no text that was cleaned.
CODE_EDGE = "\ufdd0"
_CODE = frozenset("code kbd samp var".split())
_STRUCK = frozenset("del s".split())


@dataclass(frozen=True, slots=True)
class Span:
    """An inline element: the part of the words that stands in it, its tag, and its attributes as they are written."""

    start: int
    end: int
    name: str
    attributes: str = ""

    @property
    def is_link(self) -> bool:
        """Whether it leads anywhere."""
        return self.name == "a"

    @property
    def is_fixed(self) -> bool:
        """Whether its words stay as they are: they are code, or in a language of their own."""
        return self.is_code or _LANG.search(self.attributes) is not None

    @property
    def is_code(self) -> bool:
        """Whether it is for machines; then the first and the last of its characters are ``CODE_EDGE``."""
        return self.name in _CODE

    @property
    def is_needed(self) -> bool:
        """Whether words would say something else without it: what is fixed is altered, what is struck out holds."""
        return self.is_fixed or self.name in _STRUCK


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that belong together, as plain text, with the elements among them.

    ``spans`` stand in the order in which they begin, outer before inner; they are well nested, and none is empty.
    """

    text: str
    spans: tuple[Span, ...] = ()

    @property
    def segment(self) -> str:
        """What translators are asked for: code stands between backticks, by which they know it."""
        return self.text.replace(CODE_EDGE, "`")

    @property
    def is_translatable(self) -> bool:
        """Whether there are any letters in it, besides those of code and of other languages."""
        at = 0
        for span in self.spans:
            if span.is_fixed:
                if _LETTER.search(self.text, at, max(at, span.start)):
                    return True
                at = max(at, span.end)
        return _LETTER.search(self.text, at) is not None

    def words_of(self, span: Span) -> str:
        """The words that stand in one of its elements."""
        return self.text[span.start : span.end]


def write(phrase: Phrase) -> str:
    """Make markup of it."""
    parts: list[str] = []
    at = 0
    for place, tag, _ in tags(phrase.spans):
        parts += (escaped(phrase.text[at:place]), tag)
        at = place
    return "".join((*parts, escaped(phrase.text[at:]))).replace(CODE_EDGE, "")


def tags(spans: Iterable[Span]) -> Iterator[tuple[int, str, Span]]:
    """The tags of well nested elements, in order: the place of each among the words, the tag, and its element."""
    unended: list[Span] = []
    for span in spans:
        while unended and unended[-1].end <= span.start:
            yield _end(unended.pop())
        unended.append(span)
        yield span.start, f"<{span.name}{span.attributes}>", span
    yield from map(_end, reversed(unended))


def _end(span: Span) -> tuple[int, str, Span]:
    return span.end, f"</{span.name}>", span
