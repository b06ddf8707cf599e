"""The five streets: each has a door, which names what others may use, and a README for newcomers."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from tests.architecture.imports import MODULES, ROOT, name, parse

# The longest README that is read to its end.
LONGEST_README = 60
STREETS = ("reading", "editing", "translating", "publishing", "letters")


@cache
def module_names() -> frozenset[str]:
    return frozenset(
        f"digest.{name(path).removesuffix('.py').removesuffix('/__init__').replace('/', '.')}" for path in MODULES
    )


def imported_modules(path: Path) -> Iterator[str]:
    """The modules of the package that a module imports, at the top or inside a function."""
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in module_names() else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@cache
def used_from_outside() -> frozenset[str]:
    """The modules of all streets that are imported from outside of their own."""
    used = set()
    for path in MODULES:
        own = name(path).partition("/")[0]
        for module in imported_modules(path):
            parts = module.split(".")
            if parts[0] == "digest" and parts[1:2] and parts[1] in STREETS and parts[1] != own:
                used.add(".".join(parts[1:]))
    return frozenset(used)


@pytest.mark.parametrize("street", STREETS)
def test_the_door_names_what_others_use(street: str) -> None:
    door = import_module(f"digest.{street}").DOOR

    assert list(door) == sorted(set(door))
    assert {f"{street}.{module}" for module in door} == {
        one for one in used_from_outside() if one.startswith(f"{street}.")
    }


@pytest.mark.parametrize("street", [*STREETS, "language", "store", "tasks", "desk", "server", "cli"])
def test_a_street_tells_newcomers_what_it_is(street: str) -> None:
    text = (ROOT / "digest" / street / "README.md").read_text(encoding="utf-8")
    headings = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]

    assert len(text.splitlines()) <= LONGEST_README
    assert headings == ["In and out", "Rooms", "Frozen", "Try it alone"]


@pytest.mark.parametrize("street", [*STREETS, "tasks", "desk", "server", "cli"])
def test_a_street_names_each_of_its_rooms(street: str) -> None:
    folder = ROOT / "digest" / street
    text = (folder / "README.md").read_text(encoding="utf-8")
    rooms = {path.name for path in folder.iterdir() if (path / "__init__.py").exists()}

    assert sorted(room for room in rooms if f"`{room}/`" not in text) == []
