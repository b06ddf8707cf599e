"""Count the texts that the sentence splitter splits exactly as people did."""

from __future__ import annotations

import json
import time
from collections import Counter
from pathlib import Path

from digest.language.text.sentences.sentences import sentences

_LONG = 1_000_000


def measure(folder: Path) -> None:
    """Print a table of ``sentences/*.jsonl`` in a folder: lines with ``lang``, ``text`` and ``sentences``."""
    rows = [
        json.loads(line)
        for path in sorted((folder / "sentences").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    exact = Counter(row["lang"] for row in rows if list(sentences(row["text"])) == row["sentences"])
    of = Counter(row["lang"] for row in rows)
    print("| language | split exactly | of |\n|---|---|---|")
    for language, total in sorted(of.items()):
        print(f"| {language} | {exact[language]} | {total} |")
    print(f"| all | {exact.total()} | {of.total()} |")
    start = time.perf_counter()
    sentences("word " * (_LONG // 5))
    print(f"\n1 MB without a period: {time.perf_counter() - start:.2f} s", flush=True)
