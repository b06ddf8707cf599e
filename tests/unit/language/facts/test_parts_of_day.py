from digest.language.facts.parts_of_day import PartOfDay, hour_in
from tests.tables import each_row


@each_row(
    ("part", "hour", "expected"),
    [
        ("am", 12, 0),
        ("pm", 12, 12),
        ("pm", 5, 17),
        ("morning", 8, 8),
        ("noon", 12, 12),
        ("noon", 1, 13),
        ("noon", 11, 11),
        ("afternoon", 3, 15),
        ("evening", 8, 20),
        ("evening", 12, 0),
        ("night", 11, 23),
        ("night", 2, 2),
        ("night", 12, 0),
        ("evening", 22, 22),
        (None, 24, 0),
        (None, 12, 12),
    ],
)
def test_a_part_of_the_day_decides_the_hour(part: PartOfDay | None, hour: int, expected: int) -> None:
    assert hour_in(part, hour) == expected
