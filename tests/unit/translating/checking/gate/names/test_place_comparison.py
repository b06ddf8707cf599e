"""Places in the gate: never exchanged for another."""

from __future__ import annotations

from digest.translating.checking.gate.names.place_comparison import other_place
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


@each_row(
    ("languages", "segment", "translated", "is_same"),
    [
        ("de en", "In Köln regnet es.", "It is raining in Cologne.", True),
        ("de en", "In Köln regnet es.", "It is raining in Munich.", False),
        ("en de", "The ferry leaves Kiel at noon.", "Die Fähre verlässt Rostock am Mittag.", False),
        ("en zh", "The fair in Geneva opened.", "日内瓦的展览会开幕了。", True),
        ("en zh", "The fair in Geneva opened.", "维也纳的展览会开幕了。", False),
        ("en ar", "The fair in Warsaw opened.", "افتتح المعرض في وارسو.", True),
        ("en ar", "The fair in Warsaw opened.", "افتتح المعرض في مدريد.", False),
        ("hy en", "Ցուցահանդեսը բացվեց Գյումրիում։", "The fair opened in Yerevan.", False),
        ("en kk", "The fair opened in Almaty.", "Көрме Алматыда ашылды.", True),
        ("en ja", "The fair in Vienna opened.", "プラハの見本市が始まった。", False),
        ("en ko", "The fair in Vienna opened.", "빈에서 박람회가 열렸다.", True),
        ("en tr", "The UN sent food.", "BM gıda gönderdi.", True),
        ("en tr", "The UN sent food.", "NATO gıda gönderdi.", False),
        ("en es", "The US sent food.", "EE. UU. envió alimentos.", True),
        ("en zh", "US soldiers left Kabul.", "美军离开喀布尔。", True),
        ("en fr", "Dutch farmers drove to Brussels.", "Des agriculteurs des Pays-Bas à Bruxelles.", True),
        ("en fr", "The Swiss bank lost money.", "La banque autrichienne a perdu de l'argent.", False),
        ("en ar", "The Moroccan team won.", "فاز المنتخب المغربي.", True),
        ("en ar", "The Moroccan team won.", "فاز المنتخب التونسي.", False),
        ("en zh", "The German carmaker sold it.", "这家法国汽车制造商将其出售。", False),
        ("en es", "The fair in Naples opened.", "La feria de Nópales abrió en Milán.", False),
        ("en es", "The mayor of San Francisco came.", "Vino el alcalde de San Diego a Milán.", False),
        ("pl en", "Czeski minister przyjechał.", "The Czech minister came.", True),
    ],
)
def test_a_place_is_not_exchanged_for_another(languages: str, segment: str, translated: str, is_same: bool) -> None:
    source, target = languages.split()

    assert (other_place(Side.of(segment, source), Side.of(translated, target)) is None) is is_same
