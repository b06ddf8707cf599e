"""Run commands as a shell does, in this process."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from digest import cli

NOW = "2025-05-05T06:00:00Z"
CONFIG = """\
[digest]
name = "harbor"
id = "tag:news.example.org,2025:harbor"
title = "Harbor Weekly"
base_url = "https://news.example.org/"
timezone = "Europe/Lisbon"
locales = ["en", "es"]
"""
COUNCIL = """\
22.04.2025

The council voted for the new tram line. Work begins in May.


The ferry stays

The ferry stays 16.04.2025

The ferry will run through the winter. Two boats a day connect the islands.
"""


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Command = Callable[..., Outcome]
Once = Callable[[Path, Callable[[], object]], Path]


@pytest.fixture
def digest(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    for name in [name for name in os.environ if name.startswith("DIGEST_")]:
        monkeypatch.delenv(name)

    def run(*arguments: str, now: str | None = NOW) -> Outcome:
        takes_now = arguments[0] not in {"--version", "--help"}
        clock = ["--now", now] if now and takes_now and "--now" not in arguments else []
        monkeypatch.setattr("sys.argv", ["digest", *arguments, *clock])
        capsys.readouterr()
        status = cli.main()
        written = capsys.readouterr()
        assert "Traceback" not in written.err
        return Outcome(status, written.out, written.err)

    return run


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with one source, two items in two weeks; the current folder."""
    write(tmp_path / "digest.toml", CONFIG + '\n[[sources]]\nname = "Council"\npath = "news/council.txt"\n')
    write(tmp_path / "news/council.txt", COUNCIL)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def kept() -> dict[str, Path]:
    """The sites that were made once, each by the name of the function that made it."""
    return {}


@pytest.fixture
def once(kept: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Fills a folder by a function when that is first used; after that with copies of what it made."""

    def fill(folder: Path, make: Callable[[], object]) -> Path:
        name = f"{make.__module__}.{make.__qualname__}"
        if name in kept:
            shutil.copytree(kept[name], folder, symlinks=True, dirs_exist_ok=True)
        else:
            make()
            kept[name] = shutil.copytree(folder, tmp_path_factory.mktemp("kept") / "site", symlinks=True)
        return folder

    return fill


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
