from datetime import UTC, date, datetime

import pytest

from digest.editing.grouping.across import comparable_stories, same_event
from digest.model.item import Item, StoredItem
from digest.model.week import Week

SEEN = datetime(2025, 4, 27, tzinfo=UTC)
ENGLISH = ("en", "Milvanta buys Norlac for 320 million", "Norlac has 1,900 employees at seven sites near Rennes.")
FRENCH = ("fr", "Milvanta rachète Norlac pour 320 millions", "Norlac emploie 1 900 personnes sur sept sites à Rennes.")
RUSSIAN = (
    "ru",
    "Милванта покупает «Норлак» за 320 миллионов",
    "У «Норлака» 1900 работников на семи площадках в Ренне.",
)
TITLES = {"0": "Ferry aground in fog", "1": "Ferry aground in fog"}


def events(
    *told: tuple[str, str, str], titles: dict[str, str] | None = None, days: tuple[int, ...] = ()
) -> list[list[int]]:
    """Each is a language, a title and a text, and a story of its own."""
    stories = []
    for number, (language, title, text) in enumerate(told):
        published = date(2025, 4, days[number]) if days else None
        stored = StoredItem(str(number), Item("Post", title, text), published, SEEN, Week(2025, 17))
        stories.append((language, [stored]))
    return same_event(comparable_stories(stories, titles or {}, "en"))


def test_names_and_figures_in_common_make_one_event_in_any_script() -> None:
    assert events(ENGLISH, FRENCH, RUSSIAN) == [[0, 1, 2]]


def test_stories_of_one_language_are_never_joined_here() -> None:
    assert events(ENGLISH, ENGLISH) == [[0], [1]]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Milvanta et Norlac se parlent à Rennes.", "names alone"),
        ("320 fois 1 900 pages sur sept sites.", "figures alone"),
        ("À Rennes, 320 arbres.", "too little"),
    ],
)
def test_some_facts_are_not_enough(text: str, reason: str) -> None:
    assert events(ENGLISH, ("fr", "", text)) == [[0], [1]], reason


def test_days_between_speak_against() -> None:
    other = ("fr", "Norlac vendu", "Milvanta paie 320 millions, dit Norlac mardi à Brest, Lille, Caen, Metz et Nancy.")

    assert events(ENGLISH, other, days=(21, 22)) == [[0, 1]]
    assert events(ENGLISH, other, days=(21, 27)) == [[0], [1]]


def test_a_translated_title_speaks_for_stories_that_share_some_facts() -> None:
    first = (
        "es",
        "Barco encallado",
        "El Gull encalló en la niebla con 140 pasajeros, dijo Puertos en Vigo, Noia y Muros.",
    )
    second = (
        "pt",
        "Barco encalhado",
        "O Gull encalhou no nevoeiro com 140 pessoas, disse Lima em Braga, Faro e Aveiro.",
    )

    assert events(first, second) == [[0], [1]]
    assert events(first, second, titles=TITLES) == [[0, 1]]


def test_a_title_that_does_not_fit_speaks_against() -> None:
    titles = {"1": "Strike of teachers goes on"}
    weak = ("fr", "", "Milvanta et Norlac : 320 millions. Brest, Lille, Caen, Metz.")

    assert events(ENGLISH, weak) == [[0, 1]]
    assert events(ENGLISH, weak, titles=titles) == [[0], [1]]


def test_translated_titles_alone_join_nothing() -> None:
    first, second = ("es", "Barco", "Un barco encalló."), ("pt", "Barco", "Um barco encalhou.")

    assert events(first, second, titles=TITLES) == [[0], [1]]


def test_two_stories_of_one_language_do_not_meet_in_a_third() -> None:
    near = ("en", "Milvanta and Norlac: 320 million", "Unions of Norlac say that 1,900 jobs near Rennes are at risk.")

    assert sorted(map(len, events(ENGLISH, FRENCH, near))) == [1, 2]


def test_what_is_given_comes_back_each_in_one_event() -> None:
    assert events(ENGLISH, ("ar", "", ""), ("zh", "渡轮搁浅", "渡轮在雾中搁浅。")) == [[0], [1], [2]]
    assert events() == []


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("Milvanta and Norlac met on May 14.", "Milvanta et Norlac se parlent le 14 mai.", "a day of the month"),
        ("Milvanta and Norlac have 7 sites.", "Milvanta et Norlac ont 7 sites.", "a single digit"),
        ("Len, Kim, 320.", "Lan, Kom, 320.", "two consonants of a small word"),
    ],
)
def test_what_every_text_has_is_no_fact(first: str, second: str, reason: str) -> None:
    assert events(("en", "", first), ("fr", "", second)) == [[0], [1]], reason


def test_an_acronym_is_compared_as_it_is_written() -> None:
    first = ("en", "", "RNSA and Norlac pay 320 million.")

    assert events(first, ("fr", "", "RNSA et Norlac paient 320 millions.")) == [[0, 1]]
    assert events(first, ("fr", "", "RNOS et Norlac paient 320 millions.")) == [[0], [1]]
