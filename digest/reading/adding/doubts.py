"""Doubts about a new source that its items give rise to, with what the editor can do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.language.text.numbers.plural import count
from digest.model.item import Item
from digest.model.source import SourceSpec

# A teaser has fewer characters; of at least so many items, most are teasers.
_TEASER = 200
_ENOUGH = 3
_MOST = 0.8


def doubts(spec: SourceSpec, kind: str, items: Sequence[Item], total: int) -> Iterator[str]:
    """Yield what is doubtful about a new source, judged by a sample of its items, of which it has ``total``."""
    if total == 0:
        yield "it has no items yet; if it should have some, check its URL or path"
        return
    if len(items) >= _ENOUGH and not any(item.published for item in items):
        advice = ", or give a selector for `date`" if kind == "page" else ""
        yield (
            "none of its items has a date: all count from today, and the first edition would show all "
            f"{count(total, 'item', 'items')}; set `max_items`{advice}"
        )
    teasers = sum(len(item.text) < _TEASER and bool(item.url) for item in items)
    if kind == "feed" and spec.url and len(items) >= _ENOUGH and teasers >= _MOST * len(items):
        yield "its items are short; `full_text = true` reads them whole (extra `web`)"
