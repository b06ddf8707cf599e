"""Sentences that speak of their author or their page."""

from __future__ import annotations

from digest.language.known import languages
from digest.language.text.sentences.own_voice import has_own_voice, speaks_to_reader
from tests.growth import growth
from tests.tables import each_row


@each_row(
    ("language", "sentence"),
    [
        ("en", "Over the last weeks I’ve been sailing on the new ferry."),
        ("en", "Like many others, I wanted to sail."),
        ("en", "The weather is fantastic here in Arden."),
        ("en", "Let us go back to the first ferry."),
        ("en", "In this article, the ferry is compared with the bus."),
        ("en", "Our ferry sails."),
        ("en", "Is the ferry late?"),
        ("fr", "Le bac est beau, j’adore ses couleurs."),
        ("fr", "Dans cet article, il est question du bac."),
        ("de", "Wir haben die schönsten Fähren herausgesucht."),
        ("de", "Wer fährt, sollte ein paar Hinweise beachten."),
        ("de", "Ob sich die Fahrt lohnt, hat die Hafenpost getestet."),
        ("de", "Welche Fähren es gibt, zeigt der Vergleich."),
        ("es", "El barco que más me gusta es el viejo."),
        ("pt", "O barco de que eu gosto é o velho."),
        ("it", "Il traghetto che io preferisco è vecchio."),
        ("nl", "In deze rubriek staan de mooiste boten."),
        ("pl", "Prom, który mi się podoba, jest stary."),
        ("cs", "Na trajektu jsem byl v pátek."),
        ("ru", "На пароме мне понравилось."),
        ("uk", "На поромі мені сподобалося."),
        ("be", "На пароме мне спадабалася."),
        ("ca", "El vaixell que jo prefereixo és vell."),
        ("gl", "O barco que eu prefiro é vello."),
        ("tr", "Gemi bana göre güzel."),
        ("ar", "السفينة التي نحن عليها جميلة."),
        ("fa", "کشتی برای من زیباست."),
        ("hy", "Նավը ինձ դուր է գալիս։"),
        ("kk", "Кеме маған ұнайды."),
        ("vi", "Con tàu mà tôi thích đã cũ."),
        ("zh", "昨天我坐了渡轮。"),
        ("ja", "昨日、私はフェリーに乗った。"),
        ("ko", "어제 저는 배를 탔다."),
        ("ar", "هل تبحر السفينة؟"),
    ],
)
def test_a_text_speaks_of_itself(language: str, sentence: str) -> None:
    assert has_own_voice(sentence, language)


@each_row(
    ("language", "sentence"),
    [
        ("en", "The mayor said: “We sail again.”"),
        ("en", "‘We sail again’, the mayor said."),
        ("en", "World War I and Phase I ended."),
        ("en", "King Arden I was crowned, and the US sails."),
        ("en", "There are eight planets around our sun in our solar system."),
        ("fr", "«Nous partons», dit le maire."),
        ("fr", "Le bac de Nous-sur-Mer part."),
        ("de", "Der Hafen ist offen."),
        ("cs", "Herečka hrála v seriálu My všichni z přístavu."),
        ("ru", "— Мы идём в порт, — сказал капитан."),
        ("pt", "Os barcos nos portos partem."),
        ("zh", "我国渡轮复航。"),
        ("ja", "私立学校が開く。"),
        ("xx", "I sail."),
    ],
)
def test_news_does_not(language: str, sentence: str) -> None:
    assert not has_own_voice(sentence, language)


def test_languages_with_words_for_the_author_have_a_pattern_too() -> None:
    assert [known.code for known in languages() if known.openers.first_person and not known.openers.own_voice] == []


def test_a_long_sentence_takes_time_in_proportion() -> None:
    assert growth(lambda size: has_own_voice("Ob " + "a, zeigt " * size, "de"), 500) < 8


@each_row(
    ("language", "sentence", "speaks"),
    [
        ("en", "If your ferry is late, call the harbor.", True),
        ("en", "The mayor said: “You will have your ferry.”", False),
        ("en", "The youth club has a ferry.", False),
        ("fr", "Le port attend vos photos du bac.", True),
        ("de", "Die Fähre bringt Sie nach Quay.", True),
        ("de", "Sie bringt die Post nach Quay.", False),
        ("xx", "your ferry", False),
    ],
)
def test_a_sentence_speaks_to_readers_outside_its_quotations(language: str, sentence: str, *, speaks: bool) -> None:
    assert speaks_to_reader(sentence, language) is speaks
