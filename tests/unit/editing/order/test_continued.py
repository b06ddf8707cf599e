"""Stories that run on from earlier editions."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from digest.editing.order import continued
from digest.editing.order.compose import Background, compose
from digest.editing.order.published_stories import PublishedStory, published_stories
from digest.editing.order.written_headlines import with_headlines
from digest.editing.summarizers.lead import LeadSummarizer
from digest.model.edition import EarlierStory, Edition, Story
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.rules import Rules
from digest.model.week import Week

W16, W17 = Week(2025, 16), Week(2025, 17)
RULES = Rules({"Herald": 0}, UTC, stories=3, sections="none")
AGROUND = "The ferry Gull ran aground off Northport in thick fog. All passengers were taken ashore by boats."
FREED = "The ferry Gull, aground off Northport since the fog, was freed by two tugs. " + AGROUND
LIBRARY = "The town library opens on Sundays from June. The council paid for two more librarians."


def stored(key: str, title: str, text: str, week: Week = W17, language: str = "en") -> StoredItem:
    moment = datetime.combine(week.start, datetime.min.time(), UTC)
    return StoredItem(key, Item("Herald", title, text, locale=Locale(language)), moment, moment, week)


def told(*items: StoredItem) -> tuple[PublishedStory, ...]:
    edition = composed(items[0].week, *items)
    return tuple(published_stories(edition.week, edition.stories, items))


def composed(week: Week, *items: StoredItem, before: tuple[PublishedStory, ...] = ()) -> Edition:
    return compose(week, week.ends_at(UTC), items, (), RULES, LeadSummarizer().summarize, Background(told=before))


def story(edition: Edition, title: str) -> Story:
    return next(one for one in edition.stories if one.title == title)


BEFORE = told(stored("a", "Ferry Gull aground off Northport", AGROUND, W16))


def test_a_story_that_goes_on_names_the_week_that_told_it() -> None:
    edition = composed(W17, stored("b", "Tugs free the ferry Gull off Northport", FREED), before=BEFORE)
    (only,) = edition.stories

    assert only.earlier == BEFORE[0].earlier
    assert (BEFORE[0].earlier.week, BEFORE[0].earlier.item) == (W16, "a")


def test_a_count_that_rises_in_a_short_text_is_of_the_same_story() -> None:
    sank = "The ferry Gull Anna sank off Northport in a storm on Wednesday, and 11 people died."
    found = "Divers found a body in the wreck of the Gull Anna, so 12 people died when the ferry sank off Northport."
    before = told(stored("a", "Ferry Gull Anna sinks off Northport, 11 dead", sank, W16))

    (only,) = composed(W17, stored("b", "Divers find a twelfth body in the Gull Anna", found), before=before).stories

    assert only.earlier == before[0].earlier


def test_its_summary_says_what_is_new() -> None:
    edition = composed(W17, stored("b", "Tugs free the ferry Gull off Northport", FREED), before=BEFORE)

    assert [sentence.text for sentence in edition.stories[0].summary] == [FREED.removesuffix(AGROUND).strip()]


def test_what_is_new_stands_below_a_headline_that_was_written_too() -> None:
    item = stored("b", "", FREED)
    edition = composed(W17, item, before=BEFORE)
    summarize = LeadSummarizer().summarize
    headed = with_headlines(edition, [item], RULES, summarize, lambda _: "Tugs free the Gull", BEFORE)

    assert headed.stories[0].title == "Tugs free the Gull"
    assert [sentence.text for sentence in headed.stories[0].summary] == [FREED.removesuffix(AGROUND).strip()]


def test_the_same_words_with_another_number_are_new() -> None:
    before, after = (AGROUND.replace("All passengers", f"All {count} passengers") for count in (12, 15))
    told_before = told(stored("a", "Ferry Gull aground off Northport", before, W16))
    edition = composed(W17, stored("b", "Tugs free the ferry Gull off Northport", after), before=told_before)

    assert [sentence.text for sentence in edition.stories[0].summary] == [
        "All 15 passengers were taken ashore by boats."
    ]


def test_other_news_continues_nothing() -> None:
    edition = composed(W17, stored("b", "Library opens on Sundays", LIBRARY), before=BEFORE)

    assert edition.stories[0].earlier is None


def test_the_same_words_in_another_language_continue_nothing() -> None:
    edition = composed(W17, stored("b", "Tugs free the ferry Gull", FREED, language="de"), before=BEFORE)

    assert edition.stories[0].earlier is None


def test_the_newest_week_that_told_it_counts() -> None:
    earlier = told(stored("z", "Ferry Gull aground off Northport", AGROUND, Week(2025, 15)))
    again = stored("a", "Ferry Gull aground off Northport", AGROUND, W16)
    edition = composed(W16, again, before=earlier)
    told_again = tuple(published_stories(W16, edition.stories, [again]))
    edition = composed(
        W17, stored("b", "Tugs free the ferry Gull off Northport", FREED), before=(*earlier, *told_again)
    )

    assert edition.stories[0].earlier == told_again[0].earlier


def test_what_was_told_already_comes_last() -> None:
    again = stored("b", "Ferry Gull aground off Northport", AGROUND)
    edition = composed(W17, again, stored("c", "Library opens on Sundays", LIBRARY), before=BEFORE)

    assert [one.title for one in edition.stories] == ["Library opens on Sundays", "Ferry Gull aground off Northport"]
    assert [factor.name for factor in story(edition, again.item.title).factors][-1] == "told already"
    assert edition.stories[1].summary


def test_a_report_of_a_series_does_not_continue_that_of_last_week() -> None:
    text = "The market of Northport sold {} crates of herring and {} crates of cod. Prices were {} euros on average."
    before = told(stored("a", "Fish market on 14 April", text.format(312, 44, 7), W16))
    edition = composed(W17, stored("b", "Fish market on 21 April", text.format(298, 51, 8)), before=before)

    assert edition.stories[0].earlier is None


def test_a_story_whose_item_is_lost_is_not_compared() -> None:
    edition = composed(W16, stored("a", "Ferry", AGROUND, W16))

    assert list(published_stories(W16, edition.stories, [replace(stored("a", "Ferry", AGROUND), key="other")])) == []


def test_what_was_told_in_a_language_without_stories_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    accounts = continued.accounts
    monkeypatch.setattr(
        continued, "accounts", lambda items, language: (read.append(language), accounts(items, language))[1]
    )
    before = told(
        stored("a", "Ferry stays", "The ferry stays."), stored("b", "Barco", "El barco queda.", language="es")
    )

    composed(W17, stored("c", "Tram comes", "The tram comes."), before=before)

    assert read == ["en"]


def test_what_its_editor_split_goes_on_as_two_and_what_they_joined_as_one() -> None:
    (aground,) = BEFORE
    later = stored("b", "Tugs free the ferry Gull off Northport", FREED, W17)
    (freed,) = published_stories(W17, composed(W17, later, before=BEFORE).stories, [later])
    again = stored("c", "Ferry Gull aground off Northport", AGROUND, Week(2025, 18))

    def before(*storylines: str) -> EarlierStory | None:
        told = [replace(one, storyline=name) for one, name in zip((aground, freed), storylines, strict=True)]
        return composed(Week(2025, 18), again, before=tuple(told)).stories[0].earlier

    assert before("", "") == before("one", "one") == freed.earlier
    assert before("one", "other") == aground.earlier


LIBRARY_OPENS = (
    "Mayor Ines Vidal opens the library of Northport",
    "Mayor Ines Vidal opened the new library of Northport on Monday. It has forty thousand books and a reading room.",
)


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        (
            LIBRARY_OPENS,
            (
                "Mayor Ines Vidal bans cars from the center of Northport",
                "Cars are banned from the old center of Northport from June, Mayor Ines Vidal said. Shops protest.",
            ),
            "words",
        ),
        (
            (
                "Ministro Bruno Salas visita Tarsia",
                "El ministro Bruno Salas visitó Tarsia para hablar de gas con el presidente en el palacio de Velmo.",
            ),
            (
                "Ministro Bruno Salas defiende el impuesto al azúcar",
                "El ministro Bruno Salas defendió el impuesto al azúcar. Panaderos de Tarsia y Velmo se quejan.",
            ),
            "words",
        ),
        (
            LIBRARY_OPENS,
            ("The library of Northport", "The library lends books and tools. In Northport, rain is expected."),
            "names",
        ),
    ],
)
def test_the_same_people_are_not_the_same_story(before: tuple[str, str], after: tuple[str, str], why: str) -> None:
    language = "es" if before[0].startswith("Ministro") else "en"
    earlier = told(stored("a", *before, W16, language))
    new = stored("b", *after, W17, language)

    assert composed(W17, new, before=earlier).stories[0].earlier is None
    assert continued.kept_apart([new], earlier) == {"b": (earlier[0], why)}


def test_nothing_is_said_of_stories_that_have_no_name_in_common_or_go_on() -> None:
    goes_on = stored("b", "Tugs free the ferry Gull off Northport", FREED)
    other = stored("c", "Library opens on Sundays", LIBRARY)

    assert continued.kept_apart([goes_on, other], BEFORE) == {}
    assert continued.kept_apart([goes_on], ()) == {}
