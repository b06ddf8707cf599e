"""Recognize the lines of a text file: dates, titles with or without dates, and ends of sentences.

A date in figures hardly ever stands alone in an article; "12 May" does. So a date in words starts an item only if it is
alone or separated from its title by a mark, and without its year only as ``text_blocks`` says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain

from digest.language.known import of_all
from digest.language.text.characters.normalize import normalize
from digest.language.text.dates.day_names import weekday
from digest.language.text.dates.numeric_dates import DatedLine, is_date_shaped, split_dated
from digest.language.text.dates.worded_dates import LONGEST as LONGEST_WORDED_DATE
from digest.reading.textfile.date_reader import DateReader

LONGEST_TITLE = 160
_LONGEST_DATE = 48
_BRACKETS = "()[]"
_LAST_OF_DATE = ")]Z.гр"
# Longer lines are not titles.
_LONGEST_SAME = 500
_LONGEST_WEEKDAY = 16
_LONGEST_PLACE = 2

_YEAR = re.compile(r"\d{4}")
# Separates a title from a date in words; without a separator, the date may belong to a sentence.
_SEPARATOR = re.compile(r"\s*[,|·•(（\[]\s*|\s+[-–—/]\s+|:\s+|：\s*|\s{2,}")
_AROUND_DATE = " \t,|·•:：-–—/()[]（）"
_NUMBER = re.compile(r"[0-9]+")
_CLOCK = re.compile(r"\b\d\d?:\d\d(?::\d\d)?(?:\s?[+-]\d\d:?\d\d)?")
_WORD = re.compile(r"[^\W\d_]+")
# As many as in "Friday, 20 de noviembre de 2026".
_MOST_WORDS_OF_DATE = 4

_CLOSERS = "\"'”’“»›)]}」』】〉》）］"
_SENTENCE_ENDS = tuple(".!?…。！？।॥۔؟։:：")
_NO_TITLE_ENDS = tuple(".…。।॥۔։:：,;،؛、，；")
_COMMAS = tuple(",;،؛、，；")
_BULLETS = tuple("-–—*•·▪►○●#>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may open an item: its date as written, and its title, or "" if there is only a date.

    With ``is_place``, the title may be the place of a dateline instead, as in "Lisbon, 22 April 2025"; with
    ``in_words``, the date is not in figures; with ``is_loose``, it has no year either.
    """

    date: str
    title: str = ""
    is_place: bool = False
    in_words: bool = False
    is_loose: bool = False


def read_heading(line: str, dates: DateReader, above: str = "") -> Heading | None:
    """Read a line that is a date, or that begins or ends with one and may be a title otherwise.

    ``above`` is the nearest line above that is not empty; a title may be repeated with its date.
    """
    return _in_figures(line, dates) or _labeled(line, dates) or _repeated(line, dates, above) or _in_words(line, dates)


def read_loose_heading(line: str, dates: DateReader) -> Heading | None:
    """Read a line that is only a date without a year, such as "12 May" or "yesterday"."""
    is_read = len(line) <= LONGEST_WORDED_DATE and not line.endswith(_COMMAS) and dates.is_worded(line)
    return Heading(line, in_words=True, is_loose=True) if is_read else None


def _in_figures(line: str, dates: DateReader) -> Heading | None:
    if not (line[0].isdigit() or line[-1].isdigit() or line[-1] in _LAST_OF_DATE):
        return None
    if len(line) <= _LONGEST_DATE and is_date_shaped(line.strip(_BRACKETS)):
        return Heading(line.strip(_BRACKETS))
    dated = split_dated(line)
    if not dated:
        return None
    if not dated.is_before and normalize(dated.text[:_LONGEST_DATE]).rstrip(": ") in _labels():
        return Heading(dated.date)
    if dated.is_before and dated.text[0].islower():
        return None
    return _beside_date(line, dated, dates)


def _beside_date(line: str, dated: DatedLine, dates: DateReader) -> Heading:
    """Read the text next to a date: a title or a day of the week."""
    if not _is_weekday(dated.text, dates):
        return Heading(dated.date, dated.text)
    return Heading(dated.date if _fits(dated.text, dated.date, dates) else line)


def _fits(weekday_name: str, date: str, dates: DateReader) -> bool:
    """Return whether a date may fall on that day of the week; "Friday" with the date of a Tuesday is no heading."""
    named, day = weekday(weekday_name.strip(_AROUND_DATE)), dates.published(date)
    return named is None or day is None or day.weekday() == named


def _labeled(line: str, dates: DateReader) -> Heading | None:
    """Read a date in words after a label: "Published: 22 April 2025"."""
    label = _label().match(line)
    date = line[label.end() :].strip(_AROUND_DATE) if label else ""
    return _of_date(date, dates) if date and dates.is_worded(date) else None


