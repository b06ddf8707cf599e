"""The files of a source as they were last read: those that are as they were are not read again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from digest.model.file_stamps import FileRead, FilesState, FileStamp
from digest.model.finding import Finding
from digest.model.source import Reading

# A file with more findings is read again each time: the store has room for what somebody may read.
_MOST_FINDINGS = 1_000


@dataclass(slots=True)
class FilesOfSource:
    """The port KnownFiles, for the files of one source; of an item that several files have, the last one read counts.

    ``state`` is what is remembered of the source with that ``settings``.
    """

    settings: str
    state: FilesState
    before: Mapping[str, FileRead] = field(init=False)
    _now: list[FileRead] = field(default_factory=list)
    _file: FileRead | None = None
    _findings: list[Finding] = field(default_factory=list)
    _has_rivals: bool = False

    def __post_init__(self) -> None:
        is_valid = self.state.settings == self.settings
        self.before = {file.name: file for file in self.state.files} if is_valid else {}

    def next_file(self, name: str, same: FileStamp | None) -> FileRead | None:
        """Begin the next file; return it as it was last read if it is the ``same``, with its present stamp."""
        self._end_file()
        if same:
            self._now.append(replace(self.before[name], stamp=same))
            return self._now[-1]
        self._file = FileRead(name, None)
        return None

    def add(self, reading: Reading, items: int, filtered: int, unknown: int, *, has_rivals: bool) -> None:
        """Add a reading of the file that was begun, with the numbers of its items that were found.

        It ``has_rivals`` if several of them have one id.
        """
        self._has_rivals |= has_rivals
        if file := self._file:
            self._findings += reading.findings[: _MOST_FINDINGS + 1 - len(self._findings)]
            self._file = replace(
                file,
                stamp=reading.stamp,
                kind=reading.kind or file.kind,
                items=file.items + items,
                filtered=file.filtered + filtered,
                unknown=file.unknown + unknown,
            )

    def state_now(self, *, is_settled: bool) -> FilesState | None:
        """Return what is to be remembered; None if the store remembers it, or if there is nothing to remember.

        It ``is_settled`` if nothing was new or changed: before, items of one id may become more when read once more.
        """
        self._end_file()
        state = FilesState(self.settings, tuple(self._now))
        if self._has_rivals and len(self._now) > 1 and not is_settled:
            state = FilesState(self.settings)
        return None if state == self.state or not (state.files or self.state.files) else state

    def _end_file(self) -> None:
        """Remember the file that was begun, if it was read to its end and can be recognized."""
        can_be_kept = len(self._findings) <= _MOST_FINDINGS and all(map(_is_text, self._findings))
        if self._file and self._file.stamp and can_be_kept:
            self._now.append(replace(self._file, findings=tuple(self._findings)))
        self._file, self._findings = None, []


def _is_text(finding: Finding) -> bool:
    """Return whether a finding can be stored: JSON may escape half a character, and a finding may quote it."""
    return not any("\ud800" <= sign <= "\udfff" for sign in finding.message)
