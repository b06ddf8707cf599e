"""Quantities: the numbers of a sentence that count something, with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from digest.language.known import language as known_language
from digest.language.known import of_all
from digest.language.text.dates.day_names import DayNames, day_names
from digest.language.text.numbers.counted_noun import counted_end
from digest.language.text.numbers.number_multipliers import multiplier_end
from digest.language.text.patterns import one_of
from digest.language.text.words.words import words

_HAN = r"\u3041-\u30ff\u3400-\u9fff"
# Not within a word ("MH17", "COVID-19"), a date, a time, a score, a URL or another number.
_NUMBER = re.compile(
    rf"(?<![^\W{_HAN}])(?<![.,:/#№§–—-])(?P<currency>(?:US|A|C)?[$€£¥₽₹] ?)?"
    r"(?P<number>\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)"
    rf"(?P<unit> ?[%‰€£$°](?:[CF]\b)?)?(?![^\W{_HAN}]|[:/]|[.,]\d|-\w|[–—]\d)"
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
# A number between two capitalized words is part of a name: "Harbor 10.5 Review".
_NAMED = re.compile(r"\w*[A-ZА-ЯЁ]\w*\s\Z")
_NAME = re.compile(r"\s[A-ZА-ЯЁ][a-zа-яё]")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity: its range in the sentence, its value as a plain decimal number, and the words for what it counts."""

    start: int
    end: int
    value: str
    label: str


def quantities(sentence: str, language: str) -> Iterator[Quantity]:
    """Yield the quantities of a sentence of a language: "505 kg of drugs", "$3 million", "16%".

    Dates, years, times, scores, numbers in names and numbers that count nothing are not quantities.
    """
    for match in _NUMBER.finditer(sentence):
        value = words(match["number"])
        if match["unit"] or match["currency"]:
            end = multiplier_end(sentence, match.end(), language)
        elif _is_name(sentence, match, language):
            continue
        else:
            end = counted_end(sentence, match.end(), language)
        if len(value) == 1 and (match["unit"] or match["currency"] or end > match.end()):
            yield Quantity(match.start(), end, value[0], sentence[match.end() : end].strip())


def _is_name(sentence: str, match: re.Match[str], language: str) -> bool:
    """Return whether a number is a day, a time, a year, or part of a name."""
    before = sentence[max(0, match.start() - 24) : match.start()]
    are_nouns_capital = known_language(language).names.are_all_nouns_capital
    if not are_nouns_capital and _NAMED.search(before) and _NAME.match(sentence, match.end()):
        return True
    day_or_time, naming = _patterns(day_names(sentence))
    return (
        _YEAR.fullmatch(match["number"]) is not None
        or day_or_time.match(sentence, match.end()) is not None
        or naming.search(before) is not None
    )


@lru_cache(maxsize=64)
def _patterns(names: DayNames) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile patterns for words after a day or time, and before a number in a name: "No. 5", "Article 12"."""
    day_or_time = (
        rf"[\s.]{{1,2}}(?:de |d['’])?{names.month}|\s?(?:[ap]\.?m\b|uhr\b|(?<=[.]\d\d\s)uur\b|[年月日號号時时點点])"
    )
    listed = one_of(of_all(lambda known: known.counted.naming))
    naming = rf"(?:\b(?:{listed}|{names.month})\.?|[№#§])\s\Z"
    return re.compile(day_or_time, re.IGNORECASE), re.compile(naming, re.IGNORECASE)
