import time

import pytest

from digest.language.text.numbers.fraction_words import fractions_in, knows_fractions
from tests.tables import each_row


def values(text: str, language: str) -> list[str]:
    return [str(one.value) for one in fractions_in(text, language) if one.is_sure]


@each_row(
    ("language", "text", "found"),
    [
        ("en", "half of voters, two-thirds, a third of them, three quarters, one in five", "1/2 2/3 1/3 3/4 1/5"),
        ("es", "la mitad, dos tercios, una cuarta parte, tres cuartas partes", "1/2 2/3 1/4 3/4"),
        ("fr", "la moitié, les deux tiers, un quart des, trois quarts", "1/2 2/3 1/4 3/4"),
        ("de", "die Hälfte, zwei Drittel, Zweidrittelmehrheit, ein Viertel der, jeder Fünfte", "1/2 2/3 2/3 1/4 1/5"),
        ("it", "la metà, due terzi, un terzo degli, tre quarti", "1/2 2/3 1/3 3/4"),
        ("pt", "a metade, dois terços, um terço, a quarta parte", "1/2 2/3 1/3 1/4"),
        ("ca", "la meitat, dos terços, una tercera part", "1/2 2/3 1/3"),
        ("nl", "de helft, tweederde, een derde van, drie kwart", "1/2 2/3 1/3 3/4"),
        ("ru", "половина, две трети, у трети, треть, три четверти, одна пятая", "1/2 2/3 1/3 1/3 3/4 1/5"),
        ("uk", "половина, дві третини, чверть", "1/2 2/3 1/4"),
        ("be", "палова, дзве траціны, чвэрць", "1/2 2/3 1/4"),
        ("pl", "połowa, dwie trzecie, jedną trzecią, trzy czwarte, ćwierć", "1/2 2/3 1/3 3/4 1/4"),
        ("tr", "yarısı, üçte ikisi, dörtte üç, üçte birini", "1/2 2/3 3/4 1/3"),
        ("kk", "жартысы, үштен бірі, үштен екісі, төрттен үші", "1/2 1/3 2/3 3/4"),
        ("hy", "կեսը, երկու երրորդը, մեկ երրորդը, երեք քառորդ", "1/2 2/3 1/3 3/4"),
        ("ar", "نصف الناخبين، ثلثي السكان، ثلثها، ثلاثة أرباع، ربع السكان", "1/2 2/3 1/3 3/4 1/4"),
        ("fa", "نیمی از، دو سوم، یک‌سوم، سه چهارم", "1/2 2/3 1/3 3/4"),
        ("zh", "一半，三分之二，四分之三，两成", "1/2 2/3 3/4 1/5"),
        ("ja", "半分、3分の2、三分の一、3割", "1/2 2/3 1/3 3/10"),
        ("ko", "절반, 3분의 2", "1/2 2/3"),
        ("xx", "¾ of it", "3/4"),
    ],
)
def test_forms_that_news_has(language: str, text: str, found: str) -> None:
    assert values(text, language) == found.split()


@each_row(
    ("language", "text"),
    [
        (
            "en",
            "the second half of the match, half past seven, the third quarter, 1/2/2024, one and a half, a third goal",
        ),
        ("en", "a quarter of a million, half a million"),
        ("es", "la segunda mitad, un cuarto de hora, los cuartos de final"),
        ("fr", "la seconde moitié, un quart d'heure, un demi-million, en quart de finale"),
        ("de", "die zweite Hälfte, eine Viertelstunde, das Viertelfinale"),
        ("ru", "во второй половине, с половиной"),
        ("pl", "w drugiej połowie, ćwierć wieku"),
        ("tr", "ikinci yarısı, üçüncü çeyrek"),
        ("ca", "dos quarts de nou"),
        ("ar", "النصف الثاني، الربع الرابع، مليون ونصف"),
        ("zh", "成立，下半场，三成二"),
        ("ja", "割合"),
    ],
)
def test_words_that_may_mean_something_else_are_not_sure(language: str, text: str) -> None:
    assert values(text, language) == []


def test_other_languages_are_not_guessed_at() -> None:
    assert not knows_fractions("xx")


@pytest.mark.parametrize(
    ("language", "text"), [("en", "half of "), ("en", "two "), ("zh", "三分之"), ("ar", "نصف "), ("en", "½ ")]
)
def test_reading_takes_no_longer_than_the_text(language: str, text: str) -> None:
    start = time.process_time()
    fractions_in(text * (40_000 // len(text)), language)

    assert time.process_time() - start < 3
