import pytest

from digest.reading.textfile.navigation import navigation, phrase_key, phrase_keys
from tests.tables import each_row


@each_row(
    "line",
    [
        "Go back",
        "Back to the section",
        "« Back to all news",
        "[Print]",
        "READ MORE...",
        "Volver a la sección",
        "Retour à l’accueil",
        "Zurück zur Übersicht →",
        "Leia mais",
        "Torna su",
        "Czytaj dalej",
        "Все новости",
        "Читати далі",
        "اقرأ المزيد",
        "返回列表",
        "続きを読む",
    ],
)
def test_phrases_of_twelve_languages(line: str) -> None:
    assert phrase_key(line) in navigation()


@pytest.mark.parametrize("line", ["Go back to the quay", "The council will print more", "", "—", "x" * 100_000])
def test_other_lines(line: str) -> None:
    assert phrase_key(line) not in navigation()


def test_own_phrases_are_compared_alike() -> None:
    assert phrase_keys(("To the HARBOR!", " ")) == {phrase_key("› to  the harbor!")}
