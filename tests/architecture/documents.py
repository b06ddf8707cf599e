"""The documents of the project, and functions to search them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from docs.generate.regions import PAGES

ROOT = Path(__file__).parents[2]
README, DESIGN, CONTRIBUTING, BENCH = (
    ROOT / name for name in ("README.md", "digest/DESIGN.md", ".github/CONTRIBUTING.md", "bench/README.md")
)
READMES = sorted((ROOT / "digest").glob("*/README.md"))
DOCUMENTS = [README, DESIGN, CONTRIBUTING, BENCH, *READMES, *PAGES]
REFERENCE = ROOT / "docs" / "reference"


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def unnamed(words: Iterable[str], document: Path) -> list[str]:
    """The words that a document does not show as code, in a line or in a block."""
    code = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", document.read_text(encoding="utf-8"), re.DOTALL))
    return [word for word in sorted(set(words)) if not re.search(rf"(?<![\w-]){word}(?![\w-])", code)]


def blocks(document: Path, *languages: str) -> list[str]:
    """The blocks of code of a document that are in a language, without the indent of a list."""
    found = re.findall(r"^( *)```(\w+)\n(.*?)^ *```", document.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, kind, block in found if kind in languages]
