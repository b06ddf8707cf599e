from dataclasses import replace

from digest.editing.building.segments import locale_of
from digest.model.edition import Sentence
from digest.model.item import StoredItem
from tests.desk import ES, edited, edition_of, named, rules, stored

BARCO = stored("barco", "El Faro", text="El barco sale hoy. Vuelve mañana.", locale=ES)
PUENTE = stored("puente", "Post", text="El puente abre. Nadie lo cruza.", locale=ES)
UNTITLED = stored("", text="The night buses return to the harbor. They run on weekends.")


def locales(item: StoredItem, **wishes: object) -> tuple[str, list[str]]:
    (story,) = edited((item,), named(item, **wishes)).edition.stories
    return str(story.locale), [str(locale_of(story, sentence)) for sentence in story.summary]


def test_words_of_ones_own_are_in_the_language_of_the_draft_and_those_of_items_in_theirs() -> None:
    assert locales(BARCO, title="The boat") == ("en", ["es", "es"])
    assert locales(BARCO, summary="The boat leaves.\nVuelve mañana.") == ("es", ["en", "es"])


def test_a_table_may_name_another_language() -> None:
    assert locales(BARCO, title="El bote", summary="El bote sale.", locale=ES) == ("es", ["es"])


def test_a_story_is_edited_once_any_of_its_words_is_the_editors() -> None:
    def is_edited(**wishes: object) -> bool:
        (story,) = edited((BARCO,), named(BARCO, **wishes)).edition.stories
        return story.edited

    assert not is_edited(title="barco", summary="Vuelve mañana.", section="Mar", note="x")
    assert is_edited(title="The boat")
    assert is_edited(summary="It leaves.")


def test_the_title_of_another_item_stays_the_title_of_that() -> None:
    (story,) = edited((BARCO, PUENTE), named(BARCO, PUENTE, title="puente")).edition.stories

    assert (story.title, story.locale, story.edited) == ("puente", ES, False)


def test_a_headline_that_digest_found_is_given_by_nobody() -> None:
    (story,) = edited((UNTITLED,), named(UNTITLED, title="The night buses return to the harbor")).edition.stories

    assert (story.title, story.title_given, story.edited) == ("The night buses return to the harbor", False, False)


def test_a_headline_of_ones_own_is_given() -> None:
    (story,) = edited((UNTITLED,), named(UNTITLED, title="Buses")).edition.stories

    assert (story.title, story.title_given) == ("Buses", True)


def test_what_is_left_empty_digest_fills_in() -> None:
    assert edited((BARCO,), named(BARCO)).edition == edition_of((BARCO,))


def test_what_a_machine_wrote_stays_a_machines() -> None:
    wish = replace(named(BARCO), summary="A boat sails.\nVuelve mañana.", machine=True)
    (story,) = edited((BARCO,), wish).edition.stories

    assert story.summary == (
        Sentence("A boat sails.", BARCO.key, 0, is_abstract=True), Sentence("Vuelve mañana.", BARCO.key, 1),
    )  # fmt: skip
    assert not story.edited


def test_what_a_machine_wrote_is_counted_with_all_sentences() -> None:
    wish = replace(named(BARCO), summary="Vuelve mañana.\nA boat sails.", machine=True)
    (story,) = edited((BARCO,), wish).edition.stories

    assert [(sentence.position, sentence.is_abstract) for sentence in story.summary] == [(1, False), (1, True)]


def test_a_story_without_room_shows_no_summary_of_ones_own_either() -> None:
    wishes = [named(BARCO, pin=True), named(PUENTE, title="Bridge", summary="Mine.")]
    edition = edited((BARCO, PUENTE), *wishes, how=rules(stories=1)).edition

    assert [(story.title, story.summary) for story in edition.also] == [("Bridge", ())]
