"""Units, signs, codes and the order of numbers, in both directions of each pair of languages."""

from collections.abc import Callable

from digest.translating.checking.gate.numbers.codes import same_codes
from digest.translating.checking.gate.numbers.kept_order import keeps_order
from digest.translating.checking.gate.numbers.kept_quantities import same_quantities, same_unit_words
from digest.translating.checking.gate.numbers.signs import same_signs
from digest.translating.checking.gate.side import Side
from tests.tables import each_row

Check = Callable[[Side, Side], bool]
# The check, the languages, and two texts on which it agrees.
SAME = [
    (same_quantities, "en es", "The ferry cost 4 million euros", "El ferri costó 4 millones de euros"),
    (same_quantities, "en es", "The ferry cost €4m", "El ferri costó 4 millones de euros"),
    (same_quantities, "en kk", "5 million US dollars", "5 миллион АҚШ доллары"),
    (same_quantities, "en ru", "a 40-minute talk", "40-минутный разговор"),
    (same_quantities, "en de", "a 40-minute talk", "ein 40-minütiges Gespräch"),
    (same_quantities, "en tr", "a rise of 5 percent", "yüzde 5'lik artış"),
    (same_quantities, "en zh", "a rise of 5 percent", "上升百分之5"),
    (same_quantities, "en hy", "a rise of 5 percent", "5 տոկոսով աճ"),
    (same_quantities, "en ar", "30 hectares of pines", "30 هكتارا من الصنوبر"),
    (same_quantities, "en fr", "1,315 kg of salt", "1 315 kg de sel"),
    (same_quantities, "en pl", "up by 2 percentage points", "wzrost o 2 punkty procentowe"),
    (same_quantities, "en de", "winds of 90 km/h", "Wind mit 90 Kilometern pro Stunde"),
    (same_quantities, "en zh", "a speed of 90 km/h", "时速90公里"),
    (same_quantities, "en fr", "she read 5 books", "elle a lu 5 livres"),
    (same_quantities, "en es", "aged 40", "de 40 años"),
    (same_quantities, "en xx", "5 % of all", "5 % whatever"),
    (same_unit_words, "en fr", "a euro an hour", "un euro de l'heure"),
    (same_unit_words, "en es", "half a percentage point", "medio punto porcentual"),
    (same_unit_words, "en ar", "two weeks", "أسبوعان"),
    (same_unit_words, "en zh", "last month, in 2024", "2024年,上个月"),
    (same_signs, "en es", "-5 degrees", "5 grados bajo cero"),
    (same_signs, "en de", "minus 5", "−5"),
    (same_signs, "en zh", "5 below zero", "零下5度"),
    (same_signs, "en hy", "minus 5", "մինուս 5"),
    (same_signs, "en es", "from 3 -5 more", "de 3 a 5 más"),
    (same_codes, "en es", "the G7 and the A-380", "el G7 y el A380"),
    (same_codes, "en ru", "the G7", "«Большая семёрка»"),
    (keeps_order, "en de", "from 25 to 52", "von 25 auf 52"),
    (keeps_order, "en tr", "25 hurt in 3 crashes", "3 kazada 25 yaralı"),
    (keeps_order, "en es", "25 boats in 2023", "En 2023, 25 barcos"),
    (keeps_order, "en fr", "5 % of the 20 euros", "des 20 euros, 5 %"),
    (keeps_order, "en es", "the 19th race, 25 boats", "25 barcos, la 19.ª carrera"),
]  # fmt: skip
# The check, the languages, and two texts of which one alters something of the other.
DIFFERENT = [
    (same_quantities, "en es", "The ferry cost 4 million euros", "El ferri costó 4 millones de dólares"),
    (same_quantities, "en tr", "It cost 4 billion dollars", "4 milyar liraya mal oldu"),
    (same_quantities, "en zh", "a loan of 500 million dollars", "5亿元贷款"),
    (same_quantities, "en kk", "5 million dollars", "5 миллион теңге"),
    (same_quantities, "en es", "It lasts 95 minutes", "Dura 95 horas"),
    (same_quantities, "en ru", "after two weeks", "через два месяца"),
    (same_quantities, "en ar", "after 100 days", "بعد 100 عام"),
    (same_quantities, "en fr", "5 tonnes of salt", "5 livres de sel"),
    (same_quantities, "en de", "30 hectares", "30 Quadratmeter"),
    (same_quantities, "en de", "winds of 90 km/h", "Wind mit 90 mph"),
    (same_quantities, "en de", "up 3.4 percent", "plus 3,4 Prozentpunkte"),
    (same_quantities, "en hy", "up 3 percent", "3 տոկոսային կետով"),
    (same_quantities, "en de", "3.4 percent, 11.2 euros", "11,2 Prozent, 3,4 Euro"),
    (same_quantities, "en xx", "30 hectares", "30 whatever"),
    (same_unit_words, "en fr", "a euro an hour", "un euro par jour"),
    (same_unit_words, "fr en", "neuf euros la tonne", "nine euros a pound"),
    (same_unit_words, "en es", "half a percentage point", "medio por ciento"),
    (same_unit_words, "en ar", "The dinar fell", "انخفض الريال"),
    (same_signs, "en es", "-5 degrees", "5 grados"),
    (same_signs, "en ru", "minus 20 degrees", "20 градусов"),
    (same_signs, "en fr", "20 degrees below zero", "20 degrés"),
    (same_codes, "en es", "the G7", "el G10"),
    (keeps_order, "en de", "from 25 to 52", "von 52 auf 25"),
    (keeps_order, "en de", "from 25 to 52 million", "von 52 auf 25 Millionen"),
    (keeps_order, "en ru", "It ended 2-1", "Матч закончился 1:2"),
    (keeps_order, "en ru", "The vote was 51 to 49", "Голоса разделились 49 к 51"),
    (keeps_order, "en tr", "25 killed, 60 hurt", "60 ölü, 25 yaralı"),
    (keeps_order, "en es", "Twelve hurt and three dead", "Tres heridos y doce muertos"),
]  # fmt: skip


@each_row(("check", "languages", "one", "other"), SAME)
def test_same(check: Check, languages: str, one: str, other: str) -> None:
    source, target = languages.split()

    assert check(Side.of(one, source), Side.of(other, target))
    assert check(Side.of(other, target), Side.of(one, source))


@each_row(("check", "languages", "one", "other"), DIFFERENT)
def test_different(check: Check, languages: str, one: str, other: str) -> None:
    source, target = languages.split()

    assert not check(Side.of(one, source), Side.of(other, target))
    assert not check(Side.of(other, target), Side.of(one, source))
