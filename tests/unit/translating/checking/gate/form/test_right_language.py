"""Translations into another language than wanted."""

from __future__ import annotations

import pytest

from digest.language.known import languages
from digest.translating.checking.gate.form.right_language import is_in_language
from digest.translating.checking.gate.side import Side
from tests.tables import each_row

SAID = "The bridge will be repaired in spring, and the ferry sails until then."
# The same in each language: none of them may pass for another.
SENTENCES = {
    "be": "Мост адрамантуюць вясной, а паром ходзіць да таго часу, каб людзі маглі пераправіцца.",
    "bg": "Мостът ще бъде ремонтиран през пролетта, а фериботът ще плава след това и ще има нов път.",
    "ca": "El pont es repararà a la primavera, i els ferris naveguen fins aquell dia amb les mateixes tarifes.",
    "cs": "Most bude opraven na jaře a trajekt pluje do té doby, než se dělníci vrátí, ale jen když je klid.",
    "da": "Broen bliver repareret til foråret, og færgen sejler indtil da, men ikke efter klokken ti.",
    "de": "Die Brücke wird im Frühling repariert, und die Fähre fährt bis dahin.",
    "en": SAID,
    "es": "El puente se reparará en primavera, y los ferris navegan hasta ese día con las mismas tarifas.",
    "fr": "Le pont sera réparé au printemps, et les bacs naviguent avec les mêmes tarifs pour tous.",
    "gl": "A ponte repararase na primavera, e os barcos navegan ata ese día coas mesmas tarifas para todas as persoas.",
    "it": "Il ponte sarà riparato in primavera, e i traghetti navigano anche la sera con gli stessi prezzi.",
    "kk": "Көпір көктемде жөнделеді, ал паром сол күнге дейін жүзеді.",
    "mk": "Мостот ќе биде поправен на пролет, а фериботот ќе плови и потоа до новиот пат.",
    "nl": "De brug wordt in het voorjaar hersteld, en de veerboot vaart tot dan, maar niet na tien uur.",
    "pl": "Most zostanie naprawiony na wiosnę, a prom będzie pływać do tego czasu, ale nie w nocy.",
    "pt": "A ponte será reparada na primavera, e as balsas navegam até esse dia com os mesmos preços para todos.",
    "ro": "Podul va fi reparat în primăvară, iar bacul circulă până atunci și nu mai oprește la cei din port.",
    "ru": "Мост отремонтируют весной, а паром ходит до этого дня, чтобы люди могли переправиться.",
    "sk": "Most bude opravený na jar a trajekt pláva dovtedy, aj keď sa robotníci ešte nevrátili.",
    "sr": "Мост ће бити поправљен у пролеће, а трајект плови и после тога, али не ноћу.",
    "sv": "Bron ska repareras i vår, och färjan går till dess, men inte efter klockan tio på kvällen.",
    "tr": "Köprü ilkbaharda onarılacak ve vapur o güne kadar çalışacak.",
    "uk": "Міст відремонтують навесні, а пором ходить до цього дня, щоб люди могли переправитися.",
}
FAMILIES = ["es ca gl pt it fr ro", "ru be uk bg mk sr kk", "da sv no", "cs sk pl", "de nl en", "en tr", "de pl"]


def passes(translated: str, language: str, segment: str = SAID, source: str = "en") -> bool:
    return is_in_language(Side.of(segment, source), Side.of(translated, language))


@each_row("code", SENTENCES)
def test_a_text_in_its_language_passes(code: str) -> None:
    assert passes(SENTENCES[code], code)


@each_row(
    ("wanted", "got"),
    [
        (wanted, got)
        for family in map(str.split, FAMILIES)
        for wanted in family
        for got in family
        if wanted != got and got in SENTENCES
    ],
)
def test_a_text_in_another_language_is_refused(wanted: str, got: str) -> None:
    assert not passes(SENTENCES[got], wanted)


def test_a_copy_from_a_near_language_is_refused() -> None:
    russian = SENTENCES["ru"]

    assert not passes(russian, "uk", russian, "ru")
    assert not passes(SENTENCES["es"], "ca", SENTENCES["es"], "es")


def test_chinese_is_not_japanese() -> None:
    assert not passes("这座桥将在春天维修，渡轮为居民开行。", "ja")
    assert passes("橋は春に修理され、それまでフェリーが運航する。", "ja")
    assert passes("東京都知事選挙実施", "ja")


@pytest.mark.parametrize(
    ("translated", "language"),
    [
        ("Hotel central", "ca"),
        ("Мост", "uk"),
        ("The café served piñata cake and façade tours.", "en"),
        ("Die Reporter lasen El País und Le Monde.", "de"),
        ("Газета «Егемен Қазақстан» пише про міст.", "uk"),
        ("Oscar de los Ríos", "en"),
    ],
)
def test_names_and_loanwords_prove_nothing(translated: str, language: str) -> None:
    assert passes(translated, language, "Oscar de los Ríos", "xx")


def test_a_language_that_is_not_described_is_not_judged() -> None:
    assert passes(SENTENCES["de"], "vi")


def test_letters_of_its_own_words_are_not_foreign() -> None:
    for known in languages():
        letters = set(known.recognition.foreign_letters)
        assert [word for word in known.recognition.words if letters & set(word)] == [], known.code
