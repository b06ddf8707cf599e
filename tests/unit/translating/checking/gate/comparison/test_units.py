"""Units, signs, codes and the order of numbers, in both directions of each pair of languages."""

from digest.translating.checking.gate.side import Side
from tests.tables import each_row
from tests.unit.translating.checking.gate.comparison.same_facts import same_facts

# The languages, and two texts that state the same.
SAME = [
    ("en es", "The ferry cost 4 million euros", "El ferri costó 4 millones de euros"),
    ("en es", "The ferry cost €4m", "El ferri costó 4 millones de euros"),
    ("en kk", "5 million US dollars", "5 миллион АҚШ доллары"),
    ("en ru", "a 40-minute talk", "40-минутный разговор"),
    ("en de", "a 40-minute talk", "ein 40-minütiges Gespräch"),
    ("en tr", "a rise of 5 percent", "yüzde 5'lik artış"),
    ("en zh", "a rise of 5 percent", "上升百分之5"),
    ("en hy", "a rise of 5 percent", "5 տոկոսով աճ"),
    ("en ar", "30 hectares of pines", "30 هكتارا من الصنوبر"),
    ("en fr", "1,315 kg of salt", "1 315 kg de sel"),
    ("en pl", "up by 2 percentage points", "wzrost o 2 punkty procentowe"),
    ("en de", "winds of 90 km/h", "Wind mit 90 Kilometern pro Stunde"),
    ("en zh", "a speed of 90 km/h", "时速90公里"),
    ("en fr", "she read 5 books", "elle a lu 5 livres"),
    ("en es", "aged 40", "de 40 años"),
    ("en xx", "5 % of all", "5 % whatever"),
    ("en fr", "a euro an hour", "un euro de l'heure"),
    ("en es", "half a percentage point", "medio punto porcentual"),
    ("en ar", "two weeks", "أسبوعان"),
    ("en zh", "last month, in 2024", "2024年,上个月"),
    ("en es", "-5 degrees", "5 grados bajo cero"),
    ("en de", "minus 5", "−5"),
    ("en zh", "5 below zero", "零下5度"),
    ("en hy", "minus 5", "մինուս 5"),
    ("en es", "from 3 -5 more", "de 3 a 5 más"),
    ("en es", "the G7 and the A-380", "el G7 y el A380"),
    ("en de", "from 25 to 52", "von 25 auf 52"),
    ("en tr", "25 hurt in 3 crashes", "3 kazada 25 yaralı"),
    ("en es", "25 boats in 2023", "En 2023, 25 barcos"),
    ("en fr", "5 % of the 20 euros", "des 20 euros, 5 %"),
    ("en es", "the 19th race, 25 boats", "25 barcos, la 19.ª carrera"),
]  # fmt: skip
# The languages, and two texts of which one alters something of the other.
DIFFERENT = [
    ("en es", "The ferry cost 4 million euros", "El ferri costó 4 millones de dólares"),
    ("en tr", "It cost 4 billion dollars", "4 milyar liraya mal oldu"),
    ("en zh", "a loan of 500 million dollars", "5亿元贷款"),
    ("en kk", "5 million dollars", "5 миллион теңге"),
    ("en es", "It lasts 95 minutes", "Dura 95 horas"),
    ("en ru", "after two weeks", "через два месяца"),
    ("en ar", "after 100 days", "بعد 100 عام"),
    ("en fr", "5 tonnes of salt", "5 livres de sel"),
    ("en de", "30 hectares", "30 Quadratmeter"),
    ("en de", "winds of 90 km/h", "Wind mit 90 mph"),
    ("en de", "up 3.4 percent", "plus 3,4 Prozentpunkte"),
    ("en hy", "up 3 percent", "3 տոկոսային կետով"),
    ("en de", "3.4 percent, 11.2 euros", "11,2 Prozent, 3,4 Euro"),
    ("en xx", "30 hectares", "30 whatever"),
    ("en fr", "a euro an hour", "un euro par jour"),
    ("fr en", "neuf euros la tonne", "nine euros a pound"),
    ("en es", "half a percentage point", "medio por ciento"),
    ("en ar", "The dinar fell", "انخفض الريال"),
    ("en es", "-5 degrees", "5 grados"),
    ("en ru", "minus 20 degrees", "20 градусов"),
    ("en fr", "20 degrees below zero", "20 degrés"),
    ("en es", "the G7", "el G10"),
    ("en de", "from 25 to 52", "von 52 auf 25"),
    ("en de", "from 25 to 52 million", "von 52 auf 25 Millionen"),
    ("en ru", "It ended 2-1", "Матч закончился 1:2"),
    ("en ru", "The vote was 51 to 49", "Голоса разделились 49 к 51"),
    ("en tr", "25 killed, 60 hurt", "60 ölü, 25 yaralı"),
    ("en es", "Twelve hurt and three dead", "Tres heridos y doce muertos"),
]  # fmt: skip


