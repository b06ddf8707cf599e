"""How much and how many: the numbers of a sentence that count something, with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.text.day_words import MONTH
from digest.text.phrases import ends_phrase, is_link
from digest.text.words import words

_HAN = r"\u3400-\u9fff"
# Not within a word ("MH17", "COVID-19"), a date, a time, a score, an address or another number.
_NUMBER = re.compile(
    rf"(?<![^\W{_HAN}])(?<![.,:/#№§–—-])(?P<currency>(?:US|A|C)?[$€£¥₽₹] ?)?"
    r"(?P<number>\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)"
    rf"(?P<unit> ?[%‰€£$°](?:[CF]\b)?)?(?![^\W{_HAN}]|[:/]|[.,]\d|-\w|[–—]\d)"
)
_DAY_OR_TIME = re.compile(
    rf"[\s.]{{1,2}}(?:de |d['’])?{MONTH}|\s?(?:[ap]\.?m\b|uhr\b|[年月日號号時时點点])", re.IGNORECASE
)
# After such a word a number is a name: "No. 5", "Article 12", "April 11".
_NAMING = re.compile(
    r"(?:\b(?:no|nos|nr|núm|article|art|section|paragraph|chapter|page|p|room|group|level|phase|route|season|version|day|"
    rf"artículo|artikel|absatz|seite|статьи|статья|статье|ст|пункт|пункта|глава|стр|{MONTH})\.?|[№#§])\s\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_LABEL_WORD = re.compile(rf"\s?[{_HAN}]{{1,6}}|[\s\u00a0]([^\W\d_][\w’'-]*(?:\.\w+)*)")
# "162 kg of synthetic drugs": so many words before what joins two nouns, and so many after it. Where adjectives follow
# their noun, the third is a verb as likely as not.
_BEFORE_LINK, _BEFORE_LINK_WHERE_NOUNS_COME_FIRST, _AFTER_LINK = 3, 2, 2
_NOUNS_COME_FIRST = frozenset({"fr", "es", "pt", "it", "ca", "ro", "vi", "id"})


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
        end = _label_end(sentence, match.end(), language)
        has_unit = match["unit"] or match["currency"]
        if len(value) == 1 and (has_unit or (end > match.end() and not _is_name(sentence, match))):
            yield Quantity(match.start(), end, value[0], sentence[match.end() : end].strip())


def _is_name(sentence: str, match: re.Match[str]) -> bool:
    """Whether a number is a day, a time, a year, or a part of a name."""
    return (
        _YEAR.fullmatch(match["number"]) is not None
        or _DAY_OR_TIME.match(sentence, match.end()) is not None
        or _NAMING.search(sentence[max(0, match.start() - 24) : match.start()]) is not None
    )


def _label_end(sentence: str, at: int, language: str) -> int:
    """Where the words end that say what is counted."""
    room = _BEFORE_LINK_WHERE_NOUNS_COME_FIRST if language in _NOUNS_COME_FIRST else _BEFORE_LINK
    start, end, linked = at, at, False
    while match := _LABEL_WORD.match(sentence, at):
        if not match[1]:
            return match.end()
        if is_link(match[1]) and end > start and not linked:
            room, linked = _AFTER_LINK, True
        elif room and not ends_phrase(match[1], language) and not is_link(match[1]):
            room, end = room - 1, match.end()
        else:
            break
        at = match.end()
    return end
