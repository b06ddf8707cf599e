"""Names say what a thing is: agents end in -er, values are plain nouns, and nothing is a helper."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.imports import MODULES, name, parse

EMPTY_CLASS_NAME = re.compile(r"_?(Base|Abstract)[A-Z]\w*|\w*(Manager|Helper|Util|Utils|Impl|Base|Data|Info)")
EMPTY_MODULE_NAME = re.compile(r"_?(utils?|helpers?|commons?|misc|base|tools?|lib|core)")


def test_names_say_something() -> None:
    assert [(name(path), empty) for path in MODULES for empty in empty_names(path)] == []


def empty_names(path: Path) -> Iterator[str]:
    """The names of a module, its folder and its classes that say nothing."""
    classes = (node.name for node in ast.walk(parse(path)) if isinstance(node, ast.ClassDef))
    yield from filter(EMPTY_CLASS_NAME.fullmatch, classes)
    yield from filter(EMPTY_MODULE_NAME.fullmatch, (path.parent.name, path.stem))


def test_one_file_name_has_one_meaning() -> None:
    """A verb is called the same in the command line and where it is done."""
    files = [path for path in MODULES if path.stem not in {"__init__", "env"} and path.parent.name != "verbs"]
    places: dict[str, list[str]] = {}
    for path in files:
        places.setdefault(path.stem, []).append(name(path))

    assert [found for found in places.values() if len(found) > 1] == []


def test_one_class_name_has_one_meaning() -> None:
    """A reader who finds a name need not ask in which folder it stands."""
    places: dict[str, list[str]] = {}
    for path in MODULES:
        for node in parse(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(name(path))

    offenders = [f"{of}: {', '.join(found)}" for of, found in sorted(places.items()) if len(found) > 1]
    assert not offenders, "\n".join(offenders)
