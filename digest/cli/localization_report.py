"""Report the translations of a build: how many, and the languages that no engine translates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from digest.editing.building.rejection_reasons import REASONS
from digest.editing.building.translation_tally import tally
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.cli.messages import Messages
    from digest.model.locale import Locale
    from digest.model.translation import Translation
    from digest.tasks.steps.localize import Localized


def report_localized(localized: Localized, messages: Messages) -> None:
    """Print the number of translated texts per locale, and warn about untranslated ones."""
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
    return f"{locale}: {counted.translated} of {texts} translated, {counted.remembered} from memory"


def _missing(locale: Locale, made: list[tuple[str, Translation]]) -> Iterator[str]:
    """Yield one warning that lists all languages without an engine; there may be many languages and many texts."""
    languages = [language for language, one in made if one.problem == "no-pair"]
    if languages:
        yield (
            f"{locale}: {count(len(languages), 'text', 'texts')} left untranslated: no engine "
            f"translates from {', '.join(sorted(set(languages)))} to {locale.language}; "
            "`digest models list --available` lists the packages that can be installed"
        )


def _rejected(locale: Locale, made: list[tuple[str, Translation]]) -> Iterator[str]:
    """Yield one warning with the number of rejected translations and the reasons."""
    reasons = {
        problem: number for problem, number in tally(one for _, one in made).rejected.items() if problem != "no-pair"
    }
    if reasons:
        why = ", ".join(f"{REASONS[problem]} ({number})" for problem, number in reasons.items())
        total = count(sum(reasons.values()), "text", "texts")
        yield f"{locale}: {total} left untranslated: {why}; `digest status --json` lists them"
