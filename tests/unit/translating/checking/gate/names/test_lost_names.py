"""Names in the gate: recognized, matched with a counterpart, or invented."""

from __future__ import annotations

import time

import pytest

from digest.translating.checking.gate.names.lost_names import lost_name
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


def keeps(languages: str, segment: str, translated: str) -> bool:
    source, target = languages.split()
    return lost_name(Side.of(segment, source), Side.of(translated, target)) is None


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en es", "The mayor of Lisbon came", "Vino el alcalde de Lisboa"),
        ("en es", "The mayor of Cologne came", "Vino la alcaldesa de Colonia"),
        ("en de", "The mayor of Cologne came", "Der Bürgermeister von Köln kam"),
        ("en es", "The trip to Germany is long", "El viaje a Alemania es largo"),
        ("en ru", "The port of Riga closed", "Порт Риги закрылся"),
        ("ru en", "Поезд из Варшавы опоздал", "The train from Warsaw was late"),
        ("en es", "On Monday the Spanish ferry came", "El lunes vino el ferry español"),
        ("es en", "Lo dijo el Ayuntamiento ayer", "The city council said so yesterday"),
        ("es ca", "Los barcos de Milán llegan", "Els vaixells de Milà arriben"),
        ("en fr", "A report of Unesco says so", "Selon un rapport de l'Unesco"),
        ("de en", "Der Hafen hat eine neue Brücke", "The harbor has a new bridge"),
        ("en ar", "The mayor of Lisbon came", "جاء رئيس بلدية لشبونة"),
        ("en es", "Harbor Bridge Reopens After Storm", "El puente del puerto reabre tras la tormenta"),
        ("en es", "The UN and the EU agree", "La ONU y la UE están de acuerdo"),
        ("en es", "The museum of Marxists closed", "Cerró el museo de los marxistas"),
        ("en kk", "He met Qasym Toqan there", "Ол сол жерде Қасым Тоқанмен кездесті"),
        ("en ru", "He met Lin Jinqing there", "Он встретил там Линь Цзиньцина"),
        ("en tr", "He met Ali Vell in May", "Mayıs'ta Ali Vell'i gördü"),
        ("en pl", "They met at the World Economic Forum there", "Spotkali się tam na Światowym Forum Ekonomicznym"),
        ("en fr", "It rained on Good Friday there", "Il y a plu le vendredi saint"),
        ("en tr", "He left Doctors Without Borders again", "Sınır Tanımayan Doktorlar'dan yine ayrıldı"),
        ("tr en", "Dün Avrupa İnsan Hakları Mahkemesi karar verdi", "The court of human rights ruled yesterday"),
        ("ru en", "Вчера Верховный Суд решил", "The supreme court decided yesterday"),
        ("pl en", "Wczoraj Trybunał Konstytucyjny orzekł", "The constitutional court ruled yesterday"),
        ("kk en", "Кеше Жоғарғы Сот шешті", "The supreme court decided yesterday"),
        ("hy en", "Երեկ Սահմանադրական դատարանը որոշեց", "The constitutional court decided yesterday"),
        ("uk en", "Учора Верховний Суд вирішив", "The supreme court decided yesterday"),
        ("be en", "Учора Вярхоўны Суд вырашыў", "The supreme court decided yesterday"),
        ("az en", "Dünən Konstitusiya Məhkəməsi qərar verdi", "The constitutional court decided yesterday"),
    ],
)
def test_names_may_have_the_form_of_the_language(languages: str, segment: str, translated: str) -> None:
    assert keeps(languages, segment, translated)


