"""Tables of what digest knows of each language, from the files in ``digest/language/data``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from babel import Locale

from digest.language import cldr
from digest.language.facts.capitals import has_capitals_on_nouns, has_case
from digest.language.facts.date_patterns import knows_months
from digest.language.known import codes, language
from digest.language.schema import Amounts, Fractions, Language, Ordinals
from digest.language.text.numbers.number_words import knows_number_words
from digest.language.text.words.language_identification import NEWS_LANGUAGES

_CATALOGS = Path(__file__).parents[2] / "templates" / "locale"
_LOCALES = tuple(sorted(path.name for path in _CATALOGS.iterdir() if path.is_dir()))
# The primary languages in which digest has its own words.
OF_READERS = tuple(sorted({Locale.parse(tag, sep="-").language for tag in _LOCALES}))


def _knows_dates(known: Language) -> bool:
    return known.code in NEWS_LANGUAGES and bool(cldr.months(known.code))


def _knows_datelines(known: Language) -> bool:
    return _knows_dates(known) and bool(known.dates.today)


ABILITIES: Mapping[str, Callable[[Language], bool]] = {
    "dates in words": _knows_dates,
    "datelines": _knows_datelines,
    "headlines": lambda known: bool(known.verbs.finite),
    "navigation": lambda known: bool(known.navigation),
}
# The checks of translations that need something of the language, in the order of the columns.
CHECKS: Mapping[str, Callable[[Language], bool]] = {
    "number words": lambda known: knows_number_words(known.code),
    "scales": lambda known: bool(known.numbers.multipliers),
    "units": lambda known: bool(known.units),
    "ordinals": lambda known: known.ordinals != Ordinals(),
    "fractions": lambda known: known.fractions != Fractions(),
    "amounts": lambda known: known.amounts != Amounts(),
    "months": lambda known: knows_months(known.code),
    "weekdays": lambda known: bool(known.calendar.weekday_patterns),
    "clock": lambda known: bool(known.hours.hours),
    "negation": lambda known: bool(known.negation.surely),
    "capitals": lambda known: has_case(known.code) and not has_capitals_on_nouns(known.code),
    "places": lambda known: bool(cldr.places(known.code)),
    "language": lambda known: bool(known.recognition.foreign_letters),
}


def product_languages() -> str:
    """Return a table of the locales in which digest has its own words."""
    named = ((tag, Locale.parse(tag, sep="-")) for tag in _LOCALES)
    rows = (f"| `{tag}` | {locale.get_display_name('en')} | {locale.get_display_name()} |" for tag, locale in named)
    return "\n".join(["| locale | language | in its own words |", "|---|---|---|", *rows])


def of_readers() -> str:
    """Return the table of abilities for the languages in which digest has its own words."""
    return _table(ABILITIES, OF_READERS)


def others() -> str:
    """Return the table of abilities for all other languages that have a file."""
    listed = {language(code).code for code in OF_READERS}
    return _table(ABILITIES, (code for code in codes() if code not in listed))


def checks() -> str:
    """Return the table of checks for all languages that have most of them."""
    return _table(CHECKS, (code for code in codes() if 2 * _count(code) > len(CHECKS)))


def _count(code: str) -> int:
    return sum(works(language(code)) for works in CHECKS.values())


def _table(columns: Mapping[str, Callable[[Language], bool]], listed: Iterable[str]) -> str:
    head = ["language", *columns]
    rows = [head, ["---", *(":-:" for _ in columns)], *(_row(columns, code) for code in listed)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(columns: Mapping[str, Callable[[Language], bool]], code: str) -> list[str]:
    known = language(code)
    name = Locale.parse(code).get_display_name("en")
    return [f"{name} (`{code}`)", *("yes" if knows(known) else "–" for knows in columns.values())]
