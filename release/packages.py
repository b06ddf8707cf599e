"""The files of a release in ``dist/``: packages, hashes, a bill of materials, files for containers, and checksums.

Packages are built twice, from two clones in different folders, with different umasks, time zones, hash seeds and file
times, and kept only if the bytes are the same. Their timestamps are those of the commit (SOURCE_DATE_EPOCH, see
https://reproducible-builds.org/docs/source-date-epoch/).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from release import contents, pins, versions
from release.failure import Failure


@dataclass(frozen=True, slots=True)
class _Circumstances:
    folder: str
    umask: int
    zone: str
    seed: str
    touched: int | None  # seconds since 1970, or the time of the clone


_ONE = _Circumstances("one", 0o022, "UTC", "1", None)
_OTHER = _Circumstances("another folder/two", 0o077, "Asia/Kathmandu", "2", 1_000_000_000)


def make(root: Path) -> None:
    """Fill ``dist/`` from the last commit. Raises Failure if a build fails, or two builds differ."""
    version = versions.current(root)
    with tempfile.TemporaryDirectory() as name:
        one, other = (_build(root, Path(name), circumstances) for circumstances in (_ONE, _OTHER))
        _compare(one, other)
        bill = contents.list_contents(root, one, Path(name) / "environment", seconds(root))
        (one / f"weekly_digest-{version}.cdx.json").write_text(bill, encoding="utf-8")
        _write_checksums(one)
        shutil.rmtree(root / "dist", ignore_errors=True)
        shutil.copytree(one, root / "dist")
    for path in sorted((root / "dist").iterdir()):
        print(f"{path.stat().st_size:10,} {path.relative_to(root)}")


def seconds(root: Path) -> int:
    """Return the time of the last commit, in seconds since 1970."""
    return int(_run("git", "log", "-1", "--format=%ct", cwd=root))


def _build(root: Path, folder: Path, circumstances: _Circumstances) -> Path:
    """Build once, and return the folder with the files."""
    clone = folder / circumstances.folder
    clone.parent.mkdir(exist_ok=True)
    umask = circumstances.umask
    _run("git", "clone", "--quiet", "--shared", str(root), str(clone), cwd=folder, umask=umask)
    if (touched := circumstances.touched) is not None:
        for path in clone.rglob("*"):
            os.utime(path, (touched, touched), follow_symlinks=False)
    made = folder / f"{clone.name}-made"
    around = {"SOURCE_DATE_EPOCH": str(seconds(root)), "TZ": circumstances.zone, "PYTHONHASHSEED": circumstances.seed}
    build = (sys.executable, "-m", "build", "--no-isolation", "--outdir", str(made))
    _run(*build, cwd=clone, umask=umask, environment=around)
    pins.write_requirements(clone, made)
    for path in (clone / "container").iterdir():
        shutil.copyfile(path, made / path.name)
    return made


def _compare(one: Path, other: Path) -> None:
    for path in sorted({path.name for folder in (one, other) for path in folder.iterdir()}):
        if not _same(one / path, other / path):
            raise Failure(f"{path} differs between two builds of the same commit")


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and one.read_bytes() == other.read_bytes()


def _write_checksums(folder: Path) -> None:
    """Write ``SHA256SUMS``, as ``sha256sum --check`` reads it."""
    paths = sorted(folder.iterdir())
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in paths]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def _run(*command: str, cwd: Path, umask: int = -1, environment: dict[str, str] | None = None) -> str:
    around = {**os.environ, **(environment or {})}
    done = subprocess.run(command, cwd=cwd, umask=umask, env=around, capture_output=True, text=True, check=False)
    if done.returncode:
        told = (done.stderr or done.stdout).strip() or f"status {done.returncode}"
        raise Failure(f"{' '.join(command[:4])} failed: {told}")
    return done.stdout
