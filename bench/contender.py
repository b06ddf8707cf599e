"""Translate the same items in one of several ways, in a process of its own, and report the cost.

Reads a task from standard input and writes its outcome to standard output, both as JSON. It runs in the environment of
argostranslate too, so it imports nothing of ours but what it measures.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

_FIRST = "A model is loaded for its first sentence."


class Task(TypedDict):
    """What is to be translated: items, each a title and sentences; the packages; the width of the beam."""

    items: list[list[str]]
    packages: str
    beam: int


class Outcome(TypedDict):
    """The translated items, and what they cost: seconds to the first sentence, then for the items; peak memory.

    ``processor`` is how many seconds all cores together were at work on the items.
    """

    texts: list[str]
    start: float
    seconds: float
    processor: float
    megabytes: float


def main() -> None:
    task: Task = json.load(sys.stdin)
    begin = time.perf_counter()
    translate = CONTENDERS[sys.argv[1]](task)
    ready, working = time.perf_counter(), time.process_time()
    texts = translate()
    seconds, processor = time.perf_counter() - ready, time.process_time() - working
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    outcome = Outcome(texts=texts, start=ready - begin, seconds=seconds, processor=processor, megabytes=memory)
    json.dump(outcome, sys.stdout)


def argostranslate(task: Task) -> Callable[[], list[str]]:
    """The library, called once an item: its title on a line, then its sentences as a paragraph."""
    os.environ |= {"ARGOS_PACKAGES_DIR": task["packages"], "ARGOS_BEAM_SIZE": str(task["beam"])}
    from argostranslate.translate import translate  # noqa: PLC0415 - measured

    translate(_FIRST, "en", "es")
    texts = [f"{title}\n{' '.join(sentences)}" for title, *sentences in task["items"]]
    return lambda: [translate(text, "en", "es") for text in texts]


def digest(task: Task) -> Callable[[], list[str]]:
    """Our engine, given all segments at once."""
    from digest.model.translation import EngineSettings  # noqa: PLC0415 - measured
    from digest.translating.engines.argos.argos_engine import engines  # noqa: PLC0415 - measured

    engine = engines(EngineSettings(Path(task["packages"]), task["beam"]), sys.exit)[0]
    engine.translate([_FIRST], "en", "es")

    def translate() -> list[str]:
        segments = [segment for item in task["items"] for segment in item]
        translated = iter(engine.translate(segments, "en", "es"))
        return [" ".join(next(translated).text for _ in item) for item in task["items"]]

    return translate


def ctranslate2(task: Task) -> Callable[[], list[str]]:
    """The floor: CTranslate2 alone, given all tokens at once, with nothing made of its answers."""
    from ctranslate2 import Translator  # noqa: PLC0415 - measured
    from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 - measured

    package = Path(task["packages"], "translate-en_es")
    pieces = SentencePieceProcessor(model_file=str(package / "sentencepiece.model"))
    tokens = [pieces.encode(segment, out_type=str) for item in task["items"] for segment in item]
    translator = Translator(str(package / "model"), inter_threads=os.cpu_count() or 1, intra_threads=1)

    def translate(batch: list[list[str]]) -> list[str]:
        answers = translator.translate_batch(
            batch, max_batch_size=1024, batch_type="tokens", beam_size=task["beam"], length_penalty=0.2
        )
        return [" ".join(answer.hypotheses[0]) for answer in answers]

    translate(tokens[:1])
    return lambda: translate(tokens)


CONTENDERS = {"argostranslate": argostranslate, "digest": digest, "ctranslate2": ctranslate2}

if __name__ == "__main__":
    main()
