"""Runs of words in sanitized markup, from one block or line break to the next, and the markup between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from html import unescape

from digest.language.text.html.spans import CODE_EDGE, Phrase, Span
from digest.model.locale import Locale

_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"]*")*)>')
# As in plain text: a single no-break space is kept.
_SPACES = re.compile(r"\s{2,}|[\t\n]")
_LANG = re.compile(r' lang="([^"]+)"')
_LANG_OR_DIR = re.compile(r' (?:lang|dir)="[^"]*"')

_INLINE = frozenset(
    "a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small strong sub sup time u var "
    "wbr".split()
)
_VOID = frozenset("br hr wbr".split())
_UNTOUCHED = frozenset("pre code kbd samp var".split())
_NO_TAGS = frozenset("bdo ruby wbr".split())
# Ruby annotations, which give the pronunciation of the words beside them.
_READINGS = frozenset("rp rt".split())


def runs(html: str, source: Locale) -> Iterator[str | Phrase]:
    """Yield the words between one block or line break and the next as phrases, and the markup around them unchanged.

    Language and direction attributes of text in the language ``source`` are removed, since the translation has its own.
    Code blocks, and blocks in other languages, stay as markup; so do the tags of inline elements that contain blocks.
    Takes time in proportion to the length.
    """
    tokens = _tokens(html)
    broken = _broken(tokens)
    run = _Run(source)
    begin = number = 0
    while number < len(tokens):
        token = tokens[number]
        if not token.name or (token.name in _INLINE and number not in broken):
            number = run.take_in(token, number)
            continue
        yield run.finish() or _raw(tokens[begin:number])
        begin = _end_of_untouched(tokens, number, source)
        yield _raw(tokens[number:begin]) if begin else _LANG_OR_DIR.sub("", token.raw)
        begin = number = begin or number + 1
    yield run.finish() or _raw(tokens[begin:])


@dataclass(slots=True)
class _Token:
    """A tag, or a text if it has no name. ``partner`` is the index of the matching start or end tag."""

    raw: str
    name: str = ""
    attributes: str = ""
    is_end: bool = False
    partner: int = -1


def _tokens(html: str) -> list[_Token]:
    tokens: list[_Token] = []
    unended: list[int] = []
    at = 0
    for match in _TAG.finditer(html):
        if match.start() > at:
            tokens.append(_Token(html[at : match.start()]))
        at = match.end()
        token = _Token(match[0], match[2], match[3], is_end=bool(match[1]))
        if token.is_end:
            token.partner = unended.pop()
            tokens[token.partner].partner = len(tokens)
        elif token.name not in _VOID:
            unended.append(len(tokens))
        tokens.append(token)
    if at < len(html):
        tokens.append(_Token(html[at:]))
    return tokens


def _broken(tokens: list[_Token]) -> set[int]:
    """Return the indexes of the tags of inline elements that contain a block or a line break."""
    broken: set[int] = set()
    unended: list[int] = []
    for number, token in enumerate(tokens):
        if token.name in _INLINE and token.name not in _VOID:
            if token.is_end:
                unended.pop()
            else:
                unended.append(number)
        elif token.name and token.name not in _INLINE:
            for start in reversed(unended):
                if start in broken:  # and so are the elements around it
                    break
                broken |= {start, tokens[start].partner}
    return broken


def _end_of_untouched(tokens: list[_Token], number: int, source: Locale) -> int:
    """Return the index after an element that must stay unchanged; 0 if ``number`` is not its start tag."""
    token = tokens[number]
    is_untouched = token.partner > number and (token.name in _UNTOUCHED or _is_foreign(token, source))
    return token.partner + 1 if is_untouched else 0


def _is_foreign(token: _Token, source: Locale) -> bool:
    lang = _LANG.search(token.attributes)
    return lang is not None and lang[1].partition("-")[0].lower() != source.language


def _raw(tokens: Iterable[_Token]) -> str:
    return "".join(token.raw for token in tokens)


@dataclass(slots=True)
class _Run:
    """The words since the last break, collected while reading."""

    source: Locale
    texts: list[str] = field(default_factory=list)
    length: int = 0
    spans: list[Span] = field(default_factory=list)
    # The index of each open element, and of its first text.
    unended: list[tuple[int, int]] = field(default_factory=list)

    def take_in(self, token: _Token, number: int) -> int:
        """Add a text or an inline tag; return the index of the next token to read."""
        if not token.name:
            self._add(unescape(token.raw))
        elif token.name == "q":
            self._add("”" if token.is_end else "“")
        elif token.name in _READINGS:
            return token.partner + 1
        elif token.name not in _NO_TAGS:
            self._end() if token.is_end else self._start(token)
        return number + 1

    def finish(self) -> Phrase | None:
        """Return the collected words, if there are any, and start afresh."""
        text = "".join(self.texts)
        spans = (_trimmed(span, text) for span in self.spans)
        phrase = Phrase(text, tuple(span for span in spans if span.start < span.end and not _is_void(span)))
        self.texts, self.length, self.spans = [], 0, []
        return phrase if text.strip() else None

    def _add(self, text: str) -> None:
        text = _SPACES.sub(" ", text)
        if text[:1].isspace() and self.texts and self.texts[-1][-1].isspace():
            text = text[1:]
        if text:
            self.texts.append(text)
            self.length += len(text)

    def _start(self, token: _Token) -> None:
        attributes = token.attributes if _is_foreign(token, self.source) else _LANG_OR_DIR.sub("", token.attributes)
        span = Span(self.length, self.length, token.name, attributes)
        if span.is_code:
            self._add(CODE_EDGE)
        self.unended.append((len(self.spans), len(self.texts)))
        self.spans.append(span)

    def _end(self) -> None:
        number, first = self.unended.pop()
        span = self.spans[number]
        is_blank = all(self.texts[place].isspace() for place in range(first, len(self.texts)))
        if span.is_code and is_blank:
            del self.texts[first - 1]
            self.length -= len(CODE_EDGE)
        elif span.is_code:
            self._add(CODE_EDGE)
        if not is_blank:
            self.spans[number] = replace(span, end=self.length)


def _trimmed(span: Span, text: str) -> Span:
    """Return the element without the spaces at its edges, of which there is at most one on each side."""
    start = span.start + text[span.start : span.start + 1].isspace()
    end = span.end - text[span.end - 1 : span.end].isspace()
    return replace(span, start=start, end=end)


def _is_void(span: Span) -> bool:
    """Return whether it is a link without a target."""
    return span.is_link and " href=" not in span.attributes
