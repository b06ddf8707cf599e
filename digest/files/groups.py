"""Check whether all files of a group are as they were last built, without listing its targets.

The build log has a row for each group: a fingerprint of the inputs of the group and of the rows of its files. So a row
that any other run has written or deleted is noticed; and each file is looked at, as it is alone.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from digest.model.artifact import BuiltFrom, TargetGroup
from digest.model.item import stable_hash_of
from digest.ports import BuildLog


class Groups:
    """The groups of an output folder, from the records of their files at the time it is created."""

    def __init__(self, root: Path, log: BuildLog) -> None:
        self._root = str(root)
        self._log = log
        self._paths = sorted(log.paths())
        self._folders: dict[str, bool] = {"": True}

    def are_current(self, group: TargetGroup) -> bool:
        """Return whether the files of a group are unchanged since it was built from the same inputs."""
        recorded = self._log.recorded(group.name)
        if recorded is None or recorded.inputs != self._inputs(group):
            return False
        return all(map(self._is_unchanged, group.among(self._paths)))

    def record(self, groups: Iterable[TargetGroup]) -> None:
        """Record groups whose files are up to date now."""
        # All of their files exist; others were removed by hand after they had left the group.
        gone = [path for group in groups for path in group.among(self._paths) if not os.path.lexists(self._place(path))]
        self._log.forget(gone)
        self._paths = sorted(self._log.paths())
        self._log.record({group.name: BuiltFrom(self._inputs(group), 0, 0) for group in groups})

    def _inputs(self, group: TargetGroup) -> str:
        return stable_hash_of(self._parts(group))

    def _parts(self, group: TargetGroup) -> Iterator[str]:
        yield group.inputs
        for path in group.among(self._paths):
            yield path
            yield self._recorded(path).inputs

    def _is_unchanged(self, path: str) -> bool:
        recorded = self._recorded(path)
        try:
            there = os.lstat(self._place(path))
        except OSError:
            return False
        is_same = (there.st_size, there.st_mtime_ns) == (recorded.size, recorded.mtime_ns)
        return is_same and stat.S_ISREG(there.st_mode) and self._is_folder(path.rpartition("/")[0])

    def _is_folder(self, path: str) -> bool:
        """Return whether a folder is in the output folder, and no part of its path is a symbolic link."""
        if path not in self._folders:
            try:
                is_there = stat.S_ISDIR(os.lstat(self._place(path)).st_mode)
            except OSError:
                is_there = False
            self._folders[path] = is_there and self._is_folder(path.rpartition("/")[0])
        return self._folders[path]

    def _place(self, path: str) -> str:
        return f"{self._root}/{path}"

    def _recorded(self, path: str) -> BuiltFrom:
        recorded = self._log.recorded(path)
        assert recorded
        return recorded
