"""The steps of the guide "Back up and restore" work as written."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from tests.architecture.documents import ROOT, blocks
from tests.cli.conftest import Command

GUIDE = ROOT / "docs/guides/backup.md"


def steps() -> list[list[str]]:
    """The commands that the guide shows, without `digest`."""
    return [shlex.split(line)[1:] for block in blocks(GUIDE, "sh") for line in block.splitlines()]


def test_the_steps_of_the_guide_bring_a_lost_site_back(
    digest: Command, site: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert digest("run", "--all").status == 0
    before = {path: path.read_bytes() for path in (site / "output").rglob("*") if path.is_file()}
    (site / "digest.db.lost").write_bytes(b"")
    back_up, *others = steps()
    assert back_up == ["backup", "backup.zip"]
    assert digest(*back_up).status == 0
    shutil.move("digest.db", "digest.db.lost")
    for step in others:
        assert digest(*step).status == (1 if step == ["build"] and not Path("digest.db").exists() else 0), step
    assert {path: path.read_bytes() for path in before} == before

    new = tmp_path_factory.mktemp("new")
    shutil.copy("backup.zip", new)
    monkeypatch.chdir(new)
    assert digest("restore", "backup.zip").status == digest("build").status == 0
    assert {path.relative_to(site): (new / path.relative_to(site)).read_bytes() for path in before} == {
        path.relative_to(site): content for path, content in before.items()
    }
