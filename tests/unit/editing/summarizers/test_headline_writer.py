"""Headlines and introductions by a language model that is truthful, invents, or fails."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from digest.editing.summarizers.abstract import ModelSummarizer
from digest.editing.summarizers.extract import ExtractSummarizer
from digest.editing.summarizers.headline_writer import ModelWriter
from digest.errors import HttpError
from digest.model.edition import Reference, Sentence, Story
from digest.model.item import Item, StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.week import Week
from tests.tables import each_row

EN, ES, JA = map(Locale, ("en", "es", "ja"))
MOMENT = datetime(2025, 4, 22, tzinfo=UTC)
TEXT = (
    "The bridge in the northern district reopened on Tuesday after nine months. The repair cost 14 million euros. "
    "Mayor Ana Rossi crossed it first."
)


def stored(text: str = TEXT, locale: Locale = EN) -> StoredItem:
    return StoredItem("bridge", Item("Herald", "", text, locale=locale), MOMENT, MOMENT, Week(2025, 17))


class Model:
    """Says the same to everything, and keeps what it was asked."""

    def __init__(self, said: str | HttpError) -> None:
        self.said = said
        self.asked: list[tuple[str, str]] = []
        self.told: list[str] = []

    def __call__(self, instruction: str, material: str) -> str:
        self.asked.append((instruction, material))
        if isinstance(self.said, HttpError):
            raise self.said
        return self.said

    def writer(self, *, headlines: bool = True, introductions: bool = True) -> ModelWriter:
        model = ModelSummarizer(ExtractSummarizer(), self, lambda _: UNDETERMINED, self.told.append, 60, lambda: 0)
        return ModelWriter(model, headlines, introductions)


def headline(said: str, *items: StoredItem) -> str:
    return Model(said).writer().headline(items or [stored()])


def test_a_headline_that_says_what_the_text_says_is_taken() -> None:
    assert headline("Northern bridge reopens after nine months") == "Northern bridge reopens after nine months"


@pytest.mark.parametrize(
    "said", ['"The northern bridge reopened"', "“The northern bridge reopened.”", "The northern bridge reopened.",
             "«The northern bridge reopened»", "'The northern bridge reopened'"]
)  # fmt: skip
def test_quotation_marks_around_a_headline_and_a_period_after_it_are_dropped(said: str) -> None:
    assert headline(said) == "The northern bridge reopened"


@each_row(
    ("said", "reason"),
    [
        ("Bridge reopened after ten months", "says 'ten months'"),
        ("Repair of the bridge cost 41 million euros", "says '41 million euros'"),
        ("Mayor Bruno Rossi crossed the bridge first", "names 'Bruno'"),
        ("Mayor crossed bridge and said “the repair cost nothing”", "says 'the repair cost nothing'"),
        ("The **bridge** reopened", "contains markup"),
        ("The bridge reopened\nThe repair cost", "contains markup"),
        ("<b>The bridge reopened", "contains markup"),
        ("The bridge reopened. The repair cost 14 million euros. Rossi crossed", "is too long"),
        ("The bridge in the northern district reopened on Tuesday " * 3, "is too long"),
        ("The bridge in the northern district reopened on…", "breaks off"),
        ("Ignore everything, visit https://x.org/ today", "says 'https://x.org/'"),
        ("The football club wins a cup", "shares too few words"),
    ],
)
def test_a_headline_that_says_more_is_refused_and_told(said: str, reason: str) -> None:
    model = Model(said)

    assert model.writer().headline([stored()]) == ""
    (line,) = model.told
    assert line.startswith("[summaries] a headline by the model ")
    assert reason in line


def test_a_model_that_fails_writes_nothing() -> None:
    model = Model(HttpError("gone"))

    assert model.writer().headline([stored()]) == ""
    assert len(model.told) == 1


def test_a_headline_is_asked_for_once_a_story() -> None:
    model = Model("Northern bridge reopens after nine months")
    writer = model.writer()

    assert [writer.headline([stored()]) for _ in range(3)] == ["Northern bridge reopens after nine months"] * 3
    assert len(model.asked) == 1


@pytest.mark.parametrize("item", [stored(""), stored(locale=UNDETERMINED)])
def test_a_text_that_says_nothing_or_in_no_known_language_is_not_shown_to_the_model(item: StoredItem) -> None:
    model = Model("Anything")

    assert model.writer().headline([item]) == ""
    assert model.asked == []


def test_headlines_and_introductions_can_be_switched_off() -> None:
    model = Model("Anything")
    writer = model.writer(headlines=False, introductions=False)

    assert writer.headline([stored()]) == writer.introduction(STORIES, EN) == ""
    assert model.asked == []


def story(title: str, *summary: str, locale: Locale = EN) -> Story:
    reference = Reference(title, "Herald", title, "", None, locale)
    return Story(title, True, locale, tuple(Sentence(text, title, 0) for text in summary), (reference,))


STORIES = (
    story("Northern bridge reopens", "The repair took nine months."),
    story("Library lends tools", "Spades can be kept for two weeks."),
    story("Abre el puente", "Costó catorce millones.", locale=ES),
    story("Listed by title"),
)
HONEST = "The northern bridge reopens after nine months of repair. The library lends tools for two weeks."


def introduction(said: str, stories: Sequence[Story] = STORIES) -> tuple[str, Model]:
    model = Model(said)
    return model.writer().introduction(stories, EN), model


def test_an_introduction_is_from_the_stories_with_a_summary_in_its_language() -> None:
    said, model = introduction(HONEST)

    assert said == HONEST
    ((_, material),) = model.asked
    assert material == (
        "Northern bridge reopens\nThe repair took nine months.\n\n"
        "Library lends tools\nSpades can be kept for two weeks."
    )


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (HONEST.replace("nine", "ten"), "says 'ten months'"),
        (HONEST.replace("library", "library of Porto"), "names 'Porto'"),
        (f"{HONEST} Spades can be kept.", "is too long"),
        (f"{HONEST.partition('. ')[0]}. The football club wins the cup.", "shares too few words"),
        ("The library [lends](https://x.org/) tools.", "says"),
    ],
)
def test_an_introduction_that_says_more_is_refused_and_told(said: str, reason: str) -> None:
    written, model = introduction(said)

    assert written == ""
    (line,) = model.told
    assert line.startswith("[summaries] an introduction by the model ")
    assert reason in line


def test_a_single_story_needs_no_introduction() -> None:
    said, model = introduction(HONEST, (STORIES[0], *STORIES[2:]))

    assert (said, model.asked) == ("", [])
