"""What translates: engines, what is around each, and what joins them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime

from digest import plugins
from digest.config import Config
from digest.model.glossary import Glossaries
from digest.model.translation import EngineSettings, Report
from digest.ports import TranslationMemory, Translator
from digest.store.memory import SqlTranslationMemory
from digest.translators.checking.checked import CheckedTranslator
from digest.translators.fallback import FallbackTranslator
from digest.translators.glossaries import read_glossaries
from digest.translators.memory import CorrectedTranslator, RememberingTranslator
from digest.translators.packages.installed import packages_folder
from digest.translators.pivot import PivotTranslator
from digest.wiring.stores import DryRunCache, Stores


def memory(config: Config, stores: Stores, now: datetime, cache: DryRunCache | None = None) -> SqlTranslationMemory:
    """The translation memory of a site."""
    made = cache.translations if cache else {}
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
    direct = _corrected(FallbackTranslator(tuple(rungs)), memory)
    over = CheckedTranslator(PivotTranslator(direct), glossaries, report)
    return _corrected(FallbackTranslator((direct, over)), memory)


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
    config: Config, stores: Stores, now: datetime, report: Report, cache: DryRunCache | None = None
) -> Translator | None:
    """The translator of a site, None where it translates nothing."""
    engines = config.tables.translation.engines
    if not engines:
        return None
    known = glossaries(config, report)
    return translator(engines, engine_settings(config), known, memory(config, stores, now, cache), report)


def check_translation(config: Config, report: Report) -> None:
    """See whether a site could translate: its engines are there, and its glossaries can be read.

    Raises PluginError and ConfigError as a build would.
    """
    if config.tables.translation.engines:
        translator(config.tables.translation.engines, engine_settings(config), glossaries(config, report), None, report)
