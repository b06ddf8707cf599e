"""A test run of a package before it counts as installed: its model must load and translate."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from digest.language.text.numbers.plural import count
from digest.model.translation import EngineSettings
from digest.translating.engines.argos.argos_engine import engines
from digest.translating.packages.installed import Package

# The largest models load in some seconds, from a slow disk in a minute.
_PATIENCE = 300.0
_LONGEST_REASON = 1_000


def need_engine() -> None:
    """Raise PluginError if the libraries for testing a package are not installed."""
    engines(EngineSettings(Path()), lambda _line: None)


def probe(package: Package, patience: float = _PATIENCE) -> None:
    """Have a package translate something; it must be the only one in its folder.

    CTranslate2 trusts the content of a model, and a damaged one can end its process, so this uses another process.
    Builds translate in their own: a model that passes and crashes later ends the build, which loses its last batch at
    most.

    Raises ValueError, with the engine's reason, if there is no translation within ``patience`` seconds.
    """
    command = [
        sys.executable,
        "-P",
        "-m",
        "digest.translating.engines.trial",
        str(package.path.parent),
        *package.pairs[0],
    ]
    # The child finds the same modules as this process, and none in the folder that it happens to start in.
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    try:
        ended = subprocess.run(  # noqa: S603 - this very Python, and no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=surroundings,
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        seconds = count(round(patience), "second", "seconds")
        raise ValueError(f"its model does not answer in {seconds}; report this to its publisher") from error
    if ended.returncode:
        raise ValueError("its model crashes; report this to its publisher")
    if reason := ended.stdout[:_LONGEST_REASON].decode(errors="replace").replace(f"{package.path}: ", ""):
        raise ValueError(f"it does not translate: {reason}")
