"""Feeds as JSON Feed 1.1."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from digest.publishing.feeds.feed import JSON_FEED_TYPE, Entry, Feed, FeedSource, Link, entry_size
from digest.publishing.feeds.json_feed_writer import write_json_feed

MOMENT = datetime(2025, 4, 28, tzinfo=UTC)
PAGE = Link("https://news.example.org/en/", type="text/html", hreflang="en")
FEED = Feed(
    id="tag:news.example.org,2025:harbor/en",
    title="Harbor Weekly",
    subtitle="The week in a harbor city",
    updated=MOMENT,
    author="Harbor Weekly",
    lang="en",
    links=(Link("https://news.example.org/en/feed.json", "self", JSON_FEED_TYPE), PAGE),
)
ENTRY = Entry(
    id="tag:news.example.org,2025:harbor/en/2025-W17",
    title="Week 17",
    updated=MOMENT,
    content="<p>The bridge is open.</p>",
    lang="en",
    links=(PAGE,),
)


def written(feed: Feed = FEED, *entries: Entry) -> Any:
    return json.loads(write_json_feed(feed, entries))


def test_a_feed_says_what_the_format_asks_for() -> None:
    assert written() == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbor Weekly",
        "home_page_url": "https://news.example.org/en/",
        "feed_url": "https://news.example.org/en/feed.json",
        "description": "The week in a harbor city",
        "authors": [{"name": "Harbor Weekly"}],
        "language": "en",
        "_digest": {"id": "tag:news.example.org,2025:harbor/en", "updated": "2025-04-28T00:00:00+00:00"},
        "items": [],
    }


def test_an_item_says_what_its_entry_does() -> None:
    entry = replace(ENTRY, authors=("City desk",), categories=("city", "city"), published=MOMENT)

    assert written(FEED, entry)["items"] == [
        {
            "id": "tag:news.example.org,2025:harbor/en/2025-W17",
            "url": "https://news.example.org/en/",
            "title": "Week 17",
            "content_html": "<p>The bridge is open.</p>",
            "date_published": "2025-04-28T00:00:00+00:00",
            "date_modified": "2025-04-28T00:00:00+00:00",
            "authors": [{"name": "City desk"}],
            "tags": ["city"],
            "language": "en",
        }
    ]


def test_what_only_atom_has_a_place_for_is_in_an_extension() -> None:
    link = Link("https://news.example.org/es/1", hreflang="es")
    entry = replace(ENTRY, links=(link,), source=FeedSource("tag:example.org,2025:council", "Harbor council"))
    found = written(replace(FEED, rights="© Harbor Weekly"), entry)

    assert found["_digest"]["rights"] == "© Harbor Weekly"
    assert found["items"][0]["_digest"] == {
        "source": {"id": "tag:example.org,2025:council", "title": "Harbor council"},
        "url_language": "es",
    }


def test_an_item_without_text_has_empty_content() -> None:
    """An item has content_html or content_text, says the specification."""
    assert written(FEED, replace(ENTRY, content=""))["items"][0]["content_html"] == ""


def test_a_hub_is_named() -> None:
    feed = replace(FEED, links=(*FEED.links, Link("https://hub.example.org/", "hub")))

    assert written(feed)["hubs"] == [{"type": "WebSub", "url": "https://hub.example.org/"}]


def test_pictures_are_named() -> None:
    found = written(replace(FEED, icon="https://e.org/icon.png", logo="https://e.org/logo.png"))

    assert (found["favicon"], found["icon"]) == ("https://e.org/icon.png", "https://e.org/logo.png")


@given(text=st.text(st.characters()), count=st.integers(0, 3))
def test_no_text_breaks_a_feed_and_none_is_larger_than_its_size(text: str, count: int) -> None:
    entry = replace(ENTRY, title=text, content=text, categories=(text,))
    feed = write_json_feed(FEED, (entry,) * count)

    assert len(json.loads(feed)["items"]) == count
    assert len(feed) - len(write_json_feed(FEED, ())) <= entry_size(entry) * count


def test_who_made_the_texts_is_said_in_the_extension() -> None:
    works = '[{"@type":"CreativeWork","translator":[{"name":"argos"}]}]'
    entry = replace(ENTRY, works=works)

    assert written(FEED, entry)["items"][0]["_digest"]["works"] == json.loads(works)
    more = len(write_json_feed(FEED, (entry,))) - len(write_json_feed(FEED, (ENTRY,)))
    assert more < entry_size(entry) - entry_size(ENTRY)
