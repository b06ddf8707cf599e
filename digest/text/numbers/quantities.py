"""How much and how many: the numbers of a sentence that count something, with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.text.day_words import MONTH
from digest.text.numbers.counted_noun import counted_end
from digest.text.numbers.number_multipliers import multiplier_end
from digest.text.words.words import words

_HAN = r"\u3400-\u9fff"
# Not within a word ("MH17", "COVID-19"), a date, a time, a score, an address or another number.
_NUMBER = re.compile(
    rf"(?<![^\W{_HAN}])(?<![.,:/#№§–—-])(?P<currency>(?:US|A|C)?[$€£¥₽₹] ?)?"
    r"(?P<number>\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)"
    rf"(?P<unit> ?[%‰€£$°](?:[CF]\b)?)?(?![^\W{_HAN}]|[:/]|[.,]\d|-\w|[–—]\d)"
)
_DAY_OR_TIME = re.compile(
    rf"[\s.]{{1,2}}(?:de |d['’])?{MONTH}|\s?(?:[ap]\.?m\b|uhr\b|(?<=[.]\d\d\s)uur\b|[年月日號号時时點点])",
    re.IGNORECASE,
)
# After such a word a number is a name: "No. 5", "Article 12", "April 11".
_NAMING = re.compile(
    r"(?:\b(?:no|nos|nr|núm|article|art|section|paragraph|chapter|page|p|room|group|level|phase|route|season|version|day|"
    rf"artículo|artikel|absatz|seite|статьи|статья|статье|ст|пункт|пункта|глава|стр|{MONTH})\.?|[№#§])\s\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
# A number after a name and before one belongs to them: "Harbor 10.5 Review".
_NAMED = re.compile(r"\w*[A-ZА-ЯЁ]\w*\s\Z")
_NAME = re.compile(r"\s[A-ZА-ЯЁ][a-zа-яё]")
_NOUNS_HAVE_CAPITALS = frozenset({"de", "lb"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """Where it stands in its sentence, its value as a plain decimal number, and the words of what it counts."""

    start: int
    end: int
    value: str
    label: str


def quantities(sentence: str, language: str) -> Iterator[Quantity]:
    """Find the quantities of a sentence of a language: "505 kg of drugs", "$3 million", "16%".

    Dates, years, times, scores and numbers in names are none, and a number that counts nothing is none.
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
    """Whether a number is a day, a time, a year, or a part of a name."""
    before = sentence[max(0, match.start() - 24) : match.start()]
    if language not in _NOUNS_HAVE_CAPITALS and _NAMED.search(before) and _NAME.match(sentence, match.end()):
        return True
    return (
        _YEAR.fullmatch(match["number"]) is not None
        or _DAY_OR_TIME.match(sentence, match.end()) is not None
        or _NAMING.search(before) is not None
    )
