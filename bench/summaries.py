"""Measure how much of reference summaries the sentences chosen by each method contain."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from bench.rouge import mean, rouge
from bench.summarizing import Outcome, Task

# The titles of the methods of ``summarizing.py``.
METHODS = {
    "lead": "lead",
    "bare lead": "lead without datelines",
    "extract": "extract",
    "lexrank": "sumy: LexRank",
    "textrank": "sumy: TextRank",
    "lsa": "sumy: LSA",
}
# So many sentences are about as long as the references of a language: an editor's abstract, else a headline.
SENTENCES = {"fr": 2}


def measure(folder: Path) -> None:
    """Print a table of each ``summaries/<language>.jsonl`` in a folder: lines with ``text`` and ``refs``."""
    for path in sorted((folder / "summaries").glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        count = SENTENCES.get(path.stem, 1)
        print(f"\n{len(rows)} items in {path.stem}, in {count} sentence{'s' * (count > 1)} each\n")
        print("| method | ROUGE-1 | ROUGE-2 | ROUGE-L | items/s | MB |\n|---|---|---|---|---|---|")
        for method, title in METHODS.items():
            task = Task(texts=[row["text"] for row in rows], language=path.stem, sentences=count)
            outcome = _run(method, task)
            scores = [
                max(rouge(summary, reference) for reference in row["refs"])
                for summary, row in zip(outcome["summaries"], rows, strict=True)
            ]
            columns = " | ".join(f"{score:.1f}" for score in mean(scores))
            speed = len(rows) / outcome["seconds"]
            print(f"| {title} | {columns} | {speed:,.0f} | {outcome['megabytes']:.0f} |", flush=True)


def _run(method: str, task: Task) -> Outcome:
    done = subprocess.run(
        [sys.executable, "-m", "bench.summarizing", method],
        input=json.dumps(task),
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode:
        sys.exit(f"{METHODS[method]} failed:\n{done.stderr}")
    outcome: Outcome = json.loads(done.stdout)
    return outcome
