"""Places in the gate: found in the forms of each language, and never exchanged for another."""

from __future__ import annotations

import pytest

from digest.translating.checking.gate.names.named_places import find_places
from digest.translating.checking.gate.names.peoples import find_places_and_peoples
from digest.translating.checking.gate.names.same_places import same_places
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


@each_row(
    ("language", "text", "meant"),
    [
        ("de", "In Kiel und Münchens Norden", ["Kiel", "Munich"]),
        ("tr", "Berlin'de ve Almanya'nın", ["Berlin", "DE"]),
        ("pl", "W Krakowie i w Niemczech", ["Krakow", "DE"]),
        ("ru", "В Праге, в Соединённых Штатах", ["Prague", "US"]),
        ("uk", "У Києві та Відні", ["Kyiv", "Vienna"]),
        ("kk", "Ақтөбеде, Шымкентте", ["Aqtobe", "Shymkent"]),
        ("hy", "Երևանից Պրահայում", ["Yerevan", "Prague"]),
        ("ar", "للقاهرة وبغداد", ["Cairo", "Baghdad"]),
        ("zh", "慕尼黑和罗马尼亚", ["Munich", "RO"]),
        ("ja", "ドイツのベルリン", ["DE", "Berlin"]),
        ("ko", "서울의 베를린에서", ["Seoul", "Berlin"]),
    ],
)
def test_a_place_is_found_in_the_forms_of_its_language(language: str, text: str, meant: list[str]) -> None:
    assert [min(place.meant) for place in find_places(Side.of(text, language))] == meant


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
        ("pl en", "Czeski minister przyjechał.", "The Czech minister came.", True),
    ],
)
def test_a_place_is_not_exchanged_for_another(languages: str, segment: str, translated: str, is_same: bool) -> None:
    source, target = languages.split()

    assert same_places(Side.of(segment, source), Side.of(translated, target)) is is_same


def test_a_person_is_no_place() -> None:
    assert not any(place.stands_alone for place in find_places(Side.of("The singer Ana Paris came", "en")))


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("en", "The Norwegian minister met Finns.", ["NO", "FI"]),
        ("es", "un ministro noruego", ["NO"]),
        ("ru", "немецкого министра", ["DE"]),
        ("ar", "الوزير التونسي", ["TN"]),
        ("tr", "Yunan bakanı", ["GR"]),
        ("kk", "қырғыз президентіне", ["KG"]),
        ("en", "polish the pole", []),
    ],
)
def test_a_word_for_a_people_is_found(language: str, text: str, meant: list[str]) -> None:
    found = find_places_and_peoples(Side.of(text, language))

    assert [min(place.meant) for place in found] == meant
