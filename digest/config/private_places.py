"""Keep what is private out of the folders that are published, and these apart from the site's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from digest.config.config import Config
from digest.config.environment import Found
from digest.errors import ConfigError
from digest.formats.toml.key_lines import line_of, places

_FOLDERS_OF_MAIL = ("file", "maildir")


def check_private_places(path: Path, text: str, config: Config, found: Found) -> None:
    """Raise ConfigError if a key names a place that is published for addresses or secrets.

    ``path`` and ``text`` are those of the configuration; ``found`` are the values that the environment has.
    """
    for table, key, place in _private(config):
        if is_published(place, config):
            given = found.get((table, key))
            where = given.variable if given else f"{path}:{line_of((table, key), places(text))}: {table}.{key}"
            raise ConfigError(f"{where}: in a folder that is published; name a place elsewhere")


def check_destination(path: Path, text: str, config: Config, found: Found) -> None:
    """Raise ConfigError if the site would be published in its own folder, or in one above it.

    A web server that serves both would serve the store, too, and a source might read what was published.
    """
    if not config.destination:
        return
    real = Path(os.path.realpath(config.destination))
    for own in (config.root, config.output, config.images, config.templates, config.glossary):
        place = Path(os.path.realpath(own))
        if real.is_relative_to(place) or place.is_relative_to(real):
            given = found.get(("publish", "to"))
            where = given.variable if given else f"{path}:{line_of(('publish', 'to'), places(text))}: publish.to"
            relation = "the folder" if real == place else "inside" if real.is_relative_to(place) else "above"
            raise ConfigError(
                f"{where}: is {relation} {own}, where the site has files of its own; name a folder for what is "
                "published and nothing else"
            )


def is_published(place: Path, config: Config) -> bool:
    """Return whether a place, relative to the current folder, is in a folder that a site is published in."""
    folders = [config.published, *([Path(os.path.realpath(config.destination))] if config.destination else ())]
    try:
        return any(place.resolve().is_relative_to(folder) for folder in folders)
    except (OSError, RuntimeError):  # A loop of symbolic links; whoever opens it says so.
        return False


def _private(config: Config) -> Iterator[tuple[str, str, Path]]:
    """Yield the table, the key and the path of each private file or folder that is configured."""
    tables = config.tables
    if "://" not in config.store:
        yield "digest", "store", Path(config.store)
    for table, server in (("email", tables.email.server), ("mailbox", tables.mailbox.server)):
        scheme, _, rest = (server or "").partition(":")
        if scheme in _FOLDERS_OF_MAIL:
            yield table, "server", config.root / rest
    if tables.delivery.dkim_key:
        yield "delivery", "dkim_key", config.root / tables.delivery.dkim_key
    if tables.cluster.key:
        yield "cluster", "key", config.root / tables.cluster.key
