"""What is no story names its genre; a story that only mentions one stays a story."""

from __future__ import annotations

import pytest

from digest.editing.items.recognize_genre import genre_of
from digest.language.known import codes, language
from digest.model.frozen.edition_names import GENRES
from digest.model.item import Item
from digest.model.locale import Locale
from tests.growth import growth
from tests.tables import each_row

PROSE = "The ferry to Arden sails again on Friday, after two weeks in the yard. Tickets cost the same as before."
SHORT = "The ferry sails again on Friday."


def item(title: str, text: str = PROSE, language: str = "en", url: str = "", tags: tuple[str, ...] = ()) -> Item:
    return Item(source="Herald", title=title, text=text, url=url, tags=tags, locale=Locale(language))


@each_row(
    ("language", "title", "genre"),
    [
        ("en", "[Sponsor] Quay Ledger: accounts for small boats", "advertisement"),
        ("en", "Thanks to Quay Ledger for sponsoring this week", "advertisement"),
        ("en", "Sponsored content: a harbor for every budget", "advertisement"),
        ("en", "Black Friday deals: the best ropes for less", "deals"),
        ("en", "Save $40 on a lifetime of charts", "deals"),
        ("en", "The best deals on outboard motors", "deals"),
        ("en", "Your weekly horoscope: Pisces at sea", "tips"),
        ("en", "Quick crossword No 12", "tips"),
        ("en", "Arden v Quay: cup final – live!", "live blog"),
        ("en", "Arden v Quay: cup final – as it happened", "live blog"),
        ("en", "Live: ferry strike, day two", "live blog"),
        ("en", "LIVESTREAM Arden meets Quay", "live blog"),
        ("en", "The regatta – in pictures", "gallery"),
        ("en", "Ferry runs aground – video", "video"),
        ("en", "Podcast: the harbor after dark", "audio"),
        ("en", "We’re hiring: a second mate", "jobs"),
        ("en", "Open thread", "listing"),
        ("en", "Links for the weekend", "listing"),
        ("fr", "Merci à Quai 9 d'avoir sponsorisé cette semaine", "advertisement"),
        ("fr", "Grève des ferries, en direct : le port bloqué", "live blog"),
        ("fr", "La régate en images", "gallery"),
        ("fr", "Offre d'emploi : un capitaine", "jobs"),
        ("de", "[Anzeige] Ein Boot für jeden Tag", "advertisement"),
        ("de", "Regatta im Liveticker: Arden führt", "live blog"),
        ("de", "Die Bilder der Woche: Sturm und Segel", "gallery"),
        ("de", "Horoskop für heute: Fische", "tips"),
        ("es", "Huelga de ferris, en directo: el puerto cerrado", "live blog"),
        ("es", "FOTOGALERÍA | La regata de Arden", "gallery"),
        ("es", "Contenido patrocinado | Un barco para cada día", "advertisement"),
        ("ca", "La regata en imatges", "gallery"),
        ("gl", "Ofertas de emprego no porto", "jobs"),
        ("pt", "Palavras cruzadas de domingo", "tips"),
        ("pt", "Ao vivo: greve no porto", "live blog"),
        ("it", "Sciopero dei traghetti, la diretta: porto chiuso", "live blog"),
        ("it", "Oroscopo di oggi: Pesci", "tips"),
        ("nl", "Liveblog | Staking van de veerboten", "live blog"),
        ("nl", "Vacature: stuurman gezocht", "jobs"),
        ("pl", "Materiał sponsorowany: łódź na każdy dzień", "advertisement"),
        ("pl", "Regaty: relacja na żywo", "live blog"),
        ("ru", "На правах рекламы: лодка на каждый день", "advertisement"),
        ("ru", "Гороскоп на неделю для рыб", "tips"),
        ("ru", "Регата в Ардене. Текстовая трансляция", "live blog"),
        ("uk", "Вакансія: помічник капітана", "jobs"),
        ("be", "Фотарэпартаж: рэгата ў Ардэне", "gallery"),
        ("tr", "Arden - Quay maçı canlı anlatım", "live blog"),
        ("tr", "Günlük burç yorumları: balık", "tips"),
        ("ar", "حظك اليوم: برج الحوت", "tips"),
        ("ar", "مباشر | إضراب العبارات", "live blog"),
        ("fa", "گزارش تصویری: مسابقه قایق‌رانی", "gallery"),
        ("hy", "Աստղագուշակ՝ ձկներ", "tips"),
        ("kk", "Жұлдызнама: балықтар", "tips"),
        ("ja", "【PR】毎日のためのボート", "advertisement"),
        ("ja", "今日の運勢と星座占い", "tips"),
        ("ko", "포토: 아든 요트 대회", "gallery"),
        ("ko", "오늘의 운세: 물고기자리", "tips"),
        ("zh", "直播：渡轮罢工第二天", "live blog"),
        ("zh", "星座运势：双鱼座", "tips"),
        ("cs", "Komerční sdělení: loď pro každý den", "advertisement"),
        ("und", "Liveblog | Staking van de veerboten", "live blog"),
        ("en", "From the editor | How we cover the regatta", "listing"),
        ("fr", "À nos lecteurs : une semaine de régate", "listing"),
        ("de", "In eigener Sache: So berichten wir von der Regatta", "listing"),
        ("nl", "Van de redactie | Zo volgen wij de regatta", "listing"),
        ("pl", "Od redakcji: tak relacjonujemy regaty", "listing"),
        ("ru", "Письмо редактора: как мы пишем о регате", "listing"),
        ("uk", "Нашим читачам: тиждень регати", "listing"),
        ("ja", "編集部から：レガッタ取材", "listing"),
        ("zh", "致读者：我们如何报道赛船", "listing"),
        ("ko", "독자 여러분께: 요트 대회 취재", "listing"),
        ("hy", "Խմբագրի խոսք | ռեգատա", "listing"),
    ],
)
def test_an_item_names_its_genre_in_its_title(language: str, title: str, genre: str) -> None:
    assert genre_of(item(title, SHORT, language)) == genre


