"""Measure what the gate refuses of right and wrong translations: ``make bench-gate DATA=folder``; see README.md."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from digest.model.glossary import Glossary
from digest.translating.checking.gate.verify import verify
from digest.translating.checking.protection import find_parts
from digest.translating.checking.terms import TermFinder

# Kinds of faults that are measured together.
POOLS = {
    "numbers": frozenset(
        "digit decimal magnitude numword unit currency date month weekday time ordinal fraction sign pct-pp "
        "number-swap".split()
    ),
    "names": frozenset({"name", "name-change", "name-swap", "place"}),
    "negation": frozenset({"negation"}),
}
_RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Judged:
    """A translation, its pair of languages, its kind ("right", or the kind of its fault), and the gate's verdict."""

    pair: str
    kind: str
    segment: str
    translated: str
    problem: str | None


def main() -> None:
    """Print the share of refused translations by kind and by pair; with ``--list``, the misjudged translations too."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--list"]
    if len(arguments) != 1:
        sys.exit("make bench-gate DATA=folder: give the folder that has gate/pairs.jsonl or pairs.jsonl")
    judged = list(judge(_pairs(Path(arguments[0]))))
    right, wrong = split(judged)
    print(f"right and refused: {_share(right)}")
    for name, kinds in POOLS.items():
        print(f"wrong and refused, {name}: {_share([each for each in wrong if each.kind in kinds])}")
    _print_table("kind", wrong, lambda each: each.kind)
    _print_table("pair", wrong, lambda each: each.pair)
    _print_table("pair, right and refused", right, lambda each: each.pair)
    if "--list" in sys.argv:
        _print_misjudged(judged)


def _pairs(folder: Path) -> Path:
    nested = folder / "gate" / "pairs.jsonl"
    return nested if nested.exists() else folder / "pairs.jsonl"


def judge(path: Path) -> Iterator[Judged]:
    """Yield the verdict of the gate on every translation of a file of pairs."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for kind, text in ((_RIGHT, row["right"]), *((each["kind"], each["text"]) for each in row["wrong"])):
            problem = _verdict(row["text"], text, row["source"], row["target"])
            yield Judged(f"{row['source']}-{row['target']}", kind, row["text"], text, problem)


def _verdict(segment: str, translated: str, source: str, target: str) -> str | None:
    return verify(segment, translated, source, target, parts=find_parts(segment, TermFinder(Glossary())))


def split(judged: Iterable[Judged]) -> tuple[list[Judged], list[Judged]]:
    """Return the right translations and the wrong ones."""
    sides: tuple[list[Judged], list[Judged]] = ([], [])
    for each in judged:
        sides[each.kind != _RIGHT].append(each)
    return sides


def _share(judged: list[Judged]) -> str:
    refused = sum(each.problem is not None for each in judged)
    return f"{refused} of {len(judged)} ({refused / max(1, len(judged)):.1%})"


def _print_table(title: str, judged: list[Judged], key: Callable[[Judged], str]) -> None:
    counts, refused = Counter(map(key, judged)), Counter(key(each) for each in judged if each.problem)
    print(f"\n| {title} | refused | of |\n|---|--:|--:|")
    for name, count in sorted(counts.items()):
        print(f"| {name} | {refused[name]} | {count} |")


def _print_misjudged(judged: list[Judged]) -> None:
    pooled = frozenset[str]().union(*POOLS.values())
    for each in judged:
        if each.kind == _RIGHT and each.problem:
            print(f"\nREFUSED ({each.problem}) {each.pair}\n  {each.segment}\n  {each.translated}")
        elif each.kind in pooled and not each.problem:
            print(f"\nPASSED {each.kind} {each.pair}\n  {each.segment}\n  {each.translated}")


if __name__ == "__main__":
    main()
