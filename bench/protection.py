"""How many of 1,000 segments full of addresses, numbers and terms each engine gets right, and what is refused."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from digest.model.translation import EngineSettings
from digest.plugins import load
from digest.translators.checked import CheckedTranslator
from tests.packages import install_fixtures
from tests.protected import altered, glossary, protected_segments

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
    packages = install_fixtures(folder)
    print(f"| of {COUNT:,} segments | translated | altered | refused |\n|---|--:|--:|---|")
    total = 0
    for engine in ENGINES:
        counts = Counter(_count_apart(*engine, packages))
        translated, wrong = counts.pop("translated"), counts.pop("altered")
        refused = ", ".join(f"{problem} {count}" for problem, count in counts.most_common())
        print(f"| {engine[0]}, {engine[1]} to {engine[2]} | {translated} | {wrong} | {refused} |", flush=True)
        total += wrong
    if total:
        sys.exit(f"{total} translations are wrong and were not refused")


def count(name: str, source: str, target: str, packages: Path) -> Counter[str]:
    """Translate by an engine, and count what was translated, what of it is wrong, and what was refused for what."""
    engine = load("translators", name)(EngineSettings(packages), sys.exit)[0]
    translator = CheckedTranslator(engine, {(source, target): glossary(source, target)})
    segments = protected_segments(source, target, COUNT)
    translations = translator.translate([each.segment for each in segments], source, target)
    counts = Counter(translated=0, altered=0)
    for each, translation in zip(segments, translations, strict=True):
        counts[translation.problem or "translated"] += 1
        fault = "" if translation.problem else altered(each, translation, source, target)
        if fault:
            counts["altered"] += 1
            print(f"{name}: {fault}: {each.segment} -> {translation.text}", file=sys.stderr)
    return counts


def _count_apart(name: str, source: str, target: str, packages: Path) -> dict[str, int]:
    """Count in a process of its own: argostranslate has an environment of its own."""
    python = ARGOS if name == "argostranslate" else sys.executable
    command = [python, "-m", "bench.protection", name, source, target, packages]
    counts: dict[str, int] = json.loads(subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout)
    return counts


if __name__ == "__main__":
    json.dump(count(*sys.argv[1:4], Path(sys.argv[4])), sys.stdout)
