import pytest

from digest.language.facts.date_facts import date_facts, is_weekday
from digest.language.facts.date_patterns import knows_months, month_names
from tests.tables import each_row

# A language, a text, and its dates as day, month and year; "-" where one is missing.
DATES = [
    ("ar", "في ٧ أكتوبر", "10-07"),
    ("ar", "7 تشرين الأول 2024", "2024-10-07"),
    ("ar", "7 أكتوبر/تشرين الأول 2024", "2024-10-07"),
    ("ar", "في تشرين الأول", "10"),
    ("be", "7 кастрычніка", "10-07"),
    ("ca", "el 7 d’octubre del 2024", "2024-10-07"),
    ("ca", "el 7 d'octubre de 2024", "2024-10-07"),
    ("de", "am 7. Oktober", "10-07"),
    ("de", "am 07.10.2024", "2024-10-07"),
    ("en", "on 7 October", "10-07"),
    ("en", "October 7th", "10-07"),
    ("en", "October 7, 2024", "2024-10-07"),
    ("en", "on 1 September 2024", "2024-09-01"),
    ("en", "between 5 and 12 June", "06-05 06-12"),
    ("en", "June 5-12", "06-05 06-12"),
    ("en", "on 7th of October 2024", "2024-10-07"),
    ("en", "2024-10-07", "2024-10-07"),
    ("en", "October 2024", "2024-10"),
    ("en", "in May", "05"),
    ("en", "10 May 2024 and 7/10/2024", "2024-05-10 2024-07-10"),
    ("es", "el 7 de octubre de 2024", "2024-10-07"),
    ("es", "del 5 al 12 de junio", "06-05 06-12"),
    ("fa", "۷ اکتبر ۲۰۲۴", "2024-10-07"),
    ("fr", "le 1er mai", "05-01"),
    ("fr", "le premier mai", "05-01"),
    ("hy", "հոկտեմբերի 7-ին", "10-07"),
    ("hy", "2024 թվականի հոկտեմբերի 7-ին", "2024-10-07"),
    ("it", "il 7 ottobre", "10-07"),
    ("ja", "10月7日", "10-07"),
    ("kk", "7 қазанда", "10-07"),
    ("kk", "2024 жылғы 7 қазан", "2024-10-07"),
    ("ko", "10월 7일", "10-07"),
    ("nl", "op 7 oktober", "10-07"),
    ("pl", "7 października 2024 r.", "2024-10-07"),
    ("pt", "7 de outubro de 2024", "2024-10-07"),
    ("ru", "1 сентября 2024 года", "2024-09-01"),
    ("ru", "с 5 по 12 июня", "06-05 06-12"),
    ("tr", "7 Ekim'de", "10-07"),
    ("tr", "eylülde", "09"),
    ("tr", "7 Ekim 2024'te", "2024-10-07"),
    ("uk", "7 жовтня 2024 року", "2024-10-07"),
    ("zh", "2024年10月7日", "2024-10-07"),
    ("zh", "十月七日", "10-07"),
    ("zh", "6月5日至12日", "06-05 06-12"),
]


@each_row(("language", "text", "expected"), DATES)
def test_dates_are_read_in_each_language(language: str, text: str, expected: str) -> None:
    assert " ".join(min(fact.values) for fact in date_facts(text, language) if not is_weekday(fact)) == expected


def test_an_english_date_in_digits_may_begin_with_the_month() -> None:
    [fact] = date_facts("on 7/10/2024", "en")

    assert fact.values == {"2024-10-07", "2024-07-10"}


@pytest.mark.parametrize("text", ["You may 5 times", "a march 12 miles long"])
def test_a_word_in_lower_case_is_not_certainly_a_month(text: str) -> None:
    assert not any(fact.is_sure for fact in date_facts(text, "en"))


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "pt", "ru", "uk", "ar", "tr"])
def test_a_language_has_all_months(language: str) -> None:
    assert knows_months(language)
    assert len(month_names(language)) >= 12


def test_other_languages_are_not_guessed_at() -> None:
    assert not month_names("xx")
    assert not knows_months("xx")
