"""The version and its section in the changelog.

The version is in ``digest/__init__.py`` only. The first section of the changelog has the same version, and the word
"unreleased" until the day of the release. Guides name the wheel; ``begin`` changes these names.
"""

from __future__ import annotations

import re
import subprocess
from datetime import date
from pathlib import Path

from release.failure import Failure

_VERSION = re.compile(r'^__version__ = "(\d+\.\d+\.\d+)"$', re.MULTILINE)
_SECTION = re.compile(r"^## \[(\d+\.\d+\.\d+)\] - (unreleased|\d{4}-\d\d-\d\d)$", re.MULTILINE)
_WHEEL = re.compile(r"\bweekly_digest-\d+\.\d+\.\d+(?=-py3-none-any\.whl|\.tar\.gz|\.cdx\.json)")
_NO_DAY = "unreleased"


def current(root: Path) -> str:
    """Return the version. Raises Failure if the changelog begins with another one."""
    found = _VERSION.search(_place(root).read_text(encoding="utf-8"))
    if not found:
        raise Failure(f'{_place(root)} has no line such as __version__ = "0.1.0"')
    section = _section(root)
    if section[1] != found[1]:
        raise Failure(f"CHANGELOG.md begins with {section[1]}, but the version is {found[1]}")
    return found[1]


def check(root: Path) -> None:
    """Raise Failure unless everything is committed, and the changelog has the date of the release."""
    if status := _git(root, "status", "--porcelain"):
        raise Failure(f"commit first: {status.splitlines()[0].strip()}")
    version = current(root)
    if _section(root)[2] == _NO_DAY:
        raise Failure(f"{version} has no date in CHANGELOG.md; run python -m release date DAY, and commit")


def set_date(root: Path, day: date) -> None:
    """Write the date of the release into the changelog."""
    version = current(root)
    _replace(_changelog(root), _section(root)[0], f"## [{version}] - {day.isoformat()}")


def begin(root: Path, version: str) -> None:
    """Write the next version, with an empty section in the changelog. Raises Failure if it is not a later one."""
    if not re.fullmatch(r"\d+\.\d+\.\d+", version) or _parts(version) <= _parts(current(root)):
        raise Failure(f"{version!r} is not a version after {current(root)}, such as 0.2.0")
    section = _section(root)
    if section[2] == _NO_DAY:
        raise Failure(f"{section[1]} is not released: it has no date in CHANGELOG.md")
    _replace(_changelog(root), section[0], f"## [{version}] - {_NO_DAY}\n\n{section[0]}")
    _replace(_place(root), f'"{section[1]}"', f'"{version}"')
    for path in guides(root):
        text = path.read_text(encoding="utf-8")
        path.write_text(_WHEEL.sub(f"weekly_digest-{version}", text), encoding="utf-8")


def guides(root: Path) -> list[Path]:
    """Return the documents that may name the wheel."""
    return [root / "README.md", *sorted((root / "docs").rglob("*.md"))]


def named_wheels(text: str) -> list[str]:
    """Return the versions whose packages a text names, such as ``weekly_digest-0.1.0``."""
    return _WHEEL.findall(text)


def _section(root: Path) -> re.Match[str]:
    found = _SECTION.search(_changelog(root).read_text(encoding="utf-8"))
    if not found:
        raise Failure("CHANGELOG.md has no section such as ## [0.1.0] - unreleased")
    return found


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _place(root: Path) -> Path:
    return root / "digest" / "__init__.py"


def _changelog(root: Path) -> Path:
    return root / "CHANGELOG.md"


def _replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def _git(root: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True).stdout
