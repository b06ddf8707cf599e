from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from digest.editing.order.compose import selected
from digest.editing.order.source_limits import AdmittedItems, within_limits
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.rules import Rules
from digest.model.week import Week

WEEK = Week(2025, 17)
SEEN = datetime(2025, 4, 24, 12, tzinfo=UTC)
RULES = Rules({"Herald": 0, "Post": 1}, ZoneInfo("Europe/Lisbon"), limits={"Herald": 2})
TOPICS = {
    "ferry": "The ferry sails at noon from pier four with ninety passengers.",
    "bridge": "Painters have hung nets below the northern bridge.",
    "library": "Readers may borrow spades and saws since Tuesday.",
    "market": "Mackerel was cheaper than ever before this spring.",
    "choir": "Forty voices rehearse an oratorio in the old customs house.",
    "lighthouse": "Its lamp was replaced after a hundred and two years.",
    "harvest": "Potatoes were dug two weeks early on the terraces.",
    "school": "Pupils built a raft and crossed the basin on it.",
}
FIRST = list(TOPICS)[:6]


def stored(topic: str, source: str = "Herald", day: int = 22) -> StoredItem:
    text = TOPICS[topic]
    item = Item(source, f"{topic.title()} news", text, id=topic, locale=Locale("en"))
    published = date(2025, 4, day)
    return StoredItem(
        f"{source} {topic} {day}", replace(item, published=published), published, SEEN, Week.of(published, UTC)
    )


def admit(own: list[StoredItem], late: list[StoredItem] | None = None, named: str = "") -> AdmittedItems:
    return within_limits(WEEK, own, late or [], RULES, is_named=lambda key: bool(named) and named in key)


ALL = [stored(topic, day=21 + number) for number, topic in enumerate(FIRST)]


def test_the_best_items_of_a_source_are_admitted_up_to_its_limit() -> None:
    admitted = admit(ALL)
    shown, rest = selected(ALL, WEEK, RULES)
    best = [story.group[0] for story in (*shown, *rest)]

    assert set(admitted.own) == set(best[:2])
    assert admitted.surplus == tuple(best[2:])


def test_other_sources_have_no_limit() -> None:
    post = [stored(topic, "Post") for topic in FIRST]

    assert set(post) <= set(admit([*ALL, *post]).own)


def test_up_to_the_limit_nothing_changes() -> None:
    assert admit(ALL[:2]) == AdmittedItems(tuple(ALL[:2]), ())


def test_late_items_take_what_is_left() -> None:
    late = [stored("harvest", day=15), stored("school", day=16)]

    assert len(admit(ALL[:1], late).late) == 1
    assert admit(ALL, late).late == ()
    assert set(late) <= set(admit(ALL, late).surplus)


def test_each_story_gets_its_first_item_before_any_gets_a_second() -> None:
    twice = [
        stored("ferry", day=26),
        replace(stored("ferry", day=25), key="Herald ferry again"),
        stored("bridge", day=21),
    ]
    other = [stored("ferry", "Post", 26), stored("ferry", "Gazette", 26)]

    assert {one.item.id for one in admit([*twice, *other]).own if one.item.source == "Herald"} == {"ferry", "bridge"}


def test_what_the_editor_named_is_admitted_and_takes_room() -> None:
    worst = admit(ALL).surplus[-1]
    admitted = admit(ALL, named=worst.item.id)

    assert worst in admitted.own
    assert len(admitted.own) == 2
    assert set(admit(ALL, named="Herald").own) == set(ALL)


@given(st.permutations([*ALL, *(stored(topic, "Post") for topic in FIRST)]), st.integers(0, 8))
def test_whatever_comes_in_whatever_order_the_limit_holds_and_nothing_is_lost(
    items: list[StoredItem], cut: int
) -> None:
    admitted = admit(items[cut:], items[:cut])
    everything = (*admitted.own, *admitted.late, *admitted.surplus)

    assert Counter(one.item.source for one in (*admitted.own, *admitted.late))["Herald"] == 2
    assert sorted(one.key for one in everything) == sorted(one.key for one in items)


@given(st.permutations(ALL))
def test_the_order_in_which_items_come_does_not_matter(items: list[StoredItem]) -> None:
    assert admit(items).surplus == admit(ALL).surplus
