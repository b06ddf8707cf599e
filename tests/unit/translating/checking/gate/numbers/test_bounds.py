"""Bounds: "at least" must not become "at most"."""

from __future__ import annotations

import pytest

from digest.language.known import languages
from digest.translating.checking.gate.numbers.bounds import same_bounds
from digest.translating.checking.gate.side import Side
from tests.tables import each_row

LEAST = {
    "en": "At least 20 people came.",
    "es": "Vinieron más de 20 personas.",
    "fr": "Au moins 20 personnes sont venues.",
    "de": "Mindestens 20 Personen kamen.",
    "ru": "Пришли не менее 20 человек.",
    "ar": "حضر 20 شخصا على الأقل.",
    "zh": "至少有20人到场。",
    "tr": "20'den fazla kişi geldi.",
    "pl": "Przyszło co najmniej 20 osób.",
    "hy": "Եկել է առնվազն 20 մարդ։",
    "kk": "20-дан астам адам келді.",
    "it": "Sono venute almeno 20 persone.",
    "pt": "Vieram pelo menos 20 pessoas.",
    "ca": "Van venir més de 20 persones.",
    "nl": "Er kwamen minstens 20 mensen.",
    "uk": "Прийшли щонайменше 20 людей.",
    "be": "Прыйшлі не менш за 20 чалавек.",
    "fa": "دست کم 20 نفر آمدند.",
    "ja": "少なくとも20人が来た。",
}
MOST = {
    "en": "No more than 20 people came.",
    "es": "Vinieron menos de 20 personas.",
    "fr": "Moins de 20 personnes sont venues.",
    "de": "Höchstens 20 Personen kamen.",
    "ru": "Пришли не более 20 человек.",
    "ar": "حضر أقل من 20 شخصا.",
    "zh": "到场人数不超过20人。",
    "tr": "En fazla 20 kişi geldi.",
    "pl": "Przyszło mniej niż 20 osób.",
    "hy": "Եկել է առավելագույնը 20 մարդ։",
    "kk": "20-дан аз адам келді.",
    "it": "Sono venute meno di 20 persone.",
    "pt": "Vieram no máximo 20 pessoas.",
    "ca": "Van venir menys de 20 persones.",
    "nl": "Er kwamen hooguit 20 mensen.",
    "uk": "Прийшли менше ніж 20 людей.",
    "be": "Прыйшлі не больш за 20 чалавек.",
    "fa": "کمتر از 20 نفر آمدند.",
    "ja": "来たのは20人以下だ。",
}


def same(segment: str, translated: str, source: str, target: str) -> bool:
    return same_bounds(Side.of(segment, source), Side.of(translated, target))


def test_every_language_with_bounds_is_tried() -> None:
    assert {known.code for known in languages() if known.amounts.least} == LEAST.keys() == MOST.keys()


@each_row("language", LEAST)
def test_bound_keeps_its_direction(language: str) -> None:
    assert same(LEAST["en"], LEAST[language], "en", language)
    assert same(MOST[language], MOST["en"], language, "en")
    assert not same(LEAST["en"], MOST[language], "en", language)
    assert not same(MOST["en"], LEAST[language], "en", language)
    assert not same(LEAST[language], MOST["en"], language, "en")


@pytest.mark.parametrize(
    ("segment", "translated", "source", "target"),
    [
        # A bound may be lost, or be in a verb that no list has.
        ("At least 20 people came.", "Vinieron 20 personas.", "en", "es"),
        # "До" and "hasta" may mean "until".
        ("Работы идут до 20 мая.", "Works go on for at least 20 days.", "ru", "en"),
        # The bound belongs to the next number.
        ("At least 18 died and more than 60 were hurt.", "Не менее 18 погибли и более 60 ранены.", "en", "ru"),
        ("20 muertos y al menos 5 heridos", "20 dead and at least 5 hurt", "es", "en"),
        # "Ni más ni menos": both kinds at one number say nothing.
        ("Unas 20 personas o menos", "About 20 people or less", "es", "en"),
    ],
)
def test_bound_that_may_be_right_is_accepted(segment: str, translated: str, source: str, target: str) -> None:
    assert same(segment, translated, source, target)


def test_bounds_of_fractions_and_collective_numbers_count() -> None:
    assert not same("Más de la mitad se fue.", "Less than half left.", "es", "en")
    assert not same("More than a dozen left.", "Weniger als ein Dutzend gingen.", "en", "de")
