"""Phrases: words as plain text, with the inline elements that enclose parts of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.language.text.html.frozen.html import escaped

_LETTER = re.compile(r"[^\W\d_]")
_LANG = re.compile(r' lang="[^"]')
# Encloses code: a noncharacter, which no cleaned text contains.
CODE_EDGE = "\ufdd0"
_CODE = frozenset("code kbd samp var".split())
_STRUCK = frozenset("del s".split())


@dataclass(frozen=True, slots=True)
class Span:
    """An inline element: the range of its words, its tag, and its attributes as written."""

    start: int
    end: int
    name: str
    attributes: str = ""

    @property
    def is_link(self) -> bool:
        """True for a link."""
        return self.name == "a"

    @property
    def is_fixed(self) -> bool:
        """True if the words stay unchanged, because they are code or have a language of their own."""
        return self.is_code or _LANG.search(self.attributes) is not None

    @property
    def is_code(self) -> bool:
        """True for code; its first and last characters are ``CODE_EDGE``."""
        return self.name in _CODE

    @property
    def is_needed(self) -> bool:
        """True if the words would be wrong without the element: fixed words translated, deleted words restored."""
        return self.is_fixed or self.name in _STRUCK


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that belong together, as plain text, with the elements among them.

    ``spans`` are ordered by their beginning, outer before inner; they are well nested, and none is empty.
    """

    text: str
    spans: tuple[Span, ...] = ()

    @property
    def segment(self) -> str:
        """The text that translators receive: code is put between backticks, by which they recognize it."""
        return self.text.replace(CODE_EDGE, "`")

    @property
    def is_translatable(self) -> bool:
        """True if any letters are not in code or in text of other languages."""
        at = 0
        for span in self.spans:
            if span.is_fixed:
                if _LETTER.search(self.text, at, max(at, span.start)):
                    return True
                at = max(at, span.end)
        return _LETTER.search(self.text, at) is not None

    def words_of(self, span: Span) -> str:
        """Return the words of one of its elements."""
        return self.text[span.start : span.end]


def write(phrase: Phrase) -> str:
    """Return a phrase as markup."""
    parts: list[str] = []
    at = 0
    for place, tag, _ in tags(phrase.spans):
        parts += (escaped(phrase.text[at:place]), tag)
        at = place
    return "".join((*parts, escaped(phrase.text[at:]))).replace(CODE_EDGE, "")


def tags(spans: Iterable[Span]) -> Iterator[tuple[int, str, Span]]:
    """Yield the tags of well-nested elements in order: the position of each, the tag, and its element."""
    unended: list[Span] = []
    for span in spans:
        while unended and unended[-1].end <= span.start:
            yield _end(unended.pop())
        unended.append(span)
        yield span.start, f"<{span.name}{span.attributes}>", span
    yield from map(_end, reversed(unended))


def _end(span: Span) -> tuple[int, str, Span]:
    return span.end, f"</{span.name}>", span
