"""Make the translator of a site from its engines, glossaries and translation memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial

from digest.config import Config
from digest.errors import PluginError
from digest.language.text.words.language_identification import confirm
from digest.model.glossary import Glossaries
from digest.model.translation import EngineSettings, Report
from digest.ports import BatchMap, TranslationMemory, Translator
from digest.tasks.parts import guard_plugins
from digest.tasks.parts.make_engines import HERE, Engines, Machines, engine_settings, named_engines, site_engines
from digest.tasks.stores import DryRunCache, Stores, memory
from digest.translating.attributed import AttributedTranslator
from digest.translating.checking.checked import CheckedTranslator
from digest.translating.fallback import FallbackTranslator
from digest.translating.memory import CorrectedTranslator, RememberingTranslator
from digest.translating.pivot import PivotTranslator


def translator(
    engines: Sequence[str],
    settings: EngineSettings,
    glossaries: Glossaries,
    memory: TranslationMemory | None,
    report: Report,
) -> Translator:
    """Combine engines: each is checked and remembered, a refused segment goes to the next, corrections override all.

    If no engine knows a pair, its segments are translated through a pivot language, and the result is checked once more
    with the glossary of the pair.

    Raises PluginError if an engine is not installed, or if one from another package fails.
    """
    named = tuple(named_engines(engines, settings, report))
    return _combined(named, checked(named, glossaries, report), glossaries, memory, report)


def checked_engines(
    engines: Sequence[str], settings: EngineSettings, glossaries: Glossaries, report: Report
) -> tuple[Translator, ...]:
    """Return the engines in order, each with its search widths and the gate around it: the whole work of translating.

    Raises PluginError as ``translator`` does.
    """
    return checked(named_engines(engines, settings, report), glossaries, report)


def checked(named: Iterable[tuple[str, Translator]], glossaries: Glossaries, report: Report) -> tuple[Translator, ...]:
    """Return engines with the gate around each."""
    return tuple(
        guard_plugins.checked_engine(name, CheckedTranslator(engine, glossaries, report)) for name, engine in named
    )


def _combined(
    named: Iterable[tuple[str, Translator]],
    gated: Iterable[Translator],
    glossaries: Glossaries,
    memory: TranslationMemory | None,
    report: Report,
    at_work: BatchMap = map,
) -> Translator:
    """Combine engines; the ``gated`` ones are those ``named``, with the gate around each."""
    rungs = tuple(
        AttributedTranslator(
            RememberingTranslator(one, memory, at_work) if memory else one,
            partial(guard_plugins.described_engine, name, engine),
        )
        for (name, engine), one in zip(named, gated, strict=True)
    )
    direct = _corrected(FallbackTranslator(rungs, confirm), memory)
    over = CheckedTranslator(PivotTranslator(direct), glossaries, report, at_work)
    return _corrected(FallbackTranslator((direct, over)), memory)


def _corrected(translator: Translator, memory: TranslationMemory | None) -> Translator:
    return CorrectedTranslator(translator, memory) if memory else translator


def site_translator(
    config: Config,
    stores: Stores,
    now: datetime,
    report: Report,
    cache: DryRunCache | None = None,
    machines: Machines = HERE,
    engines: Engines | None = None,
) -> Translator | None:
    """Return the translator of a site, None if it translates nothing; ``engines`` are those that it has already.

    Raises PluginError and ConfigError as ``site_engines`` does.
    """
    engines = engines or site_engines(config, report)
    if not engines.named:
        return None
    gated = machines.engines
    if gated is None:
        gated = checked(engines.named, engines.glossaries, report)
    remembered = memory(config, stores, now, cache)
    return _combined(engines.named, gated, engines.glossaries, remembered, report, machines.at_work)


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
