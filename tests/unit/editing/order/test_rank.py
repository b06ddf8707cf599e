import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.order.rank import Group, RankedStory, day, rank
from digest.editing.order.select import select
from digest.model.frozen.edition_names import FactorName
from digest.model.item import Item, Published, StoredItem
from digest.model.locale import Locale
from digest.model.rules import Ranking, Rules, Weights
from digest.model.week import Week
from tests.tables import each_row

LISBON = ZoneInfo("Europe/Lisbon")
WEEK = Week(2025, 17)
MONDAY, SUNDAY = date(2025, 4, 21), date(2025, 4, 27)
RULES = Rules({"Herald": 0, "Post": 1}, LISBON)
SEEN = datetime(2025, 4, 24, 12, tzinfo=UTC)


def piece(
    source: str = "Herald", published: Published | None = MONDAY, text: str = "", tags: tuple[str, ...] = ()
) -> StoredItem:
    text = text or f"All of {source} {published}."
    item = Item(source=source, title="Ferry", text=text, tags=tags, locale=Locale("en"))
    return StoredItem(f"{source} {published} {text} {tags}", item, published, SEEN, WEEK)


def factors(group: Group, rules: Rules = RULES) -> dict[str, float]:
    (ranked,) = rank([group], rules)
    return {factor.name: round(factor.value, 3) for factor in ranked.factors}


def points(ranked: RankedStory, name: FactorName) -> float:
    return sum(factor.points for factor in ranked.factors if factor.name == name)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (date(2025, 4, 21), date(2025, 4, 21)),
        (datetime(2025, 4, 21, 22, 59, tzinfo=UTC), date(2025, 4, 21)),
        (datetime(2025, 4, 21, 23, 0, tzinfo=UTC), date(2025, 4, 22)),
        (None, SEEN.date()),
    ],
)
def test_the_day_of_an_item_is_one_of_the_zone(published: Published | None, expected: date) -> None:
    assert day(piece(published=published), LISBON) == expected


def test_what_makes_no_difference_is_left_out() -> None:
    assert factors([piece()]) == {}


def test_each_doubling_of_sources_counts_as_one() -> None:
    assert factors([piece(source) for source in "abcd"])["sources"] == 2
    assert "sources" not in factors([piece(text="One."), piece(text="Two.")])


def test_different_pieces_count_and_copies_do_not() -> None:
    assert factors([piece(text="One."), piece(text="Two."), piece("Post", text="Two.")])["pieces"] == 1


def test_copies_in_other_sources_count_for_nothing() -> None:
    beginning = "The council of Harbor voted on 12 May. " * 10

    assert "sources" not in factors([piece(source, text="One.") for source in "abcd"])
    assert "sources" not in factors([piece(source, text=f"{beginning}{source}") for source in "abcd"])
    assert factors([piece("a", text="One."), piece("b", text="Two.")])["sources"] == 1


def test_a_piece_with_another_text_at_the_same_address_is_a_copy() -> None:
    pieces = [piece(source, text=f"As {source} has it.") for source in "ab"]
    linked = [replace(one, item=replace(one.item, url="https://herald.example.com/p/20481")) for one in pieces]

    assert factors(pieces)["sources"] == 1
    assert "sources" not in factors(linked)


def test_a_source_that_writes_all_day_makes_no_story_larger() -> None:
    ticks = [piece(text=f"Tick {number}.") for number in range(500)]

    assert factors(ticks)["pieces"] == 1
    assert factors([*ticks, piece("Post", text="One.")])["pieces"] == 2


def test_a_story_has_the_weight_of_its_weightiest_source() -> None:
    rules = replace(RULES, weights=Weights({"Herald": 0.5, "Post": 4}))

    assert factors([piece("Herald")], rules)["source weight"] == -1
    assert factors([piece("Herald"), piece("Gone")], rules).get("source weight") is None
    assert factors([piece("Herald"), piece("Post")], rules)["source weight"] == 2


def test_the_weights_of_tags_multiply_in_whatever_case_they_are_written() -> None:
    rules = replace(RULES, weights=Weights(tags={"City": 2, "sport": 0.25}))

    assert factors([piece(tags=("city", "Sea"))], rules)["tag weight"] == 1
    assert factors([piece(tags=("CITY",)), piece(tags=("city", "sport"))], rules)["tag weight"] == -1


def test_a_weight_of_two_counts_as_much_as_a_second_source() -> None:
    rules = replace(RULES, weights=Weights({"Herald": 2}, {"city": 2}))
    (favorite,) = rank([[piece("Herald")]], rules)
    (tagged,) = rank([[piece("Post", tags=("city",))]], rules)
    (told_twice,) = rank([[piece("Post", text="One."), piece("Gone", text="One again.")]], RULES)

    assert [points(favorite, "source weight"), points(tagged, "tag weight"), points(told_twice, "sources")] == [1, 1, 1]


def test_a_weight_of_nothing_puts_a_story_last() -> None:
    rules = replace(RULES, weights=Weights({"Herald": 0.0}))
    ranked = rank([[piece("Herald", SUNDAY)], [piece("Post")]], rules)

    assert [one.group[0].item.source for one in ranked] == ["Post", "Herald"]


def test_the_score_is_the_sum_of_the_points() -> None:
    (ranked,) = rank([[piece("Herald"), piece("Post", SUNDAY)]], RULES)

    assert ranked.score == sum(factor.points for factor in ranked.factors) == 1 + 0.9


