"""Edits of a draft that keep the rest of its text."""

import tomllib
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.draft_file.draft_reader import parse
from digest.editing.draft_file.draft_text import written
from digest.editing.draft_file.editing import Edit, edited
from digest.editing.draft_file.edits.arrange_stories import JoinStories, MoveStory, SplitStory
from digest.editing.draft_file.edits.put import PutAtTop, PutForLocale, PutInStory, PutTitleForLocale
from digest.errors import DraftError
from digest.model.draft import Draft, DraftItem, DraftStory
from digest.model.locale import Locale
from digest.model.week import Week

W17 = Week(2025, 17)
FERRY, PIER, TREES, BRIDGE = "aaaaaaaa11", "bbbbbbbb22", "cccccccc33", "dddddddd44"
TEXT = '''\
# My week.
introduction = """
Hello.
"""
locale = "en"

# The big one.
[[stories]]
items = [
    "aaaaaaaa", # Herald: Ferry
    # heard on the pier
    "BBBBBBBB", # Post: Pier
]
title = "Ferry"   # short, please
summary = """
It sails.
It returns.
"""
note = "ask"
# End of the ferry.

# From here on by title only.

# Green.
[[stories]]
items = ["cccccccc"]
title = "Trees"
note = "count"

[locales.es]
subject = "El barco"

[[stories]]
items = ["dddddddd"]
drop = true
'''


def edit(*edits: Edit, text: str = TEXT) -> str:
    return edited(text, edits, "2025-W17.toml")


def titles(text: str) -> list[str]:
    return [story.get("title", "") for story in tomllib.loads(text)["stories"]]


def test_a_title_changes_alone() -> None:
    assert edit(PutInStory(PIER, "title", 'A "new" ferry')) == TEXT.replace('"Ferry"', '"A \\"new\\" ferry"')


def test_a_summary_is_written_one_sentence_a_line() -> None:
    assert edit(PutInStory(FERRY, "summary", "It sails.\nAgain.")) == TEXT.replace("It returns.", "Again.")


def test_an_empty_summary_is_left_to_digest() -> None:
    assert edit(PutInStory(FERRY, "summary", "")) == TEXT.replace('"""\nIt sails.\nIt returns.\n"""', '""')


def test_a_flag_that_is_missing_comes_below_the_last_key() -> None:
    assert edit(PutInStory(TREES, "pin", value=True)) == TEXT.replace(
        'note = "count"\n', 'note = "count"\npin = true\n'
    )


def test_a_story_moves_with_its_comments_and_what_is_between_stays() -> None:
    moved = edit(MoveStory(TREES, FERRY))

    assert titles(moved) == ["Trees", "Ferry", ""]
    assert moved.index("# Green.") < moved.index("# From here on") < moved.index("# The big one.")
    assert moved.index("# The big one.") < moved.index("# heard on the pier") < moved.index("# End of the ferry.")
    assert sorted(moved) == sorted(TEXT)


def test_a_story_moves_down_past_a_table_of_a_locale() -> None:
    moved = edit(MoveStory(FERRY, BRIDGE, is_after=True))

    assert titles(moved) == ["Trees", "", "Ferry"]
    assert edit(MoveStory(FERRY, TREES), text=moved) == TEXT


def test_a_story_moved_next_to_itself_stays() -> None:
    assert edit(MoveStory(FERRY, PIER)) == TEXT
    assert edit(MoveStory(FERRY, PIER, is_after=True)) == TEXT


def test_joined_stories_keep_items_notes_and_comments() -> None:
    joined = edit(JoinStories(FERRY, TREES))

    (ferry, _) = tomllib.loads(joined)["stories"]
    assert ferry["items"] == ["aaaaaaaa", "BBBBBBBB", "cccccccc"]
    assert (ferry["title"], ferry["note"]) == ("Ferry", "ask; count")
    for comment in ("# My week.", "# heard on the pier", "# Herald: Ferry", "# Green.", "# short, please"):
        assert joined.count(comment) == 1


def test_an_earlier_story_joins_a_later_one() -> None:
    (trees, _) = tomllib.loads(edit(JoinStories(TREES, FERRY)))["stories"]

    assert (trees["title"], trees["items"]) == ("Trees", ["cccccccc", "aaaaaaaa", "BBBBBBBB"])


def test_a_parted_report_becomes_the_next_story() -> None:
    parted = edit(SplitStory((PIER,)))

    first, second, *_ = tomllib.loads(parted)["stories"]
    assert (first["items"], second["items"], second["title"]) == (["aaaaaaaa"], ["BBBBBBBB"], "")
    assert '    # heard on the pier\n    "BBBBBBBB", # Post: Pier\n]\ntitle = ""\n' in parted
    assert parse(parted.encode(), W17, "x").stories[1].items[0].id == "bbbbbbbb"


def test_words_for_a_locale_go_into_its_table_or_a_new_one() -> None:
    assert edit(PutForLocale("es", "subject", "La barca")) == TEXT.replace("El barco", "La barca")
    new = edit(PutForLocale("pt-BR", "introduction", "Olá."), PutTitleForLocale("pt-BR", PIER, "A balsa"))
    assert tomllib.loads(new)["locales"]["pt-BR"] == {"introduction": "Olá.\n", "titles": {PIER: "A balsa"}}
    assert new.index('locale = "en"') < new.index("[locales.pt-BR]") < new.index("# The big one.")
    assert edit(PutTitleForLocale("pt-BR", PIER, ""), text=new).count("titles = {}") == 1


