"""How much a sentence says of its story: a weighted sum of what can be seen of it, in any language.

The weights are set by hand, in round numbers, and are the same for every language. Halving or doubling any one of them
moves ROUGE-1 by less than two thirds of a point on French, Russian, English and Vietnamese news (``make bench-text``).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from digest.compose.candidates import Candidate
from digest.compose.clauses import MOST_WORDS
from digest.compose.prose import is_announcing
from digest.text.dangling import is_dangling
from digest.text.finished import is_finished
from digest.text.phrases import begins_phrase
from digest.text.quotes import QUOTES, is_torn

# What each feature, of 0 to 1, adds to what a sentence is worth.
WEIGHTS = {
    # News puts first what matters most: 1 for the first sentence of an item, 1/2 for the second, 1/3 ...
    "opening": 0.8,
    # How near its words are to those of the whole story, of which the beginnings of its items count more.
    "central": 1.2,
    # The part of the title's words that it has.
    "title": 0.3,
    # A few words say little, and many more than a reader wants.
    "short": -0.5,
    "long": -0.3,
    # One that will be cut may lose what it says; it is not "long" too.
    "cut": -0.5,
    # One that begins with the circumstances, "In accordance with ...", may be cut before it comes to what happened.
    "circumstance": -0.4,
    # The part of its words that the story has nowhere else: it is an aside.
    "aside": -0.6,
    # It has no mark at its end, as headings and captions have none.
    "unmarked": -0.7,
    # It begins with a quotation, asks or shouts, leaves a quotation open, or needs the sentence before it.
    "quoted": -0.2,
    "question": -0.3,
    "torn": -0.4,
    "dangling": -0.5,
}
# So many words are too few, and so many too many.
_FEW, _MANY = 8, 35
# Words of so many letters are rarely small words. From this character on, scripts have none that say nothing.
_CONTENT = 4
_SHORT_SCRIPTS = "\u2e80"


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate, what it is worth, its words, and whether it needs the sentence before it, or the one after it."""

    candidate: Candidate
    worth: float
    words: frozenset[str]
    is_dangling: bool
    is_announcing: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """How much each word of a story says: the square of how rare it is among the sentences; ``rarest`` is the most.

    Sums over sets are exact (fsum), so that the order of a set, which changes with every process, changes nothing.
    """

    rarity: Mapping[str, float]
    rarest: float

    def weigh(self, words: Iterable[str]) -> float:
        """How much some words say together."""
        return math.fsum(map(self.rarity.__getitem__, words))

    def similarity(self, left: frozenset[str], right: frozenset[str]) -> float:
        """The cosine of the words of two sentences: 0 without a common word, 1 for the same words."""
        common = left & right
        return self.weigh(common) / math.sqrt(self.weigh(left) * self.weigh(right)) if common else 0.0


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """The part of the content words of the shorter of two sentences that the other has too.

    Unlike the similarity it does not depend on the story: in one of few sentences all that matters is in most of them.
    """
    common = sum(map(_has_content, left & right))
    return common / min(_content(left), _content(right)) if common else 0.0


def _content(words: frozenset[str]) -> int:
    return sum(map(_has_content, words))


def _has_content(stem: str) -> bool:
    """Whether a word is a number, long enough, or written in a script whose words are short."""
    return len(stem) >= _CONTENT or stem[0].isdigit() or stem >= _SHORT_SCRIPTS


def scale_of(found: Sequence[Candidate]) -> Scale:
    """Find out how rare each word of a story is: log(1 + N/n), in n of its N sentences."""
    within = Counter(chain.from_iterable(set(candidate.stems) for candidate in found))
    by_count = {times: math.log(1 + len(found) / times) ** 2 for times in set(within.values())}
    return Scale({stem: by_count[times] for stem, times in within.items()}, math.log(1 + len(found)) ** 2)


def score(
    found: Sequence[Candidate], titles: Iterable[Sequence[str]], language: str, scale: Scale
) -> tuple[Scored, ...]:
    """Weigh the candidates of all items of one story, given the stems of their titles."""
    title = frozenset(chain.from_iterable(titles))
    center = _center(found, scale)
    scored = []
    for candidate in found:
        words = frozenset(candidate.stems)
        dangling = is_dangling(candidate.text, language)
        features = {
            **_of_place_and_length(candidate, language),
            **_of_words(words, title, center, scale),
            **_of_manner(candidate.text),
            "dangling": dangling,
        }
        worth = sum([WEIGHTS[name] * value for name, value in features.items()])
        scored.append(Scored(candidate, worth, words, dangling, is_announcing(candidate.text, language)))
    return tuple(scored)


def _center(found: Iterable[Candidate], scale: Scale) -> Mapping[str, float]:
    """What each word of a story adds to how central a sentence is: those of the beginnings of its items more."""
    shares: dict[str, float] = {}
    for candidate in found:
        share = 1 / math.sqrt(1 + candidate.order)
        for stem in candidate.stems:
            shares[stem] = shares.get(stem, 0.0) + share
    length = math.sqrt(sum([share * share * scale.rarity[stem] for stem, share in shares.items()]))
    return {stem: share * scale.rarity[stem] / length for stem, share in shares.items()}


def _of_words(
    words: frozenset[str], title: frozenset[str], center: Mapping[str, float], scale: Scale
) -> dict[str, float]:
    if not words:
        return {}
    rarities = [scale.rarity[stem] for stem in words]
    return {
        "central": math.fsum(map(center.__getitem__, words)) / math.sqrt(math.fsum(rarities)),
        "title": len(title & words) / max(1, len(title)),
        "aside": rarities.count(scale.rarest) / len(words),
    }


def _of_place_and_length(candidate: Candidate, language: str) -> dict[str, float]:
    count = len(candidate.stems)
    is_cut = count > MOST_WORDS
    first, _, _ = candidate.text.partition(" ")
    return {
        "opening": 1 / (1 + candidate.order),
        "short": max(0, _FEW - count) / _FEW,
        "long": max(0, count - _MANY) / _MANY if not is_cut else 0,
        "cut": is_cut,
        "circumstance": is_cut and begins_phrase(first, language),
    }


def _of_manner(text: str) -> dict[str, float]:
    return {
        "quoted": text.startswith(QUOTES),
        "question": text.endswith(("?", "!", "？", "！", "؟")),
        "torn": is_torn(text),
        "unmarked": not is_finished(text),
    }
