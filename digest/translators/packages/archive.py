"""The files that packages come in: zip archives from anybody, unpacked without harm.

What is refused: names that lead out of the folder, links, more than one folder at the top, files that are encrypted,
and archives that unpack to far more than they are.
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

# Real packages have about ten files, and the largest of them are of a few hundred megabytes.
_MOST_FILES = 2_000
_LARGEST = 4 * 1024**3
# Deflate can reach 1,032; measured on packages: 1.05 for the model, 5.4 at most for a small file.
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
    # An unknown way of compression, a password, an offset that no file has: what zipfile says of them.
    NotImplementedError,
    RuntimeError,
    ValueError,
)


class _RefusedError(ValueError):
    """The reason why an archive is not unpacked."""


def unpack(archive: Path, folder: Path) -> None:
    """Unpack a package into a folder that is not there yet; the one folder at the top of the archive becomes it.

    Raises ValueError, with the reason, where the archive is not what a package comes in, and OSError where it cannot
    be read or written. What was unpacked until then stays.
    """
    with _explained(), zipfile.ZipFile(archive) as package:
        members = _checked(package.infolist())
        budget = min(_LARGEST, max(_SMALL, archive.stat().st_size * _MOST_RATIO))
        folder.mkdir()
        for member, place in members:
            target = folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            budget -= _copy(package, member, target, budget)


def is_archive(path: Path) -> bool:
    """Whether a file is a zip archive by its end, as a page that tells of an error is not, nor one that was cut off."""
    return zipfile.is_zipfile(path)


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except _RefusedError:
        raise
    except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
        raise ValueError("it holds two files of the same name") from error
    except _DAMAGED as error:
        raise ValueError("it is no zip archive, or a damaged one; get it again") from error


def _checked(members: Sequence[zipfile.ZipInfo]) -> list[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """The files of an archive, and where each belongs below its top folder."""
    if len(members) > _MOST_FILES:
        raise _RefusedError(f"it holds {len(members):,} files, where packages have about ten")
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise _RefusedError("it is encrypted")
    paths = [(member, _path(member)) for member in members]
    if len({path.parts[0] for _, path in paths}) != 1:
        raise _RefusedError("it does not hold one folder with all the rest in it")
    return [(member, PurePosixPath(*path.parts[1:])) for member, path in paths if not member.is_dir()]


def _path(member: zipfile.ZipInfo) -> PurePosixPath:
    """The path of a file, which leads into the folder that it is unpacked to, and to a plain file."""
    # What zipfile makes of a name is not what stands in the archive: it cuts at a NUL.
    name = member.orig_filename
    parts = name.removesuffix("/").split("/")
    shown = repr(name[:_LONGEST_NAME])
    if not name.isprintable() or "\\" in name or ":" in name or any(part in {"", ".", ".."} for part in parts):
        raise _RefusedError(f"{shown} in it leads elsewhere")
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR} or (len(parts) == 1 and not member.is_dir()):
        raise _RefusedError(f"{shown} in it is no plain file in a folder")
    return PurePosixPath(name)


def _copy(package: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path, budget: int) -> int:
    """Unpack one file, down to the disk; give its size. What it says of its size is not believed."""
    size = 0
    with package.open(member) as packed, target.open("xb") as file:
        while chunk := packed.read(_CHUNK):
            size += len(chunk)
            if size > budget:
                raise _RefusedError("it unpacks to far more than a package has")
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    return size
