"""Collect the text of an edition to translate: titles, summaries, key figures and, if wanted, full texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import lru_cache
from itertools import chain, tee

from digest.editing.order.compose import title_of
from digest.editing.summary.headline import is_cut_from
from digest.language.facts.name_facts import shown_names
from digest.language.text.html import markup
from digest.language.text.html.frozen import html
from digest.language.text.html.inline import own_words
from digest.model.edition import Edition, Sentence, Story
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.translation import Scopes

# The language of a text, and the text.
Segment = tuple[str, str]
# The characters of each text in which names are looked for: most of them occur at its beginning.
_BEGINNING = 2_000


def wanted_segments(
    edition: Edition, items: Sequence[StoredItem], locale: Locale, scopes: Scopes, without: Collection[str] = ()
) -> tuple[Segment, ...]:
    """Return all text of an edition that is shown in a locale but written in another language, without duplicates.

    ``items`` are those of the edition whose full text a feed shows. Those with the keys in ``without`` are left out.
    """
    edition = edition.page(locale)
    introduction = _of_introduction(edition, locale)
    stories = _of_stories(edition, locale, scopes, without)
    items = [stored for stored in items if stored.key not in without]
    titles = {reference.key: reference.title for story in edition.stories for reference in story.references}
    corrected = _of_corrections(edition, locale)
    return tuple(dict.fromkeys((*introduction, *stories, *corrected, *_of_items(items, titles, locale, scopes))))


def names_of(items: Iterable[StoredItem]) -> Mapping[str, frozenset[str]]:
    """Return the names that the texts of items show, by language; the items of an edition always show the same."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for stored in items:
        texts[stored.item.locale.language] += (stored.item.title, stored.item.text[:_BEGINNING])
    return {language: shown_names(own, language) for language, own in texts.items()}


def _of_introduction(edition: Edition, locale: Locale) -> Iterator[Segment]:
    said = edition.words_in(locale).introduction or edition.introduction
    if said and is_foreign(said.locale, locale):
        marked = (words for texts in said.markup for text in texts for words in own_words(text, said.locale))
        yield from ((said.locale.language, text) for text in (*chain(*said.paragraphs), *marked))


def _of_corrections(edition: Edition, locale: Locale) -> Iterator[Segment]:
    """Yield the titles of corrected stories; what was corrected is shown in the words of its source."""
    for one in edition.corrections:
        if is_foreign(one.story.locale, locale):
            yield one.story.locale.language, one.story.title


def _of_stories(edition: Edition, locale: Locale, scopes: Scopes, without: Collection[str]) -> Iterator[Segment]:
    titled = {*without, *(key for key, _ in edition.words_in(locale).titles)}
    for story in edition.stories:
        scope = scopes.of(story.references[0].source)
        if not scope.includes(locale):
            continue
        if is_foreign(story.locale, locale) and story.key not in titled:
            yield story.locale.language, title_segment(story)
            if story.is_title_abstract:
                yield story.locale.language, story.references[0].title
        if scope.is_titles_only:
            continue
        for sentence, text in _texts(story):
            own = locale_of(story, sentence)
            if is_foreign(own, locale) and sentence.item not in without:
                yield own.language, text
        if story.image and is_foreign(story.image.locale, locale):
            yield from ((story.image.locale.language, text) for text in (story.image.alt, story.image.caption) if text)


def _texts(story: Story) -> Iterator[tuple[Sentence, str]]:
    """Yield the texts of a story except its title, each with the sentence that it is or comes from."""
    yield from ((sentence, sentence.text) for sentence in story.summary)
    for figure in story.figures:
        yield figure.sentence, figure.text
        yield figure.sentence, figure.sentence.text


def _of_items(
    items: Iterable[StoredItem], titles: Mapping[str, str], locale: Locale, scopes: Scopes
) -> Iterator[Segment]:
    for stored in items:
        item = stored.item
        scope = scopes.of(item.source)
        if is_foreign(item.locale, locale) and scope.includes(locale):
            if item.title:
                yield item.locale.language, titles.get(stored.key) or title_of(item)
            if scope.is_full:
                yield from body_segments(item)


def locale_of(story: Story, sentence: Sentence) -> Locale:
    """Return the locale of a sentence: that of its item or its editor, which may differ from the story's."""
    if sentence.locale:
        return sentence.locale
    own = (reference.locale for reference in story.references if reference.key == sentence.item)
    return next(own, story.locale)


def title_segment(story: Story) -> str:
    """Return the text to translate for a title: for a headline cut from the summary, the whole sentence.

    Half a sentence translates badly, and the translation of a whole one can be cut too.
    """
    if story.title_given or story.is_title_abstract:
        return story.title
    told = (sentence.text for sentence in story.summary)
    return next((text for text in told if is_cut_from(story.title, text)), story.title)


def body_segments(item: Item) -> Iterator[Segment]:
    """Return the segments of an item's full text."""
    return copy(_split(item))


@lru_cache(maxsize=1024)  # Called for every locale and a quarter of a year, mostly for the first few segments.
def _split(item: Item) -> Iterator[Segment]:
    """Split the full text lazily; copies of the iterator share the segments that any of them has split."""
    return tee(((item.locale.language, text) for text in markup.segments(body_of(item), item.locale)), 1)[0]


def whole_text(key: str) -> str:
    """Return what stands for the whole text of an item, where its translation is kept as one: no segment begins so.

    That is so in editions that were read back from the output, which shows no originals of their sentences.
    """
    return f"\n{key}"


def body_of(item: Item) -> str:
    """Return the full text of an item as sanitized markup."""
    return item.html or html.from_text(item.text)


def is_foreign(locale: Locale, readers: Locale) -> bool:
    """Return whether a text with a known locale is in another language than its readers'."""
    return locale.is_known and locale.language != readers.language
