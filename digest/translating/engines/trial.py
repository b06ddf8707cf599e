"""Test a package in a process of its own: ``python -m digest.translating.engines.trial FOLDER FROM TO``."""

from __future__ import annotations

import sys
from pathlib import Path

from digest.model.translation import EngineSettings
from digest.translating.engines.argos.argos_engine import engines
from digest.translating.engines.child_process import answer

# In several scripts, since a model need not know letters that its language does not use.
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


def trial(folder: Path, source: str, target: str) -> str:
    """Translate something with the only package in a folder; return the reason if that fails."""
    remarks: list[str] = []
    engine, *_ = engines(EngineSettings(folder, beam=1, threads=1), remarks.append)
    answers = engine.translate(_GREETINGS, source, target)
    if any(answer.problem is None and answer.text.strip() for answer in answers):
        return ""
    return "; ".join(remarks) or "its model returns nothing"


if __name__ == "__main__":
    answer(trial, Path(sys.argv[1]), *sys.argv[2:4])
