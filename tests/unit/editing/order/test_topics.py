"""Sections by topic, from tags, addresses and the countries in titles."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.building.build_digest import build
from digest.editing.order.rank import Group
from digest.editing.order.topics import also_topics, topics
from digest.language.known import codes
from digest.language.text.words.subjects import is_subject
from digest.model.edition import Edition, Reference, Section, Story
from digest.model.frozen.edition_names import SectionKind
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week
from tests.tables import each_row

SEEN = datetime(2025, 4, 24, 12, tzinfo=UTC)
EN = Locale("en")


def story(title: str = "A day at sea", *tags: str, source: str = "Herald", locale: str = "en", url: str = "") -> Group:
    item = Item(source, title, "", url=url, locale=Locale(locale), tags=tags)
    return (StoredItem(f"{source} {title} {tags}", item, date(2025, 4, 24), SEEN, Week(2025, 17)),)


def arranged(*groups: Group, home: str = "") -> list[tuple[str, tuple[int, ...]]]:
    return [(topic.heading, topic.stories) for topic in topics(groups, home)]


def tagged(subjects: str) -> list[tuple[str, tuple[int, ...]]]:
    """The sections of stories, of which each has the tag that begins with its letter; "-" stands for none."""
    tags = {"p": "Politics", "s": "Sport", "c": "Culture", "h": "Health"}
    return arranged(*(story(f"story {n}", *filter(None, [tags.get(one)])) for n, one in enumerate(subjects)))


@each_row(
    ("subjects", "sections"),
    [
        ("pppsss", [("politics", (0, 1, 2)), ("sport", (3, 4, 5))]),
        # Neighbors come together, in the order of the best.
        ("pspsps", [("politics", (0, 2, 4)), ("sport", (1, 3, 5))]),
        # What has no topic stays where it ranks.
        ("-ppp-sss", [("", (0,)), ("politics", (1, 2, 3)), ("", (4,)), ("sport", (5, 6, 7))]),
        ("pp-psss-c", [("politics", (0, 1, 3)), ("", (2,)), ("sport", (4, 5, 6)), ("", (7, 8))]),
        # Two are no section, nor are three far apart.
        ("ppsshhcc", [("", (0, 1, 2, 3, 4, 5, 6, 7))]),
        ("pp---ssspp--", [("", tuple(range(12)))]),
        ("ps-s-sp-p", [("", tuple(range(9)))]),
        ("ppp---ppp", [("", tuple(range(9)))]),
        # A subject of nearly all says nothing.
        ("pppppp-", [("", tuple(range(7)))]),
        ("pppss", [("", tuple(range(5)))]),
        ("", []),
    ],
)  # fmt: skip
def test_neighbors_in_rank_stand_under_their_subject(
    subjects: str, sections: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert tagged(subjects) == sections


@each_row(
    ("tags", "locales", "heading"),
    [
        (("Politics", "Política", "Политика"), ("en", "es", "ru"), "politics"),
        (("体育", "Sports", "رياضة"), ("zh", "en", "ar"), "sport"),
        (("Spain news", "Spain", "Spanien"), ("en", "en", "de"), "place:ES"),
        (("US politics", "Politics", "Politics > local"), ("en", "en", "en"), "politics"),
        (("Harbor", "Harbor", "Harbor"), ("en", "en", "en"), ""),
        (("Ana Rossi", "Ana Rossi", "Ana Rossi"), ("en", "en", "en"), ""),
        (("Featured", "Featured", "Featured"), ("en", "en", "en"), ""),
        (("News", "News", "News"), ("en", "en", "en"), ""),
        (("En bref", "En bref", "En bref"), ("fr", "fr", "fr"), ""),
    ],
)  # fmt: skip
def test_a_heading_is_one_of_our_subjects_in_any_language(
    tags: tuple[str, ...], locales: tuple[str, ...], heading: str
) -> None:
    told = [story(f"story {n}", tag, locale=tongue) for n, (tag, tongue) in enumerate(zip(tags, locales, strict=True))]

    assert arranged(*told, *[story(f"match {n}", "Harbor") for n in range(3)])[0][0] == heading


@each_row(
    ("titles", "locales", "heading"),
    [
        (("Storm reaches Ukraine", "Tormenta en Ucrania", "Буря дошла до Украины"), ("en", "es", "ru"), "place:UA"),
        (("Storm reaches Kenya", "Snow falls in Kenya", "Kenya votes"), ("en", "en", "en"), "place:KE"),
        (("乌克兰遭遇风暴", "乌克兰举行会谈", "乌克兰下雨"), ("zh", "zh", "zh"), "place:UA"),
        (("Storm stops Ana Quaye", "Prize for Ana Quaye", "Ana Quaye sails"), ("en", "en", "en"), ""),
        (("We ask who will pay", "How it was done", "It was a Monday"), ("en", "en", "en"), ""),
    ],
)  # fmt: skip
def test_a_country_that_titles_name_is_a_heading_and_a_person_is_none(
    titles: tuple[str, ...], locales: tuple[str, ...], heading: str
) -> None:
    told = [story(title, locale=tongue) for title, tongue in zip(titles, locales, strict=True)]

    assert arranged(*told, *[story(f"match {n}", "Harbor") for n in range(3)])[0][0] == heading


def test_the_country_of_the_digest_is_no_topic() -> None:
    told = [story(f"Storm {n} reaches Kenya") for n in range(3)]
    others = [story(f"match {n}", "Sport") for n in range(3)]

    assert arranged(*told, *others) == [("place:KE", (0, 1, 2)), ("sport", (3, 4, 5))]
    assert arranged(*told, *others, home="place:KE") == [("", (0, 1, 2)), ("sport", (3, 4, 5))]


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example.org/sport/2025/04/ferry-wins", "https://sport.example.org/ferry-wins.html",
        "https://news.example.org/en/sports/1?page=2",
    ],
)  # fmt: skip
def test_without_tags_the_address_names_the_subject(url: str) -> None:
    others = [story(f"play {n}") for n in range(3)]

    assert arranged(*[story(f"match {n}", url=url) for n in range(3)], *others)[0] == ("sport", (0, 1, 2))
    assert arranged(*[story(f"play {n}", "Culture", url=url) for n in range(3)], *others)[0] == ("culture", (0, 1, 2))


@pytest.mark.parametrize("url", ["https://news.example.org/2025/sport", "sport", "http://[::1/x/"])
def test_the_title_in_an_address_names_no_subject(url: str) -> None:
    assert (
        len(arranged(*[story(f"match {n}", url=url) for n in range(3)], *[story(f"play {n}") for n in range(3)])) == 1
    )


def test_of_several_subjects_the_one_of_most_neighbors_counts() -> None:
    told = [story("one", "World", "Science"), *[story(f"two {n}", "Science") for n in range(2)]]

    assert arranged(*told, *[story(f"three {n}", "World") for n in range(3)])[0] == ("world", (0, 3, 4, 5))


WORDS = st.sampled_from(["Sport", "Política", "Harbor", "Ukraine", "News", "Ana Quaye", "sport-news", "#x", "Culture"])
STORIES = st.lists(st.tuples(st.lists(WORDS, max_size=4), WORDS), max_size=16)


@given(STORIES)
def test_sections_hold_all_stories_once_and_leave_each_near_its_rank(drawn: list[tuple[list[str], str]]) -> None:
    groups = [story(f"We saw {name} there {n}", *tags) for n, (tags, name) in enumerate(drawn)]
    made = topics(groups)
    placed = [place for topic in made for place in topic.stories]

    assert sorted(placed) == list(range(len(groups)))
    assert all(len(topic.stories) >= 3 and is_subject(topic.heading) for topic in made if topic.heading)
    assert all(rank - place <= 5 for place, rank in enumerate(placed))


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=20)), min_size=6, max_size=9))
def test_any_text_can_be_read(drawn: list[tuple[str, str]]) -> None:
    groups = [story(title, tag) for title, tag in drawn]

    assert sum(len(topic.stories) for topic in topics(groups)) == len(groups)


def listed(title: str, *tags: str, url: str = "https://herald.example/", locale: Locale = EN) -> Story:
    return Story(title, True, locale, (), (Reference(title, "Herald", title, url, None, locale),), tags)


def edition(*also: Story, kind: SectionKind = "topic", heading: str = "politics") -> Edition:
    above = Section(kind, heading, (listed("Bridge reopens"),))
    return Edition(Week(2025, 17), datetime(2025, 4, 28, tzinfo=UTC), (above,), also, foreign_last=True)


MATCHES = tuple(listed(f"Match {number}", "Sport") for number in range(2))
PLAYS = tuple(listed(f"Play {number}", "Culture") for number in range(2))


def found_also(one: Edition) -> list[tuple[str, tuple[int, ...]]]:
    return [(topic.heading, topic.stories) for topic in also_topics(one)]


def shown(one: Edition, locale: Locale = EN) -> list[tuple[str, str]]:
    return [(told.topic, told.title.text) for told in build(one, locale, {}).also]


def test_topics_come_in_the_order_of_their_best_story_and_what_has_none_comes_last() -> None:
    alone = listed("Ferry late")

    assert found_also(edition(PLAYS[0], alone, *MATCHES, PLAYS[1])) == [
        ("culture", (0, 4)),
        ("sport", (2, 3)),
        ("", (1,)),
    ]


def test_a_digest_shows_the_stories_of_a_topic_together() -> None:
    one = edition(PLAYS[0], MATCHES[0], PLAYS[1], MATCHES[1])

    assert shown(one) == [("Culture", "Play 0"), ("Culture", "Play 1"), ("Sport", "Match 0"), ("Sport", "Match 1")]


@each_row("code", sorted(codes()))
def test_headings_are_those_of_sections_in_every_language(code: str) -> None:
    one = edition(*PLAYS, *MATCHES, heading="sport")
    digest = build(one, Locale(code), {})

    assert digest.also[2].topic == digest.sections[0].heading != ""


def test_a_story_without_tags_is_known_by_the_folder_of_its_address() -> None:
    addressed = [listed(f"Play {number}", url=f"https://herald.example/culture/{number}") for number in range(2)]

    assert found_also(edition(*addressed, *MATCHES)) == [("culture", (0, 1)), ("sport", (2, 3))]


def test_a_tag_that_is_a_heading_above_is_a_topic() -> None:
    named = [listed(f"Harbor {number}", "The harbor") for number in range(2)]

    assert found_also(edition(*named, *MATCHES, heading="The Harbor"))[0] == ("The Harbor", (0, 1))


@pytest.mark.parametrize("kind", ["all", "source", "tag", "own", "earlier"])
def test_there_are_no_topics_where_sections_are_something_else(kind: SectionKind) -> None:
    assert found_also(edition(*PLAYS, *MATCHES, kind=kind)) == []


@pytest.mark.parametrize(
    "also",
    [(), MATCHES, (MATCHES[0], PLAYS[0]), (*MATCHES, *PLAYS, *(listed(f"Ferry {number}") for number in range(5)))],
    ids=["no stories", "one topic", "topics of one listed", "most have none"],
)
def test_a_list_with_few_topics_stays_one(also: tuple[Story, ...]) -> None:
    assert found_also(edition(*also)) == []
    assert shown(edition(*also)) == [("", one.title) for one in also]


def test_what_readers_cannot_read_comes_last_under_its_topic() -> None:
    foreign = replace(listed("El partido", "Deportes", locale=Locale("es")))

    assert [title for _, title in shown(edition(foreign, *MATCHES, *PLAYS))] == [
        "Match 0", "Match 1", "El partido", "Play 0", "Play 1",
    ]  # fmt: skip


@given(st.lists(st.sampled_from(["Sport", "Culture", "Science", "Stars", ""]), max_size=12))
def test_an_edition_in_the_order_of_its_digest_has_the_same_digest(tags: list[str]) -> None:
    also = [listed(f"Story {number}", *filter(None, [tag])) for number, tag in enumerate(tags)]
    before = shown(edition(*also))
    by_title = {one.title: one for one in also}

    assert shown(edition(*(by_title[title] for _, title in before))) == before
