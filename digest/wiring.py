"""The composition root: joins the ports of the pipeline to what implements them, as the configuration says."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from digest import plugins
from digest.catalog import StoredCatalog
from digest.compose.rules import Rules
from digest.config import Config
from digest.decide import Decider
from digest.desk import Desk, TitlesOf, no_titles
from digest.drafts import DraftFolder
from digest.localize import Localizer
from digest.model.artifact import Target
from digest.model.glossary import Glossaries
from digest.model.picture import Picture
from digest.model.site import Site
from digest.model.translation import EngineSettings, Report, Translation
from digest.output import OutputFolder, Render, render_all
from digest.pictures import read_pictures
from digest.pipeline import Pipeline
from digest.ports import Hub, Progress, Publisher, SearchIndex, Source, Summarizer, TranslationMemory, Translator
from digest.publishers.cards.publisher import card_locales
from digest.publishers.search.pagefind import PagefindIndex
from digest.publishers.templates import Templates
from digest.renderers import Renderers, processors
from digest.sources.file import FileSource
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from digest.store.items import SqlItemStore
from digest.store.logs import SqlBuildLog, SqlSourceLog
from digest.store.memory import SqlTranslationMemory
from digest.summarizers.abstract import Ask, ModelSummarizer
from digest.text.languages import identify
from digest.translators.checking.checked import CheckedTranslator
from digest.translators.glossaries import read_glossaries
from digest.translators.ladder import Ladder
from digest.translators.memory import CorrectedTranslator, RememberingTranslator
from digest.translators.packages.installed import packages_folder
from digest.translators.pivot import PivotTranslator

# Seconds: subscribers find out without the hub too, only later.
_HUB_SILENCE = 15


@dataclass(frozen=True, slots=True)
class Stores:
    """The open store, port by port."""

    database: Database
    items: SqlItemStore
    editions: SqlEditionStore
    source_log: SqlSourceLog
    build_log: SqlBuildLog


@dataclass(frozen=True, slots=True)
class AtHand:
    """What machines made for dry runs of one process, which keep nothing: no run of it has to wait for it again."""

    translations: dict[bytes, Translation] = field(default_factory=dict)
    answers: dict[tuple[str, ...], str] = field(default_factory=dict)


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


def pipeline(
    config: Config,
    stores: Stores,
    now: datetime,
    progress: Progress,
    report: Report,
    *,
    dry: bool = False,
    at_hand: AtHand | None = None,
) -> Pipeline:
    """Join everything; ``report`` is told what was noticed about engines and glossaries.

    ``at_hand`` is what earlier dry runs made. Raises PluginError where an engine is configured that is not there.
    """
    digest = config.tables.digest
    templates = _templates(config)
    translator = site_translator(config, stores, now, report, at_hand)
    localizer = Localizer(stores.editions, config.scopes, translator, progress)
    titles = partial(localizer.titles, readers=digest.locales[0])
    return Pipeline(
        site=_site_as_shown(config, stores, now, templates, report),
        decider=Decider(
            desk(config, stores, report, titles, dry=dry, at_hand=at_hand),
            stores.editions,
            localizer,
            digest.locales,
            digest.review,
            progress,
        ),
        late_days=digest.late_days,
        sources=sources(config),
        items=stores.items,
        editions=stores.editions,
        source_log=stores.source_log,
        localizer=localizer,
        identify=partial(identify, languages=config.languages),
        publishers=_publishers(templates),
        output=OutputFolder(config.output, stores.build_log, dry=dry, render=_render(config, now, progress, dry=dry)),
        progress=progress,
        hub=None if dry else _hub(config),
        search_index=None if dry else _search_index(config, stores),
    )


def _search_index(config: Config, stores: Stores) -> SearchIndex | None:
    return PagefindIndex(config.output, stores.build_log) if config.tables.look.search == "pagefind" else None


def targets(config: Config, stores: Stores, now: datetime) -> Iterator[Target]:
    """All files of a site as it is stored."""
    templates = _templates(config)
    shown = _site_as_shown(config, stores, now, templates, lambda _noticed: None)
    catalog = StoredCatalog(stores.editions.listings(), stores.editions)
    return (target for publisher in _publishers(templates) for target in publisher.targets(shown, catalog))


def _templates(config: Config) -> Templates:
    return Templates(config.templates if config.templates.is_dir() else None)


def _publishers(templates: Templates) -> tuple[Publisher, ...]:
    return tuple(plugins.load("publishers", name)(templates) for name in plugins.names("publishers"))


def _site_as_shown(config: Config, stores: Stores, now: datetime, templates: Templates, report: Report) -> Site:
    return with_cards(with_pictures(site(config, stores.database, now), config, report), config, templates, report)


def _render(config: Config, now: datetime, progress: Progress, *, dry: bool) -> Render:
    """What renders the files of a site; no other process sees what a dry run has decided."""
    render = render_all if dry else Renderers("digest.cli.render", (config, now), processors())

    def tracked(targets: Sequence[Target]) -> Generator[bytes, None, None]:
        yield from progress.track(render(targets), "Files", len(targets))

    return tracked


def _hub(config: Config) -> Hub | None:
    if not config.feeds.hub:
        return None
    from digest.http import Fetcher, Limits  # noqa: PLC0415 - as for the language model
    from digest.hub import WebSubHub  # noqa: PLC0415 - likewise

    return WebSubHub(Fetcher(os.environ, Limits(silence=_HUB_SILENCE)), config.feeds.hub)


def desk(
    config: Config,
    stores: Stores,
    report: Report | None = None,
    titles: TitlesOf = no_titles,
    *,
    dry: bool = False,
    at_hand: AtHand | None = None,
) -> Desk:
    """Where the editions of a site are composed; a ``dry`` one writes no draft. ``report`` as for ``summarizer``."""
    digest = config.tables.digest
    return Desk(
        rules=Rules(
            config.source_places,
            config.zone,
            digest.stories,
            digest.sentences,
            digest.sections,
            config.weights,
            digest.figures,
        ),
        locale=digest.locales[0],
        items=stores.items,
        drafts=DraftFolder(config.drafts, is_reviewed=digest.review, dry=dry, pictures=_pictures_by_name(config)),
        summarizer=summarizer(config, report, at_hand),
        titles=titles,
        extract=summarizer(config),
    )


def _pictures_by_name(config: Config) -> Mapping[str, Picture]:
    pictures, _ = read_pictures(config.images)
    return {picture.name: picture for picture in pictures}


def summarizer(config: Config, report: Report | None = None, at_hand: AtHand | None = None) -> Summarizer:
    """The summarizer of a site, around it the language model if it has one and ``report`` can be told how that fares.

    Who only looks on, as `digest explain` does, gives no report and asks no model.
    """
    shown: Summarizer = plugins.load("summarizers", config.tables.digest.summarizer)()
    table = config.tables.summaries
    if report is None or not table.server or not table.model:
        return shown
    from digest.http import Fetcher, Limits  # noqa: PLC0415 - nothing of a build but this needs the web
    from digest.summarizers.chat import ChatModel  # noqa: PLC0415

    limits = Limits(connect=10, silence=table.timeout, grace=table.timeout, document=table.timeout, tries=1)
    model = ChatModel(Fetcher(os.environ, limits), table.server, table.model, table.key)
    known = partial(identify, languages=config.languages)
    ask = _asked_once(model.ask, (table.server, table.model), at_hand.answers) if at_hand else model.ask
    return ModelSummarizer(shown, ask, known, report, table.budget)


def _asked_once(ask: Ask, model: tuple[str, str], answers: dict[tuple[str, ...], str]) -> Ask:
    """Ask a model nothing that it has answered before."""

    def answer(instruction: str, material: str) -> str:
        question = (*model, instruction, material)
        if question not in answers:
            answers[question] = ask(instruction, material)
        return answers[question]

    return answer


def site(config: Config, database: Database, now: datetime) -> Site:
    """What publishers know of the site. An id that is not configured is made once, and kept in the store."""
    digest = config.tables.digest
    made_id = config.made_id(now.astimezone(config.zone).year)
    # A dry run would keep all others from writing as long as it takes.
    if not kept_id(config, database) and not database.dry:
        database.keep_setting("id", made_id)
    return Site(
        name=digest.name,
        id=kept_id(config, database) or made_id,
        title=digest.title,
        base_url=digest.base_url,
        zone=config.zone,
        locales=digest.locales,
        sender=config.sender,
        description=digest.description,
        look=config.look,
        feeds=config.feeds,
        icon=_image(config.tables.look.icon),
        logo=_image(config.tables.look.logo),
        search=config.tables.look.search,
        postal_address=config.tables.email.postal_address,
        preferences=config.tables.email.preferences or "",
    )


def with_pictures(site: Site, config: Config, report: Report) -> Site:
    """The site with the pictures of its folder; ``report`` is told of what in that is none."""
    pictures, findings = read_pictures(config.images)
    for finding in findings:
        report(str(finding))
    return replace(site, pictures=pictures)


def with_cards(site: Site, config: Config, templates: Templates, report: Report) -> Site:
    """The site with the locales that can have cards, if it wants any; ``report`` is told why others cannot."""
    if not config.tables.look.cards:
        return site
    locales, findings = card_locales(site, templates)
    for finding in findings:
        report(str(finding))
    return replace(site, cards=locales)


def _image(name: str | None) -> str:
    return f"images/{name}" if name else ""


def kept_id(config: Config, database: Database) -> str:
    """The id of the site, or nothing as long as it has none."""
    return config.tables.digest.id or database.setting("id")


def memory(config: Config, stores: Stores, now: datetime, at_hand: AtHand | None = None) -> SqlTranslationMemory:
    """The translation memory of a site."""
    made = at_hand.translations if at_hand else {}
    return SqlTranslationMemory(stores.database, now, config.tables.translation.memory, made)


def translator(
    engines: Sequence[str],
    settings: EngineSettings,
    glossaries: Glossaries,
    memory: TranslationMemory | None,
    report: Report,
) -> Translator:
    """Join engines: each is checked and remembers, what one refuses goes to the next, and corrections win over all.

    What no engine knows goes over a third language, as a whole checked once more, by the glossary of its own pair.

    Raises PluginError where an engine is not there.
    """
    rungs: list[Translator] = []
    for name in engines:
        for engine in plugins.load("translators", name)(settings, report):
            checked = CheckedTranslator(engine, glossaries, report)
            rungs.append(RememberingTranslator(checked, memory) if memory else checked)
    direct = _corrected(Ladder(tuple(rungs)), memory)
    over = CheckedTranslator(PivotTranslator(direct), glossaries, report)
    return _corrected(Ladder((direct, over)), memory)


def _corrected(translator: Translator, memory: TranslationMemory | None) -> Translator:
    return CorrectedTranslator(translator, memory) if memory else translator


def engine_settings(config: Config | None = None) -> EngineSettings:
    """What engines are told: by a site, or without one as argostranslate has it."""
    own = config.packages if config else None
    packages = own or packages_folder(os.environ)
    return EngineSettings(packages, config.tables.translation.beam) if config else EngineSettings(packages)


def glossaries(config: Config, report: Report) -> Glossaries:
    """The glossaries of a site; ``report`` is told of what in them is not understood."""
    found, findings = read_glossaries(config.glossary, is_named=config.has_own_glossary)
    for finding in findings:
        report(str(finding))
    return found


def site_translator(
    config: Config, stores: Stores, now: datetime, report: Report, at_hand: AtHand | None = None
) -> Translator | None:
    """The translator of a site, None where it translates nothing."""
    engines = config.tables.translation.engines
    if not engines:
        return None
    known = glossaries(config, report)
    return translator(engines, engine_settings(config), known, memory(config, stores, now, at_hand), report)


def check_translation(config: Config, report: Report) -> None:
    """See whether a site could translate: its engines are there, and its glossaries can be read.

    Raises PluginError and ConfigError as a build would.
    """
    if config.tables.translation.engines:
        translator(config.tables.translation.engines, engine_settings(config), glossaries(config, report), None, report)


def _follow_zone(stores: Stores, config: Config) -> None:
    zone = str(config.zone)
    if stores.database.setting("timezone") != zone:
        stores.items.rezone(config.zone)
        stores.database.keep_setting("timezone", zone)
