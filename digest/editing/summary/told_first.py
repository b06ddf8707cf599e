"""Choose the item of a joined story whose title is shown, and whose text is told first."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from digest.editing.items.statement import is_statement
from digest.model.days import day_of
from digest.model.item import StoredItem


def told_first(group: Sequence[StoredItem]) -> tuple[StoredItem, ...]:
    """Return the items of a story, that one first whose title is shown.

    It is the newest one in the language of the first whose title states what happened, of one day the first given;
    where none does, the first.
    """
    language = group[0].item.locale.language
    stating = (one for one in group if one.item.locale.language == language and is_statement(one.item.title, language))
    best = max(stating, key=lambda one: floor(day_of(one.counts_from())), default=group[0])
    return (best, *(one for one in group if one is not best))
