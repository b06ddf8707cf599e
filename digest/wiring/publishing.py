"""Assemble the pipeline of a site, and its files."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path

from digest.config import Config
from digest.files.output import OutputFolder, Render, render_all
from digest.files.renderers import Renderers, processors
from digest.model.artifact import Target, TargetGroup
from digest.model.translation import Report, Scopes
from digest.pipeline.decide import Decider
from digest.pipeline.ingest import Ingester
from digest.pipeline.localize import Localizer
from digest.pipeline.pipeline import Pipeline
from digest.pipeline.writer import SiteWriter, made_by
from digest.ports import Hub, Progress, Publisher, SearchIndex, Source
from digest.publishers.search.pagefind import PagefindIndex
from digest.publishers.templates import Templates
from digest.text.words.language_identification import Confirm, confirm, identify
from digest.wiring import outside
from digest.wiring.clustering import machines
from digest.wiring.composing import composer
from digest.wiring.describing import site_as_shown
from digest.wiring.reading import ready, sources
from digest.wiring.stores import DryRunCache, Stores, history, memory
from digest.wiring.translation import site_translator

# In seconds. It may be short, since subscribers find changes without the hub too, only later.
_HUB_SILENCE = 15


def pipeline(
    config: Config,
    stores: Stores,
    now: datetime,
    progress: Progress,
    report: Report,
    *,
    dry: DryRunCache | None = None,
    force: bool = False,
) -> Pipeline:
    """Assemble the pipeline; warnings about engines and glossaries go to ``report``.

    In a ``dry`` run, nothing is written; it has the results of earlier ones. With ``force``, all sources are read even
    if nothing says that they have changed. Raises PluginError if a configured engine is not installed.
    """
    digest, is_dry = config.tables.digest, dry is not None
    templates = site_templates(config)
    where = machines(config, progress, report)
    translator = site_translator(config, stores, now, report, dry, where)
    scopes = Scopes(stores.names.by_id(config.scopes.by_source))
    # Every locale asks for the same items.
    known = lru_cache(maxsize=4096)(confirm_languages(config))
    corrections = memory(config, stores, now, dry).corrections
    localizer = Localizer(stores.editions, scopes, translator, progress, known, corrections)
    titles = partial(localizer.titles, readers=digest.locales[0])
    pairs = translator.pairs() if translator else ()
    editions = composer(config, stores, report, titles, dry=is_dry, cache=dry, pairs=pairs)
    site = site_as_shown(config, stores, now, templates, report)
    output = OutputFolder(
        config.output, stores.build_log, dry=is_dry, render=_render(config, now, progress, dry=is_dry)
    )
    index, hub = (None, None) if is_dry else (_search_index(config, stores), _hub(config))
    return Pipeline(
        site=site,
        ingester=ingester(config, stores, sources(config, stores, now, where.at_work, force=force), progress),
        history=history(config, stores),
        composer=editions,
        decider=Decider(editions, stores.editions, localizer, digest.locales, digest.review, progress),
        localizer=localizer,
        writer=SiteWriter(site, publishers(config, templates), output, index, hub),
        leave=where.leave,
    )


def ingester(config: Config, stores: Stores, sources: Sequence[Source], progress: Progress) -> Ingester:
    """Return what reads sources into the store of a site."""
    return Ingester(
        tuple(sources),
        stores.items,
        stores.source_log,
        partial(identify, languages=config.languages),
        config.zone,
        progress,
        stores.names,
        confirm_languages(config),
        ready(config),
        stores.files,
    )


def confirm_languages(config: Config) -> Confirm:
    """Return the function that finds texts in another language than declared, among the languages of a site."""
    return partial(confirm, languages=config.languages)


def _search_index(config: Config, stores: Stores) -> SearchIndex | None:
    is_wanted = config.tables.look.search == "pagefind" and "search" in config.publishers
    return PagefindIndex(config.output, stores.build_log) if is_wanted else None


def targets(config: Config, stores: Stores, now: datetime) -> Iterator[Target | TargetGroup]:
    """Yield all files of a site as it is stored, many of them in groups."""
    templates = site_templates(config)
    shown = site_as_shown(config, stores, now, templates, lambda _noticed: None)
    catalog = history(config, stores).catalog()
    return (one for publisher in publishers(config, templates).values() for one in made_by(publisher, shown, catalog))


def site_templates(config: Config) -> Templates:
    """Return the templates of a site, with its own words."""
    overrides = config.templates if config.templates.is_dir() else None
    return Templates(overrides, locales=config.tables.digest.locales)


def publishers(config: Config, templates: Templates) -> dict[str, Publisher]:
    """Create the publishers of a site, by name, in order.

    Raises PluginError if one is not installed.
    """
    return {name: outside.publisher(name, templates) for name in config.publishers}


def check_publishers(config: Config) -> tuple[Path, ...]:
    """Check that the publishers of a site are installed; return the template folders that they add.

    Raises PluginError as a build would.
    """
    templates = site_templates(config)
    publishers(config, templates)
    return templates.added


def _render(config: Config, now: datetime, progress: Progress, *, dry: bool) -> Render:
    """Return the renderer of a site's files; a dry run renders in this process, as others cannot see its changes."""
    render = render_all if dry else Renderers("digest.cli.render", (config, now), processors())

    def tracked(targets: Sequence[Target]) -> Generator[bytes, None, None]:
        yield from progress.track(render(targets), "Files", len(targets))

    return tracked


def _hub(config: Config) -> Hub | None:
    if not config.feeds.hub:
        return None
    from digest.http import Fetcher, Limits  # noqa: PLC0415 - as for the language model
    from digest.http.hub import WebSubHub  # noqa: PLC0415 - likewise

    return WebSubHub(Fetcher(os.environ, Limits(silence=_HUB_SILENCE)), config.feeds.hub)
