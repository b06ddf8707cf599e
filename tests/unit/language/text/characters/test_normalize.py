import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.characters.normalize import normalize
from tests.tables import each_row


@each_row(
    ("one", "other"),
    [
        ("Ferry Sails", "FERRY  sails\n"),
        ("“The ‘old’ quay”", "\"The 'old' quay\""),
        ("«Порт» открыт", "„порт“ ОТКРЫТ"),
        ("2024–2025 — plan", "2024-2025 - plan"),
        ("Straße", "STRASSE"),
        ("Ｈａｒｂｏｒ １２", "harbor 12"),
        ("cafe\u0301", "CAFÉ"),
        ("ﬁsh\u00a0market", "fish market"),
        ("har\u00adbor\u200b", "harbor"),
        ("the council`s", "the council’s"),
        ("Wait…", "wait..."),
    ],
)
def test_the_same(one: str, other: str) -> None:
    assert normalize(one) == normalize(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Pier 1", "Pier 2"), ("Порт", "Порты"), ("resume", "résumé"), ("25 %", "2.5 %"), ("йод", "иод")],
)
def test_not_the_same(one: str, other: str) -> None:
    assert normalize(one) != normalize(other)


@given(st.text(st.characters() | st.sampled_from("\u0345\u1fb3ϓſK\u0130\u00b4\u2033")))
def test_normal_text_is_its_own_normal_form(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


@given(st.text())
def test_case_makes_no_difference(text: str) -> None:
    assert normalize(text.casefold()) == normalize(text)
