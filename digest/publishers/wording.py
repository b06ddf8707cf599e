"""The words of the product in each language: catalogues, and dates as people write them. The only door to Babel.

Nothing here depends on the locale or the time zone of the process. Digits are Latin in every language, so that
numbers look the same whether Babel, a catalogue or a story brings them.
"""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from datetime import date, datetime, tzinfo
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import babel
from babel import localedata
from babel.core import UnknownLocaleError, get_global
from babel.dates import format_date, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.numbers import format_decimal, parse_decimal

from digest.errors import TemplateError
from digest.model.digest import DigestFigure
from digest.model.item import Published
from digest.model.locale import Locale
from digest.model.week import Week

SOURCE_LOCALE = Locale("en")  # The language of the message ids.
BABEL_VERSION = babel.__version__
_CATALOG = Path("LC_MESSAGES", "digest.po")
_NUMBER = re.compile(r"\d(?:[\d.,'’ \u00a0\u202f]*\d)?")


def read_words(folders: Iterable[Path], locale: Locale) -> gettext.NullTranslations:
    """Join the catalogues for a locale into one: the first folder wins, then ``pt-BR`` over ``pt`` over ``en``.

    A folder holds catalogues as ``pt-BR/LC_MESSAGES/digest.po``; one that is not there holds none.

    Raises TemplateError with file and line where a catalogue is broken.
    """
    files = list(_catalog_files(tuple(folders), locale))
    first, *rest = map(_read_catalog, files) if files else (gettext.NullTranslations(),)
    for catalog in rest:
        first.add_fallback(catalog)
    return first


def _catalog_files(folders: tuple[Path, ...], locale: Locale) -> Iterator[Path]:
    for tag in dict.fromkeys([*_truncations(locale.tag), SOURCE_LOCALE.tag]):
        yield from (file for folder in folders if (file := folder / tag / _CATALOG).is_file())


def _read_catalog(file: Path) -> gettext.GNUTranslations:
    try:
        with file.open("rb") as po, io.BytesIO() as mo:
            # Without a locale Babel leaves out the rule for plurals.
            write_mo(mo, read_po(po, _babel_or_none(Locale(file.parts[-3])), abort_invalid=True))
            mo.seek(0)
            return gettext.GNUTranslations(mo)
    except PoFileError as error:
        raise TemplateError(f"{file}:{error.lineno + 1}: {error}") from error
    except (OSError, LookupError, ValueError) as error:
        raise TemplateError(f"{file}: not a gettext catalogue: {error}") from error


def week_range(week: Week, locale: Locale) -> str:
    """The days of a week as an interval: ``April 21 – 27, 2025``.

    CLDR's interval with a year and an abbreviated month, the month written out: UTS 35 (dates, matching skeletons)
    widens the fields of the nearest pattern, Babel does not.
    """
    start, end = week.start, week.last_day
    differing = "y" if start.year != end.year else "M" if start.month != end.month else "d"
    formats = _babel(locale).interval_formats
    patterns = (formats.get("yMMMMd") or formats["yMMMd"])[differing]
    return "".join(
        format_date(day, re.sub(r"M{3,}", "MMMM", pattern), _babel(locale))
        for day, pattern in zip((start, end), patterns, strict=True)
    )


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
    return format_date(calendar_date(published, zone), "long", _babel(locale))


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
    known = _babel_or_none(locale) if locale.is_known else None
    name = known and known.get_display_name(_babel(in_locale))
    return name or _babel(in_locale).languages.get(locale.language, locale.tag)


def own_name(locale: Locale) -> str:
    """The name of a language in itself, to stand alone: ``Español``."""
    name = language_name(locale, locale)
    return name[:1].title() + name[1:]  # Title case: Georgian has upper-case letters, but never one alone in a word.


@lru_cache(maxsize=256)
def territorial(locale: Locale) -> str:
    """A locale as Open Graph names it, with its territory or that of most of its speakers: ``en_US``, ``pt_PT``."""
    likely = get_global("likely_subtags")
    tags = (tag.replace("-", "_") for tag in _truncations(locale.tag))
    full = locale.tag.split("-") + next((likely[tag] for tag in tags if tag in likely), "").split("_")
    territory = next((part for part in full[1:] if len(part) == 2 and part.isupper()), "")
    return f"{locale.language}_{territory}" if territory else locale.language


@lru_cache(maxsize=1024)
def _format_skeleton(skeleton: str, on: date, locale: Locale) -> str:
    return format_skeleton(skeleton, on, locale=_babel(locale))


def _babel(locale: Locale) -> babel.Locale:
    """What Babel knows of a locale; of English where it knows nothing."""
    known = _babel_or_none(locale) or _babel_or_none(SOURCE_LOCALE)
    assert known
    return known


@lru_cache(maxsize=256)
def _babel_or_none(locale: Locale) -> babel.Locale | None:
    for tag in _truncations(locale.tag):
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
    data.update(deepcopy(data))
    return known


def _truncations(tag: str) -> Iterator[str]:
    """The tag, and what is left of it without its last subtags (RFC 4647, lookup): pt-BR, pt."""
    while tag:
        yield tag
        tag = tag.rpartition("-")[0]
