"""Translate editions for their readers: everything that a build needs, in one batch per week and language pair.

That is before anything is rendered, for all weeks and locales without stored translations. What was translated is
stored with the edition, and as frozen as its stories; only ``--republish`` opens it to better translations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeVar

from digest.editing.building.build_digest import build, build_items
from digest.editing.building.segments import Segment, is_foreign, names_of, wanted_segments
from digest.editing.items.dedupe import without_copies
from digest.editing.order.compose import NO_TITLES, PivotTitles
from digest.errors import TranslationError
from digest.language.text.characters.spacing import fitted
from digest.language.text.words.language_identification import Confirm, cannot_say
from digest.model.digest import Digest, DigestItem, Translations
from digest.model.edition import Edition
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.period import Period, is_collection
from digest.model.translation import Scopes, TextContext, Translation
from digest.ports import EditionStore, Progress, Translator, translate_pairs
from digest.reading.items.declared import misdeclared

T = TypeVar("T")

# The translations of the segments of each digest.
Localized = dict[tuple[Period, Locale], Translations]
# Segments with what a translator is told of them, which never changes for those of an edition.
_InContext = Mapping[Segment, TextContext]
_Names = Mapping[str, frozenset[str]]
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
    _at_hand: dict[tuple[TextContext, str], Translation] = field(default_factory=dict, init=False, repr=False)

    def keep_missing(self, locales: Iterable[Locale]) -> Localized:
        """Translate the decided editions into those of the locales that have no translations yet, and keep these.

        What would be translated of an edition that is not as it was decided is left out. Those of weeks come first: a
        month or year tells their stories in the same words.
        """
        missing = self.editions.missing_translations(locales)
        of_weeks = [one for one in missing if not is_collection(one[0])]
        later = [one for one in missing if is_collection(one[0])]
        return self._keep(of_weeks) | self._keep(later)

    def _keep(self, missing: Sequence[tuple[Period, Locale]]) -> Localized:
        # They come week by week, and an edition takes longer to read than its words to find.
        decided, is_as_decided = lru_cache(maxsize=1)(self._decided), lru_cache(maxsize=1)(self.editions.is_as_decided)
        collected = {week for week, _ in missing if is_collection(week)}
        wanted = {
            (week, locale): self._wanted(*decided(week), locale) if self.translator or week in collected else {}
            for week, locale in missing
            if self.translator is None or is_as_decided(week)
        }
        localized = self._translate(wanted)
        self._at_hand.clear()
        for (week, locale), translations in localized.items():
            self.editions.keep_translations(week, locale, translations)
        return localized

    def localize(self, edition: Edition, items: Sequence[StoredItem], locales: Iterable[Locale]) -> Localized:
        """Translate one edition into locales, without keeping the translations."""
        names = names_of(items) if self.translator else {}
        return self._translate(
            {(edition.week, locale): self._wanted(edition, items, names, locale) for locale in locales},
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
        made = self._made_of(_in_context((segment for _, segment in foreign), readers, names_of(items)))
        return PivotTitles(readers.language, {key: made[own].text for key, own in foreign if not made[own].problem})

    def _decided(self, week: Period) -> tuple[Edition, tuple[StoredItem, ...], _Names]:
        items = self.editions.items(week)
        return self.editions.edition(week), items, names_of(items)

    def _wanted(self, edition: Edition, items: Sequence[StoredItem], names: _Names, locale: Locale) -> _InContext:
        if self.translator is None and not edition.collected:
            return {}
        shown = without_copies(items)
        wanted = _in_context(wanted_segments(edition, shown, locale, self.scopes), locale, names)
        self._at_hand.update(self._told_before(edition, wanted, locale))
        if self.translator is None:
            return {one: context for one, context in wanted.items() if (context, one[1]) in self._at_hand}
        left = self._misdeclared(items, locale)
        if left:
            asked = frozenset(wanted_segments(edition, shown, locale, self.scopes, left))
            self._at_hand.update(self._left_alone({one: wanted[one] for one in wanted if one not in asked}))
        return wanted

    def _told_before(
        self, edition: Edition, segments: _InContext, locale: Locale
    ) -> Iterator[tuple[tuple[TextContext, str], Translation]]:
        """Yield what the editions that a month or year was made of said of its stories, first the newest."""
        runs = edition.collected.runs if edition.collected else ()
        newest = [week for run in runs for week in run.weeks[-1:]]
        left = dict(segments)
        for week in dict.fromkeys((*newest, *(week for run in runs for week in reversed(run.weeks)))):
            said = self.editions.translations(week, locale) or {} if left else {}
            for segment in [one for one in left if one in said]:
                yield (left.pop(segment), segment[1]), said[segment]

    def _left_alone(self, segments: _InContext) -> Iterator[tuple[tuple[TextContext, str], Translation]]:
        """Yield the translations of segments that no engine is asked for: people's, or the refusal."""
        for context, texts in _by_context([segments]).items():
            by_people = self.corrections(list(texts), *context.pair)
            for text in texts:
                made = Translation(text, "language", holds_paragraph=True)
                if text in by_people:
                    made = replace(by_people[text], text=fitted(by_people[text].text, text))
                yield (context, text), made

    def _misdeclared(self, items: Sequence[StoredItem], readers: Locale) -> frozenset[str]:
        """Return the keys of the foreign items in another language than declared: no engine is asked for them."""
        if self.translator is None:
            return frozenset()
        return misdeclared((stored for stored in items if is_foreign(stored.item.locale, readers)), self.confirm)

    def _translate(self, wanted: Mapping[tuple[Period, Locale], _InContext]) -> Localized:
        self._make(wanted.values())
        return {place: self._found(segments) for place, segments in wanted.items()}

    def _made_of(self, segments: _InContext) -> Translations:
        self._make([segments])
        return self._found(segments)

    def _found(self, segments: _InContext) -> Translations:
        return {segment: self._at_hand[context, segment[1]] for segment, context in segments.items()}

    def _make(self, wanted: Iterable[_InContext]) -> None:
        """Have the segments translated that are not at hand."""
        left = {
            context: [text for text in texts if (context, text) not in self._at_hand]
            for context, texts in _by_context(wanted).items()
        }
        self._at_hand.update(self._made(left))

    def _made(
        self, by_context: Mapping[TextContext, Sequence[str]]
    ) -> Iterator[tuple[tuple[TextContext, str], Translation]]:
        """Yield each translation with its context and its text."""
        if self.translator is None:
            return
        portions = list(_portions(by_context, _MOST))
        for asked in self.progress.track(portions, "Translation", len(portions)):
            for context, made in translate_pairs(self.translator, asked).items():
                _need_answers(made, *context.pair)
                for text, translation in zip(asked[context], made, strict=True):
                    # Frozen with the translation: what was published before that rule stays as it is.
                    kept = replace(translation, holds_paragraph=True) if translation.problem else translation
                    yield (context, text), kept


