"""Sentences that do not stand alone."""

from __future__ import annotations

import pytest

from digest.language.text.sentences.context_dependent_openers import (
    depends_on_context,
    has_unnamed_speaker,
    joins_sentence,
)
from tests.tables import each_row


@each_row(
    ("language", "sentence"),
    [
        ("en", "He said so."),
        ("en", "“However, it sails.”"),
        ("fr", "C’est un paquebot."),
        ("ru", "Об этом сообщает газета."),
        ("de", "Außerdem fährt die Fähre."),
        ("es", "Sin embargo, el barco sale."),
        ("kk", "Бұл кеме."),
        ("hy", "Նա ասաց։"),
        ("ar", "وأضاف المجلس"),
        ("hi", "उन्होंने कहा।"),
        ("zh", "他说渡轮复航。"),
        ("en", "As a result, the ferry stays."),
        ("en", "So the ferry stays."),
        ("en", "Later, the ferry sailed."),
        ("en", "His ferry sails."),
        ("en", "Besides, the ferry sails."),
        ("en", "The latter is closed."),
        ("ru", "И паром ушел."),
        ("it", "E la nave va."),
        ("fr", "Son bateau est parti."),
        ("fr", "Ainsi, le bateau est parti."),
        ("sv", "De är trötta."),
        ("el", "ΑΥΤΌΣ ΕΊΠΕ."),
        ("en", "More than a century later, the pier stands."),
        ("en", "That's not true."),
        ("en", "It was mostly a rehearsal."),
        ("en", "There, the captain waits."),
        ("fr", "Deux ans plus tard, le bac repart."),
        ("fr", "On y voit le capitaine."),
        ("de", "Zwei Jahre später fährt die Fähre."),
        ("es", "Añadió que el barco zarpa."),
        ("es", "Tres días después, el barco zarpa."),
        ("pt", "Disse que o barco parte."),
        ("it", "Ha aggiunto che la nave parte."),
        ("ca", "Va afegir que el vaixell surt."),
        ("gl", "Engadiu que o barco sae."),
        ("nl", "Twee dagen later vaart de boot."),
        ("pl", "Dodał, że prom odpływa."),
        ("cs", "Ukazují, že přístav je zavřený."),
        ("cs", "Vyplývá to z návrhu rady."),
        ("ru", "Отметил, что паром ушел."),
        ("ru", "Спустя два года паром ушел."),
        ("uk", "Зазначив, що пором пішов."),
        ("be", "Дадаў, што паром пайшоў."),
        ("tr", "İki gün sonra gemi kalktı."),
        ("ar", "وفي اليوم التالي أبحرت السفينة."),
        ("fa", "روز بعد کشتی حرکت کرد."),
        ("hy", "Հաջորդ օրը նավը մեկնեց։"),
        ("kk", "Келесі күні кеме кетті."),
        ("vi", "Hôm sau, tàu chạy."),
        ("zh", "第二天渡轮复航。"),
        ("ja", "翌日、船が出た。"),
        ("ko", "다음 날 배가 떠났다."),
        ("en", "Of course the ferry sails."),
        ("en", "One of those captains is Ana Rossi."),
        ("en", "For the mayor, of course, it was a victory."),
        ("fr", "Le maire, en revanche, est parti."),
        ("fr", "D’un autre côté, le bac est vieux."),
        ("de", "Natürlich fährt die Fähre."),
        ("es", "El alcalde, en cambio, sale."),
        ("pt", "O barco, porém, parte."),
        ("it", "La nave, invece, parte."),
        ("ca", "El vaixell, en canvi, surt."),
        ("gl", "O barco, porén, sae."),
        ("nl", "Natuurlijk, de boot vaart."),
        ("pl", "Prom, oczywiście, odpływa."),
        ("cs", "Přístav, samozřejmě, je zavřený."),
        ("ru", "Паром, конечно, ушел."),
        ("uk", "Пором, звісно, пішов."),
        ("be", "Паром, вядома, пайшоў."),
        ("tr", "Gemi, elbette, kalktı."),
        ("kk", "Кеме, әрине, кетті."),
        ("hy", "Նավը, իհարկե, մեկնեց։"),
        ("ar", "بالطبع، أبحرت السفينة."),
        ("fa", "البته، کشتی حرکت کرد."),
        ("vi", "Thời điểm trên, tàu đang chạy."),
        ("zh", "当然，渡轮复航。"),
        ("ja", "船は、もちろん、出た。"),
        ("ko", "배는, 물론, 떠났다."),
    ],
)
def test_dangling(language: str, sentence: str) -> None:
    assert depends_on_context(sentence, language)


