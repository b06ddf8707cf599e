"""Assemble the translator of a site from its engines, glossaries and translation memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from digest.config import Config
from digest.errors import PluginError
from digest.model.glossary import Glossaries
from digest.model.translation import EngineSettings, Report
from digest.ports import BatchMap, TranslationMemory, Translator
from digest.text.words.language_identification import NEWS_LANGUAGES, confirm
from digest.translators.checking.checked import CheckedTranslator
from digest.translators.fallback import FallbackTranslator
from digest.translators.glossaries import read_glossaries
from digest.translators.memory import CorrectedTranslator, RememberingTranslator
from digest.translators.packages.installed import VARIABLE, packages_folder
from digest.translators.pivot import PivotTranslator
from digest.wiring import outside
from digest.wiring.stores import DryRunCache, Stores, memory


@dataclass(frozen=True, slots=True)
class Machines:
    """The machines for the heavy work of a site: ``at_work`` does it with the checked ``engines``; then they are left.

    Without ``engines``, those of this process are made.
    """

    at_work: BatchMap = map
    engines: Sequence[Translator] | None = None
    leave: Callable[[], None] = lambda: None


HERE = Machines()


def translator(
    engines: Sequence[str],
    settings: EngineSettings,
    glossaries: Glossaries,
    memory: TranslationMemory | None,
    report: Report,
    languages: frozenset[str] = NEWS_LANGUAGES,
) -> Translator:
    """Combine engines: each is checked and remembered, a refused segment goes to the next, corrections override all.

    ``languages`` are those that the texts may be in.

    If no engine knows a pair, its segments are translated through a pivot language, and the result is checked once more
    with the glossary of the pair.

    Raises PluginError if an engine is not installed, or if one from another package fails.
    """
    return _combined(checked_engines(engines, settings, glossaries, report), glossaries, memory, report, languages)


def checked_engines(
    engines: Sequence[str], settings: EngineSettings, glossaries: Glossaries, report: Report
) -> tuple[Translator, ...]:
    """Return the engines in order, each with its search widths and the gate around it: the whole work of translating.

    Raises PluginError as ``translator`` does.
    """
    return tuple(
        outside.checked_engine(name, CheckedTranslator(engine, glossaries, report))
        for name in engines
        for engine in outside.engines(name, settings, report)
    )


def _combined(
    checked: Sequence[Translator],
    glossaries: Glossaries,
    memory: TranslationMemory | None,
    report: Report,
    languages: frozenset[str],
    at_work: BatchMap = map,
) -> Translator:
    rungs = tuple(RememberingTranslator(one, memory, at_work) for one in checked) if memory else tuple(checked)
    direct = _corrected(FallbackTranslator(rungs, partial(confirm, languages=languages)), memory)
    over = CheckedTranslator(PivotTranslator(direct), glossaries, report, at_work)
    return _corrected(FallbackTranslator((direct, over)), memory)


def _corrected(translator: Translator, memory: TranslationMemory | None) -> Translator:
    return CorrectedTranslator(translator, memory) if memory else translator


def engine_settings(config: Config | None = None) -> EngineSettings:
    """Return the settings of the engines: those of a site, or without one the defaults of argostranslate."""
    own = config.packages if config else None
    packages = own or packages_folder(os.environ)
    return EngineSettings(packages, config.tables.translation.beam) if config else EngineSettings(packages)


def worker_packages(configured: Path | None) -> Path:
    """Return the folder of the packages on a worker: its own variable comes before the configuration of the site."""
    return configured if configured and VARIABLE not in os.environ else packages_folder(os.environ)


def glossaries(config: Config, report: Report) -> Glossaries:
    """Read the glossaries of a site; rows that are not understood are reported."""
    found, findings = read_glossaries(config.glossary, is_named=config.has_own_glossary)
    for finding in findings:
        report(str(finding))
    return found


def site_translator(
    config: Config,
    stores: Stores,
    now: datetime,
    report: Report,
    cache: DryRunCache | None = None,
    machines: Machines = HERE,
) -> Translator | None:
    """Return the translator of a site, None if it translates nothing."""
    engines = config.tables.translation.engines
    if not engines:
        return None
    known = glossaries(config, report if machines.engines is None else _ignored)
    checked = machines.engines
    if checked is None:
        checked = checked_engines(engines, engine_settings(config), known, report)
    remembered = memory(config, stores, now, cache)
    return _combined(checked, known, remembered, report, config.languages, machines.at_work)


def _ignored(_: str) -> None:
    """Report nothing: a build does."""


def translated_pairs(config: Config) -> frozenset[tuple[str, str]]:
    """Return the language pairs that a site can translate, none if an engine of it is not installed."""
    engines = config.tables.translation.engines
    try:
        made = translator(engines, engine_settings(config), {}, None, _ignored) if engines else None
    except PluginError:
        return frozenset()
    return made.pairs() if made else frozenset()


def check_translation(config: Config, report: Report) -> None:
    """Check that a site can translate: its engines are installed, and its glossaries can be read.

    Raises PluginError and ConfigError as a build would.
    """
    if config.tables.translation.engines:
        translator(config.tables.translation.engines, engine_settings(config), glossaries(config, report), None, report)
