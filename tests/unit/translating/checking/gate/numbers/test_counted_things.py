"""What numbers count: it tells exchanged numbers from a sentence that is turned around, in any order of words."""

from __future__ import annotations

from digest.language.known import languages
from digest.translating.checking.gate.numbers.kept_order import keeps_order
from digest.translating.checking.gate.side import Side
from tests.tables import each_row

# For English: "57 deputies voted against, 41 for.", and "Eleven people were hurt when two trams collided."
TURNED = {
    "es": ("41 diputados votaron a favor y 57 en contra.", "Dos tranvías chocaron y once personas resultaron heridas."),
    "fr": ("41 députés ont voté pour et 57 contre.", "Deux tramways sont entrés en collision, faisant onze blessés."),
    "de": (
        "41 Abgeordnete stimmten dafür, 57 dagegen.",
        "Zwei Straßenbahnen stießen zusammen, elf Menschen sind verletzt.",
    ),
    "ru": ("41 депутат проголосовал за, 57 — против.", "Столкнулись два трамвая, пострадали одиннадцать человек."),
    "ar": ("صوت 41 نائبا لصالحه و57 ضده.", "اصطدم 2 قطارات وأصيب 11 شخصا."),
    "tr": ("41 milletvekili lehte, 57 milletvekili aleyhte oy verdi.", "İki tramvay çarpıştı, on bir kişi yaralandı."),
    "pl": ("41 posłów było za, a 57 przeciw.", "Zderzyły się dwa tramwaje, rannych jest jedenaście osób."),
    "hy": ("41 պատգամավոր կողմ էր, 57 պատգամավոր՝ դեմ։", "Բախվել է երկու տրամվայ, տուժել է տասնմեկ մարդ։"),
    "kk": ("41 депутат қолдап, 57 депутат қарсы дауыс берді.", "Екі трамвай соқтығысып, он бір адам жарақат алды."),
    "zh": ("41人赞成，57人反对。", "两辆电车相撞，十一人受伤。"),
}
VOTE, CRASH = "57 deputies voted against, 41 for.", "Eleven people were hurt when two trams collided."
EXCHANGED_VOTE, EXCHANGED_CRASH = (
    "41 deputies voted against, 57 for.",
    "Two people were hurt when eleven trams collided.",
)


def keeps(segment: str, translated: str, source: str, target: str) -> bool:
    return keeps_order(Side.of(segment, source), Side.of(translated, target))


def test_every_language_with_things_is_tried() -> None:
    assert {known.code for known in languages() if known.things.named} == {*TURNED, "en"}


@each_row("language", TURNED)
def test_a_sentence_may_be_turned_around(language: str) -> None:
    vote, crash = TURNED[language]

    assert keeps(VOTE, vote, "en", language)
    assert keeps(vote, VOTE, language, "en")
    assert keeps(CRASH, crash, "en", language)
    assert keeps(crash, CRASH, language, "en")


@each_row("language", TURNED)
def test_numbers_must_not_be_exchanged(language: str) -> None:
    vote, crash = TURNED[language]

    assert not keeps(EXCHANGED_VOTE, vote, "en", language)
    assert not keeps(vote, EXCHANGED_VOTE, language, "en")
    assert not keeps(EXCHANGED_CRASH, crash, "en", language)
    assert not keeps(crash, EXCHANGED_CRASH, language, "en")


PRICES = {
    "es": "El euro costaba 92,5 rublos y el dólar 80,1.",
    "fr": "L'euro valait 92,5 roubles et le dollar 80,1.",
    "de": "Der Euro kostete 92,5 Rubel, der Dollar 80,1.",
    "ru": "Евро стоил 92,5 рубля, доллар — 80,1.",
    "tr": "Avro 92,5 rubleye, dolar 80,1 rubleye yükseldi.",
    "pl": "Euro kosztowało 92,5 rubla, a dolar 80,1.",
    "hy": "Եվրոն արժեր 92,5 ռուբլի, դոլարը՝ 80,1։",
    "kk": "Еуро 92,5 рубль, доллар 80,1 рубль болды.",
    "zh": "欧元报92.5卢布，美元报80.1卢布。",
}


@each_row(("language", "prices"), PRICES.items())
def test_each_currency_keeps_its_price(language: str, prices: str) -> None:
    assert keeps("The euro cost 92.5 rubles and the dollar 80.1.", prices, "en", language)
    assert not keeps("The euro cost 80.1 rubles and the dollar 92.5.", prices, "en", language)
    assert not keeps(prices, "The euro cost 80.1 rubles and the dollar 92.5.", language, "en")


INSTEAD = {
    "es": "En lugar de 40 euros, el abono costará 30 euros.",
    "fr": "Au lieu de 40 euros, le pass coûtera 30 euros.",
    "de": "Statt 40 Euro kostet das Ticket nun 30 Euro.",
    "ru": "Вместо 40 евро билет стоит 30 евро.",
    "pl": "Zamiast 40 euro bilet kosztuje 30 euro.",
    "tr": "Bilet 40 avro yerine 30 avro olacak.",
    "hy": "Տոմսը 40 եվրոյի փոխարեն արժե 30 եվրո։",
    "kk": "Билет 40 еуроның орнына 30 еуро болады.",
}


@each_row(("language", "price"), INSTEAD.items())
def test_the_old_price_stays_the_old_one(language: str, price: str) -> None:
    assert keeps("The ticket costs 30 euros instead of 40 euros.", price, "en", language)
    assert not keeps("The ticket costs 40 euros instead of 30 euros.", price, "en", language)


LOST = {
    "es": "El equipo perdió 1-2.",
    "fr": "L'équipe a perdu 1-2.",
    "de": "Die Mannschaft verlor 1:2.",
    "ru": "Команда проиграла 1:2.",
    "ar": "خسر الفريق 1-2.",
    "tr": "Takım 1-2 yenildi.",
    "pl": "Drużyna przegrała 1:2.",
    "hy": "Թիմը պարտվեց 1:2։",
    "kk": "Команда 1:2 жеңілді.",
    "zh": "球队1比2告负。",
}


@each_row(("language", "lost"), LOST.items())
def test_the_score_of_a_defeat_may_be_turned_around(language: str, lost: str) -> None:
    assert keeps("The team lost 2-1.", lost, "en", language)
    assert not keeps("The team won 2-1.", lost, "en", language)
