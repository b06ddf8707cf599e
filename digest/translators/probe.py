"""Tries a package before it counts as installed: its model must load, and answer."""

from __future__ import annotations

from pathlib import Path

from digest.model.translation import EngineSettings
from digest.translators.argos.engine import engines
from digest.translators.packages.installed import Package

# In several scripts: a model need not know letters that its language is not written with.
_GREETINGS = (
    "Good morning.",
    "Доброе утро.",
    "Καλημέρα.",
    "صباح الخير.",
    "בוקר טוב.",
    "सुप्रभात।",
    "早上好。",
    "안녕하세요.",
)


def need_engine() -> None:
    """Raise PluginError where what a package is tried with is not installed."""
    engines(EngineSettings(Path()), lambda _line: None)


def probe(package: Package) -> None:
    """Have a package translate something; it lies alone in its folder.

    Raises ValueError, with what the engine noticed, where nothing comes of it.
    """
    remarks: list[str] = []
    engine, *_ = engines(EngineSettings(package.path.parent, beam=1, threads=1), remarks.append)
    answers = engine.translate(_GREETINGS, *package.pairs[0])
    if not any(answer.problem is None and answer.text.strip() for answer in answers):
        noticed = "; ".join(remarks).replace(f"{package.path}: ", "") or "its model answers nothing"
        raise ValueError(f"it does not translate: {noticed}")
