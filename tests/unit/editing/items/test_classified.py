"""An ad for a home names its price, area and rooms side by side; a headline names them within a sentence."""

from __future__ import annotations

from digest.editing.items.classified import is_classified
from digest.editing.items.recognize_genre import genre_of
from digest.language.known import languages
from digest.model.item import Item
from digest.model.locale import Locale
from tests.tables import each_row


@each_row(
    ("language", "title"),
    [
        ("en", "Sunny flat by the quay, cat welcome (old town) $950 2bd 640ft2"),
        ("en", "2BD/1BA, top floor, balcony, gas stove"),
        ("en", "2 bed 1 bath near the ferry"),
        ("en", "Furnished studio (harbor hill) $700"),
        ("en", "£1,200 – 3 bedrooms – garden"),
        ("de", "Helle Wohnung am Hafen, 2 Zimmer, 54 m², 650 €"),
        ("fr", "Bel appartement au port – 3 pièces, 62 m², 1 050 €"),
        ("es", "Piso luminoso junto al puerto 3 hab 80 m2 900 €"),
        ("ca", "Pis lluminós al port, 3 habitacions, 80 m²"),
        ("gl", "Piso no porto, 3 habitacións, 80 m²"),
        ("pt", "Apartamento no porto, 2 quartos, 70 m²"),
        ("it", "Appartamento al porto, 3 locali, 75 mq, 800 €"),
        ("nl", "Appartement aan de haven, 3 kamers, 75 m², € 1.100"),
        ("pl", "Mieszkanie przy porcie, 3 pokoje, 60 m2, 2500 zł"),
        ("cs", "Pronájem bytu u přístavu 2+kk, 54 m², 15 000 Kč"),
        ("tr", "Limanda kiralık daire 2+1 95 m2 20.000 TL"),
        ("ru", "Квартира у порта, 2 комнаты, 54 м², 45 000 руб"),
        ("uk", "Квартира біля порту, 2 кімнати, 54 м²"),
        ("be", "Кватэра каля порта, 2 пакоі, 54 м²"),
        ("kk", "Порт жанындағы пәтер, 2 бөлме, 54 м²"),
        ("hy", "Բնակարան նավահանգստի մոտ, 2 սենյակ, 54 m²"),
        ("ar", "شقة قرب الميناء 3 غرف 120 متر مربع"),
        ("fa", "آپارتمان کنار بندر 2 خوابه 95 متر مربع"),
        ("zh", "港口旁公寓 3室2厅 95平米"),
        ("ja", "港の近くのマンション 2LDK 54㎡"),
        ("ko", "항구 근처 아파트 2룸 54㎡"),
        ("und", "Apartamento no porto, 2 quartos, 70 m²"),
    ],
)
def test_an_ad_for_a_home_is_an_advertisement(language: str, title: str) -> None:
    item = Item(source="Board", title=title, text="Please write to the owner before a visit.", locale=Locale(language))

    assert genre_of(item) == "advertisement"


@each_row(
    "title",
    [
        "Flat of 12 m² costs $900 a month in Arden, tenants say",
        "Ferry company fined $40,000",
        "Euro falls to $1.04 / £0.83",
        "Three rooms destroyed in harbor fire",
        "Arden school to get 12 rooms and 800 m² of playground",
        "Quay Ledger raises new money (again) for $40m",
        "2 killed, 3 hurt in a hotel of 40 rooms",
        "The port needs 2 bridges",
        "",
    ],
)
def test_a_headline_with_such_figures_is_none(title: str) -> None:
    assert not is_classified(title, "en")


def test_a_long_text_is_a_story_whatever_its_title() -> None:
    story = Item(
        source="Board", title="The smallest flat: 12 m², $900", text="It is small. " * 200, locale=Locale("en")
    )

    assert genre_of(story) == ""


def test_every_language_with_words_for_genres_counts_rooms() -> None:
    assert [known.code for known in languages() if known.genres.labels and not known.genres.rooms] == []
