"""Roles in the gate: who does something to whom must not be exchanged."""

from __future__ import annotations

from digest.translating.checking.gate.names.role_comparison import exchanged_role
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


def exchanged(languages: str, segment: str, translated: str) -> str | None:
    source, target = languages.split()
    return exchanged_role(Side.of(segment, source, frozenset()), Side.of(translated, target))


# The segment, a right translation, and one with the roles exchanged.
EXCHANGED = [
    ("en es", "Airbus sued Boeing.", "Airbus demandó a Boeing.", "Boeing demandó a Airbus."),
    ("en es", "Airbus sued Boeing.", "Boeing fue demandada por Airbus.", "Airbus fue demandada por Boeing."),
    ("en es", "Kiel beat Tellmark 3-1.", "Kiel venció por 3-1 al Tellmark.", "Tellmark venció por 3-1 al Kiel."),
    ("en fr", "Airbus overtook Boeing.", "Airbus a dépassé Boeing.", "Boeing a dépassé Airbus."),
    ("en fr", "Kafka, 40, met Brod.", "Kafka, 40 ans, a vu Brod.", "Brod, 40 ans, a vu Kafka."),
    ("en de", "Airbus sued Boeing.", "Gestern hat Airbus Boeing verklagt.", "Gestern verklagte Boeing in Genf Airbus."),
    ("de en", "Den Preis gab Brandt dem Maler Dix.", "Brandt gave Dix the prize.", "Dix gave Brandt the prize."),
    ("en ru", "Karpov beat Kasparov.", "Каспарова победил Карпов.", "Карпова победил Каспаров."),
    ("ru en", "Литва просит Польшу о помощи.", "Lithuania asks Poland for help.", "Poland asks Lithuania for help."),
    ("en pl", "Orlen took over Lotos.", "Orlen przejął Lotos.", "Lotos przejął Orlen."),
    ("en pl", "Chopin wrote to Liszt.", "Do Liszta napisał Chopin.", "Do Chopina napisał Liszt."),
    ("en tr", "Airbus sued Boeing.", "Boeing'i Airbus dava etti.", "Airbus'ı Boeing dava etti."),
    ("en tr", "The Greek minister praised the Turkish minister.", "Yunan bakan, Türk bakanını övdü.",
     "Türk bakan, Yunan bakanını övdü."),
    ("en hy", "Georgia beat Greece.", "Վրաստանը հաղթեց Հունաստանին։", "Հունաստանը հաղթեց Վրաստանին։"),
    ("hy en", "Չարենցը գրել է Թումանյանին։", "Charents wrote to Tumanyan.", "Tumanyan wrote to Charents."),
    ("en kk", "Kasparov beat Karpov.", "Карповты Каспаров жеңді.", "Каспаровты Карпов жеңді."),
    ("kk en", "Каспаров Карповты жеңді.", "Kasparov beat Karpov.", "Karpov beat Kasparov."),
    ("en ar", "Qatar accused Tunisia.", "اتهمت قطر تونس.", "اتهمت تونس قطر."),
    ("ar en", "كتب محفوظ إلى طه حسين.", "Mahfouz wrote to Taha Hussein.", "Taha Hussein wrote to Mahfouz."),
    ("en zh", "Japan beat Brazil.", "日本队击败了巴西队。", "巴西队击败了日本队。"),
    ("en de", "Rents are higher in Geneva than in Basel.", "In Genf sind die Mieten höher als in Basel.",
     "In Basel sind die Mieten höher als in Genf."),
]  # fmt: skip


@each_row(("languages", "segment", "right", "wrong"), EXCHANGED)
def test_exchanged_roles_are_noticed(languages: str, segment: str, right: str, wrong: str) -> None:
    assert exchanged(languages, segment, right) is None
    assert exchanged(languages, segment, wrong)


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en es", "Kenya and Uganda agree.", "Uganda y Kenia están de acuerdo."),
        ("en es", "A loan for Kenya and Uganda.", "Un préstamo para Uganda y Kenia."),
        ("en fr", "Apple boss Tim Cook left.", "Le patron d'Apple Tim Cook est parti."),
        ("es en", "La victoria de Lula sobre Bolsonaro.", "Lula's victory over Bolsonaro."),
        ("en de", "Brandt said that Genscher would come.", "Genscher werde kommen, sagte Brandt."),
        ("fr en", "Giscard a été battu par Mitterrand.", "In 1981 Mitterrand defeated Giscard."),
        ("ru en", "Литва не поддержала текст, внесённый Арменией.", "Lithuania did not back the text by Armenia."),
        ("pl en", "Właściciel Allegro pozwał Amazona.", "The owner of Allegro has sued Amazon."),
        ("zh en", "中国商务部批评荷兰。", "China's Ministry of Commerce criticised the Netherlands."),
        ("en hy", "Aznavour left Arsenal for Roma.", "Ազնավուրը «Արսենալից» տեղափոխվել է «Ռոմա»։"),
        ("en ru", "Belarus accused Poland.", "Польша была обвинена Белоруссией."),
        ("kk en", "Қазақстан Өзбекстаннан газ сатып алады.", "Uzbekistan sells Kazakhstan gas."),
        ("en pt", "The aide to Costa said Ventura had left.", "O assessor de Costa disse que Ventura saiu."),
        ("en es", "People near Petro say Uribe left.", "Gente cercana a Petro dice que Uribe se fue."),
        ("sv en", "Volvo slog Saab.", "Saab beat Volvo."),
    ],
)
def test_what_tells_no_role_is_not_refused(languages: str, segment: str, translated: str) -> None:
    assert exchanged(languages, segment, translated) is None


def test_the_reason_is_a_name_of_the_segment() -> None:
    assert exchanged("en es", "Airbus sued Boeing.", "Boeing demandó a Airbus.") == "Airbus"
