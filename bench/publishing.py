"""Publish the site of ``decade.py`` part by part: decide and translate it, or bring some files up to date."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bench.decade import STORIES, WEEKS
from digest.cli.messages import Messages
from digest.cli.work import at_work
from digest.compose.edition.schedule import Request
from digest.config import load
from digest.model.translation import Translation
from digest.pipeline.pipeline import Pipeline
from digest.ports import Publisher

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# As many letters in the scripts of the readers; what is in Latin script is written backwards.
_SCRIPTS = {
    "ru": "абвгдежзийклмнопрстуфхцчшы",
    "uk": "абвгґдеєжзиіїйклмнопрстуфх",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنه",
    "zh": "一二三四五六七八九十百千万上下中大小天地人山水火木土",
    "ja": "あいうえおかきくけこさしすせそたちつてとなにぬねのは",
}


@dataclass(frozen=True, slots=True)
class Cipher:
    """A translator that takes no time: as many letters, in the script of the readers."""

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:  # noqa: ARG002
        letters = str.maketrans(_LETTERS, _SCRIPTS.get(target, _LETTERS[::-1]))
        return [Translation(segment.lower().translate(letters)) for segment in segments]

    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(("en", target) for target in (*_SCRIPTS, "es", "fr", "de", "pt", "it", "pl"))

    def fingerprint(self, source: str, target: str) -> str:  # noqa: ARG002 - the port
        return "cipher"


def decide(pipeline: Pipeline, now: datetime) -> None:
    """Read the news, decide all editions and keep their words, and write no file."""
    pipeline.ingest(now)
    localizer = replace(pipeline.localizer, translator=Cipher())
    built = replace(_with_publishers(pipeline, {}), localizer=localizer).build(Request(all=True), now)
    stories = [len(edition.stories) for edition in built.editions]
    if stories != [STORIES] * WEEKS:
        sys.exit(f"{len(stories)} weeks of {set(stories)} stories were decided, not {WEEKS} of {STORIES}")


def main(folder: Path, now: datetime, parts: Sequence[str]) -> None:
    """Do the parts one after the other; each is "decide", or the name of a publisher."""
    with at_work(load(folder / "digest.toml", os.environ), now, Messages(quiet=True)) as work:
        pipeline = work.pipeline
        if list(parts) == ["decide"]:
            decide(pipeline, now)
        else:
            by_name = pipeline.writer.publishers
            _with_publishers(pipeline, {part: by_name[part] for part in parts}).build(Request(), now)


def _with_publishers(pipeline: Pipeline, publishers: Mapping[str, Publisher]) -> Pipeline:
    return replace(pipeline, writer=replace(pipeline.writer, publishers=publishers))


if __name__ == "__main__":
    main(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), sys.argv[3:])
