from digest.language.text.numbers.number_multipliers import knows_multipliers, multiplier_at, multiplier_end
from tests.tables import each_row


@each_row(
    ("text", "language", "power"),
    [
        ("14 million euros", "en", 6),
        ("14 billion", "en", 9),
        ("14 billones", "es", 12),
        ("14 mil millones", "es", 9),
        ("14 miles de millones", "es", 9),
        ("14 mil", "es", 3),
        ("14 millas", "es", 0),
        ("14 Mrd. Euro", "de", 9),
        ("14 тыс. человек", "ru", 3),
        ("14 тысячами", "ru", 3),
        ("14 bilhões", "pt", 9),
        ("14 biliões", "pt", 12),
        ("14 tys. osób", "pl", 3),
        ("14 milionów", "pl", 6),
        ("14 bin kişi", "tr", 3),
        ("14 milyonluk", "tr", 6),
        ("14 мыңнан астам", "kk", 3),
        ("14 հազարից", "hy", 3),
        ("14 میلیون", "fa", 6),
        ("14 ألفا", "ar", 3),
        ("14万", "zh", 4),
        ("14百万", "zh", 6),
        ("14 euros", "en", 0),
    ],
)
def test_multipliers(text: str, language: str, power: int) -> None:
    assert multiplier_at(text, 2, language) == power


def test_what_multiplies_has_an_end() -> None:
    assert multiplier_end("14 mil millones de euros", 2, "es") == len("14 mil millones")
    assert multiplier_end("14 euros", 2, "es") == 2


def test_other_languages_are_not_guessed_at() -> None:
    assert not knows_multipliers("xx")
    assert multiplier_at("14 million", 2, "xx") == 0
