"""Print the result of the last `make mutate`: each change that no test noticed, and the score of each module."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.stats import status_by_exit_code

MUTANTS = Path("mutants")
COLUMNS = ("killed", "timeout", "survived", "no tests", "not checked")


def found() -> Mapping[str, Mapping[str, str]]:
    """What became of each mutant of each module."""
    return {
        file.relative_to(MUTANTS).with_suffix("").as_posix(): {
            name: status_by_exit_code[code]
            for name, code in json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"].items()
        }
        for file in sorted(MUTANTS.rglob("*.meta"))
    }


def survivors(modules: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """The name and the change of each mutant that no test failed for."""
    for path, mutants in modules.items():
        for name, status in mutants.items():
            if status in {"survived", "no tests"}:
                yield f"{name}: {status}\n{get_diff_for_mutant(name, path=path)}\n"


def table(modules: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """A line for each module that has mutants, and one for all."""
    yield "".join(f"{column:>12}" for column in COLUMNS)
    total: Counter[str] = Counter()
    for path, mutants in modules.items():
        if mutants:
            counts = Counter(status if status in COLUMNS else "killed" for status in mutants.values())
            total += counts
            yield _line(counts, path)
    yield _line(total, "all")


def _line(counts: Counter[str], name: str) -> str:
    return "".join(f"{counts[column]:>12}" for column in COLUMNS) + f"  {name}"


if __name__ == "__main__":
    modules = found()
    sys.stdout.writelines(f"{line}\n" for line in (*survivors(modules), *table(modules)))
