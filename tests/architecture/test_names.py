"""Names say what a thing is: agents end in -er, values are plain nouns, and nothing is a helper."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.imports import MODULES, name, parse

EMPTY_CLASS_NAME = re.compile(r"_?(Base|Abstract)[A-Z]\w*|\w*(Manager|Helper|Util|Utils|Impl|Base|Data|Info)")
EMPTY_MODULE_NAME = re.compile(r"_?(utils?|helpers?|commons?|misc|base|tools?|lib|core)")


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_names_say_something(path: Path) -> None:
    classes = [node.name for node in ast.walk(parse(path)) if isinstance(node, ast.ClassDef)]
    folders_and_module = [*path.parent.parts[-1:], path.stem]

    assert [empty for empty in classes if EMPTY_CLASS_NAME.fullmatch(empty)] == []
    assert [empty for empty in folders_and_module if EMPTY_MODULE_NAME.fullmatch(empty)] == []
