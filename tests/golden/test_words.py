"""Dates, numbers and counts in every language that digest speaks, as readers see them: ``words.txt``.

``make update-golden`` accepts what is written now; have someone read it who speaks the language.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date
from pathlib import Path

from digest.model.locale import Locale
from digest.model.week import Week
from digest.publishing.templates import Templates
from digest.publishing.words import wording
from tests.catalogs import LOCALES

EXPECTED = Path(__file__).parent / "words.txt"
# Within a month; from one to the next; over a leap day; from one year to the next, and with the new year on a Friday.
WEEKS = (Week(2025, 17), Week(2025, 18), Week(2024, 9), Week(2026, 1), Week(2020, 53))
COUNTS = (0, 1, 2, 3, 5, 11, 21, 22, 100, 101, 102)
COUNTED = (
    ("%(num)d story", "%(num)d stories"),
    ("%(num)d source", "%(num)d sources"),
    ("%(num)d week", "%(num)d weeks"),
    ("%(num)d more on the web", "%(num)d more on the web"),
)
TERRITORIES = tuple(map(Locale, ("en-GB", "es-419", "fr-CA", "de-CH", "pt-BR", "pt-PT", "zh-CN", "zh-TW")))


def test_dates_and_counts_are_as_expected(*, update_golden: bool) -> None:
    words = "\n\n".join("\n".join(_words(locale)) for locale in sorted((*LOCALES, *TERRITORIES))) + "\n"

    if update_golden:
        EXPECTED.write_text(words, encoding="utf-8")
    assert words.splitlines() == EXPECTED.read_text(encoding="utf-8").splitlines()


def _words(locale: Locale) -> Iterator[str]:
    day = date(2025, 4, 2)
    yield f"{locale}: {wording.own_name(locale)}"
    yield from (f"{week}  {wording.week_range(week, locale)}" for week in WEEKS)
    yield f"{wording.day(day, locale, UTC)}; {wording.day(day, locale, UTC, Week(2024, 9))}"
    yield f"{wording.full_date(day, locale, UTC)}"
    yield f"{wording.number(1234, locale)}; {wording.number(22000.5, locale)}"
    ngettext = Templates().words(locale).ngettext
    for one, many in COUNTED:
        yield "; ".join(ngettext(one, many, n) % {"num": n} for n in COUNTS)
