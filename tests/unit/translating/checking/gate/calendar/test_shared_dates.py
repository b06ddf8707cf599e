import pytest

from digest.translating.checking.gate.calendar.shared_dates import without_shared
from digest.translating.checking.gate.side import Side


@pytest.mark.parametrize(
    ("target", "segment", "translated"),
    [
        ("pl", "on 3 May at 5:30 pm", "3 maja o godz. 17.30"),
        ("es", "from noon to 5 pm", "de 12 a 17 h"),
        ("de", "on 7 October 2024", "am 07.10.2024"),
    ],
)
def test_numbers_of_shared_dates_and_times_are_gone(target: str, segment: str, translated: str) -> None:
    sides = without_shared(Side.of(segment, "en"), Side.of(translated, target))

    assert not any(letter.isdigit() for side in sides for letter in side.text)


def test_other_numbers_stay() -> None:
    segment, translated = without_shared(
        Side.of("5 pm: prices rise by 3.45 euros", "en"), Side.of("17 Uhr: Preise um 3,45 Euro höher", "de")
    )

    assert "3.45" in segment.text
    assert "3,45" in translated.text


def test_a_time_that_only_one_side_states_stays() -> None:
    segment, translated = without_shared(Side.of("at 5 pm", "en"), Side.of("um 18 Uhr", "de"))

    assert (segment.text, translated.text) == ("at 5 pm", "um 18 Uhr")
