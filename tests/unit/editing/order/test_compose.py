from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from digest.editing.order.compose import Background, PivotTitles, compose, title_of
from digest.editing.summarizers.extract import ExtractSummarizer
from digest.editing.summarizers.lead import LeadSummarizer
from digest.model.edition import Edition, Sentence
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.rules import EVERYONE, Grouping, Ranking, Readers, Rules
from digest.model.week import Week

WEEK = Week(2025, 17)
UPDATED = datetime(2025, 4, 27, 23, tzinfo=UTC)
RULES = Rules({"Herald": 0, "Post": 1}, ZoneInfo("Europe/Lisbon"), stories=3, sentences=2)


def stored(title: str, text: str = "", source: str = "Herald", day: int = 21, tags: tuple[str, ...] = ()) -> StoredItem:
    published = date(2025, 4, day)
    # The words of each are its own: what shares them is one story.
    text = (
        text or f"First of {title}. Second {title}aa {title}bb. Third {title}cc {title}dd. Fourth {title}ee {title}ff."
    )
    item = Item(source=source, title=title, text=text, published=published, tags=tags, locale=Locale("en"))
    return StoredItem(f"{source} {title}{day}", item, published, UPDATED, Week.of(published, UTC))


def edition_of(
    *items: StoredItem, late: tuple[StoredItem, ...] = (), by: Grouping = "source", stories: int = 3
) -> Edition:
    rules = replace(RULES, sections=by, stories=stories)
    return compose(WEEK, UPDATED, items, late, rules, LeadSummarizer().summarize)


def outline(edition: Edition) -> list[tuple[str, str, list[str]]]:
    return [(part.kind, part.heading, [story.title for story in part.stories]) for part in edition.sections]


def test_a_week_without_items_has_no_sections() -> None:
    assert edition_of() == Edition(WEEK, UPDATED, (), foreign_last=True, whole_stories=True)


def test_stories_stand_under_their_sources_in_the_order_of_each_ones_best() -> None:
    edition = edition_of(stored("a", day=21), stored("b", source="Post", day=22), stored("c", day=23))

    assert outline(edition) == [("source", "Herald", ["c", "a"]), ("source", "Post", ["b"])]


def test_stories_stand_under_their_first_tag_and_those_without_come_last() -> None:
    edition = edition_of(
        stored("plain", day=27), stored("boat", day=22, tags=("sea", "city")), stored("quay", day=23, tags=("city",)),
        by="tag",
    )  # fmt: skip

    assert outline(edition) == [("tag", "city", ["quay"]), ("tag", "sea", ["boat"]), ("all", "", ["plain"])]


def test_stories_stand_without_headings() -> None:
    edition = edition_of(stored("a"), stored("b", source="Post", day=22), by="none")

    assert outline(edition) == [("all", "", ["b", "a"])]


@pytest.mark.parametrize("by", ["source", "tag", "none"])
def test_what_came_late_stands_under_a_heading_of_its_own_at_the_end(by: Grouping) -> None:
    edition = edition_of(stored("new", tags=("city",)), late=(stored("old", day=14, tags=("city",)),), by=by)

    assert outline(edition)[-1] == ("earlier", "", ["old"])
    assert len(edition.sections) == 2


def test_an_edition_may_hold_late_items_only() -> None:
    assert outline(edition_of(late=(stored("old", day=14),))) == [("earlier", "", ["old"])]


def test_what_has_no_room_is_named_without_a_summary() -> None:
    edition = edition_of(
        stored("a", day=21), stored("b", day=22), late=(stored("x", day=13), stored("y", day=14)), stories=1
    )

    assert outline(edition) == [("source", "Herald", ["b"]), ("earlier", "", ["y"])]
    assert [(story.title, story.summary) for story in edition.also] == [("a", ()), ("x", ())]


def test_copies_are_one_story_with_several_references() -> None:
    edition = edition_of(stored("ferry", source="Post", tags=("sea",)), stored("ferry", day=22, tags=("city", "sea")))

    (story,) = edition.stories
    assert [reference.source for reference in story.references] == ["Herald", "Post"]
    assert story.tags == ("city", "sea")
    assert {sentence.item for sentence in story.summary} == {"Herald ferry22"}


