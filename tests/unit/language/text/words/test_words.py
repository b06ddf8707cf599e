import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.words import words as module
from digest.language.text.words.words import stemmed, stems, words
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("The ferry, which sank in the HARBOR.", "the ferry which sank in the harbor"),
        ("l’homme n'a pas", "l homme n a pas"),
        ("snake_case and kebab-case", "snake case and kebab case"),
        ("Straße STRASSE", "strasse strasse"),
        ("İstanbul Istanbul", "istanbul istanbul"),
        ("la\u0301mpara lámpara", "lámpara lámpara"),
        ("हिन्दी में समाचार", "हिन्दी में समाचार"),
        ("im\u00adpor\u00adtant", "important"),
        ("می\u200cخواهم", "میخواهم"),
        ("ｗｉｄｅ ﬁre", "wide fire"),
        ("500kg of COVID-19 for the G20", "500 kg of covid 19 for the g20"),
    ],
)
def test_words_are_letters_with_their_marks_in_small_letters(text: str, found: str) -> None:
    assert words(text) == tuple(found.split())


@each_row(
    "text",
    [
        "1,315",
        "1.315",
        "1 315",
        "1\u00a0315",
        "1\u202f315",
        "1'315",
        "1’315",
        "1315",
        "١٬٣١٥",
        "۱۳۱۵",
        "१३१५",
        "１３１５",
    ],
)
def test_a_number_is_one_word_however_its_thousands_are_marked(text: str) -> None:
    assert words(f"{text} houses")[0] == "1315"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3.5 3,5 ٣٫٥", "3.5 3.5 3.5"),
        ("1,315.50 1.315,50", "1315.50 1315.50"),
        ("41 000 000", "41000000"),
        ("in 2019 315 ships", "in 2019 315 ships"),
        ("0.315", "0.315"),
        ("21.04.2025", "21.04.2025"),
        ("at 18:30, on 5/12", "at 18 30 on 5 12"),
    ],
)
def test_what_is_no_mark_of_thousands_stays_or_parts_numbers(text: str, found: str) -> None:
    assert words(text) == tuple(found.split())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("東京都", "東京 京都"),
        ("5月12日", "5 月 12 日"),
        ("항구에서", "항구 구에 에서"),
        ("ประเทศ", "ประ ระเ ะเท เทศ"),
        ("ไป", "ไป"),
        ("NATO峰会", "nato 峰会"),
    ],
)
def test_without_spaces_neighboring_characters_are_words(text: str, found: str) -> None:
    assert words(text) == tuple(found.split())


@pytest.mark.parametrize(
    ("language", "text", "stem"),
    [
        ("en", "ferries ferry", "ferri"),
        ("ru", "паромы паромом", "паром"),
        ("es", "barcos barco", "barc"),
        ("nb", "båtene båter", "båt"),
        ("hr", "brodovi brodova", "brodov"),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, text: str, stem: str) -> None:
    assert set(stems(text, language)) == {stem}


@pytest.mark.parametrize("language", ["vi", "kk", "und", "", "no such language"])
def test_without_a_stemmer_a_word_is_its_own_stem(language: str) -> None:
    assert stems("Ferries and ferry", language) == ("ferries", "and", "ferry")


def test_numbers_are_their_own_stems() -> None:
    assert stems("1,315 ferries in 2025", "en") == ("1315", "ferri", "in", "2025")


def test_stems_are_the_same_when_those_known_become_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_STEMS", 2)

    assert stemmed(["boats", "ferries", "boats", "ships", "boats"], "en") == ("boat", "ferri", "boat", "ship", "boat")


@given(st.text())
def test_words_hold_nothing_but_letters_marks_and_numbers(text: str) -> None:
    kinds = {unicodedata.category(char)[0] for word in words(text) for char in word}

    assert kinds <= {"L", "M", "N", "P"}
    assert all(word.replace(".", "").isdecimal() or "." not in word for word in words(text))


@given(st.text(), st.text())
def test_words_of_two_lines_are_the_words_of_each(first: str, second: str) -> None:
    assert words(f"{first}\n{second}") == words(first) + words(second)


@given(st.text())
def test_each_word_has_a_stem(text: str) -> None:
    assert len(stems(text, "en")) == len(words(text))


def test_a_text_without_spaces_takes_time_that_its_length_allows() -> None:
    assert len(words("年" * 200_000)) == 199_999
    assert words("7" * 200_000) == ("7" * 200_000,)
    assert words("1," * 100_000)[0] == "1.1.1.1"[:1] + ".1" * 99_999
