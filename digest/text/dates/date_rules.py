"""Dates by rules: what stands in a date besides the name of its month, and dates that have no such name."""

from __future__ import annotations

import re
from datetime import UTC, time, timedelta, timezone, tzinfo
from functools import cache

from digest.languages.load import of_all
from digest.text.patterns import one_of

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
# As Czech and Finnish, and as Hungarian and Korean have it.
_DAY_FIRST = r"(?P<day>\d\d?)\. (?P<month>\d\d?)\. (?P<year>\d{4})"
_YEAR_FIRST = r"(?P<year>\d{4})\. (?P<month>\d\d?)\. (?P<day>\d\d?)"
_GLUE = re.compile(
    r"(?<=\d)[-./](?=[^\W\d_])|(?<=[^\W\d_])[-./](?=\d)|(?<=\d)\.(?=\s|$)|[,،]|(?<![^\W\d_])[dl]['’]", re.IGNORECASE
)


def plain(text: str) -> str:
    """Return a text with the digits of all scripts written as 0 to 9, without marks and brackets around it."""
    figures = _NUMBER.sub(lambda match: "".join(str(int(digit)) for digit in match[0]), text)
    return " ".join(figures.split()).strip(_AROUND)


def part_clock(line: str) -> tuple[str, time | None]:
    """Part a plain line from the time of day at its end or beginning.

    None, and the whole line, where there is none, or more than one, or one with an offset that no zone has.
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
    """Read day, month and year (or None) of a plain line that has the month as a number: ``2024年5月12日``."""
    for pattern in _numbered():
        if match := pattern.fullmatch(line):
            return int(match["day"]), int(match["month"]), int(match["year"]) if match["year"] else None
    return None


def numbered_weekday(line: str) -> int | None:
    """Read the day of the week beside the first day of a plain line that ``numbered_day`` reads, 0 for Monday."""
    match = _EAST_ASIAN_WEEKDAY_SIGN.match(line)
    return _WEEKDAY_SIGNS[match["sign"]] if match else None


def parts_of_day(line: str) -> list[str]:
    """Part a plain line into numbers and words, without what some languages add: ``2024-жылдын 12-май``, ``le 1er``."""
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
    """Patterns for dates with numbered months; of several days each reads the first."""
    of_languages = of_all(lambda known: (known.dates.numbered,) if known.dates.numbered else ())
    patterns = (_EAST_ASIAN, *of_languages, _DAY_FIRST, _YEAR_FIRST)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


@cache
def _added() -> tuple[re.Pattern[str], ...]:
    """Patterns for what stands beside the numbers of a date: endings of ordinals, and words for the year."""
    ordinal = one_of(of_all(lambda known: known.dates.ordinals))
    after_year = one_of(of_all(lambda known: known.dates.after_year))
    before_year = one_of(of_all(lambda known: known.dates.before_year))
    patterns = (
        rf"(?<=\d)(?:-?{ordinal}\b|[º°ª])",
        r"(?<=\d)\s?d\.?(?=[\s,]|$)",  # As in Lithuanian.
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
    """The zone that a time names; None where it names none."""
    name, offset = (match["zone"] or "").lower(), _offset(match)
    if offset is not None:
        return timezone(-offset if match["offset"][0] == "-" else offset)
    if name:
        return timezone(timedelta(hours=_HOURS[name])) if name in _HOURS else UTC
    return None
