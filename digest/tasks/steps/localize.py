"""Translate editions for their readers: everything that a build needs, in one batch per language pair.

That is before anything is rendered, for all weeks and locales without stored translations. What was translated is
stored with the edition, and as frozen as its stories; only ``--republish`` opens it to better translations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeVar

from digest.editing.building.build_digest import build, build_items
from digest.editing.building.segments import Segment, is_foreign, wanted_segments
from digest.editing.items.dedupe import without_copies
from digest.editing.order.compose import NO_TITLES, PivotTitles
from digest.errors import TranslationError
from digest.language.text.characters.spacing import fitted
from digest.language.text.words.language_identification import Confirm, cannot_say
from digest.model.digest import Digest, DigestItem, Translations
from digest.model.edition import Edition
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.translation import Scopes, Translation
from digest.model.week import Week
from digest.ports import EditionStore, Pair, Progress, Translator, translate_pairs
from digest.reading.items.declared import misdeclared

T = TypeVar("T")

# The translations of the segments of each digest.
Localized = dict[tuple[Week, Locale], Translations]
_Wanted = Mapping[tuple[Week, Locale], Sequence[Segment]]
# People's translations of texts, from one language to another.
Corrections = Callable[[Sequence[str], str, str], Mapping[str, Translation]]

# The most segments that the engines are asked for at once. They part them into smaller batches, which may be on several
# machines at the same time.
_MOST = 50_000
# If an engine fails on so many segments in a row, the cause is not among them.
_FAILED_IN_A_ROW = 1_000


def no_corrections(segments: Sequence[str], source: str, target: str) -> Mapping[str, Translation]:  # noqa: ARG001 - as all
    """Return nothing: for sites without a translation memory."""
    return {}


@dataclass(frozen=True, slots=True)
class Localizer:
    """Translates the words of digests. Without a translator, everything is shown in the original.

    The methods that translate raise TranslationError if an engine fails on all of several texts: translations are kept
    permanently, and the next run may do better. A single text may itself be the cause, so it raises nothing.
    """

    editions: EditionStore
    scopes: Scopes
    translator: Translator | None
    progress: Progress
    confirm: Confirm = cannot_say
    corrections: Corrections = no_corrections
    # Translations made to see whether an edition has changed: they are neither made nor counted again to keep it.
    _at_hand: dict[tuple[str, str, str], Translation] = field(default_factory=dict, init=False, repr=False)

    def keep_missing(self, locales: Iterable[Locale]) -> Localized:
        """Translate the decided editions into those of the locales that have no translations yet, and keep these.

        What would be translated of an edition that is not as it was decided is left out.
        """
        # They come week by week, and an edition takes longer to read than its words to find.
        decided, is_as_decided = lru_cache(maxsize=1)(self._decided), lru_cache(maxsize=1)(self.editions.is_as_decided)
        wanted = {
            (week, locale): self._wanted(*decided(week), locale) if self.translator else ()
            for week, locale in self.editions.missing_translations(locales)
            if self.translator is None or is_as_decided(week)
        }
        localized = self._translate(wanted)
        self._at_hand.clear()
        for (week, locale), translations in localized.items():
            self.editions.keep_translations(week, locale, translations)
        return localized

    def localize(self, edition: Edition, items: Sequence[StoredItem], locales: Iterable[Locale]) -> Localized:
        """Translate one edition into locales, without keeping the translations."""
        return self._translate(
            {(edition.week, locale): self._wanted(edition, items, locale) for locale in locales},
        )

    def has_changed(self, edition: Edition, items: Sequence[StoredItem], locales: Iterable[Locale]) -> bool:
        """Return whether any of the locales that an edition was shown in would show other words today."""
        kept = {
            (edition.week, locale): translations
            for locale in locales
            if (translations := self.editions.translations(edition.week, locale)) is not None
        }
        today = self.localize(edition, items, (locale for _, locale in kept))
        shown = without_copies(items)
        return any(
            _shown(edition, shown, locale, today[week, locale]) != _shown(edition, shown, locale, translations)
            for (week, locale), translations in kept.items()
        )

    def titles(self, items: Sequence[StoredItem], readers: Locale) -> PivotTitles:
        """Translate the titles of items in several languages into one; omit those that failed the gate."""
        languages = {stored.item.locale.language for stored in items}
        if self.translator is None or len(languages) < 2:
            return NO_TITLES
        left = self._misdeclared(items, readers)
        foreign = [
            (stored.key, (stored.item.locale.language, stored.item.title))
            for stored in items
            if stored.item.title and is_foreign(stored.item.locale, readers) and stored.key not in left
        ]
        made = self._all_of((segment for _, segment in foreign), readers)
        return PivotTitles(readers.language, {key: made[own].text for key, own in foreign if not made[own].problem})

    def _decided(self, week: Week) -> tuple[Edition, tuple[StoredItem, ...]]:
        return self.editions.edition(week), self.editions.items(week)

    def _wanted(self, edition: Edition, items: Sequence[StoredItem], locale: Locale) -> tuple[Segment, ...]:
        if self.translator is None:
            return ()
        shown = without_copies(items)
        wanted = wanted_segments(edition, shown, locale, self.scopes)
        left = self._misdeclared(items, locale)
        if left:
            asked = frozenset(wanted_segments(edition, shown, locale, self.scopes, left))
            self._at_hand.update(self._left_alone((each for each in wanted if each not in asked), locale))
        return wanted

    def _left_alone(
        self, segments: Iterable[Segment], readers: Locale
    ) -> Iterator[tuple[tuple[str, str, str], Translation]]:
        """Yield the translations of segments that no engine is asked for: people's, or the refusal."""
        for (source, target), texts in _by_pair([(readers, segments)]).items():
            by_people = self.corrections(list(texts), source, target)
            for text in texts:
                made = Translation(text, "language", holds_paragraph=True)
                if text in by_people:
                    made = replace(by_people[text], text=fitted(by_people[text].text, text))
                yield (source, text, target), made

    def _misdeclared(self, items: Sequence[StoredItem], readers: Locale) -> frozenset[str]:
        """Return the keys of the foreign items in another language than declared: no engine is asked for them."""
        if self.translator is None:
            return frozenset()
        return misdeclared((stored for stored in items if is_foreign(stored.item.locale, readers)), self.confirm)

    def _translate(self, wanted: _Wanted) -> Localized:
        self._at_hand.update(self._made(self._left(_by_pair((locale, own) for (_, locale), own in wanted.items()))))
        return {(week, locale): self._found(segments, locale) for (week, locale), segments in wanted.items()}

    def _all_of(self, segments: Iterable[Segment], readers: Locale) -> Translations:
        wanted = tuple(segments)
        self._at_hand.update(self._made(self._left(_by_pair([(readers, wanted)]))))
        return self._found(wanted, readers)

    def _found(self, segments: Iterable[Segment], readers: Locale) -> Translations:
        return {segment: self._at_hand[*segment, readers.language] for segment in segments}

    def _left(self, by_pair: Mapping[Pair, Iterable[str]]) -> dict[Pair, list[str]]:
        return {
            (source, target): [text for text in texts if (source, text, target) not in self._at_hand]
            for (source, target), texts in by_pair.items()
        }

    def _made(self, by_pair: Mapping[Pair, Sequence[str]]) -> Iterator[tuple[tuple[str, str, str], Translation]]:
        """Yield each translation with its source language, its text and its target language."""
        if self.translator is None:
            return
        portions = list(_portions(by_pair, _MOST))
        for asked in self.progress.track(portions, "Translation", len(portions)):
            for (source, target), made in translate_pairs(self.translator, asked).items():
                _need_answers(made, source, target)
                for text, translation in zip(asked[source, target], made, strict=True):
                    # Frozen with the translation: what was published before that rule stays as it is.
                    kept = replace(translation, holds_paragraph=True) if translation.problem else translation
                    yield (source, text, target), kept


