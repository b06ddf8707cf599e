from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from digest.language.text.dates.date_words import DateWords
from digest.language.text.dates.worded_dates import read_worded, resolve
from digest.model.item import Published
from tests.tables import each_row

LISBON = ZoneInfo("Europe/Lisbon")
SAVED_ON = datetime(2025, 5, 15, 12, tzinfo=UTC)
# A day that no two languages could take for another one.
DAY = date(2025, 4, 23)


def read(text: str, language: str = "", saved: datetime = SAVED_ON) -> Published | None:
    worded = read_worded(text, DateWords(lambda: language))
    return resolve(worded, saved, LISBON) if worded else None


@each_row(
    ("language", "text"),
    [
        ("en", "23 April 2025"),
        ("en", "April 23, 2025"),
        ("en", "Wed, 23 Apr 2025"),
        ("en", "Wednesday the 23rd of April, 2025"),
        ("en", "*23-Apr-2025*"),
        ("ru", "23 апреля 2025"),
        ("ru", "23 апреля 2025 г."),
        ("ru", "среда, 23 апреля 2025 года"),
        ("uk", "23 квітня 2025 року"),
        ("be", "23 красавіка 2025 г."),
        ("bg", "23 април 2025 г."),
        ("kk", "2025 жылғы 23 сәуір"),
        ("kk", "23 сәуір 2025 ж."),
        ("ky", "2025-жылдын 23-апрели"),
        ("ky", "23 апреля 2025-жыл"),
        ("tg", "23 апрели соли 2025"),
        ("mn", "2025 оны 4-р сарын 23"),
        ("es", "23 de abril de 2025"),
        ("es", "Miércoles, 23 de abril del 2025"),
        ("ca", "23 d'abril de 2025"),
        ("pt", "23 de abril de 2025"),
        ("fr", "le 23 avril 2025"),
        ("fr", "mercredi 23 avril 2025"),
        ("it", "23 aprile 2025"),
        ("de", "Mittwoch, den 23. April 2025"),
        ("nl", "woensdag 23 april 2025"),
        ("pl", "23 kwietnia 2025 r."),
        ("cs", "23. dubna 2025"),
        ("cs", "23. 4. 2025"),
        ("hu", "2025. április 23."),
        ("lt", "2025 m. balandžio 23 d."),
        ("lv", "2025. gada 23. aprīlis"),
        ("sr", "23. април 2025."),
        ("tr", "23 Nisan 2025 Çarşamba"),
        ("az", "23 aprel 2025-ci il"),
        ("hy", "2025 թ. ապրիլի 23"),
        ("ka", "23 აპრილი, 2025"),
        ("el", "Τετάρτη 23 Απριλίου 2025"),
        ("he", "23 באפריל 2025"),
        ("ar", "٢٣ أبريل ٢٠٢٥"),
        ("ar", "الأربعاء، 23 نيسان/أبريل 2025"),
        ("ar", "23 نيسان 2025"),
        ("fa", "۲۳ آوریل ۲۰۲۵"),
        ("hi", "23 अप्रैल 2025"),
        ("th", "23 เมษายน 2568"),
        ("vi", "Thứ tư, ngày 23 tháng 4 năm 2025"),
        ("zh", "2025年4月23日 星期三"),
        ("ja", "2025年4月23日（水）"),
        ("ko", "2025년 4월 23일 (수)"),
        ("ko", "2025. 4. 23."),
    ],
)
def test_a_day_in_many_languages(language: str, text: str) -> None:
    parsed = read(text, language)
    assert parsed == DAY
    assert not isinstance(parsed, datetime)


@each_row(
    ("language", "text"),
    [
        ("en", "23–25 April 2025"),
        ("en", "April 23 – 25, 2025"),
        ("en", "from 23 April to 2 May 2025"),
        ("en", "23 April 2025 – 2 January 2026"),
        ("ru", "23-25 апреля 2025"),
        ("ru", "с 23 по 25 апреля 2025 г."),
        ("ru", "с 23 апреля по 2 мая"),
        ("uk", "23–25 квітня 2025 року"),
        ("es", "del 23 al 25 de abril de 2025"),
        ("es", "23 y 24 de abril de 2025"),
        ("fr", "du 23 au 25 avril 2025"),
        ("de", "23.–25. April 2025"),
        ("de", "vom 23. April bis 2. Mai 2025"),
        ("it", "dal 23 al 25 aprile 2025"),
        ("kk", "2025 жылғы 23-25 сәуір"),
        ("vi", "từ 23 đến 25 tháng 4 năm 2025"),
        ("zh", "2025年4月23日至25日"),
        ("ja", "4月23日～5月2日"),
    ],
)
def test_of_several_days_the_first(language: str, text: str) -> None:
    assert read(text, language) == DAY


