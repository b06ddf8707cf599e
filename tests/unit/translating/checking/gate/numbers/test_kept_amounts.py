"""Multiples and indefinite numbers, collective numbers, duals, and halves after their noun."""

from __future__ import annotations

from digest.translating.checking.gate.numbers.kept_amounts import same_amounts
from digest.translating.checking.gate.numbers.mentions import read_numbers
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


def same(segment: str, translated: str, source: str, target: str) -> bool:
    return same_amounts(Side.of(segment, source), Side.of(translated, target))


@each_row(
    ("language", "right", "wrong"),
    [
        ("es", "Los beneficios se duplicaron.", "Los beneficios se triplicaron."),
        ("fr", "Les bénéfices ont doublé.", "Les bénéfices ont triplé."),
        ("de", "Der Gewinn verdoppelte sich.", "Der Gewinn verdreifachte sich."),
        ("ru", "Прибыль выросла вдвое.", "Прибыль выросла втрое."),
        ("ar", "تضاعفت الأرباح.", "بلغت الأرباح ثلاثة أضعاف."),
        ("zh", "利润翻了一番。", "利润增至四倍。"),
        ("tr", "Kâr iki katına çıktı.", "Kâr üç katına çıktı."),
        ("pl", "Zysk wzrósł dwukrotnie.", "Zysk wzrósł trzykrotnie."),
        ("hy", "Շահույթը կրկնապատկվել է։", "Շահույթը եռապատկվել է։"),
        ("kk", "Пайда екі есе өсті.", "Пайда үш есе өсті."),
    ],
)
def test_multiple_must_not_become_another(language: str, right: str, wrong: str) -> None:
    assert same("Profit doubled.", right, "en", language)
    assert not same("Profit doubled.", wrong, "en", language)
    assert not same(wrong, "Profit doubled.", language, "en")


@each_row(
    ("language", "right", "wrong"),
    [
        ("es", "Cientos de casas", "Miles de casas"),
        ("fr", "Des centaines de maisons", "Des milliers de maisons"),
        ("de", "Hunderte Häuser", "Tausende Häuser"),
        ("ru", "Сотни домов", "Тысячи домов"),
        ("ar", "مئات المنازل", "آلاف المنازل"),
        ("zh", "数百栋房屋", "数千栋房屋"),
        ("tr", "Yüzlerce ev", "Binlerce ev"),
        ("pl", "Setki domów", "Tysiące domów"),
        ("hy", "Հարյուրավոր տներ", "Հազարավոր տներ"),
        ("kk", "Жүздеген үй", "Мыңдаған үй"),
    ],
)
def test_indefinite_number_must_not_become_another(language: str, right: str, wrong: str) -> None:
    assert same("Hundreds of houses", right, "en", language)
    assert not same("Hundreds of houses", wrong, "en", language)


def test_longer_indefinite_number_is_not_its_part() -> None:
    assert same("Hundreds of thousands fled.", "Cientos de miles huyeron.", "en", "es")
    assert not same("Hundreds of thousands fled.", "Cientos huyeron.", "en", "es")


def test_plural_after_a_number_is_not_indefinite() -> None:
    assert same("Hundreds paid 5 million euros.", "Cientos pagaron 5 millones de euros.", "en", "es")


def test_amount_may_be_lost_or_said_with_a_number() -> None:
    assert same("Profit doubled.", "Los beneficios crecieron.", "en", "es")
    assert same("Profit tripled twice.", "Los beneficios crecieron por 3 dos veces.", "en", "es")


@each_row(
    ("text", "language", "values"),
    [
        ("une centaine de blessés", "fr", {"100"}),
        ("two dozen eggs", "en", {"24"}),
        ("half a dozen eggs", "en", {"6"}),
        ("media docena de huevos", "es", {"6"}),
        ("an hour and a half", "en", {"1.5"}),
        ("deux heures et demie", "fr", {"2.5"}),
        ("ثلاث ساعات ونصفا", "ar", {"3.5"}),
        ("两个半小时", "zh", {"2.5"}),
        ("قبل يومين", "ar", {"2"}),
        # The singular has the same ending without the n.
        ("يوما", "ar", set()),
    ],
)
def test_number_in_other_words_is_read(text: str, language: str, values: set[str]) -> None:
    found = read_numbers(Side.of(text, language), joined=True, is_scaled=True).numbers

    assert {value for number in found for value in number.values} == values


# "Half a century" and "a quarter of a century", "semi-final" and "quarter-final".
PARTS = {
    "es": ("medio siglo", "un cuarto de siglo", "las semifinales", "los cuartos de final"),
    "fr": ("un demi-siècle", "un quart de siècle", "les demi-finales", "les quarts de finale"),
    "de": ("ein halbes Jahrhundert", "ein Vierteljahrhundert", "das Halbfinale", "das Viertelfinale"),
    "ru": ("полвека", "четверть века", "полуфинал", "четвертьфинал"),
    "ar": ("نصف قرن", "ربع قرن", "نصف النهائي", "ربع النهائي"),
    "tr": ("yarım asır", "çeyrek asır", "yarı final", "çeyrek final"),
    "pl": ("pół wieku", "ćwierć wieku", "półfinał", "ćwierćfinał"),
    "hy": ("կես դար", "քառորդ դար", "կիսաեզրափակիչ", "քառորդ եզրափակիչ"),
    "kk": ("жарты ғасыр", "ширек ғасыр", "жартылай финал", "ширек финал"),
    "zh": ("半个世纪", "四分之一世纪", "半决赛", "四分之一决赛"),
}


@each_row("language", PARTS)
def test_a_half_of_a_century_or_of_a_cup_is_no_quarter(language: str) -> None:
    half, quarter, semi, quarters = PARTS[language]

    assert same("half a century", half, "en", language)
    assert same(quarter, "a quarter of a century", language, "en")
    assert not same("half a century", quarter, "en", language)
    assert same("the semi-finals", semi, "en", language)
    assert not same("the semi-finals", quarters, "en", language)
    assert not same(semi, "the quarter-final", language, "en")
