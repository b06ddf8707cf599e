"""Make the pipeline of a site, which reads sources and builds editions (``steps/pipeline.py``), and its files.

What a site may lack is made before any news is read: engines, glossaries, a summarizer of another package. What
decides, ingests or renders is loaded at its first use, since most runs need little of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from digest.config import Config
from digest.model.artifact import Target
from digest.model.translation import Report
from digest.ports import Destination, Hub, Progress, Publisher, SearchIndex
from digest.publishing.editions.edition_publisher import EditionPublisher
from digest.publishing.output.output import OutputFolder
from digest.publishing.templates import Templates
from digest.store.logs import SqlBuildLog
from digest.tasks.parts import guard_plugins
from digest.tasks.parts.make_cluster import machines
from digest.tasks.parts.make_engines import site_engines
from digest.tasks.parts.make_site import site_as_shown
from digest.tasks.parts.make_summarizer import check_summarizer
from digest.tasks.steps.pipeline import Pipeline
from digest.tasks.steps.site_writer import SiteWriter
from digest.tasks.stores import DryRunCache, Stores, history, need_right_clock

if TYPE_CHECKING:
    from digest.tasks.steps.decide import Decider
    from digest.tasks.steps.ingest import Ingester

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
    if nothing says that they have changed. What is made at its first use cannot fail then: raises PluginError if a
    configured engine or summarizer is not installed, ConfigError if a glossary cannot be read.
    """
    is_dry = dry is not None
    templates = site_templates(config)
    engines = site_engines(config, report)
    check_summarizer(config)
    where = machines(config, engines, progress, report)
    site = site_as_shown(config, stores, now, templates, report)
    output = OutputFolder(config.output, stores.build_log, dry=is_dry, progress=progress)
    index, hub = (None, None) if is_dry else (_search_index(config, stores), _hub(config))
    to = None if is_dry else destination(config, stores)

    @cache
    def made_ingester() -> Ingester:
        from digest.tasks.parts.make_ingester import ingester  # noqa: PLC0415 - slow to import: see Pipeline
        from digest.tasks.parts.make_sources import sources  # noqa: PLC0415 - likewise

        return ingester(config, stores, sources(config, stores, now, where.at_work, force=force), progress)

    @cache
    def made_decider() -> Decider:
        from digest.tasks.parts.make_decider import decider  # noqa: PLC0415 - likewise
        from digest.tasks.parts.make_translator import site_translator  # noqa: PLC0415 - likewise

        translator = site_translator(config, stores, now, report, dry, where, engines)
        return decider(config, stores, now, progress, report, translator, dry)

    return Pipeline(
        site=site,
        history=history(config, stores),
        writer=SiteWriter(site, _with_editions(publishers(config, templates), stores), output, index, hub, to),
        ingester=made_ingester,
        decider=made_decider,
        leave=where.leave,
        need_clock=partial(need_right_clock, config, stores),
        collections=config.collections,
    )


def _search_index(config: Config, stores: Stores) -> SearchIndex | None:
    if config.tables.look.search != "pagefind" or "search" not in config.publishers:
        return None
    from digest.publishing.search.pagefind import PagefindIndex  # noqa: PLC0415 - likewise

    return PagefindIndex(config.output, stores.build_log)


def destination(config: Config, stores: Stores) -> Destination | None:
    """Return where the site is published besides the output, None if nowhere.

    What runs there gets the site alone: none of the variables that have digest's own secrets.
    """
    table, site = config.tables.publish, config.output / "site"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DIGEST_")}
    if not (table.to or table.command):
        return None
    from digest.publishing.output import destinations  # noqa: PLC0415 - few sites have one

    program, *arguments = table.command or ("rsync",)
    # As any path in digest.toml; what has no slash is looked for in PATH.
    command = (str(config.root / program) if "/" in program else program, *arguments)
    log = SqlBuildLog(stores.database, table.to or "\0".join(command))
    if config.destination:
        return destinations.FolderDestination(site, table.to or "", config.destination, log)
    if table.to:
        return destinations.rsync(site, table.to, log, environment, table.timeout)
    return destinations.by_command(site, command, log, environment, table.timeout)


def check_destination(config: Config, stores: Stores) -> tuple[Sequence[str], str]:
    """Return what to say of where the site is published, and why that cannot be, "" if nothing is known."""
    to = destination(config, stores)
    if not to:
        return (), ""
    if problem := to.problem():
        return (), problem
    waiting = to.waiting()
    if not waiting:
        return (f"{to.name}: has the site as it is built",), ""
    wait, them = ("file waits", "it") if waiting == 1 else ("files wait", "them")
    return (f"{to.name}: {waiting} {wait}; `digest build` publishes {them}",), ""


def targets(config: Config, stores: Stores, now: datetime) -> Iterator[Target]:
    """Yield all files of a site as it is stored."""
    templates = site_templates(config)
    shown = site_as_shown(config, stores, now, templates, lambda _noticed: None)
    catalog = history(config, stores).catalog()
    made = _with_editions(publishers(config, templates), stores)
    return (one for publisher in made.values() for one in publisher.targets(shown, catalog))


def site_templates(config: Config) -> Templates:
    """Return the templates of a site, with its own words."""
    overrides = config.templates if config.templates.is_dir() else None
    return Templates(overrides, locales=config.tables.digest.locales, size=config.size)


def publishers(config: Config, templates: Templates) -> dict[str, Publisher]:
    """Create the publishers of a site, by name, in order.

    Raises PluginError if one is not installed.
    """
    return {name: guard_plugins.publisher(name, templates) for name in config.publishers}


def _with_editions(named: Mapping[str, Publisher], stores: Stores) -> dict[str, Publisher]:
    """Return the publishers that a site names, and the one of editions as data, which every site has."""
    return {**named, "editions as data": EditionPublisher(stores.editions)}


def check_publishers(config: Config) -> tuple[Path, ...]:
    """Check that the publishers of a site are installed; return the template folders that they add.

    Raises PluginError as a build would.
    """
    templates = site_templates(config)
    publishers(config, templates)
    return templates.added


def _hub(config: Config) -> Hub | None:
    if not config.feeds.hub:
        return None
    from digest.http import Fetcher, Limits  # noqa: PLC0415 - as for the language model
    from digest.http.hub import WebSubHub  # noqa: PLC0415 - likewise

    return WebSubHub(Fetcher(os.environ, Limits(silence=_HUB_SILENCE)), config.feeds.hub)
