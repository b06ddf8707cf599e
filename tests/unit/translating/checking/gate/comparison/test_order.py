"""The order of numbers: those that count alike must not be exchanged."""

from __future__ import annotations

from digest.translating.checking.gate.side import Side
from tests.tables import each_row
from tests.unit.translating.checking.gate.comparison.same_facts import same_facts


def keeps(segment: str, translated: str, source: str, target: str) -> bool:
    return same_facts(Side.of(segment, source), Side.of(translated, target))


LOST = {
    "es": "El equipo perdió 1-2.",
    "fr": "L'équipe a perdu 1-2.",
    "de": "Die Mannschaft verlor 1:2.",
    "ru": "Команда проиграла 1:2.",
    "ar": "خسر الفريق 1-2.",
    "tr": "Takım 1-2 yenildi.",
    "pl": "Drużyna przegrała 1:2.",
    "hy": "Թիմը պարտվեց 1:2։",
    "kk": "Команда 1:2 жеңілді.",
    "zh": "球队1比2告负。",
}


@each_row(("language", "lost"), LOST.items())
def test_the_score_of_a_defeat_may_be_turned_around(language: str, lost: str) -> None:
    assert keeps("The team lost 2-1.", lost, "en", language)
    assert not keeps("The team won 2-1.", lost, "en", language)
