"""The list of what is inside (SBOM): CycloneDX 1.6 as JSON, written by cyclonedx-py.

It lists what pip installs with all extras but ``argos``, on the platform that makes the release, with the licenses that
the packages declare.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from release import pins, versions
from release.failure import Failure

# Where what a package declares is wrong, or names two where it has a choice.
CONCLUDED = {
    "pymorphy3-dicts-uk": "GPL-3.0-only",  # declares MIT, as its code; the dictionary has a license of its own
    "feedgen": "BSD-2-Clause OR LGPL-3.0-or-later",
}
_ROOT = "root-component"


def list_contents(root: Path, made: Path, environment: Path, time: int) -> str:
    """Return the list for the wheel in ``made``, as JSON. Installs it into a new environment, by hashes alone."""
    _install(made, environment, pins.extras(root))
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--pyproject", str(root / "pyproject.toml")]
    command += ["--output-reproducible", "--sv", "1.6", "--of", "JSON", "--no-validate"]
    told = _run([*command, str(environment / "bin" / "python")], made, {"SOURCE_DATE_EPOCH": str(time)})
    text = json.dumps(completed(json.loads(told), versions.current(root)), indent=1, ensure_ascii=False) + "\n"
    validate(text)
    return text


def validate(text: str) -> None:
    """Raise Failure if a text is no CycloneDX 1.6, by its schema."""
    if error := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise Failure(f"the list of what is inside is no CycloneDX: {str(error).splitlines()[0]}")


def completed(bill: dict[str, Any], version: str) -> dict[str, Any]:
    """Return a list of cyclonedx-py with the version of digest, and with licenses where declared ones mislead.

    Raises Failure for a package without a license.
    """
    own = {**bill["metadata"]["component"], "version": version, "purl": f"pkg:pypi/weekly-digest@{version}"}
    components = [_licensed(part) for part in bill["components"]]
    if unknown := [part["name"] for part in components if not part.get("licenses")]:
        raise Failure(f"these packages declare no license; add them to CONCLUDED: {', '.join(unknown)}")
    return {**bill, "metadata": {**bill["metadata"], "component": own}, "components": components}


def _licensed(part: dict[str, Any]) -> dict[str, Any]:
    concluded = CONCLUDED.get(part["name"])
    if not concluded:
        return part
    return {**part, "licenses": [{"expression": concluded, "acknowledgement": "concluded"}]}


def _install(made: Path, environment: Path, extras: list[str]) -> None:
    _run([sys.executable, "-m", "venv", "--without-pip", str(environment)], made)
    everything = environment / "requirements.txt"
    text = pins.requirements(made, *extras).replace(pins.HASHES, str(made / pins.HASHES), 1)
    everything.write_text(text, encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(environment), "install", "--quiet", "--no-compile"]
    _run([*pip, "--require-hashes", "--requirement", str(everything)], made)


def _run(command: list[str], folder: Path, around: dict[str, str] | None = None) -> str:
    environment = {**os.environ, **(around or {})}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failure(f"{' '.join(command[:3])} failed: {done.stderr.strip()}")
    return done.stdout
