"""Ways in the gate: from one place to another."""

from __future__ import annotations

from digest.translating.checking.gate.names.ways import keeps_ways
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


@each_row(
    ("languages", "segment", "translated", "is_kept"),
    [
        ("de en", "Der Zug von Zürich nach Mailand fährt.", "The train from Zurich to Milan leaves.", True),
        ("de en", "Der Zug von Zürich nach Mailand fährt.", "The train from Milan to Zurich leaves.", False),
        ("en es", "They flew to London from Paris.", "Volaron de París a Londres.", True),
        ("en es", "They flew to London from Paris.", "Volaron de Londres a París.", False),
        ("en ru", "The road from Prague to Vienna.", "Дорога в Вену из Праги.", True),
        ("en ru", "The road from Prague to Vienna.", "Дорога из Вены в Прагу.", False),
        ("ar en", "انتقلت من عدن إلى بغداد.", "It moved from Aden to Baghdad.", True),
        ("ar en", "انتقلت من عدن إلى بغداد.", "It moved from Baghdad to Aden.", False),
        ("tr en", "Ankara'dan Berlin'e uçtu.", "She flew from Ankara to Berlin.", True),
        ("tr en", "Ankara'dan Berlin'e uçtu.", "She flew from Berlin to Ankara.", False),
        ("tr en", "Tren Konya'dan kalktı ve Ankara'ya vardı.", "The train left Konya and reached Ankara.", True),
        ("tr en", "Tren Konya'dan kalktı ve Ankara'ya vardı.", "The train left Ankara and reached Konya.", False),
        ("ru en", "Он вылетел из Омска и сел в Томске.", "He left Tomsk and landed in Omsk.", False),
        ("fr en", "Il ira à Rome lundi, puis à Athènes.", "He will go to Rome on Monday, then to Athens.", True),
        ("fr en", "Il ira à Rome lundi, puis à Athènes.", "He will go to Athens on Monday, then to Rome.", False),
        ("en fr", "He sends one to Rome and one to Athens.", "Il en envoie un à Athènes et un à Rome.", True),
        ("en fr", "Paris and London agree.", "Londres et Paris sont d'accord.", True),
    ],
)
def test_a_way_does_not_lead_back(languages: str, segment: str, translated: str, is_kept: bool) -> None:
    source, target = languages.split()

    assert keeps_ways(Side.of(segment, source), Side.of(translated, target)) is is_kept