def test_days_over_new_year() -> None:
    assert read("30 December – 2 January 2025") == date(2024, 12, 30)
    assert read("30 December – 2 January") == date(2024, 12, 30)


@pytest.mark.parametrize("text", ["25-23 April 2025", "2 May – 23 April", "2 May 2025 – 23 April 2025"])
def test_days_in_the_wrong_order_are_none(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "23 April 2025, 10:30", datetime(2025, 4, 23, 10, 30, tzinfo=LISBON)),
        ("en", "23 April 2025 at 10:30 p.m.", datetime(2025, 4, 23, 22, 30, tzinfo=LISBON)),
        ("en", "12:05 am, 23 April 2025", datetime(2025, 4, 23, 0, 5, tzinfo=LISBON)),
        ("en", "Wed, 23 Apr 2025 10:30:15 +0300", datetime(2025, 4, 23, 7, 30, 15, tzinfo=UTC)),
        ("en", "23 April 2025 10:30 GMT", datetime(2025, 4, 23, 10, 30, tzinfo=UTC)),
        ("ru", "10:30 | 23 апреля 2025", datetime(2025, 4, 23, 10, 30, tzinfo=LISBON)),
        ("ru", "23 апреля 2025 в 10:30 (МСК)", datetime(2025, 4, 23, 10, 30, tzinfo=timezone(timedelta(hours=3)))),
        ("fr", "le 23 avril 2025 à 10h30", datetime(2025, 4, 23, 10, 30, tzinfo=LISBON)),
        ("de", "23. April 2025, 10:30 Uhr", datetime(2025, 4, 23, 10, 30, tzinfo=LISBON)),
        ("es", "23 de abril de 2025 a las 10:30 h", datetime(2025, 4, 23, 10, 30, tzinfo=LISBON)),
        ("zh", "2025年4月23日 10时30分", datetime(2025, 4, 23, 10, 30, tzinfo=LISBON)),
        ("ru", "вчера, 10:30", datetime(2025, 5, 14, 10, 30, tzinfo=LISBON)),
        ("en", "12 May at 10:30", datetime(2025, 5, 12, 10, 30, tzinfo=LISBON)),
    ],
)
def test_a_day_with_a_time(language: str, text: str, expected: datetime) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15 May", date(2025, 5, 15)),
        ("16 May", date(2025, 5, 16)),
        ("17 May", date(2024, 5, 17)),
        ("May 1", date(2025, 5, 1)),
        ("31 December", date(2024, 12, 31)),
        ("29 February", date(2024, 2, 29)),
    ],
)
def test_a_day_without_a_year_is_the_last_one_that_there_was(text: str, expected: date | None) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("saved", "expected"),
    [
        (datetime(2025, 1, 1, tzinfo=UTC), date(2024, 12, 31)),
        (datetime(2024, 12, 31, 23, 30, tzinfo=UTC), date(2024, 12, 31)),
        (datetime(2024, 3, 1, tzinfo=UTC), date(2023, 12, 31)),
    ],
)
def test_a_day_around_new_year(saved: datetime, expected: date) -> None:
    assert read("31 December", saved=saved) == expected


@each_row(
    ("language", "text", "days"),
    [
        ("en", "Today", 0),
        ("en", "yesterday", 1),
        ("en", "the day before yesterday", 2),
        ("en", "3 hours ago", 0),
        ("en", "20 hours ago", 1),
        ("en", "2 weeks ago", 14),
        ("ru", "Вчера", 1),
        ("ru", "2 дня назад", 2),
        ("uk", "вчора", 1),
        ("be", "учора", 1),
        ("kk", "кеше", 1),
        ("es", "anteayer", 2),
        ("es", "hace 3 días", 3),
        ("fr", "avant-hier", 2),
        ("fr", "il y a 2 jours", 2),
        ("de", "vor 3 Tagen", 3),
        ("pt", "há 2 dias", 2),
        ("it", "ieri", 1),
        ("tr", "dün", 1),
        ("vi", "hôm qua", 1),
        ("ar", "أمس", 1),
        ("fa", "۲ روز پیش", 2),
        ("hy", "երեկ", 1),
        ("zh", "昨天", 1),
        ("zh", "3小时前", 0),
        ("ja", "2日前", 2),
        ("ko", "어제", 1),
    ],
)
def test_how_long_ago(language: str, text: str, days: int) -> None:
    assert read(text, language) == SAVED_ON.date() - timedelta(days=days)


def test_yesterday_is_counted_in_the_zone_of_the_digest() -> None:
    late = datetime(2025, 5, 15, 23, 30, tzinfo=UTC)  # already the sixteenth in Lisbon
    assert read("yesterday", "en", late) == date(2025, 5, 15)


