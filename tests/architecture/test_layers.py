"""The import contracts of pyproject.toml hold, and each of them catches a planted violation."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Violation:
    """Code that must not stand in a module, and what is said about it."""

    module: str
    code: str
    complaint: str


VIOLATIONS = {
    "a value knows the database": Violation("model/planted.py", "import digest.store", "digest.model.planted"),
    "a publisher knows the database": Violation(
        "publishing/planted.py", "from digest import store", "digest.publishing is not allowed to import digest.store"
    ),
    "reading knows editing": Violation(
        "reading/items/judge.py",
        "import digest.editing.order",
        "digest.reading is not allowed to import digest.editing",
    ),
    "editing knows translating": Violation(
        "editing/planted.py", "import digest.translating", "digest.editing is not allowed to import digest.translating"
    ),
    "letters know publishing": Violation(
        "letters/sending/sender.py",
        "import digest.publishing",
        "digest.letters is not allowed to import digest.publishing",
    ),
    "language knows a street": Violation(
        "language/text/planted.py", "import digest.reading", "digest.language is not allowed to import digest.reading"
    ),
    "language knows the ports": Violation(
        "language/data/planted.py", "import digest.ports", "digest.language is not allowed to import digest.ports"
    ),
    "language tells how digest is installed": Violation(
        "language/text/planted.py", "import digest.extras", "digest.language.text.planted -> digest.extras"
    ),
    "language knows an edition": Violation(
        "language/text/planted.py",
        "import digest.model.edition",
        "digest.language.text.planted -> digest.model.edition",
    ),
    "a step knows a publisher": Violation(
        "tasks/steps/pipeline.py",
        "import digest.tasks.parts.make_pipeline",
        "digest.tasks.steps is not allowed to import digest.tasks.parts",
    ),
    "a step knows the whole": Violation(
        "tasks/steps/ingest.py",
        "import digest.tasks.steps.pipeline",
        "digest.tasks.steps.ingest is not allowed to import digest.tasks.steps.pipeline",
    ),
    "the output knows the drafts": Violation(
        "publishing/output/output.py",
        "import digest.tasks.draft_folder",
        "digest.publishing is not allowed to import digest.tasks",
    ),
    "text knows templates": Violation(
        "language/text/planted.py", "import jinja2", "digest.language.text.planted -> jinja2"
    ),
    "a format asks the system": Violation("formats/planted.py", "import os", "digest.formats.planted -> os"),
    "a decision asks the clock": Violation(
        "editing/order/planted.py", "import time", "digest.editing.order.planted -> time"
    ),
    "a decision is random": Violation(
        "editing/summary/planted.py", "import random", "digest.editing.summary.planted -> random"
    ),
    "editing writes a file": Violation(
        "editing/draft/planted.py", "import digest.files.whole", "digest.editing.draft.planted -> digest.files"
    ),
    "editing asks the web": Violation(
        "editing/summarizers/planted.py", "import digest.http", "digest.editing.summarizers.planted -> digest.http"
    ),
    "a new room of editing asks the system": Violation(
        "editing/planted.py", "import os", "digest.editing.planted -> os"
    ),
    "an import hides in a function": Violation(
        "model/planted.py",
        "def load() -> object:\n    import digest.publishing\n    return digest.publishing",
        "digest.model.planted",
    ),
    "a key is tuned": Violation(
        "model/frozen/item_key.py",
        "import digest.editing.summary.headline",
        "digest.model.frozen.item_key is not allowed to import",
    ),
    "an address is tuned": Violation(
        "publishing/frozen/published_paths.py",
        "import digest.language.text.shortening.shorten",
        "digest.publishing.frozen is not allowed to import digest.language",
    ),
    "a key of a draft is tuned": Violation(
        "editing/frozen/draft_keys.py",
        "import digest.language.text.words.subjects",
        "digest.editing.frozen is not allowed to import digest.language",
    ),
    "a token is tuned": Violation(
        "letters/frozen/tokens.py",
        "import digest.language.text.numbers",
        "digest.letters.frozen is not allowed to import digest.language",
    ),
    "siblings form a cycle": Violation("publishing/planted/one.py", "import digest.publishing.planted.two", "cycl"),
    "the product knows the suites for plugins": Violation(
        "cli/planted.py", "import digest.testing", "digest.cli is not allowed to import digest.testing"
    ),
    "a module stands outside the layers": Violation("planted.py", "", "digest.planted"),
}


def test_contracts_hold(tmp_path: Path) -> None:
    result = lint(copy_package(tmp_path))

    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("violation", VIOLATIONS.values(), ids=VIOLATIONS.keys())
def test_violation_is_caught(tmp_path: Path, violation: Violation) -> None:
    project = copy_package(tmp_path)
    plant(project / "digest", violation)

    result = lint(project)

    assert result.returncode == 1
    assert violation.complaint in result.stdout


def test_each_layer_of_each_package_is_a_fence(tmp_path: Path) -> None:
    """In every contract of layers, the lowest layer imports the one above it, all at once."""
    project = copy_package(tmp_path)
    pairs = list(neighbors())
    for container, upper, lower in pairs:
        plant(project / "digest", Violation(module_of(project, container, lower), f"import {container}.{upper}", ""))

    told = lint(project).stdout

    assert [pair for pair in pairs if "{0}.{2} is not allowed to import {0}.{1}".format(*pair) not in told] == []


def neighbors() -> Iterator[tuple[str, str, str]]:
    """For each two layers of a package below ``digest``: the package, a module of the upper one, one of the lower."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    for contract in contracts:
        if contract["type"] == "layers" and contract["containers"] != ["digest"]:
            for upper, lower in pairwise(contract["layers"]):
                yield contract["containers"][0], upper.split(" | ")[0], lower.split(" | ")[0]


def module_of(project: Path, container: str, layer: str) -> str:
    """The file of a layer, or one more in its folder."""
    place = Path(*container.split(".")[1:], layer)
    return f"{place}/planted.py" if (project / "digest" / place).is_dir() else f"{place}.py"


def copy_package(folder: Path) -> Path:
    shutil.copytree(ROOT / "digest", folder / "digest", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def plant(package: Path, violation: Violation) -> None:
    path = package / violation.module
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{violation.code}\n")
    if path.name == "one.py":
        (path.parent / "__init__.py").touch()
        (path.parent / "two.py").write_text("import digest.publishing.planted.one\n", encoding="utf-8")


def lint(project: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter as `make check` does, in a process of its own: this one has imported the real package."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    environment = os.environ | {"COLUMNS": "200"}
    return subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
