"""An item that copies a title joins the story only if its text has something in common, too."""

import pytest

from digest.editing.grouping.group import group
from digest.editing.grouping.shared_body import copiers, share_only_titles
from tests.unit.editing.grouping.test_group import FERRY, FERRY_AGAIN, stored, stories
from tests.unit.editing.grouping.test_likeness import AGAIN, LIBRARY, TITLE, compared
from tests.unit.editing.grouping.test_likeness import FERRY as RAN_AGROUND


@pytest.mark.parametrize(("text", "expected"), [("Buy pills now.", True), (AGAIN, False), ("", False), (TITLE, False)])
def test_texts_of_one_title_share_nothing_or_something_else(text: str, expected: bool) -> None:
    first, second = compared((TITLE, RAN_AGROUND), (TITLE, text))

    assert share_only_titles(first, second) is share_only_titles(second, first) is expected


def test_an_item_with_anothers_title_and_a_text_of_its_own_is_a_story_of_its_own() -> None:
    spam = stored(FERRY[0], "Buy pills now.", key="spam")

    assert stories([stored(*FERRY, key="a"), spam, stored(*FERRY_AGAIN, key="b")]) == [["a", "b"], ["spam"]]


def test_the_later_one_with_a_title_and_another_text_copies_it() -> None:
    items = compared((TITLE, RAN_AGROUND), (TITLE, f"{LIBRARY} In the fog."), ("Aground", AGAIN), (TITLE, RAN_AGROUND))

    assert copiers([0, 1, 2, 3], items) == {1}


def test_of_two_with_one_title_the_copier_does_not_lead_whatever_its_length() -> None:
    spam = stored(FERRY[0], "Buy pills of the harbor office now, from boats in the fog. " + LIBRARY * 3, key="spam")
    (story, *others) = group([(stored(*FERRY, key="zz"),), (spam,), (stored(*FERRY_AGAIN, key="b"),)])

    assert story[0].key != "spam"
    assert len(story) + sum(map(len, others)) == 3
