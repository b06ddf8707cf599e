"""Extract the phrases in templates and modules that need translation. A door to Babel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.extract import extract_from_file

# The arguments of each gettext function: the phrase, or its singular and plural, after a context if it has one.
_KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
# The settings of template_environment.py.
_MARKUP = {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "true"}
_METHODS = {
    ".html": "jinja2", ".xml": "jinja2", ".txt": "jinja2", ".css": "jinja2", ".md": "jinja2", ".py": "python",
    ".xhtml": "jinja2", ".opf": "jinja2", ".svg": "jinja2",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TemplateMessage:
    """The key of a phrase in a catalog: its English text, or singular and plural, and its context."""

    text: str | tuple[str, ...]
    context: str | None = None

    def __str__(self) -> str:
        return self.text if isinstance(self.text, str) else self.text[-1]


def phrases(folder: Path) -> Iterator[tuple[TemplateMessage, Path]]:
    """Each phrase of the files of a folder and its folders, with the file; none of a file that cannot be read.

    Files that cannot be read or parsed are skipped: rendering reports their errors.
    """
    for file in sorted(path for path in folder.rglob("*") if path.suffix in _METHODS and path.is_file()):
        try:
            found = list(extract_from_file(_METHODS[file.suffix], file, _KEYWORDS, options=_MARKUP))
        except (OSError, ValueError, SyntaxError):
            continue
        yield from ((TemplateMessage(text, context), file) for _, text, _, context in found)
