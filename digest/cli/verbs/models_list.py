"""``digest models list``: list installed and available packages."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.context import CONFIG, JSON, Context, command
from digest.cli.packages import Index, megabytes, shelf
from digest.cli.report import Report
from digest.translating.packages.installed import Package, installed

if TYPE_CHECKING:
    from digest.translating.packages.package_index import Offer


@command(JSON, CONFIG, then="`digest models install en es` installs the package of a pair")
def list_(
    context: Context,
    *,
    available: Annotated[bool, typer.Option("--available", help="Also list the packages in the index.")] = False,
    index: Index = None,
) -> Report:
    """List the installed packages; with --available, also the index."""
    place = shelf(context.config, index)
    packages, remarks = installed(place.folder)
    mirror = place.mirror("list --available") if available else None
    offers = mirror.offers() if mirror else ()
    for remark in remarks:
        context.messages.warn(remark)
    known = {package.codes: package for package in packages}
    lines = list(_installed_lines(packages, place.folder))
    values: dict[str, object] = {"folder": str(place.folder), "installed": [_installed(one) for one in packages]}
    if mirror:
        lines += _available_lines(offers, known, mirror.place)
        values["available"] = [_available(offer, known) for offer in offers]
    return Report(lines, values)


def _installed_lines(packages: tuple[Package, ...], folder: Path) -> Iterator[str]:
    if not packages:
        yield f"no packages installed in {folder}; `digest models install en es` installs one"
    for package in packages:
        yield _line(package, megabytes(_size(package.path)))


def _available_lines(offers: tuple[Offer, ...], known: Mapping[tuple[str, str], Package], place: str) -> Iterator[str]:
    yield f"available from {place}:" if offers else f"no packages available from {place}"
    for offer in offers:
        package = known.get(offer.codes)
        if package:
            state = f"  (update: {package.version} is installed)" if offer.is_newer(package) else "  (installed)"
        else:
            state = ""
        yield _line(offer, megabytes(offer.size) if offer.size else "") + state


def _line(package: Package | Offer, size: str) -> str:
    pair = "-".join(package.codes)
    return f"{pair:7}  {package.version:6}  {size:>9}  {package.source_name} → {package.target_name}"


def _installed(package: Package) -> dict[str, object]:
    return _of_both(package) | {"size": _size(package.path), "folder": str(package.path)}


def _available(offer: Offer, known: Mapping[tuple[str, str], Package]) -> dict[str, object]:
    package = known.get(offer.codes)
    return _of_both(offer) | {
        "size": offer.size,
        "installed": package.version if package else None,
        "is_update": package is not None and offer.is_newer(package),
    }


def _of_both(package: Package | Offer) -> dict[str, object]:
    return {
        "source": package.source,
        "target": package.target,
        "source_name": package.source_name,
        "target_name": package.target_name,
        "version": package.version,
    }


def _size(folder: Path) -> int:
    """Return the size of a package on disk in bytes, without following links."""
    return sum(os.lstat(Path(place) / name).st_size for place, _, names in os.walk(folder) for name in names)
