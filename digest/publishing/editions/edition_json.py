"""Write a published edition as JSON: in the words of the model, and no more than readers can see of it.

``docs/reference/edition.schema.json`` describes it. ``edition_reader.py`` reads it back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from datetime import date

from digest.language.text.html import markup
from digest.language.text.html.frozen.html import from_text, to_text
from digest.language.text.html.inline import own_words
from digest.language.text.shortening.shorten import shorten
from digest.model.digest import Translations
from digest.model.edition import Edition
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import Site
from digest.model.storyline import Storyline
from digest.model.translation import Engine, Translation
from digest.publishing.editions import VERSION, shows_texts
from digest.publishing.feeds.item_entry import LARGEST_ENTRY, LONGEST_TEXT
from digest.publishing.paths import is_web_address

# Why a story has its place, what its editor left out, and how a translation was made.
NOT_SHOWN = frozenset({"factors", "genre", "dropped", "surplus", "score", "known_by", "unknown", "remembered"})
# The language of a text, and the text.
Segment = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PublishedEdition:
    """An edition of a site as readers see it, with its items and, in each locale, the translations of its texts.

    ``names`` has the present name of each source, by id. Unless ``has_texts``, no file of the site shows the texts of
    its items, so that these are not here either.
    """

    site_id: str
    edition: Edition
    items: tuple[StoredItem, ...]
    translations: Mapping[Locale, Translations]
    names: Mapping[str, str]
    has_texts: bool = True


def to_json(published: PublishedEdition) -> bytes:
    """Return the file of an edition; the same edition has the same bytes."""
    engines = _engines(published.translations)
    told = {
        "version": VERSION,
        "site": published.site_id,
        "edition": _plain(published.edition),
        "sources": [{"id": one, "name": name} for one, name in sorted(published.names.items())],
        "has_texts": published.has_texts,
        "items": list(map(_item, published.items)),
        **({"engines": list(map(_plain, engines))} if engines else {}),
        "translations": {
            locale.tag: [_translation(*segment, made, engines) for segment, made in sorted(texts.items())]
            for locale, texts in published.translations.items()
        },
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def storylines_to_json(site_id: str, lines: Iterable[Storyline]) -> bytes:
    """Return the file of the storylines of a site."""
    told = {"version": VERSION, "site": site_id, "storylines": list(map(_plain, lines))}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _plain(value: object) -> object:
    """Return a value of the model as JSON has it: locales and weeks by name, and of fields those that say something."""
    if isinstance(value, Locale | Period):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        told = {one.name: _shown(one.name, getattr(value, one.name)) for one in fields(value)}
        defaults = {one.name: one.default for one in fields(value) if one.default is not MISSING}
        return {
            name: _plain(one)
            for name, one in told.items()
            if name not in NOT_SHOWN and not (name in defaults and one == defaults[name])
        }
    return value


def _shown(name: str, value: object) -> object:
    """Return the value of a field, without a URL that is none of the web: it may be a path."""
    return "" if name == "url" and not is_web_address(str(value)) else value


def _item(stored: StoredItem) -> dict[str, object]:
    item = stored.item
    told = {
        "key": stored.key,
        "source": item.source,
        "title": item.title,
        "url": _shown("url", item.url),
        "published": _plain(stored.published),
        "first_seen": _plain(stored.first_seen),
        "week": _plain(stored.week),
        "locale": _plain(item.locale),
        "authors": list(item.authors),
        "tags": list(item.tags),
        "html": item.html,
        # Nearly always it is that of the markup, which is long enough.
        "text": "" if item.html and to_text(item.html) == item.text else item.text,
    }
    return {name: value for name, value in told.items() if value or name in {"key", "source", "title"}}


def _engines(translations: Mapping[Locale, Translations]) -> dict[Engine, int]:
    """Return the engines that made translations, each with its place in the list of the file."""
    found = (engine for texts in translations.values() for _, made in sorted(texts.items()) for engine in made.engines)
    return {engine: place for place, engine in enumerate(dict.fromkeys(found))}


def _translation(language: str, text: str, made: Translation, engines: Mapping[Engine, int]) -> dict[str, object]:
    told: dict[str, object] = {"language": language, "text": text}
    if not made.problem:
        told["translation"] = made.text
    how = {
        "problem": made.problem,
        "holds_paragraph": made.holds_paragraph,
        "via": made.via,
        "by_person": made.by_person,
        "corrected": _plain(made.corrected),
        "engines": [engines[engine] for engine in made.engines],
    }
    return told | {name: value for name, value in how.items() if value}


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


def segments_of(edition: Edition, items: Iterable[StoredItem]) -> frozenset[Segment]:
    """Return all texts of an edition and its items that may have a translation, each with its language."""
    of_items = (one for stored in items for one in (*_segments(stored.item), *_of_whole(stored)))
    return frozenset((*of_items, *_of_stories(edition)))


def _of_whole(stored: StoredItem) -> Iterator[Segment]:
    """Yield the title, and what stands for the whole text: read back from pages by an earlier version, it is one."""
    language = stored.item.locale.language
    yield from ((language, stored.item.title), (language, f"\n{stored.key}"))


def _hidden(edition: Edition, cut: Iterable[StoredItem], shown: Iterable[StoredItem]) -> frozenset[Segment]:
    """Return the texts that only the rest of the items that were ``cut`` has."""
    segments = {one for stored in cut for one in _segments(stored.item)}
    # A text that was read back from pages by an earlier version is translated as one.
    segments |= {(stored.item.locale.language, f"\n{stored.key}") for stored in cut}
    return frozenset(segments.difference(_of_stories(edition), *(_segments(stored.item) for stored in shown)))


def _segments(item: Item) -> Iterator[Segment]:
    for text in markup.segments(item.html or from_text(item.text), item.locale):
        yield item.locale.language, text


def _of_stories(edition: Edition) -> Iterator[Segment]:
    """Yield the texts of an edition in the languages of its stories: what is said twice is shown all the same."""
    introductions = (edition.introduction, *(own.introduction for own in edition.own_words))
    for said in filter(None, introductions):
        own = said.locale
        yield from ((own.language, text) for told in said.paragraphs for text in told)
        yield from ((own.language, words) for told in said.markup for one in told for words in own_words(one, own))
    by_key = {story.key: story for story in edition.stories}
    for story in (*edition.stories, *(one.of(by_key[one.story]) for one in edition.retellings)):
        languages = {story.locale.language, *(one.locale.language for one in story.references)}
        sentences = (*story.summary, *(figure.sentence for figure in story.figures))
        texts = {story.title, *(one.title for one in story.references), *(one.text for one in sentences)}
        texts |= {figure.text for figure in story.figures}
        texts |= {story.image.alt, story.image.caption} if story.image else set()
        languages |= {one.locale.language for one in (*sentences, story.image) if one and one.locale}
        yield from ((language, text) for language in languages for text in texts)
