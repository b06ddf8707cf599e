"""What a sentence can lose, for it to be a title, and still say the same: one kind of thing a function.

Each takes a sentence and its language and gives it without what it found, or as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from digest.text.clause_words import ADJUNCTS, ASIDES, CONDITIONS, REPORTING, SOURCES
from digest.text.dangling import is_dangling
from digest.text.day_words import MONTH, WEEKDAY
from digest.text.sentences.quotes import is_torn
from digest.text.shortening.finite_verbs import is_known, main_verb, starts_with_verb, subordinates
from digest.text.shortening.phrases import begins_phrase, continues

# What is left of a sentence has at least so many characters.
_LEAST = 20
_PARENTHESIS = re.compile(r"\s*(?:\([^()]*\)|（[^（）]*）|\[[^\[\]]*\])")
_DASHED = re.compile(r"\s[–—-]\s[^–—]{3,120}?\s[–—-](?=\s)")
_COMMA = re.compile(r",(?=\s)|[，،](?=\s?)")
_DAY = rf"(?:\d{{1,2}}(?:er|st|nd|rd|th|\.)? (?:de |of )?{MONTH}|{MONTH} \d{{1,2}})(?:,? (?:de )?\d{{4}})?(?: года?)?"
_PART = (
    r"(?: (?:matin|midi|soir|après-midi|morning|afternoon|evening|night|dernier|prochain|pasado|próximo|утром|днем|днём"
    r"|вечером|abend|morgen))?"
)
_BETWEEN = re.compile(rf",\s(?:(?:on|le|el|am|в|во|у) )?(?:{WEEKDAY},? ?)?(?:{_DAY})?{_PART},(?=\s)", re.IGNORECASE)
_BARE_DAY = rf"(?:{WEEKDAY}(?:,? {_DAY})?|{_DAY}){_PART}"
_BY_DAY = {
    "fr": rf"(?<!\b[ld]e)(?<!\b[ad]u)(?<!\bau)(?<!\bdès)(?<!\bdepuis)(?<!\bet)(?<!\bce)\s{WEEKDAY}(?: {_DAY})?{_PART}",
    "en": rf"\son {_BARE_DAY}",
    "es": rf"\s(?:el|este) {_BARE_DAY}",
    "pt": rf"\s(?:na|no|nesta|neste) {_BARE_DAY}",
    "de": rf"\sam {_BARE_DAY}",
    "ru": rf"\s(?:в|во) {WEEKDAY}(?:, {_DAY})?{_PART}|(?<!\b[скви])(?<!\b(?:до|от|на|по|за))\s{_DAY}{_PART}",
    "uk": rf"\s(?:в|у|во) {WEEKDAY}(?:, {_DAY})?{_PART}",
}


def without_parentheses(line: str, language: str) -> str:
    """Without what stands in parentheses or between two dashes."""
    del language
    return _kept(line, _DASHED.sub("", _PARENTHESIS.sub("", line)))


def without_days(line: str, language: str) -> str:
    """Without the days on which it was, other than at its beginning: "sailed on Monday with ..."."""
    line = _kept(line, _BETWEEN.sub("", line))
    day = _day_of(language)
    return _kept(line, day.sub("", line)) if day else line


@lru_cache(maxsize=64)
def _day_of(language: str) -> re.Pattern[str] | None:
    """Compile it at first use, for it takes a while."""
    day = _BY_DAY.get(language)
    return re.compile(rf"{day}(?=[\s,]|\Z)", re.IGNORECASE) if day else None


def without_source(line: str, language: str) -> str:
    """Without who said so: at the beginning ("According to the council, ...") and at the end (", said the council")."""
    if _opens(line, SOURCES, language):
        line = _without_beginning(line, language)
    reporting = REPORTING.get(language)
    if reporting is None:
        return line
    for comma in _commas(line):
        following = _clause(line, comma.end())
        found = reporting.search(following)
        if found and len(following[: found.start()].split()) <= _BEFORE_REPORTING.get(language, 1):
            rest = line[: comma.start()]
            return _kept(line, rest) if _says(rest, language) else line
    return line


# In English who says it comes first: ", the council of Arden said on Friday".
_BEFORE_REPORTING = {"en": 5, "de": 2, "ru": 2, "uk": 2}


def without_beginning(line: str, language: str) -> str:
    """Without what stands before its subject: "In pleasant weather, ...", "After the storm passed, ..."."""
    for _ in range(2):
        rest = _without_beginning(line, language)
        if rest == line:
            break
        line = rest
    return line


def _without_beginning(line: str, language: str) -> str:
    first = _first_word(line)
    is_phrase = _begins_aside(line, language)
    if not is_known(language) or first in CONDITIONS.get(language, ()):
        return line
    if not is_phrase and (not _opens(line, ASIDES, language) or main_verb(_without_first(_clause(line)), language)):
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
    """Whether a line begins with what is no subject: a preposition, or what begins a subordinate clause."""
    first = _first_word(line)
    if first in _GERMAN_ARTICLES:
        return False
    is_small = first in ADJUNCTS.get(language, ()) or begins_phrase(first, language) or subordinates(first, language)
    return is_small or _opens(line, SOURCES, language)


# They begin relative clauses too.
_GERMAN_ARTICLES = frozenset({"der", "die", "das"})


def _opens(line: str, table: Mapping[str, re.Pattern[str]], language: str) -> bool:
    return language in table and table[language].match(line) is not None


def _capitalized(line: str) -> str:
    start = next((place for place, char in enumerate(line) if char.isalpha()), 0)
    return line[:start] + line[start].upper() + line[start + 1 :]


def _is_sentence(rest: str, language: str, *, may_start_with_verb: bool) -> bool:
    """Whether what follows a comma can stand alone: it begins with a subject that has its verb in the same clause."""
    following = _first_word(rest)
    if not following or begins_phrase(following, language) or continues(following) or is_dangling(rest, language):
        return False
    if subordinates(following, language) or subordinates(following.split("'")[0], language):
        return False
    if starts_with_verb(rest, language):
        is_report = _opens(rest, REPORTING, language)
        return may_start_with_verb and language in _VERB_MAY_BE_FIRST and not is_report
    return main_verb(_clause(rest), language) is not None


# "In the harbor, sailed the ferry": so in these, in others what stands before the verb is its subject.
_VERB_MAY_BE_FIRST = frozenset({"ru", "uk", "be", "es", "it", "pl", "ca"})


def without_insertions(line: str, language: str) -> str:
    """Without what stands around the verb: "The ferry, which is old, sails again", "It carries, as ever, the crew"."""
    commas = _commas(line)
    if not is_known(language) or len(commas) < 2:
        return line
    head, second = line[: commas[0].start()], line[commas[1].end() :].strip()
    verb = main_verb(head, language)
    if verb is not None:
        return _kept(line, f"{head} {second}") if verb == len(head) else line
    inserted = _first_word(line[commas[0].end() :])
    if _begins_aside(head, language) or _opens(head, ASIDES, language) or continues(inserted):
        return line
    if inserted in _COMPLEMENTS:
        return line
    rests = (line[comma.end() :].strip() for comma in commas[1:])
    rest = next((rest for rest in rests if _goes_on_with_verb(rest, language) and not _reports(rest, language)), "")
    return _kept(line, f"{head} {rest}") if rest else line


def _reports(rest: str, language: str) -> bool:
    """Whether a clause says who said what stands before it, not what follows: "сообщил мэр", "сообщил, что ..."."""
    # In English the speaker comes first: a clause that begins with "said" goes on with what was said.
    if language == "en":
        return False
    words = rest.lower().split()[1:6]
    return _opens(rest, REPORTING, language) and not any(subordinates(word, language) for word in words)


def _goes_on_with_verb(rest: str, language: str) -> bool:
    """Whether a verb is the first word, or the second one after an adverb: "again sailed"."""
    if starts_with_verb(rest, language):
        return True
    first, _, following = rest.partition(" ")
    is_adverb = first.isalpha() and first.islower() and not continues(first) and not _begins_aside(rest, language)
    return is_adverb and first not in _COMMON_CONJUNCTIONS and starts_with_verb(following, language)


_COMMON_CONJUNCTIONS = frozenset("and or but et ou mais y e o pero i a oraz и а но та і але und oder aber".split())
_COMPLEMENTS = frozenset("что чтобы що щоб што каб że aby že dass ob".split())


def _says(line: str, language: str) -> bool:
    """Whether a beginning of a sentence is a thought: it has a verb, and no quotation is torn."""
    return not is_torn(line) and (not is_known(language) or main_verb(line, language) is not None)


def _commas(line: str) -> list[re.Match[str]]:
    """The commas of a line that stand in no quotation and no parenthesis."""
    return [comma for comma in _COMMA.finditer(line[:400]) if not is_torn(line[: comma.start()])]


def _clause(line: str, start: int = 0) -> str:
    """What stands from a place up to the next comma."""
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
