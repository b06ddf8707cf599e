"""``import`` and ``export``: exchange a translation memory with other sites and with people."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from digest.files.lock import locked
from digest.model.translation import Translation
from digest.model.translation_unit import Unit
from digest.translating.exchange import tmx
from tests.cli.conftest import NOW, Command

FERRY = Unit("en", "es", "The ferry sails.", Translation("Zarpa el transbordador.", score=-0.25), "phrasebook 1")
QUAY = Unit("en", "es", "Quay", Translation("Muelle", by_person=True))


@pytest.fixture
def memory(site: Path) -> Path:
    """A file with one machine translation and one correction."""
    return keep(site / "memory.tmx", FERRY, QUAY)


def keep(path: Path, *units: Unit) -> Path:
    path.write_bytes(b"".join(tmx.write(units)))
    return path


def test_what_is_imported_is_exported_as_it_was(digest: Command, memory: Path) -> None:
    imported = digest("import", str(memory))
    exported = digest("export", "again.tmx")

    assert (imported.status, imported.out) == (0, f"{memory}: 1 machine translation, 1 correction\n")
    assert (exported.status, exported.out) == (0, "again.tmx: 1 machine translation, 1 correction\n")
    assert Path("again.tmx").read_bytes() == b"".join(tmx.write([QUAY, FERRY]))


def test_the_same_memory_is_the_same_file(digest: Command, site: Path, memory: Path) -> None:
    digest("import", str(memory))
    digest("export", "one.tmx")
    digest("import", "one.tmx", now="2025-06-01T06:00:00Z")
    digest("export", "other.tmx", now="2026-01-01T06:00:00+02:00")

    assert Path("one.tmx").read_bytes() == Path("other.tmx").read_bytes()


def test_what_people_wrote_elsewhere_wins(digest: Command, site: Path) -> None:
    (site / "cat.TMX").write_text(
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en-US"/><body><tu>'
        '<tuv xml:lang="en-US"><seg>The <bpt i="1">&lt;b></bpt>ferry<ept i="1">&lt;/b></ept>  sails.</seg></tuv>'
        '<tuv xml:lang="es-ES"><seg>Sale el barco.</seg></tuv></tu><tu/></body></tmx>',
        encoding="utf-16",
    )
    outcome = digest("import", "cat.TMX")

    assert outcome.out.splitlines() == [
        "cat.TMX: 0 machine translations, 1 correction",
        "1 unit skipped: no text in two known languages",
    ]
    assert digest("translate", "The ferry sails.", "--from", "en", "--to", "es", "--engine", "identity").out == (
        "Sale el barco.\n"
    )


def test_an_import_does_not_touch_what_others_corrected(digest: Command, memory: Path) -> None:
    digest("translate", "The ferry sails.", "--from", "en", "--to", "es", "--correct", "Sale el barco.")
    digest("import", str(memory))

    assert digest("translate", "The ferry sails.", "--from", "en", "--to", "es", "--engine", "identity").out == (
        "Sale el barco.\n"
    )


def test_what_machines_made_is_bounded_as_the_site_says(digest: Command, site: Path, memory: Path) -> None:
    with (site / "digest.toml").open("a", encoding="utf-8") as config:
        config.write("\n[translation]\nmemory = 0\n")
    digest("import", str(memory))

    assert digest("status", "--json").json["translation"]["memory"] == {"segments": 0, "corrections": 1}


def test_a_site_without_a_store_exports_an_empty_memory(digest: Command, site: Path) -> None:
    outcome = digest("export", "empty.tmx")

    assert outcome.out == "empty.tmx: 0 machine translations, 0 corrections\n"
    assert Path("empty.tmx").read_bytes() == b"".join(tmx.write([]))
    assert not (site / "digest.db").exists()


# Mistakes


def test_a_broken_file_changes_nothing(digest: Command, site: Path, memory: Path) -> None:
    digest("import", str(memory))
    units = [Unit("en", "es", f"Boat {number}", Translation("Barco", by_person=True)) for number in range(2_000)]
    whole = keep(site / "whole.tmx", *units, Unit("en", "es", "Quay", Translation("other", by_person=True)))
    (site / "broken.tmx").write_bytes(whole.read_bytes()[:-20])
    outcome = digest("import", "broken.tmx")
    digest("export", "after.tmx")

    assert outcome.status == 1
    assert "broken.tmx:" in outcome.err
    assert outcome.err.count("\n") == 1
    assert Path("after.tmx").read_bytes() == b"".join(tmx.write([QUAY, FERRY]))


@pytest.mark.parametrize("verb", ["import", "export"])
@pytest.mark.parametrize("name", ["feeds.txt", "memory", "memory.tmx.gz"])
def test_the_ending_of_a_file_says_what_is_in_it(digest: Command, site: Path, verb: str, name: str) -> None:
    outcome = digest(verb, name)

    assert outcome.status == 2
    assert outcome.err == f"digest: {name}: unknown file type; the name must end in .tmx or .opml\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--provenance", "--opml"], "--opml and --provenance export different things: use one of them"),
        (
            ["feeds.opml", "--opml", "--week", "W17"],
            "use --week with --mailing or --provenance: it is about an edition",
        ),
        (["memory.tmx", "--to-list", "3"], "use --to-list with --mailing: it is about an email"),
        (["--mailing", "plain", "--provenance"], "--provenance and --mailing export different things: use one of them"),
    ],
)
def test_an_option_that_would_count_for_nothing_is_refused(
    digest: Command, site: Path, arguments: list[str], told: str
) -> None:
    outcome = digest("export", *arguments)
    assert (outcome.status, outcome.err) == (2, f"digest: {told}\n")


def test_a_file_that_is_not_there(digest: Command, site: Path) -> None:
    outcome = digest("import", "missing.tmx")

    assert (outcome.status, outcome.err) == (1, "digest: missing.tmx: No such file or directory\n")


def test_a_folder_is_no_file(digest: Command, site: Path) -> None:
    (site / "folder.tmx").mkdir()

    assert "folder.tmx: not a regular file; check the path" in digest("import", "folder.tmx").err
    refusal = "digest: folder.tmx: exists and is not a regular file; choose another path\n"
    assert digest("export", "folder.tmx").err == refusal


def test_a_file_that_cannot_be_written(digest: Command, site: Path) -> None:
    outcome = digest("export", "missing/memory.tmx")

    assert outcome.status == 1
    assert outcome.err == "digest: missing/memory.tmx: cannot be written (No such file or directory)\n"


@pytest.mark.parametrize("verb", ["import", "export"])
def test_both_need_a_site(digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: str) -> None:
    monkeypatch.chdir(tmp_path)
    keep(tmp_path / "memory.tmx", QUAY)

    outcome = digest(verb, "memory.tmx")
    assert outcome.status == 2
    assert "digest.toml" in outcome.err


def test_an_import_waits_for_another_run(digest: Command, site: Path, memory: Path) -> None:
    with locked(site / "digest.lock"):
        assert "another digest run is in progress" in digest("import", str(memory)).err


# Written whole


def test_an_export_takes_the_place_of_an_older_one_where_a_link_leads(digest: Command, memory: Path) -> None:
    digest("import", str(memory))
    Path("real.tmx").write_bytes(b"older")
    Path("link.tmx").symlink_to("real.tmx")
    digest("export", "link.tmx")

    assert Path("link.tmx").is_symlink()
    assert Path("real.tmx").read_bytes().startswith(b"<?xml")


def test_an_export_that_fails_leaves_the_older_file(
    digest: Command, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest("import", str(memory))
    Path("old.tmx").write_bytes(b"older")
    monkeypatch.setattr("os.fsync", _no_space)
    before = sorted(memory.parent.iterdir())

    assert "old.tmx: cannot be written (No space left on device)" in digest("export", "old.tmx").err
    assert Path("old.tmx").read_bytes() == b"older"
    assert sorted(memory.parent.iterdir()) == before


def _no_space(_: int) -> None:
    raise OSError(28, "No space left on device")


def test_an_import_that_is_killed_leaves_nothing_half(digest: Command, site: Path, memory: Path) -> None:
    digest("import", str(memory))
    Path("new.tmx").write_bytes(b"".join(tmx.write(replace(QUAY, segment=str(number)) for number in range(5_000))))
    # Much of it was taken in by then.
    code = """
import os, signal
from digest import cli
from digest.translating.exchange import tmx
read = tmx.read
def dying(chunks, name):
    for number, units in enumerate(read(chunks, name)):
        if number == 4_000:
            os.kill(os.getpid(), signal.SIGKILL)
        yield units
tmx.read = dying
cli.main()
"""
    command = [sys.executable, "-c", code, "import", "new.tmx", "--now", NOW]

    assert subprocess.run(command, cwd=site, check=False, timeout=60).returncode == -signal.SIGKILL
    digest("export", "after.tmx")
    assert Path("after.tmx").read_bytes() == b"".join(tmx.write([QUAY, FERRY]))


def test_a_pipe_is_not_waited_for(digest: Command, site: Path) -> None:
    os.mkfifo(site / "endless.tmx")

    outcome = digest("import", "endless.tmx")

    assert (outcome.status, outcome.err) == (2, "digest: endless.tmx: not a regular file; check the path\n")
