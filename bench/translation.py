"""Measure segments a second: ours, argostranslate, and CTranslate2 alone, in turn on the same items."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import eq
from pathlib import Path
from statistics import median

from bench.contender import Outcome, Task
from bench.measure import run
from bench.nonsense import nonsense_items
from tests.fixtures.train.corpus import pairs
from tests.packages import EN_ES

ROOT = Path(__file__).parents[1]
ARGOS = ROOT / ".venv/argos/bin/python"
SMALL, LARGE = 200, 32  # items, each a title and three sentences


@dataclass(frozen=True, slots=True)
class Contender:
    """A way to translate: the module ``contender`` knows it by its name."""

    title: str
    name: str
    beam: int
    one_thread: bool = False


ITEM_BY_ITEM = Contender("argostranslate, item by item", "argostranslate", 4)
ONE_THREAD = Contender("the same with one thread", "argostranslate", 4, one_thread=True)
OURS = Contender("digest with the same beam, 4", "digest", 4)
USUAL = Contender("digest with its usual beam, 2", "digest", 2)
FLOOR = Contender("CTranslate2 alone, beam 4", "ctranslate2", 4)
CONTENDERS = (ITEM_BY_ITEM, ONE_THREAD, OURS, USUAL, FLOOR)

Items = list[list[str]]
Turn = Mapping[Contender, Outcome]


def measure(folder: Path, runs: int) -> None:
    """Print a table for each of two packages."""
    if not ARGOS.exists():
        sys.exit(f"{ARGOS} is missing, the environment of argostranslate: make .venv/.argos")
    small, large = folder / "small", folder / "large"
    with zipfile.ZipFile(EN_ES) as package:
        package.extractall(small)
    _compare("tiny package", small, harbor_items(SMALL), runs)
    # In a process of its own: its memory would count as that of all processes that this one starts.
    run(["bench.package", str(large / EN_ES.stem), str(small / EN_ES.stem / "minisbd/en.onnx")], ROOT)
    _compare("package of the usual size", large, nonsense_items(LARGE), runs)


def harbor_items(count: int) -> Items:
    """So many items of what the tiny package has learned to translate."""
    sentences = (english for english, _ in pairs(12 * count, seed=3) if _is_one_sentence(english))
    return [list(islice(sentences, 4)) for _ in range(count)]


def _is_one_sentence(text: str) -> bool:
    return text.endswith(".") and ". " not in text


def _compare(title: str, packages: Path, items: Items, runs: int) -> None:
    turns = [{contender: _run(contender, packages, items) for contender in CONTENDERS} for _ in range(runs)]
    segments = sum(map(len, items))
    print(f"\n| {title}, {segments} segments (median of {runs}) | segments/s | core seconds | start, s | peak MB |")
    print("|---|--:|--:|--:|--:|")
    for contender in CONTENDERS:
        print(_row(contender, segments, [turn[contender] for turn in turns]))
    for other in (ITEM_BY_ITEM, ONE_THREAD, FLOOR):
        ratio = median(turn[other]["seconds"] / turn[OURS]["seconds"] for turn in turns)
        print(f"| {OURS.title}, divided by: {other.title} | {ratio:.2f} | | | |")
    alike = _alike(turns[0])
    print(f"| of {len(items)} items, argostranslate and digest translate alike | {alike} | | | |", flush=True)


def _row(contender: Contender, segments: int, outcomes: Sequence[Outcome]) -> str:
    seconds, processor, start, memory = (
        median(outcome[key] for outcome in outcomes) for key in ("seconds", "processor", "start", "megabytes")
    )
    return f"| {contender.title} | {segments / seconds:.3g} | {processor:.3g} | {start:.2f} | {memory:.0f} |"


def _run(contender: Contender, packages: Path, items: Items) -> Outcome:
    """Let one contender translate in a process of its own."""
    task = Task(items=items, packages=str(packages), beam=contender.beam)
    done = subprocess.run(
        [ARGOS if contender.name == "argostranslate" else sys.executable, "-m", "bench.contender", contender.name],
        input=json.dumps(task),
        capture_output=True,
        check=False,
        text=True,
        cwd=ROOT,
        env=_environment(contender, packages),
    )
    if done.returncode:
        sys.exit(f"{contender.title} failed:\n{done.stderr}")
    outcome: Outcome = json.loads(done.stdout)
    return outcome


def _environment(contender: Contender, packages: Path) -> dict[str, str]:
    """What the library is told: by nobody but us, and to keep what it writes out of the home of who measures."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("ARGOS_", "XDG_"))}
    threads = {"ARGOS_INTRA_THREADS": "1"} if contender.one_thread else {}
    return inherited | {"HOME": f"{packages}-home"} | threads


def _alike(outcomes: Turn) -> int:
    """How many items argostranslate and we translate alike at the same beam.

    Spaces do not count: it joins two sentences without one, where the second begins with a piece that has none.
    """
    theirs, ours = (map(_letters, outcomes[contender]["texts"]) for contender in (ITEM_BY_ITEM, OURS))
    return sum(map(eq, theirs, ours))


def _letters(text: str) -> str:
    return "".join(text.split())
