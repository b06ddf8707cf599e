"""Reads the folder ``images`` of a site: pictures of its editor's, and nothing that lies elsewhere."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from digest.errors import SourceError
from digest.formats.picture.picture import measure
from digest.model.finding import Finding
from digest.model.picture import Picture

# A picture of a page is seldom larger; a phone would wait for it.
_LARGEST = 1_000_000
_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")


def read_pictures(folder: Path) -> tuple[tuple[Picture, ...], tuple[Finding, ...]]:
    """The pictures of a folder by name, and what in it is none; a folder that is not there holds none.

    Raises SourceError where it is no folder, or cannot be read.
    """
    pictures: list[Picture] = []
    findings: list[Finding] = []
    for name in _names(folder):
        try:
            pictures.append(read_picture(folder, name))
        except SourceError as error:
            findings.append(Finding(f"{error}; not published", f"{folder.name}/{name}"))
    return tuple(pictures), tuple(findings)


def read_picture(folder: Path, name: str) -> Picture:
    """One of them.

    Raises SourceError that says what is wrong with it, without its place.
    """
    if not _NAME.fullmatch(name):
        raise SourceError("has a name of more than letters, digits, dots and hyphens")
    content = _read(folder, name)
    measured = measure(content, name)
    version = hashlib.sha256(content).hexdigest()
    read = partial(_read_again, folder, name)
    return Picture(name, measured.media_type, measured.width, measured.height, version, read)


def _names(folder: Path) -> Iterator[str]:
    """All but what programs hide there."""
    try:
        if folder.is_dir():
            yield from sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
        elif folder.exists():
            raise SourceError(f"{folder}: is no folder; name one with `images`")
    except OSError as error:
        raise SourceError(f"{folder}: cannot be read ({error.strerror}); check its rights") from error


def _read_again(folder: Path, name: str) -> bytes:
    try:
        return _read(folder, name)
    except SourceError as error:
        raise SourceError(f"{folder / name}: {error}") from error


def _read(folder: Path, name: str) -> bytes:
    path = folder / name
    try:
        if not path.exists():
            raise SourceError("there is no such file")
        # Whoever may write a link into the folder is not to publish what only we may read.
        if not path.resolve().is_relative_to(folder.resolve()):
            raise SourceError("is a link out of the folder")
        if not path.is_file():
            raise SourceError("is no file")
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise SourceError(f"cannot be read ({error.strerror})") from error
    if len(content) > _LARGEST:
        raise SourceError("is larger than 1 MB; make it smaller")
    return content
