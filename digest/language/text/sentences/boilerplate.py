"""Boilerplate: sentences that sites put around their news."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter

from digest.language.known import languages, of_all
from digest.language.text.patterns import one_of
from digest.language.text.sentences.finished import is_finished

_UNSPACED = re.compile("[\u2e80-\U0010ffff]")
_ADDRESS = re.compile(r"://|\bwww\.|\w@\w+\.\w|\d\d:\d\d:\d\d")
# Most sentences have none of these, and looking for them takes a tenth of the time.
_MARKS = (":", "@", "www.", ">>", "：")
# Links to other news, in one line: ">> The ferry sails >> The pier is closed".
_LINKS = re.compile(r"(?:\A|\s)>>\s")
# "© 2026 Harbor Daily", "Copyright 2026, Harbor Daily"; the word is the same in many languages.
_COPYRIGHT_MARKS = ("©", "ⓒ", "copyright", "(c)")
_COPYRIGHT = re.compile(r"\W{0,3}(?:copyright\W{0,3}(?:[©ⓒ]|\(c\)|\d{4})|[©ⓒ]\s?\d{4}|\(c\)\s?\d{4})")
# Characters around a notice: brackets, bullets, arrows.
_EDGES = " \t\n\u00a0\"'“”«»()[]{}<>|/*#•·–—-_~=+.:…!→›»▶►▸☛©®📷🔗∞"
# "By Ana Rossi", "Por Ana Rossi, Arden": a name and little else. Of a line with a full stop, or with several authors,
# at most so large a share of the words is small: "By Ana Rossi (Engineer); and Ana Sousa (Research)."
_LONGEST_BYLINE, _SMALL_SHARE = 8, 1 / 8


@dataclass(frozen=True, slots=True)
class _Notices:
    """The notices of all languages together."""

    # Beginnings by their first letter: comparing with those of one letter takes a tenth of the time.
    by_first: Mapping[str, tuple[str, ...]]
    whole: frozenset[str]
    # Phrases within sentences by their first word, and those in scripts without spaces.
    within: Mapping[str, tuple[str, ...]]
    within_unspaced: tuple[str, ...]
    bylines: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def _notices() -> _Notices:
    beginnings = sorted(of_all(lambda known: known.notices.beginnings))
    within = of_all(lambda known: known.notices.within)
    phrases = sorted(within, key=_first_word)
    return _Notices(
        by_first={first: tuple(found) for first, found in groupby(beginnings, key=itemgetter(0))},
        whole=frozenset(of_all(lambda known: known.notices.whole)),
        within={first: tuple(found) for first, found in groupby(phrases, key=_first_word)},
        within_unspaced=tuple(filter(_UNSPACED.match, within)),
        bylines=tuple(f"{word} " for word in of_all(lambda known: known.notices.bylines)),
        pattern=re.compile("|".join(filter(None, (known.notices.patterns for known in languages())))),
    )


def is_boilerplate(sentence: str) -> bool:
    """Return whether a sentence is an address, a credit, a byline, a notice or an invitation rather than news."""
    if is_notice(sentence):
        return True
    if _has_any(sentence, _MARKS) and any(pattern.search(sentence) for pattern in (_ADDRESS, _LINKS, _credit())):
        return True
    return is_byline(sentence)


@cache
def _credit() -> re.Pattern[str]:
    """Compile a pattern for the credit of a photo within a sentence, which makes a caption of what is before it."""
    listed = one_of(of_all(lambda known: known.notices.credits))
    return re.compile(rf"[(（\[–—|/-] ?{listed}\.? ?[:：]", re.IGNORECASE)


def is_notice(sentence: str) -> bool:
    """Return whether a sentence is a credit, a notice or an invitation."""
    small = sentence.lower().replace("’", "'")
    bare = small.strip(_EDGES)
    notices = _notices()
    if bare.startswith(notices.by_first.get(bare[:1], ())) or bare in notices.whole or notices.pattern.match(bare):
        return True
    if not notices.within.keys().isdisjoint(words := small.split()):
        for word in notices.within.keys() & words:
            if _has_any(small, notices.within[word]):
                return True
    if _UNSPACED.search(small) and _has_any(small, notices.within_unspaced):
        return True
    return _has_any(small, _COPYRIGHT_MARKS) and _COPYRIGHT.match(small) is not None


def is_byline(line: str) -> bool:
    """Return whether a line is a name after a word such as "by", and little else."""
    return line.lower().startswith(_notices().bylines) and _is_byline(line)


def _first_word(phrase: str) -> str:
    return phrase.partition(" ")[0]


def _has_any(text: str, parts: Iterable[str]) -> bool:
    # A loop takes half the time of any() with a generator, and every sentence of the news is checked here.
    for part in parts:  # noqa: SIM110 - see above
        if part in text:
            return True
    return False


def _is_byline(line: str) -> bool:
    """Return whether all long words of a line that begins with "by" begin with a capital, and few words are short."""
    words = line.split()[1:]
    small = [word for word in words if word[0].islower()]
    if not words or not words[0][0].isalpha() or any(len(word) > 3 for word in small):
        return False
    is_short = len(words) < _LONGEST_BYLINE and not is_finished(line)
    return is_short or (len(words) > 1 and len(small) <= _SMALL_SHARE * len(words))
