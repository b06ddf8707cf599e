"""Make the translation engines of a site, and read its glossaries. Light to import: every build begins with it.

So a run that lacks an engine or a glossary fails before it does any work.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from digest.config import Config
from digest.errors import PluginError
from digest.model.glossary import Glossaries
from digest.model.translation import EngineSettings, Report
from digest.ports import BatchMap, Translator
from digest.tasks.parts import guard_plugins
from digest.translating.engines.fit_pairs import fitness
from digest.translating.glossaries import read_glossaries
from digest.translating.packages.installed import VARIABLE, packages_folder


@dataclass(frozen=True, slots=True)
class Engines:
    """The engines of a site in order, each with its name, as they are without the gate; and its glossaries."""

    named: Sequence[tuple[str, Translator]] = ()
    glossaries: Glossaries = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Machines:
    """The machines for the heavy work of a site: ``at_work`` does it with the checked ``engines``; then they are left.

    Without ``engines``, those of this process are checked.
    """

    at_work: BatchMap = map
    engines: Sequence[Translator] | None = None
    leave: Callable[[], None] = lambda: None


HERE = Machines()


def site_engines(config: Config, report: Report) -> Engines:
    """Return the engines and glossaries of a site, none if it translates nothing.

    Reports problems of both. Raises ConfigError if a glossary cannot be read, PluginError if an engine is not
    installed, or if one from another package fails.
    """
    names = config.tables.translation.engines
    if not names:
        return Engines()
    known = glossaries(config, report)
    return Engines(tuple(named_engines(names, engine_settings(config), report)), known)


def named_engines(names: Sequence[str], settings: EngineSettings, report: Report) -> Iterator[tuple[str, Translator]]:
    """Yield the engines of these names, with their search widths. Raises PluginError as ``site_engines`` does."""
    return ((name, engine) for name in names for engine in guard_plugins.engines(name, settings, report))


def engine_settings(config: Config | None = None) -> EngineSettings:
    """Return the settings of the engines: those of a site, or without one the defaults of argostranslate."""
    own = config.packages if config else None
    packages = own or packages_folder(os.environ)
    return EngineSettings(packages)


def worker_packages(configured: Path | None) -> Path:
    """Return the folder of the packages on a worker: its own variable comes before the configuration of the site."""
    return configured if configured and VARIABLE not in os.environ else packages_folder(os.environ)


def glossaries(config: Config, report: Report) -> Glossaries:
    """Read the glossaries of a site; rows that are not understood are reported."""
    found, findings = read_glossaries(config.glossary, is_named=config.has_own_glossary)
    for finding in findings:
        report(str(finding))
    return found


def check_translation(config: Config, report: Report) -> None:
    """Check that a site can translate: its engines are installed, and its glossaries can be read.

    Raises PluginError and ConfigError as a build would.
    """
    site_engines(config, report)


def judged_pairs(config: Config) -> tuple[str, ...]:
    """Return a line about each pair of a site of which it is known whether it is fit to publish.

    The pairs are those of the declared languages of its sources and of its readers, each with the first engine that
    knows it. There are none if an engine is not installed.
    """
    try:
        engines = tuple(named_engines(config.tables.translation.engines, engine_settings(config), lambda _: None))
    except PluginError:
        return ()
    declared = {source.locale.language for source in config.sources if source.locale}
    targets = {locale.language for locale in config.tables.digest.locales}
    asked = ((source, target) for source in sorted(declared) for target in sorted(targets) if source != target)
    by_pair = ((next((name for name, engine in engines if pair in engine.pairs()), ""), *pair) for pair in asked)
    return tuple(
        f"{name} {source}-{target}: {told}"
        for name, source, target in by_pair
        if (told := fitness(name, source, target))
    )
