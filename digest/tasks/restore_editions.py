"""Take editions back from the output into the store, if the store lacks them; the output is only read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from digest.config import Config
from digest.errors import ConfigError, DigestError, StoreError, TemplateError
from digest.files.source_places import place_of
from digest.model.digest import Translations
from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.source import KnownSource, SourceNames
from digest.model.week import Week
from digest.publishing.email.published_words import with_words, words_of_editor
from digest.publishing.email.rendering import EmailRenderer
from digest.publishing.frozen.published_paths import digest_path
from digest.publishing.output.built_editions import BuiltEditions, built_editions
from digest.publishing.output.output import OutputFolder
from digest.publishing.words.wording import told_by_region
from digest.store.ledger import SqlLedger, hold
from digest.store.sources import SqlSources
from digest.tasks.check_same_site import remember
from digest.tasks.from_output.joined_edition import JoinedEdition, join
from digest.tasks.from_output.labels import Labels
from digest.tasks.from_output.read_output import OutputReader
from digest.tasks.from_output.shown import ShownWeek
from digest.tasks.from_output.shown_translations import KnownSite, Loss
from digest.tasks.parts.make_pipeline import site_templates, targets
from digest.tasks.parts.make_site import kept_id, site, site_as_shown
from digest.tasks.stores import Stores, history, names_of_sources, open_stores


@dataclass(slots=True)
class RestoredEditions:
    """The result: the weeks that were taken, with the number of their items and their locales.

    ``kept`` weeks were in the store before; ``unread`` weeks are in the output, but no file of them can be read;
    ``faults`` are files that could not be used, with the reason. ``losses`` count what the output does not hold.
    ``differing`` are the files that the next build will write, ``obstacle`` is what will keep it from writing any.
    ``holds`` says whether sending waits until it is told to go on.
    """

    taken: list[Week] = field(default_factory=list)
    kept: list[Week] = field(default_factory=list)
    unread: list[Week] = field(default_factory=list)
    items: int = 0
    locales: set[Locale] = field(default_factory=set)
    faults: dict[str, str] = field(default_factory=dict)
    losses: Counter[Loss] = field(default_factory=Counter)
    differing: tuple[str, ...] = ()
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
        return taker.finish()


def take_back_edition(config: Config, stores: Stores, week: Week, now: datetime) -> bool:
    """Take an edition of the output in place of that in the store, and return whether the output holds it.

    Raises StoreError, TemplateError.
    """
    built = built_editions(config.output)
    taker = _EditionRestorer(config, stores, now, built) if week in built.weeks else None
    read = taker.read(week) if taker else None
    if taker and read:
        taker.keep(read)
    return read is not None


def translations_shown(config: Config, stores: Stores, week: Week, now: datetime) -> Mapping[Locale, Translations]:
    """Return the translations of an edition that the output shows, by locale. Raises StoreError, TemplateError."""
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
        self._labels: dict[Locale, Labels] = {}
        self._words = site_templates(config).words
        self._reader = OutputReader(config.output, self._site.id, self._labels_of, self._result.faults.setdefault)

    def take(self, week: Week) -> None:
        """Take one edition, unless the store has it."""
        if week in self._kept:
            self._result.kept.append(week)
            return
        if read := self.read(week):
            self.keep(read)
        else:
            self._result.unread.append(week)

    def read(self, week: Week) -> JoinedEdition | None:
        """Return an edition as the output shows it, whatever the store has of it; None if no file of it can be read."""
        shown = self._reader.week(week)
        if not shown.digests:
            return None
        self._keep_sources(shown)
        names = {name: one for one, name in self._names.names.items()}
        locales = self._config.tables.digest.locales
        in_edition = self._stores.items.edition_with
        known = KnownSite(
            self._config.zone,
            locales[0],
            names | dict(self._names.ids),
            lambda key: in_edition(key) not in {None, week},
        )
        return join(shown, known)

    def keep(self, read: JoinedEdition) -> None:
        """Store an edition, with its translations in one transaction: without them, a build would translate it anew."""
        self._keep(read)
        self._keep_words_of_emails(read)

    def finish(self) -> RestoredEditions:
        """Remember whose store it is, and find the files that the next build writes."""
        remember(self._site, self._stores.database, lambda _noticed: None)
        stores = replace(self._stores, names=self._names)
        wanted = tuple(targets(self._config, stores, self._now))
        if self._result.taken:
            self._count_as_sent()
            folder = OutputFolder(self._config.output, stores.build_log, dry=True)
            try:
                self._result.differing = folder.update(wanted)
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
    def _kept(self) -> set[Week]:
        """The weeks that the store had before; an edition that takes the place of a damaged one needs no other."""
        return {listing.week for listing in self._stores.editions.listings()}

    @property
    def _names(self) -> SourceNames:
        return names_of_sources(self._config, self._stores.database)

    def _keep_sources(self, shown: ShownWeek) -> None:
        """Keep the ids of sources, whose names may have changed since."""
        sources = SqlSources(self._stores.database)
        known = {one.id for one in sources.known()}
        places = {one.name: place_of(one.place, self._config.root) for one in self._config.sources}
        read = {one.source_id: one.source for items in shown.items.values() for one in items.values() if one.source_id}
        sources.keep(KnownSource(one, name, places.get(name, "")) for one, name in read.items() if one not in known)

    def _keep(self, read: JoinedEdition) -> None:
        stores, result = self._stores, self._result
        known = stores.items.known(stored.key for stored in read.items)
        # What the store knows of an item comes from its source.
        stores.items.save([stored for stored in read.items if stored.key not in known])
        stores.editions.take_back(read.edition, read.items, read.translations)
        result.taken.append(read.edition.week)
        result.items += len(read.items)
        result.locales |= read.translations.keys()
        result.losses.update(read.losses)
        for locale in read.left:
            result.faults[digest_path(locale, read.edition.week)] = "shows other stories than the other locales"

    def _keep_words_of_emails(self, read: JoinedEdition) -> None:
        """Keep the edition again with the editor's subjects and preheaders, which can be told once it is stored."""
        week = read.edition.week
        published = {locale: html for locale in read.translations if (html := self._reader.email(locale, week))}
        if not published:
            return
        renderer, shown = self._emails
        stores = replace(self._stores, names=self._names)
        try:
            catalog = history(self._config, stores).catalog()
            found = {
                locale: words_of_editor(renderer, shown, catalog.digest(week, locale), html)
                for locale, html in published.items()
            }
        except (TemplateError, StoreError):
            # The next build fails for the same reason, and that is told; or another edition is damaged, too.
            return
        edition = with_words(read.edition, found)
        if edition != read.edition:
            self._stores.editions.take_back(edition, read.items, read.translations)

    @cached_property
    def _emails(self) -> tuple[EmailRenderer, Site]:
        templates = site_templates(self._config)
        shown = site_as_shown(self._config, self._stores, self._now, templates, lambda _noticed: None)
        return EmailRenderer(templates), shown

    def _labels_of(self, locale: Locale) -> Labels:
        if locale not in self._labels:
            regional = told_by_region(self._config.tables.digest.locales)
            self._labels[locale] = Labels(locale, self._words(locale), regional)
        return self._labels[locale]
