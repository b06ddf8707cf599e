"""The open store of a site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from digest.config import Config
from digest.errors import ClockError, ConfigError
from digest.files.source_places import place_of
from digest.model.period import Period, period_of
from digest.model.site import Listing
from digest.model.source import KnownSource, SourceNames
from digest.model.translation import Translation
from digest.reading.items.judge import has_jumped, in_zone, is_wrong, judge_again
from digest.reading.items.recognize import recognize, source_names
from digest.store.database import Database, Purpose
from digest.store.editions import SqlEditionStore
from digest.store.fetching import SqlArticles, SqlFetchStates
from digest.store.items import SqlItemStore
from digest.store.logs import SqlBuildLog, SqlSourceLog
from digest.store.source_files import SqlFileLog
from digest.store.sources import SqlSources
from digest.store.translation_memory import SqlTranslationMemory
from digest.tasks.steps.site_history import SiteHistory

# The setting that remembers the id of the site. It is not that of `kept_id`, which may be older than the configured id.
ID = "site_id"
# The setting that remembers for editions of which size the items of the store were dated.
_SIZE = "every"
# The setting that remembers what the clock said, to within a day, unless it was wrong, and one for what it said then.
_CLOCK, _WRONG, _A_DAY = "clock", "wrong_clock", timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stores:
    """The open store, port by port; ``names`` has the ids and names of the sources."""

    database: Database
    items: SqlItemStore
    editions: SqlEditionStore
    source_log: SqlSourceLog
    build_log: SqlBuildLog
    sources: SqlSources
    fetch_states: SqlFetchStates
    articles: SqlArticles
    files: SqlFileLog
    names: SourceNames


@dataclass(frozen=True, slots=True)
class DryRunCache:
    """Machine translations and model answers, shared by the dry runs of one process, which store nothing."""

    translations: dict[bytes, Translation] = field(default_factory=dict)
    answers: dict[tuple[str, ...], str] = field(default_factory=dict)


@contextmanager
def open_stores(
    config: Config, *, dry: bool = False, any_id: bool = False, purpose: Purpose | None = None
) -> Iterator[Stores]:
    """Open the store of a site; if the time zone or the size of its editions has changed, assign its items again.

    With a ``purpose``, no other machine that shares the store opens it for the same, unless ``dry``.

    Raises ConfigError if it is the store of a site with another id, unless ``any_id``, or has editions of another size;
    LockError if another machine has it.
    """
    database = Database.open(config.store, dry=dry, purpose=None if dry else purpose)
    try:
        stores = stores_of(config, database)
        if not any_id:
            need_id(config, database)
        _need_size(config, stores.editions)
        _follow_zone(stores, config)
        yield stores
    finally:
        database.close()


def stores_of(config: Config, database: Database) -> Stores:
    """Return the ports of an open store."""
    return Stores(
        database,
        SqlItemStore(database),
        SqlEditionStore(database),
        SqlSourceLog(database),
        SqlBuildLog(database),
        SqlSources(database),
        SqlFetchStates(database),
        SqlArticles(database),
        SqlFileLog(database),
        names_of_sources(config, database),
    )


def keep_sources(config: Config, stores: Stores) -> None:
    """Remember the names and places of the configured sources."""
    remembered = SqlSources(stores.database)
    remembered.keep(_recognized(config, remembered.known()))


def rename_source(config: Config, stores: Stores, old: str, new: str) -> None:
    """Remember that a configured source will be called ``new``, and the places of all.

    So it is known by its id even if its path or URL has changed since the last run, too.
    """
    remembered = SqlSources(stores.database)
    configured = _recognized(config, remembered.known())
    remembered.keep(replace(one, name=new) if one.name == old else one for one in configured)


def names_of_sources(config: Config, database: Database) -> SourceNames:
    """Return the ids and names of all sources, those of the configuration and those of the store."""
    known = SqlSources(database).known()
    return source_names(_recognized(config, known), known)


def _recognized(config: Config, known: Sequence[KnownSource]) -> tuple[KnownSource, ...]:
    places = {source.name: place_of(source.place, config.root) for source in config.sources}
    return recognize(places, known)


def has_store(config: Config) -> bool:
    """Return whether the site has a store yet."""
    return "://" in config.store or Path(config.store).exists()


def need_id(config: Config, database: Database) -> None:
    """Raise ConfigError if the id has changed. A store of an older version takes the id of the next run."""
    known, given = database.setting(ID), config.tables.digest.id
    if known and given and known != given:
        raise ConfigError(
            f'[digest] has id = "{given}", but {config.store_name} is the store of "{known}"; under another id, '
            f'readers get every edition again. Write id = "{known}", or name the store of this site with `store`; to '
            "begin anew under the new id, use `digest run --begin-anew`"
        )


def _need_size(config: Config, editions: SqlEditionStore) -> None:
    if (known := editions.size()) and known != config.size:
        month = "; for a month besides, write `month = true` in [collections]" if known == "week" else ""
        raise ConfigError(
            f'[digest] has every = "{config.size}", but {config.store_name} has editions of {known}s; with others, '
            f'readers get all news again. Write every = "{known}"{month}; to begin anew with {config.size}s, name '
            "another file with `store`, and use `digest run --begin-anew`"
        )


def _follow_zone(stores: Stores, config: Config) -> None:
    """Assign items to other periods if the time zone has changed, or the size of the editions of a new site.

    Older stores do not say the size: it is a week.
    """
    database, size = stores.database, stores.editions.size() or config.size
    if (database.setting("timezone"), database.setting(_SIZE) or "week") != (str(config.zone), size):
        stores.items.redate(partial(in_zone, zone=config.zone, size=size))
        database.keep_setting("timezone", str(config.zone))
        database.keep_setting(_SIZE, size)


def follow_clock(config: Config, stores: Stores, now: datetime, *, is_right: bool = False) -> int:
    """If the clock was wrong, judge the items again that no edition has; return the number of those with other dates.

    What it said is remembered, so that nothing is looked for as long as it goes on. What is plainly wrong is remembered
    apart, unless somebody says that it ``is_right``.
    """
    database, last = stores.database, _last(stores)
    if is_wrong(now, last, None, config.zone) and not is_right:
        database.keep_setting(_WRONG, now.isoformat())
        return 0
    was_wrong = bool(database.setting(_WRONG))
    moved = _judge_again(config, stores, now, last) if was_wrong or has_jumped(now, last, config.ahead) else 0
    if was_wrong or last is None or abs(now - last) > _A_DAY:
        database.keep_setting(_CLOCK, now.isoformat())
        database.keep_setting(_WRONG, "")
    return moved


def need_right_clock(config: Config, stores: Stores, now: datetime) -> None:
    """Raise ClockError if the clock is plainly wrong, since what is published by it would count for good."""
    last = _last(stores)
    if is_wrong(now, last, None, config.zone):
        before = f", and {last:%Y-%m-%d} at the last run" if last else ""
        # No clock is right before there was digest, whatever anyone says.
        is_old = is_wrong(now, None, None, config.zone)
        way = "name a later moment with `--now`" if is_old else "if it is right, use `digest run --begin-anew`"
        raise ClockError(f"the clock says {now:%Y-%m-%d}{before}, so nothing is published; set it, or {way}")


def ahead_told(config: Config, stores: Stores, now: datetime) -> str:
    """Say which published editions are of weeks that have not begun, and what to do; "" if there are none."""
    current = period_of(now, config.zone, config.size)
    weeks = ", ".join(str(one.week) for one in stores.editions.listings() if one.week > current)
    return weeks and (
        f"{weeks}: published, but has not begun by this clock ({now:%Y-%m-%d}); set the clock if it is behind; if it "
        "was ahead then, earlier weeks are published nevertheless, and `digest restore FILE` of a backup from before, "
        "then `digest run --begin-anew`, takes the edition out"
    )


def _last(stores: Stores) -> datetime | None:
    """Return what the clock said, None if that is not known, or damaged."""
    with suppress(ValueError):
        return datetime.fromisoformat(stores.database.setting(_CLOCK)).astimezone(UTC)
    return None


def _judge_again(config: Config, stores: Stores, now: datetime, last: datetime | None) -> int:
    newest = max((listing.week for listing in stores.editions.listings()), default=None)
    if is_wrong(now, last, newest, config.zone):
        return 0
    is_sure = newest is not None
    judge = partial(judge_again, now=now, zone=config.zone, ahead=config.ahead, size=config.size, is_sure=is_sure)
    return stores.items.redate(judge, waiting=True)


def memory(config: Config, stores: Stores, now: datetime, cache: DryRunCache | None = None) -> SqlTranslationMemory:
    """Return the translation memory of a site."""
    made = cache.translations if cache else {}
    return SqlTranslationMemory(stores.database, now, config.tables.translation.memory, made)


def history(config: Config, stores: Stores) -> SiteHistory:
    """Return the stored editions and items of a site."""
    days = config.tables.digest.late_days
    return SiteHistory(stores.items, stores.editions, config.zone, days, stores.names, config.size)


def published_weeks(editions: SqlEditionStore) -> list[Period]:
    """Return the weeks of the published editions, oldest first; not those of which all was taken down."""
    return _published(editions, editions.listings())


def published_collections(editions: SqlEditionStore) -> list[Period]:
    """Return the published months and years, oldest first; not those of which all was taken down."""
    return _published(editions, editions.collections())


def _published(editions: SqlEditionStore, listed: Iterable[Listing]) -> list[Period]:
    unpublished = set(editions.unpublished())
    return [one.week for one in listed if one.stories and one.week not in unpublished]
