"""Find sources and items that are in another language than declared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from digest.model.item import Item, StoredItem
from digest.text.words.language_identification import Confirm

# The number of items that say enough of a source.
EXAMINED = 50
# The beginning of a text is enough.
_READ = 600
# Of at least this many items with enough text, most must be in another language; of fewer, all, and more than one.
_ENOUGH = 5
_MOST = 2 / 3


@dataclass(frozen=True, slots=True)
class WrongLanguage:
    """The tag that the items of a source are declared with, and the language that most of them are in."""

    declared: str
    found: str


def wrong_language(items: Iterable[Item], confirm: Confirm) -> WrongLanguage | None:
    """Return the language of most items of a source if it is not the declared one, judged by the first 50 items."""
    judged = [(item.locale, confirm(_words(item), item.locale)) for item in islice(items, EXAMINED)]
    known = [(declared, found) for declared, found in judged if found.is_known]
    wrong = Counter(pair for pair in known if pair[0].language != pair[1].language)
    if not wrong:
        return None
    ((declared, found), times), *_ = wrong.most_common(1)
    least = _MOST * len(known) if len(known) >= _ENOUGH else max(2, len(known))
    return WrongLanguage(declared.tag, found.tag) if times >= least else None


def misdeclared(items: Iterable[StoredItem], confirm: Confirm) -> frozenset[str]:
    """Return the keys of the items that no engine for their declared language can translate.

    These are the items that are surely in another language, and in a source that is mostly in another language also
    those that are too short to tell.
    """
    groups: dict[tuple[str, str], list[StoredItem]] = {}
    for stored in items:
        groups.setdefault((stored.item.source, stored.item.locale.language), []).append(stored)
    return frozenset(key for group in groups.values() for key in _misdeclared(group, confirm))


def _misdeclared(group: Sequence[StoredItem], confirm: Confirm) -> Iterator[str]:
    is_wrong = wrong_language((stored.item for stored in group), confirm) is not None
    for stored in group:
        declared = stored.item.locale
        found = confirm(_words(stored.item), declared)
        if found.language != declared.language if found.is_known else is_wrong:
            yield stored.key


def _words(item: Item) -> str:
    return f"{item.title}\n{item.text[:_READ]}"
