"""The phrases of templates and modules that catalogues are to have words for. A door to Babel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.extract import extract_from_file

# What a function of gettext takes: the phrase, or its singular and plural, or first what tells it from its likes.
_KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
# As publishers/templates.py reads them.
_MARKUP = {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "true"}
_METHODS = {
    ".html": "jinja2", ".xml": "jinja2", ".txt": "jinja2", ".css": "jinja2", ".md": "jinja2", ".py": "python",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TemplateMessage:
    """What a catalogue knows a phrase by: its text in English, or that of one and of many, and its context."""

    text: str | tuple[str, ...]
    context: str | None = None

    def __str__(self) -> str:
        return self.text if isinstance(self.text, str) else self.text[-1]


def phrases(folder: Path) -> Iterator[tuple[TemplateMessage, Path]]:
    """Each phrase of the files of a folder and its folders, with the file; none of a file that cannot be read.

    What is wrong with such a file, its rendering will say.
    """
    for file in sorted(path for path in folder.rglob("*") if path.suffix in _METHODS and path.is_file()):
        try:
            found = list(extract_from_file(_METHODS[file.suffix], file, _KEYWORDS, options=_MARKUP))
        except (OSError, ValueError, SyntaxError):
            continue
        yield from ((TemplateMessage(text, context), file) for _, text, _, context in found)
