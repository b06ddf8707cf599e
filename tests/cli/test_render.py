"""Large builds render in several processes and give the same files."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.publishing.output import renderers
from digest.tasks.parts import make_pipeline as publishing
from tests.cli.conftest import Command


def build(digest: Command) -> dict[str, bytes]:
    assert digest("ingest").status == 0
    assert digest("build", "--all").status == 0
    return {str(path): path.read_bytes() for path in Path("output").rglob("*") if path.is_file()}


def test_several_processes_write_the_same_files_as_one(
    digest: Command, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "processors", lambda: 1)
    alone = build(digest)
    for path in [*alone, *map(str, site.glob("digest.db*"))]:
        Path(path).unlink()

    monkeypatch.setattr(publishing, "processors", lambda: 2)
    monkeypatch.setattr(renderers, "_WORTHWHILE", 2)
    answers: list[bytes | None] = []
    answer = renderers._Process.next

    def noted(process: renderers._Process) -> bytes | None:
        answers.append(answer(process))
        return answers[-1]

    monkeypatch.setattr(renderers._Process, "next", noted)

    assert build(digest) == alone
    assert len(answers) > 20
    assert None not in answers
