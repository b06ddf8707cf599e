"""Dates by rules: the parts of a date other than the name of its month, and dates without such a name."""

from __future__ import annotations

import re
from datetime import UTC, time, timedelta, timezone, tzinfo
from functools import cache

from digest.language.known import of_all
from digest.language.text.patterns import one_of

_NUMBER = re.compile(r"\d+")
_AROUND = " \t*_#.,;:|()[]（）【】「」"

_FURTHEST_ZONE = timedelta(hours=14)
_HOURS = {"msk": 3, "мск": 3, "cet": 1, "cest": 2}

_EAST_ASIAN_DAY = r"(?P<month>\d\d?)\s?[月월]\s?(?P<day>\d\d?)\s?[日号號일]"
_EAST_ASIAN_WEEKDAY = (
    r"[\s(（]*(?:(?:星期|周|週|礼拜)?[一二三四五六日天月火水木金土](?:曜日?)?|[월화수목금토일](?:요일)?)[)）]?"
)
_EAST_ASIAN_WEEKDAY_SIGN = re.compile(
    r"[^日号號일]*\d\s?[日号號일][\s(（]*(?:星期|周|週|礼拜)?(?P<sign>[一二三四五六日天月火水木金土월화수목금토일])"
)
_WEEKDAY_SIGNS = {
    sign: number
    for signs in ("一二三四五六日", "月火水木金土天", "월화수목금토일")
    for number, sign in enumerate(signs)
}
_EAST_ASIAN_LAST_DAY = (
    r"\s?(?:[-–—~〜～至到]|부터|から)\s?(?:\d{4}\s?[年년]\s?)?(?:\d\d?\s?[月월]\s?)?\d\d?\s?[日号號일](?:까지)?"
)
_EAST_ASIAN = (
    rf"(?:(?P<year>\d{{4}})\s?[年년]\s?)?{_EAST_ASIAN_DAY}(?:{_EAST_ASIAN_WEEKDAY})?"
    rf"(?:{_EAST_ASIAN_LAST_DAY}(?:{_EAST_ASIAN_WEEKDAY})?)?"
)
# The first is used in Czech and Finnish, the second in Hungarian and Korean.
_DAY_FIRST = r"(?P<day>\d\d?)\. (?P<month>\d\d?)\. (?P<year>\d{4})"
_YEAR_FIRST = r"(?P<year>\d{4})\. (?P<month>\d\d?)\. (?P<day>\d\d?)"
_GLUE = re.compile(
    r"(?<=\d)[-./](?=[^\W\d_])|(?<=[^\W\d_])[-./](?=\d)|(?<=\d)\.(?=\s|$)|[,،]|(?<![^\W\d_])[dl]['’]", re.IGNORECASE
)


def plain(text: str) -> str:
    """Return a text with digits of all scripts as 0 to 9, and without punctuation and brackets around it."""
    figures = _NUMBER.sub(lambda match: "".join(str(int(digit)) for digit in match[0]), text)
    return " ".join(figures.split()).strip(_AROUND)


def part_clock(line: str) -> tuple[str, time | None]:
    """Split a plain line into the rest and the time of day at its end or beginning.

    The time is None, and the rest the whole line, if there is no time, more than one, or one with an impossible offset.
    """
    found = list(_clock().finditer(line))
    if len(found) != 1 or 0 < found[0].start() < found[0].end() < len(line):
        return line, None
    match = found[0]
    if not _has_possible_offset(match):
        return line, None
    rest = f"{line[: match.start()]} {line[match.end() :]}".strip(_AROUND)
    return rest, time(_hour(match), int(match["minute"]), int(match["second"] or 0), tzinfo=_zone(match))


def numbered_day(line: str) -> tuple[int, int, int | None] | None:
    """Return day, month and year (or None) of a plain line that gives the month as a number: ``2024年5月12日``."""
    for pattern in _numbered():
        if match := pattern.fullmatch(line):
            return int(match["day"]), int(match["month"]), int(match["year"]) if match["year"] else None
    return None


def numbered_weekday(line: str) -> int | None:
    """Return the day of the week beside the first day of a line that ``numbered_day`` reads, 0 for Monday."""
    match = _EAST_ASIAN_WEEKDAY_SIGN.match(line)
    return _WEEKDAY_SIGNS[match["sign"]] if match else None


def parts_of_day(line: str) -> list[str]:
    """Split a plain line into numbers and words, without endings as in ``2024-жылдын 12-май`` and ``le 1er``."""
    for added in _added():
        line = added.sub("", line)
    return [part for word in _GLUE.sub(" ", line).split() if (part := word.strip(_AROUND))]


@cache
def _clock() -> re.Pattern[str]:
    before = one_of(of_all(lambda known: known.dates.before_clock))
    after = one_of(of_all(lambda known: known.dates.after_clock))
    return re.compile(
        rf"(?:^|[\s,;|(–—-]+)(?:(?:{before})\s+)?"
        r"(?P<hour>[01]?\d|2[0-3])(?::|\s?h\s?|時|时|點|点|시\s?)(?P<minute>[0-5]\d)[分분]?(?::(?P<second>[0-5]\d))?"
        rf"(?:\s?(?P<half>[ap])\.?m\.?)?(?:\s?{after}\.?)?"
        r"(?:[\s(]*(?P<zone>GMT|UTC|Z|MSK|МСК|CEST|CET)?\)?\s?(?P<offset>[+-]\d\d:?[0-5]\d)?)?"
        r"(?=$|[,|]?\s)",
        re.IGNORECASE,
    )


@cache
def _numbered() -> tuple[re.Pattern[str], ...]:
    """Compile patterns for dates with numbered months; in a range, each matches the first day."""
    of_languages = of_all(lambda known: (known.dates.numbered,) if known.dates.numbered else ())
    patterns = (_EAST_ASIAN, *of_languages, _DAY_FIRST, _YEAR_FIRST)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


@cache
def _added() -> tuple[re.Pattern[str], ...]:
    """Compile patterns for additions to the numbers of a date: endings of ordinals, and words for the year."""
    ordinal = one_of(of_all(lambda known: known.dates.ordinals))
    after_year = one_of(of_all(lambda known: known.dates.after_year))
    before_year = one_of(of_all(lambda known: known.dates.before_year))
    patterns = (
        rf"(?<=\d)(?:-?{ordinal}\b|[º°ª])",
        r"(?<=\d)\s?d\.?(?=[\s,]|$)",  # Used in Lithuanian.
        rf"(?<=\d{{4}})(?:-|\.?\s?){after_year}(?![^\W\d_])\.?",
        rf"(?<![^\W\d_]){before_year}\s(?=\d{{4}})",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def _hour(match: re.Match[str]) -> int:
    hour = int(match["hour"])
    return hour % 12 + (12 if match["half"] in "pP" else 0) if match["half"] else hour


def _offset(match: re.Match[str]) -> timedelta | None:
    offset = match["offset"]
    return timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:])) if offset else None


def _has_possible_offset(match: re.Match[str]) -> bool:
    offset = _offset(match)
    return offset is None or offset <= _FURTHEST_ZONE


def _zone(match: re.Match[str]) -> tzinfo | None:
    """Return the time zone that a time names; None if it names none."""
    name, offset = (match["zone"] or "").lower(), _offset(match)
    if offset is not None:
        return timezone(-offset if match["offset"][0] == "-" else offset)
    if name:
        return timezone(timedelta(hours=_HOURS[name])) if name in _HOURS else UTC
    return None
