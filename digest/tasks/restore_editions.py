"""Take editions back from the output into the store, if the store lacks them; the output is only read.

Each build writes an edition as data beside the pages that show it (``publishing/editions/``); these files alone are
read. Somebody may have damaged or exchanged one, or put a link in its place: such a file is named, and not used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Literal

from digest.config import Config
from digest.errors import ConfigError, DigestError, StoreError
from digest.files.source_places import place_of
from digest.model.digest import Translations
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.source import KnownSource, SourceNames
from digest.publishing.editions.edition_json import PublishedEdition, is_beginning
from digest.publishing.editions.edition_reader import from_json, storylines_from_json
from digest.publishing.frozen.published_paths import STORYLINES_PATH, edition_path
from digest.publishing.output.built_editions import BuiltEditions, built_editions
from digest.publishing.output.output import OutputFolder
from digest.store.ledger import SqlLedger, hold
from digest.store.removals import SqlRemovals
from digest.store.sources import SqlSources
from digest.tasks.check_same_site import remember
from digest.tasks.parts.make_pipeline import targets
from digest.tasks.parts.make_site import kept_id, site
from digest.tasks.published_editions import content_of
from digest.tasks.stores import Stores, names_of_sources, open_stores

# What the output does not hold: the rest of a long text, or the text of an item that no feed shows.
Loss = Literal["beginning", "item"]


@dataclass(slots=True)
class RestoredEditions:
    """The result: the weeks that were taken, with the number of their items and their locales.

    ``kept`` weeks were in the store before; ``unread`` is what was not taken back, since the output has it, but not as
    data that can be read: weeks, and the path of the storylines. ``faults`` are files that could not be used, with the
    reason. ``losses`` count what the output does not hold. ``differing`` are the files that the next build will write,
    of which ``missing`` are not there; ``obstacle`` is what will keep it from writing any.
    ``holds`` says whether sending waits until it is told to go on.
    """

    taken: list[Period] = field(default_factory=list)
    kept: list[Period] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    items: int = 0
    locales: set[Locale] = field(default_factory=set)
    faults: dict[str, str] = field(default_factory=dict)
    losses: Counter[Loss] = field(default_factory=Counter)
    differing: tuple[str, ...] = ()
    missing: frozenset[str] = frozenset()
    obstacle: str = ""
    holds: bool = False


def take_back(config: Config, now: datetime, *, dry: bool) -> RestoredEditions:
    """Take back all editions of the output that the store lacks.

    Raises StoreError if there are none, or if the store is damaged; ConfigError if the output is that of another site.
    """
    built = built_editions(config.output)
    if not built.weeks:
        raise StoreError(f"{config.output}: shows no editions; is `output` in digest.toml right?")
    with open_stores(config, dry=dry, purpose="run") as stores:
        _need_same_id(config, stores, built)
        taker = _EditionRestorer(config, stores, now, built)
        for week in built.weeks:
            taker.take(week)
        taker.take_storylines()
        return taker.finish()


def take_back_edition(config: Config, stores: Stores, week: Period, now: datetime) -> bool:
    """Take an edition of the output in place of that in the store, and return whether the output holds it.

    Raises StoreError.
    """
    built = built_editions(config.output)
    taker = _EditionRestorer(config, stores, now, built) if week in built.weeks else None
    read = taker.read(week) if taker else None
    if taker and read:
        taker.keep(read)
    return read is not None


def translations_shown(config: Config, stores: Stores, week: Period, now: datetime) -> Mapping[Locale, Translations]:
    """Return the translations of an edition that the output shows, by locale. Raises StoreError."""
    built = built_editions(config.output)
    read = _EditionRestorer(config, stores, now, built).read(week) if week in built.weeks else None
    return read.translations if read else {}


def _need_same_id(config: Config, stores: Stores, built: BuiltEditions) -> None:
    """Take the id of the site from the output, if nothing else tells it. Raises ConfigError if these differ."""
    given = kept_id(config, stores.database)
    if given and built.site_id and built.site_id != given:
        raise ConfigError(
            f'the id of this site is "{given}", but {config.output} shows editions of "{built.site_id}"; nothing was '
            "changed. Write that id in [digest], or name another folder with `output`"
        )
    if built.site_id and not given:
        stores.database.keep_setting("id", built.site_id)


class _EditionRestorer:
    def __init__(self, config: Config, stores: Stores, now: datetime, built: BuiltEditions) -> None:
        self._config, self._stores, self._now = config, stores, now
        # Where no file tells the id, it is made of the year of the first edition, as it was then.
        self._site = site(config, stores, now.replace(year=built.weeks[0].year, month=7, day=1))
        self._result = RestoredEditions()

    def take(self, week: Period) -> None:
        """Take one edition, unless the store has it."""
        if week in self._kept:
            self._result.kept.append(week)
            return
        if read := self.read(week):
            self.keep(read)
        else:
            self._result.unread.append(str(week))

    def take_storylines(self) -> None:
        """Take the storylines that the store lacks, if the output has any."""
        place = self._config.output / STORYLINES_PATH
        if not (place.exists() or place.is_symlink()):
            return
        editions = self._stores.editions
        try:
            content = content_of(self._config.output, STORYLINES_PATH)
            read = storylines_from_json(content, self._site.id, self._config.size)
        except ValueError as error:
            self._result.faults[STORYLINES_PATH] = " ".join(str(error).split())
            self._result.unread.append(STORYLINES_PATH)
            return
        known = {one.id for one in editions.storylines()}
        editions.keep_storylines(one for one in read if one.id not in known)

    def read(self, week: Period) -> PublishedEdition | None:
        """Return an edition as the output has it, whatever the store has of it; None if its file cannot be used."""
        path = edition_path(week)
        try:
            read = from_json(content_of(self._config.output, path), self._site.id, week, self._config.size)
            self._need_own_items(read)
        except ValueError as error:
            self._result.faults[path] = " ".join(str(error).split())
            return None
        self._keep_sources(read)
        return read

    def keep(self, read: PublishedEdition) -> None:
        """Store an edition, with its translations in one transaction: without them, a build would translate it anew."""
        stores, result = self._stores, self._result
        known = stores.items.known(stored.key for stored in read.items)
        # What the store knows of an item comes from its source.
        stores.items.save([stored for stored in read.items if stored.key not in known])
        stores.editions.take_back(read.edition, read.items, read.translations)
        for one in read.edition.removed:
            SqlRemovals(stores.database).remember(dict.fromkeys((one.item, *one.names), one.item), one.moment)
        result.taken.append(read.edition.week)
        result.items += len(read.items)
        result.locales |= read.translations.keys()
        result.losses["item"] += 0 if read.has_texts else len(read.items)
        result.losses["beginning"] += sum(is_beginning(stored.item) for stored in read.items)

    def finish(self) -> RestoredEditions:
        """Remember whose store it is, and find the files that the next build writes."""
        remember(self._site, self._stores.database, lambda _noticed: None)
        stores = replace(self._stores, names=self._names)
        wanted = tuple(targets(self._config, stores, self._now))
        if self._result.taken:
            self._count_as_sent()
            folder = OutputFolder(self._config.output, stores.build_log, dry=True)
            try:
                self._result.differing = differing = folder.update(wanted)
                self._result.missing = frozenset(
                    path for path in differing if not (self._config.output / path).exists()
                )
            except DigestError as error:
                self._result.obstacle = str(error)
        return self._result

    def _count_as_sent(self) -> None:
        """Let what was taken count as sent: the ledger that says to whom is lost. Who is imported now had it, too."""
        database = self._stores.database
        SqlLedger(database).count_as_sent(self._result.taken, self._now)
        if self._config.tables.email.server:
            hold(database, self._now)
            self._result.holds = True

    @cached_property
    def _kept(self) -> set[Period]:
        """The weeks that the store had before; an edition that takes the place of a damaged one needs no other."""
        editions = self._stores.editions
        return {listing.week for listing in (*editions.listings(), *editions.collections())}

    @property
    def _names(self) -> SourceNames:
        return names_of_sources(self._config, self._stores.database)

    def _need_own_items(self, read: PublishedEdition) -> None:
        """Raise ValueError if the store has one of the items in another edition."""
        in_edition = self._stores.items.edition_with
        if any(in_edition(stored.key) not in {None, read.edition.week} for stored in read.items):
            raise ValueError("has an item of another edition")

    def _keep_sources(self, read: PublishedEdition) -> None:
        """Keep the ids of sources, whose names may have changed since."""
        sources = SqlSources(self._stores.database)
        known = {one.id for one in sources.known()}
        places = {one.name: place_of(one.place, self._config.root) for one in self._config.sources}
        named = read.names.items()
        sources.keep(KnownSource(one, name, places.get(name, "")) for one, name in named if one not in known)
