"""Captions within a text."""

from __future__ import annotations

import pytest

from digest.language.text.sentences.captions import begins_with_credit, is_caption
from tests.tables import each_row


@each_row(
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


@pytest.mark.parametrize("sentence", ["Photo: Ana Rossi", "Ảnh: Ana", "Foto: Ana Rossi", "ФОТО: Анна", "写真：安娜"])
def test_a_credit_begins_with_its_word(sentence: str) -> None:
    assert begins_with_credit(sentence)
    assert not begins_with_credit(f"The {sentence}")
