from digest.language.text.numbers.han_numbers import han_numbers
from tests.tables import each_row


@each_row(
    ("text", "language", "numbers"),
    [
        ("十二人和三只", "zh", [12, 3]),
        ("二十一世纪", "zh", [21]),
        ("两艘", "zh", [2]),
        ("第一", "zh", []),
        ("百万", "zh", []),
        ("百万", "ja", [1_000_000]),
        ("二零二四年", "zh", [2024]),
        ("五十", "zh", [50]),
        ("百二", "ja", [102]),
        ("一百二", "zh", [120]),
        ("一百零二", "zh", [102]),
        ("二百百", "zh", []),
        ("二三", "zh", []),
        ("三万亿", "zh", [3 * 10**12]),
        ("二億三", "ja", [200_000_003]),
        ("廿五", "zh", [25]),
        ("十" * 100_000, "zh", []),
    ],
)
def test_han_numbers(text: str, language: str, numbers: list[int]) -> None:
    assert [number.value for number in han_numbers(text, language)] == numbers


def test_a_number_says_where_it_stands() -> None:
    assert [(number.start, number.end) for number in han_numbers("共有二十五人", "zh")] == [(2, 5)]
