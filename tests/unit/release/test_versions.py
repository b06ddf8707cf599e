"""The version stands in one place, and a release moves it and the changelog together."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from digest import __version__
from release import versions
from release.failure import Failure

ROOT = Path(__file__).parents[3]
DAY = date(2025, 5, 5)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout of version 0.1.0, which is not released, and everything committed."""
    (tmp_path / "digest").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "digest/__init__.py").write_text('"""News."""\n\n__version__ = "0.1.0"\n')
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## [0.1.0] - unreleased\n\n- A ferry.\n")
    (tmp_path / "README.md").write_text("Install `weekly_digest-0.1.0-py3-none-any.whl`.\n")
    (tmp_path / "docs/install.md").write_text("SQLite 0.1.0, weekly_digest-0.1.0.tar.gz\n")
    commit(tmp_path)
    return tmp_path


def commit(root: Path) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (("init", "--quiet"), ("add", "."), (*who, "commit", "--quiet", "--message", "All")):
        subprocess.run(["git", *command], cwd=root, check=True, timeout=60)


def test_this_version_has_the_uppermost_section_of_the_changelog() -> None:
    assert versions.current(ROOT) == __version__


def test_the_guides_name_the_packages_of_this_version() -> None:
    named = {name for path in versions.guides(ROOT) for name in versions.named_wheels(path.read_text("utf-8"))}

    assert named == {f"weekly_digest-{__version__}"}


def test_what_has_no_day_is_not_released(root: Path) -> None:
    with pytest.raises(Failure, match=r"0\.1\.0 has no date in CHANGELOG\.md"):
        versions.check(root)


def test_what_is_not_committed_is_not_released(root: Path) -> None:
    versions.set_date(root, DAY)
    with pytest.raises(Failure, match=r"commit first: M CHANGELOG\.md"):
        versions.check(root)


def test_a_dated_and_committed_version_is_released(root: Path) -> None:
    versions.set_date(root, DAY)
    commit(root)
    versions.check(root)

    assert "## [0.1.0] - 2025-05-05\n\n- A ferry." in (root / "CHANGELOG.md").read_text()


def test_another_version_in_the_changelog_is_told(root: Path) -> None:
    (root / "CHANGELOG.md").write_text("# Changelog\n\n## [0.2.0] - unreleased\n")
    with pytest.raises(Failure, match=r"begins with 0\.2\.0, but the version is 0\.1\.0"):
        versions.current(root)


def test_the_next_version_gets_a_section_and_the_guides_follow(root: Path) -> None:
    versions.set_date(root, DAY)
    versions.begin(root, "0.10.0")

    assert versions.current(root) == "0.10.0"
    text = (root / "CHANGELOG.md").read_text()
    assert text.startswith("# Changelog\n\n## [0.10.0] - unreleased\n\n## [0.1.0] - 2025-05-05\n")
    assert (root / "README.md").read_text() == "Install `weekly_digest-0.10.0-py3-none-any.whl`.\n"
    assert (root / "docs/install.md").read_text() == "SQLite 0.1.0, weekly_digest-0.10.0.tar.gz\n"


@pytest.mark.parametrize("version", ["0.1.0", "0.0.9", "1", "v0.2.0", "0.2.0rc1", "", "0.2.0\n"])
def test_only_a_later_version_is_next(root: Path, version: str) -> None:
    versions.set_date(root, DAY)
    with pytest.raises(Failure, match="is not a version after"):
        versions.begin(root, version)


def test_nothing_follows_a_version_that_is_not_released(root: Path) -> None:
    with pytest.raises(Failure, match="is not released"):
        versions.begin(root, "0.2.0")
