"""Parties in the gate: who does something to whom must not be exchanged."""

from __future__ import annotations

from digest.translating.checking.gate.names.parties import exchanged_party
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


def exchanged(languages: str, segment: str, translated: str) -> str | None:
    source, target = languages.split()
    return exchanged_party(Side.of(segment, source, frozenset()), Side.of(translated, target))


# The segment, a right translation, and one with two parties exchanged.
EXCHANGED = [
    ("en es", "Airbus sued Boeing.", "Airbus demandó a Boeing.", "Boeing demandó a Airbus."),
    ("en es", "Airbus sued Boeing.", "Boeing fue demandada por Airbus.", "Boeing demandó ayer a Airbus."),
    ("en es", "Vell beat Tellmark 3-1.", "Vell venció por 3-1 al Tellmark.", "Tellmark venció por 3-1 al Vell."),
    ("en fr", "Airbus overtook Boeing.", "Airbus a dépassé Boeing.", "Boeing a dépassé Airbus."),
    ("en fr", "Kafka, 40, met Brod.", "Kafka, 40 ans, a vu Brod.", "Brod, 40 ans, a vu Kafka."),
    ("en fr", "Vell led until Kemp and Moss passed.", "Vell menait avant que Kemp et Moss passent.",
     "Kemp menait avant que Vell et Moss passent."),
    ("en de", "Airbus sued Boeing.", "Gestern hat Airbus Boeing verklagt.", "Gestern verklagte Boeing in Genf Airbus."),
    ("en ru", "Karpov beat Kasparov.", "Карпов победил Каспарова.", "Каспаров победил Карпова."),
    ("ru en", "Литва просит Польшу о помощи.", "Lithuania asks Poland for help.", "Poland asks Lithuania for help."),
    ("en pl", "Orlen took over Lotos.", "Orlen przejął Lotos.", "Lotos przejął Orlen."),
    ("pl en", "Orlen został przejęty przez Lotos.", "Lotos took over Orlen.", "Lotos was taken over by Orlen."),
    ("en tr", "Airbus sued Boeing.", "Airbus, Boeing'i dava etti.", "Boeing, Airbus'ı dava etti."),
    ("en tr", "The Greek minister praised the Turkish minister.", "Yunan bakan, Türk bakanını övdü.",
     "Türk bakan, Yunan bakanını övdü."),
    ("en hy", "Georgia beat Greece.", "Վրաստանը հաղթեց Հունաստանին։", "Հունաստանը հաղթեց Վրաստանին։"),
    ("kk en", "Каспаров Карповты жеңді.", "Kasparov beat Karpov.", "Karpov beat Kasparov."),
    ("en ar", "Qatar accused Tunisia.", "اتهمت قطر تونس.", "اتهمت تونس قطر."),
    ("en zh", "Japan beat Brazil.", "日本队击败了巴西队。", "巴西队击败了日本队。"),
    ("sv en", "Volvo slog Saab.", "Volvo beat Saab.", "Saab beat Volvo."),
]  # fmt: skip


@each_row(("languages", "segment", "right", "wrong"), EXCHANGED)
def test_exchanged_parties_are_noticed(languages: str, segment: str, right: str, wrong: str) -> None:
    assert exchanged(languages, segment, right) is None
    assert exchanged(languages, segment, wrong)


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en es", "Kenya and Uganda agree.", "Uganda y Kenia están de acuerdo."),
        ("en es", "A loan for Kenya and Uganda.", "Un préstamo para Uganda y Kenia."),
        ("en zh", "A line joins Beijing and Wuhan.", "一条铁路连接武汉和北京。"),
        ("en it", "Vell held Kemp to a draw at Moss Park.", "A Moss Park Vell ferma Kemp sul pari."),
        ("en fr", "Apple boss Tim Cook left.", "Le patron d'Apple Tim Cook est parti."),
        ("es en", "La victoria de Lula sobre Bolsonaro.", "Lula's victory over Bolsonaro."),
        ("fr en", "Giscard a été battu par Mitterrand.", "In 1981 Mitterrand defeated Giscard."),
        ("ru en", "Литва не поддержала текст, внесённый Арменией.", "Lithuania did not back the text by Armenia."),
        ("pl en", "Właściciel Allegro pozwał Amazona.", "The owner of Allegro has sued Amazon."),
        ("zh en", "中国商务部批评荷兰。", "China's Ministry of Commerce criticised the Netherlands."),
        ("en hy", "Aznavour left Arsenal for Roma.", "Ազնավուրը «Արսենալից» տեղափոխվել է «Ռոմա»։"),
        ("en pt", "The aide to Costa said Ventura had left.", "O assessor de Costa disse que Ventura saiu."),
        ("en es", "People near Petro say Uribe left.", "Gente cercana a Petro dice que Uribe se fue."),
    ],
)
def test_what_tells_nothing_is_not_refused(languages: str, segment: str, translated: str) -> None:
    assert exchanged(languages, segment, translated) is None


def test_the_reason_is_a_name_of_the_segment() -> None:
    assert exchanged("en es", "Airbus sued Boeing.", "Boeing demandó a Airbus.") == "Airbus"


def test_a_party_that_comes_first_for_emphasis_is_taken_for_an_exchanged_one() -> None:
    # Endings tell better, but no engine of those tried has ever moved a party so.
    assert exchanged("en ru", "Karpov beat Kasparov.", "Каспарова победил Карпов.")
