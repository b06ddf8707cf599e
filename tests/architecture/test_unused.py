"""Every definition in a module is used in the package: one that only tests use is dead."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from digest.cli.commands import COMMANDS
from digest.cli.lazy import Group
from digest.language.known import codes
from digest.plugins import _BUILT_IN
from digest.reading.file_formats import FORMATS
from tests.architecture.imports import MODULES, name, parse
from tests.architecture.test_streets import STREETS

# Loaded by name: commands, Alembic's migrations, plugins, what formats are read with, and the files of languages.
MIGRATIONS = "store/migrations/"
PLUGINS = {place for kind in _BUILT_IN.values() for place in kind.values()}
OF_FORMATS = {place for one in FORMATS for place in (one.detect, one.parse)}
VERBS = {
    f"digest.cli.verbs.{verb.module}:{verb.made}"
    for one in COMMANDS.values()
    for verb in (one.commands.values() if isinstance(one, Group) else (one,))
}
LANGUAGES = {f"digest.language.data.{code}:LANGUAGE" for code in codes()}
# The doors of the streets are for people, and for a test.
DOORS = {f"digest.{street}:DOOR" for street in STREETS}
# What the benches of the gate and plugins' authors ask; digest itself wants the reason too.
DOORS |= {"digest.translating.checking.gate.verify:verify"}


def module(path: Path) -> str:
    """A module as it is imported: ``digest.reading.feed.xml_feed``."""
    return f"digest/{name(path)}".removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def defined(tree: ast.Module) -> Iterator[str]:
    """The names that a module gives to functions, classes and values; what is decorated is used by its decorator."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) or (isinstance(node, ast.FunctionDef) and not node.decorator_list):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def used(trees: Mapping[str, ast.Module]) -> Mapping[str, set[str]]:
    """By module, the names of it that any module reads."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for place, tree in trees.items():
        modules: dict[str, str] = {}
        nodes = list(ast.walk(tree))
        for node in nodes:
            if isinstance(node, ast.ImportFrom) and node.module:
                found[node.module] |= {alias.name for alias in node.names}
                modules |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
        for node in nodes:
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
                found[modules[node.value.id]].add(node.attr)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                found[place].add(node.id)
    return found


def unused(trees: Mapping[str, ast.Module]) -> set[str]:
    read = used(trees)
    return {
        f"{place}:{each}"
        for place, tree in trees.items()
        for each in defined(tree)
        if each not in read[place] and not each.startswith("__")
    }


def test_what_a_module_defines_is_used() -> None:
    trees = {module(path): parse(path) for path in MODULES if not name(path).startswith(MIGRATIONS)}

    assert unused(trees) - VERBS - PLUGINS - OF_FORMATS - LANGUAGES - DOORS == set()


@pytest.mark.parametrize("statement", ["_MOST = 3", "_MOST: int = 3", "def most(): ...", "class Most: ..."])
def test_what_is_unused_would_be_found(statement: str) -> None:
    trees = {"digest.a": ast.parse(statement), "digest.b": ast.parse("from digest.a import least")}

    assert len(unused(trees)) == 1


@pytest.mark.parametrize("use", ["from digest.a import most", "from digest import a as b\nb.most()"])
def test_what_another_module_reads_is_used(use: str) -> None:
    assert unused({"digest.a": ast.parse("def most(): ..."), "digest.b": ast.parse(use)}) == set()
