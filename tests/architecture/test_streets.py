"""The five streets: each has a door, which names what others may use."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from tests.architecture.imports import MODULES, name, parse

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
