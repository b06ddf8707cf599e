"""What is no story comes behind the stories, and what is for sale gets no summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from digest.editing.draft.apply_draft import EditContext, edit
from digest.editing.draft.proposal import propose
from digest.editing.items.clean_titles import with_clean_titles
from digest.editing.order.compose import compose
from digest.editing.order.explain import reason
from digest.editing.order.select import select
from digest.model.edition import Edition, Factor, Sentence
from digest.model.frozen.edition_names import GENRES, Genre
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.rules import Ranking, Rules
from digest.model.week import Week
from tests.tables import each_row

WEEK = Week(2025, 17)
RULES = Rules({"Herald": 0}, ZoneInfo("Europe/Lisbon"), stories=4, sections="none")
SEEN = datetime(2025, 4, 24, 12, tzinfo=UTC)
ADVERT = "[Sponsor] Quay Ledger"
LIVE = "Arden v Quay – live!"


def stored(title: str, day: int = 21, source: str = "Herald", week: Week = WEEK) -> StoredItem:
    text = f"This is the whole text of {title}, as it came in."
    item = Item(source=source, title=title, text=text, locale=Locale("en"))
    return StoredItem(title, item, date(2025, 4, day), SEEN, week)


def titles(items: Sequence[StoredItem], rules: Rules = RULES) -> tuple[list[str], list[str]]:
    shown, rest = select([(one,) for one in items], WEEK, rules)
    return [one.group[0].item.title for one in shown], [one.group[0].item.title for one in rest]


def edition_of(items: Sequence[StoredItem], late: Sequence[StoredItem] = ()) -> Edition:
    return compose(WEEK, SEEN, items, late, RULES, summarize)


def summarize(items: Sequence[StoredItem], _: int) -> tuple[Sentence, ...]:
    return (Sentence(items[0].item.text, items[0].key, 0),)


def test_what_is_no_story_comes_behind_the_stories() -> None:
    assert titles([stored(LIVE, 27), stored("Ferry"), stored("Harbor")]) == (["Ferry", "Harbor", LIVE], [])


def test_an_advertisement_gets_no_summary_even_where_places_stay_free() -> None:
    assert titles([stored(ADVERT, 27), stored("Ferry")]) == (["Ferry"], [ADVERT])


def test_a_site_for_bargains_is_not_left_without_stories() -> None:
    deals = [stored(f"Save ${price} on ropes", day) for price, day in ((5, 27), (6, 26))]
    assert titles(deals) == (["Save $5 on ropes", "Save $6 on ropes"], [])


def test_late_advertisements_alone_make_no_section() -> None:
    edition = edition_of([stored("Ferry")], [stored(ADVERT, 14, week=Week(2025, 16))])
    assert [section.kind for section in edition.sections] == ["all"]
    assert [story.title for story in edition.also] == [ADVERT]


def test_a_feed_of_one_genre_keeps_its_order() -> None:
    episodes = [stored(f"Podcast: tide {day}", day) for day in (22, 23, 24)]
    assert titles(episodes)[0] == titles(episodes, replace(RULES, ranking=Ranking(demote=())))[0]


def test_a_story_with_an_item_that_is_none_stays_a_story() -> None:
    (shown, *_), _ = select([(stored(LIVE), stored("Arden wins the cup"))], WEEK, RULES)
    assert (shown.genre, [factor for factor in shown.factors if factor.name == "genre"]) == ("", [])


def test_the_story_keeps_its_genre_and_what_it_cost() -> None:
    story = edition_of([stored("Ferry"), stored(LIVE)]).stories[-1]
    (factor,) = (factor for factor in story.factors if factor.name == "genre")
    assert (story.genre, factor.points < -3) == ("live blog", True)


def test_an_empty_list_of_genres_demotes_nothing() -> None:
    items = [stored(ADVERT, 27), stored("Ferry")]
    assert titles(items)[0] == ["Ferry"]
    assert titles(items, replace(RULES, ranking=Ranking(demote=())))[0] == [ADVERT, "Ferry"]


def test_only_the_genres_that_are_listed_are_demoted() -> None:
    rules = replace(RULES, ranking=Ranking(demote=("advertisement",)))
    assert titles([stored(LIVE, 27), stored(ADVERT, 26), stored("Ferry")], rules) == ([LIVE, "Ferry"], [ADVERT])


def test_a_source_may_declare_that_all_its_items_are_stories() -> None:
    rules = replace(RULES, genres={"Tide Podcast": ""})
    assert titles([stored("Podcast: tide", 27, "Tide Podcast"), stored("Ferry")], rules)[0][0] == "Podcast: tide"


def test_a_source_may_declare_the_genre_of_all_its_items() -> None:
    rules = replace(RULES, genres={"Shop": "deals"})
    assert titles([stored("New ropes", 27, "Shop"), stored("Ferry")], rules) == (["Ferry"], ["New ropes"])


@each_row("genre", GENRES)
def test_each_genre_is_explained_in_words(genre: Genre) -> None:
    words = reason(Factor("genre", -5, 1), WEEK, genre)
    assert "not a story" in words
    assert words != reason(Factor("genre", -5, 1), WEEK)


@pytest.mark.parametrize("given", [[ADVERT, "Ferry"], [ADVERT], [ADVERT, "Ferry", LIVE, "Harbor", "Cup", "Strike"]])
def test_an_unedited_draft_gives_advertisements_no_place_either(given: list[str]) -> None:
    items = with_clean_titles(stored(title, 21 + number) for number, title in enumerate(given))
    edition = edition_of(items)
    draft = propose(edition, items, RULES, Locale("en"))
    edited = edit(edition, draft, items, EditContext(RULES, summarize, summarize, Locale("en"), lambda _: True)).edition
    assert (edited.sections, edited.also) == (edition.sections, edition.also)


def test_an_editor_who_moves_an_advertisement_up_shows_it() -> None:
    items = [stored(ADVERT), stored("Ferry")]
    edition = edition_of(items)
    draft = propose(edition, items, RULES, Locale("en"))
    moved = replace(draft, stories=tuple(reversed(draft.stories)))
    edited = edit(edition, moved, items, EditContext(RULES, summarize, summarize, Locale("en"), lambda _: True)).edition
    assert [story.title for section in edited.sections for story in section.stories] == [ADVERT, "Ferry"]
