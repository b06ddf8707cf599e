"""Check that a summary written by a machine says nothing that its source does not say.

The check understands no text: it compares numbers, names, quotations, URLs and words. A summary that contradicts its
source in the source's own words passes. In doubt a summary is refused, since a better one is available: the extract.
Instructions within an item can make a model say anything, but only what passes here is shown. Of the extracts of 409
news texts, which are faithful, it refuses none for a number or a name; of 665 planted ones, it found all but seven.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from digest.language.text.characters.clean import clean, is_visible
from digest.language.text.numbers.numbers_with_units import is_year, numbers_with_units, worded_numbers
from digest.language.text.sentences.quotes import is_torn
from digest.language.text.sentences.sentences import sentences
from digest.language.text.words.language_identification import Identify
from digest.language.text.words.possible_names import Vocabulary
from digest.language.text.words.words import stems

# The longest sentence, in words and in characters: longer than any in an extract.
_MOST_WORDS = 60
_LONGEST = 700
# The share of the words of each sentence that the source must contain: with less, it is in another language or about
# something else.
_LEAST_SHARED = 0.6
_MARKUP = re.compile(r"[<>`*_#{}\[\]|\\~^=]|\A(?:[-•–—]|\d+[.)])\s")
# A word with one of these is a URL or an email address, or looks like one.
_OF_ADDRESS = re.compile(r"://|@|\w\.(?=[^\W\d_])")
_AROUND = ".,;:!?()\"'«»“”„…"
_QUOTATION = re.compile('["“”„«»「」『』]')


def fault(summary: str, source: str, language: str, most: int, identify: Identify) -> str:
    """Return in a few words what is wrong with a summary of at most ``most`` sentences, "" if it may be shown.

    ``language`` is that of the source, as a primary subtag of BCP 47. ``identify`` identifies the language of a text.
    """
    return next(_faults(summary, source, language, most, identify), "")


def _faults(summary: str, source: str, language: str, most: int, identify: Identify) -> Iterator[str]:
    yield from _in_form(summary, source, most)
    yield from _in_wording(summary, source)
    yield from _in_numbers(summary, source, language)
    known = Vocabulary(source, language)
    if name := known.unknown_name(summary):
        yield f"names {name!r}, which no source names"
    yield from _in_language(summary, known, identify)


def _in_form(summary: str, source: str, most: int) -> Iterator[str]:
    found = sentences(summary)
    if not is_visible(summary):
        yield "is empty"
    if any(len(sentence) > _LONGEST or len(sentence.split()) > _MOST_WORDS for sentence in found):
        yield "has a sentence that is too long"
    if len(found) > most or len(summary) > len(source):
        yield "is too long"
    if len(set(found)) < len(found):
        yield "repeats a sentence"
    plain = " ".join(word for word in summary.split(" ") if not _OF_ADDRESS.search(word))
    if "\n" in summary or _MARKUP.search(plain) or clean(summary) != summary:
        yield "contains markup"
    if _unseen(summary) - _unseen(source):
        yield "contains invisible characters"
    if is_torn(summary):
        yield "leaves a quotation open"


def _unseen(text: str) -> frozenset[str]:
    """Return the characters without width: they can make 21 look like 12, or split a name."""
    return frozenset(char for char in text if unicodedata.category(char) == "Cf")


def _in_wording(summary: str, source: str) -> Iterator[str]:
    """Require that URLs and quotations appear in the source verbatim."""
    said = " ".join(source.split())
    quoted = (passage.strip(_AROUND) for passage in _QUOTATION.split(summary)[1::2])
    invented = (*(_addresses(summary) - _addresses(source)), *(passage for passage in quoted if passage not in said))
    yield from (f"says {passage!r}, which no source says" for passage in sorted(invented))


def _addresses(text: str) -> frozenset[str]:
    return frozenset(word.strip(_AROUND) for word in text.split() if _OF_ADDRESS.search(word))


def _in_numbers(summary: str, source: str, language: str) -> Iterator[str]:
    known = tuple(numbers_with_units(source, language))
    values = {number.value for number in known}
    stated = {(number.before, number.value, number.after) for number in known}
    for number in numbers_with_units(summary, language):
        is_known = (number.before, number.value, number.after) in stated
        if not is_known and not (is_year(number) and number.value in values):
            yield f"says {number.written!r}, which no source says"
    for value in sorted(worded_numbers(summary, language) - worded_numbers(source, language)):
        if str(value) not in values:
            yield f"spells out the number {value}, which no source says"


def _in_language(summary: str, known: Vocabulary, identify: Identify) -> Iterator[str]:
    found = identify(summary)
    if found.is_known and found.language != known.language:
        yield f"is in another language ({found.language})"
    for sentence in sentences(summary):
        told = stems(sentence, known.language)
        if sum(stem in known.stems for stem in told) < _LEAST_SHARED * len(told):
            yield "shares too few words with its sources"
