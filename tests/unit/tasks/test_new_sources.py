"""New sources: their language, and what is doubtful about them."""

from __future__ import annotations

import pytest

from digest.language.text.words.language_identification import Confirm, cannot_say
from digest.model.item import Item
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import Masthead, SourceSpec
from digest.tasks.new_sources import FoundSource, locale_of

FEED = SourceSpec("Port", url="https://port.example/feed")
TEASER = Item("Port", "The ferry stays", "Two boats a day.", url="https://port.example/ferry")
WHOLE = Item("Port", "The ferry stays", "Two boats a day. " * 20, url="https://port.example/ferry")
NO_DATE = "none of its items has a date: all count from today, and the first edition would show all"
PT, EN = Locale("pt"), Locale("en-US")


def items(*locales: Locale) -> list[Item]:
    return [Item("a", "title", "text", locale=locale) for locale in locales]


def in_portuguese(_text: str, _declared: Locale) -> Locale:
    return PT


@pytest.mark.parametrize(
    ("masthead", "read", "confirm", "expected"),
    [
        (Masthead(locale=PT), items(PT, PT), cannot_say, PT),
        (Masthead(locale=PT), items(PT, PT), in_portuguese, PT),
        (Masthead(locale=PT), [], cannot_say, PT),
        (Masthead(locale=PT), items(UNDETERMINED), cannot_say, PT),
        (Masthead(locale=EN), items(EN, EN), in_portuguese, UNDETERMINED),
        (Masthead(locale=PT), items(PT, EN), cannot_say, UNDETERMINED),
        (Masthead(), items(PT), cannot_say, UNDETERMINED),
        (None, items(PT), cannot_say, UNDETERMINED),
    ],
)
def test_a_declared_language_is_taken_over_if_it_is_right(
    masthead: Masthead | None, read: list[Item], confirm: Confirm, expected: Locale
) -> None:
    assert locale_of(masthead, read, confirm) == expected


def test_a_source_without_items_is_doubtful() -> None:
    assert list(FoundSource(FEED, "feed", 0, ()).doubts()) == [
        "it has no items yet; if it should have some, check its URL or path"
    ]


@pytest.mark.parametrize(("kind", "advice"), [("feed", ""), ("page", ", or give a selector for `date`")])
def test_a_source_without_dates_is_doubtful(kind: str, advice: str) -> None:
    assert list(FoundSource(FEED, kind, 40, (WHOLE,) * 4).doubts()) == [f"{NO_DATE} 40 items; set `max_items`{advice}"]


def test_a_feed_of_teasers_gets_a_hint() -> None:
    hint = "its items are short; `full_text = true` reads them whole (extra `web`)"

    assert list(FoundSource(FEED, "feed", 5, (*[TEASER] * 4, WHOLE)).doubts())[-1] == hint
    assert hint not in FoundSource(FEED, "feed", 5, (*[TEASER] * 3, WHOLE, WHOLE)).doubts()
    assert hint not in FoundSource(FEED, "page", 5, (TEASER,) * 5).doubts()
    assert hint not in FoundSource(SourceSpec("Port", "port.xml"), "feed", 5, (TEASER,) * 5).doubts()
