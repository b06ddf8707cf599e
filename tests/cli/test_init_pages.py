"""``init --pages``: a workflow that publishes the site and keeps the store where nobody else reads it."""

from __future__ import annotations

import re
import subprocess
import textwrap
from pathlib import Path

import pytest

from digest.config.starter import workflow
from tests.cli.conftest import Command

WORKFLOW = ".github/workflows/digest.yml"
SOON = 60


def script(name: str) -> str:
    """The shell lines of a step."""
    step = re.search(rf"- name: {name}\n.*?run: \|\n((?: {{10}}[^\n]*\n)+)", workflow(), re.DOTALL)
    assert step
    return textwrap.dedent(step[1])


def shell(lines: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    surroundings = {"PATH": "/usr/local/bin:/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null", **environment}
    return subprocess.run(
        ["bash", "-e", "-c", lines],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=SOON,
        check=False,
    )


def git(folder: Path, *arguments: str) -> str:
    told = shell(f"git {' '.join(arguments)}", folder)
    assert told.returncode == 0, told.stderr
    return told.stdout


def test_a_new_site_gets_a_workflow(digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    told = digest("init", "--pages")

    assert told.status == 0
    assert "the store must be in a private repository of its own" in told.out
    assert (tmp_path / WORKFLOW).read_text() == workflow()
    assert (tmp_path / "digest.toml").exists()
    assert {"/digest.db*", "/output/", "/private/"} <= set((tmp_path / ".gitignore").read_text().splitlines())


def test_a_site_that_is_there_gets_it_too_and_stays_as_it_is(digest: Command, site: Path) -> None:
    before = (site / "digest.toml").read_text()
    (site / ".gitignore").write_text("*.bak\n/output/")

    assert digest("init", "--pages").status == 0
    assert (site / "digest.toml").read_text() == before
    ignored = (site / ".gitignore").read_text().splitlines()
    assert (ignored[0], ignored.count("/output/"), ignored.count("/digest.db*")) == ("*.bak", 1, 1)


def test_a_workflow_that_is_there_stays(digest: Command, site: Path) -> None:
    (site / WORKFLOW).parent.mkdir(parents=True)
    (site / WORKFLOW).write_text("mine")

    told = digest("init", "--pages")
    assert (told.status, told.err) == (2, f"digest: {WORKFLOW}: already exists; nothing was changed\n")
    assert (site / WORKFLOW).read_text() == "mine"
    assert not (site / ".gitignore").exists()


def test_no_store_is_in_a_cache_or_an_artifact() -> None:
    used = re.findall(r"uses: (\S+)@", workflow())
    assert set(used) == {"actions/checkout", "actions/upload-pages-artifact", "actions/deploy-pages"}
    assert re.findall(r"upload-pages-artifact@\S+\n\s+with:\n\s+path: (\S+)", workflow()) == ["output/site"]


def test_a_store_that_anybody_can_read_is_refused(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "ana/store")
    there = {"GITHUB_SERVER_URL": f"file://{tmp_path}"}

    told = shell(script("Refuse a store that anybody can read"), tmp_path, STORE_REPOSITORY="ana/store", **there)
    assert (told.returncode, "ana/store is public" in told.stdout) == (1, True)
    told = shell(script("Refuse a store that anybody can read"), tmp_path, STORE_REPOSITORY="ana/other", **there)
    assert (told.returncode, told.stdout) == (0, "")
    assert shell(script("Refuse a store that anybody can read"), tmp_path, STORE_REPOSITORY="").returncode == 1


def test_a_site_does_not_begin_again_by_accident(tmp_path: Path) -> None:
    (tmp_path / "private").mkdir()
    lines = script("Refuse to begin again by accident")

    assert shell(lines, tmp_path, STORE_REPOSITORY="ana/store", BEGIN="").returncode == 1
    assert shell(lines, tmp_path, STORE_REPOSITORY="ana/store", BEGIN="true").returncode == 0
    (tmp_path / "private/digest.db").write_text("store")
    assert shell(lines, tmp_path, STORE_REPOSITORY="ana/store", BEGIN="").returncode == 0


def test_the_store_is_kept_without_earlier_copies(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "store.git")
    git(tmp_path, "clone", "--quiet", "store.git", "first")
    (tmp_path / "first/README").write_text("The store.")
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    git(tmp_path / "first", "add", "README")
    git(tmp_path / "first", *identity, "commit", "--quiet", "-m", "Begin")
    git(tmp_path / "first", "push", "--quiet", "origin", "HEAD:main")

    for content in ("first", "second"):
        work = tmp_path / content / "work"
        work.mkdir(parents=True)
        git(work, "clone", "--quiet", str(tmp_path / "store.git"), "private")
        (work / "private/digest.db").write_text(content)
        told = shell(script("Keep the store"), work)
        assert told.returncode == 0, told.stderr

    assert git(tmp_path / "store.git", "show", "main:digest.db") == "second"
    assert git(tmp_path / "store.git", "rev-list", "--count", "main").strip() == "1"
