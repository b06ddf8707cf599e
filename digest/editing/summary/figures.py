"""Choose the key figures of a story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from digest.editing.summary.summary_sentences import SummarySentence, summary_sentences
from digest.language.facts.telling_quantities import Quantity, telling_quantities
from digest.language.known import languages
from digest.language.text.sentences.boilerplate import is_boilerplate
from digest.language.text.sentences.finished import is_finished
from digest.language.text.sentences.own_voice import has_own_voice
from digest.language.text.words.words import stems
from digest.model.edition import Figure, Sentence
from digest.model.item import StoredItem

# The bonus for a number that another sentence also contains.
_CONFIRMED = 0.5
# The penalty for a part of a number before it: "505 kg of drugs, including 32 kg of hashish".
_PART = 0.6
# A number behind the first sentences is background, unless its sentence has this share of a title's words.
_NEAR, _ON_TITLE = 4, 0.2
# The value of a number, and the stem of the first word that it counts.
_Meaning = tuple[str, str]


def figures(items: Sequence[StoredItem], count: int) -> tuple[Figure, ...]:
    """Choose at most ``count`` numbers from the items of one story, all in the language of the first, best first.

    Each says what it counts, or what it is a part of. A number counts for more near the beginning of an item, if it
    counts what the story is about, and if several sentences contain it. What an author says in his own voice is left
    out, and what is far from the beginning and from the titles.
    """
    language = items[0].item.locale.language if items else ""
    told = sorted((stored for stored in items if stored.item.locale.language == language), key=lambda one: one.key)
    found = [candidate for stored in told for candidate in summary_sentences(stored) if _is_told(candidate.text)]
    titles = [frozenset(stems(stored.item.title, language)) for stored in told if stored.item.title]
    within = Counter(stem for candidate in found for stem in candidate.words)
    best: dict[_Meaning, tuple[float, Figure]] = {}
    for candidate, is_part, quantity in _quantities(found, language):
        label = stems(quantity.label, language)
        if _is_background(candidate, label, titles) or (titles and has_own_voice(candidate.text, language)):
            continue
        worth = 1 / (1 + candidate.order) ** 0.5 + _weight(label, within, len(found))
        worth += _CONFIRMED * (within[quantity.value] > 1)
        worth -= _PART * is_part
        meaning = quantity.value, label[0] if label else ""
        if meaning not in best or worth > best[meaning][0]:
            best[meaning] = worth, _figure(candidate, quantity)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].sentence.position, pair[1].text))
    return tuple(_distinct((figure for _, figure in ranked), language))[:count]


def _distinct(ranked: Iterable[Figure], language: str) -> Iterator[Figure]:
    """Leave out a number that was told before in other words: "104 cases", "104 confirmed cases"."""
    told: dict[str, set[str]] = {}
    for figure in ranked:
        label, before = set(stems(figure.label, language)), told.setdefault(figure.value, set())
        if before.isdisjoint(label):
            yield figure
        before |= label


def _is_told(text: str) -> bool:
    return is_finished(text) and not is_boilerplate(text)


def _is_background(candidate: SummarySentence, label: Sequence[str], titles: Sequence[frozenset[str]]) -> bool:
    """Return whether a number is not of the story: cases in another town, far behind the first sentences.

    In 100 feeds a fifth of the numbers were such, and hardly one of these was of the story.
    """
    if candidate.order < _NEAR or not titles:
        return False
    return not any(
        len(title & candidate.words) >= _ON_TITLE * len(title) or not title.isdisjoint(label) for title in titles
    )


def _quantities(found: Sequence[SummarySentence], language: str) -> Iterator[tuple[SummarySentence, bool, Quantity]]:
    """Yield the numbers of each sentence, and whether each is a part of a number before it."""
    for candidate in found:
        counted = list(telling_quantities(candidate.text, language))
        parts = _part_word().search(candidate.text, counted[0].end) if len(counted) > 1 else None
        for quantity in counted:
            yield candidate, parts is not None and quantity.start > parts.start(), quantity


@cache
def _part_word() -> re.Pattern[str]:
    listed = "|".join(known.counted.parts for known in languages() if known.counted.parts)
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def _weight(label: Sequence[str], within: Counter[str], sentences: int) -> float:
    """Return the share of the story's sentences that contain a word of the label."""
    return max((within[stem] for stem in label), default=0) / max(1, sentences)


def _figure(candidate: SummarySentence, quantity: Quantity) -> Figure:
    sentence = Sentence(candidate.text, candidate.item, candidate.position)
    return Figure(candidate.text[quantity.start : quantity.end], quantity.value, quantity.label, sentence)