@pytest.mark.parametrize(
    ("languages", "segment", "translated"),
    [
        ("en es", "The mayor of Lisbon came", "Vino el alcalde"),
        ("en es", "The ferries from Lisbon and Porto are late", "Los ferris de Lisboa llegan tarde"),
        ("en ru", "The port of Riga closed", "Порт закрылся"),
        ("ru en", "Поезд из Варшавы опоздал", "The train was late"),
        ("es ca", "Llegó el tren de Zaragoza tarde", "El tren va arribar tard"),
        ("en es", "The paintings of Fox were sold", "Se vendieron las pinturas del zorro"),
    ],
)
def test_a_name_that_is_gone_is_a_fault(languages: str, segment: str, translated: str) -> None:
    assert not keeps(languages, segment, translated)


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en es", "A ferry from Athens and a train from Germany", "Un ferry de Atenas y un tren de Alemania"),
        ("en fr", "The train to Switzerland stops in Basel", "Le train pour la Suisse s'arrête à Bâle"),
        ("fr en", "L'Allemagne et les Pays-Bas ont signé", "Germany and the Netherlands signed"),
        ("en es", "The UK and the US signed in Sweden", "El Reino Unido y Estados Unidos firmaron en Suecia"),
        ("es en", "El Reino Unido y Estados Unidos firmaron en Suecia", "The UK and the US signed in Sweden"),
        ("en es", "Dutch officials say so", "Lo dicen funcionarios de los Países Bajos"),
        ("ru en", "Паром из Германии прибыл в Афины", "The ferry from Germany came to Athens"),
        ("en ru", "The United States and China met in Beijing", "США и Китай встретились в Пекине"),
        ("es ca", "Los barcos de Sudáfrica llegan hoy", "Els vaixells de Sud-àfrica arriben avui"),
        ("en it", "The mayor of Munich came to Florence", "Il sindaco di Monaco è venuto a Firenze"),
        ("en es", "The train left New York", "El tren salió de Nueva York"),
    ],
)
def test_places_may_be_called_otherwise(languages: str, segment: str, translated: str) -> None:
    assert keeps(languages, segment, translated)


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en es", "The Silver Heron left Lisbon", "El Silver Heron salió de Lisboa"),
        ("en es", "The Silver Heron left Lisbon", "El Garza Plateada salió de Lisboa"),
        ("en es", "The Silver Heron left Lisbon", "El Garza plateada salió de Lisboa"),
        ("en es", "He saw 'Night Ferry' twice", "Vio «Transbordador Nocturno» dos veces"),
        ("en es", "According to the Ministry of Health, it ends", "Según el Ministerio de Sanidad, termina"),
        ("es en", "Según el Ministerio de Sanidad, termina", "According to the Ministry of Health, it ends"),
        ("en es", "The United Nations met in Vienna", "La ONU se reunió en Viena"),
        ("en es", "Parliament voted today", "Hoy votaron las Cortes"),
        ("en es", "He reads Songs of Tides at night", "Lee Canciones de Mareas por la noche"),
        ("en es", "The Red Sea ferries stop at Easter", "Los ferris del mar Rojo paran en Semana Santa"),
        ("es en", "Los ferris del mar Rojo paran en Semana Santa", "The Red Sea ferries stop at Easter"),
        ("es en", "El papa habló en la plaza de San Pedro", "The Pope spoke in St. Peter's Square"),
        ("en de", "The mayor of Tellmark came", "Der Bürgermeister von Tellmark kam"),
        ("en es", "They met on Ash Wednesday there", "Se reunieron allí el Miércoles de Ceniza"),
        ("fr en", "Elle a quitté la Cour des comptes hier", "She left the Court of Auditors yesterday"),
        ("en it", "They left the Five Star Movement", "Hanno lasciato il Movimento 5 Stelle"),
        ("pt en", "Ontem o Bloco de Esquerda venceu", "Yesterday the Left Bloc won"),
        ("nl en", "Gisteren sprak de Hoge Raad", "Yesterday the Supreme Court spoke"),
    ],
)
def test_ordinary_words_with_a_capital_may_be_translated(languages: str, segment: str, translated: str) -> None:
    assert keeps(languages, segment, translated)


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en es", "Port O'Rell opened the bridge.", "Conductores de Londres aplazó el puente giratorio."),
        ("en es", "The mayor met Captain Vell in Oslo.", "El alcalde se reunió con Londres en Oslo."),
        ("en es", "The ferry from Tellmark is late.", "El ferry de Madrid llega tarde."),
        ("es en", "El alcalde de Tellmark abrió el puente.", "The mayor of London opened the bridge."),
        ("en fr", "The ferry from Tellmark is late.", "Le ferry de Londres est en retard."),
        ("en es", "The University of Tellmark opened.", "La Universidad abrió."),
        ("en fr", "The CEO of IBM resigned.", "Elna Vask a démissionné."),
        ("en de", "He met Vell in the harbor.", "Er traf Kramm im Hafen."),
        ("en hy", "He met Vell Tormark there.", "Նա այնտեղ հանդիպեց Սարգիս Պետրոսյանին։"),
    ],
)
def test_an_invented_name_does_not_make_up_for_one_that_is_gone(languages: str, segment: str, translated: str) -> None:
    assert not keeps(languages, segment, translated)


