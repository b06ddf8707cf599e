"""Numbers in letters, from two up, as they are composed: "two hundred and fifty thousand", "siebenundneunzig"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from digest.text.number_multipliers import multiplier_at
from digest.text.number_words import knows_number_words, number_forms, without_article


class _Links(NamedTuple):
    """What numbers of one word are composed with: what stands between ones and tens, and the words for powers."""

    between: str
    hundred: str
    thousand: str


# One thousand is a number without another before it, save in English; its plural is none: "miles de", "тысяч".
_THOUSAND = frozenset("mil mille tausend duizend тысяча тысячу тисяча тисячу".split())
# These are numbers only behind others: "several hundred" is none, nor is "50 cents".
_NEVER_FIRST = frozenset({"hundred", "cents", "centes", "ciento", "vingts"})
_JOINING = {"en": "and", "es": "y", "ca": "i", "gl": "e", "pt": "e", "fr": "et"}
_IN_ONE_WORD = {
    "de": _Links("und", "hundert", "tausend"),
    "nl": _Links("en", "honderd", "duizend"),
    "it": _Links("", "cento", "mila"),
}
_ORDINAL = re.compile(
    r"-(?:first|second|third|\w+th)\b"
    r"|\s(?:перв|перш|втор|друг|трет|трэц|четв[её]рт|чацв[её]рт|п['’]?ят[оыаи]|шес?т[оыаи]|седьм|восьм|девят[оыа])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_GAP = re.compile(r"[\s-]")
_PER = re.compile(r"(?<!\w)(?:por|pour|per)\Z", re.IGNORECASE)
_A_HUNDRED, _A_THOUSAND, _TOO_MUCH = 100, 1000, 10**15
_THOUSANDS = 3


class SpelledOutNumber(NamedTuple):
    """A number in letters: its value, and its first word."""

    value: int
    word: str


class _Reading(NamedTuple):
    """What was read of a number: thousands, what is below one thousand, its first word, and where it ends."""

    thousands: int
    rest: int
    word: str
    end: int

    @property
    def value(self) -> int:
        return self.thousands + self.rest


_NOTHING = _Reading(0, 0, "", -1)


def spelled_out_numbers(text: str, language: str) -> Iterator[SpelledOutNumber]:
    """Read the numbers of a text that stand in letters, from two up; none where the language is not known."""
    if not knows_number_words(language):
        return
    reading = _NOTHING
    for match in _WORD.finditer(text):
        word = without_article(match[0])
        is_next = _GAP.fullmatch(text, max(reading.end, 0), match.start()) is not None
        longer = _continued(reading, word, match.end(), language) if is_next else None
        if longer is None:
            yield from _finished(reading, text)
            longer = _begun(text, match, word, language)
        reading = longer
    yield from _finished(reading, text)


def _finished(reading: _Reading, text: str) -> Iterator[SpelledOutNumber]:
    is_ordinal = reading.rest % 10 == 0 and _ORDINAL.match(text, max(reading.end, 0))
    if reading.value > 1 and not is_ordinal:
        yield SpelledOutNumber(reading.value, reading.word)


def _begun(text: str, match: re.Match[str], word: str, language: str) -> _Reading:
    """Begin a number with a word, unless it belongs to digits, or to a percentage."""
    before = text[max(0, match.start() - 6) : match.start()].rstrip()
    if word in _NEVER_FIRST or before[-1:].isdigit() or (word.startswith("cen") and _PER.search(before)):
        return _NOTHING
    if word in _THOUSAND:
        return _Reading(1000, 0, match[0], match.end())
    value = number_forms(language).get(word) or _in_one_word(word, language)
    return _Reading(value // 1000 * 1000, value % 1000, match[0], match.end()) if value else _NOTHING


def _continued(reading: _Reading, word: str, end: int, language: str) -> _Reading | None:
    """Read one more word of a number; None where it does not belong to it."""
    thousands, rest, first, _ = reading
    if not reading.value:
        return None
    if word == _JOINING.get(language):
        return _Reading(thousands, rest, first, end)
    if power := multiplier_at(word, 0, language):
        if power > _THOUSANDS and reading.value in {1, _A_THOUSAND}:
            return _Reading(0, 1, first, end)  # "A million" has no one in other languages, "mil millones" is a billion.
        is_thousand = power == _THOUSANDS and rest
        value = thousands + rest * _A_THOUSAND if is_thousand else reading.value * 10**power
        return _Reading(value, 0, first, end) if value < _TOO_MUCH else None
    part = number_forms(language).get(word) or _in_one_word(word, language)
    longer = _sum(rest, part, language) if rest or not thousands else part
    return _Reading(thousands, longer, first, end) if 0 < part < _A_THOUSAND and longer else None


def _sum(before: int, part: int, language: str) -> int:
    """Join two parts of a number below one thousand; 0 where they are none."""
    if part == _A_HUNDRED:
        return before * part if before < part else 0
    below = before % 100
    if language == "fr":
        if (before, part) == (4, 20):
            return 80
        fits = (below in {60, 80} and part < 20) or (below == 10 and part in {7, 8, 9})
    else:
        fits = False
    is_round = below == 0 or (below >= 20 and below % 10 == 0 and part < 10)
    return before + part if fits or (is_round and part < _A_HUNDRED) else 0


def _in_one_word(word: str, language: str) -> int:
    """Read a number that is composed in one word, as Germanic languages and Italian do; 0 for any other word."""
    if language not in _IN_ONE_WORD:
        return 0
    forms = _forms_in_one_word(language)
    before, thousand, after = word.partition(_IN_ONE_WORD[language].thousand)
    if not thousand:
        return forms.get(word, 0)
    is_number = before in forms and (not after or after in forms)
    return forms[before] * _A_THOUSAND + forms.get(after, 0) if is_number else 0


@cache
def _forms_in_one_word(language: str) -> Mapping[str, int]:
    """All that is below one thousand."""
    link, hundred, _ = _IN_ONE_WORD[language]
    forms = number_forms(language)
    ones = {form: value for form, value in forms.items() if value < 10}
    tens = {form: value for form, value in forms.items() if value in range(20, 100, 10)}
    below = dict(forms)
    for (one, unit), (ten, value) in product(ones.items(), tens.items()):
        for written in (f"{one}{link}{ten}", f"{one}ën{ten}") if link else (f"{ten}{one}", f"{ten[:-1]}{one}"):
            below[written] = value + unit
    hundreds = {f"{one}{hundred}": value * 100 for one, value in (ones | {"": 1}).items()}
    full = {f"{start}{rest}": value + more for (start, value), (rest, more) in product(hundreds.items(), below.items())}
    return full | hundreds | below