@each_row(
    ("language", "title"),
    [
        ("en", "The best trade deals take years, says the minister"),
        ("en", "Peace deal: both sides sign in Arden"),
        ("en", "Ferry company signs $40m deal"),
        ("en", "Where the harbor's seals live"),
        ("en", "Live music returns to the quay"),
        ("en", "National Gallery buys a view of Arden"),
        ("en", "Podcasts win over older listeners, survey finds"),
        ("en", "Jobs: the port loses 200 of them"),
        ("en", "Advertising: watchdog warns ferry companies"),
        ("en", "Shares fall 20% off their peak"),
        ("en", "Council to save $40m on dredging"),
        ("en", "Black Friday sales disappoint shops in Arden"),
        ("en", "Lottery winner buys a ferry"),
        ("en", "Sponsor pulls out of the regatta"),
        ("en", "Crossword champion sails around the world"),
        ("en", "The horoscope industry goes to court"),
        ("de", "Anzeige: Fähre soll Hafenbecken beschädigt haben"),
        ("de", "Rätsel: Woher kommt der Ölteppich?"),
        ("fr", "En direct, le maire a présenté ses excuses"),
        ("fr", "Publicité : le port condamné"),
        ("es", "Galería: atraco en el centro comercial"),
        ("it", "Galleria: riaperto il tunnel per Arden"),
        ("nl", "Gezocht: getuigen van ongeval in de haven"),
        ("pl", "Film: reżyser z Arden nagrodzony"),
        ("ru", "Ставки: банк поднял проценты"),
        ("ru", "Реклама: суд оштрафовал порт"),
        ("zh", "广告：渡轮公司被罚"),
        ("ja", "広告：フェリー会社に罰金"),
        ("ko", "광고: 여객선 회사에 벌금"),
    ],
)
def test_a_story_about_such_things_is_a_story(language: str, title: str) -> None:
    assert genre_of(item(title, language=language)) == ""


@pytest.mark.parametrize(
    "title", ["Ferry runs aground (VIDEO)", "VIDÉO. Un ferry s'échoue", "Ferry runs aground +VIDEO"]
)
def test_a_story_may_come_with_a_video(title: str) -> None:
    assert genre_of(item(title, PROSE * 10)) == ""
    assert genre_of(item(title, "")) == "video"


def test_a_long_text_below_a_picture_or_video_is_a_story() -> None:
    assert genre_of(item("Video | Ferry runs aground", PROSE)) == "video"
    assert genre_of(item("Video | Ferry runs aground", PROSE * 10)) == ""


@each_row(
    ("url", "genre"),
    [
        ("https://news.example.org/gallery/2025/regatta", "gallery"),
        ("https://news.example.org/videos/12/regatta.html", "video"),
        ("https://news.example.org/sponsored-content/boats", "advertisement"),
        ("https://news.example.org/sport/live-blog/regatta", "live blog"),
        ("https://news.example.org/%D0%B2%D0%B8%D0%B4%D0%B5%D0%BE/regatta", ""),
        ("https://news.example.org/markets/deals/port-sold", ""),
        ("https://news.example.org/gallery-owner-wins-prize", ""),
        ("http://[news.example.org/gallery/1", "gallery"),
    ],
)
def test_a_folder_of_the_url_names_a_genre(url: str, genre: str) -> None:
    assert genre_of(item("The regatta", url=url)) == genre


def test_a_folder_may_be_named_in_the_language_of_the_item() -> None:
    assert genre_of(item("Регата", PROSE, "ru", "https://news.example.org/%D0%B2%D0%B8%D0%B4%D0%B5%D0%BE/1")) == "video"


def test_a_tag_names_what_is_sold_but_may_be_the_subject_of_a_story() -> None:
    assert genre_of(item("A boat for every day", tags=("Sponsored",))) == "advertisement"
    assert genre_of(item("Listeners like long stories", tags=("Podcasts", "Video"))) == ""


