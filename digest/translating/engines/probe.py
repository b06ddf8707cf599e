"""A test run of a package before it counts as installed: its model must load and translate."""

from __future__ import annotations

from pathlib import Path

from digest.language.text.numbers.plural import count
from digest.model.translation import EngineSettings
from digest.translating.engines.argos.argos_engine import engines
from digest.translating.engines.child_process import answer_of
from digest.translating.packages.installed import Package

# The largest models load in some seconds, from a slow disk in a minute.
_PATIENCE = 300.0


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
    folder, pair = str(package.path.parent), package.pairs[0]
    try:
        reason = answer_of("digest.translating.engines.trial", folder, *pair, patience=patience)
    except TimeoutError as error:
        seconds = count(round(patience), "second", "seconds")
        raise ValueError(f"its model does not answer in {seconds}; report this to its publisher") from error
    except ChildProcessError as error:
        raise ValueError("its model crashes; report this to its publisher") from error
    if reason:
        raise ValueError(f"it does not translate: {reason.replace(f'{package.path}: ', '')}")
