from digest.language.text.numbers.roman_numbers import roman_number
from tests.tables import each_row


@each_row(
    ("word", "number"),
    [("II", 2), ("IV", 4), ("V", 5), ("IX", 9), ("XIX", 19), ("XXIe", 21), ("XL", 40), ("XCIX", 99),
     ("I", 0), ("C", 0), ("CD", 0), ("IIII", 0), ("MIX", 0), ("Iván", 0), ("ix", 0)],
)  # fmt: skip
def test_roman_numbers(word: str, number: int) -> None:
    assert roman_number(word) == number