@each_row(
    ("language", "title", "tags", "url", "genre"),
    [
        ("en", "Advertisement: Visit Hotel Mirador", ("Ad",), "", "advertisement"),
        ("en", "Visit Hotel Mirador", ("Ads",), "", "advertisement"),
        ("en", "Ad: Visit Hotel Mirador", (), "", "advertisement"),
        ("en", "50% off garden chairs - today only", ("Deals",), "", "deals"),
        ("en", "50% off garden chairs", (), "https://news.example.org/deals/chairs", "deals"),
        ("de", "Anzeige: 20 Prozent Rabatt auf Gartenstühle", (), "", "advertisement"),
        ("es", "Publicidad: 20% de descuento en sillas", (), "", "advertisement"),
        ("fr", "Publicité : réservez une cabine", (), "", "advertisement"),
        ("it", "Pubblicità: prenota una cabina", (), "", "advertisement"),
        ("pt", "Publicidade: só hoje, cadeiras", (), "", "advertisement"),
        ("ca", "Publicitat: només avui, cadires", (), "", "advertisement"),
        ("gl", "Publicidade: só hoxe, cadeiras", (), "", "advertisement"),
        ("nl", "Advertentie: 20% korting op tuinstoelen", (), "", "advertisement"),
        ("pl", "Reklama: tylko dziś krzesła", (), "", "advertisement"),
        ("ru", "Реклама: скидки до 50% на лодки", (), "", "advertisement"),
        ("uk", "Реклама: знижки до 50% на човни", (), "", "advertisement"),
        ("be", "Рэклама: толькі сёння лодкі", (), "", "advertisement"),
        ("ar", "إعلان: خصم 50% على القوارب", (), "", "advertisement"),
        ("fa", "آگهی: فقط امروز قایق", (), "", "advertisement"),
        ("tr", "Reklam: %50 indirim", (), "", "advertisement"),
        ("hy", "Գովազդ: միայն այսօր նավակներ", (), "", "advertisement"),
        ("kk", "Жарнама: тек бүгін қайықтар", (), "", "advertisement"),
        ("zh", "广告：限时优惠小船", (), "", "advertisement"),
        ("ja", "広告：本日限りのボート", (), "", "advertisement"),
        ("ko", "광고: 오늘만 보트 할인", (), "", "advertisement"),
        ("en", "Arden Port buys Quay Lines for $40m", ("Deals",), "https://news.example.org/deals/port", ""),
        ("en", "Quay Lines trades 20% off its peak after the bid", ("Deals",), "", ""),
        ("en", "Order book of Arden shipyard sold to Quay Lines", ("Deals",), "", ""),
        ("en", "Regulator looks at what shops say of discounts", ("Ads",), "", ""),
        ("pt", "AD: governo visita o porto", ("AD",), "", ""),
        ("nl", "Veerboot vaart weer", ("AD",), "", ""),
    ],
)
def test_an_offer_with_a_tag_folder_or_label_is_none_of_a_story(
    language: str, title: str, tags: tuple[str, ...], url: str, genre: str
) -> None:
    assert genre_of(item(title, language=language, url=url, tags=tags)) == genre


def test_a_short_text_may_say_that_it_is_paid_for() -> None:
    assert genre_of(item("A boat for every day", f"{PROSE} This post is sponsored by Quay Ledger.")) == "advertisement"
    assert genre_of(item("News of the week", f"{PROSE * 20} This post is sponsored by Quay Ledger.")) == ""


def test_a_code_with_a_price_is_a_bargain() -> None:
    assert genre_of(item("Ropes", "Ten meters for $5 with code ROPE5 at checkout, today only.")) == "deals"
    assert genre_of(item("Fraud", "Police warn of a discount code that empties accounts in Arden.")) == ""


@pytest.mark.parametrize(
    "text", ["", "v1.2.0", "https://news.example.org/a-long-path/with/many-words/in-it", "1 2 3 4 5 6 7", "The regatta"]
)
def test_an_item_without_words_of_its_own_has_no_prose(text: str) -> None:
    assert genre_of(item("The regatta", text)) == "no prose"


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "It sails on."), ("ja", "フェリーは金曜日に運航を再開します。"), ("ar", "تبحر العبارة من جديد يوم الجمعة")],
)
def test_one_sentence_is_prose(language: str, text: str) -> None:
    assert genre_of(item("The regatta", text, language)) == ""


def test_what_is_sold_counts_before_what_it_is() -> None:
    assert genre_of(item("Video | A boat for every day", tags=("Sponsored",))) == "advertisement"


@each_row("code", codes())
def test_languages_name_no_other_genres(code: str) -> None:
    genres = language(code).genres
    named = {*genres.labels, *genres.bracketed, *genres.titles, *genres.texts, *genres.sections}
    assert named <= set(GENRES)


@pytest.mark.parametrize("part", ["thanks to ", "save $1", "((((", "| - : ", "a: ", "live ", "\u0e01", "20% off "])
def test_hostile_titles_take_no_longer(part: str) -> None:
    assert growth(lambda size: genre_of(item(part * size, part * size, url="https://x.org/" + part * size)), 2_000) < 8
