import re
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import babel
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.digest import DigestFigure, Passage
from digest.model.locale import UNDETERMINED, Locale
from digest.model.week import Week
from digest.publishing.words import wording
from tests.fakes import AR, EN, ES, RU, WEEK
from tests.tables import each_row

LISBON = ZoneInfo("Europe/Lisbon")


@pytest.mark.parametrize(
    ("locale", "within", "across_months", "across_years"),
    [
        (EN, "April 21 – 27, 2025", "April 28 – May 4, 2025", "December 29, 2025 – January 4, 2026"),
        (
            ES,
            "21–27 de abril de 2025",
            "28 de abril – 4 de mayo de 2025",
            "29 de diciembre de 2025 – 4 de enero de 2026",
        ),
        (RU, "21–27 апреля 2025 г.", "28 апреля – 4 мая 2025 г.", "29 декабря 2025 г. – 4 января 2026 г."),
        (AR, "21–27 أبريل 2025", "28 أبريل – 4 مايو 2025", "29 ديسمبر 2025 – 4 يناير 2026"),
        (
            Locale("pt-BR"),
            "21 – 27 de abril de 2025",
            "28 de abril – 4 de maio de 2025",
            "29 de dezembro de 2025 – 4 de janeiro de 2026",
        ),
        (Locale("it"), "21–27 aprile 2025", "28 aprile – 4 maggio 2025", "29 dicembre 2025 – 4 gennaio 2026"),
        (Locale("de"), "21.–27. April 2025", "28. April – 4. Mai 2025", "29. Dezember 2025 – 4. Januar 2026"),
        (Locale("ja"), "2025年4月21日～27日", "2025年4月28日～5月4日", "2025年12月29日～2026年1月4日"),
        (Locale("tlh"), "April 21 – 27, 2025", "April 28 – May 4, 2025", "December 29, 2025 – January 4, 2026"),
    ],
)
def test_a_week_is_an_interval_of_days(locale: Locale, within: str, across_months: str, across_years: str) -> None:
    ranges = [wording.week_range(week, locale) for week in (Week(2025, 17), Week(2025, 18), Week(2026, 1))]

    assert list(map(_plain_spaces, ranges)) == [within, across_months, across_years]


@given(st.dates(date(1, 1, 8), date(9999, 12, 20)), st.sampled_from(sorted(babel.Locale("en").languages)))
def test_every_week_has_an_interval_in_every_language(day: date, language: str) -> None:
    week = Week.of(day, UTC)

    assert str(week.last_day.day) in wording.week_range(week, Locale(language))


@pytest.mark.parametrize(
    ("locale", "same_year", "other_year"),
    [
        (EN, "Apr 22", "Oct 28, 2024"),
        (ES, "22 abr", "28 oct 2024"),
        (RU, "22 апр.", "28 окт. 2024 г."),
        (AR, "22 أبريل", "28 أكتوبر 2024"),
    ],
)
def test_a_day_is_short_and_has_its_year_where_the_week_has_another(
    locale: Locale, same_year: str, other_year: str
) -> None:
    days = [wording.day(day, locale, LISBON, WEEK) for day in (date(2025, 4, 22), date(2024, 10, 28))]

    assert list(map(_plain_spaces, days)) == [same_year, other_year]


@pytest.mark.parametrize("day", [date(2025, 12, 30), date(2026, 1, 2)])
def test_a_week_of_two_years_needs_no_year_in_its_days(day: date) -> None:
    assert "202" not in wording.day(day, EN, LISBON, Week(2026, 1))


def test_a_moment_falls_on_the_day_of_the_zone() -> None:
    assert wording.day(datetime(2025, 4, 24, 23, 30, tzinfo=UTC), EN, LISBON) == "Apr 25"


def test_a_date_without_a_time_stays() -> None:
    assert wording.day(date(2025, 4, 24), EN, ZoneInfo("Pacific/Kiritimati")) == "Apr 24"


