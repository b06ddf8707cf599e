import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.facts.numerals import ascii_digits, meanings, scaled
from tests.tables import each_row


@each_row(
    ("written", "language", "values"),
    [
        ("007", "en", [{"7"}]),
        ("1,315", "en", [{"1315"}]),
        ("1.315", "en", [{"1.315"}]),
        ("1.315", "es", [{"1.315", "1315"}]),
        ("70.000", "de", [{"70000"}]),
        ("0,125", "en", [{"0.125"}]),
        ("1315,125", "es", [{"1315.125"}]),
        ("1,315.50", "en", [{"1315.50"}]),
        ("1.315,5", "de", [{"1315.5"}]),
        ("1\u202f315\u202f000,5", "fr", [{"1315000.5"}]),
        ("1'315", "de", [{"1315"}]),
        ("1.200.000", "es", [{"1200000"}]),
        ("12,34,567", "hi", [{"1234567"}]),
        ("12.34.567", "hi", [{"12"}, {"34"}, {"567"}]),
        ("1,2,300", "en", [{"1"}, {"2"}, {"300"}]),
        ("1,200,00", "en", [{"1"}, {"200"}, {"0"}]),
        ("123.456", "es", [{"123.456", "123456"}]),
        ("1234.567", "es", [{"1234.567"}]),
        ("3·125", "es", [{"3.125"}]),
        ("-1.315", "es", [{"-1.315", "-1315"}]),
        ("21.04.2025", "de", [{"21"}, {"4"}, {"2025"}]),
        ("1.2.3", "en", [{"1"}, {"2"}, {"3"}]),
        ("10:30", "en", [{"10.30"}]),
        ("09:05:00", "en", [{"9.05.00"}]),
        ("10:00", "en", [{"10"}]),
        ("00:30", "en", [{"0.30"}]),
        ("18:0", "en", [{"18.0"}]),
        ("−5,5", "es", [{"-5.5"}]),
        ("3٫5", "ar", [{"3.5"}]),
    ],
)
def test_meanings(written: str, language: str, values: list[set[str]]) -> None:
    assert meanings(written, language) == values


GROUPS = st.lists(st.text("0123456789", min_size=1, max_size=4), min_size=1, max_size=5)


@given(GROUPS, st.text(".,:'’·٫٬ ", min_size=4, max_size=4), st.sampled_from(["en", "es", "xx"]))
def test_every_number_means_something(groups: list[str], marks: str, language: str) -> None:
    written = groups[0] + "".join(mark + group for mark, group in zip(marks, groups[1:], strict=False))
    found = meanings(written, language)

    assert found
    assert all(value.strip("-.0123456789") == "" for values in found for value in values)


@pytest.mark.parametrize(
    ("value", "power", "multiplied"),
    [("14", 6, "14000000"), ("1.2", 6, "1200000"), ("0.5", 3, "500"), ("-1.2345", 2, "-123.45"), ("2.50", 1, "25")],
)
def test_scaled(value: str, power: int, multiplied: str) -> None:
    assert scaled(value, power) == multiplied


@given(st.integers(0, 10**9), st.integers(0, 12))
def test_scaled_is_multiplied(number: int, power: int) -> None:
    assert scaled(str(number), power) == str(number * 10**power)


def test_digits_of_all_scripts_are_one() -> None:
    assert ascii_digits("٢٠ १२ 5½") == "20 12 5½"
