"""Find placeholders that a template did not fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.lint.markup import Element, elements, line_of
from digest.model.finding import Finding

# Placeholders of Jinja, gettext, mail merges and sending services.
_LEFT = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|%\([a-z_]+\)[sd]|@@[A-Z_]+@@|\*\|[A-Z_]+\|\*")


def unrendered_placeholders(root: Element, path: str) -> Iterator[Finding]:
    """Report placeholders where only templates write: in attributes and in the title."""
    for element in elements(root):
        texts = [value for name, value in element.attrib.items() if name != "title"]
        if element.tag == "title" and element.text:
            texts.append(element.text)
        for text in texts:
            if found := _LEFT.search(text):
                # A meta element may quote a headline, which may contain braces.
                is_error = element.tag != "meta"
                yield Finding(f"unrendered placeholder: {found[0][:60]}", path, line_of(element), is_error=is_error)
