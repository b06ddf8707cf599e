"""Measure what share of the text of each source an edition takes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain

from digest.model.period import Period
from digest.tasks.stores import Stores


@dataclass(frozen=True, slots=True)
class SourceShare:
    """The shares of the text of a source's items in an edition: that of summaries, and that of the feed of items."""

    week: Period
    source: str
    of_summaries: float
    of_items: float


def shares(stores: Stores) -> tuple[SourceShare, ...]:
    """Return the shares of each source with any text in the newest edition, by name; nothing if there is no edition.

    Characters are counted, since not all scripts have words between spaces; titles do not count.
    """
    listed = stores.editions.listings()
    if not listed or not stores.editions.is_as_decided(week := listed[-1].week):
        return ()
    edition = stores.editions.edition(week)
    summed = (*(one.summary for one in edition.stories), *(one.summary for one in edition.retellings))
    told = {(one.item, one.text) for one in chain.from_iterable(summed) if not one.is_abstract}
    summaries: Counter[str] = Counter()
    for item, text in told:
        summaries[item] += len(text)
    latest = {one.key: one.item.text for one in stores.items.placed(week)}
    shown, in_items, whole = Counter[str](), Counter[str](), Counter[str]()
    for stored in stores.editions.items(week):
        name = stores.names.name_of(stored.item.source)
        shown[name] += summaries[stored.key]
        in_items[name] += len(stored.item.text)
        # An item may have become shorter since.
        whole[name] += max(len(latest.get(stored.key, "")), len(stored.item.text))
    return tuple(
        SourceShare(week, name, min(1.0, shown[name] / whole[name]), in_items[name] / whole[name])
        for name in sorted(whole)
        if whole[name]
    )
