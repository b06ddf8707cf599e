"""The file of hashes covers everything that pip may install, in the versions that digest is tested with."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from release import pins

ROOT = Path(__file__).parents[3]
HASHES = (ROOT / pins.HASHES).read_text(encoding="utf-8")
PINNED = pins.pinned(HASHES)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
# For Windows, for Pythons other than CPython, and for later ones than 3.11: not for the one that makes the constraints.
# And pip itself, which they leave out.
ELSEWHERE = {"colorama", "setuptools", "pip"}


def test_every_line_is_a_version_or_a_hash() -> None:
    lines = [line for line in HASHES.splitlines() if not line.startswith("#")]
    good = re.compile(r"[\w.-]+==[\w.]+(?: ; [\w.'<>=!() -]+)? \\|    --hash=sha256:[0-9a-f]{64}(?: \\)?")

    assert [line for line in lines if not good.fullmatch(line)] == []
    assert [line for line, after in pairwise(lines) if "==" in line and "--hash" not in after] == []


def test_the_versions_are_those_of_the_constraints() -> None:
    constraints = pins.pinned((ROOT / "constraints.txt").read_text(encoding="utf-8"))

    assert {name: version for name, version in PINNED.items() if constraints.get(name) != version}.keys() <= ELSEWHERE


@pytest.mark.parametrize("extra", ["", *pins.extras(ROOT)])
def test_what_is_required_has_hashes(extra: str) -> None:
    """If it lacks one, run `make hashes`."""
    required = [Requirement(line) for line in (EXTRAS[extra] if extra else PROJECT["dependencies"])]

    names = {re.sub(r"[-_.]+", "-", requirement.name).lower(): requirement for requirement in required}
    assert names.keys() - PINNED.keys() == set()
    assert [name for name, needed in names.items() if not needed.specifier.contains(PINNED[name])] == []


def test_only_the_extra_for_pytorch_has_no_hashes() -> None:
    assert EXTRAS.keys() - set(pins.extras(ROOT)) == {"argos"}


def test_names_of_any_spelling_are_one() -> None:
    assert pins.pinned("Flufl.Bounce==6.0 \\\n    --hash=sha256:00\nlxml_html_clean==0.4\n") == {
        "flufl-bounce": "6.0",
        "lxml-html-clean": "0.4",
    }


def test_the_requirement_of_a_wheel_has_its_extras_and_its_hash(tmp_path: Path) -> None:
    (tmp_path / "weekly_digest-0.1.0-py3-none-any.whl").write_bytes(b"")

    assert pins.requirements(tmp_path, "translate", "web") == (
        "--constraint hashes.txt\n./weekly_digest-0.1.0-py3-none-any.whl[translate,web]"
        " --hash=sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n"
    )
