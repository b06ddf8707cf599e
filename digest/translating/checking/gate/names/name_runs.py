"""Runs: names that are together in a sentence, such as "Bank of England"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from digest.language.known import language as known_language
from digest.translating.checking.gate.names.capitals import count_offices, is_name, is_office
from digest.translating.checking.gate.side import WORD, Side

# Before a word that does not begin a sentence, so that its capital is its own; "Mr. " does not end a sentence.
_WITHIN = re.compile(r"(?<=[^\W_] )|(?<=\b[ae]l-)|(?<=[^\W_], )|(?<=[^\W\d_]['’ʼ])|(?<=\b[A-ZÀ-ÞЀ-Я][a-zß-ÿа-џ]\. )")
# Between two words of one name.
_JOINT = re.compile(r"[ -]|['’]s? | (?:al|el|bin|ben|ibn|van|von|der|den|de|da|di|dos)[ -]")
_LINK = re.compile(
    r" (?:(?:of|de|di|do|da|du|des|del|dels|dos|das|della|delle|degli)(?: (?:the|la|las|los|les|els))? (?:l['’])?"
    r"|d['’]|de l['’])"
)
_LONGEST_LINK = 12
_LONGEST_ARTICLE = 8  # With the spaces around it.
_WORD_BEFORE = re.compile(r"(?:^|[\W\d_])([^\W\d_]{1,5})(?: |['’])$")
_QUOTES = frozenset("\"“”„«»‘'`")
_DOUBLE_QUOTES = frozenset('"“”„«»')
# "Tellmark's", and in Turkish "Tellmark'tan"; but not "O'Rell".
_SUFFIX = re.compile(r"(?<=[^\W\d_][^\W\d_])['’ʼ][^\W\d_A-Z]{1,7}$")


@dataclass(frozen=True, slots=True)
class Run:
    """Words with a capital that are together.

    ``names`` are those within a sentence that are names. ``is_translatable`` says whether they may be ordinary words,
    which differ in another language: names of ships or ministries, not of people. ``offices`` counts acronyms and words
    such as "Ministry". ``words`` are all of its words. ``is_quoted`` says whether it is within quotation marks.
    """

    names: tuple[str, ...]
    is_translatable: bool
    offices: int
    words: tuple[str, ...] = field(default=(), compare=False)
    is_quoted: bool = field(default=False, compare=False)


@lru_cache(maxsize=16)
def find_runs(side: Side) -> tuple[Run, ...]:
    """Return the runs of a text; an article that begins a sentence is in none."""
    articles = known_language(side.language).names.articles
    runs: list[list[re.Match[str]]] = []
    for word in WORD.finditer(side.text):
        if not word[0][0].isupper() or word[0].lower() in articles:
            continue
        if runs and _are_one(side, runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return tuple(_run(side, words) for words in runs)


def _are_one(side: Side, word: re.Match[str], other: re.Match[str]) -> bool:
    """Return whether two words with a capital belong together; in English, a word after an office is another name."""
    between = side.text[word.end() : other.start()]
    if len(between) > _LONGEST_LINK:
        return False
    if side.language == "en" and is_office(_plain(word), "en") and not count_offices(_plain(other), "en"):
        return bool(_LINK.fullmatch(between))
    return bool(_JOINT.fullmatch(between) or _LINK.fullmatch(between))


def _run(side: Side, words: Sequence[re.Match[str]]) -> Run:
    language = side.language
    is_within = {word.start(): bool(_WITHIN.match(side.text, word.start())) for word in words}
    within = [_plain(word) for word in words if is_within[word.start()]]
    return Run(
        names=tuple(word for word in within if is_name(word, language)),
        is_translatable=_is_translatable(side, words),
        offices=sum(count_offices(_plain(word), language, is_within=is_within[word.start()]) for word in words),
        words=tuple(map(_plain, words)),
        is_quoted=_is_quoted(side.text[: words[0].start()]),
    )


def _is_quoted(before: str) -> bool:
    """Return whether a quotation mark is open at the end of a text."""
    return before.count('"') % 2 == 1 or any(
        before.count(opening) > before.count(closing) for opening, closing in ("“”", "«»", "„“")
    )


def _is_translatable(side: Side, words: Sequence[re.Match[str]]) -> bool:
    """Return whether a run has an office or "of" in it, or follows an article or a quotation mark.

    If the articles of the language are not known, any run is translatable.
    """
    articles = known_language(side.language).names.articles
    if not articles or any(is_office(_plain(word), side.language) for word in words):
        return True
    if any(_LINK.fullmatch(side.text, one.end(), other.start()) for one, other in pairwise(words)):
        return True
    start = words[0].start()
    before = _WORD_BEFORE.search(side.text, max(0, start - _LONGEST_ARTICLE), start)
    is_article = before is not None and before[1].lower() in articles
    return is_article or side.text[start - 1 : start] in _QUOTES


def _plain(word: re.Match[str]) -> str:
    return without_suffix(word[0])


def without_suffix(word: str) -> str:
    """Return a name without the ending that follows it after an apostrophe."""
    return _SUFFIX.sub("", word)


def has_quotes(text: str) -> bool:
    """Return whether a text has quotation marks."""
    return not _DOUBLE_QUOTES.isdisjoint(text)
