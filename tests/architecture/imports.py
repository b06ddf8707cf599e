"""The imports of the package's modules, read from their source: at the top or inside a function."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "digest").rglob("*.py"))


def name(path: Path) -> str:
    """A module's file as it is called here: ``formats/feed/feed.py``."""
    return path.relative_to(ROOT / "digest").as_posix()


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imported_libraries(path: Path) -> Iterator[str]:
    """The top-level names of what is imported from outside of the package."""
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]
