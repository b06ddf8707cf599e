import pytest

from digest.language.known import language as known_language
from digest.language.known import languages
from digest.language.text.numbers.number_multipliers import knows_multipliers
from digest.language.text.numbers.number_words import forms_of, knows_number_words, lexicon, plain_form
from tests import catalogs
from tests.tables import each_row

LOCALES = sorted({locale.language for locale in catalogs.LOCALES} - catalogs.WORDS_ALONE)
LANGUAGES = sorted(known.code for known in languages() if known.numbers.small)


@each_row("language", LOCALES)
def test_our_own_languages_have_number_words_and_multipliers(language: str) -> None:
    assert knows_number_words(language)
    assert knows_multipliers(language)


@each_row("language", LANGUAGES)
def test_each_language_has_what_numbers_are_composed_of(language: str) -> None:
    words, values = known_language(language).numbers, lexicon(language).values
    hundreds = {*range(100, 1000, 100)} if words.hundreds and 2 not in words.multipliers else {100}

    assert {*range(1, 11), *range(20, 100, 10)} <= values
    assert hundreds <= values or 2 in words.multipliers
    assert {3, 6} <= {*words.multipliers}
    assert knows_number_words(language)
    assert knows_multipliers(language)


def test_other_languages_are_not_guessed_at() -> None:
    assert not knows_number_words("xx")
    assert not lexicon("xx").parts


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("TWENTY", "twenty"),
        ("d’onze", "onze"),
        ("П’ЯТЬ", "п'ять"),
        ("İKİ", "iki"),
        ("أَلْفًا", "الفا"),
        ("سیصد", plain_form("سيصد")),
    ],
)
def test_a_word_is_looked_up_in_its_plain_form(word: str, form: str) -> None:
    assert plain_form(word) == form


def test_forms_of_a_number() -> None:
    assert {"два", "две", "двух"} <= {*forms_of(2, "ru")}
    assert forms_of(10**6, "en") == ()


@each_row("language", LANGUAGES)
def test_one_of_several_meanings_is_a_word_of_the_language(language: str) -> None:
    known = lexicon(language)

    assert known.ambiguous <= known.parts.keys()
