"""Doubts about new sources."""

from __future__ import annotations

import pytest

from digest.model.item import Item
from digest.model.source import SourceSpec
from digest.reading.adding.doubts import doubts

FEED = SourceSpec("Port", url="https://port.example/feed")
TEASER = Item("Port", "The ferry stays", "Two boats a day.", url="https://port.example/ferry")
WHOLE = Item("Port", "The ferry stays", "Two boats a day. " * 20, url="https://port.example/ferry")
NO_DATE = "none of its items has a date: all count from today, and the first edition would show all"


def test_a_source_without_items_is_doubtful() -> None:
    assert list(doubts(FEED, "feed", (), 0)) == ["it has no items yet; if it should have some, check its URL or path"]


@pytest.mark.parametrize(("kind", "advice"), [("feed", ""), ("page", ", or give a selector for `date`")])
def test_a_source_without_dates_is_doubtful(kind: str, advice: str) -> None:
    assert list(doubts(FEED, kind, [WHOLE] * 4, 40)) == [f"{NO_DATE} 40 items; set `max_items`{advice}"]


def test_a_feed_of_teasers_gets_a_hint() -> None:
    hint = "its items are short; `full_text = true` reads them whole (extra `web`)"

    assert list(doubts(FEED, "feed", [TEASER] * 4 + [WHOLE], 5))[-1] == hint
    assert hint not in list(doubts(FEED, "feed", [TEASER] * 3 + [WHOLE] * 2, 5))
    assert hint not in list(doubts(FEED, "page", [TEASER] * 5, 5))
    assert hint not in list(doubts(SourceSpec("Port", "port.xml"), "feed", [TEASER] * 5, 5))
