"""A file is read again when a library that reads it is another version: each of them must be known as a reader."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import grimp

from digest.reading.file_formats import FORMATS
from digest.tasks.parts.make_sources import READERS
from tests.architecture.imports import ROOT, imported_libraries, parse

READING = {
    "digest.reading.parse",
    "digest.tasks.steps.ingest",
    "digest.reading.sources.file_source",
    *(function.partition(":")[0] for one in FORMATS for function in (one.detect, one.parse)),
}


def _reached() -> Iterator[Path]:
    graph = grimp.build_graph("digest")
    for module in READING.union(*map(graph.find_upstream_modules, READING)):
        path = ROOT.joinpath(*module.split("."))
        yield path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _loaded(path: Path) -> Iterator[str]:
    """The libraries of an extra, which ``digest.reading.page.extra.load`` imports by name."""
    for node in ast.walk(parse(path)):
        match node:
            case ast.Call(func=ast.Name(id="load"), args=[ast.Constant(value=str(module)), *_]):
                yield module.partition(".")[0]


def test_the_version_of_each_library_that_reads_files_counts() -> None:
    libraries = {name for path in _reached() for name in (*imported_libraries(path), *_loaded(path))}
    outside = libraries - set(sys.stdlib_module_names) - {"digest"}
    names = packages_distributions()
    found = {name.lower() for library in outside for name in names.get(library, [library])}

    assert "trafilatura" in found
    assert found <= set(READERS)
