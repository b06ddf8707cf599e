"""Count how many of 1,000 segments full of URLs, numbers and terms each engine gets right, and what is refused."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from dataclasses import astuple
from pathlib import Path

from bench.checked import Task
from digest.model.translation import Translation
from tests.packages import install_fixtures
from tests.protected import Protected, altered, glossary, protected_segments

ROOT = Path(__file__).parents[1]
ARGOS = ROOT / ".venv/argos/bin/python"
COUNT = 1_000
ENGINES = (
    ("argos", "en", "es"),
    ("argos", "es", "en"),
    ("argostranslate", "en", "es"),
    ("apertium", "en", "es"),
    ("apertium", "es", "ca"),
    ("apertium", "be", "ru"),
)


def measure(folder: Path, runs: int) -> None:  # noqa: ARG001 - as all parts; the counts are the same every time
    """Print what became of the segments, engine by engine, and fail where a translation is wrong without a mark."""
    if not ARGOS.exists():
        sys.exit(f"{ARGOS} is missing, the environment of argostranslate: make .venv/.argos")
    packages = install_fixtures(folder)
    print(f"\n| of {COUNT:,} segments | translated | of these wrong | refused |\n|---|--:|--:|---|")
    total = 0
    for engine, source, target in ENGINES:
        segments = protected_segments(source, target, COUNT)
        translations = _translate(engine, source, target, packages, segments)
        wrong = sum(map(bool, (altered(*pair, source, target) for pair in zip(segments, translations, strict=True))))
        counts = Counter(translation.problem for translation in translations)
        refused = ", ".join(f"{problem} {count}" for problem, count in counts.most_common() if problem)
        print(f"| {engine}, {source} to {target} | {counts[None]} | {wrong} | {refused} |", flush=True)
        total += wrong
    if total:
        sys.exit(f"{total} translations are wrong and were not refused")


def _translate(engine: str, source: str, target: str, packages: Path, segments: list[Protected]) -> list[Translation]:
    task = Task(
        engine=engine,
        packages=str(packages),
        source=source,
        target=target,
        terms=[list(astuple(term)) for term in glossary(source, target).terms],
        segments=[each.segment for each in segments],
    )
    command = [ARGOS if engine == "argostranslate" else sys.executable, "-m", "bench.checked"]
    ran = subprocess.run(command, cwd=ROOT, input=json.dumps(task).encode(), stdout=subprocess.PIPE, check=True)
    return [Translation(text, problem) for text, problem in json.loads(ran.stdout)]
