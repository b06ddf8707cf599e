"""A whole site in memory for tests: the real pipeline and store, with invented sources and publishers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool

from digest.cli.progress import NoProgress
from digest.editing.summarizers.lead import LeadSummarizer
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.locale import UNDETERMINED, Locale
from digest.model.period import CollectionKind, Size
from digest.model.rules import Rules
from digest.model.site import Site
from digest.model.translation import Scopes, TranslationScope
from digest.ports import Catalog, Publisher, Translator
from digest.publishing.output.output import OutputFolder
from digest.store import tables
from digest.store.checksums import register
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from digest.store.items import SqlItemStore
from digest.store.logs import SqlBuildLog, SqlSourceLog
from digest.tasks.draft_folder import DraftFolder
from digest.tasks.steps.composer import CorrectionFinder, EditionComposer, FrozenEditions
from digest.tasks.steps.decide import Decider
from digest.tasks.steps.ingest import Ingester
from digest.tasks.steps.localize import Localizer
from digest.tasks.steps.pipeline import Pipeline
from digest.tasks.steps.site_history import SiteHistory
from digest.tasks.steps.site_writer import SiteWriter
from tests.fakes import FakeSource

LISBON = ZoneInfo("Europe/Lisbon")


@dataclass(frozen=True)
class PlainPublisher:
    """The port Publisher: one file a digest, with all that it shows."""

    suffix: str = ""

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        for listing in catalog.listings:
            for locale in site.locales:
                yield self._target(
                    f"{listing.week}.{locale}{self.suffix}", listing.fingerprint, catalog.digest, listing.week, locale
                )

    def preview_targets(self, site: Site, digest: Digest) -> Iterator[Target]:
        path = f"preview/{digest.week}.{digest.locale}{self.suffix}"
        yield Target(path, "text/plain", repr(digest), lambda: written(digest), digest.locale)

    def _target(self, path: str, inputs: str, load: object, week: object, locale: Locale) -> Target:
        return Target(path, "text/plain", inputs, lambda: written(load(week, locale)), locale)


def written(digest: Digest) -> bytes:
    lines = [f"{digest.week} {digest.locale} {digest.updated.isoformat()}"]
    for story in digest.stories:
        lines.append(f"{story.title.text} | {' / '.join(passage.text for passage in story.summary)}")
        lines += [f"  {reference.key}" for reference in story.references]
    return "\n".join(lines).encode()


def memory_database() -> Database:
    """An empty store in memory, made from the tables: a test of its own compares them with the migrations."""
    connection = _ENGINE.connect()
    made = connection.connection.driver_connection
    assert isinstance(made, sqlite3.Connection)
    made.deserialize(_empty())
    return Database("store in memory", connection)


def _tune(connection: sqlite3.Connection, _record: object) -> None:
    register(connection)
    connection.execute("PRAGMA foreign_keys = ON")


# Each connection has a database of its own, and all have the statements that were once compiled.
_ENGINE = create_engine("sqlite://", poolclass=NullPool)
event.listen(_ENGINE, "connect", _tune)


@cache
def _empty() -> bytes:
    """Return an empty store."""
    with _ENGINE.connect() as connection:
        tables.metadata.create_all(connection)
        connection.commit()
        made = connection.connection.driver_connection
        assert isinstance(made, sqlite3.Connection)
        return made.serialize()


def make_site(
    folder: Path,
    sources: Sequence[FakeSource],
    *,
    database: Database | None = None,
    zone: tzinfo = LISBON,
    locales: tuple[Locale, ...] = (Locale("en"),),
    translator: Translator | None = None,
    publishers: tuple[Publisher, ...] = (PlainPublisher(),),
    stories: int = 12,
    late_days: int = 28,
    scopes: Mapping[str, TranslationScope] | None = None,
    drafts: DraftFolder | None = None,
    review: bool = False,
    limits: Mapping[str, int] | None = None,
    collections: tuple[CollectionKind, ...] = (),
    size: Size = "week",
) -> Pipeline:
    database = database or memory_database()
    editions, items = SqlEditionStore(database), SqlItemStore(database)
    localizer = Localizer(editions, Scopes(scopes or {}), translator, NoProgress())
    places = {source.name: place for place, source in enumerate(sources)}
    rules = Rules(places, zone, stories, limits=limits or {})
    composer = EditionComposer(
        rules,
        locales[0],
        items,
        drafts or DraftFolder(folder / "no drafts"),
        LeadSummarizer(),
        corrected=CorrectionFinder(editions, items).corrected,
        editions=FrozenEditions(editions),
    )
    site = Site(
        name="harbor",
        id="tag:news.example.org,2025:harbor",
        title="Harbor Weekly",
        base_url="https://news.example.org/",
        zone=zone,
        locales=locales,
        sender="Harbor Weekly <digest@news.example.org>",
    )
    log = SqlSourceLog(database)
    ingester = Ingester(tuple(sources), items, log, lambda _: UNDETERMINED, zone, NoProgress(), size=size)
    decider = Decider(composer, editions, localizer, locales, review, NoProgress())
    by_name = {f"publisher {number}": publisher for number, publisher in enumerate(publishers)}
    return Pipeline(
        site=site,
        history=SiteHistory(items, editions, zone, late_days, size=size),
        writer=SiteWriter(site, by_name, OutputFolder(folder, SqlBuildLog(database))),
        ingester=lambda: ingester,
        decider=lambda: decider,
        collections=collections,
    )
