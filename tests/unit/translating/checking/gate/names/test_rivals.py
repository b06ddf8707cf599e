import pytest

from digest.translating.checking.gate.names.rivals import keeps_rivals, shared_words
from digest.translating.checking.gate.side import Side
from tests.tables import each_row


def keeps(segment: str, source: str, translated: str, target: str) -> bool:
    return keeps_rivals(Side.of(segment, source), Side.of(translated, target))


@each_row(
    ("segment", "source", "translated", "target"),
    [
        ("Macron rang up Sisi.", "en", "اتصل ستارمر بالسيسي.", "ar"),
        ("习近平会见了马克龙。", "zh", "Xi Jinping met Scholz.", "en"),
        ("VW baut 35 Busse.", "de", "BMW builds 35 buses.", "en"),
        ("The mayor resigned.", "en", "İçişleri bakanı istifa etti.", "tr"),
        ("The economy minister left.", "en", "Die Justizministerin ging.", "de"),
        ("The prosecutor left.", "en", "Адвокат ушёл.", "ru"),
        ("Каспий таяздап барады.", "kk", "The Aral Sea is shrinking.", "en"),
        ("Թատրոնը փակ է։", "hy", "The circus is closed.", "en"),
    ],
)
def test_another_of_its_group_is_found(segment: str, source: str, translated: str, target: str) -> None:
    assert not keeps(segment, source, translated, target)
    assert not keeps(translated, target, segment, source)


@pytest.mark.parametrize(
    ("segment", "source", "translated", "target"),
    [
        ("El presidente Pedro Sánchez viajó.", "es", "Prime Minister Pedro Sánchez travelled.", "en"),
        ("El titular de Economía habló.", "es", "The economy minister spoke.", "en"),
        ("The US attorney general will appeal.", "en", "Le ministre américain de la Justice fera appel.", "fr"),
        ("The mayor of Warsaw left.", "en", "Prezydent Warszawy wyjechał.", "pl"),
        ("قال نواب إن الميليشيا انسحبت.", "ar", "Lawmakers said Milei was right and the militia had left.", "en"),
        ("Глава ЦБ выступила.", "ru", "The central bank governor spoke.", "en"),
        ("The minister denied it.", "en", "Bakan bunu yalanladı.", "tr"),
    ],
)
def test_words_that_may_mean_the_same_are_kept(segment: str, source: str, translated: str, target: str) -> None:
    assert keeps(segment, source, translated, target)


def test_portfolios_count_only_of_ministers() -> None:
    assert keeps("The economy is growing.", "en", "Die Bildung wächst.", "de")


def test_words_of_one_meaning_are_shared() -> None:
    segment, translated = Side.of("The Grand Slam and Davos", "en"), Side.of("Большого шлема", "ru")

    assert shared_words(segment, translated) == {"Grand", "Slam"}
