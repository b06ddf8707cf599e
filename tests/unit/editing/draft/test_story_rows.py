"""The stories of a draft as its editor sees them."""

from __future__ import annotations

from digest.editing.draft.story_rows import StoryRow, kept, rows
from digest.model.draft import Draft, DraftStory
from digest.model.item import StoredItem
from tests.desk import W17, edited, named, stored

FERRY, BRIDGE, TREES = (stored(title) for title in ("ferry", "bridge", "trees"))
ALL = (FERRY, BRIDGE, TREES)


def rows_of(*stories: DraftStory, items: tuple[StoredItem, ...] = ALL) -> tuple[StoryRow, ...]:
    draft = Draft(W17, stories)
    return rows(draft, edited(items, *stories).edition, items)


def titles(found: tuple[StoryRow, ...]) -> list[str]:
    return [row.title for row in found]


def test_they_come_in_the_order_of_the_draft_pinned_ones_first() -> None:
    found = rows_of(named(TREES), named(FERRY), named(BRIDGE, pin=True))

    assert titles(found) == ["bridge", "trees", "ferry"]
    assert [row.key for row in found] == [BRIDGE.key, TREES.key, FERRY.key]


def test_a_dropped_one_is_there_but_readers_do_not_see_it() -> None:
    found = rows_of(named(TREES, drop=True, title="Oaks"), named(FERRY), named(BRIDGE))

    assert titles(found) == ["Oaks", "ferry", "bridge"]
    assert found[0].story is None
    assert titles(kept(found)) == ["ferry", "bridge"]


def test_what_the_draft_does_not_name_yet_follows() -> None:
    found = rows_of(named(TREES))

    assert titles(found)[0] == "trees"
    assert sorted(titles(found)) == ["bridge", "ferry", "trees"]


def test_a_story_without_items_is_left_out() -> None:
    gone = named(stored("gone"))

    assert titles(rows(Draft(W17, (gone, named(*ALL))), edited(ALL, named(*ALL)).edition, ALL)) == ["ferry"]


def test_sentences_beside_the_summary_are_offered_with_their_item() -> None:
    (row, *_) = rows_of(named(FERRY, TREES, summary="The ferry sails all winter.\nI say so."), named(BRIDGE))

    others = dict(row.others())
    assert row.summary == ("The ferry sails all winter.", "I say so.")
    assert row.has_own_summary
    assert "The ferry sails all winter." not in others
    assert others["Volunteers counted every oak along the roads."] == TREES
    assert row.sources == ("Herald",)
