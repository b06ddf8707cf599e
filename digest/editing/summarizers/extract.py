"""Extracts: the most informative sentences of a story, unchanged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor

from digest.editing.summary.clauses import ROOM, cut_long
from digest.editing.summary.news_filter import Position, filter_news, place
from digest.editing.summary.salience import ScoredSentence, score
from digest.editing.summary.standing import says_enough
from digest.editing.summary.summary_sentences import SummarySentence
from digest.editing.summary.term_weights import TermWeights, weigh_terms
from digest.language.text.sentences.own_voice import QUESTION_MARKS
from digest.language.text.sentences.quotes import is_torn
from digest.language.text.shortening.width import letters
from digest.language.text.words.words import stems
from digest.model.days import day_of
from digest.model.edition import Sentence
from digest.model.item import StoredItem

# The items used for a summary, if a story has more.
_MOST_ITEMS = 30
# The penalty for similarity to a chosen sentence, as a factor of the similarity: in the same item, similar words are
# its subject; in another item, they report the same fact. From _THE_SAME on, a sentence is a repetition.
_REPETITION, _REPETITION_OF_ANOTHER = 0.2, 0.8
_THE_SAME = 0.7
# After the first below a title, what says how something ended is worth as much more as if it stood ten places before.
_RESULT = 3.0


@dataclass(frozen=True, slots=True)
class ExtractSummarizer:
    """Chooses sentences by how much they say of the story, by their position, and by whether they stand alone.

    A sentence is shown as its item has it, without a preceding dateline. Together they take at most 175 letters for
    each that is wanted. One of more than 350 letters is cut after its first clauses, with an ellipsis.
    """

    def summarize(self, items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        """Return at most ``sentences`` sentences from all items of the story."""
        found = extract(items, sentences)
        return tuple(Sentence(cut_long(each.text), each.item, each.position) for each in found)


def extract(items: Sequence[StoredItem], count: int) -> tuple[SummarySentence, ...]:
    """Choose at most ``count`` sentences from the items of one story, all in the language of the first.

    The sentences of an item stay together, in their order. What is told first belongs to the first item, if it has a
    title. The others are ordered by day, because later reports build on earlier ones ("the ferry" that sank yesterday),
    never the other way around; on the same day, the item with the better sentence comes first. The order of ``items``
    makes no other difference, except that the first sets the language.
    """
    language = items[0].item.locale.language if items else ""
    told = _distinct(stored for stored in items if stored.item.locale.language == language)
    titles = [stems(stored.item.title, language) for stored in told if stored.item.title]
    news = filter_news(told, titles, language)
    terms = weigh_terms(news.sentences)
    scored = score(news, titles, language, terms)
    days = {stored.key: floor(day_of(stored.counts_from())) for stored in told}
    if items and items[0].item.title:
        days[items[0].key] = 0
    return _in_order(_chosen(scored, count, news.known, terms, is_titled=bool(titles)), days)


def _distinct(items: Iterable[StoredItem]) -> list[StoredItem]:
    """Return one item for each text, whatever order the items are in."""
    by_text: dict[str, StoredItem] = {}
    for stored in sorted(items, key=lambda stored: stored.key):
        by_text.setdefault(stored.item.text, stored)
    return list(by_text.values())[:_MOST_ITEMS]


def _chosen(
    scored: Sequence[ScoredSentence], count: int, told: frozenset[Position], terms: TermWeights, *, is_titled: bool
) -> list[ScoredSentence]:
    """Take the best sentences one by one, each the best in view of those already taken (maximal marginal relevance).

    A sentence that needs the one before it is taken only once that one is, or if a title says the same. Below a title,
    none is better than a question, an open quotation or a first one that needs another; without a title, any is better
    than none. After the first, only those are taken that may follow one: how much a sentence is worth tells less of
    whether an editor would show it. Of these, one that says how something ended is worth more. One that has no room
    beside those taken gives way.
    """
    shown = (each for each in scored if not (is_titled and _asks_or_is_torn(each.candidate.text)))
    left = sorted(shown, key=lambda each: (-each.worth, each.candidate.order, each.candidate.item))
    loss = {place(each.candidate): 0.0 for each in left}
    known = set(told)
    room = count * ROOM
    chosen: list[ScoredSentence] = []

    def worth(each: ScoredSentence) -> float:
        result = _RESULT * (is_titled and bool(chosen) and each.settles)
        return each.worth - loss[place(each.candidate)] + result

    def enough(each: ScoredSentence) -> bool:
        return each.may_follow if chosen else not is_titled or says_enough(each.candidate)

    while len(chosen) < count:
        if chosen:
            left = _compared(left, chosen[-1], loss, terms)
        best = max((each for each in left if _stands(each, known) and enough(each)), key=worth, default=None)
        if best is None and not chosen and not is_titled:
            best = max(left, key=worth, default=None)
        if best is None:
            break
        left.remove(best)
        taken = letters(cut_long(best.candidate.text))
        if taken <= room or not chosen:
            room -= taken
            chosen.append(best)
            known.add(place(best.candidate))
    return chosen


def _compared(
    left: Iterable[ScoredSentence], to: ScoredSentence, loss: dict[Position, float], terms: TermWeights
) -> list[ScoredSentence]:
    """Lower the worth of sentences similar to the one just chosen, and drop those that say the same."""
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


def _asks_or_is_torn(text: str) -> bool:
    return text.endswith(QUESTION_MARKS) or is_torn(text)


def _stands(scored: ScoredSentence, known: set[Position]) -> bool:
    item, order = place(scored.candidate)
    return not scored.is_dangling or (item, order - 1) in known


def _in_order(chosen: Iterable[ScoredSentence], days: Mapping[str, int]) -> tuple[SummarySentence, ...]:
    """Return each item's sentences in their order, with the items by day; ``chosen`` begins with the best."""
    candidates_of: dict[str, list[SummarySentence]] = {}
    for each in chosen:
        candidates_of.setdefault(each.candidate.item, []).append(each.candidate)
    items = sorted(candidates_of, key=days.__getitem__)
    return tuple(candidate for item in items for candidate in sorted(candidates_of[item], key=lambda one: one.order))
