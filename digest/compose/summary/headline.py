"""Headlines for items without a title."""

from __future__ import annotations

import re

from digest.compose.summary.summary_sentences import parted
from digest.languages.load import language as known_language
from digest.text.characters.clean import one_line
from digest.text.dates.datelines import without_dateline
from digest.text.dates.leading_dates import without_leading_date
from digest.text.dates.timestamps import without_clock, without_timestamp
from digest.text.sentences.boilerplate import is_boilerplate
from digest.text.sentences.context_dependent_openers import depends_on_context
from digest.text.sentences.quotes import QUOTES, is_torn
from digest.text.sentences.sentences import sentences
from digest.text.shortening.cutting import says_of_verb, whole_beginning
from digest.text.shortening.finite_verbs import is_known, main_verb
from digest.text.shortening.phrases import phrase_ends, without_unfinished_end
from digest.text.shortening.shorten import NUMBER, UNFINISHED, shorten
from digest.text.shortening.shorten import cut as cut_line
from digest.text.shortening.trimming import (
    without_beginning,
    without_days,
    without_insertions,
    without_parentheses,
    without_source,
)

# No newspaper prints a longer headline; a hostile feed may hold one of a megabyte.
LONGEST_TITLE = 300
# The characters read of a text, which may have megabytes.
_BEGINNING = 1000
# A sentence of fewer characters says too little for a title.
_SHORTEST = 12
# The length from which part of a sentence makes a title: a shorter part only introduces the sentence.
_SHORTEST_PART = 40
# Faults of a title. If the first sentence has more of them than the second, the second is better.
_RATHER_SHORT = 30
_WORST, _CUT, _SHORT = 4, 1, 1
# Applied in this order while the sentence is too long.
_TRIMS = (without_source, without_days, without_parentheses, without_beginning, without_insertions)
# Opening quotation marks, dropped if the title does not close the quotation.
_OPENING = '"«“„'
_FINAL_PERIOD = re.compile(r"(?<![.\s])(?<!\.\w)[.。।։۔｡]\Z")
# "At least 12…" of what? A year may end a title.
_BARE_NUMBER = re.compile(rf"(?<!\S)(?!(?:19|20)\d\d\Z)(?:{NUMBER.pattern})\Z")


def headline(text: str, limit: int = 90, language: str = "") -> str:
    """Make a title from a text: the more title-like of its first two sentences, on one line of at most ``limit``.

    A dateline, a date at the beginning and the final period are dropped. A sentence that is too long loses, one after
    another, its attribution, days, parentheses, the words before its subject, and those between subject and verb; then
    everything after a beginning that is a complete thought. If there is none, it is cut at the end of a phrase of its
    language, with an ellipsis. A text with nothing visible has no headline.
    """
    made = [_made_of(sentence, limit, language) for sentence in _first_two(text)]
    if not made:
        return ""
    # Being the second sentence counts as a fault.
    faults = [place + own for place, (own, _) in enumerate(made)]
    _, title = made[faults.index(min(faults))]
    return title


def first_sentence(text: str, limit: int = 90) -> str:
    """Return the first sentence of a text as a line of at most ``limit`` characters, without its final period.

    Unlike the headline, it never changes when the text grows.
    """
    found = sentences(text.lstrip()[:_BEGINNING])
    first = next(filter(_says_anything, found), found[0] if found else "")
    return shorten(_FINAL_PERIOD.sub("", one_line(first)), limit)


def is_cut_from(title: str, sentence: str, language: str = "") -> bool:
    """Return whether a title was made from a part of a sentence."""
    return headline(sentence, language=language) == title != first_sentence(sentence, max(1, len(sentence)))


def _first_two(text: str) -> list[str]:
    """Return the first two sentences of the news."""
    beginning = without_dateline(text[:_BEGINNING])
    parts = [part for sentence in sentences(beginning)[:2] for part in parted(sentence)]
    return list(filter(_says_anything, parts))[:2] or parts[:1]


def _made_of(sentence: str, limit: int, language: str) -> tuple[int, str]:
    """Make a title from a sentence; return its faults as a title, and the title."""
    # Clean it again: the part taken out may have had the end of a directional isolate.
    title = one_line(_fitted(_opening(sentence, language), limit, language))
    faults = _WORST * _faults(sentence, language) + _CUT * title.endswith("…") + _SHORT * (len(title) < _RATHER_SHORT)
    return faults + (is_known(language) and main_verb(title, language) is None), title


def _fitted(line: str, limit: int, language: str) -> str:
    for trim in _TRIMS:
        if len(line) <= limit:
            return line
        line = trim(line, language)
    if len(line) <= limit:
        return line
    whole = whole_beginning(line, min(_SHORTEST_PART, limit // 2), limit, language)
    return whole or _cut_at_phrase(line, limit - 1, language) + "…"


def _opening(sentence: str, language: str) -> str:
    """Return the sentence on one line, without a time and date before it, and without its final period."""
    told = _FINAL_PERIOD.sub("", without_clock(without_timestamp(one_line(sentence))))
    return without_leading_date(told.lstrip(_OPENING) if is_torn(told) else told, language)


def _faults(sentence: str, language: str) -> int:
    return (
        (len(sentence) < _SHORTEST)
        + (is_torn(sentence) or sentence.startswith(QUOTES))
        + depends_on_context(sentence, language)
        + is_boilerplate(sentence)
    )


def _says_anything(sentence: str) -> bool:
    return any(map(str.isalnum, sentence))


def _cut_at_phrase(line: str, room: int, language: str) -> str:
    for end in phrase_ends(line, room // 2, room, language):
        beginning = without_unfinished_end(line[:end].rstrip(UNFINISHED), language)
        if len(beginning) >= room // 3 and _is_fit(beginning, language):
            return beginning
    cut = cut_line(line, room)
    if known_language(language).names.are_all_nouns_capital:
        return _ended(cut, language)
    before_name = _ended(_out_of_name(line, cut, room // 2), language)
    # A long title before a name is better than one that ends at its verb: "met with the Defense Minister…".
    return before_name if len(before_name) >= room * 2 // 3 else _ended(cut, language)


def _ended(cut: str, language: str) -> str:
    """Return a cut line without the words that cannot end it."""
    whole = cut.lstrip(_OPENING) if is_torn(cut) else cut
    counted = _BARE_NUMBER.sub("", without_unfinished_end(whole, language).rstrip(UNFINISHED))
    return without_unfinished_end(counted, language).rstrip(UNFINISHED) or cut


def _out_of_name(line: str, cut: str, least: int) -> str:
    """Move a cut before the name that it splits: "president Old…" does not say who "Old Harbor" is."""
    following = line[len(cut) :].lstrip()
    while following[:1].isupper():
        rest, _, last = cut.rpartition(" ")
        if not last[:1].isupper() or len(rest) < least:
            break
        cut, following = rest, last
    return cut


def _is_fit(beginning: str, language: str) -> bool:
    """Return whether a part of a sentence says something, or at least what it is about."""
    if is_torn(beginning) or _BARE_NUMBER.search(beginning):
        return False
    return main_verb(beginning, language) is None or says_of_verb(beginning, language, 2)
