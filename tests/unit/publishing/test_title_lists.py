from dataclasses import replace

import pytest

from digest.publishing.title_lists import title_lists
from tests.fakes import sample_digest

STORY = replace(sample_digest().stories[0], summary=())


def listed(*topics: tuple[str, int], folds: bool = True) -> list[tuple[str, int, int]]:
    stories = [replace(STORY, topic=topic) for topic, number in topics for _ in range(number)]
    return [(one.heading, len(one.shown), len(one.folded)) for one in title_lists(stories, folds=folds)]


@pytest.mark.parametrize(
    ("topics", "lists"),
    [
        ([], []),
        ([("", 12)], [("", 12, 0)]),
        ([("", 13)], [("", 8, 5)]),
        ([("Sport", 13)], [("Sport", 8, 5)]),
        ([("Sport", 6), ("", 6)], [("Sport", 6, 0), ("", 6, 0)]),
        ([("Sport", 6), ("City", 3), ("", 4)], [("Sport", 2, 4), ("City", 3, 0), ("", 2, 2)]),
    ],
)
def test_long_lists_are_folded(topics: list[tuple[str, int]], lists: list[tuple[str, int, int]]) -> None:
    assert listed(*topics) == lists


def test_nothing_is_folded_unless_it_is_asked_for() -> None:
    assert listed(("Sport", 20), ("", 20), folds=False) == [("Sport", 20, 0), ("", 20, 0)]
