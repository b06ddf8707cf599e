"""Mirrors: a package index on the web or in a folder, and the files that it lists.

There is no default index, since nothing is fetched from a place that the editor did not name. The public index of Argos
Translate has a short name; it is on somebody else's server, and gives neither sizes nor checksums.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from digest.errors import HttpError, PackageError, UsageError
from digest.http import Fetcher, Watch, shown
from digest.language.text.characters.clean import one_line
from digest.language.text.numbers.plural import count
from digest.translating.packages.install import PackageFile
from digest.translating.packages.package_index import Offer, parse_index

# The name of the public index of Argos Translate, which is contacted only where the editor names it.
ARGOS = "argos"
ARGOS_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
# The index of Argos has 32 kB, its packages 50 to 300 MB.
_LARGEST_INDEX = 5_000_000
_LARGEST_PACKAGE = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class Mirror:
    """An index, by its URL or path, and the fetcher for files on the web."""

    index: str | Path
    fetcher: Fetcher

    @property
    def place(self) -> str:
        """The index as named in messages."""
        return shown(self.index) if isinstance(self.index, str) else str(self.index)

    def offers(self) -> tuple[Offer, ...]:
        """Return the packages in the index.

        Raises HttpError or PackageError if it cannot be read.
        """
        if isinstance(self.index, str):
            content = self.fetcher.document(self.index, _LARGEST_INDEX)
        else:
            content = _content(self.index)
        return parse_index(content, self.place)

    @contextmanager
    def package(self, offer: Offer, folder: Path, watch: Watch) -> Iterator[PackageFile]:
        """Provide the file of a package, checked against the index.

        If the index is in a folder, a file there with the last part of a link as its name comes first. Files on the web
        are downloaded to ``folder``, hidden, and removed at the end; partial downloads of a failed run are continued.

        Raises HttpError or PackageError if no link works, if the file cannot be written, or if the index gives a check
        that cannot be done.
        """
        if offer.flaw:
            raise PackageError(f"{self.place}: {'-'.join(offer.codes)}: {offer.flaw}; report this to its publisher")
        fetched = folder / f".{offer.file_name}"
        try:
            yield self._obtained(offer, fetched, watch)
        finally:
            fetched.unlink(missing_ok=True)

    def _obtained(self, offer: Offer, fetched: Path, watch: Watch) -> PackageFile:
        failures: list[HttpError | PackageError] = []
        for place in self._places(offer):
            try:
                if isinstance(place, str):
                    self.fetcher.file(place, fetched, offer.size or _LARGEST_PACKAGE, watch)
                    path, origin = fetched, shown(place)
                else:
                    path, origin = place, str(place)
                _verify(path, offer, origin)
            except (HttpError, PackageError) as failure:
                failures.append(failure)
            except OSError as error:
                reason = f"{error.strerror}; check permissions and free disk space"
                raise PackageError(f"{error.filename or fetched}: {reason}") from error
            else:
                return PackageFile(path, origin, offer.codes)
        if failures:
            raise failures[0]
        pair = f"{offer.source}-{offer.target}"
        raise PackageError(f"{self.place}: no usable link for {pair}; report this to its publisher")

    def _places(self, offer: Offer) -> Iterator[str | Path]:
        """Yield the possible locations of a package, local files first."""
        if isinstance(self.index, Path):
            yield from (place for link in offer.links for place in _files(self.index.parent, link))
        for link in offer.links:
            address = _joined(self.index, link)
            if address:
                yield address


def mirror_at(place: str, fetcher: Fetcher) -> Mirror:
    """Return the mirror at a URL (http, https, file) or a path; unless it ends in ``.json``, ``index.json`` is added.

    ``argos`` is the public index of Argos Translate, unless it is a folder with an index.

    Raises UsageError for a URL of another kind.
    """
    if place == ARGOS and not Path(ARGOS, "index.json").exists():
        return Mirror(ARGOS_INDEX, fetcher)
    try:
        parts = urlsplit(place if "://" in place else "")
    except ValueError as error:
        raise UsageError(f"{one_line(place)}: not a URL") from error
    if parts.scheme in {"http", "https"}:
        path = parts.path if parts.path.endswith(".json") else f"{parts.path.rstrip('/')}/index.json"
        return Mirror(parts._replace(path=path).geturl(), fetcher)
    if parts.scheme not in {"", "file"} or parts.netloc not in {"", "localhost"}:
        raise UsageError(f"{one_line(place)}: not a package index; give a folder, or a URL with https://")
    folder = Path(unquote(parts.path) if parts.scheme else place)
    return Mirror(folder if folder.suffix == ".json" else folder / "index.json", fetcher)


def _content(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise PackageError(f"{path}: not a file")
        with path.open("rb") as file:
            content = file.read(_LARGEST_INDEX + 1)
    except FileNotFoundError as error:
        advice = f"check the path; to install a package file, use `digest models install {path.parent}/NAME.argosmodel`"
        raise PackageError(f"{path}: no such package index; {advice}") from error
    except (OSError, ValueError) as error:
        raise PackageError(f"{path}: cannot be read; check the path and its permissions") from error
    if len(content) > _LARGEST_INDEX:
        raise PackageError(f"{path}: too large for a package index; check the path")
    return content


def _files(folder: Path, link: str) -> Iterator[Path]:
    """Yield the files in a folder, or below it, that a link may refer to."""
    try:
        path = PurePosixPath(unquote(urlsplit(link).path))
        is_below = "://" not in link and not path.is_absolute() and ".." not in path.parts
        for place in dict.fromkeys([folder / path, folder / path.name] if is_below else [folder / path.name]):
            if path.name and place.is_file():
                yield place
    except (OSError, ValueError):
        return


def _joined(index: str | Path, link: str) -> str:
    """Return the absolute URL of a link in an index; "" if it has none, or is less secure than the index."""
    try:
        address = urljoin(index, link) if isinstance(index, str) else link
        scheme = urlsplit(address).scheme
    except ValueError:
        return ""
    allowed = {"https"} if isinstance(index, str) and index.lower().startswith("https:") else {"http", "https"}
    return address if scheme in allowed else ""


def _verify(path: Path, offer: Offer, place: str) -> None:
    """Raise PackageError if a file does not match its entry in the index."""
    size = path.stat().st_size
    if offer.size and size != offer.size:
        found = count(size, "byte", "bytes")
        raise PackageError(f"{place}: has {found}, but the index says {offer.size:,}; not installed")
    if offer.sha256:
        with path.open("rb") as file:
            checksum = hashlib.file_digest(file, "sha256").hexdigest()
        if checksum != offer.sha256:
            raise PackageError(f"{place}: its checksum is not the one in the index, so it was altered; not installed")
    # It ends like an archive, unlike an error page or a truncated download.
    if not zipfile.is_zipfile(path):
        raise PackageError(f"{place}: not installed: it is not a zip archive, or is damaged; download it again")
