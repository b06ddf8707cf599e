from dataclasses import replace
from datetime import UTC, datetime

from digest.editing.order.take_down import first_items, retold_since, without_items, without_parts
from digest.model.edition import (
    Account,
    Change,
    Collected,
    Correction,
    Difference,
    EarlierStory,
    Edition,
    Figure,
    Introduction,
    OwnWords,
    PageOrder,
    Reference,
    Removal,
    Retelling,
    Section,
    SectionOrder,
    Sentence,
    Story,
    StoryRun,
)
from digest.model.locale import Locale
from digest.model.storyline import CountChange, Storyline, StorylinePart
from digest.model.week import Week

EN, ES = Locale("en"), Locale("es")
W16, W17, W18 = (Week(2025, number) for number in (16, 17, 18))
WHEN = datetime(2026, 3, 10, 9, tzinfo=UTC)


def removal(key: str) -> Removal:
    return Removal(key, WHEN, (key, f"copy of {key}"))


def story(*keys: str, title: str = "") -> Story:
    """Return a story of items with these keys, with a sentence, a figure and an account of each."""
    references = tuple(
        Reference(key, key.title(), f"Title of {key}", f"https://{key}.example", None, EN) for key in keys
    )
    sentences = tuple(Sentence(f"{key} said so.", key, 0) for key in keys)
    return Story(
        title or references[0].title,
        True,
        EN,
        sentences,
        references,
        figures=tuple(Figure(f"9 {key}", "9", key, one) for key, one in zip(keys, sentences, strict=True)),
        differences=(Difference(tuple(Account(f"9 {key}", key, EN) for key in keys)),) if len(keys) > 1 else (),
    )


def edition(*stories: Story) -> Edition:
    return Edition(W17, W17.ends_at(UTC), (Section("all", "", stories),) if stories else ())


def test_a_story_of_one_item_goes_and_all_else_stays_as_it_was() -> None:
    before = edition(story("crane"), story("ferry", "boat"))

    after = without_items(before, [removal("crane")], WHEN)

    assert after.stories == before.stories[1:]
    assert after.removed == (removal("crane"),)
    assert after.updated == WHEN
    assert "crane" not in repr(replace(after, removed=())).lower()


def test_a_story_that_others_tell_goes_on_in_their_words() -> None:
    after = without_items(edition(story("crane", "ferry", "boat")), [removal("crane")], WHEN)
    (left,) = after.stories

    assert [one.key for one in left.references] == ["ferry", "boat"]
    assert (left.title, [one.text for one in left.summary]) == ("Title of ferry", ["ferry said so.", "boat said so."])
    assert [one.item for difference in left.differences for one in difference.accounts] == ["ferry", "boat"]
    assert "crane" not in repr(replace(after, removed=())).lower()


def test_who_alone_says_otherwise_differs_from_nobody() -> None:
    (left,) = without_items(edition(story("crane", "ferry")), [removal("crane")], WHEN).stories

    assert left.differences == ()


def test_a_title_that_a_later_item_gave_goes_with_it() -> None:
    told = story("ferry", "crane", title="Title of crane")

    (left,) = without_items(edition(told), [removal("crane")], WHEN).stories

    assert left.title == "Title of ferry"


def test_what_a_language_model_wrote_of_all_items_goes() -> None:
    told = replace(story("ferry", "crane"), summary=(Sentence("A crane fell.", "", 0, is_abstract=True),))

    (left,) = without_items(edition(told), [removal("crane")], WHEN).stories

    assert left.summary == ()


def test_orders_and_own_words_follow() -> None:
    order = PageOrder(ES, (SectionOrder("all", "", ("crane", "ferry")), SectionOrder("tag", "x", ("boat",))), ("quay",))
    before = replace(
        edition(story("crane", "quay"), story("ferry"), story("boat")),
        orders=(order,),
        own_words=(OwnWords(ES, titles=(("crane", "Cae una grúa"), ("ferry", "El ferry"))),),
    )

    after = without_items(before, [removal("crane"), removal("boat")], WHEN)

    assert after.orders == (PageOrder(ES, (SectionOrder("all", "", ("quay", "ferry")),), ("quay",)),)
    assert after.own_words == (OwnWords(ES, titles=(("ferry", "El ferry"),)),)


def test_what_refers_to_an_item_of_another_edition_forgets_it() -> None:
    earlier = EarlierStory(W16, "Crane falls", EN, "crane")
    corrected = Correction(earlier, "crane", "Herald", EN, (Change("11 dead", "12 dead"),))
    dropped = Reference("crane", "Herald", "Crane falls", "", None, EN)
    before = replace(edition(replace(story("ferry"), earlier=earlier)), corrections=(corrected,), dropped=(dropped,))

    after = without_items(before, [removal("crane")], WHEN)

    assert (after.stories[0].earlier, after.corrections, after.dropped, after.removed) == (None, (), (), ())