def _by_pair(wanted: Iterable[tuple[Locale, Iterable[Segment]]]) -> dict[Pair, dict[str, None]]:
    """Return the texts of each language pair, without duplicates."""
    by_pair: dict[Pair, dict[str, None]] = {}
    for locale, segments in wanted:
        for language, text in segments:
            by_pair.setdefault((language, locale.language), {})[text] = None
    return by_pair


def _need_answers(made: Sequence[Translation], source: str, target: str) -> None:
    for part in _parts(made, _FAILED_IN_A_ROW):
        if len(part) > 1 and all(translation.problem == "failed" for translation in part):
            raise TranslationError(
                f"{source}-{target}: the engine failed on all {len(part):,} texts, so no edition was published; "
                "run again, or repair the engine for these languages, or remove it from `engines` under [translation]"
            )


def _portions(by_pair: Mapping[Pair, Sequence[str]], size: int) -> Iterator[dict[Pair, Sequence[str]]]:
    """Part the texts of all pairs into portions of at most so many; only a pair with more is in several."""
    portion: dict[Pair, Sequence[str]] = {}
    for pair, texts in by_pair.items():
        for part in _parts(texts, size):
            if sum(map(len, portion.values())) + len(part) > size:
                yield portion
                portion = {}
            portion[pair] = part
    if portion:
        yield portion


def _parts(values: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (values[start : start + size] for start in range(0, len(values), size))


def _shown(
    edition: Edition, items: Sequence[StoredItem], locale: Locale, translations: Translations
) -> tuple[Digest, tuple[DigestItem, ...]]:
    """Return what readers see, however its translations were made, and whatever rule refused them."""
    digest = build(edition, locale, translations)
    return digest, build_items(digest, items, translations)
