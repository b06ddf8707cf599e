"""The files of a source as they were last read: which of them need not be read again."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from digest.model.file_stamps import KEY_BYTES, FileRead, FilesState, FileStamp
from digest.model.source import Reading
from digest.tasks.steps.file_tally import FileTally


@dataclass(slots=True)
class FilesOfSource:
    """The port KnownFiles, for the files of one source.

    Those that are as they were need not be read again, unless that changes an item.

    Of an item that several files have, the last of them counts. So if a file changes or is removed, the last unchanged
    one before it that has an item in common with it is read again; and if what is read has an item in another version
    than the store, so is the last unchanged file after it that has this item. Where items of one id are told apart by
    what else is known of them, all files are read until a run finds nothing new.

    ``state`` is what is remembered of the source with that ``settings``, and ``load_keys`` returns the keys of it.
    """

    settings: str
    state: FilesState
    load_keys: Callable[[], bytes]
    before: Mapping[str, FileRead] = field(init=False)
    _names: tuple[str, ...] | None = None
    _unchanged: Mapping[str, FileStamp] = field(default_factory=dict)
    _place: int = -1
    _needed: set[str] = field(default_factory=set)
    _loaded: dict[str, array[int]] | None = None
    _tally: FileTally = field(default_factory=FileTally)
    _is_forgotten: bool = False
    _lacks_keys: bool = False
    _now: list[tuple[FileRead, array[int] | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        is_valid = self.state.settings == self.settings
        self.before = {file.name: file for file in self.state.files} if is_valid else {}

    def begin(self, names: Sequence[str], unchanged: Mapping[str, FileStamp]) -> None:
        """Learn which files there are, in their order, and the stamps of those that are as they were."""
        self._names, self._unchanged = tuple(names), unchanged
        if len(unchanged) < max(len(names), len(self.before)) and self._has_rivals(self.before.values()):
            self._unchanged = {}
        elif 0 < len(unchanged) < len(self.before):
            self._need_former()

    def unread(self, name: str) -> FileRead | None:
        """Return the next file as it was last read, if it need not be read again."""
        self._end_file()
        self._place += 1
        if name not in self._unchanged or name in self._needed:
            self._tally = FileTally(name)
            return None
        file, stamp = self.before[name], self._unchanged[name]
        if stamp != file.stamp:
            file = replace(file, stamp=stamp)
        self._now.append((file, None))
        return file

    def add(self, reading: Reading, items: int, filtered: int, unknown: int) -> None:
        """Add a reading of the file that is being read, with the numbers of its items that were found."""
        self._tally.add(reading, items, filtered, unknown)

    def add_keys(self, keys: Iterable[str], other: Iterable[str], *, has_rivals: bool) -> None:
        """Add the keys of the items of a reading, and again those that the store has in ``other`` versions."""
        self._tally.keys.extend(map(_number, keys))
        self._tally.has_rivals |= has_rivals
        if self._unchanged and (numbers := set(map(_number, other))):
            self._need_later(numbers)

    def must_forget(self) -> bool:
        """Return whether the store must forget the files before it changes, so that a crash leaves nothing wrong.

        What was stored of a file that changes once more would stay, although an unchanged file has another version. The
        store must forget only once.
        """
        if not self.state.files or self._is_forgotten:
            return False
        self._keys()
        self._is_forgotten = True
        return True

    def state_now(self, *, is_settled: bool) -> FilesState | None:
        """Return what is to be remembered; None if the store remembers it, or if the files could not be listed.

        It ``is_settled`` if nothing was new or changed.
        """
        if self._names is None:
            return None
        self._end_file()
        files = tuple(file for file, _ in self._now)
        if not is_settled and len(files) > 1 and self._has_rivals(files):
            files = tuple(replace(file, stamp=None, findings=()) for file in files)
        state = FilesState(self.settings, () if self._lacks_keys else files)
        if state == (FilesState(self.settings) if self._is_forgotten or not self.state.files else self.state):
            return None
        keys = (self._keys()[file.name] if keys is None else keys for file, keys in self._now)
        return replace(state, keys=b"".join(map(_packed, keys)) if state.files else b"")

    def _end_file(self) -> None:
        """Keep what was found in the file before; one that could not be read to its end is known by its items."""
        if self._tally.stamp or self._tally.keys:
            self._now.append((self._tally.file(), self._tally.keys))
        self._tally = FileTally()

    @staticmethod
    def _has_rivals(files: Iterable[FileRead]) -> bool:
        return any(file.has_rivals for file in files)

    def _need_former(self) -> None:
        """Mark the last unchanged files that have any of the items which files had that changed or are gone."""
        keys, names = self._keys(), self._names or ()
        gone = self.before.keys() - set(names)
        lost = {key for name in sorted(gone) for key in keys[name]}
        for name in reversed(names):
            if name in self._unchanged:
                self._mark(name, lost)
            else:
                lost.update(keys.get(name, ()))

    def _need_later(self, numbers: set[int]) -> None:
        """Mark the last of the unchanged files after this one that have any of these items."""
        for name in reversed((self._names or ())[self._place + 1 :]):
            if name in self._unchanged:
                self._mark(name, numbers)

    def _mark(self, name: str, numbers: set[int]) -> None:
        if numbers and not numbers.isdisjoint(keys := self._keys()[name]):
            self._needed.add(name)
            numbers.difference_update(keys)

    def _keys(self) -> Mapping[str, array[int]]:
        """Return the keys of each file. If they are damaged, or a run on another machine replaced them, read the rest.

        Two machines never store at once, but a dry run may go on beside.
        """
        if self._loaded is None:
            packed, place, self._loaded = self.load_keys() if self.before else b"", 0, {}
            if len(packed) != KEY_BYTES * sum(file.keys for file in self.before.values()):
                self._lacks_keys, self._unchanged = True, {}
                packed = b""
            for file in self.before.values():
                end = place + file.keys * KEY_BYTES
                self._loaded[file.name] = _unpacked(packed[place:end])
                place = end
        return self._loaded


def _number(key: str) -> int:
    return int(key[: 2 * KEY_BYTES], 16)


def _packed(keys: array[int]) -> bytes:
    return _little(array("Q", keys)).tobytes()


def _unpacked(packed: bytes) -> array[int]:
    keys = array("Q")
    keys.frombytes(packed)
    return _little(keys)


def _little(keys: array[int]) -> array[int]:
    if sys.byteorder == "big":
        keys.byteswap()
    return keys
