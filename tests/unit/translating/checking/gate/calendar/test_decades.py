"""Decades, in digits and in words."""

from __future__ import annotations

import pytest

from digest.translating.checking.gate.calendar.decades import decades, same_decades
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


@each_row(
    ("text", "language"),
    [
        ("in the 1960s", "en"),
        ("in the sixties", "en"),
        ("en los años sesenta", "es"),
        ("en la década de 1960", "es"),
        ("dans les années soixante", "fr"),
        ("in den Sechzigerjahren", "de"),
        ("in den 60er Jahren", "de"),
        ("с 60-х годов", "ru"),
        ("в шестидесятые годы", "ru"),
        ("في الستينيات", "ar"),
        ("上世纪六十年代", "zh"),
        ("1960'lı yıllarda", "tr"),
        ("w latach sześćdziesiątych", "pl"),
        ("1960-ական թվականներին", "hy"),
        ("1960-жылдары", "kk"),
        ("anni sessanta", "it"),
        ("anos 60", "pt"),
        ("jaren zestig", "nl"),
        ("у 60-ті роки", "uk"),
    ],
)
def test_decade_is_read(text: str, language: str) -> None:
    (found,) = decades(Side.of(text, language))

    assert found.year == 60
    assert found.century in {None, 19}


@pytest.mark.parametrize(
    ("translated", "is_same"),
    [
        ("años sesenta", True),
        ("años 60", True),
        ("años setenta", False),
        ("década de 1860", False),
        ("hace mucho", True),
    ],
)
def test_decade_must_not_become_another(translated: str, is_same: bool) -> None:
    assert same_decades(Side.of("the 1960s", "en"), Side.of(translated, "es")) is is_same
