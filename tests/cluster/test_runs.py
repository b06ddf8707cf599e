"""Whole runs of a site on a cluster: the files are those of one machine, also after the run was killed."""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path

import pytest

from digest import cli
from digest.cluster.scheduler import Scheduler
from digest.translating import memory
from tests.children import started
from tests.clusters import LONGEST, Certificates, scheduler
from tests.fixtures.train.corpus import pairs

pytestmark = pytest.mark.enable_socket

NOW = "2025-05-05T06:00:00Z"
SITE = """\
[digest]
name = "harbor"
id = "tag:news.example.org,2025:harbor"
title = "Harbor Weekly"
base_url = "https://news.example.org/"
timezone = "Europe/Lisbon"
locales = ["en", "es"]

[[sources]]
name = "Council"
path = "council.txt"
locale = "en"
translate = "full"

[translation]
engines = ["argos"]
"""
SENTENCES = 90

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def in_folder(folder: Path, *arguments: str) -> tuple[int, str]:
        monkeypatch.chdir(folder)
        monkeypatch.setattr("sys.argv", ["digest", *arguments, "--now", NOW])
        status = cli.main()
        written = capsys.readouterr()
        assert "Traceback" not in written.err
        return status, written.out + written.err

    return in_folder


def site(folder: Path, packages: Path, place: Scheduler | None = None) -> Path:
    """A site whose items are translated in full."""
    folder.mkdir()
    sentences = dict.fromkeys(text for text, _ in islice(pairs(900, seed=7), 300) if text.endswith("."))
    items = zip(*[iter(list(sentences)[:SENTENCES])] * 3, strict=True)
    text = "\n\n\n".join(f"22.04.2025\n\n{' '.join(of_one)}" for of_one in items)
    (folder / "council.txt").write_text(text, encoding="utf-8")
    config = f'{SITE}packages = "{packages}"\n'
    if place:
        config += (
            f'\n[cluster]\nscheduler = "{place.address}"\nca = "{place.ca}"\ncertificate = "{place.certificate}"\n'
            f'key = "{place.key}"\ntimeout = {LONGEST}\n'
        )
    (folder / "digest.toml").write_text(config, encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted((folder / "output").rglob("*"))
        if path.is_file()
    }


def remembered(folder: Path) -> list[tuple[object, ...]]:
    """What the store remembers of the engines, scores to the last digit."""
    query = "select segment, text, problem, unknown, score from remembered order by 1, 2"
    with closing(sqlite3.connect(folder / "digest.db")) as connection:
        return connection.execute(query).fetchall()


def test_a_site_of_a_cluster_is_that_of_one_machine(
    place: Scheduler, packages: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "BATCH", 20)
    alone, shared = site(tmp_path / "alone", packages), site(tmp_path / "shared", packages, place)

    assert run(alone, "run", "--all")[0] == run(shared, "run", "--all")[0] == 0
    assert files(shared) == files(alone)
    assert len(remembered(shared)) > SENTENCES
    assert remembered(shared) == remembered(alone)


def test_a_run_that_is_killed_ends_the_same_the_next_time(
    place: Scheduler, packages: Path, tmp_path: Path, run: Run
) -> None:
    alone, killed = site(tmp_path / "alone", packages), site(tmp_path / "killed", packages, place)
    command = [sys.executable, "-m", "digest", "run", "--all", "--now", NOW]
    modules = {"PYTHONPATH": os.pathsep.join(sys.path)}
    with started(command, LONGEST, cwd=killed, env=os.environ | modules) as process:
        while process.poll() is None and not has_begun(killed):
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=60)

    assert run(alone, "run", "--all")[0] == run(killed, "run", "--all")[0] == 0
    assert files(killed) == files(alone)
    assert remembered(killed) == remembered(alone)


def has_begun(folder: Path) -> bool:
    """Whether the edition is decided, so that it is being translated."""
    if (folder / "digest.db").exists():
        with suppress(sqlite3.Error), closing(sqlite3.connect(folder / "digest.db", timeout=0.1)) as connection:
            return bool(connection.execute("select count(*) from editions").fetchone()[0])
    return False


def test_check_tells_how_many_workers_take_work(place: Scheduler, packages: Path, tmp_path: Path, run: Run) -> None:
    status, told = run(site(tmp_path / "shared", packages, place), "check")

    assert status == 0
    assert f"cluster {place.address}: 2 of 2 workers take work\n" in told


def test_check_tells_that_no_worker_has_joined(own: Certificates, tmp_path: Path, run: Run) -> None:
    with scheduler(tmp_path, own) as (address, _):
        folder = site(tmp_path / "alone", tmp_path / "nothing here", own.place(address))
        config = (folder / "digest.toml").read_text(encoding="utf-8")
        (folder / "digest.toml").write_text(config.replace('"argos"', '"identity"'), encoding="utf-8")
        status, told = run(folder, "check")

    assert status == 1
    assert f"digest: cluster {address}: no worker has joined it; start one with `dask worker`\n" in told
    assert "take work" not in told


def test_check_refuses_a_key_that_others_can_read(place: Scheduler, tmp_path: Path, run: Run) -> None:
    folder = site(tmp_path / "shared", tmp_path / "nothing here", place)
    (folder / "digest.toml").write_text(
        (folder / "digest.toml").read_text(encoding="utf-8").replace('"argos"', '"identity"'), encoding="utf-8"
    )
    assert run(folder, "check")[0] == 0
    assert place.key
    place.key.chmod(0o644)
    status, told = run(folder, "check")
    place.key.chmod(0o600)

    assert status == 2
    assert f"digest: {place.key}: others on this machine can read the key" in told


def test_a_cluster_that_is_away_is_a_line_and_nothing_is_published(
    place: Scheduler, packages: Path, tmp_path: Path, run: Run
) -> None:
    folder = site(tmp_path / "shared", packages, place)
    config = (folder / "digest.toml").read_text(encoding="utf-8")
    away = config.replace(place.address, "tls://127.0.0.1:9").replace(f"timeout = {LONGEST}", "timeout = 2")
    (folder / "digest.toml").write_text(away, encoding="utf-8")
    status, told = run(folder, "run", "--all")

    assert status == 1
    assert "digest: cluster tls://127.0.0.1:9: no scheduler answers there (" in told
    assert not (folder / "output/site/es").exists()
    (folder / "digest.toml").write_text(config, encoding="utf-8")
    assert run(folder, "run", "--all")[0] == 0
    assert (folder / "output/site/es").exists()


def test_without_a_cluster_nothing_of_it_is_loaded(packages: Path, tmp_path: Path) -> None:
    folder = site(tmp_path / "alone", packages)
    code = "import sys; from digest import cli; cli.main(); print(*sys.modules)"
    modules = {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code, "run", "--all", "--now", NOW]
    with started(command, LONGEST, cwd=folder, env=os.environ | modules) as process:
        printed, _ = process.communicate(timeout=LONGEST)

    assert "digest.tasks.parts.make_cluster" in printed.split()
    assert {"dask", "distributed", "digest.cluster"} & set(printed.split()) == set()
