"""Dates, numbers and the names of languages, as people write them in each language. A door to Babel.

Nothing here depends on the locale or the time zone of the process. Digits are Latin in every language, so that
numbers look the same whether Babel, a catalogue or a story brings them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, tzinfo
from decimal import Decimal
from functools import lru_cache
from typing import Any

import babel
from babel import localedata
from babel.core import UnknownLocaleError, get_global
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, parse_decimal

from digest.model.digest import DigestFigure
from digest.model.item import Published
from digest.model.locale import Locale
from digest.model.week import Week

SOURCE_LOCALE = Locale("en")  # The language of the message ids.
BABEL_VERSION = babel.__version__
_NUMBER = re.compile(r"\d(?:[\d.,'’ \u00a0\u202f]*\d)?")


def week_range(week: Week, locale: Locale) -> str:
    """The days of a week as an interval: ``April 21 – 27, 2025``.

    CLDR's interval with a year and an abbreviated month, the month written out: UTS 35 (dates, matching skeletons)
    widens the fields of the nearest pattern, Babel does not.
    """
    start, end = week.start, week.last_day
    differing = "y" if start.year != end.year else "M" if start.month != end.month else "d"
    formats = _babel(locale).interval_formats
    patterns = _written_out(*(formats.get("yMMMMd") or formats["yMMMd"])[differing])
    return "".join(
        format_date(day, pattern, _babel(locale)) for day, pattern in zip((start, end), patterns, strict=True)
    )


def _written_out(*patterns: str) -> tuple[str, ...]:
    """The patterns of one phrase with the whole names of months, and beside those no day with a zero before it."""
    if "MMM" not in "".join(patterns):
        return patterns
    return tuple(re.sub(r"M{3,}", "MMMM", pattern).replace("dd", "d") for pattern in patterns)


def day(published: Published, locale: Locale, zone: tzinfo, week: Week | None = None) -> str:
    """A short date: ``Apr 22``; with its year where that is none of the years of ``week``.

    A datetime is first seen in ``zone``; a plain date stays as it is.
    """
    on = calendar_date(published, zone)
    years = (week.start.year, week.last_day.year) if week else (on.year,)
    # A skeleton, since the medium date is all digits in Arabic.
    return _format_skeleton("MMMd" if on.year in years else "yMMMd", on, locale)


def full_date(published: Published, locale: Locale, zone: tzinfo) -> str:
    """A date written out: ``April 22, 2025``."""
    (pattern,) = _written_out(_babel(locale).date_formats["long"].pattern)
    return format_date(calendar_date(published, zone), pattern, _babel(locale))


def machine_date(published: Published, zone: tzinfo) -> str:
    """A date for machines, as ``<time datetime>`` takes it: RFC 3339, a plain date without a time."""
    if isinstance(published, datetime):
        return published.astimezone(zone).isoformat(timespec="seconds")
    return published.isoformat()


def calendar_date(published: Published, zone: tzinfo) -> date:
    """The day on which it was published, as the calendar of ``zone`` shows it."""
    return published.astimezone(zone).date() if isinstance(published, datetime) else published


def number(value: float, locale: Locale) -> str:
    """A number with the separators of the locale: ``22,000``."""
    return format_decimal(value, locale=_babel(locale), numbering_system="latn")


def localized(figure: DigestFigure) -> str:
    """The words of a figure; the number of a translated one is written as readers of its language do: ``1.315 kg``.

    It stays as it is where the translator has written it anew, and where the original does not write it by the rules
    of its own language: a reader of that may take it for another number.
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
    """The pattern of a locale with as many decimals as the number has: a price of 3.50 keeps its zero."""
    pattern: str = _babel(locale).decimal_formats[None].pattern
    _, point, decimals = str(value).partition(".")
    return re.sub(r"\.#+", point + "0" * len(decimals), pattern)


def language_name(locale: Locale, in_locale: Locale) -> str:
    """The name of a language as a word within a sentence of another: ``Spanish``, ``español``; else its tag.

    It stands in the nominative: write "Original: %s", never "translated from %s".
    """
    names = _babel(in_locale).languages
    known = babel_locale(locale) if locale.is_known else None
    # A name of its own, "Simplified Chinese", before one that is put together, "Chinese (Simplified)".
    own = names.get(locale.tag.replace("-", "_")) or names.get(_without_likely_territory(known))
    return own or (known and known.get_display_name(_babel(in_locale))) or names.get(locale.language, locale.tag)


def _without_likely_territory(known: babel.Locale | None) -> str:
    """``zh_Hans`` for ``zh-CN``: where the script tells where its readers are, no name of a territory is needed."""
    if known is None or not known.script:
        return ""
    likely, written = get_global("likely_subtags"), f"{known.language}_{known.script}"
    most = likely.get(written) or likely.get(known.language)
    return written if most == f"{written}_{known.territory}" else ""


def own_name(locale: Locale) -> str:
    """The name of a language in itself, to stand alone: ``Español``."""
    name = language_name(locale, locale)
    return name[:1].title() + name[1:]  # Title case: Georgian has upper-case letters, but never one alone in a word.


@lru_cache(maxsize=256)
def territorial(locale: Locale) -> str:
    """A locale as Open Graph names it, with its territory or that of most of its speakers: ``en_US``, ``pt_PT``."""
    likely = get_global("likely_subtags")
    tags = (tag.replace("-", "_") for tag in truncations(locale.tag))
    full = locale.tag.split("-") + next((likely[tag] for tag in tags if tag in likely), "").split("_")
    territory = next((part for part in full[1:] if len(part) == 2 and part.isupper()), "")
    return f"{locale.language}_{territory}" if territory else locale.language


@lru_cache(maxsize=1024)
def _format_skeleton(skeleton: str, on: date, locale: Locale) -> str:
    return format_skeleton(skeleton, on, locale=_babel(locale))


def _babel(locale: Locale) -> babel.Locale:
    """What Babel knows of a locale; of English where it knows nothing."""
    known = babel_locale(locale) or babel_locale(SOURCE_LOCALE)
    assert known
    return known


@lru_cache(maxsize=256)
def babel_locale(locale: Locale) -> babel.Locale | None:
    """What Babel knows of a locale, or of its language; None where it knows neither."""
    for tag in truncations(locale.tag):
        try:
            return _with_own_data(babel.Locale.parse(tag, sep="-"))
        except (UnknownLocaleError, ValueError):
            continue
    return None


def _with_own_data(known: babel.Locale) -> babel.Locale:
    """Keep a locale from changing what Babel says in others.

    Locales share what they inherit, and Babel writes into it what it looks up: after a date in Bashkir, which inherits
    the names of its months, a first date in Arabic had none.
    """
    data = localedata.load(str(known))
    data.update(_copied(data))
    return known


def _copied(data: Any) -> Any:
    """A copy of what Babel writes into, its dictionaries, sooner than one of all values."""
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    # An alias, and what stands over that to which it leads.
    return tuple(map(_copied, data)) if isinstance(data, tuple) else data


def truncations(tag: str) -> Iterator[str]:
    """The tag, and what is left of it without its last subtags (RFC 4647, lookup): pt-BR, pt."""
    while tag:
        yield tag
        tag = tag.rpartition("-")[0]
