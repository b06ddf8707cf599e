"""Captions and buttons within a text."""

from __future__ import annotations

import pytest

from digest.text.sentences.captions import (
    begins_with_credit,
    is_caption,
    parted_from_caption,
    without_repeated_captions,
)
from tests.growth import growth


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Ana Rossi (left) opens the pier."),
        ("en", "The ferry, seen here in May, is old."),
        ("fr", "Ana Rossi (à gauche) ouvre la jetée."),
        ("de", "Ana Rossi (r.) eröffnet den Hafen."),
        ("es", "Ana Rossi (a la izquierda) abre el muelle."),
        ("pt", "Ana Rossi (à direita) abre o cais."),
        ("it", "Ana Rossi (a sinistra) apre il molo."),
        ("nl", "Ana Rossi (rechts) opent de haven."),
        ("pl", "Ana Rossi (z lewej) otwiera port."),
        ("cs", "Ana Rossi (vlevo) otevírá přístav."),
        ("ru", "Анна Росси (слева) открывает причал."),
        ("uk", "Анна Россі (ліворуч) відкриває причал."),
        ("be", "Ганна Росі (злева) адкрывае прычал."),
        ("ca", "Ana Rossi (a l’esquerra) obre el moll."),
        ("gl", "Ana Rossi (á esquerda) abre o peirao."),
        ("tr", "Ana Rossi (solda) limanı açıyor."),
        ("ar", "آنا روسي (يمين) تفتتح الميناء."),
        ("fa", "آنا روسی (چپ) بندر را باز می‌کند."),
        ("hy", "Աննա Ռոսի (ձախից) բացում է նավամատույցը։"),
        ("kk", "Анна Росси (солдан оңға) портты ашты."),
        ("vi", "Ana Rossi (áo sơ mi trắng) mở cảng."),
        ("vi", "Các thuyền trưởng chụp hình lưu niệm."),
        ("zh", "安娜（左）为码头揭幕。"),
        ("ja", "アンナさん（右）が港を開いた。"),
        ("ko", "안나 로시(왼쪽)가 항구를 열었다."),
    ],
)
def test_a_sentence_that_says_where_somebody_stands_is_a_caption(language: str, sentence: str) -> None:
    assert is_caption(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The harbor (which was left empty) opens."),
        ("en", "Ana Rossi (R-AR) left the council."),
        ("en", "The far right (far left) voted."),
        ("es", "El Frente del Puerto (izquierda) ganó."),
        ("nl", "Op foto's van de haven is de boot te zien."),
        ("xx", "Ana Rossi (left) opens the pier."),
    ],
)
def test_prose_is_none(language: str, sentence: str) -> None:
    assert not is_caption(sentence, language)


@pytest.mark.parametrize(
    ("language", "line", "parts"),
    [
        ("vi", "Hiện trường vụ chìm tàu ở Arden Khoảng 3 giờ, tàu chìm.", 2),
        ("vi", "Thuyền trưởng tại cảng Arden Ngày 31-10, cảng mở.", 2),
        ("ru", "Капитан на старом причале Ардена Как сообщает порт, паром ушел.", 2),
        ("de", "Der Kapitän am alten Hafen Laut dem Rat fährt die Fähre.", 2),
        ("vi", "Theo cảng Arden, tàu Khoảng Trời đã chìm.", 1),
        ("fr", "Le maire a lu le rapport, selon la mairie du port.", 1),
    ],
)
def test_a_caption_ends_where_a_word_begins_that_begins_sentences(language: str, line: str, parts: int) -> None:
    found = list(parted_from_caption(line, language))

    assert len(found) == parts
    assert " ".join(found) == line


@pytest.mark.parametrize(
    ("language", "line", "rest"),
    [
        ("en", "Close At 9 the ferry sailed.", "At 9 the ferry sailed."),
        ("fr", "Fermer Le bac est parti.", "Le bac est parti."),
        ("ru", "Закрыть На пароме праздник.", "На пароме праздник."),
        ("en", "Close Brothers sail at 9.", "Close Brothers sail at 9."),
        ("en", "Close to the pier, the ferry sailed.", "Close to the pier, the ferry sailed."),
    ],
)
def test_a_button_before_a_sentence_is_dropped(language: str, line: str, rest: str) -> None:
    assert list(parted_from_caption(line, language)) == [rest]


def test_a_caption_that_stands_several_times_in_a_text_is_dropped() -> None:
    caption = "The old ferry at the pier of Arden"
    text = f"{caption} The ferry sails. {caption} {caption} A pier stands. It is old."

    assert without_repeated_captions(f"{caption} The ferry sails.", text) == "The ferry sails."
    assert without_repeated_captions(f"{caption} {caption} A pier stands.", text) == "A pier stands."


def test_sentences_with_the_same_beginning_stay() -> None:
    text = "The harbor council of old Arden said it sails. The harbor council of old Arden denied it."

    for sentence in text.split(". "):
        assert without_repeated_captions(sentence, text) == sentence
    assert without_repeated_captions(text, f"{text}\n\n{text}") == text


@pytest.mark.parametrize("sentence", ["Photo: Ana Rossi", "Ảnh: Ana", "Foto: Ana Rossi", "ФОТО: Анна", "写真：安娜"])
def test_a_credit_begins_with_its_word(sentence: str) -> None:
    assert begins_with_credit(sentence)
    assert not begins_with_credit(f"The {sentence}")


def test_long_lines_take_time_in_proportion() -> None:
    assert growth(lambda size: without_repeated_captions("a b c d e f " * size, "a b c d e F " * size), 300) < 8
    assert growth(lambda size: list(parted_from_caption("tàu Khoảng 3 " * size, "vi")), 500) < 8
