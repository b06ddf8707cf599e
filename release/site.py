"""A small site as a released version leaves it, kept for the tests of later ones (tests/cli/test_upgrade.py).

The wheel makes it: published editions, one of them with an editor's introduction; three subscribers, two of whom got
an edition; and an item that changed. The store is kept as SQL, so that it stays text.

It is never made again: a site made by later code would agree with that code by construction.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path

from release import versions
from release.failure import Failure

_SAMPLE = Path(__file__).with_name("sample")
# In bytes; no fixture should be larger.
_MOST = 100_000
_THEN, _LATER = "2025-04-28T06:00:00Z", "2025-05-05T06:00:00Z"
_INTRODUCTION = "A *calm* week at the harbor."


def keep(root: Path, wheel: Path) -> None:
    """Make the fixture of the current version from its wheel. Raises Failure if there is one already."""
    fixture = root / "tests" / "fixtures" / f"site-{versions.current(root)}"
    if fixture.exists():
        raise Failure(f"{fixture} exists; it shows what the release did, so it is never made again")
    with tempfile.TemporaryDirectory() as name:
        digest = _install(root, wheel.resolve(), Path(name) / "environment")
        site = Path(shutil.copytree(_SAMPLE, Path(name) / "site", ignore=shutil.ignore_patterns("later")))
        _live(digest, site)
        _copy(site, fixture)
    size = sum(path.stat().st_size for path in fixture.rglob("*") if path.is_file())
    print(f"{size:,} bytes in {fixture.relative_to(root)}")
    if size > _MOST:
        raise Failure(f"that is too much; at most {_MOST:,} are allowed")


def _live(digest: Path, site: Path) -> None:
    """Use the site for two weeks."""
    _run(digest, site, "run", "--week", "2025-W16", "--now", _THEN)
    _run(digest, site, "draft", "--week", "2025-W17", "--now", _THEN)
    draft = site / "editions" / "2025-W17.toml"
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text.replace('introduction = """\n', f'introduction = """\n{_INTRODUCTION}\n', 1), "utf-8")
    _run(digest, site, "run", "--now", _THEN)
    for address, locale in (("ana@example.org", "es"), ("bo@example.org", "en"), ("cy@example.org", "en")):
        _run(digest, site, "subscribers", "add", address, "--locale", locale, "--now", _THEN)
    _run(digest, site, "subscribers", "remove", "cy@example.org", "--now", _THEN)
    _run(digest, site, "send", "--now", _THEN)
    council = site / "news" / "council.txt"
    text = council.read_text(encoding="utf-8").replace("Nobody abstained", "One abstained")
    council.write_text((_SAMPLE / "later" / "council.txt").read_text(encoding="utf-8") + text, "utf-8")
    _run(digest, site, "run", "--now", _LATER)


def _copy(site: Path, fixture: Path) -> None:
    """Keep the store as text, the output as one archive, and all other files as they are but for the outbox."""
    shutil.copytree(
        site, fixture, ignore=shutil.ignore_patterns("digest.db*", "*.lock", "output", "outbox", ".digest-*")
    )
    with closing(sqlite3.connect(site / "digest.db")) as store:
        text = "\n".join(store.iterdump()) + "\n"
    (fixture / "digest.sql").write_text(text, encoding="utf-8")
    # Pages are much alike, so one stream (180 KB as a ZIP, a tenth of it here).
    with tarfile.open(fixture / "output.tar.xz", "w:xz") as archive:
        for path in sorted(path for path in (site / "output").rglob("*") if path.is_file()):
            archive.add(path, path.relative_to(site).as_posix(), filter=_unowned)


def _unowned(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    return entry.replace(mtime=0, mode=0o644, uid=0, gid=0, uname="", gname="", deep=False)


def _install(root: Path, wheel: Path, environment: Path) -> Path:
    _check([sys.executable, "-m", "venv", "--without-pip", str(environment)], root)
    pip = [sys.executable, "-m", "pip", "--python", str(environment), "install", "--quiet"]
    _check([*pip, "--constraint", "constraints.txt", str(wheel)], root)
    return environment / "bin" / "digest"


def _run(digest: Path, site: Path, *arguments: str) -> None:
    _check([str(digest), *arguments, "--quiet"] if arguments[0] in {"run", "send"} else [str(digest), *arguments], site)


def _check(command: list[str], folder: Path) -> None:
    around = {name: value for name, value in os.environ.items() if not name.startswith(("DIGEST_", "PYTHON"))}
    done = subprocess.run(command, cwd=folder, env=around, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failure(f"{' '.join(command[:4])} failed: {(done.stderr or done.stdout).strip()}")
