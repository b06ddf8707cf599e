from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.dates.frozen.feed_dates import parse_feed_date
from tests.tables import each_row

LISBON = ZoneInfo("Europe/Lisbon")


def at(hours: float) -> timezone:
    return timezone(timedelta(hours=hours))


@each_row(
    ("text", "expected"),
    [
        ("Mon, 21 Apr 2025 10:30:00 GMT", datetime(2025, 4, 21, 10, 30, tzinfo=UTC)),
        ("Mon, 21 Apr 2025 10:30:00 +0200", datetime(2025, 4, 21, 10, 30, tzinfo=at(2))),
        ("Mon, 21 Apr 2025 10:30:00 +02:00", datetime(2025, 4, 21, 10, 30, tzinfo=at(2))),
        ("Mon, 21 Apr 2025 10:30:00 -0000", datetime(2025, 4, 21, 10, 30, tzinfo=UTC)),
        ("Mon, 21 Apr 2025 10:30:00 EST", datetime(2025, 4, 21, 10, 30, tzinfo=at(-5))),
        ("Mon, 21 Apr 2025 10:30:00 PDT", datetime(2025, 4, 21, 10, 30, tzinfo=at(-7))),
        ("Mon, 21 Apr 2025 10:30:00 CEST", datetime(2025, 4, 21, 10, 30, tzinfo=at(2))),
        ("Mon, 21 Apr 2025 10:30:00 GMT+2", datetime(2025, 4, 21, 10, 30, tzinfo=at(2))),
        ("Mon, 21 Apr 2025 10:30:00 Qqq", datetime(2025, 4, 21, 10, 30, tzinfo=UTC)),
        ("Mon, 21 Apr 2025 10:30:00 +0530 (India)", datetime(2025, 4, 21, 10, 30, tzinfo=at(5.5))),
        ("Mon 21 Apr 2025 10:30:00 Z", datetime(2025, 4, 21, 10, 30, tzinfo=UTC)),
        ("21 Apr 25 10:30 UT", datetime(2025, 4, 21, 10, 30, tzinfo=UTC)),
        ("21 Apr 99 10:30 UT", datetime(1999, 4, 21, 10, 30, tzinfo=UTC)),
        ("Monday, 21 April 2025 9:30:00 GMT", datetime(2025, 4, 21, 9, 30, tzinfo=UTC)),
        ("1 Sept 2025 10:30:00 GMT", datetime(2025, 9, 1, 10, 30, tzinfo=UTC)),
        ("Mon, 21 Apr 2025 10:30:00", datetime(2025, 4, 21, 10, 30, tzinfo=LISBON)),
        ("  Mon,\n 21 Apr 2025\t10:30:00 GMT ", datetime(2025, 4, 21, 10, 30, tzinfo=UTC)),
        ("Mon, 21 Apr 2025", date(2025, 4, 21)),
        ("21-Apr-2025", date(2025, 4, 21)),
    ],
)
def test_dates_of_rss(text: str, expected: date) -> None:
    assert parse_feed_date(text, LISBON) == expected


