"""The open store of a site."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from digest.compose.items.recognize import recognize, source_names
from digest.config import Config
from digest.files.places import place_of
from digest.model.source import KnownSource, SourceNames
from digest.model.translation import Translation
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from digest.store.items import SqlItemStore
from digest.store.logs import SqlBuildLog, SqlSourceLog
from digest.store.sources import SqlSources


@dataclass(frozen=True, slots=True)
class Stores:
    """The open store, port by port; ``names`` has the ids and names of the sources."""

    database: Database
    items: SqlItemStore
    editions: SqlEditionStore
    source_log: SqlSourceLog
    build_log: SqlBuildLog
    names: SourceNames


@dataclass(frozen=True, slots=True)
class DryRunCache:
    """Machine translations and model answers, shared by the dry runs of one process, which store nothing."""

    translations: dict[bytes, Translation] = field(default_factory=dict)
    answers: dict[tuple[str, ...], str] = field(default_factory=dict)


@contextmanager
def open_stores(config: Config, *, dry: bool = False) -> Iterator[Stores]:
    """Open the store of a site; if the time zone has changed, assign its items to weeks again."""
    database = Database.open(config.store, dry=dry)
    try:
        stores = Stores(
            database,
            SqlItemStore(database),
            SqlEditionStore(database),
            SqlSourceLog(database),
            SqlBuildLog(database),
            source_names(_configured(config, database), SqlSources(database).known()),
        )
        _follow_zone(stores, config)
        yield stores
    finally:
        database.close()


def keep_sources(config: Config, stores: Stores) -> None:
    """Remember the names and places of the configured sources."""
    SqlSources(stores.database).keep(_configured(config, stores.database))


def _configured(config: Config, database: Database) -> tuple[KnownSource, ...]:
    places = {source.name: place_of(source.path, config.root) for source in config.sources}
    return recognize(places, SqlSources(database).known())


def has_store(config: Config) -> bool:
    """Return whether the site has a store yet."""
    return "://" in config.store or Path(config.store).exists()


def _follow_zone(stores: Stores, config: Config) -> None:
    zone = str(config.zone)
    if stores.database.setting("timezone") != zone:
        stores.items.rezone(config.zone)
        stores.database.keep_setting("timezone", zone)
