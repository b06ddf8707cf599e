"""Styles that are written into elements: their declarations, and the colors that text ends up in."""

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
    """The properties of a style attribute, each with its value, in small letters."""
    return ((name.lower(), value.lower()) for name, value in _DECLARATION.findall(style))


def support_findings(element: Element, path: str) -> Iterator[Finding]:
    """What in the style of an element a large part of mail programs passes over."""
    for name, value in declarations(element.get("style", "")):
        fate = UNSUPPORTED.get(name) or UNSUPPORTED_VALUES.get((name, value))
        if fate:
            yield Finding(f"uses {name}: {value}; {fate}", path, line_of(element))


def contrast_findings(root: Element, path: str) -> Iterator[Finding]:
    """Text that is hard to read on what is behind it, as far as styles in the elements say; each pair once."""
    told: set[_Colors] = set()
    for element, colors in _colored(root, _Colors()):
        has_text = any(part and part.strip() for part in (element.text, *(child.tail for child in element)))
        if has_text and colors not in told and contrast(colors.ink, colors.paper) < READABLE:
            told.add(colors)
            found = contrast(colors.ink, colors.paper)
            message = f"text of {colors.ink} on {colors.paper} has a contrast of {found:.1f}, and wants {READABLE}"
            yield Finding(message, path, line_of(element), is_error=True)


def _colored(element: Element, around: _Colors) -> Iterator[tuple[Element, _Colors]]:
    """Each element with the colors that it inherits or has; not what is hidden."""
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
