import pytest

from digest.translators.checking.gate.calendar.hours import keeps_halves_of_day
from digest.translators.checking.gate.side import Side


def keeps(target: str, segment: str, translated: str) -> bool:
    return keeps_halves_of_day(Side.of(segment, "en"), Side.of(translated, target))


@pytest.mark.parametrize(
    ("target", "segment", "translated"),
    [
        ("es", "at 8:30 pm", "a las 20:30"),
        ("es", "at 8:30 pm", "a las 8:30 p. m."),
        ("es", "at 8:30 p.m.", "a las 8:30 de la tarde"),
        ("fr", "from 5 pm to 6 am", "de 17 h à 6 h"),
        ("de", "at 4 am", "um 4 Uhr"),
        ("de", "at 5 pm", "um 5 Uhr nachmittags"),
        ("ru", "at 8 pm", "в 8 часов вечера"),
        ("zh", "at 8 pm", "晚上8点"),
        ("es", "at 4 am", "a las 4"),
        ("es", "at 4 AM", "a las 4"),
        ("es", "at 4 PM", "a las 16"),
        ("es", "at 1 pm", "a las 13"),
        ("es", "at 12 pm", "a las 12"),
        ("es", "5 pmol", "5 pmol"),
        ("xx", "at 8 pm", "8"),
    ],
)
def test_the_half_of_the_day_may_be_said_in_any_way(target: str, segment: str, translated: str) -> None:
    assert keeps(target, segment, translated)


@pytest.mark.parametrize(
    ("target", "segment", "translated"),
    [
        ("es", "from 8:30 pm to 9:45 pm", "de 8:30 a 9:45"),
        ("es", "from 8:30 pm to 9:45 pm", "de 8:30 a 20:45"),
        ("es", "It leaves at 4 am", "Sale en 4 soy"),
        ("zh", "at 8 pm", "8点"),
    ],
)
def test_a_lost_half_is_a_fault(target: str, segment: str, translated: str) -> None:
    assert not keeps(target, segment, translated)