def test_a_summary_has_as_many_sentences_as_wanted_each_with_its_place() -> None:
    (story,) = edition_of(stored("ferry")).stories

    assert story.summary == (
        Sentence("First of ferry.", "Herald ferry21", 0),
        Sentence("Second ferryaa ferrybb.", "Herald ferry21", 1),
    )


@pytest.mark.parametrize(
    ("text", "title", "summary"),
    [
        ("The ferry sails. It is late. But not too late.", "The ferry sails", ["It is late.", "But not too late."]),
        ("The ferry sails! It is late.", "The ferry sails!", ["It is late."]),
        ("They waited... It is late.", "They waited...", ["It is late."]),
        ("渡轮复航。乘客满意。", "渡轮复航", ["乘客满意。"]),
        ("The ferry\nsails. It is late.", "The ferry sails", ["It is late."]),
        ("The ferry sails.", "The ferry sails", []),
    ],
)
def test_without_a_title_the_first_sentence_is_the_headline_and_not_told_twice(
    text: str, title: str, summary: list[str]
) -> None:
    (story,) = edition_of(stored("", text)).stories

    assert (story.title, story.title_given) == (title, False)
    assert [sentence.text for sentence in story.summary] == summary


def test_an_endless_title_is_cut() -> None:
    (story,) = edition_of(stored("ferry " * 200_000, "It is late.")).stories

    assert len(story.title) <= 300
    assert (story.title[-6:], story.title_given) == ("ferry…", True)


def test_a_first_sentence_that_the_headline_breaks_off_is_told_whole() -> None:
    sentence = "The ferry sails " + "and sails " * 25 + "on to Selby."
    (story,) = edition_of(stored("", sentence)).stories

    assert story.title.endswith("…")
    assert [told.text for told in story.summary] == [sentence]


def test_what_a_title_lacks_is_told() -> None:
    lead = "Our readers meet on Friday at seven in the library on Mill Street."
    (story,) = edition_of(stored("Readers meet on Friday", f"{lead} There will be cake.")).stories

    assert [told.text for told in story.summary] == [lead, "There will be cake."]


def test_a_sentence_that_repeats_a_given_title_gives_way_to_another() -> None:
    (story,) = edition_of(stored("The ferry sails", "The ferry sails. It is late. Nobody minds.")).stories

    assert story.title_given
    assert [sentence.text for sentence in story.summary] == ["It is late.", "Nobody minds."]


@pytest.mark.parametrize(
    ("item", "title"),
    [
        (Item(source="Herald", title="Ferry", text="It sails."), "Ferry"),
        (Item(source="Herald", title="", text="It sails.", url="https://herald.example.com/"), "It sails"),
        (Item(source="Herald", title="", text="", url="https://herald.example.com/"), "https://herald.example.com/"),
        (Item(source="Herald", title="", text=""), "Herald"),
    ],
)
def test_every_item_has_something_to_be_called(item: Item, title: str) -> None:
    assert title_of(item) == title


def test_a_headline_is_cut_by_the_rules_of_its_language() -> None:
    text = (
        "The council of Arden has bought a second ferry, which will sail to the islands of the north from next spring."
    )

    assert title_of(Item(source="Herald", title="", text=text, locale=Locale("en"))) == (
        "The council of Arden has bought a second ferry"
    )


