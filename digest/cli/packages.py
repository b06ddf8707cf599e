"""Functions that the ``models`` commands share: find, fetch and install translation packages."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Protocol, TypeVar

import typer

from digest.cli.progress import progress
from digest.cli.work import config_if_any
from digest.errors import PackageError, UsageError
from digest.files.lock import locked
from digest.translating.packages.install import PackageFile, install
from digest.translating.packages.installed import Package, languages, numbers, packages_folder, stated_license

if TYPE_CHECKING:
    from digest.cli.messages import Messages
    from digest.config import Config
    from digest.translating.packages.mirror import Mirror
    from digest.translating.packages.package_index import Offer

Index = Annotated[
    str | None,
    typer.Option(
        "--index",
        envvar="DIGEST_TRANSLATION_INDEX",
        help="Where to get packages: a folder, the URL of an index, or argos, the public index of Argos Translate.",
        metavar="PLACE",
    ),
]


# As in the module of mirrors, which is slow to import.
_ARGOS = "argos"


class _OfLanguages(Protocol):
    @property
    def codes(self) -> tuple[str, str]: ...


T = TypeVar("T", bound=_OfLanguages)


@dataclass(frozen=True, slots=True)
class PackageList:
    """The folder of the installed packages, and the folder or URL of the package index, or ""."""

    folder: Path
    index: str

    def mirror(self, command: str) -> Mirror:
        """Return the source of packages for a command, such as ``install en es``.

        Raises UsageError if no index is configured.
        """
        # The HTTP library is slow to import, and only this method needs it.
        from digest.http import Fetcher  # noqa: PLC0415
        from digest.translating.packages.mirror import ARGOS, ARGOS_INDEX, mirror_at  # noqa: PLC0415

        if not self.index:
            raise UsageError(
                f"no package index is configured; `digest models {command} --index {ARGOS}` uses the public index of "
                "Argos Translate; or name a folder or a URL with `--index`, with `index` under [translation] in "
                "digest.toml, or in ARGOS_PACKAGE_INDEX; without network here, download a file elsewhere from a link "
                f"in {ARGOS_INDEX}, and run `digest models install FILE.argosmodel`"
            )
        return mirror_at(self.index, Fetcher(os.environ))

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Create the folder, and lock it."""
        if self.folder.exists() and not self.folder.is_dir():
            raise PackageError(f"{self.folder}: is a file, but must be a folder; move it away or choose another folder")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PackageError(f"{self.folder}: cannot be created ({error.strerror}); check permissions") from error
        with locked(self.folder / ".digest.lock"):
            yield


def shelf(config: Path, index: str | None = None) -> PackageList:
    """Return the folder and the index from the option, digest.toml or the environment."""
    site = config_if_any(config)
    folder = (site.packages if site else None) or packages_folder(os.environ)
    return PackageList(folder, index or _of_site(site) or os.environ.get("ARGOS_PACKAGE_INDEX", ""))


def _of_site(site: Config | None) -> str:
    index = site.tables.translation.index if site else None
    if not site or not index:
        return ""
    # A folder of that name was always one.
    is_name = index == _ARGOS and not (site.root / index).exists()
    return index if "://" in index or is_name else str(site.root / index)


def find(among: Iterable[T], source: str, target: str) -> T | None:
    """Return the package for a language pair: with these codes, else with equivalent ones (``no`` for ``nb``)."""
    known = list(among)
    exact = (one for one in known if one.codes == (source, target))
    alike = (one for one in known if source in languages(one.codes[0]) and target in languages(one.codes[1]))
    return next(exact, None) or next(alike, None)


def put(file: PackageFile, to: PackageList, messages: Messages) -> Package:
    """Install a package, report it, and return it."""
    from digest.translating.engines.probe import probe  # noqa: PLC0415 - slow to import, and only this needs it

    package = install(file, to.folder, probe)
    messages.say(f"{named(package)}: installed in {package.path}")
    if license_ := stated_license(package):
        messages.say(f"{named(package)}: license: {license_}")
    return package


def get(offer: Offer, mirror: Mirror, to: PackageList, messages: Messages) -> None:
    """Download a package and install it."""
    bar = progress(quiet=messages.quiet)

    def watch(chunks: Iterator[bytes], before: int, total: int | None) -> Iterator[bytes]:
        size = megabytes(total - before) if total else "an unknown number of bytes"
        messages.say(f"{named(offer)}: {size} to download{offer.license and f', license: {offer.license}'}")
        return bar.chunks(named(offer), chunks, before, total)

    with mirror.package(offer, to.folder, watch) as file:
        package = put(file, to, messages)
    if numbers(package.version) != numbers(offer.version):
        messages.warn(f"{named(package)}: the index lists version {offer.version}; tell its maintainer")


def named(package: Package | Offer) -> str:
    """Return the short name of a package, such as ``en-es 1.9``."""
    return f"{'-'.join(package.codes)} {package.version}".strip()


def megabytes(size: int) -> str:
    """Return a number of bytes in megabytes."""
    return f"{size / 1_000_000:.1f} MB"
