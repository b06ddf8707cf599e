"""Read items from files: one file, the files of a folder, or those that match a pattern."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from urllib.parse import quote_from_bytes

from digest.errors import SourceError
from digest.language.text.characters.clean import one_line
from digest.language.text.numbers.plural import count
from digest.model.file_stamps import FileRead
from digest.model.finding import Finding
from digest.model.source import Reading, SourceSpec
from digest.model.web import READ, Visit
from digest.ports import KnownFiles
from digest.reading.parse import read
from digest.reading.sources.read_file import read_file, reason
from digest.reading.sources.stamps import same_stamp, stamp_of

_WILD = re.compile(r"[*?\[]")
_EPOCH = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class FileSource:
    """The port FilesSource: reads files on this machine; a relative path is relative to ``root``.

    A folder means the files directly in it, except those whose names begin with a dot; so does ``*`` in a pattern.
    ``**`` matches any number of folders, and follows no symbolic links. A pattern that begins outside of ``published``,
    the folder that digest publishes, matches nothing in it. Files are read in the order of their names. A time
    without an offset is in ``zone``. ``owners`` returns the source of each file, by its real path, that several
    sources name: no other reads it.

    ``settings`` is a fingerprint of all that its reading depends on, apart from the files. ``now`` is the
    time of the run. With ``force``, files are read again even if they are as they were.
    """

    spec: SourceSpec
    root: Path
    zone: tzinfo
    owners: Callable[[], Mapping[str, str]] = dict
    published: Path | None = None
    settings: str = ""
    now: datetime = _EPOCH
    force: bool = False

    @property
    def names_one_file(self) -> bool:
        """True if its path is that of a file, not of a folder and not a pattern."""
        path = self.root / self.spec.path
        return os.path.lexists(path) and not os.path.isdir(path)  # noqa: PTH112 - is_dir() may raise PermissionError

    def files(self) -> tuple[Path, ...]:
        """List its files, with those that other sources read; none if they cannot be looked up."""
        try:
            return tuple(map(Path, self._paths()))
        except SourceError:
            return ()

    def read(self) -> Iterator[Reading]:
        """Read the files one by one.

        If one of several files cannot be read, its reading has no items, and a finding that explains why.

        Raises SourceError if there is no such file, or if none of them can be read.
        """
        return self._readings(None)

    def read_changed(self, known: KnownFiles) -> Iterator[Reading]:
        """Read as ``read`` does, but of a file that need not be read again, yield what is known of it.

        The reading of each file that was read to its end has its stamp.
        """
        return self._readings(known)

    def _readings(self, known: KnownFiles | None) -> Iterator[Reading]:
        paths, findings = self._own(self._paths())
        if findings:
            yield Reading((), findings)
        failures: list[str] = []
        for path in map(Path, paths):
            if known and (kept := self._kept(path, known)):
                yield Reading((), kept.findings, kept.kind, kept=kept)
                continue
            name = self._name(path)
            try:
                yield self._reading_of(path, name, is_known=known is not None)
            except SourceError as error:
                if len(paths) == 1:
                    raise
                failures.append(str(error))
                yield Reading((), (Finding(str(error).removeprefix(f"{name}: "), name),))
        if failures and len(failures) == len(paths):
            raise SourceError(
                f"{one_line(self.spec.path)}: none of its {len(paths)} files can be read; the first: {failures[0]}"
            )

    def _reading_of(self, path: Path, name: str, *, is_known: bool) -> Reading:
        data, status = read_file(path, name, self.spec)
        reading = read(data, self.spec, name, self.zone, _moment(status.st_mtime))
        return replace(reading, stamp=stamp_of(status, self.now, lambda: (data,))) if is_known else reading

    def _kept(self, path: Path, known: KnownFiles) -> FileRead | None:
        """Return what is known of the next file, if it is as it was."""
        name = self._key(path)
        before = known.before.get(name)
        stamp = before.stamp if before and not self.force else None
        return known.next_file(name, same_stamp(path, stamp, self.now) if stamp else None)

    def visit(self) -> Visit:
        """Return that it was read: errors are raised."""
        return READ

    def _own(self, paths: list[str]) -> tuple[list[str], tuple[Finding, ...]]:
        """Return the paths that no other source reads, and a finding for each source that reads others."""
        owners = self.owners()
        theirs: dict[str, list[str]] = {}
        for path in paths if owners else ():
            theirs.setdefault(owners.get(os.path.realpath(path), self.spec.name), []).append(path)
        own = theirs.pop(self.spec.name, []) if owners else paths
        return own, tuple(self._left(owner, shared) for owner, shared in theirs.items())

    def _left(self, owner: str, paths: list[str]) -> Finding:
        files, first = count(len(paths), "file", "files"), self._name(Path(paths[0]))
        named = first if len(paths) == 1 else f"{first} and others"
        return Finding(f"{files} left to source `{owner}`, which reads the same: {named}", self.spec.name)

    def _paths(self) -> list[str]:
        """List the files to read, at least one: as text, since a path takes five times the memory."""
        path = self.root / self.spec.path
        try:
            if path.is_dir():
                return self._at_least_one(_files_of(path), "contains no files")
            if not os.path.lexists(path) and _WILD.search(self.spec.path):
                return self._at_least_one(_matches(path, self.published), "matches no files")
        except PermissionError:
            raise SourceError(f"{one_line(self.spec.path)}: permission denied; check its folder") from None
        except (OSError, ValueError, NotImplementedError) as error:
            raise SourceError(f"{one_line(self.spec.path)}: cannot be looked up: {reason(error)}") from error
        return [str(path)]

    def _at_least_one(self, paths: list[Path], problem: str) -> list[str]:
        if not paths:
            raise SourceError(f"{one_line(self.spec.path)}: {problem}; check the path of source {self.spec.name}")
        return list(map(str, paths))

    def _name(self, path: Path) -> str:
        """Return the name of a file for messages: relative to the root if it is below it, on one line."""
        return one_line(os.fsencode(self._inside(path)).decode("utf-8", "replace"))

    def _key(self, path: Path) -> str:
        """Return a name of a file that no other file has, in ASCII."""
        return quote_from_bytes(os.fsencode(self._inside(path)))

    def _inside(self, path: Path) -> str:
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


def _moment(seconds: float) -> datetime:
    """Return the time of a file system's timestamp; the Unix epoch if its year is out of range."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return _EPOCH


def _files_of(folder: Path) -> list[Path]:
    """List the visible files of a folder, without its folders; special files too, which are reported when read."""
    return sorted(path for path in folder.iterdir() if not path.name.startswith(".") and not path.is_dir())


def _matches(path: Path, published: Path | None) -> list[Path]:
    """List the files that match a pattern; those hidden, or in hidden folders, only if the pattern names them.

    Those published are not among them, unless the pattern begins there.
    """
    parts = path.parts
    first_wild = next(place for place, part in enumerate(parts) if _WILD.search(part))
    pattern = [*parts[first_wild:], *(["*"] if parts[-1] == "**" else [])]
    names_hidden = any(part.startswith(".") for part in pattern)
    base = Path(*parts[:first_wild])
    apart = None if published and base.is_relative_to(published) else published
    return sorted(
        found
        for found in set(base.glob("/".join(pattern)))
        if not (apart and found.is_relative_to(apart))
        and not found.is_dir()
        and (names_hidden or not _is_hidden(found.relative_to(base)))
    )


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
