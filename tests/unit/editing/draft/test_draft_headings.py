"""Topics in drafts: what an editor reads as the heading of a story, and what their own heading means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.editing.draft.apply_draft import edit
from digest.editing.draft.proposal import propose
from digest.model.draft import Draft
from digest.model.edition import Edition
from digest.model.item import StoredItem
from digest.model.locale import Locale
from tests.desk import EN, ES, SOURCES, editing, edition_of, rules, stored

RULES = rules(sections="topic")


def item(title: str, *tags: str, place: int) -> StoredItem:
    source = tuple(SOURCES)[place % len(SOURCES)]
    own = stored(title, source, text=f"It began with {title}. Then {title}one came, and {title}two.", tags=tags)
    return replace(own, published=own.week.start.replace(day=27 - place))


ITEMS = (
    item("alpha", place=0), item("bravo", "Sport", place=1), item("delta", "Deportes", place=2),
    item("rowing", "Sport", place=3), item("gamma", "Harbor", place=4), item("sigma", place=5),
)  # fmt: skip


def outline(edition: Edition) -> list[tuple[str, str, list[str]]]:
    return [(part.kind, part.heading, [story.title for story in part.stories]) for part in edition.sections]


def proposed(locale: Locale = EN) -> Draft:
    return replace(propose(edition_of(ITEMS, RULES), ITEMS, RULES, locale), path="draft.toml")


def edited(draft: Draft) -> Edition:
    return edit(edition_of(ITEMS, RULES), draft, ITEMS, editing(RULES)).edition


def with_section(draft: Draft, title: str, section: str) -> Draft:
    stories = (replace(one, section=section) if one.title == title else one for one in draft.stories)
    return replace(draft, stories=tuple(stories))


TOPICS = [("all", "", ["alpha"]), ("topic", "sport", ["bravo", "delta", "rowing"]), ("all", "", ["gamma", "sigma"])]


def test_stories_without_a_topic_stay_where_they_rank() -> None:
    assert outline(edition_of(ITEMS, RULES)) == TOPICS


@pytest.mark.parametrize("locale", [EN, ES, Locale("ru")])
def test_an_unedited_draft_changes_nothing(locale: Locale) -> None:
    assert edited(proposed(locale)) == edition_of(ITEMS, RULES)


def test_the_editor_reads_headings_in_their_language() -> None:
    assert [story.section for story in proposed(ES).stories] == ["", "Deportes", "Deportes", "Deportes", "", ""]


def test_a_story_can_be_moved_to_another_topic() -> None:
    assert outline(edited(with_section(proposed(ES), "sigma", "Deportes")))[1] == (
        "topic", "sport", ["bravo", "delta", "rowing", "sigma"],
    )  # fmt: skip


def test_the_word_for_a_subject_means_the_subject() -> None:
    assert outline(edited(with_section(proposed(ES), "sigma", "Cultura")))[3] == ("topic", "culture", ["sigma"])


def test_any_other_heading_is_the_editors_own() -> None:
    assert outline(edited(with_section(proposed(), "sigma", "From the islands")))[3] == (
        "own", "From the islands", ["sigma"],
    )  # fmt: skip


def test_what_has_no_topic_stays_where_the_draft_has_it_between_the_topics() -> None:
    draft = with_section(proposed(), "gamma", "Culture")
    first, *others = draft.stories
    moved = replace(draft, stories=(first, *others[:3], others[-1], *others[3:-1]))

    assert outline(edited(moved)) == [*TOPICS[:2], ("all", "", ["sigma"]), ("topic", "culture", ["gamma"])]


def test_an_emptied_heading_is_filled_in() -> None:
    draft = proposed()

    assert edited(replace(draft, stories=tuple(replace(one, section="") for one in draft.stories))) == edited(draft)
