import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.characters.scripts import is_written_in, script_of
from tests.tables import each_row


@each_row(
    ("text", "script"),
    [
        ("The ferry sails", "Latn"),
        ("Phà lại chạy", "Latn"),
        ("Паром ходит", "Cyrl"),
        ("العبارة تبحر", "Arab"),
        ("کشتی حرکت کرد", "Arab"),
        ("Το πλοίο σαλπάρει", "Grek"),
        ("המעבורת מפליגה", "Hebr"),
        ("Լաստանավը նավարկում է", "Armn"),
        ("ბორანი მიცურავს", "Geor"),
        ("नौका चलती है", "Deva"),
        ("เรือข้ามฟาก", "Thai"),
        ("여객선이 다시 떠난다", "Hang"),
        ("フェリー再開", "Kana"),
        ("渡轮复航", "Hani"),
    ],
)
def test_the_script_of_a_text(text: str, script: str) -> None:
    assert script_of(text) == script


def test_names_in_latin_letters_do_not_outweigh_the_words_around_them() -> None:
    assert script_of("渡轮 Aurora Nova 复航") == "Hani"
    assert script_of("Паром Aurora Nova ходит") == "Cyrl"


def test_a_foreign_word_makes_no_foreign_text() -> None:
    assert script_of("The Russians call a ferry паром, and it sails at noon") == "Latn"


@pytest.mark.parametrize("text", ["", "2025", "12.5 % – 3", "🙂", "\ud800", "…"])
def test_no_letters(text: str) -> None:
    assert script_of(text) == ""


@pytest.mark.parametrize(
    ("language", "script"),
    [("en", "Latn"), ("ru", "Cyrl"), ("sr", "Cyrl"), ("sr", "Latn"), ("ja", "Hani"), ("ja", "Kana"), ("fa", "Arab")],
)
def test_a_language_and_its_scripts(language: str, script: str) -> None:
    assert is_written_in(language, script)


@pytest.mark.parametrize(
    ("language", "script"), [("en", "Cyrl"), ("ru", "Latn"), ("zh", "Kana"), ("uk", "Arab"), ("en", ""), ("ru", "")]
)
def test_a_language_and_scripts_of_others(language: str, script: str) -> None:
    assert not is_written_in(language, script)


@given(st.characters(categories=["Lu", "Ll"]))
def test_every_letter_of_a_script_that_is_known_by_name_is_in_it(letter: str) -> None:
    names = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "ARMENIAN": "Armn", "GEORGIAN": "Geor"}
    expected = names.get(unicodedata.name(letter, "?").split()[0])
    assert expected is None or script_of(letter) in {expected, ""}
