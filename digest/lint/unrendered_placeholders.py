"""What a template should have filled in, and did not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.lint.markup import Element, elements, line_of
from digest.model.finding import Finding

# Of Jinja, of gettext, of mail merges and of senders.
_LEFT = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|%\([a-z_]+\)[sd]|@@[A-Z_]+@@|\*\|[A-Z_]+\|\*")


def unrendered_placeholders(root: Element, path: str) -> Iterator[Finding]:
    """Placeholders in what a template alone writes: attributes, titles, and text beside that of items."""
    for element in elements(root):
        texts = [value for name, value in element.attrib.items() if name != "title"]
        if element.tag == "title" and element.text:
            texts.append(element.text)
        for text in texts:
            if found := _LEFT.search(text):
                # A meta tells headlines too.
                is_error = element.tag != "meta"
                yield Finding(f"a placeholder is left over: {found[0][:60]}", path, line_of(element), is_error=is_error)
