"""Backups: a ZIP file with the store, the site's own files, and a manifest with the size and checksum of each.

A backup is read as if an attacker had made it: it holds nothing that its manifest does not list, no links, and no path
that leaves its folder, and no file becomes larger than it says.

It is a ZIP file because every system opens one, and because its directory comes last, so that half a file is never
taken for a whole one, and each file in it can be verified before anything is written.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO, TypeGuard

from digest.errors import BackupError

# The version of this format. Newer ones are refused.
FORMAT = 1
STORE = "digest.db"
SITE = "site/"
_MANIFEST = "manifest.json"
_WORDS = ("made", "version", "site_id", "revision", "config")
_ILLEGIBLE = "its manifest is not as digest writes it"
_PIECE = 1 << 20
_LARGEST_MANIFEST = 16 << 20
# Deflate shrinks nothing more than this, so a larger file is a lie.
_STRONGEST = 1_100
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


@dataclass(frozen=True, slots=True)
class Sum:
    """The size and the checksum of a file in a backup."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup is and holds: ``counts`` are the rows of each table, ``files`` the sums of each file, by path."""

    made: str
    version: str
    site_id: str
    revision: str
    config: str
    counts: Mapping[str, int]
    files: Mapping[str, Sum] = field(default_factory=dict)
    format: int = FORMAT


