import tomllib

import pytest

from digest.editing.draft_file.editing import edited
from digest.editing.draft_file.edits.remove_item import edits_to_remove

KEYS = ("aa11", "bb22", "cc33")
DRAFT = """\
introduction = "Mine."

[locales.es]
titles = { "aa1" = "La grúa", "bb2" = "El ferry" }
order = ["bb2", "aa1"]

# Words about the crane.
[[stories]]
items = [
    "aa1", # Herald: crane falls
]
title = "Crane falls"

[[stories]]
items = ["bb2", "aa1"]  # crane
title = "Crane and ferry"
section = "Harbor"
pin = true

# Mine too.
[[stories]]
items = ["cc3"]
note = "keep"
"""


def without(text: str, *keys: str) -> str:
    return edited(text, tuple(edits_to_remove(keys, tomllib.loads(text))), "draft.toml")


def test_a_story_of_the_item_alone_goes_with_its_comments() -> None:
    left = without(DRAFT.replace('"bb2", "aa1"]  # crane', '"bb2"]'), "aa11")

    assert "crane falls" not in left.lower()
    assert "# Mine too." in left
    assert [one["items"] for one in tomllib.loads(left)["stories"]] == [["bb2"], ["cc3"]]


def test_of_a_story_of_others_too_only_its_section_and_pin_stay() -> None:
    story = tomllib.loads(without(DRAFT.replace('"aa1", # Herald: crane falls', ""), "aa11"))["stories"][1]

    assert (story["items"], story["title"], story["section"], story["pin"]) == (["bb2"], "", "Harbor", True)


def test_the_words_for_locales_follow() -> None:
    words = tomllib.loads(without(DRAFT, "aa11"))["locales"]["es"]

    assert words == {"titles": {"bb2": "El ferry"}, "order": ["bb2"]}


@pytest.mark.parametrize("key", KEYS)
def test_what_another_item_says_stays_as_it_is(key: str) -> None:
    assert without(DRAFT, "dd44") == DRAFT
    assert 'introduction = "Mine."' in without(DRAFT, key)


def test_a_draft_of_nothing_else_has_no_stories() -> None:
    assert "stories" not in tomllib.loads(without(without(DRAFT, *KEYS), *KEYS))
