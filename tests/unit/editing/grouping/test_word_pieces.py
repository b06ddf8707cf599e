import pytest

from digest.editing.grouping.word_numbers import WordNumbers
from digest.editing.grouping.word_pieces import PieceNumbers

TEXTS = {
    "punctuation": "“Ferry” aground: well-known (don't), U.S. _underlined_ — re-opened…",
    "figures": "1,315.5 and 1.315 or 12:30, 3rd of 7",
    "a number with spaces": "Some 1 315 houses, 2 000 000 euros, 12\u202f500 and 12\u00a0500",
    "neighboring figures": "12 500 of 140 and 0 123, in 2025 140",
    "Vietnamese": "Phà mắc cạn gần cảng, 140 hành khách lên bờ",
    "Russian": "Паром «Чайка» сел на мель; 1 315 пассажиров",
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


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_the_words_of_pieces_are_those_of_their_text(text: str) -> None:
    numbers = WordNumbers("en")
    pieces = PieceNumbers(numbers)
    pieces.add(text.split())

    assert pieces.numbers(text, text.split()) == pieces.numbers(text, text.split()) == numbers.of(text)


def test_pieces_of_all_scripts_added_at_once_have_the_words_that_each_has_alone() -> None:
    numbers = WordNumbers("en")
    pieces, found = PieceNumbers(numbers), " ".join(TEXTS.values()).split()

    pieces.add(found)

    assert [list(pieces[piece]) for piece in found] == [numbers.of(piece) for piece in found]


def test_words_of_pieces_with_a_capital_are_told() -> None:
    numbers = WordNumbers("en")
    pieces, found = PieceNumbers(numbers), "the Ferry of McGull, 140 iPhones and «Чайка» in 渡轮".split()

    pieces.add(found)

    assert set(pieces.among(pieces.capital)) == set(numbers.of("Ferry McGull iPhones Чайка"))


def test_a_sentence_without_spaces_is_forgotten_between_texts() -> None:
    pieces = PieceNumbers(WordNumbers("zh"))
    sentence = "渡轮在浓雾中搁浅一百四十名乘客全部乘船上岸" * 3 + "A"

    pieces.add([sentence])
    assert pieces.capital
    pieces.forget()

    assert not pieces
    assert not pieces.capital
