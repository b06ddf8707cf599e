"""Read texts and languages from elements of pages and feeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from digest.lint.markup import Element
from digest.model.locale import UNDETERMINED, Locale
from digest.publishers.reading.shown import ShownText
from digest.text.sentences.sentences import sentence_space


@dataclass(frozen=True, slots=True)
class Part:
    """An element, and the language of the text around it."""

    element: Element
    around: Locale

    @property
    def locale(self) -> Locale:
        """The language of its text."""
        tag = self.element.get("lang")
        return self.around if tag is None else parsed(tag)

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(self.element.itertext())

    def children(self, *names: str) -> Iterator[Part]:
        """Yield its child elements with one of these names, or all."""
        for child in self.element:
            if isinstance(child.tag, str) and (not names or child.tag in names):
                yield Part(child, self.locale)

    def child(self, *names: str, kind: str = "") -> Part | None:
        """Return its first child element with one of these names, and with a class, if that is given."""
        return next((one for one in self.children(*names) if not kind or one.is_kind(kind)), None)

    def is_kind(self, kind: str) -> bool:
        """Return whether it has a class."""
        return kind in (self.element.get("class") or "").split()


def parsed(tag: str) -> Locale:
    """Return the locale of a tag; that of a text in no known language for anything else."""
    try:
        return Locale.parse(tag)
    except ValueError:
        return UNDETERMINED


def passages(paragraph: Part) -> tuple[ShownText, ...]:
    """Return the texts of a paragraph: those with attributes of their own, and those between them."""
    own = paragraph.locale
    space = sentence_space(own)
    found: list[ShownText] = []

    def add(text: str | None, *, is_last: bool) -> None:
        told = (text or "").removeprefix(space if found else "")
        told = told if is_last else told.removesuffix(space)
        if told.strip():
            found.append(ShownText(told, own))

    spans = list(paragraph.children("span"))
    add(paragraph.element.text, is_last=not spans)
    for number, span in enumerate(spans, 1):
        found.append(_of_span(span))
        add(span.element.tail, is_last=number == len(spans))
    return tuple(found)


def _of_span(span: Part) -> ShownText:
    position = span.element.get("data-position") or ""
    return ShownText(
        span.text,
        span.locale,
        span.element.get("title") or "",
        span.element.get("data-item") or "",
        int(position) if position.isascii() and position.isdecimal() and len(position) < 10 else 0,
    )
