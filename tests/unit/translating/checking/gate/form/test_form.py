"""The checks of the gate one by one, in their hard cases."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.translating.checking.gate.form.copy import is_copy
from digest.translating.checking.gate.form.kept_quotes import same_quotes
from digest.translating.checking.gate.form.length import is_of_length
from digest.translating.checking.gate.form.repetition import repeats
from digest.translating.checking.gate.form.script import is_in_script, is_of_language
from digest.translating.checking.gate.side import Side
from digest.translating.checking.gate.verify import verify
from tests.tables import each_row

Check = Callable[[Side, Side], bool]


def passes(check: Check, languages: str, segment: str, translated: str) -> bool:
    source, target = languages.split()
    return check(Side.of(segment, source), Side.of(translated, target))


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en es", 'The "old" quay', "El muelle «viejo»"),
        ("en de", 'The "old" quay', "Der „alte“ Kai"),
        ("en es", "The 'old' quay", "El muelle «viejo»"),
        ("en zh", 'The film "Harbor"', "电影《港湾》"),
        ("en ja", "The “old” quay", "「古い」岸壁"),
        ("en es", "“We left.", "«Nos fuimos.»"),
        ("en es", "“We left.", "«Nos fuimos."),
        ("en es", "It isn't the captain's", "No es del capitán"),
        ("en fr", 'The "old" quay', "Le « vieux » quai"),
        ("he en", 'צה"ל הודיע', "The army said"),
        ("en ru", "Zenit beat Spartak", "«Зенит» обыграл «Спартак»"),
        ("kk en", "«Қайрат» «Астананы» ұтты", "Kairat beat Astana"),
        ("uk en", 'Завод "Азот" закрили', "The Azot plant was closed"),
        ("ru en", "Балет «Лебединое озеро» вернулся", "Swan Lake is back"),
        ("hy en", "«Արարատը» հաղթեց «Փյունիկին»", "Ararat beat Pyunik"),
    ],
)
def test_quotation_marks_may_have_the_form_of_the_language(languages: str, segment: str, translated: str) -> None:
    assert passes(same_quotes, languages, segment, translated)


@pytest.mark.parametrize("translated", ["El muelle (viejo", "El muelle viejo", "El muelle «viejo» (sic)"])
def test_lost_and_added_brackets_are_a_fault(translated: str) -> None:
    assert not passes(same_quotes, "en es", "The (old) quay", translated)


@pytest.mark.parametrize(
    ("segment", "translated"), [("The old quay", "El «muelle viejo"), ("The 'old' quay", "El «muelle» «viejo")]
)
def test_a_quotation_mark_that_nothing_stands_for_is_a_fault(segment: str, translated: str) -> None:
    assert not passes(same_quotes, "en es", segment, translated)


def test_brackets_may_be_wide() -> None:
    assert passes(same_quotes, "en zh", "The (old) quay", "（旧）码头")


@pytest.mark.parametrize(
    ("segment", "translated"),
    [
        ("They lost 2-0", "Elle s'est inclinée (2-0)"),
        ("Support fell (12%)", "Le soutien a reculé, 12 %"),
        ("The sea (3 °C)", "La mer (3 °C)"),
    ],
)
def test_brackets_around_a_figure_may_be_missing(segment: str, translated: str) -> None:
    assert passes(same_quotes, "en fr", segment, translated)


@pytest.mark.parametrize("segment", ["Он сказал: «Мельница старая»", "«Мельница старая», — сказал он"])
def test_speech_keeps_its_marks(segment: str) -> None:
    assert not passes(same_quotes, "ru en", segment, "The mill is old, he said")


@pytest.mark.parametrize("translated", ["El muelle viejo", "El «muelle» «viejo»", "El muelle «viejo"])
def test_lost_and_added_quotation_marks_are_a_fault(translated: str) -> None:
    assert not passes(same_quotes, "en es", 'The "old" quay', translated)


@pytest.mark.parametrize(
    ("languages", "segment", "translated"),
    [
        ("en es", "Weather", "El tiempo"),
        ("en es", "No", "No"),
        ("en zh", "The bridge has reopened after nine months of repair.", "大桥经过九个月的维修后重新开放。"),
        ("zh en", "大桥经过九个月的维修后重新开放。", "The bridge has reopened after nine months of repair."),
        ("en de", "The council meets today.", "Die Ratsversammlung tritt heute zusammen."),
        ("en xx", "The council meets today.", "Nagpupulong ngayon ang konseho."),
        ("xx en", "Nagpupulong ngayon ang konseho.", "The council meets today."),
    ],
)
def test_lengths_that_are_right(languages: str, segment: str, translated: str) -> None:
    assert passes(is_of_length, languages, segment, translated)


@pytest.mark.parametrize(
    ("languages", "segment", "translated"),
    [
        ("en es", "The bridge has reopened after nine months of repair.", "El puente reabrió."),
        ("en es", "The bridge has reopened after nine months of repair.", "El puente se ha reabierto tras nueve"),
        (
            "en es",
            "The bridge has reopened.",
            "El puente se ha reabierto tras nueve meses de obras y reparaciones varias.",
        ),
        ("en zh", "The bridge has reopened after nine months of repair.", "大桥开放。"),
        ("en zh", "The bridge has reopened.", "The bridge has reopened after nine months of repair."),
    ],
)
def test_lengths_that_are_wrong(languages: str, segment: str, translated: str) -> None:
    assert not passes(is_of_length, languages, segment, translated)


# English and Slovak need the same number of characters.


def test_a_translation_may_be_much_longer_and_not_a_character_more() -> None:
    assert passes(is_of_length, "en sk", "a" * 20, "b" * 52)
    assert not passes(is_of_length, "en sk", "a" * 20, "b" * 53)


@pytest.mark.parametrize(("segment", "translated"), [("a" * 100, "b" * 56), ("a" * 99 + ".", "b" * 79)])
def test_a_translation_may_be_much_shorter_if_it_is_whole_and_not_a_character_less(
    segment: str, translated: str
) -> None:
    assert passes(is_of_length, "en sk", segment, translated)
    assert not passes(is_of_length, "en sk", segment, translated[1:])


def test_a_translation_with_its_full_stop_is_not_taken_for_a_beginning() -> None:
    segment, translated = "a" * 99 + ".", "b" * 55 + "."

    assert passes(is_of_length, "en sk", segment, translated)
    assert not passes(is_of_length, "en sk", segment, translated.replace(".", "b"))


@each_row(
    "translated",
    [
        "el el el puente",
        "el puente el puente el puente reabre",
        "el puente del norte el puente del norte reabre",
        "un año más, un año más y un año más para el puente un año más",
        "hoy mañana hoy mañana hoy mañana reabre",
        "el puente norte el puente norte reabre",
        "el puente del norte reabre hoy el puente del norte reabre hoy",
        "el puente del norte reabre, el puente del norte cierra y el puente del norte se oxida",
        "puentepuentepuentepuentepuente",
        "el puente , , , , reabre",
    ],
)
def test_loops_are_a_fault(translated: str) -> None:
    assert passes(repeats, "en es", "The northern bridge has reopened after a year", translated)


def test_loops_without_spaces_are_a_fault() -> None:
    assert passes(
        repeats, "en zh", "The bridge has reopened", "大桥已经重新开放开放开放开放开放开放开放开放开放开放开放开放开放"
    )


@each_row(
    ("segment", "translated"),
    [
        ("No, no, no!", "¡No, no, no!"),
        ("The bridge of the old town of the north", "El puente de la ciudad vieja de la zona del norte"),
        ("Wait.....", "Espera....."),
        ("That is that", "Eso que que"),
        ("Nobody came", "Nadie nadie vino"),
        ("Day by day", "Día tras día tras otro"),
        ("Word", "puen" * 6),
        (
            "The bridge of the north opens and closes",
            "El puente del norte cierra en abril, y el puente del norte reabre en junio",
        ),
    ],
)
def test_what_only_comes_twice_or_is_repeated_in_the_segment_is_none(segment: str, translated: str) -> None:
    assert not passes(repeats, "en es", segment, translated)


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en ru", "The iPhone 16 is out", "Вышел iPhone 16"),
        ("en ru", "Harbor Pro Max", "Harbor Pro Max"),
        ("en ja", "The bridge", "橋が開いた"),
        ("en ko", "The bridge", "大橋 다리"),
        ("ru en", "Порт", "Port"),
        ("en sr", "The bridge", "Most je otvoren"),
        ("en sr", "The bridge", "Мост је отворен"),
        ("en es", "The angle α is right", "El ángulo α es recto"),
        ("en xx", "The bridge", "Anything"),
    ],
)
def test_letters_of_the_language(languages: str, segment: str, translated: str) -> None:
    assert passes(is_in_script, languages, segment, translated)


@pytest.mark.parametrize(
    ("languages", "segment", "translated"),
    [
        ("en es", "The bridge", "El мост"),
        ("en es", "The bridge", "El puente 桥"),
        ("en ru", "The bridge has reopened", "Мост has reopened"),
        ("en ru", "The bridge", "The bridge"),
        ("ru en", "Мост открыт", "Мост open"),
        ("en ru", "The bridge of Lisbon", "Мост de la ciudad"),
        ("en zh", "The bridge", "The bridge"),
    ],
)
def test_letters_of_another_language_are_a_fault(languages: str, segment: str, translated: str) -> None:
    assert not passes(is_in_script, languages, segment, translated)


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en es", "Hospital General", "Hospital General"),
        ("en es", "Quay Weekly, Lisbon", "Quay Weekly, Lisbon"),
        ("en es", "Hotel central", "Hotel central"),
        ("en es", "Hotel central rural", "Hotel central rural"),
        ("en es", "Harbor City Council Approves New Tram", "Harbor City Council Approves New Tram"),
        ("es ca", "La casa blanca", "La casa blanca"),
        ("es ca", "La casa blanca sola", "La casa blanca sola"),
        ("es ca", "El puente se reabre hoy por fin", "El pont se reabre hoy por fin"),
        ("en es", "The bridge reopens soon after repair", "Hoy, tras obras largas, the bridge reopens soon"),
        ("en es", "He read out La vida es sueño today", "Hoy leyó La vida es sueño en voz alta y clara"),
    ],
)
def test_some_texts_are_the_same_in_two_languages(languages: str, segment: str, translated: str) -> None:
    assert not passes(is_copy, languages, segment, translated)


@each_row(
    ("languages", "segment", "translated"),
    [
        ("en es", "The bridge reopens today", "The bridge reopens today"),
        ("en es", "The bridge reopens today", "the Bridge reopens, today"),
        ("en es", "Harbor City Council Approves New Tram Line", "Harbor City Council Approves New Tram Line"),
        ("en es", "Hotel central rural normal", "Hotel central rural normal"),
        ("es ca", "El puente se reabre hoy", "El puente se reabre hoy"),
        ("es ca", "El pont obre avui tard", "El pont obre avui tard"),
        ("en es", "Today the bridge reopens again", "The bridge reopens again"),
        ("en es", "The bridge reopens after nine months", "El bridge reopens after nine months"),
        ("en es", "The bridge reopens soon after repair", "Tras obras largas, the bridge reopens soon"),
    ],
)
def test_copies_are_a_fault(languages: str, segment: str, translated: str) -> None:
    assert passes(is_copy, languages, segment, translated)


@given(st.text(), st.text(), st.sampled_from(["en", "es", "ru", "zh", "ar", "xx"]), st.sampled_from(["es", "ja", "de"]))
def test_any_two_texts_are_judged(segment: str, translated: str, source: str, target: str) -> None:
    verify(segment, translated, source, target)


REPEATED = [
    "a",
    "ab ",
    "1",
    "1,",
    "1 000 ",
    "'",
    "' a",
    '"',
    "A b",
    "十",
    "桥大",
    "mil ",
    "1 mil ",
    "«",
    "X",
    "- ",
    "《",
    "5 ",
]


@pytest.mark.parametrize("text", REPEATED)
def test_judging_takes_no_longer_than_the_text(text: str) -> None:
    long = text * (60_000 // len(text))
    start = time.process_time()
    verify(long, long[1:], "en", "zh")

    assert time.process_time() - start < 4


@each_row(
    ("text", "language", "expected"),
    [
        ("The ferry", "en", True),
        ("Привет мир", "en", False),
        ("新闻", "en", False),
        ("The word 新闻 is news", "en", True),
        ("Новости", "be", True),
        ("The ferry is late", "be", False),
        ("MacBook Air: новый", "ru", True),
        ("ABCD паромы", "en", False),
        ("ABCDEF паромы", "en", True),
        ("GPT发布", "zh", True),
        ("2026: 10 %", "ru", True),
    ],
)
def test_a_text_is_in_the_letters_of_its_language(text: str, language: str, expected: bool) -> None:
    assert is_of_language(text, language) is expected


def test_a_number_within_a_word_is_a_fault() -> None:
    assert verify("A student of 22 years died.", "Un estudiantede22años murió.", "en", "es") == "numbers"
    assert verify("The file ferry22plan is lost.", "El archivo ferry22plan está perdido.", "en", "es") is None


def test_words_without_a_space_between_them_are_a_fault() -> None:
    assert verify("It looks at the new bridge.", "Es algo queMiraElPuente nuevo.", "en", "es") == "numbers"
    assert verify("The plan of theBridgeShip is lost.", "El plan de theBridgeShip se perdió.", "en", "es") is None
    assert verify("The McKeller of Kiel sings.", "Canta el McKeller de Kiel.", "en", "es") is None
