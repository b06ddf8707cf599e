"""Names of a title that its translation lacks."""

from __future__ import annotations

from digest.editing.building.original_titles import loses_name
from digest.model.locale import Locale
from tests.tables import each_row

EN, ES, DE, RU = map(Locale, ("en", "es", "de", "ru"))


@each_row(
    ("original", "own", "translated", "readers"),
    [
        ("Prosecutors charge Reed", EN, "La fiscalía acusa a la caña", ES),
        ("The mayor thanks Ana Rossi", EN, "La alcaldesa da las gracias a Ana", ES),
        ("El alcalde visita Vigo", ES, "The mayor visits the town", EN),
    ],
)
def test_a_name_is_lost(original: str, own: Locale, translated: str, readers: Locale) -> None:
    assert loses_name(original, own, translated, readers)


@each_row(
    ("original", "own", "translated", "readers"),
    [
        ("Prosecutors charge Reed", EN, "La fiscalía acusa a Reed", ES),
        ("The mayor thanks Martín", EN, "La alcaldesa da las gracias a Martin", ES),
        # The same place, by its beginning or by its name.
        ("The mayor flies to London", EN, "La alcaldesa vuela a Londres", ES),
        ("The mayor flies to Germany", EN, "La alcaldesa vuela a Alemania", ES),
        # No names.
        ("Ferry stays in port on Monday", EN, "El transbordador se queda en puerto el lunes", ES),
        ("The Spanish ferry stays", EN, "El transbordador español se queda", ES),
        ("Ferry stays", EN, "El transbordador se queda", ES),
        ("It stays. Nobody minds.", EN, "Se queda. A nadie le importa.", ES),
        # Nobody can tell the names.
        ("Council Votes For New Tram", EN, "El consejo vota por el nuevo tranvía", ES),
        ("FERRY STAYS IN PORT", EN, "El transbordador se queda en puerto", ES),
        ("Der Rat stimmt für die Straßenbahn", DE, "El consejo vota por el tranvía", ES),
        ("Мэр благодарит Иванова", RU, "La alcaldesa da las gracias", ES),
        ("", EN, "", ES),
    ],
)
def test_no_name_is_lost(original: str, own: Locale, translated: str, readers: Locale) -> None:
    assert not loses_name(original, own, translated, readers)
