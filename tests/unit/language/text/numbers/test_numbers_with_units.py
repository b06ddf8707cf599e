import pytest

from digest.language.text.numbers.numbers_with_units import NumberWithUnit, is_year, numbers_with_units, worded_numbers
from tests.tables import each_row


def stated(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [(number.before, number.value, number.after) for number in numbers_with_units(text, language)]


@each_row(
    ("text", "value"),
    [
        ("22000", "22000"),
        ("22 000", "22000"),
        ("22\u00a0000", "22000"),
        ("22'000", "22000"),
        ("1.200.000", "1200000"),
        ("1,200,000", "1200000"),
        ("2,5", "2.5"),
        ("2.50", "2.5"),
        ("2.00", "2"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("١٢٣", "123"),
        ("10:30", "10:30"),
        ("21–25", "21-25"),
        ("2-0", "2-0"),
        ("21.04.2025", "21.04.2025"),
        ("1,315", "1,315"),
        ("1.315", "1.315"),
    ],
)
def test_a_number_has_its_value_where_there_is_no_doubt_and_else_its_writing(text: str, value: str) -> None:
    assert stated(f"It is {text}.") == [("", value, "")]


@each_row(
    ("text", "language", "number"),
    [
        ("$5 million paid", "en", ("$", "5", "million paid")),
        ("$5 million was paid", "en", ("$", "5", "million")),
        ("14 million euros", "en", ("", "14", "million euro")),
        ("14 million.", "en", ("", "14", "million")),
        ("505 kg of tea", "en", ("", "505", "kg")),
        ("3.5 % of it", "en", ("", "3.5", "%")),
        ("1400万欧元", "zh", ("", "1400", "万 欧")),
        ("5 тыс. машин", "ru", ("", "5", "тыс")),
        ("5 миллионам рублей", "ru", ("", "5", "миллион рубл")),
        ("a 5-year plan", "en", ("", "5", "year")),
    ],
)
def test_a_number_has_what_it_counts(text: str, language: str, number: tuple[str, str, str]) -> None:
    assert stated(text, language) == [number]


def test_a_small_word_is_nothing_that_is_counted() -> None:
    assert stated("On April 21 the ferry left") == stated("on April 21.")


def test_a_number_is_written_as_it_stands() -> None:
    assert [number.written for number in numbers_with_units("It cost $5 million euros, and more", "en")] == [
        "$5 million euros"
    ]


@pytest.mark.parametrize(
    ("before", "value", "expected"),
    [("", "2025", True), ("$", "2025", False), ("", "312", False), ("", "1,999", False)],
)
def test_only_a_year_stands_for_itself(before: str, value: str, expected: bool) -> None:
    assert is_year(NumberWithUnit(value, before, "", value)) is expected


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("Two boats and TEN men", "en", {2, 10}),
        ("twenty-five boats, a quarter of a million", "en", {25, 250_000}),
        ("одиннадцать и п'ять", "ru", {11}),
        ("п'ять", "uk", {5}),
        ("two", "hi", set()),
        ("A twofold rise", "en", set()),
    ],
)
def test_numbers_in_letters_are_known_in_some_languages(text: str, language: str, numbers: set[int]) -> None:
    assert worded_numbers(text, language) == numbers


def test_a_megabyte_of_digits_is_read_in_no_time() -> None:
    assert len(list(numbers_with_units("1 " * 100_000, "en"))) == 100_000
    assert len(list(numbers_with_units("1" * 1_000_000, "en"))) == 1
