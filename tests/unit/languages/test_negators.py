"""The words that negate a sentence."""

from __future__ import annotations

import re

import pytest

from digest.languages.load import language
from digest.text.characters.scripts import is_written_in

# A sentence and its opposite, in each language.
PAIRS = {
    "ar": ("العبّارة تبحر اليوم.", "لم تبحر العبّارة اليوم."),
    "be": ("Паром сёння плыве.", "Паром сёння не плыве."),
    "ca": ("El ferri surt avui.", "El ferri no surt avui."),
    "de": ("Die Fähre fährt heute.", "Heute fährt keine Fähre."),
    "en": ("The ferry sails today.", "The ferry doesn’t sail today."),
    "es": ("El barco sale hoy.", "El barco no sale hoy."),
    "fa": ("کشتی امروز حرکت کرد.", "کشتی امروز حرکت نکرد."),
    "fr": ("Le bac part aujourd’hui.", "Le bac n’est pas parti."),
    "gl": ("O barco sae hoxe.", "O barco non sae hoxe."),
    "hy": ("Լաստանավը մեկնել է։", "Լաստանավը չի մեկնել։"),
    "it": ("Il traghetto parte oggi.", "Il traghetto non parte oggi."),
    "ja": ("船は今日出ます。", "船は今日出ません。"),
    "kk": ("Паром бүгін жүзеді.", "Паром бүгін жүзбейді."),
    "nl": ("De veerboot vaart vandaag.", "Er vaart vandaag geen veerboot."),
    "pl": ("Prom płynie dziś.", "Prom dziś nie płynie."),
    "pt": ("O barco sai hoje.", "O barco não sai hoje."),
    "ru": ("Паром сегодня плывёт.", "Парома сегодня нет."),
    "tr": ("Vapur bugün kalkıyor.", "Vapur bugün kalkmıyor."),
    "uk": ("Пором сьогодні пливе.", "Порома сьогодні немає."),
    "zh": ("渡轮今天开航。", "渡轮今天没有开航。"),
}


@pytest.mark.parametrize("code", PAIRS)
def test_only_the_opposite_is_negated(code: str) -> None:
    said, denied = PAIRS[code]

    assert (_negates(said, code), _negates(denied, code)) == (False, True)


def _negates(sentence: str, code: str) -> bool:
    listed = "|".join(language(code).negators)
    is_unspaced = is_written_in(code, "Hani")
    pattern = listed if is_unspaced else rf"(?<!\w)(?:{listed})(?!\w)"
    return re.search(pattern, sentence, re.IGNORECASE) is not None
