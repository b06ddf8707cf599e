"""Publish the site of ``decade.py`` part by part: decide and translate it, or bring some files up to date."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bench.cipher import Cipher
from bench.decade import STORIES, WEEKS
from digest.cli.messages import Messages
from digest.cli.work import at_work
from digest.config import load
from digest.editing.order.schedule import BuildRequest
from digest.ports import Publisher
from digest.tasks.steps.pipeline import Pipeline


def decide(pipeline: Pipeline, now: datetime) -> None:
    """Read the news, decide all editions and keep their words, and write no file."""
    pipeline.ingest(now)
    decider = pipeline.decider()
    ciphering = replace(decider, localizer=replace(decider.localizer, translator=Cipher()))
    built = replace(_with_publishers(pipeline, {}), decider=lambda: ciphering).build(BuildRequest(all=True), now)
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
            _with_publishers(pipeline, {part: by_name[part] for part in parts}).build(BuildRequest(), now)


def _with_publishers(pipeline: Pipeline, publishers: Mapping[str, Publisher]) -> Pipeline:
    return replace(pipeline, writer=replace(pipeline.writer, publishers=publishers))


if __name__ == "__main__":
    main(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), sys.argv[3:])
