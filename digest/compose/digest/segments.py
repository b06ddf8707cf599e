"""What of an edition is to be translated: titles, summaries, key figures, and if the editor likes whole texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import tee

from digest.compose.edition.edition import title_of
from digest.compose.summary.headline import is_cut_from
from digest.model.edition import Edition, Sentence, Story
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.translation import TranslationScope
from digest.text.html import html, markup

# A text and the language that it is in.
Segment = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Scopes:
    """What of each source is translated; of one that is no longer configured, titles and summaries."""

    by_source: Mapping[str, TranslationScope] = field(default_factory=dict)

    def of(self, source: str) -> TranslationScope:
        """What of a source is translated."""
        return self.by_source.get(source, TranslationScope())


def wanted_segments(
    edition: Edition, items: Sequence[StoredItem], locale: Locale, scopes: Scopes
) -> tuple[Segment, ...]:
    """Everything of an edition that is to be shown in a locale and is in another language, each text once.

    ``items`` are those of the edition of which a feed shows the whole text.
    """
    introduction = _of_introduction(edition, locale)
    stories = _of_stories(edition, locale, scopes)
    return tuple(dict.fromkeys((*introduction, *stories, *_of_items(items, locale, scopes))))


def _of_introduction(edition: Edition, locale: Locale) -> Iterator[Segment]:
    said = edition.introduction
    if said and is_foreign(said.locale, locale):
        yield from ((said.locale.language, text) for texts in said.paragraphs for text in texts)


def _of_stories(edition: Edition, locale: Locale, scopes: Scopes) -> Iterator[Segment]:
    for story in edition.stories:
        if not scopes.of(story.references[0].source).includes(locale):
            continue
        if is_foreign(story.locale, locale):
            yield story.locale.language, title_segment(story)
        for sentence, text in _texts(story):
            own = locale_of(story, sentence)
            if is_foreign(own, locale):
                yield own.language, text
        if story.image and is_foreign(story.image.locale, locale):
            yield story.image.locale.language, story.image.alt


def _texts(story: Story) -> Iterator[tuple[Sentence, str]]:
    """The texts of a story besides its title, each with the sentence that it is, or is part of."""
    yield from ((sentence, sentence.text) for sentence in story.summary)
    for figure in story.figures:
        yield figure.sentence, figure.text
        yield figure.sentence, figure.sentence.text


def _of_items(items: Iterable[StoredItem], locale: Locale, scopes: Scopes) -> Iterator[Segment]:
    for stored in items:
        item = stored.item
        scope = scopes.of(item.source)
        if is_foreign(item.locale, locale) and scope.includes(locale):
            if item.title:
                yield item.locale.language, title_of(item)
            if scope.is_full:
                yield from body_segments(item)


def locale_of(story: Story, sentence: Sentence) -> Locale:
    """The locale of a sentence of a story: that of its item or its editor, which need not be that of the others."""
    if sentence.locale:
        return sentence.locale
    own = (reference.locale for reference in story.references if reference.key == sentence.item)
    return next(own, story.locale)


def title_segment(story: Story) -> str:
    """What is translated for the title of a story: of a headline that was cut out of its summary the whole sentence.

    Half a sentence translates badly, and of a whole one the translation can be cut too.
    """
    if story.title_given:
        return story.title
    language = story.locale.language
    told = (sentence.text for sentence in story.summary)
    return next((text for text in told if is_cut_from(story.title, text, language)), story.title)


def body_segments(item: Item) -> Iterator[Segment]:
    """The segments of the whole text of an item."""
    return copy(_split(item))


@lru_cache(maxsize=1024)  # Asked for in every locale, of a quarter of a year: most often the first few of each.
def _split(item: Item) -> Iterator[Segment]:
    """The segments, from the first; copies of it keep what any of them has split."""
    return tee(((item.locale.language, text) for text in markup.segments(body_of(item), item.locale)), 1)[0]


def body_of(item: Item) -> str:
    """The whole text of an item as sanitized markup."""
    return item.html or html.from_text(item.text)


def is_foreign(locale: Locale, readers: Locale) -> bool:
    """Whether readers of a locale have another language than a text whose locale is known."""
    return locale.is_known and locale.language != readers.language
