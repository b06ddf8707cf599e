"""Editions as their editors want them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.draft.apply_draft import edit
from digest.editing.draft.proposal import propose
from digest.editing.order.compose import title_of
from digest.errors import DraftError
from digest.model.draft import Draft, DraftItem, DraftStory, DraftWords
from digest.model.edition import Edition, Introduction, OwnWords, Sentence
from digest.model.item import StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.rules import EVERYONE, Grouping, Readers, Weights
from tests.desk import EN, ES, W16, W17, edited, editing, edition_of, named, rules, stored

FERRY, BRIDGE, TREES = stored("ferry"), stored("bridge", "Post"), stored("trees")
LATE = stored("late", "Post", week=W16)
ALL = (FERRY, BRIDGE, TREES, LATE)
SAILS, BOATS, TICKETS = "The ferry sails all winter.", "Two boats a day reach the islands.", "Tickets cost nine euros."


def outline(edition: Edition) -> list[tuple[str, str, list[str]]]:
    return [(part.kind, part.heading, [story.title for story in part.stories]) for part in edition.sections]


def test_the_order_is_that_of_the_draft() -> None:
    edition = edited(ALL, named(TREES), named(BRIDGE), named(FERRY), named(LATE)).edition

    assert outline(edition) == [
        ("source", "Herald", ["trees", "ferry"]), ("source", "Post", ["bridge"]), ("earlier", "", ["late"]),
    ]  # fmt: skip


def test_items_under_one_table_are_one_story_in_their_order() -> None:
    (story,) = edited((FERRY, BRIDGE), named(BRIDGE, FERRY)).edition.stories

    assert [reference.key for reference in story.references] == [BRIDGE.key, FERRY.key]
    assert story.title == "bridge"


def test_a_story_can_be_parted() -> None:
    copy = replace(FERRY, key="0123456789abcdef", item=replace(FERRY.item, source="Post"))

    assert len(edition_of((FERRY, copy)).stories) == 1
    assert len(edited((FERRY, copy), named(FERRY), named(copy)).edition.stories) == 2


def test_the_first_ones_have_a_summary_and_the_others_follow_by_title() -> None:
    edition = edited(ALL, named(TREES), named(FERRY), named(BRIDGE), named(LATE), how=rules(stories=1)).edition

    assert outline(edition) == [("source", "Herald", ["trees"]), ("earlier", "", ["late"])]
    assert [(story.title, story.summary) for story in edition.also] == [("ferry", ()), ("bridge", ())]


def test_what_is_pinned_stands_at_the_top_with_a_summary() -> None:
    pinned = (named(BRIDGE, pin=True), named(FERRY, pin=True))
    edition = edited(ALL, named(TREES), *pinned, named(LATE), how=rules(stories=1)).edition

    assert outline(edition)[:2] == [("source", "Post", ["bridge"]), ("source", "Herald", ["ferry"])]
    assert [story.title for story in edition.also] == ["trees"]
    assert all(story.summary for story in edition.stories[:2])


def test_what_is_dropped_makes_room() -> None:
    edition = edited(
        ALL, named(TREES, drop=True), named(FERRY), named(BRIDGE), named(LATE), how=rules(stories=1)
    ).edition

    assert outline(edition) == [("source", "Herald", ["ferry"]), ("earlier", "", ["late"])]
    assert [(reference.key, reference.title) for reference in edition.dropped] == [(TREES.key, "trees")]


def test_everything_can_be_dropped() -> None:
    edition = edited(ALL, named(*ALL, drop=True)).edition

    assert edition.stories == ()
    assert len(edition.dropped) == 4


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("", [BOATS, TICKETS]),
        ("The ferry sails all winter", [BOATS, TICKETS]),
        ("Good news from the harbor", [SAILS, BOATS, TICKETS]),
        ("Two boats a day reach the islands", [SAILS, TICKETS]),
    ],
)
def test_the_sentence_that_was_the_headline_is_told_below_another_title(title: str, told: list[str]) -> None:
    untitled = stored("", text=f"{SAILS} {BOATS} {TICKETS}")
    (story,) = edited((untitled,), named(untitled, title=title)).edition.stories

    assert [sentence.text for sentence in story.summary] == told


@pytest.mark.parametrize("by", ["source", "tag", "none"])
def test_a_section_of_ones_own_stands_where_its_first_story_does(by: Grouping) -> None:
    edition = edited(
        (FERRY, BRIDGE, TREES), named(BRIDGE), named(FERRY, section="Sea"), named(TREES, section="Sea"),
        how=rules(sections=by),
    ).edition  # fmt: skip

    assert outline(edition)[1:] == [("own", "Sea", ["ferry", "trees"])]


def test_a_story_moves_into_the_section_of_another_source() -> None:
    edition = edited((FERRY, BRIDGE), named(FERRY), named(BRIDGE, section="Herald")).edition

    assert outline(edition) == [("source", "Herald", ["ferry", "bridge"])]


def test_a_late_story_leaves_its_heading_for_another() -> None:
    edition = edited((FERRY, LATE), named(FERRY), named(LATE, section="Herald")).edition

    assert outline(edition) == [("source", "Herald", ["ferry", "late"])]


def test_a_late_item_in_a_story_of_the_week_is_no_longer_late() -> None:
    assert outline(edited((FERRY, LATE), named(FERRY, LATE)).edition) == [("source", "Herald", ["ferry"])]


def test_an_introduction_is_split_into_sentences_once_and_for_all() -> None:
    edition = edited((FERRY,), named(FERRY), introduction="A calm\nweek. Read on.\n \nSee you!", locale=ES).edition

    assert edition.introduction == Introduction((("A calm week.", "Read on."), ("See you!",)), ES)


def test_an_introduction_keeps_its_links_and_emphasis() -> None:
    said = "A *calm* week.\n\nSee [the plan](https://x.org/). Bye!"
    edition = edited((FERRY,), named(FERRY), introduction=said).edition

    assert edition.introduction == Introduction(
        (("A calm week.",), ("See the plan.", "Bye!")),
        EN,
        (("A <em>calm</em> week.",), ('See <a href="https://x.org/">the plan</a>.', "")),
    )


def test_an_editor_who_names_no_language_writes_in_that_of_the_digest() -> None:
    edition = edited((FERRY,), named(FERRY, title="Mine"), introduction="Hello.").edition

    assert edition.introduction == Introduction((("Hello.",),), EN)
    assert edition.stories[0].locale == EN


def test_what_came_in_since_follows_at_the_end_and_is_counted() -> None:
    result = edited(ALL, named(BRIDGE))

    assert [story.title for story in result.edition.stories] == ["bridge", "ferry", "trees", "late"]
    assert result.new.count == 3


def test_what_came_in_since_joins_the_story_that_digest_puts_it_with() -> None:
    copy = replace(FERRY, key="0123456789abcdef", item=replace(FERRY.item, source="Post"))
    result = edited((FERRY, copy, BRIDGE), named(BRIDGE), named(FERRY, title="Mine"))

    assert [len(story.references) for story in result.edition.stories] == [1, 2]
    assert result.edition.stories[1].title == "Mine"


def test_factors_stay_with_the_story_that_they_are_about() -> None:
    how = replace(rules(), weights=Weights({"Herald": 2.0}))
    before = {story.title: story.factors for story in edition_of(ALL, how).stories}
    after = edited(ALL, named(TREES), named(FERRY), named(BRIDGE, LATE), how=how).edition

    assert before["trees"]
    assert {story.title: story.factors for story in after.stories} == {
        "trees": before["trees"], "ferry": before["ferry"], "bridge": (),
    }  # fmt: skip


SOURCES = st.sampled_from(["Herald", "Post", "El Faro"])
TEXTS = st.sampled_from(["", "One. Two.", "Ferries sail. Trees grow. Rain falls.", "Un barco. Otro barco.", "x " * 900])
ITEMS = st.lists(
    st.builds(
        stored,
        st.sampled_from(["", "ferry", "bridge", "trees", 'Quotes " \\ and 🌊', "a" * 400]),
        SOURCES,
        text=TEXTS,
        week=st.sampled_from([W16, W16.next]),
        locale=st.sampled_from([EN, ES, UNDETERMINED, Locale("zh")]),
        tags=st.lists(st.sampled_from(["city", "sea", ""]), max_size=2),
    ),
    max_size=8,
    unique_by=lambda item: item.key,
)
READERS = [(EVERYONE,), (Readers(EN),), (Readers(EN), Readers(ES)), (Readers(EN, frozenset({"es"})), Readers(ES))]
RULES = st.builds(rules, st.integers(1, 4), st.sampled_from(["source", "tag", "none"]), st.sampled_from(READERS))


@given(ITEMS, RULES)
def test_a_draft_that_nobody_has_written_in_changes_nothing(items: list[StoredItem], how: object) -> None:
    edition = edition_of(items, how)
    result = edited(items, *propose(edition, items, how, EN).stories, how=how)

    assert result.edition == edition
    assert (result.new.count, result.findings) == (0, ())


@st.composite
def anything_an_editor_does(draw: st.DrawFn) -> tuple[list[StoredItem], list[DraftStory]]:
    """Items in any order in any number of tables, some left out, with any wishes."""
    items = draw(ITEMS)
    known = draw(st.permutations(items))[: draw(st.integers(0, len(items)))]
    tables: list[list[StoredItem]] = []
    for item in known:
        if tables and draw(st.booleans()):
            tables[-1].append(item)
        else:
            tables.append([item])
    wish = st.fixed_dictionaries(
        {"pin": st.booleans(), "drop": st.booleans(), "section": st.sampled_from(["", "Herald", "Sea"])}
        | {"title": st.sampled_from(["", "Mine", "ferry"]), "summary": st.sampled_from(["", "One.", "My own.\nTwo."])}
    )
    return items, [named(*table, **draw(wish)) for table in tables]


@given(anything_an_editor_does(), RULES)
def test_every_item_stays_in_one_story_or_is_dropped(
    wanted: tuple[list[StoredItem], list[DraftStory]], how: object
) -> None:
    items, tables = wanted
    edition = edited(items, *tables, how=how).edition
    held = [reference.key for story in edition.stories for reference in story.references]
    dropped = [reference.key for reference in edition.dropped]

    assert sorted([*held, *dropped]) == sorted(item.key for item in items)
    by_key = {item.key: item for item in items}
    for story in edition.stories:
        for sentence in story.summary:
            assert (
                not sentence.item
                or sentence.text.removesuffix("…").removeprefix("… ") in by_key[sentence.item].item.text
            )
        assert story.edited or story.title in {title_of(by_key[one.key].item) for one in story.references}


def test_only_a_story_without_a_summary_of_its_draft_is_summarized() -> None:
    asked: list[str] = []

    def summarize(items: Sequence[StoredItem], _: int) -> tuple[Sentence, ...]:
        asked.append(items[0].item.title)
        return ()

    draft = Draft(W17, (named(FERRY, summary="The ferry sails all winter.\nMine."), named(BRIDGE)))
    story, _ = edit(edition_of(ALL[:2]), draft, ALL[:2], editing(summarize=summarize)).edition.stories

    assert asked == ["bridge"]
    assert [sentence.item for sentence in story.summary] == [FERRY.key, ""]


FERRY, BRIDGE, TREES = stored("ferry"), stored("bridge", "Post"), stored("trees")


def words(*titles: tuple[str, str], **others: str) -> DraftWords:
    return DraftWords(
        ES, titles=tuple((DraftItem(id_, line), title) for line, (id_, title) in enumerate(titles, 5)), **others
    )


def test_the_words_of_a_locale_are_frozen_with_the_edition() -> None:
    own = words((FERRY.key[:8], "El barco"), introduction="Hola *a todos*.", subject="Asunto", preheader="Y más")
    edition = edited((FERRY, BRIDGE), named(FERRY), named(BRIDGE), own_words=(own,)).edition

    said = Introduction((("Hola a todos.",),), ES, (("Hola <em>a todos</em>.",),))
    assert edition.own_words == (OwnWords(ES, said, "Asunto", "Y más", ((FERRY.key, "El barco"),)),)


def test_a_title_may_be_given_by_any_item_of_its_story() -> None:
    own = words((TREES.key, "Los árboles"))
    edition = edited((FERRY, TREES), named(FERRY, TREES), own_words=(own,)).edition

    assert edition.own_words[0].titles == ((FERRY.key, "Los árboles"),)


def test_of_two_titles_for_one_story_that_of_its_first_item_counts() -> None:
    own = words((TREES.key, "Los árboles"), (FERRY.key, "El barco"))
    edition = edited((FERRY, TREES), named(FERRY, TREES), own_words=(own,)).edition

    assert edition.own_words[0].titles == ((FERRY.key, "El barco"),)


def test_a_title_of_a_dropped_story_counts_for_nothing() -> None:
    own = words((TREES.key, "Los árboles"))
    edition = edited((FERRY, TREES), named(FERRY), named(TREES, drop=True), own_words=(own,)).edition

    assert edition.own_words == (OwnWords(ES),)


def test_a_title_for_an_unknown_item_is_told_with_its_line() -> None:
    with pytest.raises(DraftError, match=r"draft\.toml:5: titles: 'abcd' is not an item of 2025-W17"):
        edited((FERRY,), named(FERRY), own_words=(words(("abcd", "X")),))


def test_a_title_for_an_item_that_went_elsewhere_is_passed_over_with_a_warning() -> None:
    result = edited((FERRY,), named(FERRY), own_words=(words(("f00d", "X")),))

    assert [(finding.line, finding.message) for finding in result.findings] == [
        (5, "titles: 'f00d' is no longer an item of 2025-W17; ignored"),
    ]  # fmt: skip


# Pages of their own


QUAYS = [
    stored(name, text=f"{name} opens at {name}. {name} is {name}.", locale=EN) for name in ("Anchor", "Basin", "Crane")
]
BOATS_ES = [
    stored(name, "El Faro", text=f"{name} abre en {name}. {name} es {name}.", locale=ES)
    for name in ("Muelle", "Norte", "Orilla")
]
BOTH = (*QUAYS, *BOATS_ES)
TWO_PAGES = rules(stories=2, sections="none", readers=(Readers(EN), Readers(ES)))


def pages(*stories: DraftStory, **draft: object) -> tuple[list[str], list[str]]:
    """The titles with a summary on the English and on the Spanish page of a draft."""
    edition = edited(BOTH, *stories, how=TWO_PAGES, **draft).edition
    first, second = (
        [story.title for section in edition.page(locale).sections for story in section.stories] for locale in (EN, ES)
    )
    return first, second


def test_each_page_fills_its_seats_from_the_order_of_the_draft() -> None:
    assert pages(*map(named, reversed(BOTH))) == (["Crane", "Basin"], ["Orilla", "Norte"])


def test_what_is_dropped_makes_room_on_the_pages_that_showed_it() -> None:
    first, *others = map(named, BOTH)

    assert pages(replace(first, drop=True), *others) == (["Basin", "Crane"], ["Muelle", "Norte"])


def test_what_is_pinned_has_a_summary_on_every_page_behind_what_readers_can_read() -> None:
    stories = [named(item, pin=item.item.title == "Orilla") for item in BOTH]

    assert pages(*stories) == (["Anchor", "Basin", "Orilla"], ["Orilla", "Muelle"])


def test_a_locale_may_have_an_order_of_its_own() -> None:
    own = DraftWords(ES, order=tuple(DraftItem(item.key[:8]) for item in (QUAYS[2], BOATS_ES[2], QUAYS[2])))

    assert pages(*map(named, BOTH), own_words=(own,)) == (["Anchor", "Basin"], ["Crane", "Orilla"])


def test_an_order_of_its_own_may_fill_more_seats_than_there_are_or_few() -> None:
    every = DraftWords(ES, order=tuple(DraftItem(item.key[:8]) for item in reversed(BOTH)))
    one = DraftWords(ES, order=(DraftItem(BOATS_ES[1].key[:8]),))

    assert len(pages(*map(named, BOTH), own_words=(every,))[1]) == 6
    assert pages(*map(named, BOTH), own_words=(one,))[1] == ["Norte", "Muelle"]


def test_what_has_no_tag_comes_first_if_it_is_pinned_or_ordered_so() -> None:
    tagged = [stored(name, text=f"{name} opens at {name}.", locale=EN, tags=["city"]) for name in ("Dock", "Exchange")]
    how = rules(stories=3, sections="tag", readers=(Readers(EN), Readers(ES)))
    items, plain = (*tagged, *BOTH), QUAYS[2]
    own = DraftWords(EN, order=(DraftItem(plain.key[:8]),))
    stories = [named(item) for item in items if item != plain]

    pinned = edited(items, *stories, named(plain, pin=True), how=how).edition.page(EN)
    ordered = edited(items, *stories, named(plain), how=how, own_words=(own,)).edition.page(EN)

    assert outline(pinned) == outline(ordered) == [("all", "", ["Crane"]), ("tag", "city", ["Dock", "Exchange"])]


def test_what_is_dropped_has_no_place_in_an_order_either() -> None:
    own = DraftWords(EN, order=(DraftItem(QUAYS[0].key[:8]),))
    first, *others = map(named, BOTH)

    assert pages(replace(first, drop=True), *others, own_words=(own,))[0] == ["Basin", "Crane"]


def test_an_item_of_an_order_that_is_unknown_is_told_with_its_line() -> None:
    own = DraftWords(ES, order=(DraftItem("abcd", 7),))

    with pytest.raises(DraftError, match=r"draft\.toml:7: order: 'abcd' is not an item of 2025-W17"):
        pages(*map(named, BOTH), own_words=(own,))


def test_a_story_with_a_title_in_their_language_is_one_that_readers_can_read() -> None:
    own = DraftWords(EN, titles=((DraftItem(BOATS_ES[0].key[:8]), "The pier"),))
    stories = [named(BOATS_ES[0]), *map(named, (*QUAYS, *BOATS_ES[1:]))]
    written = [named(BOATS_ES[0], title="The pier"), *stories[1:]]

    assert pages(*stories)[0] == ["Anchor", "Basin"]
    assert pages(*stories, own_words=(own,))[0] == ["Muelle", "Anchor"]
    assert pages(*written)[0] == ["The pier", "Anchor"]
    assert pages(*written)[1] == ["Norte", "Orilla"]


def test_an_unedited_draft_keeps_the_topics_of_each_page() -> None:
    items = [
        stored(
            f"{name}{number}", text=f"{name}{number} x{number}. {name}{number} y{number}.", locale=locale, tags=(tag,)
        )
        for locale, name, tag in ((EN, "Pier", "Sport"), (ES, "Muelle", "Deporte"))
        for number in range(4)
    ] + [
        stored(f"Law{number}", text=f"Law{number} a{number}. Law{number} b{number}.", tags=("Politics",))
        for number in range(4)
    ]
    how = rules(stories=8, sections="topic", readers=(Readers(EN), Readers(ES)))
    edition = edition_of(items, how)
    result = edited(items, *propose(edition, items, how, EN).stories, how=how)

    assert {section.heading for section in edition.page(EN).sections} >= {"politics", "sport"}
    assert edition.orders[0].sections != edition.orders[1].sections
    assert result.edition == edition


# A story in several languages


@pytest.mark.parametrize(
    ("wishes", "told"),
    [
        ({}, "Muelle"),
        # What its editor wrote is told to all, and what they chose as its title, too.
        ({"title": "Our quays"}, "Our quays"),
        ({"title": "Muelle"}, "Muelle"),
        ({"summary": "A quay of our own."}, "Anchor"),
    ],
)
def test_what_an_editor_joined_is_told_by_what_readers_can_read(wishes: dict[str, str], told: str) -> None:
    joined = named(QUAYS[0], BOATS_ES[0], **wishes)
    edition = edited(BOTH, joined, *map(named, (*QUAYS[1:], *BOATS_ES[1:])), how=TWO_PAGES).edition
    first = next(story for story in edition.page(ES).stories if story.key == QUAYS[0].key)

    assert first.title == told
    assert edition.page(EN).stories[0].title == wishes.get("title", "Anchor")
