from dataclasses import replace

import pytest

from tests.desk import TEXTS, edited, edition_of, named, stored

FERRY = stored("ferry")
COPY = replace(
    FERRY,
    key="0123456789abcdef",
    item=replace(FERRY.item, source="Post", text=f"{TEXTS['ferry']} Dogs travel for free."),
)
DOGS = "Dogs travel for free."


def findings(first: str, **wishes: object) -> list[str]:
    held = (FERRY, COPY)
    assert len(edition_of(held).stories) == 1
    return [str(finding) for finding in edited(held, named(FERRY, summary=first, **wishes), named(COPY)).findings]


def test_a_sentence_whose_item_went_to_another_story_is_told() -> None:
    (finding,) = findings(f"The ferry sails all winter.\n{DOGS}")

    assert finding == (
        f'draft.toml:1: summary: "{DOGS}" is from an item of Post that is now in another story; delete the '
        "sentence, or empty the summary to have a new one written"
    )


@pytest.mark.parametrize("summary", ["", "The ferry sails all winter.", "Dogs are welcome, says our editor."])
def test_what_an_item_of_the_story_says_too_and_what_an_editor_says_is_none(summary: str) -> None:
    assert findings(summary) == []


def test_a_story_that_is_dropped_shows_no_sentence() -> None:
    assert findings(DOGS, drop=True) == []


def test_items_that_stay_together_keep_their_sentences() -> None:
    assert edited((FERRY, COPY), named(FERRY, COPY, summary=DOGS)).findings == ()


def test_a_sentence_of_an_item_that_was_never_in_the_story_is_an_editors_choice() -> None:
    bridge = stored("bridge", "Post")
    line = "Repairs took nine months."

    assert edited((FERRY, bridge), named(FERRY, summary=line), named(bridge)).findings == ()
