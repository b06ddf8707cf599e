"""No test waits for a process without a time-out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parents[1]
# What starts processes that a test talks to, and kills them.
CHILDREN = TESTS / "children.py"
ENDLESS = {"Popen", "call", "check_call", "check_output"}


def test_processes_are_waited_for_only_so_long() -> None:
    own = (path for path in TESTS.rglob("*.py") if path != CHILDREN and "node_modules" not in path.parts)

    assert [(path.stem, call) for path in own for call in endless(path.read_text(encoding="utf-8"))] == []


def endless(source: str) -> Iterator[str]:
    """Each start of a process that has no time-out."""
    for call in ast.walk(ast.parse(source)) if "subprocess." in source else ():
        if isinstance(call, ast.Call) and ast.unparse(call.func).startswith("subprocess."):
            verb = ast.unparse(call.func).removeprefix("subprocess.")
            if verb in ENDLESS or (verb == "run" and "timeout" not in {keyword.arg for keyword in call.keywords}):
                yield ast.unparse(call)


def test_a_wait_without_end_would_be_found() -> None:
    source = "subprocess.run(a, timeout=9)\nsubprocess.run(b)\nwith subprocess.Popen(c) as d: ..."

    assert list(endless(source)) == ["subprocess.run(b)", "subprocess.Popen(c)"]
