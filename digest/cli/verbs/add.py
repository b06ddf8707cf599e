"""``digest add``: declare a source."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.messages import show
from digest.cli.work import read_config
from digest.config import Config
from digest.config.edit import with_source
from digest.config.load import parse
from digest.errors import OutputError, UsageError
from digest.text.characters.clean import one_line
from digest.text.numbers.plural import count


def add(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="A file, a folder, or a pattern such as 'news/*.txt'.")
    ],
    *,
    name: Annotated[str | None, typer.Option(help="What readers call the source.")] = None,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Write a source into digest.toml; all else in it stays as it stands."""
    if len(paths) > 1:
        raise UsageError(f"{len(paths)} paths are given; put a pattern in quotes ('*.xml'), or add one path at a time")
    path = paths[0]
    if "://" in path:
        raise UsageError(f"{path}: sources on the web are not read yet; save the page or feed and add the file")
    site = read_config(config)
    place = _from_root(path, site.root)
    if place == ".":
        raise UsageError(f"{path}: is the folder of the site itself; put the news into one of its own, such as news/")
    taken = {source.path: source.name for source in site.sources}
    if place in taken:
        raise UsageError(f"{path}: is the source {taken[place]!r} already")
    chosen = name or _free_name(path, taken.values())
    text = with_source(config.read_bytes().decode("utf-8-sig"), chosen, place)
    items, kind = _try(parse(text, config, os.environ))
    _replace(config, text)
    show([f"{config}: source {chosen!r} added ({kind}, {count(items, 'item', 'items')} now); next: digest check -v"])
    return 0


def _from_root(path: str, root: Path) -> str:
    """The path as ``digest.toml`` names it: from its folder where it lies below it, else absolute."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - a pattern must not be resolved
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else absolute.as_posix()


def _free_name(path: str, taken: Collection[str]) -> str:
    """A name of the path's last part that is not a pattern, that no source has yet."""
    parts = [part for part in Path(path).parts if not any(sign in part for sign in "*?[")]
    name = one_line(Path(parts[-1]).stem.replace("-", " ").replace("_", " ")) if parts else ""
    name = name.strip("./ ") or "news"
    return next(
        free for number in range(1, 10_000) if (free := f"{name} {number}" if number > 1 else name) not in taken
    )


def _try(site: Config) -> tuple[int, str]:
    """Read the new source once; raises SourceError where that cannot be done."""
    from digest import wiring  # noqa: PLC0415 - heavy, and --help and completion do without it

    readings = list(wiring.sources(site)[-1].read())
    kinds = {reading.kind for reading in readings if reading.kind}
    return sum(len(reading.items) for reading in readings), " and ".join(sorted(kinds)) or "of no kind yet"


def _replace(path: Path, text: str) -> None:
    """Write the configuration whole or not at all."""
    try:
        handle, temporary = tempfile.mkstemp(prefix=".digest-", dir=path.resolve().parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(temporary).chmod(path.stat().st_mode & 0o777)
        Path(temporary).replace(path.resolve())
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror}); check the rights of its folder") from error
