"""Hashes of everything that digest needs, for all platforms, from the registry that pip is set to use.

``hashes.txt`` has the versions of ``constraints.txt``, a few more that other platforms need, pip, and setuptools,
which builds what has no wheel. The extra ``argos`` is left out: which PyTorch fits depends on the machine.

The hashes are not in ``constraints.txt``: once pip has seen one, it requires one for everything, and an editable
installation has none.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from release.failure import Failure

HASHES = "hashes.txt"
WITHOUT_HASHES = frozenset({"argos"})
_HEADER = """\
# What weekly-digest and its extras (but argos) need on any platform, with the hashes of all files that have these
# versions; pip, which reads it (26.1 or later); and setuptools, which builds what has no wheel. Made by `make hashes`
# (uv pip compile) from pyproject.toml and constraints.txt: edit those, not this. docs/guides/install.md says how to
# install with it.
"""


def extras(root: Path) -> list[str]:
    """Return the names of all extras that have hashes, sorted."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return sorted(project["optional-dependencies"].keys() - WITHOUT_HASHES)


def write(root: Path) -> None:
    """Write ``hashes.txt``. Raises Failure if the versions do not fit together, or the registry cannot be read."""
    command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--constraint", "constraints.txt"]
    command += [part for extra in extras(root) for part in ("--extra", extra)]
    command += ["--group", "pip", "--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade"]
    command += ["--no-header", "--no-annotate", "--quiet", "--no-config"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failure(f"uv cannot resolve the versions: {done.stderr.strip()}")
    (root / HASHES).write_text(_HEADER + done.stdout, encoding="utf-8")


def pinned(text: str) -> dict[str, str]:
    """Return name -> version of lines such as ``feedgen==1.0.0``, names normalized (PEP 503)."""
    found = re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in found}


def write_requirements(root: Path, folder: Path) -> None:
    """Write ``requirements.txt`` and ``hashes.txt``, with which pip installs the wheel in ``folder`` by hash."""
    hashes = (root / HASHES).read_text(encoding="utf-8")
    (folder / HASHES).write_text(hashes, encoding="utf-8")
    (folder / "requirements.txt").write_text(requirements(folder), encoding="utf-8")


def requirements(folder: Path, *names: str) -> str:
    """Return the requirement of the wheel in a folder, with some extras, and its hash."""
    (wheel,) = folder.glob("*.whl")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    chosen = f"[{','.join(names)}]" if names else ""
    return f"--constraint {HASHES}\n./{wheel.name}{chosen} --hash=sha256:{digest}\n"
