"""Roles in the gate: who does something to whom."""

from __future__ import annotations

import pytest

from digest.translating.checking.gate.names.kept_roles import keeps_roles
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


def keeps(languages: str, segment: str, translated: str) -> bool:
    source, target = languages.split()
    return keeps_roles(Side.of(segment, source), Side.of(translated, target))


# The segment, a right translation, and one with the roles exchanged.
EXCHANGED = [
    ("en es", "Airbus sued Boeing.", "Airbus demandó a Boeing.", "Boeing demandó a Airbus."),
    ("en es", "Airbus sued Boeing.", "Boeing fue demandada por Airbus.", "Airbus fue demandada por Boeing."),
    ("en fr", "Airbus overtook Boeing.", "Airbus a dépassé Boeing.", "Boeing a dépassé Airbus."),
    ("en fr", "Kafka, 40, met Brod.", "Kafka, 40 ans, a vu Brod.", "Brod, 40 ans, a vu Kafka."),
    ("en de", "Airbus sued Boeing.", "Gestern hat Airbus Boeing verklagt.", "Gestern verklagte Boeing in Genf Airbus."),
    ("de en", "Den Preis gab Brandt dem Maler Dix.", "Brandt gave Dix the prize.", "Dix gave Brandt the prize."),
    ("en ru", "Karpov beat Kasparov.", "Каспарова победил Карпов.", "Карпова победил Каспаров."),
    ("en ru", "Belarus accused Poland.", "Польша была обвинена Белоруссией.", "Белоруссия была обвинена Польшей."),
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
    ("zh en", "鲁迅向胡适道歉。", "Lu Xun apologised to Hu Shi.", "Hu Shi apologised to Lu Xun."),
    ("en de", "Rents are higher in Geneva than in Basel.", "In Genf sind die Mieten höher als in Basel.",
     "In Basel sind die Mieten höher als in Genf."),
]  # fmt: skip


@each_row(("languages", "segment", "right", "wrong"), EXCHANGED)
def test_exchanged_roles_are_noticed(languages: str, segment: str, right: str, wrong: str) -> None:
    assert keeps(languages, segment, right)
    assert not keeps(languages, segment, wrong)


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
        ("sv en", "Volvo slog Saab.", "Saab beat Volvo."),
    ],
)
def test_what_tells_no_role_is_not_refused(languages: str, segment: str, translated: str) -> None:
    assert keeps(languages, segment, translated)


@pytest.mark.parametrize(
    ("segment", "source", "translated", "is_kept"),
    [
        ("«Спартак» обыграл «Зенит».", "ru", "Spartak beat Zenit.", True),
        ("«Спартак» обыграл «Зенит».", "ru", "Zenit beat Spartak.", False),
        ("Қазақстан Өзбекстаннан газ сатып алады.", "kk", "Uzbekistan sells Kazakhstan gas.", True),
        ("Қазақстан Өзбекстаннан газ сатып алады.", "kk", "Kazakhstan buys gas from Uzbekistan.", True),
        ("Қазақстан Өзбекстаннан газ сатып алады.", "kk", "Kazakhstan sells Uzbekistan gas.", False),
        ("Turquía perdió ante Georgia.", "es", "Georgia beat Turkey.", True),
    ],
)
def test_converse_deeds_exchange_the_roles(segment: str, source: str, translated: str, is_kept: bool) -> None:
    assert keeps_roles(Side.of(segment, source), Side.of(translated, "en")) is is_kept
