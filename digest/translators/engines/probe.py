"""Tries a package before it counts as installed: its model must load, and answer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from digest.model.translation import EngineSettings
from digest.text.numbers.plural import count
from digest.translators.engines.argos.engine import engines
from digest.translators.packages.installed import Package

# The largest models load in some seconds, from a slow disk in a minute.
_PATIENCE = 300.0
_LONGEST_REASON = 1_000


def need_engine() -> None:
    """Raise PluginError where what a package is tried with is not installed."""
    engines(EngineSettings(Path()), lambda _line: None)


def probe(package: Package, patience: float = _PATIENCE) -> None:
    """Have a package translate something; it lies alone in its folder.

    CTranslate2 believes what stands in a model, and a damaged one can end its process: that is not ours.

    Raises ValueError, with what the engine noticed, where nothing comes of it in so many seconds.
    """
    command = [
        sys.executable,
        "-P",
        "-m",
        "digest.translators.engines.trial",
        str(package.path.parent),
        *package.pairs[0],
    ]
    # It finds what this process finds, and nothing more in the folder that it happens to start in.
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
        raise ValueError(f"its model does not answer in {seconds}; tell who made it") from error
    if ended.returncode:
        raise ValueError("its model crashes; tell who made it")
    if reason := ended.stdout[:_LONGEST_REASON].decode(errors="replace").replace(f"{package.path}: ", ""):
        raise ValueError(f"it does not translate: {reason}")
