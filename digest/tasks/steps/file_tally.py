"""The tally of a file that is being read, from which it is known when it need not be read again."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

from digest.model.file_stamps import FileRead, FileStamp
from digest.model.finding import Finding
from digest.model.source import Reading

# A file with more findings is read again each time: the store has room for what somebody may read.
_MOST_FINDINGS = 1_000


@dataclass(slots=True)
class FileTally:
    """What was found so far in a file: its items are counted, and known by the numbers of their keys."""

    name: str = ""
    kind: str = ""
    items: int = 0
    filtered: int = 0
    unknown: int = 0
    keys: array[int] = field(default_factory=lambda: array("Q"))
    findings: list[Finding] = field(default_factory=list)
    has_rivals: bool = False
    stamp: FileStamp | None = None

    def add(self, reading: Reading, items: int, filtered: int, unknown: int) -> None:
        """Add a reading of the file, with the numbers of its items that were found."""
        self.kind = reading.kind or self.kind
        self.items += items
        self.filtered += filtered
        self.unknown += unknown
        self.findings += reading.findings[: _MOST_FINDINGS + 1 - len(self.findings)]
        self.stamp = reading.stamp

    def file(self) -> FileRead:
        """Return what is to be remembered of the file, without its stamp if it must be read again."""
        is_whole = self.stamp and len(self.findings) <= _MOST_FINDINGS and all(map(_is_text, self.findings))
        stamp, findings = (self.stamp, tuple(self.findings)) if is_whole else (None, ())
        counts = (self.items, self.filtered, self.unknown, len(self.keys))
        return FileRead(self.name, stamp, self.kind, *counts, self.has_rivals, findings)


def _is_text(finding: Finding) -> bool:
    """Return whether a finding can be stored: JSON may escape half a character, and a finding may quote it."""
    return not any("\ud800" <= sign <= "\udfff" for sign in finding.message)
