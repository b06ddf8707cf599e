"""Read the dates of a text file, in figures or in the words of its language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from functools import cache, partial

from digest.language.text.dates.date_words import DateWords
from digest.language.text.dates.numeric_dates import is_date_shaped, parse_heading
from digest.language.text.dates.worded_dates import WordedDate, read_worded, resolve
from digest.language.text.words.language_identification import identify
from digest.model.item import Published
from digest.model.locale import Locale
from digest.model.source import SourceSpec

# The language of a file is identified from the longest of its first lines; those at the top may be navigation.
SAMPLE = 200
# Dates with a time of day are all different.
_MOST_REMEMBERED = 10_000


class DateReader:
    """A reader of the dates of one text file, of which ``lines`` are the first; each text is looked up once.

    ``saved`` is the time, aware, that "yesterday" and "12 May" are relative to: with the current time they would become
    other days, and so other items, whenever the file is read again. The language is that of the source, or else it is
    identified, but only if a date in words needs it.
    """

    def __init__(self, spec: SourceSpec, zone: tzinfo, saved: datetime, lines: Sequence[str]) -> None:
        self._spec = spec
        self._zone = zone
        self._saved = saved
        # It must not refer to this reader: each of thousands of files would wait for the search for garbage.
        self._words = DateWords(cache(partial(_language, spec.locale, lines[:SAMPLE])))
        self._found: dict[tuple[str, bool], WordedDate | None] = {}

    def published(self, text: str) -> Published | None:
        """Read a text that is only a date; None for anything else and for a day that does not exist."""
        if is_date_shaped(text):
            return parse_heading(text, self._spec.date_order, self._zone)
        worded = self._worded(text, anywhere=True)
        return resolve(worded, self._saved, self._zone) if worded else None

    @property
    def saved_on(self) -> date:
        """The day on which the file was saved."""
        return self._saved.astimezone(self._zone).date()

    @property
    def why_given_up(self) -> str:
        """The reason why words are no longer looked up, or "" while they are."""
        return self._words.why_given_up

    def is_worded(self, text: str) -> bool:
        """Return whether a text is a date in words, with or without a year."""
        return self._worded(text, anywhere=True) is not None

    def is_full(self, text: str, *, anywhere: bool = True) -> bool:
        """Return whether a text is a date in words with its year; with ``anywhere``, in any language."""
        worded = self._worded(text, anywhere=anywhere)
        return worded is not None and worded.year is not None

    def is_weekday(self, word: str) -> bool:
        """Return whether a word is a day of the week."""
        return self._words.is_weekday(word)

    def _worded(self, text: str, *, anywhere: bool) -> WordedDate | None:
        key = (text, anywhere)
        if key not in self._found:
            if len(self._found) >= _MOST_REMEMBERED:
                self._found.clear()
            self._found[key] = read_worded(text, self._words, anywhere=anywhere)
        return self._found[key]


def _language(locale: Locale, lines: Sequence[str]) -> str:
    """Return the language of a source, or else that of its lines, "" if neither is known."""
    if not locale.is_known:
        locale = identify(max(lines, key=len, default=""))
    return locale.language if locale.is_known else ""
