"""The composition root: joins the ports of the pipeline to what implements them, as the configuration says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from digest import plugins
from digest.compose.edition import Rules
from digest.config import Config
from digest.errors import ConfigError
from digest.model.site import Site
from digest.output import OutputFolder
from digest.pipeline import Pipeline
from digest.ports import Progress, Source, Translator
from digest.publishers.templates import Templates
from digest.sources.file import FileSource
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from digest.store.items import SqlItemStore
from digest.store.logs import SqlBuildLog, SqlSourceLog


@dataclass(frozen=True, slots=True)
class Stores:
    """The open store, port by port."""

    database: Database
    items: SqlItemStore
    editions: SqlEditionStore
    source_log: SqlSourceLog
    build_log: SqlBuildLog


@contextmanager
def open_stores(config: Config, *, dry: bool = False) -> Iterator[Stores]:
    """Open the store of a site, and put its items into the weeks of the digest's zone where that has changed."""
    database = Database.open(config.store, dry=dry)
    try:
        stores = Stores(
            database,
            SqlItemStore(database),
            SqlEditionStore(database),
            SqlSourceLog(database),
            SqlBuildLog(database),
        )
        _follow_zone(stores, config)
        yield stores
    finally:
        database.close()


def has_store(config: Config) -> bool:
    """Whether the site has a store yet; reading from one that it does not have is reading nothing."""
    return "://" in config.store or Path(config.store).exists()


def sources(config: Config) -> tuple[Source, ...]:
    """The sources of a site, in their order."""
    return tuple(FileSource(spec, config.root, config.zone) for spec in config.sources)


def pipeline(config: Config, stores: Stores, now: datetime, progress: Progress, *, dry: bool = False) -> Pipeline:
    """Join everything.

    Raises PluginError where an engine is configured that is not there.
    """
    digest = config.tables.digest
    templates = Templates(config.templates if config.templates.is_dir() else None)
    names = plugins.names("publishers")
    return Pipeline(
        site=site(config, stores.database, now),
        rules=Rules(config.source_places, config.zone, digest.stories, digest.sentences, digest.sections),
        late_days=digest.late_days,
        sources=sources(config),
        items=stores.items,
        editions=stores.editions,
        source_log=stores.source_log,
        translator=_translator(config),
        summarizer=plugins.load("summarizers", "lead")(),
        publishers=tuple(plugins.load("publishers", name)(templates) for name in names),
        output=OutputFolder(config.output, stores.build_log, dry=dry),
        progress=progress,
    )


def site(config: Config, database: Database, now: datetime) -> Site:
    """What publishers know of the site. An id that is not configured is made once, and kept in the store."""
    digest = config.tables.digest
    if not kept_id(config, database):
        database.keep_setting("id", config.made_id(now.astimezone(config.zone).year))
    return Site(
        name=digest.name,
        id=kept_id(config, database),
        title=digest.title,
        base_url=digest.base_url,
        zone=config.zone,
        locales=digest.locales,
        sender=config.sender,
        description=digest.description,
    )


def kept_id(config: Config, database: Database) -> str:
    """The id of the site, or nothing as long as it has none."""
    return config.tables.digest.id or database.setting("id")


def _translator(config: Config) -> Translator:
    engines = config.tables.translation.engines or ("identity",)
    if len(engines) > 1:
        raise ConfigError(f"translation.engines: {len(engines)} engines are named; this version takes one")
    translator: Translator = plugins.load("translators", engines[0])()
    return translator


def _follow_zone(stores: Stores, config: Config) -> None:
    zone = str(config.zone)
    if stores.database.setting("timezone") != zone:
        stores.items.rezone(config.zone)
        stores.database.keep_setting("timezone", zone)
