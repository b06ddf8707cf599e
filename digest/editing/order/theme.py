"""Give each event one seat, and the big one of the week the first.

Stories about one event that are too different to be one story have words in common. A story with a better one about its
event makes way for others, and only the best of the biggest event gains by what others say of it: with points for each,
five of twelve seats were about one subject.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from digest.editing.items.statement import is_statement
from digest.editing.order.rank import RankedStory, best_first, factors_of
from digest.language.known import language as known_language
from digest.language.text.words.words import stemmed, stems, words
from digest.model.frozen.edition_names import FactorName
from digest.model.item import Item
from digest.model.rules import Ranking

# Of more stories, only the best are compared: the others get no seat.
_MOST_COMPARED = 300
# The characters that are read: the beginning says what a story is about.
_TITLE, _BEGINNING = 200, 400
_FEWEST_LETTERS = 3
_SHORT_SCRIPTS = "\u2e80"
# From this likeness on, two stories may be about the same event; so many others make it a big one.
_RELATED, _BIG = 0.1, 3
# With this part of a likeness more, the second story about an event stands behind all that tell one of their own.
_SAME = 0.33
# What the score of a story counts beside its likeness to others: of the stories about an event, the best one leads.
_OF_SCORE = 0.3
# A word within a sentence: at the beginning of one, a capital says nothing.
_INSIDE = re.compile(r"(?<=[\w,;:)»”]\s)[^\W\d_]\w*")

_Vector = Mapping[str, float]


def with_theme(ranked: Sequence[RankedStory], ranking: Ranking) -> tuple[RankedStory, ...]:
    """Add to the story of the biggest event that it is, and to others how like a better story they are; best first.

    Only those that rank well without it are compared, within a language, and nothing that is no story.
    """
    by_language: defaultdict[str, list[int]] = defaultdict(list)
    for place in [place for place, one in enumerate(ranked) if not one.genre][:_MOST_COMPARED]:
        by_language[ranked[place].group[0].item.locale.language].append(place)
    changed: dict[int, RankedStory] = {}
    for _, places in sorted(by_language.items()):
        stories = [ranked[place] for place in places]
        changed |= dict(zip(places, _parted(stories, ranking), strict=True))
    return best_first(changed.get(place, one) for place, one in enumerate(ranked))


def _parted(stories: Sequence[RankedStory], ranking: Ranking) -> list[RankedStory]:
    """Return stories of one language, in their order, with these factors."""
    vectors = _vectors([one.group[0].item for one in stories])
    language = stories[0].group[0].item.locale.language if stories else ""
    function_words = frozenset(known_language(language).recognition.words)
    likeness = [_likeness(vector, vectors, function_words) for vector in vectors]
    theme = _theme(stories, likeness)
    found = [_with(one, {"theme": float(place == theme)}, ranking) for place, one in enumerate(stories)]
    nearest = [0.0] * len(found)
    left = list(range(len(found)))
    while left:
        best = max(left, key=lambda place: (found[place].score, -place))
        left.remove(best)
        for place in left:
            if likeness[best].get(place, 0.0) > nearest[place]:
                nearest[place] = likeness[best][place]
                values: dict[FactorName, float] = {"theme": float(place == theme), "event": -_shared(nearest[place])}
                found[place] = _with(stories[place], values, ranking)
    return found


def _shared(likeness: float) -> float:
    """Return how far the event of a story is that of a better one, given how like they are."""
    return (likeness + _SAME) * (likeness >= _RELATED)


def _with(one: RankedStory, values: Mapping[FactorName, float], ranking: Ranking) -> RankedStory:
    return replace(one, factors=(*one.factors, *factors_of(values, ranking)))


def _theme(stories: Sequence[RankedStory], likeness: Sequence[Mapping[int, float]]) -> int | None:
    """Return the place of the story that leads the biggest event, None if none is big."""

    def size(place: int) -> float:
        related = [one for other, one in likeness[place].items() if other != place and one >= _RELATED]
        items = len(related) + len(stories[place].group) - 1
        return math.fsum(related) + _OF_SCORE * stories[place].score if items >= _BIG else 0.0

    told = [place for place, one in enumerate(stories) if _says(one.group[0].item) and size(place) > 0]
    return max(told, key=lambda place: (size(place), -place), default=None)


def _says(item: Item) -> bool:
    return is_statement(item.title, item.locale.language)


def _likeness(vector: _Vector, others: Sequence[_Vector], function_words: frozenset[str]) -> Mapping[int, float]:
    """Return how like others a story is: one word that two share, such as the name of a firm, is no event."""
    common = {place: vector.keys() & other.keys() for place, other in enumerate(others)}
    return {
        place: round(math.fsum(vector[word] * others[place][word] for word in shared), 6)
        for place, shared in common.items()
        if len(shared - function_words) > 1
    }


def _vectors(items: Sequence[Item]) -> list[_Vector]:
    """Weight the words of each title, and the names in the beginning of its text, by their rarity."""
    told = [_telling(item) for item in items]
    holders = Counter(word for own in told for word in own)
    found: list[_Vector] = []
    for own in told:
        weights = {word: math.log(len(items) / holders[word]) for word in own if 1 < holders[word] < len(items)}
        length = math.hypot(*(math.log(len(items) / holders[word]) for word in own)) or 1.0
        found.append({word: weight / length for word, weight in weights.items()})
    return found


def _telling(item: Item) -> Sequence[str]:
    """Return the stems of a title and of the names in the beginning of its text: other words may serve any subject."""
    language, beginning = item.locale.language, item.text[:_BEGINNING]
    found = words(beginning)
    capitals = {word.casefold() for word in _INSIDE.findall(beginning) if word[0].isupper()}
    names = [stem for word, stem in zip(found, stemmed(found, language), strict=True) if word in capitals]
    telling = dict.fromkeys((*stems(item.title[:_TITLE], language), *names))
    return [stem for stem in telling if len(stem) >= _FEWEST_LETTERS or stem >= _SHORT_SCRIPTS]
