"""Sentences that do not stand alone."""

from __future__ import annotations

import pytest

from digest.text.dangling import is_dangling


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "He said so."),
        ("en", "“However, it sails.”"),
        ("fr", "C’est un paquebot."),
        ("ru", "Об этом сообщает газета."),
        ("de", "Außerdem fährt die Fähre."),
        ("es", "Sin embargo, el barco sale."),
        ("kk", "Бұл кеме."),
        ("hy", "Նա ասաց։"),
        ("ar", "وأضاف المجلس"),
        ("hi", "उन्होंने कहा।"),
        ("zh", "他说渡轮复航。"),
    ],
)
def test_dangling(language: str, sentence: str) -> None:
    assert is_dangling(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It is raining."),
        ("en", "Theyre is a town."),
        ("en", "On Monday the ferry sails."),
        ("fr", "Il y a un bateau."),
        ("de", "Die Fähre fährt."),
        ("pl", "Tony wody zalały port."),
        ("xx", "He said so."),
        ("en", ""),
        ("en", "***"),
    ],
)
def test_standing(language: str, sentence: str) -> None:
    assert not is_dangling(sentence, language)
