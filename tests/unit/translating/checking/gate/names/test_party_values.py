"""Values in the gate: each number belongs to one of two parties."""

from __future__ import annotations

from digest.translating.checking.gate.names.party_values import keeps_values
from digest.translating.checking.gate.side import Side
from tests.tables import each_row

SEGMENT = "Sales rose by 8% in Sweden and by 3% in Norway."


@each_row(
    ("segment", "translated", "is_kept"),
    [
        (SEGMENT, "Las ventas subieron un 8 % en Suecia y un 3 % en Noruega.", True),
        (SEGMENT, "Las ventas subieron un 3 % en Noruega y un 8 % en Suecia.", True),
        (SEGMENT, "En Suecia las ventas subieron un 8 % y en Noruega un 3 %.", True),
        (SEGMENT, "Las ventas subieron un 8 % en Noruega y un 3 % en Suecia.", False),
        (SEGMENT, "En Suecia las ventas subieron un 3 % y en Noruega un 8 %.", False),
        ("The PP won 140 seats and Vox 33.", "El PP obtuvo 140 escaños y Vox 33.", True),
        ("The PP won 140 seats and Vox 33.", "Vox obtuvo 140 escaños y el PP 33.", False),
        # Years and other numbers say nothing of percentages.
        ("In 2020, Italy won 5 and in 2024 Spain 7.", "En 2024 España ganó 7 y en 2020 Italia 5.", True),
        ("Italy will build 500 houses in Spain by 2027.", "Italia en 2027 en España 500 casas.", True),
    ],
)
def test_numbers_of_two_parties_are_not_exchanged(segment: str, translated: str, is_kept: bool) -> None:
    assert keeps_values(Side.of(segment, "en"), Side.of(translated, "es")) is is_kept
