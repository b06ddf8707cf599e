"""Counted nouns: the noun phrase after a number, found without a dictionary.

In French or Spanish it is the first word; in English and Dutch, everything up to a plural or a unit; in German, up to a
capital; in Slavic languages, adjectives are skipped by their endings. "Of" and one more word may follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from digest.language.known import language as known_language
from digest.language.known import languages
from digest.language.text.numbers.number_multipliers import multiplier_end
from digest.language.text.shortening.phrases import ends_phrase, is_link

_HAN = re.compile(r"\s?[\u3400-\u9fff]{1,6}")
_WORD = re.compile(r"[\s\u00a0]([^\W\d_][\w’'-]*)")
# One or two adjectives, and a noun.
_MOST_WORDS = 3
# The least number of letters of a noun: "9 to", "15 až" count nothing.
_SHORTEST, _SHORTEST_ALONE = 3, 4
# "doesn't", "I've": not in a noun phrase. In French and Italian an apostrophe may be.
_CONTRACTION = re.compile(r"\w['’](?:t|s|ve|re|ll|d|m)\Z")
# Symbols of the metric system, which may come directly before a noun in the genitive: "145 кг соли".
_SYMBOLS = r"[kmcµ]?[gml]|t|ha"
_UNIT = re.compile(r"[kmcnµ]?[gmlsWVA]|[kMGT]?(?:B|Hz|W|Wh|bit)|mph|kph|ft|lb|oz|in|km/h|percent|pct", re.ASCII)


def counted_end(sentence: str, number_end: int, language: str) -> int:
    """Return the end of the words that a number counts; the end of the number if there are none.

    "505 kg of drugs", "612 offenses | were", "181 personnes | doivent", "3 neue Fähren | fahren". If no noun can be
    told from a verb, there are none.
    """
    at = multiplier_end(sentence, number_end, language)
    if match := _HAN.match(sentence, at):
        return match.end()
    words = _words(sentence, at, language)
    end = _noun_phrase(words, language)
    if (end or at > number_end) and end < len(words) and is_link(words[end][1]):
        rest = words[end + 1 :]
        more = _noun_phrase(rest, language)
        if more and not _breaks_name(sentence, rest[:more], language):
            end += 1 + more
    return words[end - 1].end() if end else at


def _breaks_name(sentence: str, phrase: Sequence[re.Match[str]], language: str) -> bool:
    """Return whether a phrase may be only the beginning of a name: "de Force" of "de Force ouvrière"."""
    is_name = phrase[0][1][0].isupper() and not known_language(language).names.are_all_nouns_capital
    return is_name and _WORD.match(sentence, phrase[-1].end()) is not None


def _words(sentence: str, at: int, language: str) -> Sequence[re.Match[str]]:
    """Return the consecutive words up to a punctuation mark or a function word that does not join two nouns."""
    found: list[re.Match[str]] = []
    while len(found) < 2 * _MOST_WORDS + 1 and (match := _WORD.match(sentence, at)):
        if _CONTRACTION.search(match[1]) or (ends_phrase(match[1], language) and not is_link(match[1])):
            break
        found.append(match)
        at = match.end()
    return found


def _noun_phrase(words: Sequence[re.Match[str]], language: str) -> int:
    """Return the length in words of the counted noun phrase at the beginning; 0 if there is none."""
    run = list(takewhile(lambda word: not is_link(word), (match[1] for match in words)))[:_MOST_WORDS]
    if not run:
        return 0
    counted = known_language(language).counted
    if counted.noun_first:
        adjectives = len(list(takewhile(lambda word: word.lower() in counted.before_nouns, run)))
        return min(adjectives + counted.noun_first, len(run)) if adjectives < len(run) else 0
    if counted.nouns:
        return _up_to_plural(run, counted.nouns, language)
    if counted.adjectives:
        return _up_to_noun(run, re.compile(counted.adjectives))
    return _alone(run)


@cache
def _measures() -> re.Pattern[str]:
    listed = (known.counted.measures for known in languages() if known.counted.measures)
    return re.compile("|".join((*listed, _SYMBOLS)), re.IGNORECASE)


def _alone(run: Sequence[str]) -> int:
    """Return 1 for a run of a single word, which is usually a noun unless it is very short; else 0."""
    return int(len(run) == 1 and (len(run[0]) >= _SHORTEST_ALONE or _UNIT.fullmatch(run[0]) is not None))


def _up_to_plural(run: Sequence[str], nouns: str, language: str) -> int:
    measure = int(language != "en" and _measures().fullmatch(run[0]) is not None and len(run) > 1)
    plural = re.compile(nouns, re.IGNORECASE)
    found = next((place for place, word in enumerate(run[measure:], measure + 1) if plural.fullmatch(word)), 0)
    return found or measure or _alone(run) or int(_UNIT.fullmatch(run[0]) is not None)


def _up_to_noun(run: Sequence[str], adjective: re.Pattern[str]) -> int:
    measure = int(_measures().fullmatch(run[0]) is not None and len(run) > 1)
    adjectives = len(list(takewhile(adjective.fullmatch, run[measure:])))
    end = min(measure + adjectives + 1, len(run))
    is_noun = len(run[end - 1]) >= _SHORTEST or _measures().fullmatch(run[end - 1])
    return end if is_noun else measure
