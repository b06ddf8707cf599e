"""The calendar of CLDR."""

from __future__ import annotations

import subprocess
import sys

import pytest

from digest.language.cldr import months, places, weekdays


def test_months_have_all_their_forms() -> None:
    assert months("ru")[4] == ("мая", "май")
    assert months("tr")[0] == ("Ocak",)
    assert months("de", "abbreviated")[0] == ("Jan.", "Jan")


def test_weeks_begin_on_monday() -> None:
    assert weekdays("fr") == (
        ("lundi",), ("mardi",), ("mercredi",), ("jeudi",), ("vendredi",), ("samedi",), ("dimanche",),
    )  # fmt: skip


@pytest.mark.parametrize("language", ["und", "xx", "", "no such"])
def test_nothing_is_known_of_no_language(language: str) -> None:
    assert months(language) == weekdays(language) == ()
    assert places(language) == {}


def test_places_are_territories_by_code_and_cities_by_english_name() -> None:
    assert places("de")["AT"] == "Österreich"
    assert places("zh")["Berlin"] == "柏林"
    assert places("de")["Berlin"] == "Berlin"
    assert "Unknown City" not in places("en")


def test_names_do_not_depend_on_what_was_asked_before() -> None:
    # A Locale of Babel writes what an alias leads to into what all locales share: so asked, Turkish has names of Uzbek.
    asked = (
        "from digest.language.cldr import months, weekdays\n"
        "for language in ('ar', 'az', 'nb', 'sw', 'uz', 'zh'):\n"
        "    for width in ('wide', 'abbreviated'):\n"
        "        months(language, width), weekdays(language, width)\n"
        "print(months('tr')[0], months('vi', 'abbreviated')[0], weekdays('pt')[0])"
    )
    asking = [sys.executable, "-c", asked]
    told = subprocess.run(asking, capture_output=True, text=True, check=True, timeout=60).stdout

    assert told.strip() == f"{('Ocak',)} {('thg 1', 'Tháng 1')} {('segunda-feira',)}"