def test_a_date_can_be_written_out() -> None:
    assert [_plain_spaces(wording.full_date(date(2025, 4, 22), locale, UTC)) for locale in (EN, ES, RU, AR)] == [
        "April 22, 2025",
        "22 de abril de 2025",
        "22 апреля 2025 г.",
        "22 أبريل 2025",
    ]


def test_a_date_that_is_written_out_has_no_zero_before_the_day() -> None:
    assert wording.full_date(date(2025, 4, 2), Locale("hy"), UTC) == "2 ապրիլի, 2025 թ."


def test_machines_read_a_moment_with_the_offset_of_the_zone() -> None:
    moment = datetime(2025, 4, 24, 23, 30, 0, 5, tzinfo=UTC)

    assert wording.machine_date(moment, LISBON) == "2025-04-25T00:30:00+01:00"


def test_machines_read_a_date_as_it_is() -> None:
    assert wording.machine_date(date(2025, 4, 24), LISBON) == "2025-04-24"


def test_the_process_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    def words() -> list[str]:
        wording._format_skeleton.cache_clear()
        moment = datetime(2025, 4, 24, 23, 30, tzinfo=UTC)
        return [wording.week_range(WEEK, RU), wording.day(moment, RU, LISBON), wording.number(22000, RU)]

    before = words()
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LANG", "ar_EG.UTF-8")
    monkeypatch.setenv("LC_ALL", "ar_EG.UTF-8")
    time.tzset()
    after = words()
    monkeypatch.undo()
    time.tzset()

    assert after == before


def test_a_language_has_no_say_in_another() -> None:
    """In a process of its own: what Babel has looked up stays with it."""
    dates = """
from datetime import UTC, date
from digest.model.locale import Locale
from digest.publishing.words.wording import day
bashkir, arabic = (day(date(2025, 4, 22), Locale(tag), UTC) for tag in ("ba", "ar"))
print(arabic)
"""
    command = [sys.executable, "-X", "utf8", "-c", dates]

    assert subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=60).stdout == "22 أبريل\n"


@pytest.mark.parametrize("tag", ["ca-valencia", "sr-Latn", "zh-Hant-TW", "en-US-posix", "de-1996", "es-419"])
def test_a_tag_of_several_parts_is_known(tag: str) -> None:
    assert wording.week_range(WEEK, Locale(tag))


@pytest.mark.parametrize(("locale", "shown"), [(EN, "22,000"), (ES, "22.000"), (RU, "22 000"), (AR, "22,000")])
def test_numbers_have_latin_digits_and_the_separators_of_the_locale(locale: Locale, shown: str) -> None:
    assert _plain_spaces(wording.number(22000, locale)) == shown


@each_row(
    ("tag", "in_english", "own"),
    [
        ("es", "Spanish", "Español"),
        ("ru", "Russian", "Русский"),
        ("ar", "Arabic", "العربية"),
        ("pt-BR", "Brazilian Portuguese", "Português (Brasil)"),
        ("zh-Hans", "Simplified Chinese", "简体中文"),
        ("zh-TW", "Traditional Chinese", "繁體中文"),
        ("zh-SG", "Chinese (Simplified, Singapore)", "中文 (简体, 新加坡)"),
        ("de-AT", "Austrian German", "Österreichisches Deutsch"),
        ("fr-BE", "French (Belgium)", "Français (Belgique)"),
        ("ka", "Georgian", "ქართული"),
        ("sr-Latn", "Serbian (Latin)", "Srpski (latinica)"),
    ],
)
def test_a_language_has_a_name_in_others_and_one_in_itself(tag: str, in_english: str, own: str) -> None:
    assert (wording.language_name(Locale(tag), EN), wording.own_name(Locale(tag))) == (in_english, own)


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en-US", "inglés"),
        ("es-419", "español"),
        ("pt-BR", "portugués"),
        ("de-CH-1996", "alemán"),
        ("sr-Latn-RS", "serbio (latino)"),
        ("zh-Hans", "chino simplificado"),
        ("zh-TW", "chino tradicional"),
        ("zh-SG", "chino simplificado"),
        ("und", "lengua desconocida"),
    ],
)
def test_the_label_of_a_language_has_its_script_but_no_region(tag: str, name: str) -> None:
    assert wording.label_name(Locale(tag), ES) == name


