"""Headlines for items without a title: contiguous parts of a text that someone could have written.

A headline is a whole sentence or a whole clause of it, with its subject, its verb and whoever says so. Nothing within
it is left out: without what stands between commas, 117 of 600 French headlines were sentences that nobody wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from digest.editing.summary.summary_sentences import parted
from digest.language.known import language as known_language
from digest.language.text.characters.clean import one_line
from digest.language.text.dates.datelines import without_dateline
from digest.language.text.dates.leading_dates import without_leading_date
from digest.language.text.dates.timestamps import without_clock, without_timestamp
from digest.language.text.sentences.boilerplate import is_boilerplate
from digest.language.text.sentences.context_dependent_openers import depends_on_context, refers_back
from digest.language.text.sentences.quotes import QUOTES, is_torn
from digest.language.text.sentences.sentences import sentences
from digest.language.text.shortening.cutting import whole_beginning
from digest.language.text.shortening.finite_verbs import is_known, lacks_subject, main_verb
from digest.language.text.shortening.introductions import without_introduction
from digest.language.text.shortening.speakers import compiled, says_who
from digest.language.text.shortening.unfinished import cut_at_phrase
from digest.language.text.shortening.width import fits, fitting

# A longer sentence becomes a headline only in part.
LONGEST_HEADLINE = 140
# Where no clause of it fits, a sentence up to this length is better whole than cut.
_LONGEST_WHOLE = 190
# The length from which a whole clause is better than the sentence.
_COMFORTABLE = 80
# The characters read of a text, which may have megabytes.
_BEGINNING = 1500
# The sentences that may become the headline.
_SENTENCES = 3
# A sentence of fewer characters says too little for a title.
_SHORTEST = 12
# The length from which part of a sentence makes a title: a shorter part only introduces the sentence.
_SHORTEST_PART = 40
_RATHER_SHORT = 30
_HEADING = 60
# "Will be held": more words between a subject and the end of its verb say more about it.
_MOST_OF_VERB = 3
# Faults of a title, each as bad as coming so many sentences later. With a _CUT of 2, half as many are cut, but they say
# less (ROUGE-1 with the title falls by .4 in English).
_WORST, _UNNAMED, _SPEAKERLESS, _SUBJECTLESS, _VERBLESS, _TORN, _CUT, _SHORT = 4, 3, 1, 2, 1, 1, 1, 1
# Opening quotation marks, dropped if the title does not close the quotation.
_OPENING = '"«“„'
_CLOSING = '"»”“’」』'
_LONGEST_NAME = 30
_FINAL_PERIOD = re.compile(r"(?:(?<![.\s])(?<!\.\w)|(?<=\w)\s)[.。।։۔｡]\Z")
_ANNOUNCING = (":", "：")
# An abbreviation at the end, which no headline needs.
_BRACKETS = re.compile(r"\s*\([^()]{1,40}\)\Z")


def headline(text: str, limit: int = LONGEST_HEADLINE, language: str = "") -> str:
    """Make a title from a text: the most title-like of its first sentences, on one line of at most ``limit`` letters.

    A dateline, a date at the beginning and the final period are dropped. A long sentence loses the words before its
    subject, or those after a beginning that is a complete thought; never who says so. Where no part of it is a thought,
    the whole is taken, which may exceed a limit of 140 letters by a third; only if it is longer, it is cut, with an
    ellipsis. A text with nothing visible has no headline.
    """
    best, fewest, before = "", None, ""
    for place, sentence in enumerate(_first(text)):
        faults, title = _made_of(sentence, limit, language)
        # A later sentence may go on with what the one before began.
        later = place and place + _WORST * is_torn(before)
        if fewest is None or later + faults < fewest:
            best, fewest = title, later + faults
        before += sentence
    return best


def is_cut_from(title: str, sentence: str) -> bool:
    """Return whether a title consists of a part of the words of a sentence, in order.

    Headlines of earlier versions left out words within it.
    """
    wanted, words = _words(title), _words(sentence)
    rest = iter(words)
    return 0 < len(wanted) < len(words) and all(word in rest for word in wanted)


def _words(line: str) -> list[str]:
    return re.findall(r"\w+", line.lower())


def _first(text: str) -> list[str]:
    """Return the first sentences of the news."""
    beginning = without_dateline(text[:_BEGINNING])
    parts = [part for sentence in sentences(beginning)[:_SENTENCES] for part in parted(sentence)]
    return list(islice(filter(_says_anything, parts), _SENTENCES)) or parts[:1]


def _made_of(sentence: str, limit: int, language: str) -> tuple[int, str]:
    """Make a title from a sentence; return its faults as a title, and the title."""
    line = _opening(sentence, language)
    if not line:
        return _WORST, ""
    is_unnamed = _is_unnamed(line, language)
    # A subject without a name needs all that is said of it.
    comfortable = limit if is_unnamed else min(limit, _COMFORTABLE)
    title = _whole(line, comfortable, limit, language, is_unnamed=is_unnamed)
    if not title:
        line = without_introduction(line, language)
    cut = "" if title else cut_at_phrase(line, fitting(line, limit - 1), language)
    faults = (
        _WORST * _worst(sentence, title, language)
        + _TORN * is_torn(sentence)
        + _UNNAMED * is_unnamed
        + _SPEAKERLESS * (bool(cut) and says_who(line[len(cut) :], language))
        + _CUT * bool(cut)
        + _SHORT * (len(title or cut) < _RATHER_SHORT)
        + _SUBJECTLESS * lacks_subject(title or cut, language)
        + _VERBLESS * _is_verbless(title or cut, language)
    )
    # Clean it again: the part left out may have had the end of a directional isolate.
    return faults, one_line(title or f"{cut}…")


def _whole(line: str, comfortable: int, limit: int, language: str, *, is_unnamed: bool) -> str:
    """Return a sentence, or the best clause of it, that fits; "" if none does."""
    if fits(line, comfortable):
        return line
    news = without_introduction(line, language)
    if refers_back(news, language):
        news = line
    longest = _LONGEST_WHOLE if limit >= LONGEST_HEADLINE else limit
    whole = next((one for one in (line, _BRACKETS.sub("", line), news) if fits(one, longest)), "")
    # A subject without a name needs the whole sentence.
    if is_unnamed and whole:
        return whole
    for room in dict.fromkeys((comfortable, limit)):
        found = next(filter(None, _clauses(line, news, room, language, at_clauses=room < limit)), "")
        if found:
            return found
    return whole


def _clauses(line: str, news: str, limit: int, language: str, *, at_clauses: bool) -> Iterator[str]:
    """Yield complete thoughts within a sentence that fit, the best first; "" for each kind that has none."""
    yield news if fits(news, limit) else ""
    yield line if fits(line, limit) else ""
    for beginning in dict.fromkeys((news, line)):
        yield whole_beginning(
            beginning, min(_SHORTEST_PART, limit // 2), fitting(beginning, limit), language, at_clauses=at_clauses
        )


def _opening(sentence: str, language: str) -> str:
    """Return the sentence on one line, without a time and date before it, and without its final period."""
    told = _FINAL_PERIOD.sub("", without_clock(without_timestamp(one_line(sentence))))
    return without_leading_date(told.lstrip(_OPENING) if is_torn(told) else told, language)


def _worst(sentence: str, title: str, language: str) -> int:
    return (
        (len(sentence) < _SHORTEST)
        + (is_torn(sentence) or (_quotes(sentence) and not says_who(title, language)))
        + depends_on_context(sentence, language)
        + is_boilerplate(sentence)
        + sentence.endswith(_ANNOUNCING)
    )


def _is_verbless(title: str, language: str) -> int:
    """Return 2 for a heading, 1 for a longer line, whose verb may only not be known, and 0 if there is a verb."""
    is_verbless = is_known(language) and main_verb(title, language) is None
    return is_verbless + (is_verbless and len(title) < _HEADING)


def _quotes(sentence: str) -> bool:
    """Return whether a sentence begins with a quotation longer than the name of a film."""
    return sentence.startswith(QUOTES) and not any(mark in sentence[1:_LONGEST_NAME] for mark in _CLOSING)


def _is_unnamed(line: str, language: str) -> bool:
    """Return whether only the sentences before would name the subject: "The meeting was held ..."."""
    beginning = _unnamed(language)
    found = beginning.match(line) if beginning else None
    if found is None or not is_known(language):
        return found is not None
    verb = main_verb(line, language)
    return verb is not None and len(line[found.end() : verb].split()) <= _MOST_OF_VERB


@lru_cache(maxsize=64)
def _unnamed(language: str) -> re.Pattern[str] | None:
    pattern = known_language(language).openers.unnamed
    return compiled(pattern, language) if pattern else None


def _says_anything(sentence: str) -> bool:
    return any(map(str.isalnum, sentence))
