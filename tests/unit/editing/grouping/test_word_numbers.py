import pytest

from digest.editing.grouping.word_numbers import WordNumbers
from digest.language.text.words.words import stems

TEXTS = {
    "punctuation": "“Ferry” aground: well-known (don't), U.S. _underlined_ — re-opened…",
    "figures": "1,315.5 and 1.315 or 12:30, 3rd of 7",
    "Vietnamese": "Phà mắc cạn gần cảng, 140 hành khách lên bờ",
    "Russian": "Паром «Чайка» сел на мель; 1315 пассажиров",
    "Turkish": "İSTANBUL'da feribot ve IŞIK",
    "German": "STRASSE und Straße",
    "Arabic": "جنحت العبّارة وعلى متنها ١٣١٥ راكبا",
    "Hindi": "नौका में १४० यात्री थे",
    "Chinese": "渡轮搁浅，140名乘客上岸。iPhone 15 发布",
    "Japanese": "フェリーが座礁し、乗客140人が上陸した。①",
    "Thai": "เรือเฟอร์รี่เกยตื้น ผู้โดยสาร 140 คน",
    "Korean": "여객선이 좌초해 승객 140명이 상륙했다",
    "nothing": " \n … ",
}


def known(*pieces: str) -> WordNumbers:
    numbers = WordNumbers("en")
    numbers.add(pieces)
    return numbers


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_the_words_of_pieces_are_those_of_their_text(text: str) -> None:
    numbers = known(*text.split())
    names = dict(enumerate(numbers.stems))

    assert [names[number] for number in numbers.of(text.split())] == list(stems(text, "en"))


def test_words_with_one_stem_have_one_number() -> None:
    one, other, third = known("Ferries,", "ferry;", "boat").of(["Ferries,", "ferry;", "boat"])

    assert one == other != third


@pytest.mark.parametrize(("figure", "size"), [("1,315", 1315), ("1.5", 1.5), ("1.2.3", 1.2), ("٣", 3), ("10²", 10)])
def test_figures_are_known_by_what_they_amount_to(figure: str, size: float) -> None:
    assert list(known(figure).figures.values()) == [size]


@pytest.mark.parametrize("word", ["①", "²", "³ab"])
def test_a_word_that_begins_with_a_sign_for_a_number_is_no_figure(word: str) -> None:
    assert not known(word).figures


def test_pieces_with_a_capital_and_words_without_one_are_told() -> None:
    numbers = known("the", "Ferry", "of", "McGull,", "140", "iPhones", "«Чайка»", "渡轮", "ferry")

    assert numbers.capital == {"Ferry", "McGull,", "iPhones", "«Чайка»"}
    assert numbers.small == set(numbers.of(["the", "ferry", "of"]))


def test_too_many_pieces_are_forgotten_but_not_their_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.editing.grouping.word_numbers._MOST", 2)
    numbers = known("Ferry", "sails", "again")
    number = numbers.stems["ferri"]
    numbers.add(["Ferry"])

    assert set(numbers) == numbers.capital == {"Ferry"}
    assert numbers.of(["Ferry"]) == [number]