def test_an_introduction_is_added_above_all_tables() -> None:
    text = '# Mine.\n[[stories]]\nitems = ["aaaaaaaa"]\n'

    assert edit(PutAtTop("introduction", "Hi."), text=text) == f'introduction = """\nHi.\n"""\n\n{text}'
    assert edit(PutAtTop("introduction", "Hi."), text="") == 'introduction = """\nHi.\n"""\n'
    assert edit(PutAtTop("introduction", "Hi.")) == TEXT.replace("Hello.", "Hi.")


def test_line_endings_stay_and_the_last_line_gets_its_end() -> None:
    dos = TEXT.replace("\n", "\r\n")

    assert edit(PutInStory(FERRY, "title", "X"), text=dos) == edit(PutInStory(FERRY, "title", "X")).replace(
        "\n", "\r\n"
    )
    assert edit(PutInStory(BRIDGE, "pin", value=True), text=TEXT.rstrip()) == TEXT + "pin = true\n"


REFUSED: dict[str, tuple[Edit, str, str]] = {
    "gone": (PutInStory("eeee", "title", "x"), TEXT, "this story is not in the draft any more"),
    "itself": (JoinStories(FERRY, PIER), TEXT, "a story cannot be joined with itself"),
    "all": (SplitStory((FERRY, PIER)), TEXT, "leave at least one report in the story"),
    "inline": (PutInStory("aa", "title", "x"), 'stories = [{ items = ["aa"] }]', "change it in the file"),
    "dotted": (PutForLocale("es", "subject", "x"), 'locales.es.subject = "y"', "change it in the file"),
    "broken": (PutInStory("aa", "title", "x"), "[[stories]", "change it in the file"),
    "strange": (PutInStory("aa", "title", "x"), "stories = 3", "change it in the file"),
    "no text": (PutInStory("aa", "title", "x"), "[[stories]]\nitems = [3]", "change it in the file"),
}


@pytest.mark.parametrize(("asked", "text", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_done_is_one_line_and_changes_nothing(asked: Edit, text: str, reason: str) -> None:
    with pytest.raises(DraftError) as caught:
        edit(asked, text=text)

    assert str(caught.value).startswith("2025-W17.toml: ")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_with_line_endings_of_both_kinds_keeps_each() -> None:
    mixed = TEXT.replace("\n", "\r\n", 12)

    assert edit(PutInStory(TREES, "title", "Oaks"), text=mixed) == mixed.replace('"Trees"', '"Oaks"')
    moved = edit(MoveStory(TREES, FERRY), text=mixed)
    assert sorted(moved.split("\n")) == sorted(mixed.split("\n"))


def test_a_comment_ends_with_a_line_feed_alone() -> None:
    text = TEXT.replace("# End of the ferry.", "# End of\u2028the \x85ferry.").replace(
        "# Green.", "# Green\u2028grass."
    )

    for asked in (MoveStory(FERRY, TREES, is_after=True), JoinStories(FERRY, TREES), SplitStory((PIER,))):
        assert "# End of\u2028the \x85ferry.\n" in edit(asked, text=text)
        assert "# Green\u2028grass.\n" in edit(asked, text=text)


# Whatever an editor writes

KEYS = [f"{number:08x}" for number in range(6)]
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=30).map(
    lambda text: " ".join(text.split())
)
ANY = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60)
EDITS = st.one_of(
    st.builds(PutInStory, st.sampled_from(KEYS), st.sampled_from(["title", "summary", "section", "note"]), ANY),
    st.builds(PutInStory, st.sampled_from(KEYS), st.sampled_from(["pin", "drop"]), st.booleans()),
    st.builds(MoveStory, st.sampled_from(KEYS), st.sampled_from(KEYS), st.booleans()),
    st.builds(PutForLocale, st.just("es"), st.sampled_from(["introduction", "subject", "preheader"]), ANY),
    st.builds(PutForLocale, st.sampled_from(["es", "ar"]), st.just("order"), st.lists(WORDS).map(tuple)),
    st.builds(PutTitleForLocale, st.sampled_from(["es", "ar"]), st.sampled_from(KEYS), ANY),
    st.builds(PutAtTop, st.just("introduction"), ANY),
    st.builds(JoinStories, st.sampled_from(KEYS), st.sampled_from(KEYS)),
    st.builds(SplitStory, st.sampled_from(KEYS).map(lambda key: (key,))),
)


@given(st.lists(WORDS, min_size=3, max_size=3), st.lists(EDITS, max_size=6), st.booleans())
def test_reading_after_editing_gives_the_edited_values_and_keeps_every_comment(
    words: Sequence[str], edits: Sequence[Edit], is_dos: bool
) -> None:
    stories = tuple(
        DraftStory(
            tuple(DraftItem(key, remark=f"remark {key}") for key in KEYS[2 * place : 2 * place + 2]),
            word,
            note=word,
            remark=f"About {place}.",
        )
        for place, word in enumerate(words)
    )
    text = written(Draft(W17, stories, "Hi.", Locale("en")), is_reviewed=False)
    for edit in edits:
        before = tomllib.loads(text)
        wanted = tomllib.loads(text)
        try:
            edit.change(wanted)
        except DraftError:
            continue
        text = edited(text.replace("\n", "\r\n") if is_dos else text, [edit], "x").replace("\r\n", "\n")
        assert tomllib.loads(text) == wanted, before
    assert all(text.count(f"# remark {key}") == 1 for key in KEYS)
    assert all(text.count(f"# About {place}.\n") == 1 for place in range(3))