@each_row(("languages", "one", "other"), SAME)
def test_same(languages: str, one: str, other: str) -> None:
    source, target = languages.split()

    assert same_facts(Side.of(one, source), Side.of(other, target))
    assert same_facts(Side.of(other, target), Side.of(one, source))


@each_row(("languages", "one", "other"), DIFFERENT)
def test_different(languages: str, one: str, other: str) -> None:
    source, target = languages.split()

    assert not same_facts(Side.of(one, source), Side.of(other, target))
    assert not same_facts(Side.of(other, target), Side.of(one, source))


def passes(languages: str, segment: str, translated: str) -> bool:
    source, target = languages.split()
    return same_facts(Side.of(segment, source), Side.of(translated, target))


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en es", "It costs $14", "Cuesta 14 dólares"),
        ("en zh", "It costs $14", "售价14美元"),
        ("en es", "It costs 14 euros", "Cuesta 14 €"),
        ("en ru", "It rose by 5 percent", "Выросло на 5 %"),
        ("en es", "It is 25 °C", "Hay 25 grados"),
        ("en es", "It is 25 °C", "Hay 25°"),
        ("en es", "It weighs 5 kg", "Pesa 5 kilos"),
        ("en ru", "It is 5 km away", "Это в 5 километрах"),
        ("es en", "Pesa 5 kilogramos", "It weighs 5 kg"),
        ("en es", "It costs ¥500", "Cuesta 500 yenes"),
        ("en zh", "It costs ¥500", "售价500元"),
        ("en de", "It costs CHF 500", "Es kostet 500 Franken"),
        ("en es", "It is 25 miles away", "Está a 25 millas"),
        ("en es", "It cost 2 billion", "Costó 2 miles de millones"),
        ("en uk", "It is 25 miles away", "Це за 25 миль"),
        ("en fr", "A 90-foot tower", "Une tour de 90 pieds"),
        ("en es", "It is 100m long", "Mide 100 metros"),
        ("en ru", "It cost £5m", "Стоил 5 млн фунтов"),
        ("en es", "Built in 1890 BC", "Construido en 1890 a. C."),
        ("en ru", "Built in 1890 BC", "Построен в 1890 году до н. э."),
        ("en es", "The 2 graduates", "Los 2 graduados"),
        ("en es", "A pound of butter costs 2 of them", "Una libra de mantequilla cuesta 2"),
    ],
)
def test_units_may_be_signs_or_words(languages: str, segment: str, translated: str) -> None:
    assert passes(languages, segment, translated)


@each_row(
    ("segment", "translated"),
    [
        ("It costs $14", "Cuesta 14 €"),
        ("It costs $14", "Cuesta 14"),
        ("It costs 14 euros", "Cuesta 14 $"),
        ("It is 25 °C", "Hay 25 °F"),
        ("It is 5 km away", "Está a 5 kg"),
        ("It weighs 5 kg", "Pesa 5 kilometros"),
        ("It rose by 5%", "Subió 5"),
        ("It is 64 kilometers long", "Tiene 64 árboles"),
        ("It costs CHF 500", "Cuesta 500"),
        ("It costs ¥500", "Cuesta 500"),
        ("It costs USD 500", "Cuesta 500"),
        ("It is 25 miles long", "Mide 25 de largo"),
        ("It is 25 miles long", "Mide 25 mil de largo"),
        ("It is 90 ft tall", "Mide 90 de alto"),
        ("It is 100m long", "Tiene 100 de largo"),
        ("Built in 1890 BC", "Construido en 1890"),
    ],
)
def test_another_unit_is_a_fault(segment: str, translated: str) -> None:
    assert not passes("en es", segment, translated)
