"""The bytes of feeds in each format, of which readers accept only so many."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.publishing.feeds.atom_writer import ATOM
from digest.publishing.feeds.feed import MOST_BYTES, Entry, Feed, FeedFormat, Link
from digest.publishing.feeds.json_feed_writer import JSON_FEED
from digest.publishing.feeds.rss_writer import RSS

MOMENT = datetime(2025, 4, 28, tzinfo=UTC)
FORMATS = {"atom": ATOM, "rss": RSS, "json": JSON_FEED}
TEXTS = ("", "&", '"\\\n  {\n   "id": "1"\n', "  <entry xml:lang=\n    <item>\n</feed>]]>", "\u2028مرحبا", "]\n}\n")
FEED = Feed("tag:news.example.org,2025:a", TEXTS[3], TEXTS[2], MOMENT, "A", "en", (Link("https://news.example.org/"),))


def entry(number: int, text: str, size: int = 1) -> Entry:
    moment = MOMENT + timedelta(hours=number)
    return Entry(
        id=f"tag:news.example.org,2025:a&b/“{number}”",
        title=text,
        updated=moment,
        content=f"<p>{text}{'x' * size}</p>",
        lang="en",
        links=(Link(f"https://example.com/{number}"),),
        authors=(text,),
        categories=(text,),
    )


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
@given(texts=st.lists(st.sampled_from(TEXTS), max_size=120))
@settings(max_examples=10)
def test_entries_that_fit_are_the_feed_written_at_once(form: FeedFormat, texts: list[str]) -> None:
    entries = tuple(entry(number, text) for number, text in enumerate(texts))

    assert form.fitting(FEED, entries) == form.write(FEED, entries)


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("size", [50_000, 200_000, 600_000])
def test_of_large_entries_the_first_that_fit_are_written(form: FeedFormat, size: int) -> None:
    entries = tuple(entry(number, TEXTS[3], size) for number in range(20))
    count = MOST_BYTES // (size + 2_000)

    assert form.fitting(FEED, entries) == form.write(FEED, entries[:count])
    assert len(form.write(FEED, entries[: count + 1])) > MOST_BYTES
