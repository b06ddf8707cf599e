from dataclasses import replace

import pytest

from digest.editing.draft.apply_draft import edit
from digest.errors import DraftError
from digest.model.draft import Draft, DraftItem, DraftStory
from tests.desk import W17, edited, editing, edition_of, named, stored

FERRY, BRIDGE = stored("ferry"), stored("bridge", "Post")


def story(*ids: str) -> DraftStory:
    return DraftStory(tuple(DraftItem(id_, line) for line, id_ in enumerate(ids, 7)))


def refusal(*stories: DraftStory) -> str:
    with pytest.raises(DraftError) as caught:
        edited((FERRY, BRIDGE), *stories)
    return str(caught.value)


def test_an_item_that_nobody_knows_is_told_with_the_nearest_one() -> None:
    wrong = FERRY.key[:6] + "zz"

    assert refusal(story(BRIDGE.key[:8], wrong)) == (
        f"draft.toml:8: items: {wrong!r} is not an item of 2025-W17; did you mean {FERRY.key[:8]!r} (ferry)?"
    )


@pytest.mark.parametrize("wrong", ["", "zzzzzzzz"])
def test_an_item_that_is_like_none_is_told(wrong: str) -> None:
    assert refusal(story(wrong)) == (
        f"draft.toml:7: items: {wrong!r} is not an item of 2025-W17; `digest draft --week 2025-W17` adds missing items"
    )


def test_an_item_in_two_stories_is_told_with_both_lines() -> None:
    again = DraftStory((DraftItem(FERRY.key, 20),))

    assert refusal(story(FERRY.key[:8]), again) == (
        f"draft.toml:20: items: {FERRY.key!r} is already on line 7; an item can be in only one story"
    )


def test_an_id_that_is_too_short_is_told() -> None:
    one, other = replace(FERRY, key="12345678aa"), replace(BRIDGE, key="12345678bb")
    with pytest.raises(DraftError, match=r"draft\.toml:7: items: '12345678' matches '12345678aa', '12345678bb'"):
        edited((one, other), story("12345678"))


def test_the_whole_key_will_do_too() -> None:
    assert edited((FERRY,), story(FERRY.key)).new.count == 0


def test_an_item_that_went_elsewhere_is_passed_over() -> None:
    result = edited((FERRY, BRIDGE), replace(named(BRIDGE), title="Mine"), story("f00d", FERRY.key[:8]), story("f00f"))

    assert [len(one.references) for one in result.edition.stories] == [1, 1]
    assert [str(finding) for finding in result.findings] == [
        "draft.toml:7: items: 'f00d' is no longer an item of 2025-W17; ignored",
        "draft.toml:7: items: 'f00f' is no longer an item of 2025-W17; ignored",
    ]


def test_an_empty_id_is_the_beginning_of_no_key() -> None:
    draft = Draft(W17, (story(""),), path="draft.toml")

    with pytest.raises(DraftError, match="items: '' is not an item of 2025-W17"):
        edit(edition_of((FERRY,)), draft, (FERRY,), editing(is_stored=FERRY.key.startswith))
