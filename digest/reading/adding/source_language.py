"""The language of a new source."""

from __future__ import annotations

from collections.abc import Iterable

from digest.language.text.words.language_identification import Confirm
from digest.model.item import Item
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import Masthead
from digest.reading.items.declared import wrong_language


def locale_of(masthead: Masthead | None, items: Iterable[Item], confirm: Confirm) -> Locale:
    """Return the language that a feed declares, if it may be trusted; otherwise ``und``.

    It may not if an item declares another one, or if most items are in another one.
    """
    declared = masthead.locale if masthead else UNDETERMINED
    read = tuple(items)
    is_one = declared.is_known and all(item.locale in {declared, UNDETERMINED} for item in read)
    return declared if is_one and not wrong_language(read, confirm) else UNDETERMINED
