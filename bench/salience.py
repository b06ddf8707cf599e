"""Learn the weights of sentences from an editor's picks: ``python -m bench.salience DATA``.

In ``DATA/editor/picks.jsonl`` each line has ``lang``, ``source``, ``title``, ``text``, and lists of sentences: those to
print (``sentences``), those that may stand for one (``also``), and shameful ones (``never``). The weights make the
better of two sentences of an item win (pairwise logistic regression). A table shows how often it wins on sources and
languages that were left out, with all features and without each.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from digest.editing.summary.news_filter import filter_news
from digest.editing.summary.salience import WEIGHTS, SentenceFeatures, score
from digest.editing.summary.term_weights import weigh_terms
from digest.language.text.words.words import stems
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week

_Row = Mapping[str, Any]
_Array = NDArray[np.float64]
# For each two sentences of an item, how much better the first is; and the differences of their features.
_Pairs = Sequence[tuple[_Row, _Array, _Array]]
_STEPS, _RATE, _DECAY = 300, 0.5, 0.02
# The sources are left out in so many parts.
_PARTS = 8
_GRADES = ("never", "", "also", "sentences")


def main() -> None:
    path = Path(sys.argv[1], "editor", "picks.jsonl")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    pairs = [(row, *found) for row in rows if len((found := _pairs(row))[0])]
    every = range(len(WEIGHTS))
    print("| features | sources left out | languages left out |\n|---|---|---|")
    for without in (None, *every):
        kept = [place for place in every if place != without]
        shares = [_share(pairs, kept, part) for part in (_part_of_sources, _language)]
        name = "all" if without is None else f"without {SentenceFeatures._fields[without]}"
        print(f"| {name} | {' | '.join(f'{100 * share:.1f} %' for share in shares)} |")
    learned = _learned(pairs, list(every))
    scaled = np.round(learned * WEIGHTS.topic / learned[0], 1).tolist()
    print(f"\nlearned from all: {SentenceFeatures(*scaled)}\nin the code:      {WEIGHTS}")


def _part_of_sources(row: _Row) -> str:
    return str(crc32(row["source"].encode()) % _PARTS)


def _language(row: _Row) -> str:
    return str(row["lang"])


def _pairs(row: _Row) -> tuple[_Array, _Array]:
    """Return all pairs of sentences of an item of which one is better."""
    language = row["lang"]
    item = Item(row["source"], row["title"] or row["headline"], row["text"], locale=Locale(language))
    stored = StoredItem("key", item, None, datetime(2025, 4, 21, tzinfo=UTC), Week(2025, 17))
    titles = [stems(item.title, language)]
    news = filter_news([stored], titles, language)
    scored = score(news, titles, language, weigh_terms(news.sentences))
    graded = [(_grade(row, one.candidate.text), np.array(one.features, float)) for one in scored]
    better = [(first - other, left - right) for first, left in graded for other, right in graded if first > other]
    return np.array([by for by, _ in better], float), np.array([difference for _, difference in better])


def _grade(row: _Row, text: str) -> int:
    """Return how good a sentence is: shameful, neither, acceptable, or the editor's own."""
    words = " ".join(text.split())
    return next(
        (
            grade
            for grade, name in enumerate(_GRADES)
            if name and any(words in one or one in words for one in (" ".join(told.split()) for told in row[name]))
        ),
        _GRADES.index(""),
    )


def _share(pairs: _Pairs, kept: Sequence[int], part: Callable[[_Row], str]) -> float:
    """Return the share of pairs, each item's as much as another's, that weights learned from other parts get right."""
    right = []
    for left_out in sorted({part(row) for row, *_ in pairs}):
        weights = _learned([one for one in pairs if part(one[0]) != left_out], kept)
        right += [np.mean(differences[:, kept] @ weights > 0) for row, _, differences in pairs if part(row) == left_out]
    return float(np.mean(right))


def _learned(pairs: _Pairs, kept: Sequence[int]) -> _Array:
    shares = np.concatenate([better / better.sum() for _, better, _ in pairs]) / len(pairs)
    differences = np.concatenate([each[:, kept] for *_, each in pairs])
    weights = np.zeros(len(kept))
    for _ in range(_STEPS):
        wrong = shares / (1 + np.exp(differences @ weights))
        weights = weights + _RATE * (differences.T @ wrong - 2 * _DECAY * weights)
    return weights


if __name__ == "__main__":
    main()
