"""Read and rewrite the text of ``digest.toml``, and find the sources in it."""

from __future__ import annotations

import codecs
import difflib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from digest import tasks
from digest.errors import ConfigError, OutputError, UsageError
from digest.files.source_places import place_of
from digest.files.whole import written_whole

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.source import SourceSpec


def read_text(path: Path) -> str:
    """Return the text of the configuration, which was loaded before."""
    return path.read_bytes().decode("utf-8-sig")


def rewrite(path: Path, text: str) -> Config:
    """Write the configuration atomically, and return it as loaded; a byte order mark stays.

    Raises ConfigError, and writes nothing, if the text is not a configuration; OutputError if it cannot be written.
    """
    from digest.config.load import LARGEST, parse  # noqa: PLC0415 - slow to import, and --help does not need it

    if len(text.encode()) > LARGEST:
        raise ConfigError(f"{path}: would be too large, with {text.count('[[sources]]'):,} sources; add fewer")
    changed = parse(text, path, os.environ)
    try:
        with path.open("rb") as before:
            mark = codecs.BOM_UTF8 if before.read(3) == codecs.BOM_UTF8 else b""
        with written_whole(path.resolve(), path.stat().st_mode & 0o777) as file:
            file.write(mark + text.encode())
    except OSError as error:
        raise OutputError(
            f"{path}: cannot be written ({error.strerror}); check its folder, and whether there is room"
        ) from error
    return changed


def source_named(name: str, site: Config) -> SourceSpec:
    """Return the source of this name, path or URL, as it is written or in other letters.

    Raises UsageError for an unknown name, with the nearest one.
    """
    place = place_of(name, site.root)
    for source in site.sources:
        if name in {source.name, source.place} or place == place_of(source.place, site.root):
            return source
    alike = [source for source in site.sources if source.name.casefold() == name.casefold()]
    if len(alike) != 1:
        raise UsageError(f"there is no source {name!r}; {_advice(name, site)}")
    return alike[0]


def source_id(name: str, site: Config, stores: tasks.Stores) -> str:
    """Return the id of the source of this name, path or URL, or of one that is no longer configured.

    Raises UsageError for an unknown name, with the nearest one.
    """
    return (
        stores.sources.id_named(name) if is_former(name, stores) else stores.names.id_of(source_named(name, site).name)
    )


def sources_named(names: Iterable[str], site: Config) -> tuple[tuple[SourceSpec, ...], tuple[str, ...]]:
    """Return the sources of these names, each once, and a message for each name that is unknown."""
    found: dict[str, SourceSpec] = {}
    unknown: list[str] = []
    for name in names:
        try:
            source = source_named(name, site)
        except UsageError as error:
            unknown.append(str(error))
        else:
            found[source.name] = source
    return tuple(found.values()), tuple(unknown)


def is_former(name: str, stores: tasks.Stores) -> bool:
    """Return whether the store knows a source of this name that is no longer configured."""
    return name not in stores.names.ids and name in {one.name for one in stores.sources.known()}


def _advice(name: str, site: Config) -> str:
    by_folded = {source.name.casefold(): source.name for source in site.sources}
    near = difflib.get_close_matches(name.casefold(), by_folded, n=1, cutoff=0.5)
    if near:
        return f"did you mean {by_folded[near[0]]!r}?"
    return "`digest sources list` shows their names" if by_folded else "digest.toml has no sources"
