from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.grouping.group import group
from digest.editing.grouping.joining import clusters
from digest.editing.grouping.neighbors import NeighborPair
from digest.editing.grouping.second_opinion import LimitedOpinion
from digest.model.item import StoredItem
from tests.unit.editing.grouping.test_group import FERRY, LIBRARY, stored

# Close to the threshold.
STRANDED = (
    "Ferry stranded: all safe",
    "Passengers of the ferry that ran aground reached the coast in boats, and nobody was hurt, says the harbor office.",
)
AGROUND = (
    "Ferry runs aground",
    ("The ferry Gull ran aground off Northport in thick fog on Monday. All passengers were taken ashore by boats."),
)


class Editor:
    """Gives always the same opinion, and writes down what about."""

    def __init__(self, opinion: bool | None) -> None:
        self.opinion = opinion
        self.asked: list[tuple[str, str]] = []

    def __call__(self, first: StoredItem, second: StoredItem) -> bool | None:
        self.asked.append((first.key, second.key))
        return self.opinion


def stories(*items: StoredItem, opinion: Callable[[StoredItem, StoredItem], bool | None] | None = None) -> set[str]:
    found = group([(item,) for item in items], second_opinion=opinion)
    return {"".join(sorted(item.key for item in story)) for story in found}


@pytest.mark.parametrize(("opinion", "expected"), [(True, {"ab"}), (False, {"a", "b"}), (None, {"ab"})])
def test_a_second_opinion_decides_close_to_the_threshold(opinion: bool | None, expected: set[str]) -> None:
    editor = Editor(opinion)

    assert stories(stored(*AGROUND, "a"), stored(*STRANDED, "b"), opinion=editor) == expected
    assert editor.asked == [("a", "b")]


@pytest.mark.parametrize(("source", "expected"), [("Herald", {"ab"}), ("Post", {"a", "b"})])
def test_a_second_opinion_joins_no_two_items_of_one_source(source: str, expected: set[str]) -> None:
    later = "The ferry lies on a sand bank, says the harbor office, and nobody was hurt; tugs will come to free it."
    first, second = stored(*AGROUND, "a"), stored(STRANDED[0], later, "b", source=source)

    assert stories(first, second, opinion=Editor(True)) == expected
    assert stories(first, second, opinion=Editor(None)) == {"a", "b"}


def test_nobody_is_asked_about_what_is_clear() -> None:
    editor = Editor(None)

    assert stories(stored(*FERRY, "a"), stored(*FERRY, "b"), stored(*LIBRARY, "c"), opinion=editor) == {"ab", "c"}
    assert editor.asked == []


def test_each_pair_of_stories_is_asked_about_once_in_any_order_of_the_items() -> None:
    others = [stored(*STRANDED, key, source="Herald") for key in "cd"]
    items = [stored(*AGROUND, "a"), stored(*AGROUND, "b"), *others]
    asked = set()
    for order in permutations(items):
        editor = Editor(False)
        assert stories(*order, opinion=editor) == {"ab", "cd"}
        asked.add(tuple(editor.asked))

    assert len(asked) == 1
    assert len(asked.pop()) == 1


def test_items_that_contradict_each_other_are_apart_whatever_anyone_thinks() -> None:
    first, second = (stored(f"{AGROUND[0]} on {day} May", AGROUND[1], day) for day in ("4", "6"))

    assert stories(first, second, opinion=Editor(True)) == {"4", "6"}


def test_beyond_the_limit_nobody_is_asked() -> None:
    editor = Editor(True)
    questions = LimitedOpinion(editor, left=1)

    assert [questions.ask(stored(*AGROUND, key), stored(*STRANDED, "c")) for key in "ad"] == [True, None]
    assert editor.asked == [("a", "c")]


PAIRS = st.lists(
    st.tuples(st.just(0.5), st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[1] < pair[2]), unique=True
)


def test_pairs_that_share_items_hang_together() -> None:
    assert clusters([(0.5, 0, 1), (0.5, 2, 3), (0.5, 4, 5)]) == [[(0.5, 0, 1)], [(0.5, 2, 3)], [(0.5, 4, 5)]]
    assert [sorted(found) for found in clusters([(0.5, 0, 1), (0.5, 2, 3), (0.5, 1, 2)])] == [
        [(0.5, 0, 1), (0.5, 1, 2), (0.5, 2, 3)]
    ]
    assert clusters([]) == []


@given(PAIRS)
def test_no_pair_is_lost_and_no_item_is_in_two_clusters(pairs: list[NeighborPair]) -> None:
    found = clusters(pairs)
    items = [{number for pair in cluster for number in pair[1:]} for cluster in found]

    assert sorted(pair for cluster in found for pair in cluster) == sorted(pairs)
    assert sum(map(len, items)) == len(set().union(*items))
