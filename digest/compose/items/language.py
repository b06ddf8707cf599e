"""Which language an item is in: as declared, else as its words say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from digest.model.item import Item
from digest.model.locale import Locale

Identify = Callable[[str], Locale]

# ISO 639-2: several languages, and one without a code. A feed that says so says nothing of its entries.
_NO_LANGUAGES = frozenset({"mul", "mis"})


def with_locale(item: Item, identify: Identify) -> Item:
    """Give the item with the locale of its words where its source, feed and entry declare none.

    A declared locale is never doubted: short texts are identified wrongly more often than they are declared so.
    """
    if item.locale.is_known and item.locale.language not in _NO_LANGUAGES:
        return item
    locale = identify(f"{item.title}\n{item.text}")
    return replace(item, locale=locale) if locale.is_known else item