def _in_context(segments: Iterable[Segment], readers: Locale, names: _Names) -> _InContext:
    """Return segments, each with its language, that of the readers, and the names of its language."""
    return {
        segment: TextContext(segment[0], readers.language, names.get(segment[0], frozenset())) for segment in segments
    }


def _by_context(wanted: Iterable[_InContext]) -> dict[TextContext, dict[str, None]]:
    """Return the texts of each context, without duplicates."""
    by_context: dict[TextContext, dict[str, None]] = {}
    for segments in wanted:
        for (_, text), context in segments.items():
            by_context.setdefault(context, {})[text] = None
    return by_context


def _need_answers(made: Sequence[Translation], source: str, target: str) -> None:
    for part in _parts(made, _FAILED_IN_A_ROW):
        if len(part) > 1 and all(translation.problem == "failed" for translation in part):
            raise TranslationError(
                f"{source}-{target}: the engine failed on all {len(part):,} texts, so no edition was published; "
                "run again, or repair the engine for these languages, or remove it from `engines` under [translation]"
            )


def _portions(by_context: Mapping[TextContext, Sequence[str]], size: int) -> Iterator[dict[TextContext, Sequence[str]]]:
    """Part the texts of all contexts into portions of at most so many; only one with more is in several."""
    portion: dict[TextContext, Sequence[str]] = {}
    for context, texts in by_context.items():
        for part in _parts(texts, size):
            if sum(map(len, portion.values())) + len(part) > size:
                yield portion
                portion = {}
            portion[context] = part
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
