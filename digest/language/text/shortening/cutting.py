"""Beginnings of sentences that are complete sentences themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice

from digest.language.known import language as known_language
from digest.language.known import of_all
from digest.language.schema.parts import Dates
from digest.language.text.patterns import one_of, whole_words
from digest.language.text.sentences.context_dependent_openers import depends_on_context
from digest.language.text.sentences.quotes import QUOTES, is_torn
from digest.language.text.shortening.finite_verbs import (
    is_known,
    is_participle,
    last_verb,
    main_verb,
    starts_with_verb,
    subordinates,
)
from digest.language.text.shortening.phrases import begins_phrase, ends_phrase, without_unfinished_end
from digest.language.text.shortening.speakers import says_who

# The number of characters by which the end of a clause, or an adjunct, may come earlier than that of a phrase and still
# be preferred; and by which a one-word phrase must come later.
_CLAUSE_BONUS, _ADJUNCT_BONUS, _THIN = 25, 12, 10
_NO_END = 0, 0
_CLOSING = ('"', "»", "”", "“", "’", "」")
_WORD = re.compile(r"\S+")
_MARKS = ",;:–—-،"
_EDGE = _MARKS + " "
_EDGES = " ,;:·-–—/([{«‹“„‘'\"»”’)]}.…"
# A list item has at most this many words after the last comma.
_LIST_ITEM = 3
# "Asked Republicans to ..." needs an object; after this many words, "to" gives the purpose.
_BEFORE_PURPOSE = 4
_AS = frozenset({"as", "so", "such", "same"})
# So many words after "and", "from", or a verb of saying still belong to it: "14 years as editor and 34 years | in all".
_JOINED, _RANGED, _SAYING = 3, 8, 4
_DASH = re.compile(r"(?<=\s)[–—-](?=\s)")
_OF_TIME = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
# A clause that gives the content of a decision: ", die Fähre zu verkaufen".
_INFINITIVE_CLAUSE = re.compile(r"(?!um |om )[^,]* (?:zu|te) \w+")
# "At least 12" lacks its noun; but a title may end with a year.
_BARE_NUMBER = re.compile(r"(?<!\S)(?!(?:19|20)\d\d\Z)\d[\d.,:/ \u00a0\u202f]*\Z")


def whole_beginning(line: str, least: int, most: int, language: str, *, at_clauses: bool = False) -> str:
    """Return the best complete beginning of a sentence, of ``least`` to ``most`` characters; "" if there is none.

    It has a verb and something said about it. The words cut off only say when, where, why or in addition to what; they
    are not the topic, a condition, or who says so. With ``at_clauses``, it ends only where a clause or an adjunct
    begins. Returns "" for a language whose verbs are not known.
    """
    if not is_known(language):
        return ""
    ends = _ends(line, least, most, language)
    ranked = sorted((end for end in ends if not at_clauses or end[0] > end[1]), reverse=True)
    for _, end, least_words in ranked:
        beginning = line[:end].rstrip(_EDGE)
        rest = line[len(beginning) :]
        said = _said(beginning, rest, language)
        if _is_whole(said, least_words, language) and _can_go(rest, said, language):
            return beginning
    return ""


def _said(beginning: str, rest: str, language: str) -> str:
    """Return a beginning without who says it, if a noun follows: "It sails, the mayor said", | "the first of many"."""
    clause, _, speaker = beginning.rpartition(",")
    following = _bare(rest[1:].strip().partition(" ")[0])
    known = known_language(language)
    is_noun = rest.startswith(",") and following in (*known.verbs.articles, *known.names.articles)
    return clause if is_noun and says_who(speaker, language) and main_verb(clause, language) is not None else beginning


def _can_go(rest: str, beginning: str, language: str) -> bool:
    """Return whether the end of a sentence names no speaker, states no condition, and closes nothing that is open.

    Who says so may be named twice; the beginning is enough.
    """
    if says_who(" ".join(beginning.split()[-_SAYING:]), language):
        return False
    if says_who(rest, language) and not says_who(beginning, language):
        return False
    # "We sail again", | the mayor promised.
    if beginning.startswith(QUOTES) and beginning.endswith(_CLOSING):
        return False
    if len(_DASH.findall(beginning)) % 2 and _DASH.search(rest):
        return False
    conditions = known_language(language).clauses.conditions
    # "When it rained" can go; "for an hour when it rained" cannot.
    return not any(_bare(word) in conditions for word in rest.split()[1:])


def _ends(line: str, least: int, most: int, language: str) -> list[tuple[int, int, int]]:
    """Return the ends of phrases and clauses: a score, the position, and the number of words needed after the verb."""
    found = []
    words = list(_WORD.finditer(line[: most + 40]))
    for place, match in enumerate(words):
        end = match.start() - 1
        if not least <= end <= most or not line[end].isspace():
            continue
        worth, least_words = _kind(line, words[place - 1], match, language)
        if least_words:
            found.append((end + worth, end, least_words))
    return found


def _kind(line: str, before: re.Match[str], match: re.Match[str], language: str) -> tuple[int, int]:
    """Return the bonus of an end over that of a phrase, and the number of words needed after the verb; 0 for no end."""
    word, rest = _bare(match[0]), line[match.start() :]
    clauses, comes_verb_last = known_language(language).clauses, known_language(language).verbs.come_last
    if word in clauses.needed or _takes_infinitive(rest, language):
        return _NO_END
    if before[0][-1] in _MARKS:
        is_object = comes_verb_last and _INFINITIVE_CLAUSE.match(rest) is not None
        is_needed = is_object or _is_listed(rest, language) or _is_main(rest, language)
        return _NO_END if is_needed else (_CLAUSE_BONUS, 1)
    said, following = line[: match.start() - 1], line[match.end() :]
    if comes_verb_last or _parts_pair(word, said, following, language):
        return _NO_END
    if word in clauses.adjuncts or _is_adjunct(rest, language):
        # "Two weeks" before "ahead of time" says how much: "it began two weeks" is wrong.
        return _NO_END if _bare(before[0]) in _units_of_time(language) else (_ADJUNCT_BONUS, 1)
    if not (word == "to" or begins_phrase(word, language)) or _is_joined(word, said, language):
        return _NO_END
    return (0, _BEFORE_PURPOSE) if word == "to" else (-_THIN * _is_thin(line[: match.start()], language), 2)


@cache
def _units_of_time(language: str) -> frozenset[str]:
    units = known_language(language).units
    return frozenset(form for unit in _OF_TIME for form in units.get(unit, ()))


def _takes_infinitive(rest: str, language: str) -> bool:
    pattern = known_language(language).clauses.before_infinitives
    return pattern != "" and re.match(pattern, rest) is not None


def _is_adjunct(rest: str, language: str) -> bool:
    pattern = known_language(language).clauses.adjunct_phrases
    return pattern != "" and whole_words(pattern).match(rest) is not None


def _is_thin(beginning: str, language: str) -> bool:
    """Return whether the last phrase is one word, which often needs what follows: "due to an increase | in wind"."""
    words = [ends_phrase(_bare(word), language) for word in beginning.split()[-3:]]
    return len(words) == 3 and words[1] and not words[2]


def _is_listed(rest: str, language: str) -> bool:
    """Return whether the words after a comma are another list item: "apples, pears, and plums"."""
    clause, comma, _ = rest.partition(",")
    words = clause.split()
    joins = known_language(language).clauses.joins
    joined = any(_bare(word) in joins for word in islice(words, 1, _LIST_ITEM + 2))
    return (len(words) <= _LIST_ITEM and bool(comma)) or (joined and len(words) <= 2 * _LIST_ITEM)


def _is_main(rest: str, language: str) -> bool:
    """Return whether a clause begins with a pronoun and its verb: then the one before it only introduces it."""
    _, _, following = rest.partition(" ")
    return depends_on_context(rest, language) and starts_with_verb(following, language)


def _parts_pair(word: str, before: str, after: str, language: str) -> bool:
    """Return whether a cut would split a unit: a name, or the two parts after "between" or "from"."""
    last = [_bare(each) for each in before.split()[-_RANGED:]]
    known = known_language(language)
    if _is_range(last, (word, *after.split()[:_RANGED]), known.dates):
        return True
    if word == "as":
        return not _AS.isdisjoint(last[-_SAYING:])
    if word not in known.clauses.joins:
        return False
    is_name = after.lstrip()[:1].isupper() and before.rsplit(maxsplit=1)[-1][0].isupper()
    return is_name or _between().search(before[-60:]) is not None


def _is_joined(word: str, before: str, language: str) -> bool:
    """Return whether words just before a cut are joined by "and", and so is perhaps what follows."""
    joins = known_language(language).clauses.joins
    return word not in joins and any(_bare(each) in joins for each in before.split()[-_JOINED:])


def _is_range(before: Sequence[str], after: Sequence[str], dates: Dates) -> bool:
    """Return whether a cut would split a range: "from 12 | in May to 20"."""
    start = next((place for place, word in enumerate(before) if word in dates.range_starts), len(before))
    return any(word[0].isdigit() for word in before[start:] if word) and not set(dates.ranges).isdisjoint(after)


def _is_whole(beginning: str, least_words: int, language: str) -> bool:
    if is_torn(beginning) or _BARE_NUMBER.search(beginning) or without_unfinished_end(beginning, language) != beginning:
        return False
    # After a comma, one word is only the start of a clause: "is 0 degrees, by day – ".
    _, comma, clause = beginning.rpartition(",")
    verb = None if comma and len(clause.split()) == 1 else main_verb(beginning, language)
    if verb is None or beginning[verb:].lstrip().startswith(","):
        return False
    first = _bare(beginning.partition(" ")[0])
    if (first in known_language(language).clauses.adjuncts or subordinates(first, language)) and "," not in beginning[
        :verb
    ]:
        return False
    if least_words > 1 and is_participle(_bare(_last(beginning)), language):
        return False
    return says_of_verb(beginning, language, least_words)


def says_of_verb(beginning: str, language: str, least: int) -> bool:
    """Return whether the last verb is followed by at least ``least`` words, not counting small ones."""
    verb = last_verb(beginning, language)
    if verb is None:
        return False
    said = _bare(_last(beginning[:verb]))
    if said in _saying():
        return False
    told = sum(not ends_phrase(_bare(word), language) for word in beginning[verb:].split())
    # "Has been held" says more than "holds".
    is_enough = least == 1 and is_participle(said, language)
    return is_enough or told >= least


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(of_all(lambda known: known.clauses.between))}\b", re.IGNORECASE)


@cache
def _saying() -> frozenset[str]:
    """Return verbs of saying, whose object may follow without "that" in English."""
    return frozenset(of_all(lambda known: known.verbs.saying))


def _last(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1]


def _bare(word: str) -> str:
    """Return a word without punctuation, in lower case: "eau" for "l'eau", "qu" for "qu'il"."""
    word, _, rest = word.strip(_EDGES).lower().replace("’", "'").partition("'")
    return rest if rest and len(word) < 2 else word
