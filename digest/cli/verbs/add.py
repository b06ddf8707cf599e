"""``digest add``: add a source to the configuration."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.messages import Messages, show
from digest.cli.work import read_config
from digest.config import Config
from digest.config.edit import with_sources
from digest.config.load import parse
from digest.errors import OutputError, UsageError
from digest.files.places import place_of
from digest.files.whole import written_whole
from digest.model.finding import Finding
from digest.model.source import SourceSpec
from digest.text.characters.clean import one_line
from digest.text.numbers.plural import count


def add(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="A file, a folder, or a pattern such as 'news/*.txt'."),
    ],
    *,
    name: Annotated[str | None, typer.Option(help="The name of the source, as readers see it.")] = None,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Add a source to digest.toml.

    The rest of the file stays unchanged.
    """
    if len(paths) > 1:
        raise UsageError(f"{len(paths)} paths given; put a pattern in quotes ('*.xml'), or add one path at a time")
    path = paths[0]
    if "://" in path:
        raise UsageError(f"{path}: URLs cannot be sources yet; save the page or feed to a file and add that")
    site = read_config(config)
    place = _from_root(path, site.root)
    if place == ".":
        raise UsageError(f"{path}: this is the folder of the site itself; put the news into a subfolder such as news/")
    taken = {place_of(source.place, site.root): source.name for source in site.sources}
    if holder := taken.get(place_of(place, site.root)):
        raise UsageError(f"{path}: already added as source {holder!r}")
    chosen = name or _free_name(path, taken.values())
    text = with_sources(config.read_bytes().decode("utf-8-sig"), [SourceSpec(chosen, place)])
    items, kind, left = _try(parse(text, config, os.environ))
    _replace(config, text)
    Messages().findings(left)
    show([f"{config}: source {chosen!r} added ({kind}, {count(items, 'item', 'items')}); next: `digest check -v`"])
    return 0


def _from_root(path: str, root: Path) -> str:
    """Return the path for ``digest.toml``: relative to its folder if inside, else absolute."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links in a pattern
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else absolute.as_posix()


def _free_name(path: str, taken: Collection[str]) -> str:
    """Return an unused name, made from the last part of the path that is not a pattern."""
    parts = [part for part in Path(path).parts if not any(sign in part for sign in "*?[")]
    name = one_line(Path(parts[-1]).stem.replace("-", " ").replace("_", " ")) if parts else ""
    name = name.strip("./ ") or "news"
    return next(
        free for number in range(1, 10_000) if (free := f"{name} {number}" if number > 1 else name) not in taken
    )


def _try(site: Config) -> tuple[int, str, list[Finding]]:
    """Read the new source; return its number of items, its formats, and findings about files that others read.

    Raises SourceError if it cannot be read.
    """
    from digest import wiring  # noqa: PLC0415 - slow to import, and --help and completion do not need it

    source = wiring.file_sources(site)[-1]
    items = 0
    kinds: set[str] = set()
    left: list[Finding] = []
    for reading in source.read():
        items += len(reading.items)
        kinds |= {reading.kind} if reading.kind else set()
        left += [one for one in reading.findings if one.path == source.spec.name]
    return items, " and ".join(sorted(kinds)) or "no known format", left


def _replace(path: Path, text: str) -> None:
    """Write the configuration atomically."""
    try:
        with written_whole(path.resolve(), path.stat().st_mode & 0o777) as file:
            file.write(text.encode())
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror}); check folder permissions") from error
