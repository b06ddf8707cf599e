"""Find sources and items that are in another language than declared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.text.words.language_identification import Confirm

# The number of items that say enough of a source.
EXAMINED = 50
# The beginning of a text is enough.
_READ = 600
# Of at least this many items with enough text, most must be in another language; of fewer, all, and more than one.
# A bilingual source is not in one of its languages; of texts in one language, 95 % are surely in it.
_ENOUGH = 5
_MOST = 0.9

# The locale that an item is declared to be in, and the one found.
_Judged = tuple[Locale, Locale]


@dataclass(frozen=True, slots=True)
class WrongLanguage:
    """The tag that the items of a source are declared with, and the language that most of them are in."""

    declared: str
    found: str


def wrong_language(items: Iterable[Item], confirm: Confirm) -> WrongLanguage | None:
    """Return the language of most items of a source if it is not the declared one, judged by the first 50 items.

    No more of them are judged than it takes to be sure that most are in the declared language.
    """
    examined = list(islice(items, EXAMINED))
    return _wrong((_judged(item, confirm) for item in examined), len(examined))


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
    judged = [_judged(stored.item, confirm) for stored in group]
    examined = judged[:EXAMINED]
    is_wrong = _wrong(examined, len(examined)) is not None
    for stored, (declared, found) in zip(group, judged, strict=True):
        if found.language != declared.language if found.is_known else is_wrong:
            yield stored.key


def _wrong(judged: Iterable[_Judged], total: int) -> WrongLanguage | None:
    """Judge a source by its items, ``total`` in number, as soon as the rest of them cannot make it wrong."""
    wrong: Counter[_Judged] = Counter()
    known = times = 0
    for left, (declared, found) in zip(reversed(range(total)), judged, strict=True):
        known += found.is_known
        if found.is_known and found.language != declared.language:
            wrong[declared, found] += 1
            times = max(times, wrong[declared, found])
        if known >= _ENOUGH and times + left < _MOST * (known + left):
            return None
    if not wrong:
        return None
    ((declared, found), times), *_ = wrong.most_common(1)
    least = _MOST * known if known >= _ENOUGH else max(2, known)
    return WrongLanguage(declared.tag, found.tag) if times >= least else None


def _judged(item: Item, confirm: Confirm) -> _Judged:
    return item.locale, confirm(_words(item), item.locale)


def _words(item: Item) -> str:
    return f"{item.title}\n{item.text[:_READ]}"
