"""Check inline styles: the CSS that email clients support, and the contrast of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.lint.markup import Element, line_of
from digest.lint.support import UNSUPPORTED, UNSUPPORTED_VALUES
from digest.model.finding import Finding
from digest.text.colors import READABLE, contrast, parse_color

_DECLARATION = re.compile(r"\s*([a-z-]+)\s*:\s*([^;]+?)\s*(?:!important)?\s*(?:;|\Z)", re.IGNORECASE)
_COLOR = re.compile(r"#[0-9a-f]{6}\b|#[0-9a-f]{3}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Colors:
    ink: str = "#000000"
    paper: str = "#ffffff"


def declarations(style: str) -> Iterator[tuple[str, str]]:
    """Yield the properties of a style attribute, each with its value, in lower case."""
    return ((name.lower(), value.lower()) for name, value in _DECLARATION.findall(style))


def support_findings(element: Element, path: str) -> Iterator[Finding]:
    """Report declarations in the style of an element that many email clients ignore."""
    for name, value in declarations(element.get("style", "")):
        fate = UNSUPPORTED.get(name) or UNSUPPORTED_VALUES.get((name, value))
        if fate:
            yield Finding(f"uses {name}: {value}; {fate}", path, line_of(element))


def contrast_findings(root: Element, path: str) -> Iterator[Finding]:
    """Report each pair of text and background colors with too little contrast, as far as inline styles say."""
    told: set[_Colors] = set()
    for element, colors in _colored(root, _Colors()):
        has_text = any(part and part.strip() for part in (element.text, *(child.tail for child in element)))
        if has_text and colors not in told and contrast(colors.ink, colors.paper) < READABLE:
            told.add(colors)
            found = contrast(colors.ink, colors.paper)
            message = f"text in {colors.ink} on {colors.paper} has a contrast of {found:.1f}, but needs {READABLE}"
            yield Finding(message, path, line_of(element), is_error=True)


def _colored(element: Element, around: _Colors) -> Iterator[tuple[Element, _Colors]]:
    """Yield each visible element with the colors that it has or inherits."""
    waiting = [(element, around)]
    while waiting:
        here, inherited = waiting.pop()
        if not isinstance(here.tag, str) or here.tag in {"head", "style"}:
            continue
        said = dict(declarations(here.get("style", "")))
        if said.get("display") == "none":
            continue
        paper = _color(said.get("background-color") or said.get("background") or "", inherited.paper)
        colors = _Colors(_color(said.get("color", ""), inherited.ink), paper)
        yield here, colors
        waiting += [(child, colors) for child in reversed(here)]


def _color(value: str, otherwise: str) -> str:
    found = _COLOR.search(value)
    return parse_color(found[0]) if found else otherwise
