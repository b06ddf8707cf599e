"""Places that a text names, in the forms of each language, and words for their people."""

from __future__ import annotations

from digest.language.facts.place_facts import place_facts
from tests.tables import each_row


def meanings(text: str, language: str) -> list[str]:
    return [min(place.values) for place in place_facts(text, language)]


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
    assert meanings(text, language) == meant


def test_a_person_is_no_place() -> None:
    assert not any(place.is_sure for place in place_facts("The singer Ana Paris came", "en"))


@each_row(
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
    assert meanings(text, language) == meant


def test_a_word_for_a_people_is_of_their_own_kind() -> None:
    kinds = [place.kind for place in place_facts("The Norwegian minister went to Finland.", "en")]

    assert kinds == ["people", "place"]
