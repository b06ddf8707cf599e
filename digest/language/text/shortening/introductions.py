"""Introductions: the words before the subject of a sentence, which a title does not need."""

from __future__ import annotations

import re

from digest.language.known import language as known_language
from digest.language.text.patterns import whole_words
from digest.language.text.sentences.context_dependent_openers import depends_on_context
from digest.language.text.sentences.quotes import is_torn
from digest.language.text.shortening.finite_verbs import is_known, main_verb, starts_with_verb, subordinates
from digest.language.text.shortening.phrases import begins_phrase, continues
from digest.language.text.shortening.speakers import says_who

# The least number of characters that must remain.
_LEAST = 20
# The number of characters within which an introduction ends.
_NEAR = 400
_COMMA = re.compile(r",(?=\s)|[，،](?=\s?)")
# They begin relative clauses too.
_GERMAN_ARTICLES = frozenset({"der", "die", "das"})


def without_introduction(line: str, language: str) -> str:
    """Return a sentence from its subject on: without "In pleasant weather, ...", "After the storm passed, ...".

    Unchanged if the introduction says who says so, is a condition, or if the rest is no sentence.
    """
    for _ in range(2):
        rest = _without_one(line, language)
        if rest == line:
            break
        line = rest
    return line


def _without_one(line: str, language: str) -> str:
    first = _first_word(line)
    is_phrase = _begins_aside(line, language)
    clauses = known_language(language).clauses
    if not is_known(language) or first in clauses.conditions:
        return line
    if not is_phrase and (not _opens(line, clauses.asides) or main_verb(_without_first(_clause(line)), language)):
        return line
    for comma in _commas(line):
        rest = line[comma.end() :].strip()
        introduction = line[: comma.start()]
        if says_who(introduction, language) or (is_phrase and _says_something(introduction, first, language)):
            break
        if _is_sentence(rest, language, may_start_with_verb=is_phrase):
            return _capitalized(rest) if len(rest) >= _LEAST and not is_torn(rest) else line
        if not _begins_aside(rest, language):
            break
    return line


def _begins_aside(line: str, language: str) -> bool:
    """Return whether a line does not begin with a subject but with a preposition or a subordinate clause."""
    first = _first_word(line)
    if first in _GERMAN_ARTICLES:
        return False
    clauses = known_language(language).clauses
    return first in clauses.adjuncts or begins_phrase(first, language) or subordinates(first, language)


def _says_something(introduction: str, first: str, language: str) -> bool:
    """Return whether the words before a comma are a sentence that begins with a preposition."""
    if first in known_language(language).clauses.adjuncts or subordinates(first, language):
        return False
    return main_verb(introduction, language) is not None


def _opens(line: str, pattern: str) -> bool:
    return pattern != "" and whole_words(pattern).match(line) is not None


def _capitalized(line: str) -> str:
    start = next((place for place, char in enumerate(line) if char.isalpha()), 0)
    return line[:start] + line[start].upper() + line[start + 1 :]


def _is_sentence(rest: str, language: str, *, may_start_with_verb: bool) -> bool:
    """Return whether the words after a comma are a sentence: a subject with its verb in the same clause."""
    following = _first_word(rest)
    if (
        not following
        or begins_phrase(following, language)
        or continues(following)
        or depends_on_context(rest, language)
    ):
        return False
    if subordinates(following, language) or subordinates(following.split("'")[0], language):
        return False
    if starts_with_verb(rest, language):
        known = known_language(language)
        is_report = _opens(rest, known.clauses.reporting)
        return may_start_with_verb and known.verbs.may_come_first and not is_report
    clause = _clause(rest)
    following = _first_word(rest[len(clause) :].lstrip(" ,،，"))
    # "The old ferry, which was built long ago, sails again".
    return main_verb(rest if subordinates(following, language) else clause, language) is not None


def _commas(line: str) -> list[re.Match[str]]:
    """Return the commas of a line outside quotations and parentheses."""
    return [comma for comma in _COMMA.finditer(line[:_NEAR]) if not is_torn(line[: comma.start()])]


def _clause(line: str) -> str:
    """Return the text up to the first comma."""
    comma = _COMMA.search(line)
    return line[: comma.start() if comma else len(line)].strip()


def _without_first(line: str) -> str:
    _, _, rest = line.partition(" ")
    return rest


def _first_word(line: str) -> str:
    word, _, _ = line.lstrip().partition(" ")
    return word.strip(",.;:\"'`«»“”„").lower().replace("’", "'")
