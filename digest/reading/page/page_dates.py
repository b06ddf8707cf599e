"""The dates on a page: in attributes, in text of any language, in addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, tzinfo
from functools import cache, lru_cache, partial

from digest.language.text.dates.date_rules import plain
from digest.language.text.dates.date_words import DateWords
from digest.language.text.dates.frozen.feed_dates import parse_feed_date
from digest.language.text.dates.numeric_dates import is_date_shaped, parse_heading
from digest.language.text.dates.worded_dates import LONGEST, read_worded, resolve
from digest.language.text.words.language_identification import identify
from digest.model.item import Published
from digest.model.locale import Locale
from digest.model.source import DateOrder, SourceSpec

_LONGEST_TEXT = 400
_YEAR = re.compile(r"(?<!\d)(?:19|2[05])\d\d(?!\d)")
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\d\d?[:h.]\d\d")
# "De domingo 21 a jueves 25 de noviembre de 2026" has nine words.
_MOST_WORDS = 6
_MOST_YEARS = 3
_AROUND = " \t,;:|()[]（）【】–—-·•/"
_BREAKS = re.compile(r"\s*[|·•：()\[\]（）【】]\s*|\s+[–—/-]\s+|(?<=[^\d\s]):\s+")
_MONTH, _DAY = r"(?P<month>0?[1-9]|1[0-2])", r"(?P<day>0?[1-9]|[12]\d|3[01])"
_IN_ADDRESS = (
    re.compile(rf"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/_-]){_MONTH}(?P=mark){_DAY}(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
)


class PageDates:
    """A reader of the dates of one page.

    ``seen`` is the time, aware, that "yesterday" and "12 May" are relative to. The language is that of the source, or
    else the page's, or else it is identified from ``sample``, but only if a word needs it.
    """

    def __init__(
        self, spec: SourceSpec, locale: Locale, zone: tzinfo, seen: datetime, sample: Callable[[], str]
    ) -> None:
        self._zone = zone
        words = DateWords(cache(lambda: _language(spec.locale, locale, sample)))
        # They must not refer to this reader: in a cycle, each would keep its page until garbage is looked for.
        self.whole = lru_cache(maxsize=2000)(partial(_whole, spec.date_order, zone, seen, words))
        self.within = lru_cache(maxsize=2000)(partial(_within, self.whole))

    def stamp(self, text: str) -> Published | None:
        """Read the date of an attribute, as programs write it."""
        return parse_feed_date(text, self._zone)


def _whole(
    order: DateOrder, zone: tzinfo, seen: datetime, words: DateWords, text: str, *, anywhere: bool = False
) -> Published | None:
    """Read a text that is only a date; with ``anywhere``, in the words of any language."""
    text = text.strip(_AROUND)
    if not text or len(text) > LONGEST:
        return None
    if is_date_shaped(text):
        return parse_heading(text, order, zone)
    worded = read_worded(text, words, anywhere=anywhere)
    if worded:
        return resolve(worded, seen, zone)
    return parse_feed_date(text, zone) if _DIGIT.search(text) else None


def _within(whole: Callable[[str], Published | None], text: str) -> Published | None:
    """Find the first date with a year in a text: "By Anna Holm | 20 November 2025, 10:30"."""
    if len(text) > _LONGEST_TEXT:
        return None
    text = plain(text)
    if not _YEAR.search(text):
        return None
    return next(filter(None, map(whole, _candidates(text))), None)


def date_of_address(url: str) -> date | None:
    """Return the date in a URL, such as ``/2025/11/27/``; None if it has none."""
    for pattern in _IN_ADDRESS:
        for match in pattern.finditer(url):
            try:
                return date(int(match["year"]), int(match["month"]), int(match["day"]))
            except ValueError:
                continue
    return None


def _language(declared: Locale, of_page: Locale, sample: Callable[[], str]) -> str:
    locale = next((locale for locale in (declared, of_page) if locale.is_known), None) or identify(sample())
    return locale.language if locale.is_known else ""


def _candidates(text: str) -> Iterator[str]:
    """Yield the parts of a text that may be a date, the likeliest first.

    The longest comes before its parts, because "20 November 2025, 10:30" is better than the day alone; but words are
    added on one side at a time, so that a text takes only a few dozen attempts.
    """
    for part in _BREAKS.split(text):
        words = part.split()
        years = [place for place, word in enumerate(words) if _YEAR.search(word)]
        for place in years[:_MOST_YEARS]:
            has_clock = any(_CLOCK.search(word) for word in words[place + 1 : place + 4])
            for start in range(place, max(place - _MOST_WORDS, -1), -1):
                for end in range(place + 4, place, -1) if has_clock else (place + 1,):
                    yield " ".join(words[start:end])
            for end in range(place + 2, min(place + _MOST_WORDS, len(words)) + 1):
                yield " ".join(words[place:end])
