"""Package archives: untrusted zip files, unpacked safely.

Refused are names that lead out of the folder, links, more than one top folder, encrypted files, and archives that
unpack to many times their size.
"""

from __future__ import annotations

import lzma
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

# Real packages have about ten files, and the largest of these have a few hundred megabytes.
_MOST_FILES = 2_000
_LARGEST = 4 * 1024**3
# Deflate can reach 1,032; measured on packages: 1.05 for the model, at most 5.4 for a small file.
_MOST_RATIO = 100
_SMALL = 10_000_000
_ENCRYPTED = 0x1
_CHUNK = 1024**2
_LONGEST_NAME = 100
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    # Raised by zipfile for an unknown compression, a password, an impossible offset.
    NotImplementedError,
    RuntimeError,
    ValueError,
)


class _RefusedError(ValueError):
    """The reason why an archive is refused."""


def unpack(archive: Path, folder: Path) -> None:
    """Unpack a package into a new folder, which takes the place of the archive's top folder.

    Raises ValueError, with the reason, if the archive is not a valid package, and OSError if it cannot be read or
    written. Files unpacked so far are left there.
    """
    with _explained(), zipfile.ZipFile(archive) as package:
        members = _checked(package.infolist())
        budget = min(_LARGEST, max(_SMALL, archive.stat().st_size * _MOST_RATIO))
        folder.mkdir()
        for member, place in members:
            target = folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            budget -= _copy(package, member, target, budget)


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except _RefusedError:
        raise
    except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
        raise ValueError("it contains two files of the same name") from error
    except _DAMAGED as error:
        raise ValueError("it is not a zip archive, or is damaged; download it again") from error


def _checked(members: Sequence[zipfile.ZipInfo]) -> list[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """Return the files of an archive, and the path of each below its top folder."""
    if len(members) > _MOST_FILES:
        raise _RefusedError(f"it contains {len(members):,} files, but packages have about ten")
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise _RefusedError("it is encrypted")
    paths = [(member, _path(member)) for member in members]
    if len({path.parts[0] for _, path in paths}) != 1:
        raise _RefusedError("it does not have one top folder with everything in it")
    return [(member, PurePosixPath(*path.parts[1:])) for member, path in paths if not member.is_dir()]


def _path(member: zipfile.ZipInfo) -> PurePosixPath:
    """Return the path of a regular file that stays within the folder that it is unpacked to."""
    # The name as stored in the archive: zipfile's own version is cut at a NUL.
    name = member.orig_filename
    parts = name.removesuffix("/").split("/")
    shown = repr(name[:_LONGEST_NAME])
    if not name.isprintable() or "\\" in name or ":" in name or any(part in {"", ".", ".."} for part in parts):
        raise _RefusedError(f"its entry {shown} leads out of the folder")
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR} or (len(parts) == 1 and not member.is_dir()):
        raise _RefusedError(f"its entry {shown} is not a regular file in a folder")
    return PurePosixPath(name)


def _copy(package: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path, budget: int) -> int:
    """Unpack one file and sync it to disk; return its size. The size that the archive states is not trusted."""
    size = 0
    with package.open(member) as packed, target.open("xb") as file:
        while chunk := packed.read(_CHUNK):
            size += len(chunk)
            if size > budget:
                raise _RefusedError("it unpacks to far more than the size of a package")
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    return size
