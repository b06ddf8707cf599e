"""Write a published edition as JSON: in the words of the model, and without what readers do not see.

``docs/reference/edition.schema.json`` describes it. ``edition_reader.py`` reads it back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date

from digest.language.text.html.frozen.html import to_text
from digest.model.digest import Translations
from digest.model.edition import Edition
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.translation import Translation
from digest.model.week import Week
from digest.publishing.editions import VERSION
from digest.publishing.paths import is_web_address

# Why a story has its place, what its editor left out, and how a translation was made.
NOT_SHOWN = frozenset({"factors", "genre", "dropped", "surplus", "score", "unknown", "remembered"})


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
    told = {
        "version": VERSION,
        "site": published.site_id,
        "edition": _plain(published.edition),
        "sources": [{"id": one, "name": name} for one, name in sorted(published.names.items())],
        "has_texts": published.has_texts,
        "items": list(map(_item, published.items)),
        "translations": {
            locale.tag: [_translation(*segment, made) for segment, made in sorted(texts.items())]
            for locale, texts in published.translations.items()
        },
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _plain(value: object) -> object:
    """Return a value of the model as JSON has it: locales and weeks by name, and of fields those that say something."""
    if isinstance(value, Locale | Week):
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


def _translation(language: str, text: str, made: Translation) -> dict[str, object]:
    told: dict[str, object] = {"language": language, "text": text}
    if not made.problem:
        told["translation"] = made.text
    how = {
        "problem": made.problem,
        "holds_paragraph": made.holds_paragraph,
        "via": made.via,
        "by_person": made.by_person,
    }
    return told | {name: value for name, value in how.items() if value}