def write_backup(file: IO[bytes], members: Iterable[tuple[str, Path]], manifest: Manifest, now: datetime) -> Manifest:
    """Write the files to a backup, by their paths in it, and return the manifest with their sums. Raises OSError."""
    sums = {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in members:
            with path.open("rb") as content, _entry(archive, name, now) as entry:
                sums[name] = _pour(content, entry)
        whole = replace(manifest, files=sums)
        with _entry(archive, _MANIFEST, now) as entry:
            entry.write(json.dumps(asdict(whole), indent=1).encode())
    return whole


def _entry(archive: zipfile.ZipFile, name: str, now: datetime) -> IO[bytes]:
    entry = zipfile.ZipInfo(name, now.astimezone(UTC).timetuple()[:6] if now.year >= 1980 else (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = (stat.S_IFREG | 0o600) << 16
    return archive.open(entry, "w", force_zip64=True)


def _pour(content: IO[bytes], *targets: IO[bytes], most: int | None = None) -> Sum:
    """Copy a file piece by piece; return its sum. Raises ValueError if it is larger than ``most``."""
    size, digest = 0, hashlib.sha256()
    while piece := content.read(_PIECE):
        size += len(piece)
        if most is not None and size > most:
            raise ValueError("larger than it says")
        digest.update(piece)
        for target in targets:
            target.write(piece)
    return Sum(size, digest.hexdigest())


@dataclass(frozen=True, slots=True)
class Backup:
    """An open backup, whose names are safe and whose manifest lists all of its files."""

    path: Path
    manifest: Manifest
    archive: zipfile.ZipFile

    @property
    def size(self) -> int:
        """The number of bytes of all files."""
        return sum(one.size for one in self.manifest.files.values())

    def verify(self) -> None:
        """Compare all files with their checksums. Raises BackupError."""
        for name in self.manifest.files:
            self._check(name)

    def extract(self, name: str, target: Path) -> None:
        """Write a file to a new path that only its owner may read, flushed to disk. Raises BackupError, OSError."""
        handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "wb") as file:
            self._check(name, file)
            file.flush()
            os.fsync(file.fileno())

    def read(self, name: str) -> bytes:
        """Return the bytes of a small file. Raises BackupError."""
        with _explained(self.path), self.archive.open(name) as content:
            return content.read(self.manifest.files[name].size)

    def differs(self, name: str, path: Path) -> bool:
        """Return whether a file on the disk is not the one of the backup. Raises OSError."""
        with path.open("rb") as file:
            return _pour(file) != self.manifest.files[name]

    def _check(self, name: str, *targets: IO[bytes]) -> None:
        expected = self.manifest.files[name]
        with _explained(self.path), self.archive.open(name) as content:
            if _pour(content, *targets, most=expected.size) != expected:
                raise ValueError(f"{name} does not have the checksum of the manifest")


@contextmanager
def open_backup(path: Path) -> Iterator[Backup]:
    """Open a backup. Raises BackupError if it is damaged, or is not one of ours; OSError."""
    with _explained(path):
        archive = zipfile.ZipFile(path)
    with archive:
        with _explained(path):
            manifest = _manifest(archive)
            _need_listed(archive, manifest)
        yield Backup(path, manifest, archive)


def is_backup(path: Path) -> bool:
    """Return whether a file is a ZIP file. Raises OSError."""
    with path.open("rb") as file:
        return file.read(2) == b"PK"


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    if _MANIFEST not in archive.namelist() or archive.getinfo(_MANIFEST).file_size > _LARGEST_MANIFEST:
        raise ValueError("it has no manifest, so it is no backup by digest")
    with archive.open(_MANIFEST) as content:
        written = content.read(_LARGEST_MANIFEST)
    try:
        values = json.loads(written)
    except (ValueError, RecursionError) as error:
        raise ValueError(_ILLEGIBLE) from error
    version = values.get("format") if isinstance(values, dict) else None
    if _is_number(version) and version > FORMAT:
        raise ValueError("it was made by a newer version of digest; update digest")
    if not _is_number(version) or version != FORMAT or not _has_form(values):
        raise ValueError(_ILLEGIBLE)
    files = {name: Sum(one["size"], one["sha256"]) for name, one in values["files"].items()}
    return Manifest(**{name: values[name] for name in _WORDS}, counts=values["counts"], files=files)


def _has_form(values: Mapping[str, object]) -> bool:
    """Return whether the values of a manifest have their types, so that nothing that is read of it can surprise."""
    counts, files = values.get("counts"), values.get("files")
    return (
        all(isinstance(values.get(name), str) for name in _WORDS)
        and isinstance(counts, dict)
        and all(map(_is_number, counts.values()))
        and isinstance(files, dict)
        and all(isinstance(one, dict) and _is_number(one.get("size")) for one in files.values())
        and all(isinstance(one.get("sha256"), str) for one in files.values())
    )


def _is_number(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _need_listed(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Raise ValueError unless the archive holds exactly the files of its manifest, all of them harmless."""
    entries = {entry.filename: entry for entry in archive.infolist()}
    if len(entries) < len(archive.infolist()):
        raise ValueError("it holds a file twice")
    if entries.keys() - {_MANIFEST} != manifest.files.keys() or STORE not in manifest.files:
        raise ValueError("it does not hold the files that its manifest lists")
    for name, one in manifest.files.items():
        entry = entries[name]
        if name != STORE and not (name.startswith(SITE) and _is_safe(name)):
            raise ValueError(f"it holds a file with the unsafe name {name!r}")
        if stat.S_IFMT(entry.external_attr >> 16) not in {0, stat.S_IFREG}:
            raise ValueError(f"{name} is not a regular file")
        if one.size != entry.file_size or one.size > entry.compress_size * _STRONGEST + _PIECE:
            raise ValueError(f"{name} has an impossible size")


def _is_safe(name: str) -> bool:
    """Return whether a path stays within its folder, on every system."""
    path = PurePosixPath(name)
    is_plain = name.isprintable() and not any(sign in name for sign in '\\:<>"|?*') and str(path) == name
    return is_plain and not path.is_absolute() and not {"..", "."} & set(path.parts)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn the errors of a broken archive into one-line BackupErrors."""
    try:
        yield
    except (*_BROKEN, KeyError, TypeError, AttributeError) as error:
        reason = f"lacks {error}" if isinstance(error, KeyError) else error
        raise BackupError(f"{path}: not a backup that can be trusted ({reason}); nothing was changed") from error
