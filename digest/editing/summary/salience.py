"""Score sentences by how much they say of their story: by its title, by their place, by their length and their facts.

The weights are the same for every language. They are learned from what an editor picked (``python -m bench.salience``),
where each helps on sources and on languages that were left out; the place counts for more than learned, and what is
unfit or vague for less, so that texts without a title lose nothing. Facts, verbs of decisions, words of background,
speakers, pronouns, quotations, asides, being central by word counts, and a place that counts for more where an item's
first sentence has the words of its title, were tried beside them, and gave nothing on what was left out. As a weight,
verbs of results took three picks of 92 away; they only say which sentence follows the first.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from operator import mul
from typing import NamedTuple

from digest.editing.summary.clauses import cut_long
from digest.editing.summary.news_filter import NewsSentences, place
from digest.editing.summary.standing import ON_TITLE, needs_one_before
from digest.editing.summary.summary_sentences import SummarySentence
from digest.editing.summary.term_weights import TermWeights
from digest.language.known import language as known_language
from digest.language.text.sentences.context_dependent_openers import has_unnamed_speaker, joins_sentence
from digest.language.text.sentences.own_voice import has_own_voice, speaks_to_reader
from digest.language.text.sentences.quotes import QUOTES, is_torn, without_quotations
from digest.language.text.shortening.finite_verbs import is_known, main_verb
from digest.language.text.shortening.speakers import compiled
from digest.language.text.words.content_words import content_words
from digest.language.text.words.words import stems


class SentenceFeatures(NamedTuple):
    """Visible features of a sentence, each from 0 to 1."""

    # The share of the title's words that it contains. Without a title, the similarity of its words to those of the
    # whole story, in which the beginnings of items count more.
    topic: float
    # News puts what matters most first: 0 for the first sentence of an item, 1 from the eleventh on.
    later: float
    # A short sentence says little.
    short: float
    # It is in its author's own voice or for its readers, asks, shouts, leaves a quotation open, or says "yesterday" or
    # "this morning", which is another day for the readers of a week.
    unfit: float
    # It has neither a name nor a number but a year: a mood, a moral, a comment.
    vague: float
    # It is the last one of an item of several: a farewell, an outlook, a call to readers.
    last: float


# The weight of each feature.
WEIGHTS = SentenceFeatures(topic=2.0, later=-3.0, short=-1.8, unfit=-0.4, vague=-0.35, last=-0.6)
# Fewer words are too few.
_FEW, _LATEST = 12, 10
# An item with more sentences has one that ends it; and so many of them are near its beginning.
_SEVERAL, _NEAR = 3, 6
# A number that is no year, or a word that is in lower case unless it is a name; "I" is none.
_MAY_BE_NAMED = re.compile(r"(?<!\d)(?!(?:1[89]|20)\d\d(?!\d))\d|(?<=[\w,;)»”]\s)[^\W\d_]\w+")
_ASKS_OR_SHOUTS = ("?", "!", "？", "！", "؟")


class ScoredSentence(NamedTuple):
    """A sentence, its features and its worth, the weight of its words, and how it stands.

    ``is_dangling`` is true of one that needs the sentence before it, ``may_follow`` of one that tells more than another
    does: near the beginning of its item and not unfit; below a title, with a word of that and a name or a number, and
    not more of a quotation than not. Of those that an editor called shameful hardly any does, whatever they are worth.
    ``settles`` is true of one that says how something ended, "412 people were detained"; if it begins with how many, it
    is near wherever it stands.
    """

    candidate: SummarySentence
    features: SentenceFeatures
    worth: float
    weight: float
    is_dangling: bool
    may_follow: bool
    settles: bool


class _Subject(NamedTuple):
    """What a story is about: the share of each word in its titles, and those that say something.

    Without a title, ``center`` says how central each word is.
    """

    title: Mapping[str, float]
    content: frozenset[str]
    center: Mapping[str, float]


def score(
    news: NewsSentences, titles: Iterable[Sequence[str]], language: str, terms: TermWeights
) -> tuple[ScoredSentence, ...]:
    """Score the sentences of all items of one story, given the stems of their titles."""
    title = _shares(titles)
    subject = _Subject(title, content_words(title, language), {} if title else _center(news.sentences, terms))
    last = {each.item: each.order for each in news.sentences if each.order >= _SEVERAL}
    return tuple([
        _scored(
            candidate,
            subject,
            _is_dangling(candidate, news, language),
            language,
            terms,
            is_last=last.get(candidate.item) == candidate.order,
        )
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
    subject: _Subject,
    dangling: bool,
    language: str,
    terms: TermWeights,
    *,
    is_last: bool,
) -> ScoredSentence:
    text, words, title = candidate.text, candidate.words, subject.title
    weight = math.fsum(map(terms.rarity.__getitem__, words))
    if title:
        topic = math.fsum(map(title.__getitem__, words & title.keys()))
    else:
        topic = math.fsum(map(subject.center.__getitem__, words)) / math.sqrt(weight) if words else 0
    # In an item without a title, its author's words are all that there is.
    is_own = bool(title) and has_own_voice(text, language)
    is_personal = is_own or (bool(title) and speaks_to_reader(text, language))
    features = SentenceFeatures(
        topic=topic,
        later=min(candidate.order, _LATEST) / _LATEST,
        short=max(0, _FEW - len(candidate.stems)) / _FEW,
        unfit=is_personal
        or text.endswith(_ASKS_OR_SHOUTS)
        or is_torn(text)
        or _names_relative_day(candidate, language),
        vague=_is_vague(text),
        last=is_last,
    )
    dangling = dangling or (is_known(language) and _loses_verb(text, language))
    # Whoever reads the title before it knows what such a sentence is about, but not to what "But" replies.
    is_dangling = dangling and (candidate.order > 0 or not title or topic < ON_TITLE or joins_sentence(text, language))
    # Only what comes before a sentence can say who speaks; before the first, without a title, there is nothing.
    has_before = candidate.order > 0 or bool(title) or text.startswith(QUOTES)
    is_dangling = is_dangling or (has_before and not is_own and has_unnamed_speaker(text, language))
    settles = not words.isdisjoint(_settled(language))
    is_near = candidate.order < _NEAR or (settles and text[:1].isdecimal())
    is_fit = is_near and not features.unfit and not (title and features.vague)
    is_fit = is_fit and not (subject.content and subject.content.isdisjoint(words))
    # What was said in so many words is no news, unless somebody reports it.
    may_follow = is_fit and not (title and len(without_quotations(text)) < len(text) / 2)
    worth = sum(map(mul, WEIGHTS, features))
    return ScoredSentence(candidate, features, worth, weight, is_dangling, may_follow, settles)


def _is_vague(text: str) -> bool:
    return all(found[0].islower() for found in _MAY_BE_NAMED.finditer(text))


def _names_relative_day(candidate: SummarySentence, language: str) -> bool:
    words, phrases = _relative_days(language)
    return not candidate.words.isdisjoint(words) or (phrases is not None and bool(phrases.search(candidate.text)))


@lru_cache(maxsize=64)
def _relative_days(language: str) -> tuple[frozenset[str], re.Pattern[str] | None]:
    """Return the stems of "today" and of other words, and a pattern for those of several words: "this morning"."""
    today = known_language(language).dates.today
    phrases = [re.escape(phrase) for phrase in today if " " in phrase]
    words = " ".join(word for word in today if " " not in word)
    return frozenset(stems(words, language)), compiled("|".join(phrases), language) if phrases else None


@lru_cache(maxsize=64)
def _settled(language: str) -> frozenset[str]:
    return frozenset(stems(" ".join(known_language(language).verbs.settled), language))


def _loses_verb(text: str, language: str) -> bool:
    """Return whether a sentence is cut before it says what happened: "In accordance with ..."."""
    shown = cut_long(text)
    return shown != text and not main_verb(shown, language)


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
