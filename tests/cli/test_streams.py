"""Commands whose streams are closed, full, or cannot encode the output."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.conftest import Command, write

ASCII = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


@pytest.fixture
def filled(site: Path, digest: Command) -> Path:
    write(site / "news/council.txt", "21.04.2025\n\nDie Fähre fährt nach Zürich.\n")
    assert digest("ingest").status == 0
    return site


def run(command: str, folder: Path, *, opening: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command with redirections, as a shell does."""
    line = f'{opening}"$PYTHON" -m digest {command}'
    return _shell(line, folder, {**os.environ, **environment, "PYTHON": sys.executable})


def _shell(line: str, folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def test_letters_that_the_output_has_not_are_spelled(filled: Path) -> None:
    done = run("list items", filled, **ASCII)

    assert (done.returncode, done.stderr) == (0, "")
    assert "Die F\\xe4hre f\\xe4hrt" in done.stdout


def test_json_is_json_on_any_output(filled: Path) -> None:
    done = run("list items --json", filled, **ASCII)

    assert (done.returncode, done.stderr) == (0, "")
    assert '"Die F\\u00e4hre f\\u00e4hrt nach Z\\u00fcrich"' in done.stdout


@pytest.mark.parametrize("command", ["list items", "list items --json", "--version", "--help", "run -v"])
def test_a_full_output_is_told_in_one_line(filled: Path, command: str) -> None:
    done = run(f"{command} >/dev/full", filled)

    assert done.returncode == 1
    assert done.stderr == "digest: standard output: No space left on device\n"


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_stop_nothing(filled: Path, closed: str) -> None:
    assert run(f"build --all {closed}", filled).returncode == 0
    assert (filled / "output/site/index.html").is_file()


def test_what_would_go_to_closed_errors_goes_nowhere(filled: Path) -> None:
    done = run("build --config nowhere.toml 2>&-", filled)

    assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize("command", ["list items", "list items --json", "--version", "status", "--help"])
def test_an_output_that_nobody_reads_ends_the_command_in_silence(filled: Path, command: str) -> None:
    done = run(f"{command}; echo $? >&2; }} | true", filled, opening="{ ")

    assert (done.stdout, done.stderr) == ("", "141\n")


def test_an_interruption_is_told_in_one_line(filled: Path, digest: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(filled)
    monkeypatch.setattr("digest.config.load", _interrupt)

    done = digest("build")

    assert (done.status, done.out) == (130, "")
    assert done.err == "digest: interrupted; everything stored and published so far is kept\n"


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
