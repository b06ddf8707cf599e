"""Durations in different units."""

from __future__ import annotations

import pytest

from digest.translating.checking.gate.verify import verify


@pytest.mark.parametrize(
    ("segment", "translated", "source", "target", "problem"),
    [
        ("They waited 48 hours.", "Они ждали двое суток.", "en", "ru", None),
        ("They waited 48 hours.", "Они ждали трое суток.", "en", "ru", "numbers"),
        ("Ils ont attendu quinze jours.", "They waited for two weeks.", "fr", "en", None),
        ("Ils ont attendu quinze jours.", "They waited for three weeks.", "fr", "en", "numbers"),
        ("日元跌至三十年来最低。", "The yen fell to its lowest in three decades.", "zh", "en", None),
        ("日元跌至三十年来最低。", "The yen fell to its lowest in four decades.", "zh", "en", "numbers"),
        ("The match lasted 90 minutes.", "El partido duró 90 horas.", "en", "es", "numbers"),
    ],
)
def test_duration_may_have_another_unit(
    segment: str, translated: str, source: str, target: str, problem: str | None
) -> None:
    assert verify(segment, translated, source, target) == problem


@pytest.mark.parametrize(
    ("pair", "right", "wrong"),
    [
        ("en es", "Se construyó hace una década.", "Se construyó hace un mes."),
        ("en ru", "Его построили десять лет назад.", "Его построили месяц назад."),
        ("en tr", "On yıl önce inşa edildi.", "Bir ay önce inşa edildi."),
        ("en hy", "Այն կառուցվել է տասը տարի առաջ։", "Այն կառուցվել է մեկ շաբաթ առաջ։"),
    ],
)
def test_a_decade_is_no_month(pair: str, right: str, wrong: str) -> None:
    source, target = pair.split()

    assert verify("It was built a decade ago.", right, source, target) is None
    assert verify("It was built a decade ago.", wrong, source, target) == "numbers"
