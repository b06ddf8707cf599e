"""Stories under "Also this week" are grouped by what a stored edition knows of them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.building.build_digest import build
from digest.editing.order.also_topics import also_topics
from digest.language.known import codes
from digest.model.edition import Edition, Reference, Section, Story
from digest.model.frozen.edition_names import SectionKind
from digest.model.locale import Locale
from digest.model.week import Week
from tests.tables import each_row

EN = Locale("en")


def story(title: str, *tags: str, url: str = "https://herald.example/", locale: Locale = EN) -> Story:
    return Story(title, True, locale, (), (Reference(title, "Herald", title, url, None, locale),), tags)


def edition(*also: Story, kind: SectionKind = "topic", heading: str = "politics") -> Edition:
    above = Section(kind, heading, (story("Bridge reopens"),))
    return Edition(Week(2025, 17), datetime(2025, 4, 28, tzinfo=UTC), (above,), also, foreign_last=True)


MATCHES = tuple(story(f"Match {number}", "Sport") for number in range(2))
PLAYS = tuple(story(f"Play {number}", "Culture") for number in range(2))


def found(one: Edition) -> list[tuple[str, tuple[int, ...]]]:
    return [(topic.heading, topic.stories) for topic in also_topics(one)]


def shown(one: Edition, locale: Locale = EN) -> list[tuple[str, str]]:
    return [(told.topic, told.title.text) for told in build(one, locale, {}).also]


def test_topics_come_in_the_order_of_their_best_story_and_what_has_none_comes_last() -> None:
    alone = story("Ferry late")

    assert found(edition(PLAYS[0], alone, *MATCHES, PLAYS[1])) == [("culture", (0, 4)), ("sport", (2, 3)), ("", (1,))]


def test_a_digest_shows_the_stories_of_a_topic_together() -> None:
    one = edition(PLAYS[0], MATCHES[0], PLAYS[1], MATCHES[1])

    assert shown(one) == [("Culture", "Play 0"), ("Culture", "Play 1"), ("Sport", "Match 0"), ("Sport", "Match 1")]


@each_row("code", sorted(codes()))
def test_headings_are_those_of_sections_in_every_language(code: str) -> None:
    one = edition(*PLAYS, *MATCHES, heading="sport")
    digest = build(one, Locale(code), {})

    assert digest.also[2].topic == digest.sections[0].heading != ""


def test_a_story_without_tags_is_known_by_the_folder_of_its_address() -> None:
    addressed = [story(f"Play {number}", url=f"https://herald.example/culture/{number}") for number in range(2)]

    assert found(edition(*addressed, *MATCHES)) == [("culture", (0, 1)), ("sport", (2, 3))]


def test_a_tag_that_is_a_heading_above_is_a_topic() -> None:
    named = [story(f"Harbor {number}", "The harbor") for number in range(2)]

    assert found(edition(*named, *MATCHES, heading="The Harbor"))[0] == ("The Harbor", (0, 1))


@pytest.mark.parametrize("kind", ["all", "source", "tag", "own", "earlier"])
def test_there_are_no_topics_where_sections_are_something_else(kind: SectionKind) -> None:
    assert found(edition(*PLAYS, *MATCHES, kind=kind)) == []


@pytest.mark.parametrize(
    "also",
    [(), MATCHES, (MATCHES[0], PLAYS[0]), (*MATCHES, *PLAYS, *(story(f"Ferry {number}") for number in range(5)))],
    ids=["no stories", "one topic", "topics of one story", "most have none"],
)
def test_a_list_with_few_topics_stays_one(also: tuple[Story, ...]) -> None:
    assert found(edition(*also)) == []
    assert shown(edition(*also)) == [("", one.title) for one in also]


def test_what_readers_cannot_read_comes_last_under_its_topic() -> None:
    foreign = replace(story("El partido", "Deportes", locale=Locale("es")))

    assert [title for _, title in shown(edition(foreign, *MATCHES, *PLAYS))] == [
        "Match 0", "Match 1", "El partido", "Play 0", "Play 1",
    ]  # fmt: skip


@given(st.lists(st.sampled_from(["Sport", "Culture", "Science", "Stars", ""]), max_size=12))
def test_an_edition_in_the_order_of_its_digest_has_the_same_digest(tags: list[str]) -> None:
    also = [story(f"Story {number}", *filter(None, [tag])) for number, tag in enumerate(tags)]
    before = shown(edition(*also))
    by_title = {one.title: one for one in also}

    assert shown(edition(*(by_title[title] for _, title in before))) == before
