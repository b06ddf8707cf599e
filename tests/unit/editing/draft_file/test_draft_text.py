import tomllib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.draft_file.draft_reader import parse
from digest.editing.draft_file.draft_text import with_additions, written
from digest.errors import DraftError
from digest.language.text.characters.clean import clean, one_line
from digest.model.draft import Additions, Draft, DraftItem, DraftStory
from digest.model.locale import Locale
from digest.model.week import Week

W17 = Week(2025, 17)
FERRY = DraftStory(
    items=(DraftItem("3f9a1c2b", remark="Herald: Ferry"), DraftItem("0a0b0c0d", remark="Post: Ferry")),
    title='The "ferry"',
    summary="It sails.\nIt returns \\ again.",
    section="Herald",
)
TREES = DraftStory((DraftItem("11111111", remark="Post: Trees"),), "Trees", "They grow.", "Post", remark="Late.")
LATER = Additions(stories=(TREES,))
JOINING = Additions(joining=((0, (DraftItem("22222222", remark="Sun: Ferry"),)),))


def read(text: str) -> Draft:
    return parse(text.encode(), W17, "draft.toml")


def plain(draft: Draft) -> Draft:
    """A draft without what is not kept in a file, or only found in one."""
    stories = (
        replace(story, items=tuple(DraftItem(item.id) for item in story.items), remark="") for story in draft.stories
    )
    return replace(draft, stories=tuple(stories), path="")


def test_a_draft_is_written_for_people() -> None:
    text = written(Draft(W17, (FERRY, TREES), locale=Locale("en")), is_reviewed=False)

    assert text.startswith("# The edition of 2025-W17 as digest would make it.")
    assert 'Inside quotes, write \\" for a quotation mark and \\\\ for a backslash.\n' in text
    assert "is published, only `digest build --republish --week 2025-W17` reads this file again.\n" in text
    assert (
        text.partition("an empty line between them.\n")[2]
        == '''\
introduction = """
"""
locale = "en"

[[stories]]
items = [
    "3f9a1c2b", # Herald: Ferry
    "0a0b0c0d", # Post: Ferry
]
title = "The \\"ferry\\""
summary = """
It sails.
It returns \\\\ again.
"""
section = "Herald"
pin = false
drop = false
note = ""

# Late.
[[stories]]
items = [
    "11111111", # Post: Trees
]
title = "Trees"
summary = """
They grow.
"""
section = "Post"
pin = false
drop = false
note = ""
'''
    )


def test_a_story_in_another_language_says_what_its_locale_is_of() -> None:
    text = written(Draft(W17, (replace(TREES, locale=Locale("ca")),), locale=Locale("en")), is_reviewed=False)

    assert text.endswith('\nlocale = "ca"  # The language of your own words in this story.\n')
    assert read(text).stories[0].locale == Locale("ca")


@pytest.mark.parametrize(("is_reviewed", "command"), [(False, "build --week"), (True, "build --publish --week")])
def test_it_says_what_publishes_it(is_reviewed: bool, command: str) -> None:
    assert f"#     digest {command} 2025-W17\n" in written(Draft(W17, ()), is_reviewed=is_reviewed)


LINES = st.text(max_size=30).map(one_line)
WORDS = st.lists(LINES, max_size=3).map(lambda lines: clean("\n".join(lines)).strip())
IDS = st.integers(0, 16**8 - 1).map("{:08x}".format)
STORIES = st.builds(
    DraftStory,
    items=st.lists(st.builds(DraftItem, IDS, remark=LINES), min_size=1, max_size=3).map(tuple),
    title=LINES,
    summary=WORDS,
    section=LINES,
    pin=st.booleans(),
    drop=st.booleans(),
    note=LINES,
    locale=st.none() | st.just(Locale("ru")),
    machine=st.booleans(),
    remark=LINES,
)
DRAFTS = st.builds(
    Draft,
    week=st.just(W17),
    stories=st.lists(STORIES, max_size=3).map(tuple),
    introduction=WORDS,
    locale=st.none() | st.just(Locale("pt-BR")),
)


@given(DRAFTS)
def test_what_is_written_is_what_is_read(draft: Draft) -> None:
    assert plain(read(written(draft, is_reviewed=False))) == plain(draft)


@given(DRAFTS, st.lists(STORIES, max_size=2).map(tuple), st.lists(st.builds(DraftItem, IDS, remark=LINES), max_size=2))
def test_additions_leave_all_else_as_it_is(draft: Draft, new: tuple[DraftStory, ...], joining: list[DraftItem]) -> None:
    additions = Additions(((0, tuple(joining)),) if draft.stories and joining else (), new)
    before = written(draft, is_reviewed=False)
    after = with_additions(before, additions, "draft.toml")

    stories = list(plain(draft).stories)
    if additions.joining:
        stories[0] = replace(stories[0], items=(*stories[0].items, *(DraftItem(item.id) for item in joining)))
    stories += plain(replace(draft, stories=new)).stories
    assert plain(read(after)) == replace(plain(draft), stories=tuple(stories))
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []


EDITED = """\
# my own remark
introduction = "Hello"   # said

[[stories]]
# about the ferry
items = ["3f9a1c2b",   # the first
  "0a0b0c0d"
]
title = "Mine"
  drop = true

"""


def test_new_stories_follow_behind_all_others() -> None:
    longer = with_additions(EDITED, LATER, "draft.toml")

    assert longer.startswith(EDITED.rstrip() + "\n\n# Added later:\n\n# Late.\n[[stories]]\n")
    assert plain(read(longer)).stories[1] == plain(Draft(W17, (TREES,))).stories[0]


def test_new_items_of_a_story_go_into_its_list() -> None:
    longer = with_additions(EDITED, JOINING, "draft.toml")

    assert [item.id for item in read(longer).stories[0].items] == ["3f9a1c2b", "0a0b0c0d", "22222222"]
    assert '"22222222", # Sun: Ferry' in longer
    kept = EDITED.replace('"0a0b0c0d"', '"0a0b0c0d",')
    assert [line for line in kept.splitlines() if line not in longer.splitlines()] == []


@pytest.mark.parametrize(
    "items", ['["a"]', '["a",]', '[ "a" ]', '[\n"a"\n]', '[ # x\n\t"a" # y\n# z\n]', "['a']", '[\n"a" ]']
)
def test_lists_are_written_in_many_ways(items: str) -> None:
    longer = with_additions(f"[[stories]]\nitems = {items} # end\npin = true\n", JOINING, "draft.toml")

    assert tomllib.loads(longer) == {"stories": [{"items": ["a", "22222222"], "pin": True}]}
    assert "] # end\n" in longer


def test_the_line_ends_of_windows_stay() -> None:
    longer = with_additions(EDITED.replace("\n", "\r\n"), LATER, "draft.toml")

    assert longer.count("\r\n") == longer.count("\n")


def test_what_cannot_be_added_to_is_told() -> None:
    with pytest.raises(DraftError) as caught:
        with_additions('stories = [{ items = ["a"] }]\n', LATER, "draft.toml")

    assert str(caught.value) == (
        "draft.toml: nothing can be added; write each story as a [[stories]] table with a list of items"
    )
