"""Installation and removal of packages: all or nothing, even if it is interrupted.

A package is unpacked and tested in a work folder inside the package folder, so that a rename completes the
installation: a folder elsewhere may be on another disk, or not writable. Until then, and if anything is wrong, the
package installed before stays.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from digest.errors import PackageError
from digest.files.whole import sync
from digest.translating.packages.archive import unpack
from digest.translating.packages.installed import Package, numbers, read_package

# Tests a package before it is installed; raises ValueError, with the reason, if it does not translate.
Probe = Callable[[Package], None]

_WORK = ".digest-work"


@dataclass(frozen=True, slots=True)
class PackageFile:
    """The file of a package, and its origin.

    ``codes`` are the languages that an index gives for it: the package must match them, and be newer than the installed
    one.
    """

    path: Path
    origin: str
    codes: tuple[str, str] | None = None


def install(file: PackageFile, folder: Path, probe: Probe) -> Package:
    """Install a package in place of all packages for the same languages; return it as installed.

    Only one process at a time may work in a folder: the caller locks it.

    Raises PackageError if it is not a working package, or cannot be written.
    """
    if not file.path.is_file():
        raise PackageError(f"{file.origin}: no such file; check the path")
    with _workplace(folder) as work:
        try:
            unpack(file.path, work / "new")
            package = _read(work / "new", file.codes)
            if file.codes:
                _need_newer(package, folder)
            probe(package)
        except ValueError as error:
            raise PackageError(f"{file.origin}: not installed: {error}") from error
        return _put(package, folder, work)


def remove(folder: Path, codes: tuple[str, str]) -> int:
    """Remove all packages for two languages, and partial downloads of them; return the number of packages.

    Only one process at a time may work in a folder: the caller locks it.

    Raises PackageError if that fails.
    """
    with _workplace(folder) as work:
        paths = _of_languages(folder, codes)
        _take_out(paths, work)
        _forget_fetched(folder, codes)
        return len(paths)


@contextmanager
def _workplace(folder: Path) -> Iterator[Path]:
    """Provide a folder for unfinished work. It is removed at the end, and remains of a killed run at the beginning."""
    work = folder / _WORK
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear(work)
        work.mkdir()
        # The library argostranslate reads every folder here, and fails on one without this file.
        (work / "metadata.json").write_text('{"type": "unfinished"}', encoding="utf-8")
        try:
            yield work
        finally:
            _clear(work)
    except OSError as error:
        reason = error.strerror or error
        raise PackageError(f"{error.filename or folder}: {reason}; check permissions and free disk space") from error


def _clear(path: Path) -> None:
    if path.is_symlink():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)


def _read(path: Path, codes: tuple[str, str] | None) -> Package:
    package = read_package(path)
    if package is None:
        raise ValueError("it is not for translation but for another task, such as sentence splitting")
    if codes and package.codes != codes:
        raise ValueError(f"it translates {'-'.join(package.codes)}, but {'-'.join(codes)} was requested")
    return package


def _need_newer(package: Package, folder: Path) -> None:
    """Raise ValueError if a package is not newer than the installed one, whatever an index says."""
    for path in _of_languages(folder, package.codes):
        old = _read(path, package.codes).version
        if numbers(package.version) <= numbers(old):
            fault = f"its version {package.version} is not newer than the installed {old}"
            raise ValueError(f"{fault}; report this to its publisher")


def _put(package: Package, folder: Path, work: Path) -> Package:
    """Move a tested package into place, then remove those that it replaces, so that there always is one.

    After a crash there may be two, of which the newer counts.
    """
    replaced = _of_languages(folder, package.codes)
    place = _free_place(folder, package)
    package.path.rename(place)
    sync(folder)
    _take_out(replaced, work)
    _forget_fetched(folder, package.codes)
    return _read(place, package.codes)


def _of_languages(folder: Path, codes: tuple[str, str]) -> list[Path]:
    """Return the packages of two languages; links are left out, because they lead to other folders."""
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
    """Rename before deleting, so that each package is either there or gone."""
    for number, path in enumerate(paths):
        path.rename(work / f"old-{number}")


def _forget_fetched(folder: Path, codes: tuple[str, str]) -> None:
    """Remove the files that a mirror downloaded for two languages, including partial ones of other versions."""
    for path in folder.glob(f".translate-{codes[0]}_{codes[1]}-*.argosmodel*"):
        path.unlink()


def _free_place(folder: Path, package: Package) -> Path:
    version = "".join(letter if letter.isalnum() else "_" for letter in package.version[:40])
    name = f"translate-{package.source}_{package.target}-{version or 0}"
    names = [name, *(f"{name}-{number}" for number in range(2, 1_000))]
    return next(place for name in names if not os.path.lexists(place := folder / name))
