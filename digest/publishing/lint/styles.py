"""Check inline styles: the CSS that email clients support, and the contrast of text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from digest.model.colors import READABLE, contrast, parse_color
from digest.model.finding import Finding
from digest.publishing.lint.built_markup import Element, HtmlDocument, line_of

# CSS that many email clients do not support, from the tables of caniemail.com (2026) for Gmail, Outlook for Windows,
# Yahoo and Apple Mail, in our own words. Clients ignore what they do not support, so layout must not depend on it.
_UNSUPPORTED: Mapping[str, str] = {
    "animation": "Gmail and Outlook do not animate",
    "clip-path": "Gmail and Outlook do not clip",
    "columns": "Outlook and Yahoo show one column",
    "column-count": "Outlook and Yahoo show one column",
    "filter": "Gmail and Outlook ignore it",
    "float": "Outlook for Windows does not support it",
    "gap": "Gmail and Outlook leave no gap",
    "grid-template-columns": "Gmail and Outlook show one column",
    "inset": "Gmail and Outlook do not support it",
    "margin-block": "Gmail, Outlook and Yahoo ignore it; use margin-top and margin-bottom",
    "margin-inline": "Gmail, Outlook and Yahoo ignore it; use margin-left and margin-right",
    "margin-inline-start": "Gmail, Outlook and Yahoo ignore it; use margin-left or margin-right",
    "padding-inline": "Gmail, Outlook and Yahoo ignore it; use padding-left and padding-right",
    "padding-inline-start": "Gmail, Outlook and Yahoo ignore it; use padding-left or padding-right",
    "position": "Gmail and Outlook ignore it",
    "transform": "Gmail and Outlook ignore it",
    "transition": "Gmail and Outlook do not animate",
}
# Unsupported values, by property.
_UNSUPPORTED_VALUES: Mapping[tuple[str, str], str] = {
    ("display", "flex"): "Outlook for Windows and some versions of Gmail stack the content",
    ("display", "grid"): "Gmail and Outlook stack the content",
    ("text-align", "end"): "Outlook for Windows does not support it; use left or right",
}

_DECLARATION = re.compile(r"\s*([a-z-]+)\s*:\s*([^;]+?)\s*(?:!important)?\s*(?:;|\Z)", re.IGNORECASE)
_COLOR = re.compile(r"#[0-9a-f]{6}\b|#[0-9a-f]{3}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Colors:
    ink: str = "#000000"
    paper: str = "#ffffff"


# The elements of all emails share a few dozen styles.
@lru_cache(maxsize=4096)
def declarations(style: str) -> tuple[tuple[str, str], ...]:
    """Return the properties of a style attribute, each with its value, in lower case."""
    return tuple((name.lower(), value.lower()) for name, value in _DECLARATION.findall(style))


def support_findings(email: HtmlDocument, path: str) -> Iterator[Finding]:
    """Report declarations in the styles of elements that many email clients ignore."""
    for element, style in email.named("style"):
        for name, value in declarations(style):
            fate = _UNSUPPORTED.get(name) or _UNSUPPORTED_VALUES.get((name, value))
            if fate:
                yield Finding(f"uses {name}: {value}; {fate}", path, line_of(element))


def contrast_findings(email: HtmlDocument, path: str) -> Iterator[Finding]:
    """Report each pair of text and background colors with too little contrast, as far as inline styles say."""
    told: set[_Colors] = set()
    for element, colors in _colored(email):
        found = _contrast(colors)
        if found < READABLE and colors not in told and _has_text(element):
            told.add(colors)
            message = f"text in {colors.ink} on {colors.paper} has a contrast of {found:.1f}, but needs {READABLE}"
            yield Finding(message, path, line_of(element), is_error=True)


def _colored(email: HtmlDocument) -> Iterator[tuple[Element, _Colors]]:
    """Yield each visible element with the colors that it has or inherits."""
    # The parent of the root is None.
    visible: dict[Element | None, _Colors] = {None: _Colors()}
    for element in email.elements:
        inherited = visible.get(element.getparent())
        if inherited is None or element.tag in {"head", "style"}:
            continue
        colors = _colors(element.get("style", ""), inherited)
        if colors:
            visible[element] = colors
            yield element, colors


@lru_cache(maxsize=4096)
def _colors(style: str, inherited: _Colors) -> _Colors | None:
    """Return the colors of an element with this style; None if it is hidden."""
    said = dict(declarations(style))
    if said.get("display") == "none":
        return None
    paper = _color(said.get("background-color") or said.get("background") or "", inherited.paper)
    return _Colors(_color(said.get("color", ""), inherited.ink), paper)


@lru_cache(maxsize=4096)
def _contrast(colors: _Colors) -> float:
    return contrast(colors.ink, colors.paper)


def _has_text(element: Element) -> bool:
    return any(part and part.strip() for part in (element.text, *(child.tail for child in element)))


def _color(value: str, otherwise: str) -> str:
    found = _COLOR.search(value)
    return parse_color(found[0]) if found else otherwise
