"""Names that are no UTF-8: one clear line, and nothing half-made."""

from __future__ import annotations

import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from digest.cli.app import run
from digest.cli.commands import COMMANDS
from tests.cli.conftest import CONFIG, COUNCIL, Command, write

# As Python gives the bytes b"caf\xe9", which are "café" in Latin-1.
WRONG = os.fsdecode(b"caf\xe9")
SOURCE = '\n[[sources]]\nname = "Council"\npath = "news"\nlocale = "en"\n'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "digest.toml", CONFIG + SOURCE)
    write(tmp_path / "news/council.txt", COUNCIL)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("verb", COMMANDS)
@pytest.mark.parametrize("arguments", [(WRONG,), ("--config", WRONG), (f"--title={WRONG}",)])
def test_no_command_takes_such_an_argument(
    verb: str,
    arguments: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run([verb, *arguments]) == 2
    assert r"caf\xe9: not UTF-8; write it in UTF-8, or rename that file or folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_site_in_such_a_folder_is_refused_and_not_begun(
    digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / WRONG
    folder.mkdir()
    monkeypatch.chdir(folder)

    begun = digest("init")
    assert (begun.status, list(folder.iterdir())) == (2, [])
    write(folder / "digest.toml", CONFIG)
    for verb in ("run", "check", "doctor", "status", "backup"):
        outcome = digest(verb, *(["x.zip"] if verb == "backup" else []))
        assert outcome.status == 2
        assert outcome.err.endswith("/caf\\xe9/digest.toml: its name is not UTF-8; rename the folder of the site\n")


def test_files_of_such_a_name_are_told_or_harmless(digest: Command, site: Path) -> None:
    for folder, suffix in {"news": ".txt", "images": ".png", "templates": ".html", "editions": ".toml"}.items():
        write(site / folder / f"{WRONG}{suffix}", COUNCIL if folder == "news" else "")

    assert digest("run", "--all").status == 0
    assert digest("doctor").status == 0
    kept = digest("backup", "../kept.zip")
    assert kept.status == 0
    assert r"templates/caf\xe9.html has a name that is not UTF-8, so it is not in the backup; rename it" in kept.err
    with ZipFile(site.parent / "kept.zip") as backup:
        assert not any("caf" in name for name in backup.namelist())


def test_what_a_link_leads_to_is_told(digest: Command, site: Path) -> None:
    (site / WRONG).mkdir()
    (site / "output").symlink_to(WRONG)

    assert "a bug" not in digest("run", "--all").err


def test_a_variable_is_told_without_its_value(digest: Command, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert site
    monkeypatch.setenv("DIGEST_TITLE", WRONG)
    outcome = digest("status")

    assert (outcome.status, outcome.err) == (2, "digest: DIGEST_TITLE: not UTF-8; write it in UTF-8\n")
