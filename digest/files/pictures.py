"""The editor's pictures, in the folder ``images`` of a site: read what is there, and nothing outside it; keep more."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from digest.errors import OutputError, SourceError
from digest.files.whole import written_whole
from digest.formats.picture.picture_kind import is_plain_name, measure
from digest.formats.picture.upload import for_pages
from digest.language.text.characters.transliterate import latin_name
from digest.model.finding import Finding
from digest.model.picture import Picture

# Pictures on web pages are seldom larger, and would load slowly on a phone.
_LARGEST = 1_000_000


def read_pictures(folder: Path) -> tuple[tuple[Picture, ...], tuple[Finding, ...]]:
    """Read the pictures of a folder, ordered by name, with a finding for each other file; a missing folder is empty.

    Raises SourceError if it is not a folder, or cannot be read.
    """
    pictures: list[Picture] = []
    findings: list[Finding] = []
    for name in _names(folder):
        try:
            pictures.append(read_picture(folder, name))
        except SourceError as error:
            findings.append(Finding(f"not published: {error}", f"{folder.name}/{name}"))
    return tuple(pictures), tuple(findings)


def read_picture(folder: Path, name: str) -> Picture:
    """Read a picture.

    Raises SourceError, whose message says what is wrong but does not name the file.
    """
    if not is_plain_name(name):
        raise SourceError("invalid name; use letters, digits, dots and hyphens")
    content = _read(folder, name)
    measured = measure(content, name)
    version = hashlib.sha256(content).hexdigest()
    read = partial(_read_again, folder, name)
    return Picture(name, measured.media_type, measured.width, measured.height, version, read)


def keep_picture(folder: Path, name: str, content: bytes) -> str:
    """Keep a picture as it was uploaded, fit for pages, and return the name of its file.

    ``name`` is what its file was called: its letters and digits stay. The same picture keeps its name.

    Raises FormatError if it cannot be published, OutputError if it cannot be written.
    """
    made, ending = for_pages(content)
    version = hashlib.sha256(made).hexdigest()[:8]
    kept = f"{latin_name(name.rpartition('.')[0] or name) or 'picture'}-{version}{ending}"
    path = folder / kept
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with written_whole(path) as file:
            file.write(made)
    except OSError as error:
        raise OutputError(
            f"{path}: cannot be written ({error.strerror}); check its folder, and whether there is room"
        ) from error
    return kept


def _names(folder: Path) -> Iterator[str]:
    """Yield the names of all files that are not hidden."""
    try:
        if folder.is_dir():
            yield from sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
        elif folder.exists():
            raise SourceError(f"{folder}: not a folder; name one with `images`")
    except OSError as error:
        raise SourceError(f"{folder}: cannot be read ({error.strerror}); check its permissions") from error


def _read_again(folder: Path, name: str) -> bytes:
    try:
        return _read(folder, name)
    except SourceError as error:
        raise SourceError(f"{folder / name}: {error}") from error


def _read(folder: Path, name: str) -> bytes:
    path = folder / name
    try:
        if not path.exists():
            raise SourceError("no such file")
        # A symbolic link in the folder must not publish a file that only we may read.
        if not path.resolve().is_relative_to(folder.resolve()):
            raise SourceError("a symbolic link to a file outside the folder")
        if not path.is_file():
            raise SourceError("not a file")
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise SourceError(f"cannot be read ({error.strerror})") from error
    if len(content) > _LARGEST:
        raise SourceError("larger than 1 MB; make it smaller")
    return content
