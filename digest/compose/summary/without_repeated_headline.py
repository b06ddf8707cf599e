"""What of a summary its reader does not know from the headline above it, where that was made of the same text."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from digest.model.edition import Sentence
from digest.text.words.words import stems

# A sentence with so much of the headline's words begins with them, or says the same; one of which the headline has so
# much says nothing new.
_REPEATS, _SAYS_NOTHING_NEW = 0.75, 0.8
# A sentence of which the headline has less than so much tells more than it.
_TELLS_MORE = 0.5
# Fewer words more ("on Monday") are not worth reading the others again.
_WORTH_READING = 4


class _New(IntEnum):
    """How much of a sentence its reader does not know."""

    NOTHING, SOME, MOST, ALL = range(4)


def without_repeated_headline(
    headline: str, summary: Sequence[Sentence], count: int, language: str
) -> tuple[Sentence, ...]:
    """Give at most ``count`` sentences of a summary, in order, without those that say the headline again.

    The sentence that a headline with an ellipsis was cut out of stays: what is behind the ellipsis is the news. Where
    too few are left, those come back that tell at least twice as much as the headline, since what else they tell would
    be lost; where none is left, those that tell more at all.
    """
    if headline.endswith("…"):
        return tuple(summary[:count])
    known = frozenset(stems(headline, language))
    new = [_new_in(stems(sentence.text, language), known) for sentence in summary]
    least = _New.MOST if max(new, default=_New.NOTHING) > _New.SOME else _New.SOME
    told = [place for place in range(len(new)) if new[place] >= least]
    told.sort(key=lambda place: new[place] is not _New.ALL)
    return tuple(summary[place] for place in sorted(told[:count]))


def _new_in(words: Sequence[str], known: frozenset[str]) -> _New:
    """How much of a sentence with these words is new to whom knows those of the headline."""
    said = frozenset(words)
    shared = len(known & said)
    if shared < min(_REPEATS * len(known), _SAYS_NOTHING_NEW * len(said)):
        return _New.ALL
    if shared < _TELLS_MORE * len(said):
        return _New.MOST
    return _New.SOME if len(words) >= len(known) + _WORTH_READING else _New.NOTHING
