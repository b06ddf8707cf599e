"""Find the language of items: as declared, else as identified from their words."""

from __future__ import annotations

from dataclasses import replace

from digest.language.text.words.language_identification import Identify
from digest.model.item import Item

# ISO 639-2 codes for several languages and for languages without a code: a feed with one says nothing of its entries.
_NO_LANGUAGES = frozenset({"mul", "mis"})


def with_locale(item: Item, identify: Identify) -> Item:
    """Return the item with the locale of its words, if its source, feed and entry declare none.

    A declared locale is trusted: short texts are misidentified more often than they are declared wrongly.
    """
    if item.locale.is_known and item.locale.language not in _NO_LANGUAGES:
        return item
    locale = identify(f"{item.title}\n{item.text}")
    return replace(item, locale=locale) if locale.is_known else item
