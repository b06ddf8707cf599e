"""Score sentences by how much they say of their story: a weighted sum of features visible in any language.

The weights are set by hand, in round numbers, and are the same for every language. Halving or doubling any one of them
moves ROUGE-1 by less than two thirds of a point on French, Russian, English and Vietnamese news (``make bench-text``).
Weights trained on twenty features, and judged on other languages, are no better; trained on Vietnamese alone, they lose
three points on English.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import mul
from typing import NamedTuple

from digest.editing.summary.clauses import MOST_WORDS, cut_long
from digest.editing.summary.news_filter import NewsSentences, place
from digest.editing.summary.standing import ON_TITLE, needs_one_before
from digest.editing.summary.summary_sentences import SummarySentence
from digest.editing.summary.term_weights import TermWeights
from digest.language.text.sentences.context_dependent_openers import has_unnamed_speaker, joins_sentence
from digest.language.text.sentences.finished import is_finished
from digest.language.text.sentences.own_voice import has_own_voice
from digest.language.text.sentences.quotes import QUOTES, is_torn
from digest.language.text.shortening.finite_verbs import is_known, main_verb
from digest.language.text.shortening.phrases import begins_phrase


class SentenceFeatures(NamedTuple):
    """Visible features of a sentence, each from 0 to 1."""

    # News puts what matters most first: 1 for the first sentence of an item, 1/2 for the second, 1/3 ...
    opening: float
    # A short sentence says little; a long one says more than a reader wants.
    short: float
    long: float
    # A sentence that will be cut may lose its point. It does not count as "long" as well.
    cut: float
    # A sentence that begins with circumstances, "In accordance with ...", may be cut before it says what happened.
    circumstance: float
    # The similarity of its words to those of the whole story, in which the beginnings of items count more.
    central: float
    # The share of the title's words that it contains.
    title: float
    # The share of its words that occur nowhere else in the story: an aside.
    aside: float
    # It begins with a quotation; asks or shouts; leaves a quotation open; lacks a final mark, as headings do; or
    # depends on the sentence before it.
    quoted: float
    question: float
    torn: float
    unmarked: float
    dangling: float


# The weight of each feature.
WEIGHTS = SentenceFeatures(
    opening=1.0,
    short=-0.5,
    long=-0.3,
    cut=-0.5,
    circumstance=-0.4,
    central=1.5,
    title=2.0,
    aside=-0.6,
    quoted=-0.2,
    question=-0.5,
    torn=-1.0,
    unmarked=-0.7,
    dangling=-0.5,
)
# Fewer words are too few; more are too many.
_FEW, _MANY = 8, 35
_ASKS_OR_SHOUTS = ("?", "!", "？", "！", "؟")


class ScoredSentence(NamedTuple):
    """A sentence, its worth, the weight of its words, and how it stands.

    ``is_dangling`` is true of one that needs the sentence before it, ``is_own`` of one in the author's own voice.
    """

    candidate: SummarySentence
    worth: float
    weight: float
    is_dangling: bool
    is_own: bool = False


def score(
    news: NewsSentences, titles: Iterable[Sequence[str]], language: str, terms: TermWeights
) -> tuple[ScoredSentence, ...]:
    """Score the sentences of all items of one story, given the stems of their titles."""
    title = _shares(titles)
    center = _center(news.sentences, terms)
    return tuple([
        _scored(candidate, title, center, _is_dangling(candidate, news, language), language, terms)
        for candidate in news.sentences
    ])  # fmt: skip


def _shares(titles: Iterable[Sequence[str]]) -> Mapping[str, float]:
    """Return the share of each word in the titles, of which those that several titles have say what the story is."""
    times = Counter(chain.from_iterable(map(frozenset, titles)))
    total = times.total()
    return {stem: count / total for stem, count in times.items()}


def _is_dangling(candidate: SummarySentence, news: NewsSentences, language: str) -> bool:
    return place(candidate) in news.continuing or needs_one_before(candidate.text, language)


def _scored(
    candidate: SummarySentence,
    title: Mapping[str, float],
    center: Mapping[str, float],
    dangling: bool,
    language: str,
    terms: TermWeights,
) -> ScoredSentence:
    text, words, count = candidate.text, candidate.words, len(candidate.stems)
    is_cut = count > MOST_WORDS
    rarities = list(map(terms.rarity.__getitem__, words))
    weight = math.fsum(rarities)
    features = SentenceFeatures(
        opening=1 / (1 + candidate.order),
        short=max(0, _FEW - count) / _FEW,
        long=max(0, count - _MANY) / _MANY if not is_cut else 0,
        cut=is_cut,
        circumstance=is_cut and begins_phrase(text.partition(" ")[0], language),
        central=math.fsum(map(center.__getitem__, words)) / math.sqrt(weight) if words else 0,
        title=math.fsum(map(title.__getitem__, words & title.keys())),
        aside=rarities.count(terms.rarest) / max(1, len(words)),
        quoted=text.startswith(QUOTES),
        question=text.endswith(_ASKS_OR_SHOUTS),
        torn=is_torn(text),
        unmarked=not is_finished(text),
        dangling=dangling,
    )
    worth = sum(map(mul, WEIGHTS, features))
    dangling = dangling or (
        features.circumstance > 0 and is_known(language) and not main_verb(cut_long(text), language)
    )
    # Whoever reads the title before it knows what such a sentence is about, but not to what "But" replies.
    is_dangling = dangling and (candidate.order > 0 or features.title < ON_TITLE or joins_sentence(text, language))
    # Only what comes before a sentence can say who speaks; before the first, without a title, there is nothing.
    has_before = candidate.order > 0 or bool(title) or features.quoted > 0
    # In an item without a title, its author's words are all that there is.
    is_own = bool(title) and has_own_voice(text, language)
    is_dangling = is_dangling or (has_before and not is_own and has_unnamed_speaker(text, language))
    return ScoredSentence(candidate, worth, weight, is_dangling, is_own)


def _center(found: Iterable[SummarySentence], terms: TermWeights) -> Mapping[str, float]:
    """Return how much each word adds to the centrality of a sentence; words near the beginning of items add more."""
    shares: dict[str, float] = {}
    known = shares.get
    for candidate in found:
        share = 1 / math.sqrt(1 + candidate.order)
        for stem in candidate.stems:
            shares[stem] = known(stem, 0.0) + share
    weighed = list(map(mul, shares.values(), map(terms.rarity.__getitem__, shares)))
    length = math.sqrt(sum(map(mul, weighed, shares.values())))
    return dict(zip(shares, [weight / length for weight in weighed], strict=True))
