"""Runs of words with a capital that are together in a text, such as "Bank of England", and which of them are names.

A capital within a sentence shows a name; at the beginning of one, and in a title whose words all have capitals, it
shows nothing, but other texts may: they give the names that they show.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from digest.language.facts.capitals import (
    count_offices,
    has_capitals_on_nouns,
    is_name,
    is_office,
    is_title,
    names_papers,
)
from digest.language.facts.written_words import WORD
from digest.language.known import language as known_language

# Before a word that does not begin a sentence, so that its capital is its own; "Mr. " and "Sen. " do not end one.
_WITHIN = re.compile(
    r"(?<=[^\W_] )|(?<=\b[ae]l-)|(?<=[^\W_], )|(?<=,[”\"»’'] )|(?<=[^\W\d_]['’ʼ])|(?<=\b[A-ZÀ-ÞЀ-Я][a-zß-ÿа-џ]\. )"
    r"|(?<=\b[A-ZÀ-ÞЀ-Я][a-zß-ÿа-џ]{2}\. )"
)
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
# "Tellmark's", and in Turkish "Tellmark'tan"; but not "O'Rell".
_SUFFIX = re.compile(r"(?<=[^\W\d_][^\W\d_])['’ʼ][^\W\d_A-Z]{1,7}$")
_PRONOUN = re.compile(r"I['’ʼ][a-z]")
# Open at the end of a text: "'The ".
_SINGLE_QUOTE = re.compile(r"(?<!\w)['‘‹][^'’›]*$")
_FULL_NAME = 2
# So far before a name its quotation may open: in a long text, looking further for each name takes the square of it.
_REACH = 1_000


@dataclass(frozen=True, slots=True)
class NameRun:
    """Words with a capital that are together, all of its ``words``, and its place in the text.

    ``names`` are those that are surely names. ``persons`` are the words of a name that no language translates, with the
    first word of a sentence; ``papers`` those of a newspaper, or of a name with an article of its own ("The Outline"),
    which stay as they are spelled. ``is_translatable`` says whether the run may be ordinary words, which differ in
    another language: names of ships or ministries, not of people. ``offices`` counts acronyms and words such as
    "Ministry". ``is_quoted`` says whether it is within quotation marks.
    """

    names: tuple[str, ...]
    is_translatable: bool
    offices: int
    words: tuple[str, ...] = field(default=(), compare=False)
    persons: tuple[str, ...] = field(default=(), compare=False)
    papers: tuple[str, ...] = field(default=(), compare=False)
    is_quoted: bool = field(default=False, compare=False)
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@lru_cache(maxsize=16)
def name_runs(text: str, language: str, known: frozenset[str] | None = None) -> tuple[NameRun, ...]:
    """Return the runs of a text; an article that begins a sentence is in none.

    ``known`` are the names that other texts show: in a title, no other word is a name. Without them, capitals alone
    decide, in titles too. In a language that writes all nouns with a capital, nothing is known.
    """
    articles = known_language(language).names.articles
    words = [word for word in WORD.finditer(text) if _is_capital(word[0]) and word[0].lower() not in articles]
    if has_capitals_on_nouns(language):
        known = None
    if known is not None and is_title(text, language):
        words = [word for word in words if _plain(word) in known]
    runs: list[list[re.Match[str]]] = []
    for word in words:
        if runs and _are_one(runs[-1][-1], word, language):
            runs[-1].append(word)
        else:
            runs.append([word])
    return tuple(_run(run, language, known or frozenset()) for run in runs)


def _is_capital(word: str) -> bool:
    """Return whether a word has a capital of its own; "I'm" has only that of a pronoun."""
    return word[0].isupper() and not _PRONOUN.match(word)


def _are_one(word: re.Match[str], other: re.Match[str], language: str) -> bool:
    """Return whether two words with a capital belong together; in English, a word after an office is another name."""
    between = word.string[word.end() : other.start()]
    if len(between) > _LONGEST_LINK:
        return False
    if language == "en" and is_office(_plain(word), "en") and not count_offices(_plain(other), "en"):
        return bool(_LINK.fullmatch(between))
    return bool(_JOINT.fullmatch(between) or _LINK.fullmatch(between))


def _run(words: Sequence[re.Match[str]], language: str, known: frozenset[str]) -> NameRun:
    text, plain = words[0].string, tuple(map(_plain, words))
    is_within = [bool(_WITHIN.match(text, word.start())) for word in words]
    are_names = _are_names(words, language)
    shown = [within or word in known for word, within in zip(plain, is_within, strict=True)]
    for at, (one, other) in enumerate(pairwise(words)):
        if text[one.end() : other.start()] == "-":
            shown[at] = shown[at + 1] = shown[at] or shown[at + 1]
    named = zip(plain, are_names, shown, strict=True)
    names = tuple(word for word, is_named, is_shown in named if is_named and is_shown and len(word) > 1)
    is_translatable = _is_translatable(words, language)
    return NameRun(
        names=names,
        is_translatable=is_translatable,
        offices=sum(
            count_offices(word, language, is_within=within) for word, within in zip(plain, is_within, strict=True)
        ),
        words=plain,
        persons=() if is_translatable or not names else _full_name(plain, are_names),
        papers=plain if any(is_within) and _is_kept_whole(words, plain, are_names, language) else (),
        is_quoted=_is_quoted(text[max(0, words[0].start() - _REACH) : words[0].start()]),
        start=words[0].start(),
        end=words[-1].start() + len(plain[-1]),
    )


def _are_names(words: Sequence[re.Match[str]], language: str) -> list[bool]:
    """Return which words are names; each half of a hyphenated one is, after another: "Anna Green-Black".

    Of one that comes first, a half must be: "Green-Vell".
    """
    found = [is_name(_plain(word), language) or len(word[0]) == 1 for word in words]
    text = words[0].string
    for at, (one, other) in enumerate(pairwise(words)):
        is_after_name = found[at - 1] if at else found[0] or found[1]
        if is_after_name and text[one.end() : other.start()] == "-":
            found[at] = found[at + 1] = True
    return found


def _is_kept_whole(
    words: Sequence[re.Match[str]], plain: Sequence[str], are_names: Sequence[bool], language: str
) -> bool:
    """Return whether a run is the name of a paper, or one with an article that has a capital of its own."""
    if len(plain) > 1 and names_papers(plain[-1], language):
        return True
    text, start = words[0].string, words[0].start()
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_ARTICLE), start)
    if before is None or not all(are_names):
        return False
    is_article = before[1].lower() in known_language(language).names.articles
    return is_article and before[1].istitle() and _WITHIN.match(text, before.start(1)) is not None


def _full_name(words: Sequence[str], are_names: Sequence[bool]) -> tuple[str, ...]:
    """Return the words of the name that a run is, or that it ends with after ordinary words: "Democrat Ann Lee"."""
    start = len(words)
    while start and are_names[start - 1]:
        start -= 1
    name = tuple(words[start:])
    return name if not start or len(name) >= _FULL_NAME else ()


def _is_quoted(before: str) -> bool:
    """Return whether a quotation mark is open at the end of a text."""
    return (
        before.count('"') % 2 == 1
        or _SINGLE_QUOTE.search(before) is not None
        or any(before.count(opening) > before.count(closing) for opening, closing in ("“”", "«»", "„“"))
    )


def _is_translatable(words: Sequence[re.Match[str]], language: str) -> bool:
    """Return whether a run has an office or "of" in it, or follows an article or a quotation mark.

    If the articles of the language are not known, any run is translatable.
    """
    text, articles = words[0].string, known_language(language).names.articles
    if not articles or any(is_office(_plain(word), language) for word in words):
        return True
    if any(_LINK.fullmatch(text, one.end(), other.start()) for one, other in pairwise(words)):
        return True
    start = words[0].start()
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_ARTICLE), start)
    is_article = before is not None and before[1].lower() in articles
    return is_article or text[start - 1 : start] in _QUOTES


def _plain(word: re.Match[str]) -> str:
    return without_suffix(word[0])


def without_suffix(word: str) -> str:
    """Return a name without the ending that follows it after an apostrophe."""
    return _SUFFIX.sub("", word)
