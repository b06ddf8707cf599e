"""What readers are told of how words came into their language."""

from dataclasses import replace

import pytest

from digest.model.digest import DigestItem, DigestStory, Passage
from digest.model.locale import Locale
from digest.publishers.marks import Mark, mark_of_item, mark_of_story
from tests.fakes import EN, ES, sample_items, sample_story

BRIDGE = sample_story(sample_items()[0])
TITLE = Passage("Reabre el puente", ES, BRIDGE.title)
DONE = Passage("El puente está abierto.", ES, BRIDGE.summary[0])
REFUSED = replace(BRIDGE.summary[0], problem="numbers")


def story(title: Passage, *summary: Passage) -> DigestStory:
    return replace(BRIDGE, title=title, summary=summary)


def item(title: Passage, *summary: Passage, body: str = "") -> DigestItem:
    return DigestItem(sample_items()[0], title, summary, body)


def test_what_was_not_to_be_translated_has_no_mark() -> None:
    assert mark_of_story(BRIDGE) is None
    assert mark_of_item(item(BRIDGE.title)) is None


def test_a_translation_names_its_original() -> None:
    assert mark_of_story(story(TITLE, DONE)) == Mark(EN, is_translated=True, title=BRIDGE.title)


@pytest.mark.parametrize(("title", "summary"), [(TITLE, REFUSED), (replace(BRIDGE.title, problem="copy"), DONE)])
def test_a_translation_with_a_refused_part_is_partial(title: Passage, summary: Passage) -> None:
    assert mark_of_story(story(title, summary)) == Mark(EN, is_translated=True, is_partial=True, title=title.original)


def test_what_was_refused_as_a_whole_is_not_translated() -> None:
    refused = replace(BRIDGE.title, problem="no-pair")

    assert mark_of_story(story(refused, REFUSED)) == Mark(EN, is_translated=False)


def test_a_hop_between_is_named() -> None:
    mark = mark_of_story(story(TITLE, replace(DONE, via="ca")))

    assert mark == Mark(EN, is_translated=True, via=Locale("ca"), title=BRIDGE.title)


@pytest.mark.parametrize(("others", "by_person"), [(True, True), (False, False)])
def test_only_what_a_person_wrote_as_a_whole_is_theirs(others: bool, by_person: bool) -> None:
    mark = mark_of_story(story(replace(TITLE, by_person=True), replace(DONE, by_person=others)))

    assert mark is not None
    assert mark.by_person is by_person


@pytest.mark.parametrize(
    ("body", "is_partial"),
    [
        ("<p>El puente.</p>", False),
        ('<p>El puente. <bdi lang="en" dir="ltr">The bridge.</bdi></p>', True),
        ('<div lang="en" dir="ltr"><p>The bridge.</p></div>', True),
        ('<p>El puente. (<a href="https://example.org/" lang="en" dir="ltr">here</a>)</p>', False),
    ],
)
def test_the_mark_of_an_item_is_that_of_its_whole_text_too(body: str, is_partial: bool) -> None:
    mark = mark_of_item(item(replace(TITLE, by_person=True), DONE, body=body))

    assert mark == Mark(EN, is_translated=True, is_partial=is_partial, title=BRIDGE.title)
