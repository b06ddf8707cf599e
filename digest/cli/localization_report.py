"""What a build tells of the translations that it made: how many, and which languages it had no engine for."""

from __future__ import annotations

from collections.abc import Iterator

from digest.cli.messages import Messages
from digest.cli.rejection_reasons import REASONS
from digest.compose.digest.tally import tally
from digest.model.locale import Locale
from digest.model.translation import Translation
from digest.pipeline.localize import Localized
from digest.text.numbers.plural import count


def report_localized(localized: Localized, messages: Messages) -> None:
    """Say what was translated, and warn of what stands in the original."""
    by_locale: dict[Locale, list[tuple[str, Translation]]] = {}
    for (_, locale), translations in localized.items():
        made = ((language, translation) for (language, _), translation in translations.items())
        by_locale.setdefault(locale, []).extend(made)
    for locale, translated in by_locale.items():
        if translated:
            messages.say(_summary(locale, [one for _, one in translated]))
        for line in (*_missing(locale, translated), *_rejected(locale, translated)):
            messages.warn(line)


def _summary(locale: Locale, made: list[Translation]) -> str:
    counted = tally(made)
    texts = count(counted.segments, "text", "texts")
    return f"{locale}: {counted.translated} of {texts} translated, {counted.remembered} of them from memory"


def _missing(locale: Locale, made: list[tuple[str, Translation]]) -> Iterator[str]:
    """The languages that no engine puts into that of the readers, in one line: there may be many of either."""
    languages = [language for language, one in made if one.problem == "no-pair"]
    if languages:
        yield (
            f"{locale}: {count(len(languages), 'text stands', 'texts stand')} in the original, since no engine "
            f"translates from {', '.join(sorted(set(languages)))} to {locale.language}; "
            "`digest models list --available` shows what can be installed"
        )


def _rejected(locale: Locale, made: list[tuple[str, Translation]]) -> Iterator[str]:
    """How many translations were refused, and why."""
    reasons = {
        problem: number for problem, number in tally(one for _, one in made).rejected.items() if problem != "no-pair"
    }
    if reasons:
        why = ", ".join(f"{REASONS[problem]} ({number})" for problem, number in reasons.items())
        total = count(sum(reasons.values()), "text stands", "texts stand")
        yield f"{locale}: {total} in the original: {why}; `digest status --json` lists them"