@each_row(
    ("text", "expected"),
    [
        ("2025-04-21T10:30:00Z", datetime(2025, 4, 21, 10, 30, tzinfo=UTC)),
        ("2025-04-21t10:30:00z", datetime(2025, 4, 21, 10, 30, tzinfo=UTC)),
        ("2025-04-21T10:30:00.25+02:00", datetime(2025, 4, 21, 10, 30, 0, 250000, tzinfo=at(2))),
        ("2025-04-21T10:30:00.123456789Z", datetime(2025, 4, 21, 10, 30, 0, 123456, tzinfo=UTC)),
        ("2025-04-21T10:30-07:00", datetime(2025, 4, 21, 10, 30, tzinfo=at(-7))),
        ("2025-04-21 10:30:00 +0200", datetime(2025, 4, 21, 10, 30, tzinfo=at(2))),
        ("2025-04-21 10:30:00 UTC", datetime(2025, 4, 21, 10, 30, tzinfo=UTC)),
        ("2025-04-21T10:30:00-00:00", datetime(2025, 4, 21, 10, 30, tzinfo=UTC)),
        ("2025-04-21T10:30:00", datetime(2025, 4, 21, 10, 30, tzinfo=LISBON)),
        ("20250421T103000Z", datetime(2025, 4, 21, 10, 30, tzinfo=UTC)),
        ("2025-04-21T24:00:00Z", datetime(2025, 4, 22, tzinfo=UTC)),
        ("2016-12-31T23:59:60Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_dates_of_atom(text: str, expected: date) -> None:
    assert parse_feed_date(text, LISBON) == expected


@pytest.mark.parametrize(
    "text", ["2025-04-21", "20250421", "2025/04/21", "2025.4.21", "2025-04-21Z", "2025-04-21+12:00"]
)
def test_a_date_without_a_time_is_a_calendar_date(text: str) -> None:
    found = parse_feed_date(text, ZoneInfo("Pacific/Auckland"))
    assert type(found) is date
    assert found == date(2025, 4, 21)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("April 21, 2025", date(2025, 4, 21)),
        ("Apr 21, 2025 10:30 PM", datetime(2025, 4, 21, 22, 30, tzinfo=LISBON)),
        ("April 21, 2025 10 AM EST", datetime(2025, 4, 21, 10, tzinfo=at(-5))),
        ("Mon Apr 21 10:30:00 2025", datetime(2025, 4, 21, 10, 30, tzinfo=LISBON)),
        ("21/04/2025", date(2025, 4, 21)),
        ("04/21/2025 10:30", datetime(2025, 4, 21, 10, 30, tzinfo=LISBON)),
        ("04/04/2025", date(2025, 4, 4)),
    ],
)
def test_other_dates_with_one_meaning(text: str, expected: date) -> None:
    assert parse_feed_date(text, LISBON) == expected


@each_row(
    "text",
    [
        "03/04/2025",
        "3.4.2025 10:00",
        "01/02/03",
        "31/12/99",
        "2025",
        "2025-04",
        "April 2025",
        "April 21",
        "Monday",
        "10:30",
        "today",
        "now",
        "",
        " ",
        "1745231400",
        "2025-13-05",
        "2025-02-30T10:00:00Z",
        "Mon, 31 Feb 2025 10:30:00 GMT",
        "Mon, 21 Foo 2025 10:30:00 GMT",
        "Mon, 21 Apr 2025 25:30:00 GMT",
        "Mon, 21 Apr 2025 10:30:75 GMT",
        "Mon, 21 Apr 2025 10:30:00 +9999",
        "0000-00-00T00:00:00Z",
        "0001-01-01T00:00:00+02:00",
        "9999-12-31T23:59:59-02:00",
        "99999-01-01",
        "21 апреля 2025",
        "٢٠٢٥-٠٤-٢١",
        "1" * 10_000,
        "April 21, 2025 " * 100,
    ],
)
def test_what_is_no_whole_date_or_could_be_two_is_none(text: str) -> None:
    assert parse_feed_date(text, LISBON) is None


def test_the_zone_of_the_computer_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.tzname", ("XYZ", "XYZ"))
    assert parse_feed_date("April 21, 2025 10:30 XYZ", LISBON) == datetime(2025, 4, 21, 10, 30, tzinfo=UTC)


dateish = st.text(alphabet="0123456789-/:.,+TZ aeprMonJuPmGT ", max_size=40)


@given(st.text() | dateish)
def test_no_text_raises(text: str) -> None:
    found = parse_feed_date(text, LISBON)
    assert found is None or isinstance(found, date)


@given(st.dates(min_value=date(1, 1, 3), max_value=date(9999, 12, 28)), st.times())
def test_every_instant_of_rfc_3339_comes_back(day: date, clock: time) -> None:
    moment = datetime.combine(day, clock, at(5.5))
    assert parse_feed_date(moment.isoformat(), LISBON) == moment
