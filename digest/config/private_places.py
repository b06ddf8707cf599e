"""Keep what is private out of the output folder, which is published."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from digest.config.config import Config
from digest.config.environment import Found
from digest.errors import ConfigError
from digest.formats.toml.key_lines import line_of, places

_FOLDERS_OF_MAIL = ("file", "maildir")


def check_private_places(path: Path, text: str, config: Config, found: Found) -> None:
    """Raise ConfigError if a key names a place in the output folder for addresses or secrets.

    ``path`` and ``text`` are those of the configuration; ``found`` are the values that the environment has.
    """
    for table, key, place in _private(config):
        if is_published(place, config):
            given = found.get((table, key))
            where = given.variable if given else f"{path}:{line_of((table, key), places(text))}: {table}.{key}"
            raise ConfigError(f"{where}: inside the output folder, which is published; name a place elsewhere")


def is_published(place: Path, config: Config) -> bool:
    """Return whether a place, relative to the current folder, is in the output folder of a site."""
    try:
        return place.resolve().is_relative_to(config.published)
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
