import pytest

from digest.language.text.dates.calendar_words import calendar_names, keys_of
from digest.language.text.words.words import words
from tests.tables import each_row


def first_named(text: str, language: str) -> tuple[int | None, int | None]:
    """The month and the day of the week of the name that a text is."""
    keys = tuple(keys_of(words(text), language))
    found = [name for name in calendar_names(language).get(keys[0], ()) if name.keys == keys]
    return (found[0].month, found[0].weekday) if found else (None, None)


@each_row(
    ("language", "text", "month", "weekday"),
    [
        ("en", "May", 5, None),
        ("en", "Monday", None, 0),
        ("ru", "мая", 5, None),
        ("ru", "январе", 1, None),
        ("ru", "среду", None, 2),
        ("uk", "середу", None, 2),
        ("pl", "środę", None, 2),
        ("kk", "мамыр", 5, None),
        ("ar", "الأربعاء", None, 2),
        ("zh", "星期三", None, 2),
        ("zh", "周三", None, 2),
        ("th", "วันพุธ", None, 2),
        ("vi", "Thứ Tư", None, 2),
        ("vi", "tháng 5", 5, None),
        ("hu", "szerdán", None, 2),
    ],
)
def test_names_are_known_in_the_cases_that_texts_have_them_in(
    language: str, text: str, month: int | None, weekday: int | None
) -> None:
    assert first_named(text, language) == (month, weekday)


@pytest.mark.parametrize("text", ["серед", "середній"])
def test_other_words_with_the_same_beginning_are_none(text: str) -> None:
    assert first_named(text, "uk") == (None, None)


def test_of_names_that_begin_alike_the_longest_comes_first() -> None:
    (lengths,) = [[len(name.keys) for name in names] for names in calendar_names("th").values() if len(names) > 1]

    assert lengths == sorted(lengths, reverse=True)
    assert len(lengths) == 7


@pytest.mark.parametrize("language", ["und", "und-Latn", "xx", ""])
def test_a_language_that_is_not_known_has_no_names(language: str) -> None:
    assert calendar_names(language) == {}
