"""Which sentences of a story tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import floor

from digest.compose.summary.news_filter import Position, filter_news, place
from digest.compose.summary.salience import Scored, score
from digest.compose.summary.summary_sentences import SummarySentence
from digest.compose.summary.term_weights import TermWeights, weigh_terms
from digest.model.days import day_of
from digest.model.item import StoredItem
from digest.text.words.words import stems

# A story that more sources tell is told by some of them.
_MOST_ITEMS = 30
# What a sentence loses for saying what a chosen one says: this, times their similarity. Within an item, similar words
# are what it is about; in two items they are two reports of one fact. From some similarity on it says the same.
_REPETITION, _REPETITION_OF_ANOTHER = 0.2, 1.2
_THE_SAME = 0.7


def extract(items: Sequence[StoredItem], count: int) -> tuple[SummarySentence, ...]:
    """Choose at most ``count`` sentences from the items of one story, all in the language of the first.

    Those of one item stand together, in their order. Items follow by day, so that nothing is told before what it goes
    on from; of one day the item that has the better sentence comes first. In which order the items are given makes no
    difference, but for which language it is.
    """
    language = items[0].item.locale.language if items else ""
    told = _distinct(stored for stored in items if stored.item.locale.language == language)
    titles = [stems(stored.item.title, language) for stored in told if stored.item.title]
    found = filter_news(told, titles, language)
    terms = weigh_terms(found.sentences)
    scored = score(found.sentences, titles, language, terms)
    days = {stored.key: floor(day_of(stored.published or stored.first_seen)) for stored in told}
    return _in_order(_chosen(scored, count, found.known, terms), days)


def _distinct(items: Iterable[StoredItem]) -> list[StoredItem]:
    """Of items with the same text one, whatever order they are in."""
    by_text: dict[str, StoredItem] = {}
    for stored in sorted(items, key=lambda stored: stored.key):
        by_text.setdefault(stored.item.text, stored)
    return list(by_text.values())[:_MOST_ITEMS]


def _chosen(scored: Sequence[Scored], count: int, told: frozenset[Position], terms: TermWeights) -> list[Scored]:
    """Take the best one by one, each time the best beside those that are taken (maximal marginal relevance).

    One that needs the sentence before or after it is taken only after that one, or where the title says that already.
    """
    left = sorted(scored, key=lambda each: (-each.worth, each.candidate.order, each.candidate.item))
    loss = {place(each.candidate): 0.0 for each in left}
    known = set(told)
    chosen: list[Scored] = []
    while len(chosen) < count:
        if chosen:
            left = _compared(left, chosen[-1], loss, terms)
        free = [each for each in left if _stands(each, known)]
        if not free:
            break
        best = max(free, key=lambda each: each.worth - loss[place(each.candidate)])
        chosen.append(best)
        known.add(place(best.candidate))
        left.remove(best)
    return chosen


def _compared(left: Iterable[Scored], to: Scored, loss: dict[Position, float], terms: TermWeights) -> list[Scored]:
    """Note what each loses for being like the chosen one, and give those that do not say the same."""
    words, different = to.candidate.words, []
    for each in left:
        similar = terms.similarity(each.candidate.words, each.weight, words, to.weight)
        shared = terms.overlap(each.candidate.words, words)
        is_other = each.candidate.item != to.candidate.item
        likeness, weight = (max(similar, shared), _REPETITION_OF_ANOTHER) if is_other else (similar, _REPETITION)
        if max(similar, shared) < _THE_SAME:
            different.append(each)
        here = place(each.candidate)
        loss[here] = max(loss[here], likeness * weight)
    return different


def _stands(scored: Scored, known: set[Position]) -> bool:
    item, order = place(scored.candidate)
    is_after = not scored.is_dangling or order == 0 or (item, order - 1) in known
    return is_after and (not scored.is_announcing or (item, order + 1) in known)


def _in_order(chosen: Iterable[Scored], days: Mapping[str, int]) -> tuple[SummarySentence, ...]:
    """Each item's sentences in their order, the items by day; ``chosen`` begins with the best."""
    candidates_of: dict[str, list[SummarySentence]] = {}
    for each in chosen:
        candidates_of.setdefault(each.candidate.item, []).append(each.candidate)
    items = sorted(candidates_of, key=days.__getitem__)
    return tuple(candidate for item in items for candidate in sorted(candidates_of[item], key=lambda one: one.order))
