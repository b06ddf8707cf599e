"""Quantities that say something by themselves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.language.facts.telling_quantities import Quantity, telling_quantities
from digest.language.known import languages
from tests.tables import each_row

TOLD = [
    ("en", "They seized 505 kg of salt from 612 boats.", ["505 kg of salt", "612 boats"]),
    ("en", "She won 40% of the vote and paid a fine of $250.", ["40% of the vote", "fine of $250"]),
    (
        "en",
        "The council gave a $3 million grant to 1,315 employees of ports.",
        ["$3 million grant", "1,315 employees of ports"],
    ),
    ("en", "The harbor reported a net loss of 25.4 billion yen.", ["net loss of 25.4 billion yen"]),
    ("en", "A gust with a speed of 20 m/s broke 12 masts.", ["speed of 20 m/s", "12 masts"]),
    ("en", "They had reports of 58 serious injuries that day.", ["58 serious injuries"]),
    ("fr", "Une amende de 100 euros pour 40 % des bateaux.", ["amende de 100 euros", "40 % des bateaux"]),
    ("fr", "La liste a 126 employés de Port ouvrier (PO).", ["126 employés"]),
    ("es", "El paro dejó 126 empleados de Puerto libre en casa.", ["126 empleados"]),
    ("fr", "Le port a 63.851 places de parking.", ["63.851 places de parking"]),
    (
        "de",
        "Im Hafen sind 1.200 Tonnen Salz und 16 Prozent der Schiffe.",
        ["1.200 Tonnen Salz", "16 Prozent der Schiffe"],
    ),
    ("es", "El 30 % de los barcos llevaba 45 toneladas de sal.", ["30 % de los barcos", "45 toneladas de sal"]),
    ("es", "La ciudad abre 150 nuevas plazas de guardería.", ["150 nuevas plazas de guardería"]),
    ("fr", "La ville ouvre 150 nouvelles places de crèche.", ["150 nouvelles places de crèche"]),
    ("it", "La città apre 150 nuovi posti negli asili.", ["150 nuovi posti"]),
    ("pt", "Cerca de 20% dos barcos levavam 45 toneladas de sal.", ["20% dos barcos", "45 toneladas de sal"]),
    ("it", "Il 20% delle barche portava 45 tonnellate di sale.", ["20% delle barche", "45 tonnellate di sale"]),
    ("ca", "El 20% dels vaixells portava 45 tones de sal.", ["20% dels vaixells", "45 tones de sal"]),
    ("gl", "O 20% dos barcos levaba 45 toneladas de sal.", ["20% dos barcos", "45 toneladas de sal"]),
    ("nl", "De politie vond 45 ton zout op 20 schepen.", ["45 ton zout", "20 schepen"]),
    ("ru", "Изъято 145 268 кг соли, на учёте 1,4 тыс. человек.", ["145 268 кг соли", "1,4 тыс. человек"]),
    ("ru", "За них отдали голоса 52% жителей порта.", ["52% жителей"]),
    ("uk", "У порту працює 250 осіб, вилучено 45 кг солі.", ["250 осіб", "45 кг солі"]),
    ("be", "У порце працуе 250 чалавек.", ["250 чалавек"]),
    ("pl", "W porcie pracuje 250 osób.", ["250 osób"]),
    ("ar", "وصل 250 شخصا إلى الميناء.", ["250 شخصا"]),
    ("fa", "در بندر 250 نفر کار می‌کنند.", ["250 نفر"]),
    ("zh", "查获505公斤盐。", ["505公斤盐"]),
    ("ja", "港で250人が働く。", ["250人"]),
    ("en", "Some 1,315.5 kg of salt.", ["1,315.5 kg of salt"]),
    ("en", "They found 612 offenses, 412 detained.", ["612 offenses"]),
    ("en", "They paid a fine of 2000 euros.", ["fine of 2000 euros"]),
    ("en", "They paid $84.5 billion for a 40% share.", ["40% share"]),
]
NOT_TOLD = [
    ("en", "It sailed on 11 April 2025, and on April 11 again."),
    ("en", "In 2025 ferries sailed, at 12:30 today and at 9.44 am tomorrow."),
    ("en", "They won 13-11 or 13–11 boats today."),
    ("en", "The MH17 and COVID-19 ferries are 25-year-old ships."),
    ("en", "Article 12 says so, No. 55 ferries too, and Harbor 60 Plus does."),
    ("en", "There are 12. See 10.0.0.1 for more."),
    ("en", ""),
    ("en", "Shares fell 11% on Thursday, to $20."),
    ("en", "The village is 70 km away, and it was 35°C there."),
    ("en", "The boat, 48 years old, sails for 36 hours and 3 weeks."),
    ("en", "They weigh between 220 and 230 pounds."),
    ("en", "The fleet shrank from 144 boats to 120."),
    ("en", "It works 14 of 18 pumps and 93 out of 107 boats."),
    ("en", "The song was played 2, 3 million times."),
    ("en", "ABC 17 news and the iPhone 15 phones, and an AQI 500 falls."),
    ("en", "The rooms are at Rue du Port in 75011 Paris."),
    ("en", "It costs 4208.05 apiece; 18 others stood 0.301 behind."),
    ("en", "It sails at 9.44 with 3 boats."),
    ("en", "The port announced a voluntary 072512 recall."),
    ("fr", "Il y en a 56 actuellement."),
    ("fr", "Âgé de 59 ans, il a attendu 45 minutes avec 18 autres."),
    ("fr", "La hausse atteint 5% à 6%, et peut monter jusqu'à près de 10%."),
    ("fr", "C'est un manque à gagner de 4,68 euros, à hauteur de 5 millions d'euros."),
    ("de", "Er ist 48 Jahre alt und wohnt in 10115 Berlin, 393 Kilometer entfernt."),
    ("es", "Tiene 48 años y ganó 11 veces entre 20 y 30 euros."),
    ("es", "La ciudad abre 150 nuevas, según el alcalde."),
    ("es", "El plazo es de 15 nuevos días."),
    ("pt", "Tem 48 anos e ganhou 11 vezes."),
    ("it", "Ha 48 anni e ha vinto 11 volte; gli altri 18 altri no."),
    ("ca", "Té 48 anys i va guanyar 11 vegades."),
    ("gl", "Ten 48 anos e gañou 11 veces."),
    ("nl", "Hij is 48 jaar en won 11 keer."),
    ("ru", "Ему 55 лет, от 10 тыс. до 50 тыс. рублей, ещё 47 пострадали в 14 матчах."),
    ("ru", "Акции упали на 20%, до 300 рублей."),
    ("uk", "Йому 55 років, це 20% і 300 гривень."),
    ("be", "Яму 55 гадоў, гэта 20%."),
    ("pl", "Ma 48 lat i wygrał 11 razy."),
    ("tr", "48 yaşında, 11 kez kazandı."),
    ("kk", "Ол 48 жаста, 11 рет жеңді."),
    ("ar", "عمره 48 سنة وفاز 11 مرة."),
    ("fa", "او 48 سال دارد."),
    ("hy", "Նա 48 տարեկան է։"),
    ("zh", "他25岁，第18届，等了30天。"),
    ("ja", "25歳で、第18回、30日間待った。"),
    ("ko", "그는 25세이고 30일을 기다렸다."),
    ("sv", "Han är 48 år och 20 båtar kom."),
]


def told(sentence: str, language: str) -> list[str]:
    return [sentence[each.start : each.end] for each in telling_quantities(sentence, language)]


@each_row(("language", "sentence", "expected"), TOLD)
def test_a_number_with_what_it_counts_or_is_a_part_of(language: str, sentence: str, expected: list[str]) -> None:
    assert told(sentence, language) == expected


@each_row(("language", "sentence"), NOT_TOLD)
def test_no_bare_amount_age_duration_end_of_a_range_or_part_of_a_name(language: str, sentence: str) -> None:
    assert told(sentence, language) == []


def test_every_language_with_words_for_time_has_words_that_say_nothing() -> None:
    known = {each.code for each in languages() if each.units}

    assert known == {each.code for each in languages() if each.counted.vague} - {"cs"} | {"ko"}


def test_the_value_is_a_plain_number_and_the_label_the_words_after_it() -> None:
    assert list(telling_quantities("Some 1,315.5 kg of salt.", "en")) == [Quantity(5, 23, "1315.5", "kg of salt")]


@given(st.text(alphabet="1 2,.kgof€%年公斤\n-abc", max_size=60), st.sampled_from(["en", "fr", "de", "ru", "ja"]))
def test_each_is_within_its_sentence(sentence: str, language: str) -> None:
    for each in telling_quantities(sentence, language):
        assert 0 <= each.start < each.end <= len(sentence)
        assert each.label in sentence
