"""Sections by topic, from tags and from names that titles share."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.building.build_digest import build
from digest.editing.order.rank import Group
from digest.editing.order.topics import Topic, also_topics, topics
from digest.language.known import codes
from digest.model.edition import Edition, Reference, Section, Story
from digest.model.frozen.edition_names import SectionKind
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week
from tests.tables import each_row

SEEN = datetime(2025, 4, 24, 12, tzinfo=UTC)
SOURCES = ("Herald", "Post", "El Faro")
EN = Locale("en")


def story(
    title: str = "A day at sea",
    *tags: str,
    text: str = "",
    source: str = "Herald",
    locale: str = "en",
    authors: Sequence[str] = (),
    url: str = "",
) -> Group:
    item = Item(source, title, text, url=url, locale=Locale(locale), tags=tags, authors=tuple(authors))
    return (StoredItem(f"{source} {title} {tags}", item, date(2025, 4, 24), SEEN, Week(2025, 17)),)


def found(
    *groups: Group, room: int = 6, home: str = "", others: str = "Education"
) -> list[tuple[str, tuple[int, ...]]]:
    """The topics of stories, with as many others, under a topic of their own, as a digest has that has sections."""
    padding = [story(f"other {number}", *filter(None, [others])) for number in range(room - len(groups))]
    made = topics([*groups, *padding], SOURCES, home)
    return [(topic.heading, topic.stories) for topic in made if topic.heading != others.lower()]


def tags_of(*tags: Iterable[str]) -> list[Group]:
    return [story(f"story {number}", *own) for number, own in enumerate(tags)]


def test_stories_with_the_same_tag_are_a_section_in_the_order_of_the_best() -> None:
    assert found(*tags_of(["Harbor"], ["Bridges"], ["Bridges"], ["Harbor"])) == [
        ("Harbor", (0, 3)),
        ("Bridges", (1, 2)),
    ]


def test_a_tag_that_is_part_of_the_name_of_a_source_is_no_topic() -> None:
    groups = tags_of(["Faro"], ["Faro"], ["Harbor"], ["Harbor"])

    assert found(*groups) == [("Harbor", (2, 3))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Politics", "en"), ("Política", "es")), (("Politics", "en"), ("Политика", "ru")),
        (("Технологии", "ru"), ("Tech", "en")), (("体育", "zh"), ("Sports", "en")), (("رياضة", "ar"), ("Spor", "tr")),
        (("スポーツ", "ja"), ("Esports", "ca")), (("Ուկրաինա", "hy"), ("Украина", "ru")),
    ],
)  # fmt: skip
def test_tags_are_joined_across_languages(one: tuple[str, str], other: tuple[str, str]) -> None:
    groups = [story("one", one[0], locale=one[1]), story("other", other[0], locale=other[1])]

    assert [stories for _, stories in found(*groups)] == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Election night", "election-night"), ("Ferries", "ferry"), ("CAFÉ", "cafe"), ("Bridges ", "bridge")],
)
def test_spellings_of_a_tag_are_joined(one: str, other: str) -> None:
    assert [stories for _, stories in found(*tags_of([one], [other]))] == [(0, 1)]


def test_a_tag_is_headed_as_most_stories_spell_it() -> None:
    assert found(*tags_of(["BRIDGES"], ["Bridges"], ["Bridges"]))[0][0] == "Bridges"


@each_row(
    "tag",
    [
        "News", "top stories", "Uncategorized", "Herald", "el faro", "#harbor", "harbor-2025-news", "id:77", "4711",
        "a/b", "https://news.example.org/tag", "long tag that is a sentence of its own", "x", "", "12 345 678",
        "feed_item",
    ],
)  # fmt: skip
def test_some_tags_are_no_topics(tag: str) -> None:
    assert found(*tags_of([tag], [tag], [tag])) == []


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example.org/sport/2025/04/ferry-wins", "https://sport.example.org/ferry-wins.html",
        "https://news.example.org/en/sports/1?page=2",
    ],
)  # fmt: skip
def test_without_tags_the_address_names_the_subject(url: str) -> None:
    assert found(story("a", url=url), story("b", url=url)) == [("sport", (0, 1))]
    assert found(story("a", "Culture", url=url), story("b", "Culture", url=url)) == [("culture", (0, 1))]


@pytest.mark.parametrize("url", ["https://news.example.org/2025/sport", "sport", "http://[::1/x/"])
def test_the_title_in_an_address_names_no_subject(url: str) -> None:
    assert found(story("a", url=url), story("b", url=url)) == []


def test_one_of_many_tags_is_no_heading_unless_the_title_names_it() -> None:
    keywords = ("Trains", "Ferries", "Rain")
    train, ferry = story("Train hits truck", "Harbor", *keywords), story("Ferry waits in harbor", "Harbor", *keywords)
    boat = story("A boat in the harbor", "Harbor", *keywords)

    assert found(train, ferry) == []
    assert found(train, ferry, boat) == [("Harbor", (1, 2))]


def test_a_tag_that_one_of_several_sources_uses_is_no_heading_unless_the_title_names_it() -> None:
    one, other = story("Rain again", "Diary"), story("Snow again", "Diary")
    elsewhere = story("A day at sea", source="Post")

    assert found(one, other) == [("Diary", (0, 1))]
    assert found(one, other, elsewhere) == []
    assert found(one, other, story("A day at sea", "Diary", source="Post")) == [("Diary", (0, 1, 2))]
    assert found(story("Diary of rain", "Diary"), story("Diary of snow", "Diary"), elsewhere) == [("Diary", (0, 1))]


def test_a_desk_of_a_source_is_a_topic() -> None:
    keywords = ("Trains", "Ferries", "Rain")

    assert found(*tags_of(["Spain news", *keywords], ["Spain news", *keywords])) == [("place:ES", (0, 1))]
    assert found(*tags_of(["Spain news", *keywords], ["Spain news", *keywords]), home="place:ES") == []


def test_a_subject_within_another_tag_is_not_meant() -> None:
    assert found(*tags_of(["Code Health", "Testing", "C++", "x"], ["Code Health", "Testing", "C++", "x"])) == []


def test_an_author_is_no_topic() -> None:
    assert found(story("a", "Ana Rossi", authors=["Ana Rossi"]), story("b", "Ana Rossi", authors=["Ana Rossi"])) == []


def test_a_tag_of_one_story_is_no_section() -> None:
    assert found(*tags_of(["Harbor"], ["Bridges"])) == []


def test_a_tag_of_nearly_all_stories_is_no_section() -> None:
    assert found(*tags_of(*[["Harbor"]] * 5)) == []
    assert found(*tags_of(*[["Harbor", "Sport"]] * 5, ["Sport"])) == []


def test_if_all_stories_are_about_a_subject_its_parts_are_the_sections() -> None:
    football, rowing = ["Sport", "Football"], ["Sport", "Rowing"]

    assert found(*tags_of(football, rowing, football, rowing, ["Sport"], ["Sport"])) == [
        ("Football", (0, 2)), ("Rowing", (1, 3)),
    ]  # fmt: skip


def test_of_several_tags_the_most_particular_counts() -> None:
    assert found(*tags_of(["World", "Science"], ["World"], ["World"], ["World", "Science"])) == [
        ("science", (0, 3)), ("world", (1, 2)),
    ]  # fmt: skip


def test_a_section_keeps_its_two_stories_when_another_tag_is_rarer() -> None:
    assert found(*tags_of(["Sport", "Health"], ["Sport"])) == [("sport", (0, 1))]


def test_a_digest_has_six_sections_at_most() -> None:
    pairs = [[f"Tag{letter}"] for letter in "ABCDEFGH" for _ in range(2)]

    assert len(found(*tags_of(*pairs), room=20, others="")) == 6


def test_few_stories_are_one_list() -> None:
    assert found(*tags_of(["Harbor"], ["Harbor"]), room=5, others="") == []


def test_if_most_stories_have_no_topic_all_are_one_list() -> None:
    assert found(*tags_of(["Harbor"], ["Harbor"], ["Harbor"], ["Harbor"], ["Harbor"]), room=11, others="") == []


def test_stories_without_tags_share_a_name_as_their_titles_spell_it() -> None:
    assert found(
        story("Keeper says Ana Quaye will sail", text="The crew met Ana Quaye on Monday."),
        story("Storm keeps Ana Quaye ashore", source="Post", text="For now Ana Quaye waits."),
    ) == [("Ana Quaye", (0, 1))]


def test_a_territory_is_one_topic_in_all_languages_and_cases() -> None:
    assert found(
        story("Storm reaches Ukraine", text="Rain fell."),
        story("Tormenta en Ucrania", source="El Faro", locale="es"),
        story("Буря дошла до Украины", source="Post", locale="ru"),
        story("乌克兰遭遇风暴", source="Post", locale="zh"),
    ) == [("place:UA", (0, 1, 2, 3))]


@each_row(
    "title",
    [
        "Work begins on Monday", "They met the Prime Minister", "It was a Russian ship", "A day for the Government",
        "What the Herald said", "How It Was Done In The End", "We ask: Who will pay", "The storm of April", "I sail",
    ],
)  # fmt: skip
def test_a_word_with_a_capital_is_not_a_name_for_that(title: str) -> None:
    assert found(story(title, text="x"), story(f"{title} again", source="Post", text="x")) == []


def test_a_word_that_is_elsewhere_in_lower_case_is_no_name() -> None:
    assert found(
        story("They closed the Quay at last"), story("See the Quay now", source="Post", text="The old quay is closed.")
    ) == []  # fmt: skip


def test_a_first_name_that_two_persons_share_joins_nothing() -> None:
    assert found(story("Prize goes to Karim Odell"), story("Storm stops Karim Vance", source="Post")) == []


def test_a_noun_of_a_language_with_capital_nouns_is_no_name() -> None:
    dispute, dike = "Der Streit um den Deich geht weiter", "Neuer Deich am Fluss"

    assert found(story(dispute, locale="de"), story(dike, source="Post", locale="de")) == []


def test_a_name_in_a_case_of_its_own_is_no_heading() -> None:
    assert found(
        story("Прокурор допросил Ларина", locale="ru"), story("Суд оправдал Ларина", source="Post", locale="ru")
    ) == []  # fmt: skip


def test_a_name_is_headed_as_the_subject_of_a_sentence_has_it() -> None:
    assert found(
        story("Прокурор допросил Ларина", locale="ru", text="Дело начато вчера, и Ларин молчит. Ларин не виноват."),
        story("Суд оправдал Ларина", source="Post", locale="ru"),
    ) == [("Ларин", (0, 1))]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Quaye: Busy weekend", "Ana Quaye: A picture"), ("[RELEASE] Rain", "[RELEASE] Snow"),
        ("Rain on TP.HCM again", "Snow on TP.HCM"), ("See example.Org now", "We like example.Org"),
    ],
)  # fmt: skip
def test_a_label_or_part_of_a_word_is_no_name(one: str, other: str) -> None:
    assert found(story(one, text="x"), story(other, text="y"), story("A day at sea", source="Post")) == []


def test_a_name_before_a_colon_counts_if_several_sources_have_it() -> None:
    pair = story("Ana Quaye: we sail"), story("Ana Quaye: no wind", source="Post")
    known = story("They met Ana Quaye there")

    assert found(*pair, known) == [("Ana Quaye", (0, 1, 2))]


@each_row(
    ("one", "other", "locale", "heading"),
    [
        ("OpenAI 发布新模型", "记者体验 OpenAI 新产品", "zh", "OpenAI"), ("北京今天下雨", "暴雨袭击北京", "zh", "北京"),
        ("大阪で大雨", "台風、大阪に接近", "ja", "大阪"), ("أمطار غزيرة في دمشق", "اجتماع في مقر الناتو", "ar", ""),
        ("اجتماع الناتو في بروكسل", "خلاف داخل الناتو", "ar", "الناتو"), ("اجلاس ناتو", "اختلاف در ناتو", "fa", "ناتو"),
        ("나토 정상 회의 열려", "나토 총장 방한", "ko", "나토"), ("CEO辞职", "新任CEO", "zh", ""),
    ],
)  # fmt: skip
def test_names_are_found_in_scripts_without_capitals(one: str, other: str, locale: str, heading: str) -> None:
    headings = [name for name, _ in found(story(one, locale=locale), story(other, source="Post", locale=locale))]

    assert headings == [heading] * bool(heading)


def test_translated_titles_join_stories_under_a_name_that_a_text_has() -> None:
    english = story("Judge lets Lebedev go", text="x")
    russian = story("Судья отпустил Ларина", source="Post", locale="ru")
    titles = {russian[0].key: "The judge released Lebedev"}
    others = [story(f"other {number}", "Education") for number in range(4)]

    assert topics([english, russian, *others], SOURCES, "", titles)[0] == Topic("Lebedev", (0, 1))


def test_a_name_that_only_translations_have_is_no_heading() -> None:
    one, other = story("法官释放", source="Post", locale="zh"), story("法官上诉", locale="zh")
    titles = {one[0].key: "The judge released Lebedev", other[0].key: "The judge wants Lebedev back"}
    others = [story(f"other {number}", "Education") for number in range(4)]

    assert [one.heading for one in topics([one, other, *others], SOURCES, "", titles)] == ["education"]


def test_the_country_of_the_digest_is_no_topic() -> None:
    pair = story("Storm reaches Spain"), story("Snow falls in Spain", source="Post")

    assert found(*pair) == [("place:ES", (0, 1))]
    assert found(*pair, home="place:ES") == []


def test_the_names_of_one_source_alone_are_no_topics() -> None:
    assert found(story("Storm reaches Ukraine"), story("Snow falls in Ukraine")) == []


def test_a_story_without_tags_joins_the_tag_that_its_title_names() -> None:
    tagged = [story(f"story of the {source}", "Ukraine", source=source) for source in ("Herald", "El Faro")]

    assert found(*tagged, story("Storm reaches Ukraine", source="Post")) == [("place:UA", (0, 1, 2))]


WORDS = st.sampled_from(["Sport", "Política", "Harbor", "Ukraine", "News", "Ana Quaye", "sport-news", "#x", "Culture"])
STORIES = st.lists(st.tuples(st.lists(WORDS, max_size=4), WORDS, st.sampled_from(SOURCES)), max_size=16)


@given(STORIES)
def test_each_section_has_two_stories_or_more_and_no_story_is_in_two(drawn: list[tuple[list[str], str, str]]) -> None:
    groups = [story(f"We saw {name} there", *tags, source=source) for tags, name, source in drawn]
    made = topics(groups, SOURCES)
    placed = [place for topic in made for place in topic.stories]

    assert all(len(topic.stories) >= 2 for topic in made)
    assert len(placed) == len(set(placed))
    assert [topic.stories[0] for topic in made] == sorted(topic.stories[0] for topic in made)


@given(STORIES, st.randoms())
def test_the_order_of_the_further_items_of_a_story_makes_no_difference(
    drawn: list[tuple[list[str], str, str]], chance: random.Random
) -> None:
    groups = [story(f"We saw {name} there", *tags, source=source) for tags, name, source in drawn]
    mixed = [(one[0], replace(one[0], key=f"{one[0].key} again")) for one in groups]
    chance.shuffle(drawn)

    assert topics(mixed, SOURCES) == topics(mixed, tuple(reversed(SOURCES)))


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=200), st.text(max_size=20)), min_size=6, max_size=9))
def test_any_text_can_be_read(drawn: list[tuple[str, str, str]]) -> None:
    groups = [story(title, tag, text=text, source=SOURCES[n % 2]) for n, (title, text, tag) in enumerate(drawn)]
    written = " ".join(part for one in drawn for part in one)

    assert all(
        topic.heading.islower() or topic.heading in written or ":" in topic.heading for topic in topics(groups, SOURCES)
    )


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
