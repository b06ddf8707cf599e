"""Learn the weights of what tells news from an editor's picks: ``python -m bench.order DATA``.

In ``DATA/editor/picks.jsonl`` each line has ``lang``, ``source``, ``title``, ``text`` and ``kind``. The weights make
news win over what is none (pairwise logistic regression). A table shows how often it wins in languages that were left
out, with all terms and without each. Genres, which decide before any term, are left out.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digest.editing.items.recognize_genre import genre_of
from digest.editing.items.statement import speaks_itself, tells_event
from digest.editing.order.story_subjects import subjects_of
from digest.language.text.words.frozen.subject_ids import TERRITORY
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week

_Array = NDArray[np.float64]
_STEPS, _RATE, _DECAY = 400, 0.5, 0.02


def _names_country(item: Item) -> float:
    stored = StoredItem("key", item, None, datetime(2025, 4, 21, tzinfo=UTC), Week(2025, 17))
    return float(any(subject.startswith(TERRITORY) for subject in subjects_of([stored])))


TERMS: Mapping[str, Callable[[Item], float]] = {
    "statement": tells_event,
    "own voice": lambda item: -float(speaks_itself(item)),
    "country": _names_country,
}


def main() -> None:
    path = Path(sys.argv[1], "editor", "picks.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    known = [(row["lang"], row["kind"] == "news", values) for row in rows if (values := _values(row)) is not None]
    every = list(range(len(TERMS)))
    print("| terms | news first, languages left out |\n|---|---|")
    for without in (None, *every):
        kept = [place for place in every if place != without]
        name = "all" if without is None else f"without {list(TERMS)[without]}"
        print(f"| {name} | {100 * _share(known, kept):.1f} % |")
    print("learned from all:", dict(zip(TERMS, _learned(_pairs(known, every)).round(1).tolist(), strict=True)))


def _values(row: Mapping[str, Any]) -> _Array | None:
    item = Item(row["source"], row["title"], row["text"], locale=Locale(row["lang"]))
    return None if genre_of(item) else np.array([term(item) for term in TERMS.values()], float)


def _pairs(known: Sequence[tuple[str, bool, _Array]], kept: Sequence[int]) -> _Array:
    news = [values[list(kept)] for _, is_news, values in known if is_news]
    others = [values[list(kept)] for _, is_news, values in known if not is_news]
    return np.array([one - other for one in news for other in others]).reshape(-1, len(kept))


def _share(known: Sequence[tuple[str, bool, _Array]], kept: Sequence[int]) -> float:
    """Return the share of pairs of a language that news wins, by what the other languages taught."""
    won, total = 0.0, 0
    for language in sorted({one[0] for one in known}):
        weights = _learned(_pairs([one for one in known if one[0] != language], kept))
        points = (_pairs([one for one in known if one[0] == language], kept) @ weights).round(6)
        won += float(np.sum(points > 0) + np.sum(points == 0) / 2)
        total += len(points)
    return won / max(1, total)


def _learned(pairs: _Array) -> _Array:
    weights = np.zeros(pairs.shape[1])
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(pairs @ weights))
        weights += _RATE * (chance @ pairs / max(1, len(pairs)) - _DECAY * weights)
    return weights


if __name__ == "__main__":
    main()
