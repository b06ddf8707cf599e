"""The bill of materials (SBOM): CycloneDX 1.6 as JSON, written by cyclonedx-py.

It lists the packages that pip installs with all extras but ``argos``, on the platform that makes the release, with the
licenses that they declare.
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

# Licenses of packages that declare a wrong one, or offer a choice.
CONCLUDED = {
    "pymorphy3-dicts-uk": "GPL-3.0-only",  # declares MIT, the license of its code; the dictionary has its own
    "feedgen": "BSD-2-Clause OR LGPL-3.0-or-later",
    "partd": "BSD-3-Clause",  # by its license file; it declares "BSD"
}
_ROOT = "root-component"


def list_contents(root: Path, made: Path, environment: Path, time: int) -> str:
    """Return the bill for the wheel in ``made``, as JSON, after installing it into a new environment by hashes."""
    _install(made, environment, pins.extras(root))
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--pyproject", str(root / "pyproject.toml")]
    command += ["--output-reproducible", "--sv", "1.6", "--of", "JSON", "--no-validate"]
    told = _run([*command, str(environment / "bin" / "python")], made, {"SOURCE_DATE_EPOCH": str(time)})
    text = json.dumps(completed(json.loads(told), versions.current(root)), indent=1, ensure_ascii=False) + "\n"
    validate(text)
    return text


def validate(text: str) -> None:
    """Raise Failure if a text is not valid by the schema of CycloneDX 1.6."""
    if error := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise Failure(f"the bill of materials is not valid CycloneDX: {str(error).splitlines()[0]}")


def completed(bill: dict[str, Any], version: str) -> dict[str, Any]:
    """Return a bill of cyclonedx-py with the version of digest, and with the right licenses of ``CONCLUDED``.

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
    hashes = ["--require-hashes", "--build-constraint", str(made / pins.HASHES)]
    _run([*pip, *hashes, "--requirement", str(everything)], made)


def _run(command: list[str], folder: Path, around: dict[str, str] | None = None) -> str:
    environment = {**os.environ, **(around or {})}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failure(f"{' '.join(command[:3])} failed: {done.stderr.strip()}")
    return done.stdout
