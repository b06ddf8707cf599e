"""Read texts and languages from elements of pages and feeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from digest.language.text.characters.typeset import plain
from digest.language.text.html.frozen.html import escaped, sanitize
from digest.language.text.sentences.sentences import sentence_space
from digest.model.locale import UNDETERMINED, Locale
from digest.publishing.lint.built_markup import Element
from digest.tasks.from_output.shown import ShownText

# The elements of an introduction, and their attributes.
_INLINE = frozenset({"a", "em", "strong"})
_KEPT = ("href", "lang", "dir")


@dataclass(frozen=True, slots=True)
class ShownElement:
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
        return plain("".join(self.element.itertext()))

    def children(self, *names: str) -> Iterator[ShownElement]:
        """Yield its child elements with one of these names, or all."""
        for child in self.element:
            if isinstance(child.tag, str) and (not names or child.tag in names):
                yield ShownElement(child, self.locale)

    def child(self, *names: str, kind: str = "") -> ShownElement | None:
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


def passages(paragraph: ShownElement) -> tuple[ShownText, ...]:
    """Return the texts of a paragraph: those with attributes of their own, and those between them."""
    own = paragraph.locale
    space = sentence_space(own)
    found: list[ShownText] = []

    def add(text: str, markup: str, *, is_last: bool) -> None:
        told = text.removeprefix(space if found else "")
        told = told if is_last else told.removesuffix(space)
        if told.strip():
            found.append(ShownText(plain(told), own, markup=_sanitized(markup)))

    text = paragraph.element.text or ""
    markup = escaped(text)
    for child in paragraph.children():
        if child.element.tag == "span":
            add(text, markup, is_last=False)
            found.append(_of_span(child))
            text = markup = ""
        else:
            text, markup = text + child.text, markup + _written(child.element)
        text, markup = text + (child.element.tail or ""), markup + escaped(child.element.tail or "")
    add(text, markup, is_last=True)
    return tuple(found)


def _of_span(span: ShownElement) -> ShownText:
    position = span.element.get("data-position") or ""
    return ShownText(
        span.text,
        span.locale,
        span.element.get("title") or "",
        span.element.get("data-item") or "",
        int(position) if position.isascii() and position.isdecimal() and len(position) < 10 else 0,
        _sanitized(_inside(span.element)),
    )


def _sanitized(markup: str) -> str:
    """Return markup as an introduction may have it, without spaces around; "" for text without elements."""
    return plain(sanitize(markup).strip()) if "<" in markup else ""


def _written(element: Element) -> str:
    """Return an element as markup, or only what is in it if it is neither a link nor emphasis."""
    if element.tag not in _INLINE:
        return _inside(element)
    attributes = "".join(f' {name}="{escape(element.get(name) or "")}"' for name in _KEPT if element.get(name))
    return f"<{element.tag}{attributes}>{_inside(element)}</{element.tag}>"


def _inside(element: Element) -> str:
    parts = (_written(child) + escaped(child.tail or "") for child in element if isinstance(child.tag, str))
    return escaped(element.text or "") + "".join(parts)
