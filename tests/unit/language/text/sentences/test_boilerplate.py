"""Lines and sentences that are not news."""

from __future__ import annotations

import pytest

from digest.language.known import of_all
from digest.language.text.sentences.boilerplate import is_boilerplate
from tests.tables import each_row


@each_row(
    "sentence",
    [
        "Read more on the ferry.",
        "Читайте также: паром.",
        "Lire aussi : le bateau.",
        "See https://example.org/ferry",
        "Write to harbor@example.org today.",
        "Photo: Harbor News",
        "→ Continue reading",
        "Share",
        "[Advertisement]",
        "Tags: ferry, pier, harbor",
        "We use cookies to improve the site.",
        "Mis à jour le 4 mai à 10h42",
        "Последнее обновление: 12:30:15",
        "Every morning the ferry is in our newsletter.",
        "The post Ferry sails again appeared first on Harbor News.",
        "(Reporting by the harbor desk; editing by the night desk)",
    ],
)
def test_boilerplate(sentence: str) -> None:
    assert is_boilerplate(sentence)


@each_row(
    "sentence",
    [
        "The ferry: a story.",
        "It sails at 12:30.",
        "Readers like the ferry.",
        "",
        "Advertisements for the ferry are banned.",
        "Anzeige gegen den Kapitän der Fähre ist erstattet.",
        "Реклама парома запрещена.",
        "The ferry was first seen on Monday.",
        "Tagesfahrten sind beliebt.",
    ],
)
def test_news(sentence: str) -> None:
    assert not is_boilerplate(sentence)


@each_row(
    "line",
    [
        "By Harbor Staff",
        "by Harbor Staff, Arden Desk",
        "Par Le Port",
        "Автор Порт Арден",
        "By Harbor Staff, Arden Desk (Sea and Sky); Quay Desk, Pier Desk (Roads, Harbor Daily); and Mill Desk (City).",
        "Por Harbor Staff (Mar Aberto); Arden Desk (Porto Novo).",
    ],
)
def test_a_byline_is_no_news(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday.",
        "By noon the ferry sailed",
        "Par temps calme, le bateau part",
        "Bypass opens",
        "Von Arden nach Porto.",
        "By Tuesday Harbor Staff, Arden Desk and Quay Desk had won the Arden Prize.",
        "By Law, a Ferry Is a Road.",
    ],
)
def test_what_begins_as_a_byline_may_be_news(line: str) -> None:
    assert not is_boilerplate(line)


@each_row(
    "sentence",
    [
        "Editor’s note: the ferry is owned by the publisher of this newspaper.",
        "This article was amended on 4 May to correct the name of the ferry.",
        "Added a note about the ferry on Monday.",
        "Try Harbor Plus free for 30 days.",
        "Thanks to Harbor Cables for sponsoring this week's issue.",
        "Image attribution: Harbor Archive.",
        "Tickets here: the old pier.",
        "Watch below as the ferry sails.",
        "Use this link for 10% off.",
        "Please consider supporting the Herald.",
        "Nota de la redacción: el barco es del periódico.",
        "La entrada El barco sale se publicó primero en Diario del Puerto.",
        "L’article Le bateau part est apparu en premier sur Journal du Port.",
        "Note de la rédaction : le bateau est à nous.",
        "Il vous reste 71.5% de cet article à lire.",
        "Der Beitrag Die Fähre fährt erschien zuerst auf Hafenblatt.",
        "Jetzt das Hafenblatt kostenlos testen.",
        "O post O barco sai apareceu primeiro em Diário do Porto.",
        "L'articolo La nave va proviene da Giornale del Porto.",
        "Примечание редакции: паром принадлежит издателю.",
        "Запись Паром ушел впервые появилась на Вестник порта.",
        "Подпишитесь на Вестник порта.",
        "Підпишіться на Вісник порту.",
        "Чытайце таксама: паром ідзе.",
        "ظهرت المقالة العبارة تبحر أولاً على صحيفة الميناء.",
        "编者按：渡轮属于本报。",
        "編集部注：フェリーは本紙のものです。",
        "편집자 주: 여객선은 본지의 것이다.",
        "Editörün notu: vapur gazetemizindir.",
        "یادداشت سردبیر: کشتی از آن ماست.",
        "Խմբագրի նշում՝ լաստանավը մերն է։",
        "Редакция ескертпесі: кеме біздікі.",
        "Artykuł Prom płynie pochodzi z serwisu Gazeta Portowa.",
        "Het bericht De veerboot vaart verscheen eerst op Havenkrant.",
        "L'entrada El vaixell surt ha aparegut primer a Diari del Port.",
        "O artigo O barco sae apareceu primeiro en Diario do Porto.",
    ],
)
def test_a_notice_in_any_language(sentence: str) -> None:
    assert is_boilerplate(sentence)


@each_row(
    "sentence",
    [
        "A subscription to the Herald costs 9 euros a month from May.",
        "The constitution of the harbor was amended on 4 May.",
        "Photographs of the ferry are shown in the town hall.",
        "The council thanks its sponsors for the new pier.",
        "The illness appeared first in Arden.",
        "El virus apareció primero en Arden.",
        "Die Karte erschien zuerst auf Englisch.",
        "Билеты на паром подорожали.",
        "Поддержать мэра решил весь совет.",
        "Üye olan ülkeler anlaştı.",
        "برعاية المجلس انطلق المهرجان.",
        "订阅用户超过一百万。",
        "残り2試合で優勝が決まる。",
        "카카오톡이 멈췄다.",
        "Abonnees krijgen korting.",
        "Donated blankets arrived at the pier.",
    ],
)
def test_news_about_what_notices_are_about(sentence: str) -> None:
    assert not is_boilerplate(sentence)


def test_notices_are_listed_as_they_are_compared() -> None:
    for notice in of_all(lambda known: (*known.notices.beginnings, *known.notices.whole, *known.notices.within)):
        assert notice == notice.lower().strip()
        assert len(notice) > 1


@each_row(
    "sentence",
    [
        "The old pier (Photo: Ana Rossi) was closed on Monday.",
        "Le port - Photo : Le Quai Le port a fermé lundi.",
        "Die Fähre (Bild: Hafenbote) fuhr am Montag.",
        "Паром у причала / Фото: Порт Паром ушел в понедельник.",
        "El puerto (Foto: Muelle) cerró el lunes.",
        "Bến phà cũ - Ảnh: Cảng Bến phà đóng cửa hôm thứ hai.",
        "旧码头（图：港口社）周一关闭。",
        "Prom w porcie (fot.: Port) odpłynął.",
        ">> The ferry sails again >> The pier is closed this week.",
    ],
)
def test_a_caption_with_its_credit_and_a_list_of_links_are_no_news(sentence: str) -> None:
    assert is_boilerplate(sentence)


@pytest.mark.parametrize(
    "sentence", ["The captain kept one photo: that of the pier.", "Das Bild: ein Hafen.", "In code, a>>b is a shift."]
)
def test_a_photo_may_be_news(sentence: str) -> None:
    assert not is_boilerplate(sentence)
