"""The item of a story whose title is shown."""

from __future__ import annotations

import pytest

from digest.editing.summarizers.extract import ExtractSummarizer
from digest.editing.summary.told_first import told_first
from digest.model.item import StoredItem
from tests.tables import each_row
from tests.unit.editing.summarizers.test_extract import stored

STATES = {
    "en": "Council of Arden has closed the ferry pier",
    "de": "Rat von Arden hat die alte Mole geschlossen",
    "fr": "Le conseil d'Arden a fermé le quai du bac",
    "es": "El consejo de Arden ha cerrado el muelle",
    "nl": "Raad van Arden heeft de pier gesloten",
    "pl": "Rada Arden zamknęła molo promu",
    "cs": "Rada Ardenu uzavřela molo přívozu, která má opravit",
    "tr": "Meclis Arden iskelesini kapattı",
}

TEASER = "Where is the ferry?"


def titles(group: list[StoredItem]) -> list[str]:
    return [one.item.title for one in told_first(group)]


@each_row(
    ("language", "teaser"),
    [
        ("en", "Is this the end of the ferry?"),
        ("en", "How the ferry sank"),
        ("en", "Why We Need a Ferry"),
        ("en", "What we know of the ferry"),
        ("en", "Inside the old ferry of Arden"),
        ("en", "The ferry of Arden and…"),
        ("en", "“Who will sail now?”?"),
        ("en", 'The captain writes "The ferry of Arden..."'),
        ("en", ""),
        ("de", "Kommt die Fähre wieder?"),
        ("de", "Wenn die Fähre fehlt"),
        ("fr", "Pourquoi le bac ne part plus"),
        ("fr", "Comment le bac a coulé"),
        ("es", "¿Vuelve el ferri?"),
        ("nl", "Komt de veerboot terug?"),
        ("pl", "Czy prom wróci?"),
        ("tr", "Feribot geri dönecek mi?"),
    ],
)
def test_a_teaser_gives_way_to_a_title_that_says_what_happened(language: str, teaser: str) -> None:
    group = [stored("", "a", teaser, language), stored("", "b", STATES[language], language)]

    assert titles(group) == [STATES[language], teaser]


@pytest.mark.parametrize("title", ["Facebook bans adverts", "Council Expels Mayor", "Storm, 12 ferries lost"])
def test_any_other_title_stays(title: str) -> None:
    assert titles([stored("", "a", title), stored("", "b", STATES["en"])])[0] == title


@pytest.mark.parametrize("title", ["Arden v Quay 3:1", "Ferry disaster"])
def test_a_title_without_a_verb_gives_way_to_one_that_says_what_happened(title: str) -> None:
    assert titles([stored("", "a", title), stored("", "b", STATES["en"])])[0] == STATES["en"]


def test_of_several_the_newest_is_shown() -> None:
    group = [stored("", f"{day}", f"The ferry {day} has sailed", day=day) for day in (21, 23, 22)]

    assert titles([stored("", "a", TEASER), *group])[:2] == ["The ferry 23 has sailed", TEASER]
    assert titles(group)[0] == "The ferry 23 has sailed"


def test_a_teaser_stays_where_no_other_title_states_anything() -> None:
    others = [stored("", "b", "Who sails?"), stored("", "c", STATES["fr"], "fr"), stored("", "d", "See the new ferry")]

    assert titles([stored("", "a", "How the ferry sank"), *others])[0] == "How the ferry sank"


def test_what_is_told_first_belongs_to_the_title() -> None:
    before = "The mayor of Arden has discussed the ferry pier with captains and engineers of the harbor."
    after = "The council of the harbor has closed the old pier of the town for a year after the storm on Sunday."
    told = ExtractSummarizer().summarize(
        [stored(after, "b", "Council closes pier of the town", day=23), stored(before, "a", "Mayor talks of pier")], 2
    )

    assert [one.text for one in told] == [after, before]
