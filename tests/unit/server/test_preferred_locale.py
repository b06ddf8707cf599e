"""The locale of a reader, from the Accept-Language header."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.locale import Locale
from digest.server.preferred_locale import preferred_locale

LOCALES = tuple(map(Locale, ("en", "es", "pt-BR", "pt", "zh-Hans")))


@pytest.mark.parametrize(
    ("accepted", "tag"),
    [
        ("", "en"),
        ("es", "es"),
        ("es-MX, en;q=0.5", "es"),
        ("fr, es;q=0.2, en;q=0.1", "es"),
        ("en;q=0.1, es;q=0.2", "es"),
        ("pt", "pt"),
        ("pt-PT", "pt-BR"),
        ("zh-CN", "zh-Hans"),
        ("es;q=0", "en"),
        ("*", "en"),
        ("es;q=x, pt;q=1", "pt"),
    ],
)
def test_the_best_liked_locale_is_chosen(accepted: str, tag: str) -> None:
    assert preferred_locale(LOCALES, accepted).tag == tag


@given(st.text())
def test_any_header_leads_to_a_locale(accepted: str) -> None:
    assert preferred_locale(LOCALES, accepted) in LOCALES
