"""Headlines and introductions that a language model proposes, in editions and in their drafts."""

from __future__ import annotations

from dataclasses import replace

from digest.editing.draft.apply_draft import edit
from digest.editing.draft.introduction import introduction
from digest.editing.draft.proposal import propose
from digest.editing.draft_file.draft_reader import parse
from digest.editing.draft_file.draft_text import written
from digest.editing.order.written_headlines import with_headlines
from digest.editing.summarizers.lead import LeadSummarizer
from digest.model.draft import Draft
from digest.model.edition import Edition
from tests.desk import EN, W17, editing, edition_of, rules, stored

FERRY = stored("", text="The ferry sails all winter. Two boats a day reach the islands. Tickets cost nine euros.")
TITLED = stored("bridge", "Post")
ITEMS = (FERRY, TITLED)
WRITTEN = "Ferry sails all winter"


def proposed() -> Edition:
    edition = with_headlines(
        edition_of(ITEMS), ITEMS, rules(), LeadSummarizer().summarize, lambda _: "Two boats reach islands"
    )
    return replace(edition, introduction=introduction("Ferry sails. Bridge reopens.", EN, is_abstract=True))


def draft_of(edition: Edition, *changes: tuple[str, str]) -> Draft:
    """The draft of an edition, with changes to its text."""
    text = written(propose(edition, ITEMS, rules(), EN), is_reviewed=False)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return parse(text.encode(), W17, "draft.toml")


def edited(edition: Edition, *changes: tuple[str, str]) -> Edition:
    return edit(edition, draft_of(edition, *changes), ITEMS, editing()).edition


def test_only_a_story_without_a_title_gets_a_headline_that_is_marked() -> None:
    titles = {story.title: (story.is_title_abstract, story.title_given) for story in proposed().stories}

    assert titles == {"Two boats reach islands": (True, False), "bridge": (False, True)}


def test_the_summary_goes_with_the_headline() -> None:
    (story,) = (story for story in proposed().stories if story.is_title_abstract)

    assert story.summary[0].text == "The ferry sails all winter."


def test_a_draft_that_is_not_changed_changes_nothing() -> None:
    assert edited(proposed()) == proposed()


def test_a_headline_that_the_editor_changes_is_the_editors() -> None:
    edition = edited(proposed(), ('title = "Two boats', 'title = "Three boats'))
    (story,) = (story for story in edition.stories if story.title == "Three boats reach islands")

    assert (story.is_title_abstract, story.edited) == (False, True)


def test_an_introduction_that_the_editor_changes_is_the_editors() -> None:
    said = edited(proposed(), ("Ferry sails.", "The ferry sails.")).introduction

    assert said
    assert not said.is_abstract


def test_an_introduction_that_the_editor_deletes_is_gone() -> None:
    assert edited(proposed(), ("Ferry sails. Bridge reopens.\n", "")).introduction is None


def test_without_a_headline_a_story_stays_as_it_is() -> None:
    edition = edition_of(ITEMS)

    assert with_headlines(edition, ITEMS, rules(), LeadSummarizer().summarize, lambda _: "") == edition


def test_a_draft_says_which_language_model_wrote_what_is_in_it() -> None:
    edition = replace(proposed(), model='small "3b"')

    assert edited(edition).model == 'small "3b"'
    assert edited(replace(edition, model="another"), ('model = "another"', 'model = "small"')).model == "small"
    assert edited(proposed()).model == ""