def test_a_month_forgets_a_story_that_is_gone() -> None:
    runs = (StoryRun("crane", (W16,)), StoryRun("ferry", (W16, W17)))
    before = replace(edition(story("crane"), story("ferry")), collected=Collected(2, 9, 3, runs))

    after = without_items(before, [removal("crane")], WHEN)

    assert after.collected == Collected(2, 8, 3, runs[1:])


def test_of_an_edition_without_stories_nothing_of_its_editor_stays() -> None:
    said = Introduction((("A crane fell.",),), EN)
    before = replace(edition(story("crane")), introduction=said, own_words=(OwnWords(ES, subject="Grúa"),))

    after = without_items(before, [removal("crane")], WHEN)

    assert (after.sections, after.introduction, after.own_words) == ((), None, ())


def test_twice_is_once_and_an_edition_without_it_stays() -> None:
    once = without_items(edition(story("crane"), story("ferry")), [removal("crane")], WHEN)

    assert without_items(once, [removal("crane")], WHEN.replace(hour=10)) is once
    assert without_items(edition(), [removal("crane")], WHEN) == edition()


def test_a_storyline_keeps_the_parts_that_stay() -> None:
    before = edition(story("crane"), story("ferry", "boat"))
    places = first_items(before, without_items(before, [removal("crane"), removal("ferry")], WHEN))
    changed = (CountChange("11", "12", EN),)
    parts = (StorylinePart(W16, "old"), StorylinePart(W17, "crane"), StorylinePart(W18, "new", changed))
    other = (StorylinePart(W16, "old"), StorylinePart(W17, "ferry"))

    assert places == {"crane": None, "ferry": "boat"}
    assert without_parts(Storyline("a", parts), W17, places).parts == (parts[0], StorylinePart(W18, "new"))
    assert without_parts(Storyline("b", other), W17, places).parts == (other[0], StorylinePart(W17, "boat"))
    assert without_parts(Storyline("c", parts), W18, places).parts == parts


def test_what_a_language_model_wrote_goes_with_any_item_that_it_read() -> None:
    machine = Introduction((("A crane fell.",),), EN, is_abstract=True)
    written = replace(story("ferry", "crane"), title="Crane by the ferry", is_title_abstract=True)
    told = Retelling(
        (ES,), "ferry", "ferry", "El ferry", True, ES, (Sentence("Cayó.", "ferry", 0, ES, is_abstract=True),)
    )
    whole = replace(
        edition(written, story("boat")),
        introduction=machine,
        own_words=(OwnWords(ES, introduction=machine, subject="Week"),),
        retellings=(told,),
    )

    without = without_items(whole, [removal("crane")], WHEN)

    assert without.introduction is None
    assert without.own_words == (OwnWords(ES, subject="Week"),)
    assert without.stories[0].title == "Title of ferry"
    assert without.retellings == (replace(told, summary=()),)
    # Nothing that it read of other stories goes, nor what a person wrote.
    by_hand = replace(whole, introduction=replace(machine, is_abstract=False), retellings=(), own_words=())
    assert without_items(by_hand, [removal("crane")], WHEN).introduction == by_hand.introduction
    assert without_items(whole, [removal("other")], WHEN) == whole


def test_a_tag_stays_if_another_item_of_its_story_has_it() -> None:
    tagged = replace(story("ferry", "crane"), tags=("sea", "somebody", "harbor", "of the desk"))
    tags = {"ferry": ("sea", "harbor"), "crane": ("sea", "somebody")}

    (left,) = without_items(edition(tagged), [removal("crane")], WHEN, tags).stories

    assert left.tags == ("sea", "harbor", "of the desk")


def test_a_later_edition_calls_an_earlier_story_as_it_is_called_now() -> None:
    earlier = EarlierStory(W16, "Somebody dies by the ferry", EN, "ferry")
    going_on = replace(story("boat"), earlier=earlier)
    corrected = Correction(earlier, "ferry", "Herald", EN, (Change("9", "8"),))
    before = replace(edition(going_on, story("tram")), corrections=(corrected,))
    now = replace(story("ferry"), title="The ferry sails", locale=ES)

    after = retold_since(before, {(W16, "ferry"): now}, WHEN)

    called = EarlierStory(W16, "The ferry sails", ES, "ferry")
    assert (after.stories[0].earlier, after.corrections[0].story, after.updated) == (called, called, WHEN)
    assert retold_since(before, {(W17, "ferry"): now}, WHEN) == before
