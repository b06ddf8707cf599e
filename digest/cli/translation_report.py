"""Report translation in ``digest status``: counts, and the texts left untranslated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from digest.editing.building.rejection_reasons import REASONS
from digest.editing.building.translation_tally import TranslationTally, tally, total
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.model.digest import Translations
    from digest.model.locale import Locale
    from digest.model.period import Period
    from digest.model.translation import Problem
    from digest.store.editions import SqlEditionStore
    from digest.store.translation_memory import MemorySize

_REJECTIONS_SHOWN = 20


class Rejection(NamedTuple):
    """A segment that an edition shows in the original."""

    week: Period
    locale: Locale
    language: str
    text: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class TranslationCounts:
    """The translation counts of each edition, the rejections, both oldest first, and the size of the memory."""

    tallies: dict[tuple[Period, Locale], TranslationTally]
    rejections: tuple[Rejection, ...]
    memory: MemorySize


def translated(editions: SqlEditionStore, memory: MemorySize) -> TranslationCounts:
    """Count the translations of all editions, except those with nothing to translate."""
    tallies: dict[tuple[Period, Locale], TranslationTally] = {}
    rejections: list[Rejection] = []
    for week, locale, plain, others in editions.counted_translations():
        if plain or others:
            tallies[week, locale] = tally(others.values(), plain)
            rejections += _rejections(week, locale, others)
    return TranslationCounts(tallies, tuple(rejections), memory)


def _rejections(week: Period, locale: Locale, translations: Translations) -> Iterator[Rejection]:
    for (language, text), made in translations.items():
        if made.problem:
            yield Rejection(week, locale, language, text, made.problem)


def as_json(known: TranslationCounts) -> dict[str, object]:
    """Return the report as JSON values."""
    return {
        **_counts(total(known.tallies.values())),
        "memory": {"segments": known.memory.remembered, "corrections": known.memory.corrections},
        "editions": [
            {"week": str(week), "locale": locale.tag, **_counts(counted)}
            for (week, locale), counted in known.tallies.items()
        ],
        "rejections": [
            {
                "week": str(one.week),
                "locale": one.locale.tag,
                "language": one.language,
                "text": one.text,
                "reason": one.problem,
            }
            for one in known.rejections
        ],
    }


def as_lines(known: TranslationCounts) -> Iterator[str]:
    """Yield the counts, and the untranslated texts of the newest edition."""
    if known.tallies:
        yield from _told(total(known.tallies.values()))
    if any(known.memory):
        texts = count(known.memory.remembered, "text", "texts")
        yield f"memory: {texts}, {count(known.memory.corrections, 'correction', 'corrections')}"
    if known.rejections:
        yield from _listed(known.rejections, max(week for week, _ in known.tallies))


def _counts(counted: TranslationTally) -> dict[str, object]:
    return {
        "segments": counted.segments,
        "translated": counted.translated,
        "from_memory": counted.remembered,
        "by_pivot": counted.pivoted,
        "corrected": counted.corrected,
        "rejected": dict(counted.rejected),
    }


def _told(counted: TranslationTally) -> Iterator[str]:
    yield (
        f"translation: {counted.translated} of {count(counted.segments, 'text', 'texts')} translated "
        f"({counted.remembered} from memory, {counted.pivoted} through a third language, "
        f"{counted.corrected} corrected by a person)"
    )
    for problem, number in counted.rejected.items():
        yield f"left untranslated: {number}, {REASONS[problem]}"


def _listed(rejections: Sequence[Rejection], newest: Period) -> Iterator[str]:
    """Yield the texts that the gate rejected, each once, then the number of texts per unsupported language pair."""
    refused: dict[tuple[str, str, Problem], list[Locale]] = {}
    unpaired: dict[tuple[str, str], set[str]] = {}
    for one in rejections:
        if one.week == newest and one.problem == "no-pair":
            unpaired.setdefault((one.language, one.locale.language), set()).add(one.text)
        elif one.week == newest:
            refused.setdefault((one.language, one.text, one.problem), []).append(one.locale)
    for (language, text, problem), locales in list(refused.items())[:_REJECTIONS_SHOWN]:
        yield f"  {newest} {', '.join(map(str, locales))}  {text}  ({language}: {REASONS[problem]})"
    for (source, target), texts in sorted(unpaired.items()):
        yield f"  {newest} {source} to {target}: {count(len(texts), 'text', 'texts')}, {REASONS['no-pair']}"
    if more := _older(rejections, newest) + max(0, len(refused) - _REJECTIONS_SHOWN):
        yield f"  {count(more, 'text', 'texts')} more; `--json` lists them all"


def _older(rejections: Iterable[Rejection], newest: Period) -> int:
    """Count the texts of the weeks before the newest, each once a week, whatever the number of locales."""
    by_week = groupby(rejections, attrgetter("week"))
    return sum(len({(one.language, one.text) for one in group}) for week, group in by_week if week != newest)
