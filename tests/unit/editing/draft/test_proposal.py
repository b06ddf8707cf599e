from dataclasses import replace

from digest.editing.draft.placements import placements, unnamed_items
from digest.editing.draft.proposal import propose, propose_more
from digest.model.draft import Draft, DraftItem, DraftStory
from digest.model.edition import Sentence
from tests.desk import EN, ES, W16, W17, edition_of, named, rules, stored

FERRY, BRIDGE = stored("ferry"), stored("bridge", "Post", locale=ES)
LATE = stored("late", "Post", week=W16)
BY_TITLE = 'From here on by title only, under "Also this week". Move a story up, or pin it, to show its summary.'
OF_W16 = 'Late (2025-W16): under "From earlier weeks" unless you name a section.'


def test_a_story_stands_as_it_would_be_shown() -> None:
    draft = propose(edition_of((FERRY,)), (FERRY,), rules(), EN)

    assert draft == Draft(
        W17,
        (
            DraftStory(
                items=(DraftItem(FERRY.key[:8], remark="Herald: ferry"),),
                title="ferry",
                summary="The ferry sails all winter.\nTwo boats a day reach the islands.\nTickets cost nine euros.",
                section="Herald",
            ),
        ),
        locale=EN,
    )


def test_words_that_an_editor_writes_into_a_foreign_story_are_in_the_language_of_the_draft() -> None:
    draft = propose(edition_of((FERRY, BRIDGE)), (FERRY, BRIDGE), rules(), EN)

    assert {story.title: (story.locale, story.remark) for story in draft.stories} == {
        "ferry": (None, ""),
        "bridge": (None, 'Words of your own count as en; add locale = "es" if you write in that language.'),
    }


def test_remarks_say_what_is_shown_by_title_and_what_came_late() -> None:
    items = (FERRY, BRIDGE, LATE)
    (first, late, rest) = propose(edition_of(items, rules(1)), items, rules(1), EN).stories

    assert (first.remark, late.remark, rest.remark.splitlines()[0]) == ("", OF_W16, BY_TITLE)
    assert (late.section, rest.summary) == ("", "")


def test_a_summary_by_a_machine_says_so() -> None:
    edition = edition_of((FERRY,))
    told = Sentence("A ferry sails.", FERRY.key, 0, is_abstract=True)
    (section,) = edition.sections
    by_machine = replace(section, stories=(replace(section.stories[0], summary=(told,)),))

    assert propose(replace(edition, sections=(by_machine,)), (FERRY,), rules(), EN).stories[0].machine


def test_what_is_new_is_written_down_the_same_way() -> None:
    copy = replace(FERRY, key="0123456789abcdef", item=replace(FERRY.item, source="Post"))
    items = (FERRY, copy, BRIDGE)
    edition = edition_of(items)
    placed, _ = placements(Draft(W17, (named(FERRY),)), {item.key: item for item in items}, lambda _: False)
    additions = propose_more(edition, unnamed_items(edition, placed), items, rules(), EN)

    assert additions.joining == ((0, (DraftItem("01234567", remark="Post: ferry"),)),)
    assert [story.title for story in additions.stories] == ["bridge"]
