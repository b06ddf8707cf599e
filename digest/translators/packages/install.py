"""Puts packages into the folder of the installed ones, and takes them out: all or nothing, whatever happens between.

A package is unpacked and tried in a folder of its own inside of that one, so that a rename is all that makes it count.
Until then, and where anything is wrong with it, what was installed before stays.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from digest.errors import PackageError
from digest.translators.packages.archive import unpack
from digest.translators.packages.installed import Package, numbers, read_package

# Tries a package that is not installed yet; raises ValueError, with the reason, where it does not translate.
Probe = Callable[[Package], None]

_WORK = ".digest-work"


@dataclass(frozen=True, slots=True)
class Parcel:
    """The file that a package comes in, and where it is from.

    With ``codes``, an index said that it is of these languages: it must be, and newer than what it takes the place of.
    """

    path: Path
    origin: str
    codes: tuple[str, str] | None = None


def install(parcel: Parcel, folder: Path, probe: Probe) -> Package:
    """Install a package in the place of all of the same languages; give it as installed.

    Only one process at a time may work in a folder: the caller locks it.

    Raises PackageError where it is no package that works, or cannot be written.
    """
    if not parcel.path.is_file():
        raise PackageError(f"{parcel.origin}: no such file; check the path")
    with _workplace(folder) as work:
        try:
            unpack(parcel.path, work / "new")
            package = _read(work / "new", parcel.codes)
            if parcel.codes:
                _need_newer(package, folder)
            probe(package)
        except ValueError as error:
            raise PackageError(f"{parcel.origin}: not installed: {error}") from error
        return _put(package, folder, work)


def remove(folder: Path, codes: tuple[str, str]) -> int:
    """Remove all packages of two languages, and what was fetched of one; give how many packages there were.

    Only one process at a time may work in a folder: the caller locks it.

    Raises PackageError where that cannot be done.
    """
    with _workplace(folder) as work:
        paths = _of_languages(folder, codes)
        _take_out(paths, work)
        _forget_fetched(folder, codes)
        return len(paths)


@contextmanager
def _workplace(folder: Path) -> Iterator[Path]:
    """A folder for what is half done. It goes away at the end, and what a killed run left there at the beginning."""
    work = folder / _WORK
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear(work)
        work.mkdir()
        # The library argostranslate reads each folder in here, and fails over one without this file.
        (work / "metadata.json").write_text('{"type": "unfinished"}', encoding="utf-8")
        try:
            yield work
        finally:
            _clear(work)
    except OSError as error:
        reason = error.strerror or error
        raise PackageError(f"{error.filename or folder}: {reason}; check the rights and the space there") from error


def _clear(path: Path) -> None:
    if path.is_symlink():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)


def _read(path: Path, codes: tuple[str, str] | None) -> Package:
    package = read_package(path)
    if package is None:
        raise ValueError("it is for another use than translation, such as finding sentences")
    if codes and package.codes != codes:
        raise ValueError(f"it translates {'-'.join(package.codes)}, where {'-'.join(codes)} was asked for")
    return package


def _need_newer(package: Package, folder: Path) -> None:
    """Raise ValueError for what is no newer than what is installed, whatever an index says of it."""
    for path in _of_languages(folder, package.codes):
        old = _read(path, package.codes).version
        if numbers(package.version) <= numbers(old):
            raise ValueError(f"it says that it is version {package.version}, and {old} is installed; tell who made it")


def _put(package: Package, folder: Path, work: Path) -> Package:
    """Give a tried package its place, then take out those that it replaces: at no moment is there none."""
    replaced = _of_languages(folder, package.codes)
    place = _free_place(folder, package)
    package.path.rename(place)
    _sync(folder)
    _take_out(replaced, work)
    _forget_fetched(folder, package.codes)
    return _read(place, package.codes)


def _of_languages(folder: Path, codes: tuple[str, str]) -> list[Path]:
    """The packages of two languages. A link is none: it leads elsewhere."""
    found = []
    for path in sorted(folder.iterdir()):
        try:
            package = None if path.name.startswith(".") else read_package(path)
        except (ValueError, OSError):
            continue
        if package and package.codes == codes:
            found.append(path)
    return found


def _take_out(paths: list[Path], work: Path) -> None:
    """Rename first, so that each is there or is not."""
    for number, path in enumerate(paths):
        path.rename(work / f"old-{number}")


def _forget_fetched(folder: Path, codes: tuple[str, str]) -> None:
    """Remove the files that a mirror fetched for two languages, begun ones of other versions too."""
    for path in folder.glob(f".translate-{codes[0]}_{codes[1]}-*.argosmodel*"):
        path.unlink()


def _free_place(folder: Path, package: Package) -> Path:
    version = "".join(letter if letter.isalnum() else "_" for letter in package.version[:40])
    name = f"translate-{package.source}_{package.target}-{version or 0}"
    names = [name, *(f"{name}-{number}" for number in range(2, 1_000))]
    return next(place for name in names if not os.path.lexists(place := folder / name))


def _sync(folder: Path) -> None:
    """Have a rename on the disk before anything relies on it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
