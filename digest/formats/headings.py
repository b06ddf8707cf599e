"""What a line of a text file looks like: a date, a title with its date, a title, the end of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.text.dates import is_date_shaped, split_dated
from digest.text.normalize import normalize

LONGEST_TITLE = 160
_LONGEST_DATE = 48
_BRACKETS = "()[]"
_LAST_OF_DATE = ")]Z.гр"
# Longer lines are no titles.
_LONGEST_SAME = 500

_NUMBER = re.compile(r"[0-9]+")
_WORD = re.compile(r"[^\W\d_]+")
# "Friday, 20 de noviembre de 2026" has as many.
_MOST_WORDS_OF_DATE = 4

_CLOSERS = "\"'”’“»›)]}」』】〉》）］"
_SENTENCE_ENDS = tuple(".!?…。！？।॥۔؟։:：")
_NO_TITLE_ENDS = tuple(".…。।॥۔։:：,;،؛、，；")
_BULLETS = tuple("-–—*•·▪►○●#>")

# What says no more than that a date follows.
_LABELS = frozenset(
    "date|dated|published|published on|posted|posted on|date of publication|publication date"
    "|fecha|publicado|publicado el|fecha de publicación|publié|publié le|date de publication"
    "|datum|veröffentlicht|veröffentlicht am|erschienen am|data|publicado em|data de publicação"
    "|pubblicato|pubblicato il|data di pubblicazione|opublikowano|data publikacji"
    "|дата|опубликовано|дата публикации|опубліковано|дата публікації"
    "|التاريخ|تاريخ النشر|نشر في|نشر بتاريخ|日期|发布日期|发布时间|發布日期|日付|公開日|投稿日".split("|")
)
# A line that ends with one of these and a date is the beginning of a sentence, not a title.
_TIES = frozenset(
    "on of at by in from to till until since before after and or the for dated el del al desde hasta de a le du au "
    "depuis jusqu'au dès am vom zum bis ab seit den der em do da ao desde até il dal al del entro dnia od do w z na "
    "от до с со на в к по за і й від з із до у па في من إلى حتى يوم بتاريخ منذ".split()
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may open an item: its date as written, and its title, or nothing where it is a date alone."""

    date: str
    title: str = ""


def read_heading(line: str) -> Heading | None:
    """Read a line that is a date, or that begins or ends with one and may be a title for the rest."""
    if not (line[0].isdigit() or line[-1].isdigit() or line[-1] in _LAST_OF_DATE):
        return None
    if len(line) <= _LONGEST_DATE and is_date_shaped(line.strip(_BRACKETS)):
        return Heading(line.strip(_BRACKETS))
    dated = split_dated(line)
    if not dated:
        return None
    if normalize(dated.text[:_LONGEST_DATE]).rstrip(": ") in _LABELS and not dated.is_before:
        return Heading(dated.date)
    if dated.is_before and dated.text[0].islower():
        return None
    return Heading(dated.date, dated.text)


def is_worded_date(line: str) -> bool:
    """Whether a line looks like a date with its month in letters, such as "Friday, 20 November 2026"."""
    numbers = _NUMBER.findall(line) if len(line) <= _LONGEST_DATE else []
    years = [number for number in numbers if len(number) == 4 and number[:2] in {"19", "20"}]
    days = [number for number in numbers if len(number) <= 2 and 1 <= int(number) <= 31]
    words = _WORD.findall(line)
    return len(years) == len(days) == 1 and len(numbers) == 2 and 1 <= len(words) <= _MOST_WORDS_OF_DATE


def is_title(text: str) -> bool:
    """Whether a line that stands alone looks like a title: short, with words, and not ended like a sentence."""
    return (
        len(text) <= LONGEST_TITLE
        and any(map(str.isalpha, text))
        and not text.rstrip(_CLOSERS).endswith(_NO_TITLE_ENDS)
        and not text.startswith(_BULLETS)
        and ("://" not in text or " " in text)
    )


def is_tied(line: str) -> bool:
    """Whether the last word binds a date that follows into a sentence: "The offer is open until"."""
    return line[-_LONGEST_DATE:].rsplit(maxsplit=1)[-1].lower() in _TIES


def ends_sentence(text: str) -> bool:
    """Whether a line ends with a sentence."""
    return text[-8:].rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)


def is_same(one: str, other: str) -> bool:
    """Whether two lines are the same title."""
    shorter, longer = sorted((len(one), len(other)))
    if longer > _LONGEST_SAME or longer > 2 * shorter:
        return False
    return one == other or normalize(one) == normalize(other)