@pytest.mark.parametrize(
    ("segment", "translated"),
    [
        ("The Silver Heron sails on Monday.", "La estación meteorológica norte abre el lunes."),
        ("The mayor met the Tellmark Choir in Oslo on Monday.", "El ferry aprobó el puente nuevo en Oslo."),
    ],
)
def test_several_capitals_make_no_title(segment: str, translated: str) -> None:
    assert not keeps("en es", segment, translated)


@pytest.mark.parametrize(
    ("languages", "segment", "translated"),
    [
        ("en es", "Nobody was hurt.", "Nuevo ferry de Madrid."),
        ("en es", "The council approved the plan.", "El consejo de Madrid aprobó el plan."),
        ("es en", "Nadie resultó herido.", "Nobody in London was hurt."),
        ("en ru", "Nobody was hurt.", "В порту Лондона никто не пострадал."),
        ("ru en", "Никто не пострадал.", "Nobody in London was hurt."),
        ("en es", "On Monday the Spanish ferry came.", "El lunes vino el ferry de Londres."),
    ],
)
def test_an_invented_name_is_a_fault(languages: str, segment: str, translated: str) -> None:
    assert not keeps(languages, segment, translated)


@pytest.mark.parametrize(
    ("languages", "segment", "translated"),
    [
        ("es en", "La fiesta empieza el lunes de Pascua.", "The festival begins on Easter Monday."),
        ("es en", "Los españoles lo leyeron en inglés.", "The Spaniards read it in English."),
        ("en es", "Tellmark said so.", "Tellmark Dijo eso."),
        ("es en", "El puente reabre tras la tormenta", "Harbor Bridge Reopens After Storm"),
        ("es de", "El puente reabre", "Die Brücke ist wieder offen"),
    ],
)
def test_a_capital_that_the_language_wants_is_no_name(languages: str, segment: str, translated: str) -> None:
    assert keeps(languages, segment, translated)


def test_very_many_names_that_sound_like_nothing_take_no_longer() -> None:
    names = ["".join(chr(ord("b") + int(digit)) for digit in f"{number:05}").title() for number in range(10_000)]
    start = time.process_time()
    is_kept = keeps("en es", f"He saw the {' '.join(names)}.", f"Vio {' '.join(name[::-1].title() for name in names)}.")

    assert not is_kept
    assert time.process_time() - start < 4


@each_row(
    ("languages", "segment", "translated", "is_right"),
    [
        ("en pt", "Late Train to Coimbra Is Cancelled", "O trem atrasado para Coimbra foi cancelado", True),
        ("en pt", "Late Train to Coimbra Is Cancelled", "O trem atrasado para Cascais foi cancelado", False),
        ("en es", "White House Says No", "La Casa Blanca dice que no", True),
        ("en es", "Health Ministry Warns of Heat", "El Ministerio de Sanidad avisa del calor", True),
    ],
)
def test_the_translation_of_a_title_has_no_name_of_its_own(
    languages: str, segment: str, translated: str, is_right: bool
) -> None:
    assert keeps(languages, segment, translated) is is_right