def test_a_leap_day_of_more_than_a_year_ago_is_none() -> None:
    assert read("29 February", saved=datetime(2026, 5, 15, tzinfo=UTC)) is None


@pytest.mark.parametrize("saved", [datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)])
@pytest.mark.parametrize("text", ["12 May", "yesterday"])
def test_a_file_that_was_saved_at_no_real_moment_tells_no_year(text: str, saved: datetime) -> None:
    assert read(text, "en", saved) is None
    assert read("23 April 2025", "en", saved) == DAY


@each_row(
    ("language", "text"),
    [
        ("en", ""),
        ("en", "3"),
        ("en", "2025"),
        ("en", "May"),
        ("ru", "март"),
        ("en", "May 2025"),
        ("en", "Wednesday"),
        ("en", "10:30"),
        ("en", "tomorrow"),
        ("en", "in 2 days"),
        ("en", "now"),
        ("en", "last week"),
        ("en", "2 months ago"),
        ("en", "5 minutes"),
        ("en", "2-3 hours ago"),
        ("en", "5 apples"),
        ("en", "12 four 2025"),
        ("en", "12 May 25"),
        ("en", "12 May 1812"),
        ("en", "12 May 2025 12:30 +99:00"),
        ("en", "12 May 2025, 12 June 2025"),
        ("en", "Room 12, May 2025"),
        ("en", "23 April 2025 Ferry sails"),
        ("en", "Top 10 of 2025"),
        ("en", "23 April 2025 10:30 11:30"),
        ("en", "23.04.2025"),
        ("ru", "12 Совет 2025"),
        ("fa", "خبر"),
        ("de", "12 des 2025"),
        ("xx", "12 foo 2025"),
    ],
)
def test_what_is_no_date(language: str, text: str) -> None:
    assert read(text, language) is None


def test_the_buddhist_era_counts_only_in_the_scripts_of_those_who_count_so() -> None:
    assert read("23 เมษายน 2568", "") == DAY
    assert read("23 April 2568", "th") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Wednesday 23 April 2025"),
        ("en", "Wed 23 Apr 2025"),
        ("es", "miércoles, 23 de abril de 2025"),
        ("ru", "Среда, 23 апреля 2025"),
        ("zh", "2025年4月23日 星期三"),
        ("ja", "2025年4月23日（水）"),
        ("ko", "2025년 4월 23일 수요일"),
    ],
)
def test_the_day_of_the_week_is_held_against_the_day(language: str, text: str) -> None:
    assert read(text, language) == DAY
    assert read(text.replace("23", "24"), language) is None


@each_row(
    "text",
    [
        "31 April 2025",
        "29 February 2023",
        "0 May 2025",
        "12 May 2500",
        "2500年5月12日",
        "Friday 13 May 2025",
        "2 May to 30 April 2025",
        "2 May 2025 – 30 April 2025",
        "25–23 April 2025",
    ],
)
def test_a_day_that_does_not_exist_is_understood_but_none(text: str) -> None:
    assert read_worded(text, DateWords(lambda: "en")) is not None
    assert read(text) is None


def test_a_month_that_does_not_exist() -> None:
    assert read("2025年13月1日") is None


@pytest.mark.parametrize("language", ["", "en", "ky"])
def test_the_date_of_another_language_is_read_where_it_has_one_meaning(language: str) -> None:
    assert read("23 квітня 2025", language) == DAY
    assert read("5 мая 2025", language) == date(2025, 5, 5)
    assert read("12 listopada 2025", language) is None


def test_a_word_that_is_two_months_counts_in_its_language() -> None:
    assert read("12 listopada 2024", "pl") == date(2024, 11, 12)
    assert read("12 listopada 2024", "hr") == date(2024, 10, 12)


def test_the_language_is_asked_for_only_where_words_need_it() -> None:
    def language() -> str:
        raise AssertionError("asked for")

    for text in ("23 April 2025", "2025年4月23日", "23–25 April", "x" * 100):
        read_worded(text, DateWords(language))


_parts = st.sampled_from(
    "12 23 31 2025 1999 10:30 May мая de 月 日 年 - – to по , . | ( ) yesterday ago 2 hours ٢٣ г. \u0301 \u200f".split()
)


@given(st.text(max_size=80) | st.lists(_parts, max_size=8).map(" ".join), st.sampled_from(["", "en", "ru", "zh", "ar"]))
@example("²³ May 2025", "en")
@example("23:59 24 May 2025 +2400", "en")
def test_no_text_is_a_crash(text: str, language: str) -> None:
    parsed = read(text, language)
    assert parsed is None or parsed.year >= 1900


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read(day: date) -> None:
    assert read(f"{day.day} {day:%B} {day.year}") == day
    assert read(f"{day.year}年{day.month}月{day.day}日") == day
