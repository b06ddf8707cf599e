"""What of an item its source allows to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from digest.editing.order.source_extracts import ExtractLimits, extracted
from digest.editing.summarizers.extract import ExtractSummarizer
from digest.editing.summarizers.lead import LeadSummarizer
from digest.model.edition import Account, Difference, Edition, Figure, Reference, Section, Sentence, Story
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.rules import Extract
from digest.model.week import Week

EN = Locale("en")
WEEK = Week(2025, 17)
FIRST = "The council of Arden closes the old bridge for eleven months."
REST = "Ferries take 2,400 people a day across the river, at a price of 310 euros for the whole year."
LONG = f"{FIRST[:-1]} " + "while the bearings of each of its spans are replaced by new ones " * 3 + "of steel."
SUMMARIZERS = ExtractSummarizer(), LeadSummarizer()


def stored(text: str, title: str = "Arden closes its bridge") -> StoredItem:
    moment = datetime(2025, 4, 22, tzinfo=UTC)
    return StoredItem("k", Item("A", title, text, html=f"<p>{text}</p>", locale=EN), moment, moment, WEEK)


def cut(one: StoredItem, extract: Extract, summarizer: ExtractSummarizer | LeadSummarizer = SUMMARIZERS[0]) -> Item:
    return extracted((one,), {"A": extract}, summarizer.summarize)[0].item


@pytest.mark.parametrize("summarizer", SUMMARIZERS)
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"{FIRST} {REST}", FIRST),
        (f"{LONG} {FIRST}", None),
        (FIRST, FIRST),
        (LONG, None),
        ("word " * 4_000, None),
        ("港口城市的议会周一投票决定关闭旧桥十一个月。" * 20, None),
        ("", ""),
        ("\n\n \n", ""),
    ],
)
def test_a_short_extract_is_one_sentence_and_stays_it(
    text: str, shown: str | None, summarizer: ExtractSummarizer | LeadSummarizer
) -> None:
    item = cut(stored(text), "short", summarizer)

    assert len(item.text) <= 160
    assert item.html == ""
    assert shown is None or item.text.strip() == shown
    again = replace(stored(text), item=item)
    assert cut(again, "short", summarizer) == item


def test_a_title_needs_no_text_and_a_full_item_is_left_alone() -> None:
    whole = stored(f"{FIRST} {REST}")

    assert cut(whole, "title") == replace(whole.item, text="", html="")
    assert cut(whole, "full") is whole.item
    assert extracted((whole,), {"B": "title"}, SUMMARIZERS[0].summarize) == (whole,)
    assert cut(stored(f"{FIRST} {REST}", title=""), "title").title.startswith("The council of Arden closes")


def edition(summary: Sequence[Sentence], *differences: Difference) -> Edition:
    figures = tuple(Figure("310 euros", "310", "euros", one) for one in summary)
    reference = Reference("k", "A", "Arden closes its bridge", "", None, EN)
    story = Story("T", True, EN, tuple(summary), (reference,), figures=figures, differences=differences)
    return Edition(WEEK, datetime(2025, 4, 28, tzinfo=UTC), (Section("all", "", (story,)),))


@pytest.mark.parametrize(("extract", "first", "rest"), [("title", 0, 0), ("short", 1, 0), ("full", 1, 1)])
@pytest.mark.parametrize("item", ["k", ""])
def test_what_was_allowed_before_is_left_out_whoever_wrote_it_down(
    extract: Extract, first: int, rest: int, item: str
) -> None:
    whole = (stored(f"{FIRST} {REST}"),)
    limits = ExtractLimits.between(whole, extracted(whole, {"A": extract}, SUMMARIZERS[0].summarize))
    summary = Sentence(FIRST, item, 0), Sentence(REST, item, 1), Sentence("It is about time, we think.", "", 0)
    (story,) = limits.hold(edition(summary)).stories

    assert [one.text for one in story.summary] == [FIRST] * first + [REST] * rest + ["It is about time, we think."]
    assert len(story.figures) == len(story.summary)
    assert sorted(set(limits.left_out)) == sorted([FIRST] * (1 - first) + [REST] * (1 - rest))


@pytest.mark.parametrize(("extract", "left"), [("title", 0), ("short", 1), ("full", 1)])
def test_a_difference_quotes_no_text_where_titles_alone_are_allowed(extract: Extract, left: int) -> None:
    whole = (stored(f"{FIRST} {REST}"),)
    limits = ExtractLimits.between(whole, extracted(whole, {"A": extract}, SUMMARIZERS[0].summarize))
    differ = Difference((Account("eleven months", "k", EN), Account("ten months", "other", EN)))

    assert len(limits.hold(edition((), differ)).stories[0].differences) == left
