"""Format dates, numbers and the names of languages for each locale. A door to Babel.

Nothing here depends on the locale or time zone of the process. Digits are Latin in every language, so that numbers
look the same whether they come from Babel, a catalog or a story.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, tzinfo
from decimal import Decimal
from functools import lru_cache
from gettext import NullTranslations
from typing import Any

import babel
from babel import localedata
from babel.core import UnknownLocaleError, get_global
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, parse_decimal

from digest.model.digest import DigestFigure
from digest.model.item import Published
from digest.model.locale import Locale
from digest.model.period import Month, Period, Year
from digest.model.site import WEEKDAYS, Weekday
from digest.model.time_span import calendar_date

SOURCE_LOCALE = Locale("en")  # The language of the message ids.
_REGION = re.compile(r"[A-Z]{2}|\d{3}")
_NUMBER = re.compile(r"\d(?:[\d.,'’ \u00a0\u202f]*\d)?")


def period_name(period: Period, locale: Locale, words: NullTranslations) -> str:
    """Return what a period is called, as a heading: ``Week 17``, ``April 2025``, ``2025``."""
    if isinstance(period, Month):
        return _as_heading(_format_skeleton("yMMMM", date(period.year, period.month, 1), locale))
    if isinstance(period, Year):
        return _format_skeleton("y", date(period.year, 1, 1), locale)
    return words.gettext("Week %(number)d") % {"number": period.number}


def dateline(period: Period, locale: Locale, words: NullTranslations) -> str:
    """Return the name of a period and its days, unless the name tells them, as that of a month of the calendar does."""
    name = period_name(period, locale, words)
    return name if tells_days(period) else f"{name} · {week_range(period, locale)}"


def tells_days(period: Period) -> bool:
    """Return whether the name of a period tells its days, as that of a month of the calendar does."""
    return isinstance(period, Month | Year) and period.of_days


def week_range(week: Period, locale: Locale) -> str:
    """Return the days of a period as an interval: ``April 21 – 27, 2025``.

    This is CLDR's interval with year and abbreviated month, with the month written out: UTS 35 (dates, matching
    skeletons) widens the fields of the closest pattern, but Babel does not.
    """
    start, end = week.start, week.last_day
    differing = "y" if start.year != end.year else "M" if start.month != end.month else "d"
    formats = _babel(locale).interval_formats
    patterns = _written_out(*(formats.get("yMMMMd") or formats["yMMMd"])[differing])
    return "".join(
        format_date(day, pattern, _babel(locale)) for day, pattern in zip((start, end), patterns, strict=True)
    )


def _written_out(*patterns: str) -> tuple[str, ...]:
    """Return the patterns with full names of months, without the point of a short one, and then days without zeros."""
    if "MMM" not in "".join(patterns):
        return patterns
    return tuple(re.sub(r"M{3,}\.?", "MMMM", pattern).replace("dd", "d") for pattern in patterns)


def day(published: Published, locale: Locale, zone: tzinfo, week: Period | None = None) -> str:
    """Return a short date: ``Apr 22``; with the year if ``week`` is in another year.

    A datetime is converted to ``zone`` first; a plain date is used as is.
    """
    on = calendar_date(published, zone)
    years = (week.start.year, week.last_day.year) if week else (on.year,)
    # A skeleton, since the medium format is all digits in Arabic.
    return _format_skeleton("MMMd" if on.year in years else "yMMMd", on, locale)


def full_date(published: Published, locale: Locale, zone: tzinfo) -> str:
    """Return a date written out: ``April 22, 2025``."""
    (pattern,) = _written_out(_babel(locale).date_formats["long"].pattern)
    return format_date(calendar_date(published, zone), pattern, _babel(locale))


def month(of: Period, locale: Locale) -> str:
    """Return the name of the month that a week belongs to, as a heading: ``April``."""
    return _as_heading(_babel(locale).months["stand-alone"]["wide"][Month.of(of).month])


def weekday(name: Weekday, locale: Locale) -> str:
    """Return the name of a day of the week, as it stands alone: ``Monday``, ``lunes``."""
    told: str = _babel(locale).days["stand-alone"]["wide"][WEEKDAYS.index(name)]
    return told


def machine_date(published: Published, zone: tzinfo) -> str:
    """Return a date for machines, as in ``<time datetime>``: RFC 3339, a plain date without a time."""
    if isinstance(published, datetime):
        return published.astimezone(zone).isoformat(timespec="seconds")
    return published.isoformat()


def number(value: float, locale: Locale) -> str:
    """Return a number with the separators of the locale: ``22,000``."""
    return format_decimal(value, locale=_babel(locale), numbering_system="latn")


def localized(figure: DigestFigure) -> str:
    """Return the text of a figure, with the number of a translated one in the format of its new language: ``1.315 kg``.

    The number is left unchanged if the translator reformatted it, or if the original does not follow the format of
    its own language, since it may then mean another number.
    """
    shown, original = figure.shown, figure.shown.original
    here, there = _NUMBER.search(shown.text), _NUMBER.search(original.text) if original else None
    if not (original and here and there) or here[0] != there[0]:
        return shown.text
    try:
        value = Decimal(figure.value)
        if parse_decimal(there[0], _babel(original.locale), numbering_system="latn") != value:
            return shown.text
        written = format_decimal(value, _decimals(value, shown.locale), _babel(shown.locale), numbering_system="latn")
    except (ValueError, ArithmeticError):
        return shown.text
    return shown.text[: here.start()] + written + shown.text[here.end() :]


def _decimals(value: Decimal, locale: Locale) -> str:
    """Return the pattern of a locale with as many decimals as the number has: a price of 3.50 keeps its zero."""
    pattern: str = _babel(locale).decimal_formats[None].pattern
    _, point, decimals = str(value).partition(".")
    return re.sub(r"\.#+", point + "0" * len(decimals), pattern)


@lru_cache(maxsize=1024)
def language_name(locale: Locale, in_locale: Locale) -> str:
    """Return the name of a language as used within a sentence: ``Spanish``, ``español``; if unknown, its tag.

    The name is in the nominative: write "Original: %s", never "translated from %s".
    """
    names = _babel(in_locale).languages
    known = babel_locale(locale) if locale.is_known else None
    # Prefer a name of its own, "Simplified Chinese", to a composed one, "Chinese (Simplified)".
    own = names.get(locale.tag.replace("-", "_")) or names.get(_without_likely_territory(known))
    return own or (known and known.get_display_name(_babel(in_locale))) or names.get(locale.language, locale.tag)


def label_name(locale: Locale, in_locale: Locale, regional: Collection[Locale] = ()) -> str:
    """Return the name of a language for a label: without its region, ``inglés`` for ``en-US``.

    The languages in ``regional`` keep it, see ``told_by_region``.
    """
    language = _without_region(locale)
    return language_name(locale if language in regional else language, in_locale)


def told_by_region(locales: Iterable[Locale]) -> frozenset[Locale]:
    """Return the languages, without a region, of which several of the locales differ only in their region."""
    counted = Counter(map(_without_region, dict.fromkeys(locales)))
    return frozenset(language for language, times in counted.items() if times > 1)


@lru_cache(maxsize=256)
def _without_region(locale: Locale) -> Locale:
    """Return ``zh-Hant`` for ``zh-TW``, since a name of its own tells that script, and ``pt`` for ``pt-BR``."""
    known = _parsed(locale) if locale.is_known else None
    if known and f"{known.language}_{known.script}" in _babel(SOURCE_LOCALE).languages:
        return Locale(f"{known.language}-{known.script}")
    first, *rest = locale.tag.split("-")
    return Locale("-".join([first, *(part for part in rest if not _REGION.fullmatch(part))]))


def _without_likely_territory(known: babel.Locale | None) -> str:
    """Return ``zh_Hans`` for ``zh-CN``: if the script implies the territory, the name need not include it."""
    if known is None or not known.script:
        return ""
    likely, written = get_global("likely_subtags"), f"{known.language}_{known.script}"
    most = likely.get(written) or likely.get(known.language)
    return written if most == f"{written}_{known.territory}" else ""


def own_name(locale: Locale) -> str:
    """Return the name of a language in that language, capitalized: ``Español``."""
    return _as_heading(language_name(locale, locale))


def _as_heading(name: str) -> str:
    return name[:1].title() + name[1:]  # Title case: Georgian has upper-case letters, but never one alone in a word.


@lru_cache(maxsize=256)
def territorial(locale: Locale) -> str:
    """Return a locale as Open Graph names it, with its territory or its most likely one: ``en_US``, ``pt_PT``."""
    likely = get_global("likely_subtags")
    tags = (tag.replace("-", "_") for tag in truncations(locale.tag))
    full = locale.tag.split("-") + next((likely[tag] for tag in tags if tag in likely), "").split("_")
    territory = next((part for part in full[1:] if len(part) == 2 and part.isupper()), "")
    return f"{locale.language}_{territory}" if territory else locale.language


@lru_cache(maxsize=1024)
def _format_skeleton(skeleton: str, on: date, locale: Locale) -> str:
    return format_skeleton(skeleton, on, locale=_babel(locale))


def _babel(locale: Locale) -> babel.Locale:
    """Return Babel's locale, or English if Babel does not know it."""
    known = babel_locale(locale) or babel_locale(SOURCE_LOCALE)
    assert known
    return known


@lru_cache(maxsize=256)
def babel_locale(locale: Locale) -> babel.Locale | None:
    """Return Babel's locale for a tag or for its language; None if Babel knows neither."""
    known = _parsed(locale)
    return known and _with_own_data(known)


def _parsed(locale: Locale) -> babel.Locale | None:
    """Return the same, without its data, which takes long to load."""
    for tag in truncations(locale.tag):
        try:
            return babel.Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


def _with_own_data(known: babel.Locale) -> babel.Locale:
    """Give a locale its own copy of Babel's data, so that using it does not affect others.

    Locales share inherited data, and Babel caches lookups in it: after formatting a date in Bashkir, which inherits its
    names of months, the first date in Arabic had no month.
    """
    data = localedata.load(str(known))
    data.update(_copied(data))
    return known


def _copied(data: Any) -> Any:
    """Copy only the dictionaries, which Babel writes into; a deep copy of all values takes longer."""
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    # An alias, with the values that override its target.
    return tuple(map(_copied, data)) if isinstance(data, tuple) else data


def truncations(tag: str) -> Iterator[str]:
    """Yield the tag, then the tag without its last subtags (RFC 4647, lookup): pt-BR, pt."""
    while tag:
        yield tag
        tag = tag.rpartition("-")[0]
