"""Drop summary sentences that repeat a headline made from the same text."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from digest.model.edition import Sentence
from digest.text.words.words import stems

# A sentence with this share of the headline's words repeats it; one with this share of its own words in the headline
# says nothing new.
_REPEATS, _SAYS_NOTHING_NEW = 0.75, 0.8
# A sentence with less than this share of its words in the headline says more than it.
_TELLS_MORE = 0.5
# Fewer additional words ("on Monday") are not worth reading the others again.
_WORTH_READING = 4


class _New(IntEnum):
    """The amount of news in a sentence for a reader of the headline."""

    NOTHING, SOME, MOST, ALL = range(4)


def without_repeated_headline(
    headline: str, summary: Sequence[Sentence], count: int, language: str
) -> tuple[Sentence, ...]:
    """Return at most ``count`` sentences of a summary, in order, without those that repeat the headline.

    If the headline was cut with an ellipsis, the sentence that it comes from stays: the news is behind the ellipsis. If
    too few sentences are left, those return that say at least twice as much as the headline, since the rest of them
    would be lost; if none is left, those that say any more than it.
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
    """Return how much of a sentence with these words is new to a reader who knows those of the headline."""
    said = frozenset(words)
    shared = len(known & said)
    if shared < min(_REPEATS * len(known), _SAYS_NOTHING_NEW * len(said)):
        return _New.ALL
    if shared < _TELLS_MORE * len(said):
        return _New.MOST
    return _New.SOME if len(words) >= len(known) + _WORTH_READING else _New.NOTHING
