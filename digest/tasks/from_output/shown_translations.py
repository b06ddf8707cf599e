"""Collect the translations of an edition from what its locales show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Literal

from digest.model.locale import Locale
from digest.model.translation import Problem, Translation
from digest.tasks.from_output.shown import ShownMark, ShownText

# What the output does not hold: the original of a sentence or of a key figure, the rest of a text, the original of a
# whole text, an exact copy of an item, or an item.
Loss = Literal["original", "figure", "beginning", "whole", "copy", "item"]


@dataclass(frozen=True, slots=True)
class KnownSite:
    """What is known of a site without its files.

    ``readers`` is its first locale, in which its editor writes; ``source_ids`` has the ids of sources by name, and
    ``is_taken`` says whether another edition has the item with a key.
    """

    zone: tzinfo
    readers: Locale
    source_ids: Mapping[str, str]
    is_taken: Callable[[str], bool]


@dataclass(frozen=True)
class ShownTranslations:
    """The translations by locale, as far as they are collected, and the number of losses by kind."""

    locales: Collection[Locale]
    by_locale: dict[Locale, dict[tuple[str, str], Translation]] = field(default_factory=dict, init=False)
    losses: Counter[Loss] = field(default_factory=Counter, init=False)

    def __post_init__(self) -> None:
        self.by_locale.update({locale: {} for locale in self.locales})

    def note(
        self, locale: Locale, original: ShownText, shown: ShownText, mark: ShownMark | None, *, translated: bool
    ) -> None:
        """Note how a locale shows a text: in translation or, if it has a mark and is foreign, as refused."""
        own = original.locale
        if not mark or not own.is_known or own.language == locale.language:
            return
        key = own.language, original.text
        if translated:
            self.by_locale[locale][key] = Translation(
                shown.text, via=mark.via.tag if mark.via else "", by_person=mark.by_person
            )
        else:
            problem: Problem = "unknown" if shown.locale.is_known else "language"
            self.by_locale[locale].setdefault(key, Translation(original.text, problem, holds_paragraph=True))

    def release_paragraph(self, locale: Locale, originals: Sequence[ShownText]) -> None:
        """Let refusals keep no more than their own sentence in the original, as in a paragraph that mixes both."""
        told = self.by_locale[locale]
        for one in originals:
            key = one.locale.language, one.text
            if key in told and told[key].problem:
                told[key] = Translation(one.text, told[key].problem)


def original_of(
    shown: Mapping[Locale, ShownText], known: Locale, marks: Mapping[Locale, ShownMark | None] | None = None
) -> tuple[ShownText, bool]:
    """Return a text in the original, and whether that is certain.

    ``shown`` is the text in each locale, best first, ``known`` the language of the original if it is known otherwise. A
    text that may be a translation although no original is shown with it has ``marks``: it is in the original if it has
    no mark, or is in another language than that of its readers.
    """
    for locale, text in shown.items():
        mark = marks[locale] if marks else None
        if text.original:
            return ShownText(text.original, _named(known, mark, text.locale)), True
        if not mark or not mark.is_translated or text.locale.language != locale.language:
            return ShownText(text.text, text.locale if text.locale.is_known else known), True
    first, text = next(iter(shown.items()))
    return ShownText(text.text, _named(known, marks[first] if marks else None, text.locale)), False


def _named(known: Locale, mark: ShownMark | None, otherwise: Locale) -> Locale:
    if known.is_known:
        return known
    return mark.original if mark and mark.original else otherwise
