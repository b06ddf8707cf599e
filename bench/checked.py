"""Translate segments by an engine as a build does, protected and checked, in a process of its own.

Reads a task from standard input and writes [text, problem] of each segment to standard output, as JSON. It runs in the
environment of argostranslate too, where ``tests`` is a package of others: so it imports nothing from there.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TypedDict

from digest.model.glossary import Glossary, Term
from digest.model.translation import EngineSettings
from digest.plugins import load
from digest.translating.checking.checked import CheckedTranslator


class Task(TypedDict):
    """The segments and their languages, the engine, its packages, and the terms of the glossary, field by field."""

    engine: str
    packages: str
    source: str
    target: str
    terms: list[list[str]]
    segments: list[str]


def main() -> None:
    task: Task = json.load(sys.stdin)
    engine = load("translators", task["engine"])(EngineSettings(Path(task["packages"])), _report)[0]
    languages = task["source"], task["target"]
    glossary = Glossary(tuple(Term(text, translation, case) for text, translation, case in task["terms"]))
    translations = CheckedTranslator(engine, {languages: glossary}).translate(task["segments"], *languages)
    json.dump([[translation.text, translation.problem] for translation in translations], sys.stdout)


def _report(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    main()