def test_of_equals_the_later_day_stands_first_then_each_source_has_its_turn() -> None:
    noon, night = datetime(2025, 4, 21, 12, tzinfo=UTC), datetime(2025, 4, 21, 22, tzinfo=UTC)
    wanted = [
        [piece("Post", date(2024, 12, 31), "a")],
        [piece("Post", date(2024, 12, 30), "a")],  # both as late as can be
    ]
    assert [one.group for one in rank(reversed(wanted), RULES)] == wanted

    wanted = [
        [piece("Herald", MONDAY, "a")],  # a day without a time goes before its times
        [piece("Post", MONDAY, "a")],
        [piece("Gone", MONDAY, "a")],  # configured no more: after those that are
        [piece("Herald", noon, "a")],  # the next of its source on that day
        [piece("Herald", night, "a")],
    ]

    assert [one.group for one in rank(reversed(wanted), RULES)] == wanted


@pytest.fixture
def machine_in_lisbon(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Lisbon")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("machine_in_lisbon")
def test_an_hour_that_comes_twice_stands_in_its_order_whatever_the_zone_of_the_machine() -> None:
    first = [piece(published=datetime(2025, 10, 26, 0, 45, tzinfo=UTC), text="a")]  # 01:45, summer time
    second = [piece(published=datetime(2025, 10, 26, 1, 15, tzinfo=UTC), text="a")]  # 01:15, winter time

    assert [one.group for one in rank([second, first], RULES)] == [first, second]


pieces = st.builds(
    piece,
    source=st.sampled_from(["Herald", "Post", "Gone"]),
    published=st.none() | st.dates(date(2025, 4, 1), date(2025, 5, 1)),
    text=st.sampled_from(["", "In Harbor, 12.", "Nothing.", "港で12隻。"]),
    tags=st.sampled_from([(), ("city",), ("city", "sport")]),
)


@given(items=st.lists(pieces, unique_by=lambda stored: stored.key), seed=st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_count(items: list[StoredItem], seed: random.Random) -> None:
    rules = replace(RULES, weights=Weights({"Post": 2.0}, {"city": 1.5, "sport": 0.3}))
    groups: Sequence[Group] = [items[start : start + 2] for start in range(0, len(items), 2)]
    shuffled = seed.sample(groups, len(groups))

    assert rank(shuffled, rules) == rank(groups, rules)


STORM = [
    "On Tuesday the storm over Avila took roofs off, says Mayor Ana Sousa.",
    "A train to Avila was stopped by fallen trees; Mayor Ana Sousa asks for patience.",
    "Schools of Avila stay closed, as Mayor Ana Sousa announced.",
    "What Mayor Ana Sousa knew of the dam above Avila, and when.",
    "Help for Avila comes from as far as Porto, and Ana Sousa is grateful.",
]


@each_row("name", [field.name for field in fields(Ranking) if field.type == "float"])
def test_a_weight_of_nothing_switches_a_factor_off(name: str) -> None:
    groups = [[arranged(f"a{number}", number)] for number in range(6)]
    storm = [piece(f"Gone {number}", SUNDAY, text) for number, text in enumerate(STORM)]
    groups += [[replace(one, item=replace(one.item, title="Mayor Ana Sousa of Avila said no"))] for one in storm]
    groups += [
        [piece("Herald", SUNDAY, "One."), piece("Post", SUNDAY, "One again.")],
        [piece("Herald"), piece("Herald", SUNDAY)],
    ]

    def named(rules: Rules) -> set[str]:
        shown, rest = select(groups, WEEK, rules)
        return {factor.name for one in (*shown, *rest) for factor in one.factors}

    assert name in named(RULES)
    assert named(replace(RULES, ranking=replace(Ranking(), **{name: 0.0}))) == named(RULES) - {name}


def arranged(key: str, number: int) -> StoredItem:
    """Return an item of a feed that is in no order of date."""
    moment = datetime(2025, 4, 24, number * 5 % 7, tzinfo=UTC)
    item = Item("Front", f"Headline {key}", f"Text {key}.", position=number + 1, locale=Locale("en"))
    return StoredItem(key, item, moment, SEEN, WEEK)


def test_what_its_editors_put_first_comes_first_in_a_feed_that_is_not_in_order_of_date() -> None:
    ranked = rank([[arranged(f"a{number}", number)] for number in range(7)], RULES)

    assert [points(one, "position") for one in ranked] == sorted(
        (points(one, "position") for one in ranked), reverse=True
    )
    assert ranked[0].group[0].key == "a0"


def test_the_place_in_a_feed_in_order_of_date_says_nothing() -> None:
    items = [arranged(f"a{number}", number) for number in range(7)]
    dated = [replace(one, published=datetime(2025, 4, 27 - number, tzinfo=UTC)) for number, one in enumerate(items)]

    assert not any(points(one, "position") for one in rank([[one] for one in dated], RULES))


def test_no_story_is_lost_and_ten_thousand_take_no_time() -> None:
    text = "The council of Harbor voted on 12 May. " * 30
    groups = [[piece(text=f"{number} {text}")] for number in range(10_000)]
    start = time.process_time()

    ranked = rank(groups, RULES)

    assert time.process_time() - start < 3
    assert len(ranked) == 10_000
