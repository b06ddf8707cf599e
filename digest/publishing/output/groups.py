"""Check whether all files of a group are as they were last built, without listing its targets.

The build log has a row for each group: a fingerprint of the inputs of the group and of the rows of its files. So a row
that any other run has written or deleted is noticed; and each file is looked at, as it is alone.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from digest.model.artifact import BuiltFrom, TargetGroup
from digest.model.item import stable_hash
from digest.ports import BuildLog

# The records of files, by path.
_Files = Mapping[str, BuiltFrom]


class Groups:
    """The groups of an output folder, from the records of their files at the time it is created."""

    def __init__(self, root: Path, log: BuildLog) -> None:
        self._root = str(root)
        self._log = log
        self._paths = sorted(log.paths())
        self._folders: dict[str, frozenset[str]] = {}

    def are_current(self, group: TargetGroup) -> bool:
        """Return whether the files of a group are unchanged since it was built from the same inputs."""
        recorded = self._log.recorded(group.name)
        files = self._files(group)
        return recorded is not None and recorded.inputs == _inputs(group, files) and self._are_unchanged(files)

    def record(self, groups: Iterable[TargetGroup]) -> None:
        """Record groups whose files are up to date now."""
        # All of their files exist; others were removed by hand after they had left the group.
        gone = [path for group in groups for path in group.among(self._paths) if not os.path.lexists(self._place(path))]
        self._log.forget(gone)
        self._paths = sorted(self._log.paths())
        self._log.record({group.name: BuiltFrom(_inputs(group, self._files(group)), 0, 0) for group in groups})

    def _files(self, group: TargetGroup) -> _Files:
        found = ((path, self._log.recorded(path)) for path in group.among(self._paths))
        return {path: recorded for path, recorded in found if recorded}

    def _are_unchanged(self, files: _Files) -> bool:
        for path, recorded in files.items():
            try:
                there = os.lstat(f"{self._root}/{path}")
            except OSError:
                return False
            is_same = there.st_mtime_ns == recorded.mtime_ns and there.st_size == recorded.size
            if not (is_same and stat.S_ISREG(there.st_mode) and self._is_folder(path.rpartition("/")[0])):
                return False
        return True

    def _is_folder(self, path: str) -> bool:
        """Return whether a folder is in the output folder, and no part of its path is a symbolic link."""
        if not path:
            return True
        above, _, name = path.rpartition("/")
        return name in self._folders_in(above)

    def _folders_in(self, path: str) -> frozenset[str]:
        """Return the names of the folders in a folder, which is listed once: each page has a folder of its own."""
        if path not in self._folders:
            self._folders[path] = _folders_of(self._place(path)) if self._is_folder(path) else frozenset()
        return self._folders[path]

    def _place(self, path: str) -> str:
        return f"{self._root}/{path}"


def _folders_of(place: str) -> frozenset[str]:
    try:
        with os.scandir(place) as found:
            # Each entry knows its kind, so the file system need not be asked once more.
            return frozenset(entry.name for entry in found if entry.is_dir(follow_symlinks=False))
    except OSError:
        return frozenset()


def _inputs(group: TargetGroup, files: _Files) -> str:
    """Return a fingerprint of the inputs of a group and of the records of its files."""
    records = (part for path, recorded in files.items() for part in (path, recorded.inputs))
    # Joined by what no path contains: hashing them one by one took more than half of the time.
    return stable_hash(group.inputs, "\0".join(records))
