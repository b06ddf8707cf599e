import time

import pytest
from num2words import num2words

from digest.language.text.numbers.ordinal_numbers import ordinal_numbers
from tests.tables import each_row

# num2words misspells tens in Belarusian, Spanish, French and Persian, and has no ordinals above nineteen in Arabic.
MISSPELLED = {
    "be": {50, 60, 80, 90}, "es": set(range(40, 50)), "fr": {80}, "fa": {30}, "ar": {*range(20, 101)},
}  # fmt: skip
ORACLES = "ar be de en es fa fr it ja nl pl pt ru tr uk".split()


def values(text: str, language: str, *, sure: bool = False) -> list[int]:
    return [one.value for one in ordinal_numbers(text, language) if one.is_sure or not sure]


@each_row("language", ORACLES)
def test_ordinals_are_read_as_num2words_writes_them(language: str) -> None:
    asked = set(range(1, 101)) - MISSPELLED.get(language, set())
    written = {number: num2words(number, lang=language, to="ordinal") for number in asked}

    assert {number: words for number, words in written.items() if number not in values(words, language)} == {}


@each_row(
    ("language", "text", "found"),
    [
        ("en", "the Third group, the twenty-first century, the second half", [3, 21, 2]),
        ("de", "im dritten Quartal, die zweitgrößte Stadt, zum einundzwanzigsten Mal", [3, 2, 21]),
        ("fr", "au quatrième trimestre, la première, le vingt et unième, le soixante-douzième", [4, 1, 21, 72]),
        ("fr", "la quatre-vingt-dix-septième", [97]),
        ("es", "el tercer puesto, la vigésima edición, el trigésimo primero, la decimosexta", [3, 20, 31, 16]),
        ("pt", "o terceiro lugar, a vigésima primeira edição", [3, 21]),
        ("it", "il terzo posto, la ventitreesima edizione, al secondo posto", [3, 23, 2]),
        ("ca", "la tercera edició, el vint-i-cinquè", [3, 25]),
        ("nl", "het derde kwartaal, de eenentwintigste eeuw", [3, 21]),
        ("ru", "третья станция, двадцать первого века, в сто пятый раз", [3, 21, 105]),
        ("uk", "третя станція, двадцять п’ятого", [3, 25]),
        ("be", "трэцяя станцыя, дваццаць другога", [3, 22]),
        ("pl", "w trzecim kwartale, dwudziesta piąta edycja", [3, 25]),
        ("tr", "üçüncü çeyrekte, yirmi birinci, İkincisi, ilk yarı", [3, 21, 2, 1]),
        ("kk", "үшінші кезең, жиырма бірінші, екіншісі", [3, 21, 2]),
        ("hy", "երրորդ խումբը, քսանմեկերորդ, երկրորդը, տասներկուերորդ", [3, 21, 2, 12]),
        ("ar", "في الدورة الثالثة، القرن الحادي والعشرين، المركز الثاني عشر", [3, 21, 12]),
        ("fa", "گروه سوم، بیست و یکم", [3, 21]),
        ("zh", "第三组，第二十一届，三季度，下半场", [3, 21, 3, 2]),
        ("ja", "第三回、二番目、十一番目", [3, 2, 11]),
        ("ko", "세 번째, 제2차", [3, 2]),
    ],
)  # fmt: skip
def test_forms_that_news_has(language: str, text: str, found: list[int]) -> None:
    assert sorted(values(text, language)) == sorted(found)


@each_row(
    ("language", "text"),
    [
        ("en", "a second later, ten metres per second, in a split second, the prime minister, primary, firstly"),
        ("fr", "une seconde plus tard, le premier ministre, deux tiers"),
        ("es", "un segundo después, el primer ministro, un cuarto de hora"),
        ("pt", "na segunda-feira, na terça-feira"),
        ("it", "secondo la polizia, prima di partire"),
        ("de", "sie achten darauf, zuerst, erst"),
        ("nl", "de Tweede Kamer"),
        ("ru", "во вторник, две трети, вторичный, первичный"),
        ("pl", "we wtorek, z drugiej strony, o godzinie ósmej"),
        ("ar", "في كانون الثاني، الساعة الثالثة"),
        ("zh", "星期二，十二，第二天"),
        ("hy", "երկուշաբթի"),
        ("kk", "екі, үш"),
        ("xx", "third"),
    ],
)
def test_words_that_may_mean_something_else_are_not_sure(language: str, text: str) -> None:
    assert values(text, language, sure=True) == []


def test_a_number_above_twenty_has_its_whole_range() -> None:
    text = "On the Twenty-Third day"
    (one,) = ordinal_numbers(text, "en")

    assert text[one.start : one.end] == "Twenty-Third"


def test_other_languages_are_not_guessed_at() -> None:
    assert not ordinal_numbers("the third", "xx")


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "second "), ("en", "twenty first "), ("pl", "dwudziesty "), ("zh", "第三"), ("ar", "الثالث و")],
)
def test_reading_takes_no_longer_than_the_text(language: str, text: str) -> None:
    start = time.process_time()
    ordinal_numbers(text * (40_000 // len(text)), language)

    assert time.process_time() - start < 3
