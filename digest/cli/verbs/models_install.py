"""``digest models install``: install packages from the index or from files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from digest.cli.context import CONFIG, DRY_RUN, QUIET, VERBOSE, Context, command
from digest.cli.messages import Messages
from digest.cli.packages import Index, PackageList, find, get, named, put, shelf
from digest.cli.report import Report
from digest.errors import UsageError
from digest.translating.packages.install import PackageFile
from digest.translating.packages.installed import installed
from digest.translating.packages.package_index import Offer, hops


@command(CONFIG, DRY_RUN, VERBOSE, QUIET, then="`digest translate --to LANGUAGE TEXT` tries it")
def install(
    context: Context,
    what: Annotated[
        list[str],
        typer.Argument(metavar="FROM TO | FILE...", help="Two language codes such as en es, or files (.argosmodel)."),
    ],
    *,
    index: Index = None,
) -> Report:
    """Install the package for a pair of languages, or package files."""
    from digest.translating.engines.probe import need_engine  # noqa: PLC0415 - slow to import, and --help does not need it

    files = ["." in word or "/" in word for word in what]
    if any(files) != all(files) or not (all(files) or len(what) == 2):
        raise UsageError("give two languages (`digest models install en es`) or files (.argosmodel)")
    need_engine()
    to = shelf(context.config, index)
    if all(files):
        _from_files([Path(word) for word in what], to, context.messages, dry=context.dry_run)
    else:
        _from_index(what[0].lower(), what[1].lower(), to, context.messages, dry=context.dry_run)
    return Report()


def _from_files(paths: Sequence[Path], to: PackageList, messages: Messages, *, dry: bool) -> None:
    for path in paths:
        if not path.is_file():
            raise UsageError(f"{path}: {'not a regular file' if path.exists() else 'no such file'}; check the path")
    if dry:
        for path in paths:
            messages.say(f"{path}: would be installed in {to.folder}")
        return
    with to.at_work():
        for path in paths:
            put(PackageFile(path, str(path)), to, messages)


def _from_index(source: str, target: str, to: PackageList, messages: Messages, *, dry: bool) -> None:
    if package := find(installed(to.folder)[0], source, target):
        messages.say(f"{named(package)}: already installed; `digest models update` looks for a newer version")
        return
    mirror = to.mirror(f"install {source} {target}")
    offer = _chosen(mirror.offers(), source, target)
    if dry:
        messages.say(f"{named(offer)}: would be installed in {to.folder}")
        return
    with to.at_work():
        get(offer, mirror, to, messages)


def _chosen(offers: Sequence[Offer], source: str, target: str) -> Offer:
    if offer := find(offers, source, target):
        return offer
    advice = "`digest models list --available` lists its packages"
    if over := hops(offers, source, target):
        both = f"`digest models install {source} {over}`, then `digest models install {over} {target}`"
        advice = f"but two packages translate through {over}: {both}"
    raise UsageError(f"the index has no package {source}-{target}; {advice}")
