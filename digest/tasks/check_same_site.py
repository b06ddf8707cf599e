"""Check that configuration, store and output belong to one site, so that nothing published is overwritten.

The names and ids in the output's own files tell which editions it shows: a record in the store would be lost with it.
The id is compared before the store is used, since the time zone of another site would move its items to other weeks.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import datetime

from digest.config import Config
from digest.errors import ConfigError, StoreError
from digest.files.aside import set_aside
from digest.language.text.numbers.plural import count
from digest.model.period import Period, read_period
from digest.model.site import Site
from digest.model.translation import Report
from digest.publishing.output.built_editions import BuiltEditions, built_editions
from digest.store.database import Database
from digest.store.sqlite_file import StoreFacts
from digest.tasks.stores import ID, Stores, has_store

_NAME = "site_name"
_WEEKS_NAMED = 3
_WAYS_BACK = (
    "to get them back, use `digest restore FILE` with a backup, or `digest restore --from-output`; "
    "to begin anew without them, `digest run --begin-anew`"
)


def need_store(config: Config) -> None:
    """Raise StoreError if the store is missing, but the output shows editions."""
    if not has_store(config):
        _need_output(config, None)


def need_same_site(config: Config, stores: Stores, now: datetime, report: Report, *, anew: bool) -> None:
    """Raise StoreError if the output shows editions that the store lacks, ConfigError if they are of another site.

    With ``anew``, move the output aside instead.
    """
    try:
        _need_output(config, stores)
    except (StoreError, ConfigError) as error:
        if not anew:
            raise
        if stores.database.dry:
            report(f"{config.output} would be moved aside: {error}")
        else:
            report(f"beginning anew; the old files are in {set_aside(config.output, 'before', now)}")


def editions_lacked(config: Config, kept: Collection[Period]) -> str:
    """Name the editions that the output shows, but that are not among those kept; "" if there are none."""
    missing = [week for week in built_editions(config.output).weeks if week not in kept]
    return _counted(missing) if missing else ""


def weeks_in(facts: StoreFacts) -> set[Period]:
    """Return the weeks of the editions of a store, without names that are no weeks: it may be damaged."""
    found = set()
    for name in facts.weeks:
        with suppress(ValueError):
            found.add(read_period(name))
    return found


def lack_told(config: Config, stores: Stores) -> str:
    """Say which editions of the output the store lacks, what this means, and what to do; "" if it lacks none."""
    kept = _kept(stores)
    missing = [week for week in built_editions(config.output).weeks if week not in kept]
    effect = "news is stored, but nothing is published until they are back"
    return f"{config.store_name}: {_lack(missing, stores)}; {effect}; {_WAYS_BACK}" if missing else ""


def _kept(stores: Stores) -> set[Period]:
    return {one.week for one in (*stores.editions.listings(), *stores.editions.collections())}


def _need_output(config: Config, stores: Stores | None) -> None:
    built = built_editions(config.output)
    kept = _kept(stores) if stores else set()
    _need_id_of(built, config, stores.database.setting(ID) if stores else "")
    if missing := [week for week in built.weeks if week not in kept]:
        raise StoreError(f"{config.store_name}: {_lack(missing, stores)}; nothing was changed; {_WAYS_BACK}")


def need_id_of_output(config: Config, database: Database) -> None:
    """Raise ConfigError if the output shows editions of a site with another id."""
    _need_id_of(built_editions(config.output), config, database.setting(ID))


def _need_id_of(built: BuiltEditions, config: Config, known: str) -> None:
    given = config.tables.digest.id or known
    if built.weeks and given and built.site_id and built.site_id != given:
        raise ConfigError(
            f'the id of this site is "{given}", but {config.output} shows editions of "{built.site_id}"; nothing was '
            "changed. Write that id in [digest] again, or name another folder with `output`; to begin anew, use "
            "`digest run --begin-anew`"
        )


def remember(site: Site, database: Database, report: Report) -> None:
    """Store the id and the name of a site, and report a changed name, which a mail program may filter by."""
    known = database.setting(_NAME)
    if known and known != site.name:
        report(
            f'[digest] has name = "{site.name}", but this site was named "{known}"; the List-Id of its emails changes, '
            f'so that filters of recipients no longer match. Write name = "{known}" again if you did not want that'
        )
    for setting, value in {ID: site.id, _NAME: site.name}.items():
        if not database.dry and database.setting(setting) != value:
            database.keep_setting(setting, value)


def _lack(missing: Sequence[Period], stores: Stores | None) -> str:
    editions = _counted(missing)
    if stores is None:
        return f"there is no store, but {editions}; is `store` in digest.toml right?"
    return f"the store lacks {editions}: it was emptied, is an older copy, or is that of another site"


def _counted(weeks: Sequence[Period]) -> str:
    return f"{count(len(weeks), 'edition', 'editions')} in the output ({_named(weeks)})"


def _named(weeks: Sequence[Period]) -> str:
    shown = ", ".join(map(str, weeks[:_WEEKS_NAMED]))
    return shown if len(weeks) <= _WEEKS_NAMED else f"{shown}, ..., {weeks[-1]}"
