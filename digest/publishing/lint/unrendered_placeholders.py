"""Find placeholders that a template did not fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.model.finding import Finding
from digest.publishing.lint.built_markup import HtmlDocument, elements, line_of

# Placeholders of Jinja, gettext, mail merges and sending services.
_LEFT = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|%\([a-z_]+\)[sd]|@@[A-Z_]+@@|\*\|[A-Z_]+\|\*")
_BEGINNINGS = ("{{", "{%", "%(", "@@", "*|")


def unrendered_placeholders(document: HtmlDocument, path: str) -> Iterator[Finding]:
    """Report placeholders where only templates write: in attributes and in the title."""
    titles = [(element, element.text) for element in elements(document.root, "title") if element.text]
    # To search each of a thousand attributes takes longer than to see that there is nothing to find.
    joined = "\n".join([value for found in document.attributes.values() for _, value in found])
    joined += "\n".join(text for _, text in titles)
    if not any(mark in joined for mark in _BEGINNINGS):
        return
    texts = [(one, value) for one in document.elements for name, value in one.items() if name != "title"]
    for element, text in (*texts, *titles):
        if found := _LEFT.search(text):
            # Elements for programs may quote a headline, which may contain braces.
            is_error = element.tag not in {"meta", "data"}
            yield Finding(f"unrendered placeholder: {found[0][:60]}", path, line_of(element), is_error=is_error)
