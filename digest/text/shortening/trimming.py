"""Trimming: remove from a sentence what a title does not need, one kind of thing per function.

Each function takes a sentence and its language, and returns it without what it found, or unchanged.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from digest.languages.load import language as known_language
from digest.languages.load import of_all
from digest.text.dates.day_names import DayNames, day_names
from digest.text.patterns import one_of, whole_words
from digest.text.sentences.context_dependent_openers import depends_on_context
from digest.text.sentences.quotes import is_torn
from digest.text.shortening.finite_verbs import is_known, main_verb, starts_with_verb, subordinates
from digest.text.shortening.phrases import begins_phrase, continues

# The least number of characters that must remain.
_LEAST = 20
_PARENTHESIS = re.compile(r"\s*(?:\([^()]*\)|（[^（）]*）|\[[^\[\]]*\])")
_DASHED = re.compile(r"\s[–—-]\s[^–—]{3,120}?\s[–—-](?=\s)")
_COMMA = re.compile(r",(?=\s)|[，،](?=\s?)")


def without_parentheses(line: str, language: str) -> str:
    """Remove text in parentheses or between two dashes."""
    del language
    return _kept(line, _DASHED.sub("", _PARENTHESIS.sub("", line)))


def without_days(line: str, language: str) -> str:
    """Remove the days of events, except at the beginning: "sailed on Monday with ..."."""
    names = day_names(line)
    line = _kept(line, _between(names).sub("", line))
    day = _removable(language, names)
    return _kept(line, day.sub("", line)) if day else line


@lru_cache(maxsize=64)
def _between(names: DayNames) -> re.Pattern[str]:
    """Compile a pattern for a day between two commas."""
    before = one_of(of_all(lambda known: known.dates.before_day))
    day = rf"(?:{names.weekday},? ?)?(?:{_day(names)})?{_part()}"
    return re.compile(rf",\s(?:{before} )?{day},(?=\s)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _removable(language: str, names: DayNames) -> re.Pattern[str] | None:
    """Compile a pattern for a day that a sentence of a language can lose."""
    pattern = known_language(language).dates.removable
    if not pattern:
        return None
    weekday, day, part = names.weekday, _day(names), _part()
    either = rf"(?:{weekday}(?:,? {day})?|{day}){part}"
    filled = {"weekday": weekday, "day": day, "part": part, "either": either, "end": r"(?=[\s,]|\Z)"}
    for name, value in filled.items():
        pattern = pattern.replace(f"{{{name}}}", value)
    return re.compile(pattern, re.IGNORECASE)


def _day(names: DayNames) -> str:
    ordinal = one_of(of_all(lambda known: known.dates.ordinals))
    number = rf"\d{{1,2}}(?:{ordinal}|\.)?"
    year = rf"(?:,? (?:de )?\d{{4}})?(?: {one_of(of_all(lambda known: known.dates.after_year))}\b)?"
    return rf"(?:{number} (?:de |of )?{names.month}|{names.month} \d{{1,2}}){year}"


def _part() -> str:
    return rf"(?: {one_of(of_all(lambda known: (*known.dates.parts_of_day, *known.dates.after_day)))}\b)?"


def without_source(line: str, language: str) -> str:
    """Remove the source: at the beginning ("According to the council, ...") and at the end (", said the council")."""
    clauses = known_language(language).clauses
    if _opens(line, clauses.sources):
        line = _without_beginning(line, language)
    if not clauses.reporting:
        return line
    for comma in _commas(line):
        following = _clause(line, comma.end())
        found = whole_words(clauses.reporting).search(following)
        if found and len(following[: found.start()].split()) <= clauses.speaker_words:
            rest = line[: comma.start()]
            return _kept(line, rest) if _says(rest, language) else line
    return line


def without_beginning(line: str, language: str) -> str:
    """Remove an introductory clause: "In pleasant weather, ...", "After the storm passed, ..."."""
    for _ in range(2):
        rest = _without_beginning(line, language)
        if rest == line:
            break
        line = rest
    return line


def _without_beginning(line: str, language: str) -> str:
    first = _first_word(line)
    is_phrase = _begins_aside(line, language)
    clauses = known_language(language).clauses
    if not is_known(language) or first in clauses.conditions:
        return line
    if not is_phrase and (not _opens(line, clauses.asides) or main_verb(_without_first(_clause(line)), language)):
        return line
    for comma in _commas(line):
        rest = line[comma.end() :].strip()
        core = without_insertions(rest, language)
        if any(_is_sentence(each, language, may_start_with_verb=is_phrase) for each in (rest, core)):
            return _kept(line, _capitalized(rest))
        if not _begins_aside(rest, language):
            break
    return line


def _begins_aside(line: str, language: str) -> bool:
    """Return whether a line does not begin with a subject but with a preposition or a subordinate clause."""
    first = _first_word(line)
    if first in _GERMAN_ARTICLES:
        return False
    clauses = known_language(language).clauses
    is_small = first in clauses.adjuncts or begins_phrase(first, language) or subordinates(first, language)
    return is_small or _opens(line, clauses.sources)


# They begin relative clauses too.
_GERMAN_ARTICLES = frozenset({"der", "die", "das"})


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
    return main_verb(_clause(rest), language) is not None


def without_insertions(line: str, language: str) -> str:
    """Remove insertions around the verb: "The ferry, which is old, sails again", "It carries, as ever, the crew"."""
    commas = _commas(line)
    if not is_known(language) or len(commas) < 2:
        return line
    head, second = line[: commas[0].start()], line[commas[1].end() :].strip()
    verb = main_verb(head, language)
    if verb is not None:
        return _kept(line, f"{head} {second}") if verb == len(head) else line
    inserted = _first_word(line[commas[0].end() :])
    if _begins_aside(head, language) or _opens(head, known_language(language).clauses.asides) or continues(inserted):
        return line
    if inserted in _complements():
        return line
    rests = (line[comma.end() :].strip() for comma in commas[1:])
    rest = next((rest for rest in rests if _goes_on_with_verb(rest, language) and not _reports(rest, language)), "")
    return _kept(line, f"{head} {rest}") if rest else line


def _reports(rest: str, language: str) -> bool:
    """Return whether a clause attributes what precedes it ("сообщил мэр"), not what follows ("сообщил, что ...")."""
    # In English the speaker comes first: a clause that begins with "said" continues with the statement.
    if language == "en":
        return False
    words = rest.lower().split()[1:6]
    reporting = known_language(language).clauses.reporting
    return _opens(rest, reporting) and not any(subordinates(word, language) for word in words)


def _goes_on_with_verb(rest: str, language: str) -> bool:
    """Return whether a verb is the first word, or the second after an adverb: "again sailed"."""
    if starts_with_verb(rest, language):
        return True
    first, _, following = rest.partition(" ")
    is_adverb = first.isalpha() and first.islower() and not continues(first) and not _begins_aside(rest, language)
    return is_adverb and first not in _conjunctions() and starts_with_verb(following, language)


@cache
def _conjunctions() -> frozenset[str]:
    return frozenset(of_all(lambda known: (*known.clauses.joins, *known.clauses.contrasts)))


@cache
def _complements() -> frozenset[str]:
    return frozenset(of_all(lambda known: known.clauses.complements))


def _says(line: str, language: str) -> bool:
    """Return whether a beginning of a sentence is complete: it has a verb, and no quotation is left open."""
    return not is_torn(line) and (not is_known(language) or main_verb(line, language) is not None)


def _commas(line: str) -> list[re.Match[str]]:
    """Return the commas of a line outside quotations and parentheses."""
    return [comma for comma in _COMMA.finditer(line[:400]) if not is_torn(line[: comma.start()])]


def _clause(line: str, start: int = 0) -> str:
    """Return the text from a position to the next comma."""
    comma = _COMMA.search(line, start)
    return line[start : comma.start() if comma else len(line)].strip()


def _without_first(line: str) -> str:
    _, _, rest = line.partition(" ")
    return rest


def _first_word(line: str) -> str:
    word, _, _ = line.lstrip().partition(" ")
    return word.strip(",.;:\"'`«»“”„").lower().replace("’", "'")


def _kept(line: str, rest: str) -> str:
    return rest if len(rest) >= _LEAST and not is_torn(rest) else line