def test_a_summarizer_is_asked_for_the_stories_that_are_shown_only() -> None:
    asked: list[str] = []

    def summarize(items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        asked.append(items[0].item.title)
        return ()

    compose(WEEK, UPDATED, [stored("a", day=21), stored("b", day=22)], (), replace(RULES, stories=1), summarize)

    assert asked == ["b"]


@pytest.mark.parametrize("title", ["The ferry", ""])
def test_no_summary_has_more_sentences_than_wanted(title: str) -> None:
    def summarize(items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        told = ("The bridge is open.", "Traffic returns.", "The quay is closed.", "Nobody came.")
        return tuple(Sentence(text, items[0].key, place) for place, text in enumerate(told[:sentences]))

    (story,) = compose(WEEK, UPDATED, [stored(title, "The ferry sails.")], (), RULES, summarize).stories

    assert [sentence.text for sentence in story.summary] == ["The bridge is open.", "Traffic returns."]


def test_a_story_knows_its_language() -> None:
    (story,) = edition_of(stored("ferry")).stories

    assert story.locale == story.references[0].locale == Locale("en")


def test_a_story_knows_why_it_stands_where_it_does() -> None:
    better, worse = edition_of(stored("Ferry hits the quay"), stored("b"), stories=1).stories

    assert [factor.name for factor in better.factors] == ["statement"]
    assert worse.factors == ()


BRIDGE = (
    "Harbor bridge reopens after repair",
    "The harbor bridge reopened to traffic on Tuesday. The repair of 310 steel cables cost 14 million euros.",
)
BRIDGE_AGAIN = (
    "The harbor bridge is open again",
    "Traffic crosses the harbor bridge again since Tuesday. For 14 million euros 310 steel cables were replaced.",
)


def test_items_about_one_event_are_one_story_with_all_its_sources() -> None:
    (story,) = edition_of(stored(*BRIDGE), stored(*BRIDGE_AGAIN, source="Post", day=22)).stories

    assert {reference.source for reference in story.references} == {"Herald", "Post"}


def test_items_in_two_languages_are_one_story_where_their_titles_say_so() -> None:
    text = "Desde el martes el tráfico cruza otra vez. Por 14 millones de euros se cambiaron 310 cables."
    spanish = stored("Reabre el puente del puerto", text, "Faro", 22)
    spanish = replace(spanish, item=replace(spanish.item, locale=Locale("es")))
    titles = PivotTitles("en", {spanish.key: "Harbor bridge reopens"})
    items = (stored(*BRIDGE), spanish)
    together = compose(WEEK, UPDATED, items, (), RULES, LeadSummarizer().summarize, Background(titles))

    assert [len(story.references) for story in together.stories] == [2]


def test_a_story_keeps_the_numbers_that_it_turns_on_if_they_are_wanted() -> None:
    item = stored("Catch", "The boats came home. The harbor counted 12 boats on Monday.")
    with_figures = compose(WEEK, UPDATED, [item], (), replace(RULES, figures=1), LeadSummarizer().summarize)

    assert [figure.text for figure in with_figures.stories[0].figures] == ["12 boats"]
    several = stored("Catch", "The harbor counted 12 boats on Monday. The harbor sold 310 crates of fish.")
    with_figures = compose(WEEK, UPDATED, [several], (), replace(RULES, figures=1), LeadSummarizer().summarize)
    assert len(with_figures.stories[0].figures) == 1
    assert edition_of(item).stories[0].figures == ()


def test_an_edition_shows_clean_titles_and_still_knows_what_is_no_story() -> None:
    edition = edition_of(stored("Ferry runs aground – video"), stored("Port closed", day=22), by="none")

    (*_, story) = edition.stories
    assert (story.title, story.genre) == ("Ferry runs aground", "video")
    assert [reference.title for reference in story.references] == ["Ferry runs aground"]


UNTOLD = stored("Quay", "That's not true.", tags=("lead",))
OWN = stored("Mast", "I have been sailing for two weeks.", tags=("lead",))
TOLD = stored("Pier", "The town of Arden has bought a second pier.")
OTHER = stored("Ferry", "Storms sank an old ferry near Quay.")


def edition_with(stories: int, ranking: Ranking = RULES.ranking) -> Edition:
    weights = replace(RULES.weights, tags={"lead": 2.0})
    rules = replace(RULES, stories=stories, ranking=ranking, weights=weights, sections="none")
    return compose(WEEK, UPDATED, (UNTOLD, OWN, TOLD, OTHER), (), rules, ExtractSummarizer().summarize)


def titles(edition: Edition) -> tuple[list[str], list[str]]:
    places = [story.title for section in edition.sections for story in section.stories]
    return places, [story.title for story in edition.also]


def test_a_story_without_a_sentence_makes_way_for_one_with_it() -> None:
    places, also = titles(edition_with(2))

    assert sorted(places) == ["Ferry", "Pier"]
    assert sorted(also) == ["Mast", "Quay"]


def test_it_keeps_its_place_where_no_other_has_one() -> None:
    places, also = titles(edition_with(3))

    assert len(places) == 3
    assert {"Ferry", "Pier"} < set(places)
    assert len(also) == 1


def test_the_reason_is_explained() -> None:
    factors = [factor.name for story in edition_with(2).also for factor in story.factors]

    assert factors.count("genre") == 2


def test_no_story_makes_way_where_genres_do_not_count() -> None:
    assert sorted(titles(edition_with(3, replace(RULES.ranking, demote=())))[0]) == ["Ferry", "Pier", "Quay"]


REABIERTO = "Desde el martes el tráfico cruza otra vez. Por 14 millones de euros se cambiaron 310 cables."
REABRE = stored("Reabre el puente del puerto", REABIERTO, "Faro", 22)
REABRE = replace(REABRE, item=replace(REABRE.item, locale=Locale("es")))
EN, ES, PT = Locale("en"), Locale("es"), Locale("pt")


@pytest.mark.parametrize(
    ("readers", "told"),
    [
        # Their own language, before what is translated, before what they cannot read; or else as the story is.
        (Readers(ES, frozenset({"en"})), "es"),
        (Readers(ES), "es"),
        (Readers(Locale("es-MX"), frozenset({"en"})), "es"),
        (Readers(EN, frozenset({"es"})), "en"),
        (Readers(PT, frozenset({"es"})), "es"),
        (Readers(PT, frozenset({"es", "en"})), "en"),
        (Readers(PT, frozenset({"es"}), frozenset({"Faro"})), "en"),
        (Readers(PT), "en"),
        (EVERYONE, "en"),
    ],
)
def test_a_story_is_told_by_what_its_readers_can_read_first(readers: Readers, told: str) -> None:
    items, titles = (stored(*BRIDGE), REABRE), PivotTitles("en", {REABRE.key: "Harbor bridge reopens"})
    rules = replace(RULES, readers=(Readers(EN), readers), figures=1)
    edition = compose(WEEK, UPDATED, items, (), rules, LeadSummarizer().summarize, Background(titles))
    (story,) = edition.page(readers.locale).stories
    first = {"en": items[0], "es": items[1]}[told]

    assert (story.locale.language, story.title, story.references[0].key) == (told, first.item.title, first.key)
    assert {sentence.item for sentence in story.summary} == {first.key}
    assert all(figure.sentence.item == first.key for figure in story.figures)
    assert len(story.references) == 2
    # Its edition, and whoever links to it, know it by the same key on all pages.
    assert {story.key, edition.page(EN).stories[0].key} == {items[0].key}
    assert edition.page(EN).stories[0].title == items[0].item.title


@pytest.mark.parametrize(("translated", "told"), [({"en"}, "en"), ((), "es")])
def test_a_report_without_a_sentence_tells_only_what_could_not_be_read(translated: set[str], told: str) -> None:
    def summarize(items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        is_silent = items[0].key == REABRE.key
        return () if is_silent else LeadSummarizer().summarize(items, sentences)

    titles = PivotTitles("en", {REABRE.key: "Harbor bridge reopens"})
    rules = replace(RULES, readers=(Readers(EN), Readers(ES, frozenset(translated))))
    edition = compose(WEEK, UPDATED, (stored(*BRIDGE), REABRE), (), rules, summarize, Background(titles))

    assert [len(story.references) for story in edition.stories] == [2]
    assert edition.page(ES).stories[0].locale.language == told


def test_a_story_that_readers_can_read_in_one_report_keeps_its_seat() -> None:
    titles = PivotTitles("en", {REABRE.key: "Harbor bridge reopens"})
    others = [stored(name, day=23) for name in ("Anchor", "Basin", "Crane", "Dock")]
    rules = replace(RULES, readers=(Readers(EN), Readers(ES)), sections="none")
    items = (stored(*BRIDGE), REABRE, *others)
    edition = compose(WEEK, UPDATED, items, (), rules, LeadSummarizer().summarize, Background(titles))

    assert edition.page(ES).sections[0].stories[0].title == "Reabre el puente del puerto"
