"""What the files of a site show of an edition: no more than readers can see goes into its data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from digest.language.text.html import markup
from digest.language.text.html.frozen.html import from_text
from digest.language.text.html.inline import own_words
from digest.language.text.shortening.shorten import shorten
from digest.model.digest import Translations
from digest.model.edition import Edition
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.site import Site
from digest.publishing.editions import shows_texts
from digest.publishing.editions.edition_json import PublishedEdition
from digest.publishing.feeds.item_entry import LARGEST_ENTRY, LONGEST_TEXT

# The language of a text, and the text.
_Segment = tuple[str, str]


def published_edition(
    site: Site, edition: Edition, items: Iterable[StoredItem], translations: dict[Locale, Translations]
) -> PublishedEdition:
    """Return an edition as the files of a site show it.

    Feeds show the beginning of a very long text, and without feeds no text of an item is shown.
    """
    whole = tuple(items)
    shown = tuple(replace(stored, item=_as_shown(stored.item, site)) for stored in whole)
    cut = [old for old, new in zip(whole, shown, strict=True) if old.item.text != new.item.text]
    hidden = _hidden(edition, cut, shown) if cut else frozenset()
    names = dict(site.source_names)
    return PublishedEdition(
        site.id,
        replace(edition, own_words=tuple(own for own in edition.own_words if own.locale in translations)),
        shown,
        {
            locale: {segment: made for segment, made in texts.items() if segment not in hidden}
            for locale, texts in translations.items()
        },
        {stored.item.source: names.get(stored.item.source, stored.item.source) for stored in whole},
        shows_texts(site),
    )


def _as_shown(item: Item, site: Site) -> Item:
    if not shows_texts(site):
        return replace(item, text="", html="")
    if len(item.html or item.text) > LARGEST_ENTRY:
        return replace(item, text=shorten(item.text, LONGEST_TEXT), html="")
    return item


def is_beginning(item: Item) -> bool:
    """Return whether an item that was read back has no more than the beginning of its text, by the looks of it."""
    return not item.html and len(item.text) > LONGEST_TEXT * 0.9 and item.text.endswith("…")


def _hidden(edition: Edition, cut: Iterable[StoredItem], shown: Iterable[StoredItem]) -> frozenset[_Segment]:
    """Return the texts that only the rest of the items that were ``cut`` has."""
    segments = {one for stored in cut for one in _segments(stored.item)}
    # A text that was read back from pages by an earlier version is translated as one.
    segments |= {(stored.item.locale.language, f"\n{stored.key}") for stored in cut}
    return frozenset(segments.difference(_of_stories(edition), *(_segments(stored.item) for stored in shown)))


def _segments(item: Item) -> Iterator[_Segment]:
    for text in markup.segments(item.html or from_text(item.text), item.locale):
        yield item.locale.language, text


def _of_stories(edition: Edition) -> Iterator[_Segment]:
    """Yield the texts of an edition in the languages of its stories: what is said twice is shown all the same."""
    introductions = (edition.introduction, *(own.introduction for own in edition.own_words))
    for said in filter(None, introductions):
        own = said.locale
        yield from ((own.language, text) for told in said.paragraphs for text in told)
        yield from ((own.language, words) for told in said.markup for one in told for words in own_words(one, own))
    for story in edition.stories:
        languages = {story.locale.language, *(one.locale.language for one in story.references)}
        sentences = (*story.summary, *(figure.sentence for figure in story.figures))
        texts = {story.title, *(one.title for one in story.references), *(one.text for one in sentences)}
        texts |= {figure.text for figure in story.figures}
        texts |= {story.image.alt, story.image.caption} if story.image else set()
        languages |= {one.locale.language for one in (*sentences, story.image) if one and one.locale}
        yield from ((language, text) for language in languages for text in texts)
