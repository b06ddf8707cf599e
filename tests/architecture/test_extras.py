"""The dependencies of an installation: the resolved set of the core and of each extra."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from fnmatch import fnmatch
from functools import cache
from importlib.metadata import distribution, packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.imports import MODULES, ROOT, imported_libraries
from tests.architecture.test_doors import is_foreign

HEAVY = {"torch", "stanza", "spacy", "transformers", "tensorflow", "onnxruntime", "argostranslate"}
OF_TRANSLATION = {"ctranslate2", "sentencepiece", "py3langid", "dateparser"}
OF_PAGES = {"trafilatura", "lxml-html-clean", "cssselect", "protego"}
OF_SERVING = {"starlette", "uvicorn"}


def resolved(name: str, extra: str = "") -> set[str]:
    """A distribution with all that it needs, as it is installed here."""
    found: dict[tuple[str, str], None] = {}
    left = [(name, extra)]
    while left:
        name, extra = left.pop()
        if (name, extra) in found:
            continue
        found[name, extra] = None
        for line in distribution(name).requires or ():
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate({"extra": extra}):
                left += [(canonicalize_name(needed.name), wanted) for wanted in ("", *sorted(needed.extras))]
    return {name for name, _ in found}


def test_the_core_brings_nothing_of_translation() -> None:
    core = resolved("weekly-digest")

    assert "feedgen" in core
    assert core & (HEAVY | OF_TRANSLATION | OF_PAGES | {"numpy"}) == set()


def test_translation_brings_no_pytorch_stanza_or_spacy() -> None:
    found = resolved("weekly-digest", "translate")

    assert found >= OF_TRANSLATION
    assert found & HEAVY == set()


def test_serving_brings_no_more_than_it_needs() -> None:
    found = resolved("starlette") | resolved("uvicorn")

    assert found - {"anyio", "click", "h11", "idna", "typing-extensions"} == OF_SERVING


@pytest.mark.parametrize("library", sorted(OF_TRANSLATION))
def test_what_is_looked_for_would_be_found(library: str) -> None:
    assert library in resolved("weekly-digest", "translate") - resolved("weekly-digest")


def test_mypy_checks_the_core_without_any_optional_library() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    overrides = settings["tool"]["mypy"]["overrides"]
    patterns = [name for each in overrides if each.get("ignore_missing_imports") for name in each["module"]]
    extras = settings["project"]["optional-dependencies"].values()
    names = {import_name(Requirement(line).name) for extra in extras for line in extra} | optional_imports()

    assert {name for name in names if not any(fnmatch(f"{name}.", pattern) for pattern in patterns)} == set()


@cache
def _distributions() -> Mapping[str, list[str]]:
    return packages_distributions()


def import_name(requirement: str) -> str:
    """What is imported of a requirement; where it is not installed, as argostranslate is not, its own name."""
    for name, distributions in _distributions().items():
        if canonicalize_name(requirement) in map(canonicalize_name, distributions) and not name.startswith("_"):
            return name
    return requirement


def optional_imports() -> set[str]:
    """Every library that the package imports, and that the core does not bring."""
    core, places = resolved("weekly-digest"), _distributions()
    libraries = {library for path in MODULES for library in imported_libraries(path) if is_foreign(library)}
    return {library for library in libraries if core.isdisjoint(map(canonicalize_name, places.get(library, ())))}