def _repeated(line: str, dates: DateReader, above: str) -> Heading | None:
    """Read a line that repeats the one above, with a date in words."""
    if not above or len(above) > LONGEST_TITLE or not line.startswith(above):
        return None
    date = line[len(above) :].strip(_AROUND_DATE)
    return _of_date(date, dates, above) if date and dates.is_worded(date) else None


def _of_date(date: str, dates: DateReader, title: str = "") -> Heading:
    return Heading(date, title, in_words=True, is_loose=not dates.is_full(date))


def _in_words(line: str, dates: DateReader) -> Heading | None:
    """Read a date in words with its year: alone, or separated from a title."""
    if len(line) > LONGEST_TITLE + LONGEST_WORDED_DATE or not _YEAR.search(line) or line.endswith(_COMMAS):
        return None
    if dates.is_full(line):
        return Heading(line, in_words=True)
    marks = list(_SEPARATOR.finditer(line))
    last = (_date_last(line, mark, dates) for mark in marks)
    first = (_date_first(line, mark, dates) for mark in reversed(marks))
    return next(filter(None, chain(last, first)), None)


def _date_last(line: str, mark: re.Match[str], dates: DateReader) -> Heading | None:
    title, date = line[: mark.start()], line[mark.end() :].strip(_AROUND_DATE)
    if not title or not _YEAR.search(date) or not dates.is_full(date, anywhere=False):
        return None
    is_comma = "," in mark[0]
    *before, last = title.split()
    is_place = is_comma and len(before) < _LONGEST_PLACE
    tie = date.split(maxsplit=1)[0].lower()
    if is_comma and tie in _ties() and not (is_place and tie in _letter_ties()):
        return None
    if is_comma and before and _is_weekday(last, dates):
        return Heading(date, " ".join(before), in_words=True)
    return Heading(date, title, is_place, in_words=True)


def _date_first(line: str, mark: re.Match[str], dates: DateReader) -> Heading | None:
    date, title = line[: mark.start()], line[mark.end() :].strip(_AROUND_DATE)
    is_parted = "," not in mark[0] and title != "" and not title[0].islower()
    return Heading(date, title, in_words=True) if is_parted and dates.is_full(date, anywhere=False) else None


def _is_weekday(text: str, dates: DateReader) -> bool:
    word = text.strip(_AROUND_DATE)
    is_word = 0 < len(word) <= _LONGEST_WEEKDAY and " " not in word and word.lower() not in _ties()
    return is_word and dates.is_weekday(word)


def looks_dated(line: str) -> bool:
    """Return whether a line looks like a date with its month in letters, such as "Friday, 20 November 2026"."""
    numbers = _NUMBER.findall(_CLOCK.sub("", line)) if len(line) <= _LONGEST_DATE else []
    years = [number for number in numbers if len(number) == 4 and number[:2] in {"19", "20"}]
    days = [number for number in numbers if len(number) <= 2 and 1 <= int(number) <= 31]
    words = _WORD.findall(line)
    return len(years) == len(days) == 1 and len(numbers) == 2 and 1 <= len(words) <= _MOST_WORDS_OF_DATE


def is_title(text: str) -> bool:
    """Return whether a line on its own looks like a title: short, with words, and without the end of a sentence."""
    return (
        len(text) <= LONGEST_TITLE
        and any(map(str.isalpha, text))
        and not text.rstrip(_CLOSERS).endswith(_NO_TITLE_ENDS)
        and not text.startswith(_BULLETS)
        and ("://" not in text or " " in text)
    )


def is_tied(line: str) -> bool:
    """Return whether the last word ties a following date into a sentence: "The offer is open until"."""
    return line[-_LONGEST_DATE:].rsplit(maxsplit=1)[-1].lower() in _ties()


def ends_sentence(text: str) -> bool:
    """Return whether a line ends with the end of a sentence."""
    return text[-8:].rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)


def is_same(one: str, other: str) -> bool:
    """Return whether two lines are the same title."""
    shorter, longer = sorted((len(one), len(other)))
    if longer > _LONGEST_SAME or longer > 2 * shorter:
        return False
    return one == other or normalize(one) == normalize(other)


@cache
def _labels() -> frozenset[str]:
    """Return the labels that announce a date."""
    return frozenset(of_all(lambda known: known.dates.labels))


@cache
def _label() -> re.Pattern[str]:
    listed = "|".join(sorted(_labels(), key=lambda label: (-len(label), label)))
    return re.compile(rf"(?:{listed})(?:\s*[:：]\s*|\s+)(?=\S)", re.IGNORECASE)


@cache
def _ties() -> frozenset[str]:
    """Return the words after which a date continues a sentence, so that the line is not a title."""
    return frozenset(of_all(lambda known: known.dates.ties))


@cache
def _letter_ties() -> frozenset[str]:
    """Return the exceptions, which are used in letters: "Berlin, den 12. Mai 2024"."""
    return frozenset(of_all(lambda known: known.dates.letter_ties))