def test_a_label_names_the_region_where_two_locales_differ_in_nothing_else() -> None:
    regional = wording.told_by_region(map(Locale, ("en", "pt-BR", "pt-PT", "zh-Hans", "zh-Hant", "fr-FR")))

    assert [wording.label_name(Locale(tag), ES, regional) for tag in ("pt-BR", "pt", "fr-CA", "zh-Hant", "en-GB")] == [
        "portugués de Brasil", "portugués", "francés", "chino tradicional", "inglés",
    ]  # fmt: skip


def test_the_name_of_a_language_is_a_word_of_the_other() -> None:
    assert wording.language_name(ES, RU) == "испанский"


@pytest.mark.parametrize(
    ("tag", "name"),
    [("en", "en_US"), ("pt-PT", "pt_PT"), ("zh-Hans", "zh_CN"), ("zh-Hant", "zh_TW"), ("ar", "ar_EG"), ("xx", "xx")],
)
def test_open_graph_names_a_locale_with_a_territory(tag: str, name: str) -> None:
    assert wording.territorial(Locale(tag)) == name


def test_a_language_that_babel_does_not_know_has_a_name_or_its_tag() -> None:
    assert [wording.language_name(locale, EN) for locale in (UNDETERMINED, Locale("tlh"), Locale("qqq"))] == [
        "Unknown language",
        "Klingon",
        "qqq",
    ]


@pytest.mark.parametrize(
    ("original", "source", "value", "shown", "target", "localized"),
    [
        ("1,315 kg of herring", "en", "1315", "1,315 kg de arenque", "es-MX", "1,315 kg de arenque"),
        ("21,315 kg of herring", "en", "21315", "21,315 kg de arenque", "es", "21.315 kg de arenque"),
        ("$3.50 a piece", "en", "3.50", "$3.50 la pieza", "es", "$3,50 la pieza"),
        ("1 315 кг", "ru", "1315", "1 315 kg", "en", "1,315 kg"),
        # What an American reads as a little more than one is taken for thousands: nobody knows, so it stays.
        ("1.315 tons", "en", "1315", "1.315 toneladas", "es", "1.315 toneladas"),
        ("21,315 kg", "en", "21315", "21.315 kg", "es", "21.315 kg"),
        ("12 boats", "en", "12", "doce barcos", "es", "doce barcos"),
        ("1.234,567,890 kg", "en", "1234.567.890", "1.234,567,890 kg", "es", "1.234,567,890 kg"),
    ],
)  # fmt: skip
def test_the_number_of_a_translated_figure_is_written_as_its_readers_do(
    original: str, source: str, value: str, shown: str, target: str, localized: str
) -> None:
    passage = Passage(shown, Locale(target), Passage(original, Locale(source)))

    assert wording.localized(DigestFigure(passage, value, passage)) == localized


def test_a_figure_in_the_words_of_its_source_stays() -> None:
    assert wording.localized(DigestFigure(Passage("1 315 kg", EN), "1315", Passage("So.", EN))) == "1 315 kg"


@given(st.text(alphabet="0123456789.,'’ \u00a0٣", min_size=1, max_size=60), st.sampled_from(["en", "es", "ru", "ar"]))
def test_no_number_is_an_error(written: str, target: str) -> None:
    passage = Passage(written, Locale(target), Passage(written, EN))

    assert wording.localized(DigestFigure(passage, "".join(filter(str.isdigit, written)), passage))


def _plain_spaces(text: str) -> str:
    """CLDR puts thin, narrow and no-break spaces around some parts."""
    return re.sub(r"\s", " ", text)
