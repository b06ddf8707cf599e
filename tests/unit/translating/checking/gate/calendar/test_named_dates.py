import pytest

from digest.translating.checking.gate.calendar.named_dates import dates
from digest.translating.checking.gate.side import Side
from tests.tables import each_row

# A language, a text, and its dates as day, month and year; "-" where one is missing.
DATES = [
    ("ar", "في ٧ أكتوبر", "7.10.-"),
    ("ar", "7 تشرين الأول 2024", "7.10.2024"),
    ("ar", "7 أكتوبر/تشرين الأول 2024", "7.10.2024"),
    ("ar", "في تشرين الأول", "-.10.-"),
    ("be", "7 кастрычніка", "7.10.-"),
    ("ca", "el 7 d’octubre del 2024", "7.10.2024"),
    ("ca", "el 7 d'octubre de 2024", "7.10.2024"),
    ("de", "am 7. Oktober", "7.10.-"),
    ("de", "am 07.10.2024", "7.10.2024"),
    ("en", "on 7 October", "7.10.-"),
    ("en", "October 7th", "7.10.-"),
    ("en", "October 7, 2024", "7.10.2024"),
    ("en", "on 1 September 2024", "1.9.2024"),
    ("en", "between 5 and 12 June", "5.6.- 12.6.-"),
    ("en", "June 5-12", "5.6.- 12.6.-"),
    ("en", "on 7th of October 2024", "7.10.2024"),
    ("en", "2024-10-07", "7.10.2024"),
    ("en", "October 2024", "-.10.2024"),
    ("en", "in May", "-.5.-"),
    ("en", "10 May 2024 and 7/10/2024", "10.5.2024 7.10.2024"),
    ("es", "el 7 de octubre de 2024", "7.10.2024"),
    ("es", "del 5 al 12 de junio", "5.6.- 12.6.-"),
    ("fa", "۷ اکتبر ۲۰۲۴", "7.10.2024"),
    ("fr", "le 1er mai", "1.5.-"),
    ("fr", "le premier mai", "1.5.-"),
    ("hy", "հոկտեմբերի 7-ին", "7.10.-"),
    ("hy", "2024 թվականի հոկտեմբերի 7-ին", "7.10.2024"),
    ("it", "il 7 ottobre", "7.10.-"),
    ("ja", "10月7日", "7.10.-"),
    ("kk", "7 қазанда", "7.10.-"),
    ("kk", "2024 жылғы 7 қазан", "7.10.2024"),
    ("ko", "10월 7일", "7.10.-"),
    ("nl", "op 7 oktober", "7.10.-"),
    ("pl", "7 października 2024 r.", "7.10.2024"),
    ("pt", "7 de outubro de 2024", "7.10.2024"),
    ("ru", "1 сентября 2024 года", "1.9.2024"),
    ("ru", "с 5 по 12 июня", "5.6.- 12.6.-"),
    ("tr", "7 Ekim'de", "7.10.-"),
    ("tr", "eylülde", "-.9.-"),
    ("tr", "7 Ekim 2024'te", "7.10.2024"),
    ("uk", "7 жовтня 2024 року", "7.10.2024"),
    ("zh", "2024年10月7日", "7.10.2024"),
    ("zh", "十月七日", "7.10.-"),
    ("zh", "6月5日至12日", "5.6.- 12.6.-"),
]


@each_row(("language", "text", "expected"), DATES)
def test_dates_are_read_in_each_language(language: str, text: str, expected: str) -> None:
    days = (mention.days[0] for mention in dates(Side.of(text, language)))

    assert " ".join(f"{day.day or '-'}.{day.month}.{day.year or '-'}" for day in days) == expected


def test_an_english_date_in_digits_may_begin_with_the_month() -> None:
    [mention] = dates(Side.of("on 7/10/2024", "en"))

    assert {(day.day, day.month) for day in mention.days} == {(7, 10), (10, 7)}


@pytest.mark.parametrize("text", ["You may 5 times", "a march 12 miles long"])
def test_a_word_in_lower_case_is_not_certainly_a_month(text: str) -> None:
    assert not any(mention.is_sure for mention in dates(Side.of(text, "en")))
