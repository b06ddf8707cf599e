from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language import cldr
from digest.language.known import codes
from digest.language.text.dates.frozen.feed_dates import parse_feed_date
from digest.language.text.dates.lenient_dates import LenientDates
from tests.tables import each_row

LISBON = ZoneInfo("Europe/Lisbon")


def read(text: str, language: str = "") -> date | None:
    return LenientDates(LISBON).read(text, language)


def at(hours: float, *parts: int) -> datetime:
    year, month, day, *clock = parts
    return datetime(year, month, day, *clock, tzinfo=timezone(timedelta(hours=hours)))  # type: ignore[arg-type] # hours and minutes


@each_row(
    ("text", "expected"),
    [
        ("Seg, 24 Set 2018", date(2018, 9, 24)),
        ("Mo, 05 Mai 2025 10:00:00 +0200", at(2, 2025, 5, 5, 10)),
        ("Di, 04 M&auml;r 2025", date(2025, 3, 4)),
        ("mié, 10 dic 2025", date(2025, 12, 10)),
        ("mar, 04 mar 2025", date(2025, 3, 4)),
        ("lunes, 5 de enero de 2026 a las 10:30", datetime(2026, 1, 5, 10, 30, tzinfo=LISBON)),
        ("Пн, 05 янв 2026", date(2026, 1, 5)),
        ("ПН, 05 ЯНВ 2026 10:00:00 GMT", datetime(2026, 1, 5, 10, tzinfo=UTC)),
        ("5 января 2026, 10:30 МСК", at(3, 2026, 1, 5, 10, 30)),
        ("Montag, 5. Januar 2026 um 10:30 Uhr MEZ", at(1, 2026, 1, 5, 10, 30)),
        ("Mon, 05 янв 2026", date(2026, 1, 5)),
        ("Pzt, 05 Oca 2026 10:00:00 +0300", at(3, 2026, 1, 5, 10)),
        ("Δευ, 05 Ιαν 2026", date(2026, 1, 5)),
        ("2026. január 5., hétfő", date(2026, 1, 5)),
        ("2026年1月5日", date(2026, 1, 5)),
        ("2026年1月5日10:30", datetime(2026, 1, 5, 10, 30, tzinfo=LISBON)),
        ("火, 06 1月 2026 10:00:00 +0900", at(9, 2026, 1, 6, 10)),
        ("2026년 1월 5일 오후 3:04", datetime(2026, 1, 5, 15, 4, tzinfo=LISBON)),
        ("2026/01/05 下午3:04", datetime(2026, 1, 5, 15, 4, tzinfo=LISBON)),
        ("5 ene 2026 3:04 p. m.", datetime(2026, 1, 5, 15, 4, tzinfo=LISBON)),
        ("Thứ Hai, 05 Tháng 1 2026 10:00:00 +0700", at(7, 2026, 1, 5, 10)),
        ("الإثنين، ٠٥ يناير ٢٠٢٦ ١٠:٣٠:٠٠ +0300", at(3, 2026, 1, 5, 10, 30)),
        ("5 בינואר 2026", date(2026, 1, 5)),
        ("จ., 5 ม.ค. 2569 10:00", datetime(2026, 1, 5, 10, tzinfo=LISBON)),
        ("सोम, 05 जन॰ 2026", date(2026, 1, 5)),
        ("２０２６-０１-０５", date(2026, 1, 5)),
        ("Mon, 21 Apr 2025 10:30:00 −0300", at(-3, 2025, 4, 21, 10, 30)),
        ("lun 05/05/2025", date(2025, 5, 5)),
    ],
)
def test_words_of_any_language_and_figures_of_any_script_are_read(text: str, expected: date) -> None:
    found = read(text)
    assert found == expected
    assert type(found) is type(expected)


@each_row("code", codes())
def test_the_names_of_every_language_are_read(code: str) -> None:
    for number, forms in enumerate(cldr.months(code, "abbreviated"), 1):
        day = date(2026, number, 17)
        weekday = cldr.weekdays(code, "abbreviated")[day.weekday()][0]
        text = f"{weekday}, 17 {forms[0]} 2026 10:00:00 +0200"
        if any(char.isdecimal() for char in weekday):
            continue
        assert (parse_feed_date(text, UTC) or read(text, code)) == at(2, 2026, number, 17, 10), text


@each_row(
    ("text", "expected"),
    [
        ("1546300800", datetime(2019, 1, 1, tzinfo=UTC)),
        ("1546300800.25", datetime(2019, 1, 1, tzinfo=UTC)),
        ("1546300800000", datetime(2019, 1, 1, tzinfo=UTC)),
        ("1546300800000000", datetime(2019, 1, 1, tzinfo=UTC)),
        ("20250421103000", datetime(2025, 4, 21, 10, 30, tzinfo=LISBON)),
        ("2025042110", None),
        ("99999999999999999999", None),
        ("12", None),
    ],
)
def test_seconds_since_1970_are_read_unless_they_may_be_a_day(text: str, expected: date | None) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("language", "expected"), [("pl", date(2025, 11, 24)), ("hr", date(2025, 10, 24)), ("", None)])
def test_a_month_with_two_meanings_is_that_of_the_language(language: str, expected: date | None) -> None:
    assert read("24 listopada 2025", language) == expected


@pytest.mark.parametrize(
    ("order", "expected"), [("dmy", date(2025, 4, 3)), ("mdy", date(2025, 3, 4)), ("ymd", None), (None, None)]
)
def test_figures_alone_are_ambiguous_unless_the_source_says_their_order(order: str, expected: date | None) -> None:
    assert LenientDates(LISBON, order).read("03/04/2025", "en") == expected  # type: ignore[arg-type] # one of the orders


@each_row("text", ["", "soon", "Mo, 30 Feb 2025", "12 días", "mayo 2025", "gestern", "1 2 3 mai 2025", "0000-00-00"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert read(text) is None


def test_time_is_bounded_for_a_feed_of_wrong_dates() -> None:
    dates, start = LenientDates(LISBON), time.process_time()
    for number in range(20_000):
        dates.read(f"qué{number} días {number % 28 + 1} marciembre {1990 + number % 40}", "es")
    assert time.process_time() - start < 20


@given(st.text(max_size=90) | st.text(alphabet="0123456789 :/.,+-年月日janмайPM午後", max_size=40))
def test_no_text_raises(text: str) -> None:
    read(text, "de")
