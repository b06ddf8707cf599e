"""Drop what a summary repeats of its title, whether the source gave the title or it was made from the same text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from itertools import dropwhile, islice

from digest.model.edition import Sentence
from digest.text.words.words import stems

# A sentence with this share of the headline's words repeats it; one with this share of its own words in the headline
# says nothing new.
_REPEATS, _SAYS_NOTHING_NEW = 0.75, 0.8
# A sentence with less than this share of its words in the headline says more than it.
_TELLS_MORE = 0.5
# Fewer additional words ("on Monday") are not worth reading the others again.
_WORTH_READING = 4
# A sentence begins with a title if it has this share of the title's words, and at least so many, in the same order. An
# article may precede them.
_BEGINNING, _LEAST, _ARTICLE = 0.66, 3, 1
# Where there are other sentences, so does one with fewer of the words, after an article and an adjective.
_START, _ATTRIBUTES = 0.5, 2
# Shorter headlines begin and stand in sentences by chance.
_FEWEST = 5
_ELLIPSIS = "…"
# Chinese and Japanese have no spaces between words: each character counts as one.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
# What may stand where a sentence is divided.
_EDGES = " \t\n,;:–—-.،、，；："


class _New(IntEnum):
    """The amount of news in a sentence for a reader of the headline."""

    NOTHING, SOME, MOST, ALL = range(4)


def without_repeated_headline(
    headline: str, summary: Sequence[Sentence], count: int, language: str, *, is_given: bool = False
) -> tuple[Sentence, ...]:
    """Return at most ``count`` sentences of a summary, in order, without those that repeat the headline.

    If too few sentences are left, those return that say at least twice as much as the headline, since the rest of them
    would be lost; if none is left, those that say any more than it, unless they have it word for word. The first one
    never begins with the words of the headline: it is left out; or, where the headline breaks off or there is no other,
    it goes on where they end, after an ellipsis. Below a title that the source gave (``is_given``) it stays whole:
    the title may be shown in another language, in which nothing could go on.
    """
    known = frozenset(stems(headline, language))
    new = [_new_in(stems(sentence.text, language), known) for sentence in summary]
    for place, sentence in enumerate(summary):
        if new[place] is _New.SOME and _has_whole(headline, sentence):
            new[place] = _New.NOTHING
    is_cut = headline.endswith(_ELLIPSIS)
    least = _New.MOST if max(new, default=_New.NOTHING) > _New.SOME else _New.SOME
    told = [place for place in range(len(new)) if new[place] >= least or (is_cut and _end_of(headline, summary[place]))]
    told.sort(key=lambda place: new[place] is not _New.ALL and not is_cut)
    return _going_on(headline, is_given, [summary[place] for place in sorted(told[:count])])


def _new_in(words: Sequence[str], known: frozenset[str]) -> _New:
    """Return how much of a sentence with these words is new to a reader who knows those of the headline."""
    said = frozenset(words)
    shared = len(known & said)
    if shared < min(_REPEATS * len(known), _SAYS_NOTHING_NEW * len(said)):
        return _New.ALL
    if shared < _TELLS_MORE * len(said):
        return _New.MOST
    return _New.SOME if len(words) >= len(known) + _WORTH_READING else _New.NOTHING


def _going_on(headline: str, is_given: bool, told: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return sentences of which the first does not begin with the headline."""
    others = tuple(dropwhile(lambda sentence: _says_again(headline, sentence), told))
    if len(others) == len(told):
        return others
    if not (end := _end_of(headline, told[0])):
        return others or tuple(told)
    rest = told[0].text[end:].lstrip(_EDGES)
    if len(_WORD.findall(rest)) < _WORTH_READING or (others and not headline.endswith(_ELLIPSIS)):
        return others
    first = told[0] if is_given else replace(told[0], text=f"{_ELLIPSIS} {rest}")
    return (first, *others)


def _says_again(headline: str, sentence: Sentence) -> bool:
    return _end_of(headline, sentence) > 0 or _starts_alike(headline, sentence)


def _starts_alike(headline: str, sentence: Sentence) -> bool:
    """Return whether a sentence begins with most words of a headline: "An old ferry ..." below "Ferry ...".

    It need not go on where the headline ends.
    """
    wanted = [word.lower() for word in _WORD.findall(headline)]
    words = [word.lower() for word in islice(_WORD.findall(sentence.text), len(wanted) + _ATTRIBUTES)]
    starts = (words[start:] for start in range(min(_ATTRIBUTES, len(words)) + 1))
    return any(_shared(wanted, own) >= max(_START * len(wanted), _FEWEST) for own in starts)


def _shared(wanted: Sequence[str], words: Sequence[str]) -> int:
    """Return the number of words that two lists have in common before they differ."""
    return next(
        (place for place, pair in enumerate(zip(wanted, words, strict=False)) if pair[0] != pair[1]),
        min(len(wanted), len(words)),
    )


def _has_whole(headline: str, sentence: Sentence) -> bool:
    """Return whether a sentence contains a headline, such as after a day and a place."""
    wanted = [word.lower() for word in _WORD.findall(headline)]
    words = [word.lower() for word in _WORD.findall(sentence.text)]
    starts = range(len(words) - len(wanted) + 1) if len(wanted) >= _FEWEST else ()
    return any(words[start] == wanted[0] and words[start : start + len(wanted)] == wanted for start in starts)


def _end_of(headline: str, sentence: Sentence) -> int:
    """Return the position after the words of a headline that a sentence begins with; 0 if it does not."""
    wanted = [word.lower() for word in _WORD.findall(headline)]
    words = list(_WORD.finditer(sentence.text))
    for start in range(_ARTICLE + 1):
        same = 0
        for word, found in zip(wanted, words[start:], strict=False):
            if word != found[0].lower():
                break
            same += 1
        if same >= max(_BEGINNING * len(wanted), _LEAST):
            return words[start + same - 1].end()
    return 0