@each_row(
    ("language", "sentence"),
    [
        ("en", "It is raining."),
        ("en", "Theyre is a town."),
        ("en", "On Monday the ferry sails."),
        ("en", "As a result of the storm the ferry stays."),
        ("en", "In addition to the ferry, a boat sails."),
        ("en", "So far the ferry sails."),
        ("en", "Later this week the ferry sails."),
        ("en", "His Majesty opened the pier."),
        ("en", "Besides the ferry, a boat sails."),
        ("en", "The former captain sails."),
        ("ru", "А. Причалов сообщил о пароме."),
        ("ru", "И. о. министра открыл причал."),
        ("ru", "Так называемый причал закрыт."),
        ("it", "E. Molo apre il porto."),
        ("it", "Questa mattina il porto apre."),
        ("fr", "Son Port-du est arrivé."),
        ("en", "It was clear that the ferry sails."),
        ("en", "Two days after the storm, the ferry sails."),
        ("es", "El alcalde añadió que el barco zarpa."),
        ("fr", "Il y a deux bacs."),
        ("ru", "В городе Ардене открыт причал."),
        ("sv", "De nya reglerna gäller."),
        ("sv", "Den 3 maj går färjan."),
        ("nl", "Deze week vaart de veerboot."),
        ("fr", "Il y a un bateau."),
        ("de", "Die Fähre fährt."),
        ("pl", "Tony wody zalały port."),
        ("en", "The ferry of Arden, a town on the coast, of course sails."),
        ("en", "Though the ferry is old, it sails."),
        ("ru", "Ряд портов, в частности, Арден, закрыты."),
        ("xx", "He said so."),
        ("en", ""),
        ("en", "***"),
    ],
)
def test_standing(language: str, sentence: str) -> None:
    assert not depends_on_context(sentence, language)


@each_row(
    ("language", "sentence"),
    [
        ("en", "Here’s the map of the harbor."),
        ("en", "All of which has to be repaired."),
        ("fr", "Voici la carte du port."),
        ("de", "Hier sind die Karten des Hafens."),
        ("es", "Aquí están los mapas del puerto."),
        ("it", "Ecco la mappa del porto."),
        ("ru", "Вот карта порта."),
        ("zh", "以下是港口的地图。"),
        ("tr", "İşte limanın haritası."),
        ("kk", "Міне, порттың картасы."),
    ],
)
def test_a_pointer_depends_on_what_it_points_to(language: str, sentence: str) -> None:
    assert depends_on_context(sentence, language)


@each_row(
    ("language", "sentence"),
    [
        ("en", "I’ve sailed on the ferry."),
        ("en", "“The ferry sails,” she said, and left."),
        ("fr", "J’ai lu le rapport du port."),
        ("fr", "« Le bateau part », a-t-il dit."),
        ("de", "Wir testen die Fähre."),
        ("de", "„Die Fähre fährt“, sagte sie."),
        ("es", "Nuestro barco sale hoy."),
        ("it", "La mia nave va."),
        ("pt", "“O barco sai”, disse ela."),
        ("ru", "Мы видели паром."),
        ("ru", "«Паром уйдет», — сказал он."),
        ("uk", "«Пором піде», — сказала вона."),
        ("nl", "“De boot vaart”, zegt hij."),
        ("zh", "我们坐了渡轮。"),
        ("zh", "“渡轮复航。”他说。"),
        ("ja", "私たちはフェリーに乗った。"),
        ("kk", "«Паром кетеді», – деді ол."),
        ("hy", "Մենք տեսանք նավը։"),
    ],
)
def test_a_sentence_whose_speaker_is_not_named(language: str, sentence: str) -> None:
    assert has_unnamed_speaker(sentence, language)


@each_row(
    ("language", "sentence"),
    [
        ("en", "“We sail,” said Captain Quay."),
        ("en", "“I sail”, the captain said, and she left."),
        ("en", "Wealth is not all."),
        ("fr", "« Nous partons », a dit le capitaine."),
        ("de", "„Wir fahren“, sagte Kapitän Kai."),
        ("ru", "«Мы уйдем», — сказал капитан."),
        ("zh", "“我们复航。”船长说。"),
        ("ja", "私立の港だ。"),
        ("xx", "I have sailed."),
    ],
)
def test_a_sentence_whose_speaker_is_named(language: str, sentence: str) -> None:
    assert not has_unnamed_speaker(sentence, language)


@each_row(
    ("language", "sentence"),
    [
        ("en", "But the ferry sails."),
        ("en", "“Of course, the ferry sails.”"),
        ("fr", "Mais le bac part."),
        ("de", "Aber die Fähre fährt."),
        ("es", "Pero el barco sale."),
        ("ru", "Но паром ушел."),
        ("uk", "Але пором пішов."),
        ("vi", "Nhưng tàu chạy."),
    ],
)
def test_a_sentence_that_joins_the_one_before_joins_no_title(language: str, sentence: str) -> None:
    assert joins_sentence(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "He sails."),
        ("en", "Butter is dear."),
        ("ru", "А. Причалов ушел."),
        ("pt", "E. Porto sai."),
        ("xx", "But"),
    ],
)
def test_a_title_may_say_who_he_is(language: str, sentence: str) -> None:
    assert not joins_sentence(sentence, language)
