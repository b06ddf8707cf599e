"""The pipeline of a site, and its files."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from datetime import datetime
from functools import partial

from digest import plugins
from digest.catalog import StoredCatalog
from digest.config import Config
from digest.decide import Decider
from digest.localize import Localizer
from digest.model.artifact import Target
from digest.model.translation import Report
from digest.output import OutputFolder, Render, render_all
from digest.pipeline import Pipeline
from digest.ports import Hub, Progress, Publisher, SearchIndex, Source
from digest.publishers.search.pagefind import PagefindIndex
from digest.publishers.templates import Templates
from digest.renderers import Renderers, processors
from digest.sources.file import FileSource
from digest.text.words.language_identification import identify
from digest.wiring.about import site_as_shown
from digest.wiring.composing import desk
from digest.wiring.stores import AtHand, Stores
from digest.wiring.translation import site_translator

# Seconds: subscribers find out without the hub too, only later.
_HUB_SILENCE = 15


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
        site=site_as_shown(config, stores, now, templates, report),
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
    shown = site_as_shown(config, stores, now, templates, lambda _noticed: None)
    catalog = StoredCatalog(stores.editions.listings(), stores.editions)
    return (target for publisher in _publishers(templates) for target in publisher.targets(shown, catalog))


def _templates(config: Config) -> Templates:
    return Templates(config.templates if config.templates.is_dir() else None)


def _publishers(templates: Templates) -> tuple[Publisher, ...]:
    return tuple(plugins.load("publishers", name)(templates) for name in plugins.names("publishers"))


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
