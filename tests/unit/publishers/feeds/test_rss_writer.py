"""Feeds as RSS: well-formed whatever they contain, and read back by a parser in common use."""

import io
import locale
from dataclasses import replace
from datetime import UTC, datetime
from html import escape

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import TemplateError
from digest.publishers.feeds.feed import RSS_TYPE, Entry, Feed, Link, entry_size
from digest.publishers.feeds.rss_writer import write_rss

MOMENT = datetime(2025, 4, 28, tzinfo=UTC)
PAGE = Link("https://news.example.org/en/", type="text/html", hreflang="en")
SPANISH = Link("https://news.example.org/es/rss.xml", type=RSS_TYPE, hreflang="es")
FEED = Feed(
    id="tag:news.example.org,2025:harbor/en",
    title="Harbor Weekly",
    subtitle="The week in a harbor city",
    updated=MOMENT,
    author="Harbor Weekly",
    lang="en",
    links=(Link("https://news.example.org/en/rss.xml", "self", RSS_TYPE), PAGE, SPANISH),
)
ENTRY = Entry(
    id="tag:news.example.org,2025:harbor/en/2025-W17",
    title="Week 17",
    updated=MOMENT,
    content="<p>The bridge is open.</p>",
    lang="en",
    links=(PAGE,),
    authors=("City desk",),
    categories=("city", "sea", "city"),
)
ANY_TEXT = st.one_of(st.text(st.characters()), st.text("]>&<\"'\0\x08\ud800\ufffe\U0001f309مء 港"), st.just("]]>"))


def read(feed: Feed = FEED, *entries: Entry) -> feedparser.FeedParserDict:
    return feedparser.parse(io.BytesIO(write_rss(feed, entries)))


@given(text=ANY_TEXT)
def test_no_text_breaks_a_feed(text: str) -> None:
    feed = replace(FEED, title=text, subtitle=text, author=text, rights=text)
    entry = replace(ENTRY, title=text, content=f"<p>{escape(text)}</p>", authors=(text,), categories=(text,))

    assert not read(feed, entry).bozo


def test_a_feed_reads_back() -> None:
    found = read(FEED, ENTRY)

    assert (found.feed.title, found.feed.link, found.feed.language) == ("Harbor Weekly", PAGE.href, "en")
    assert found.feed.updated == "Mon, 28 Apr 2025 00:00:00 +0000"
    assert found.feed.generator == "digest"


def test_an_entry_reads_back() -> None:
    [entry] = read(FEED, ENTRY).entries

    assert (entry.id, entry.guidislink) == (ENTRY.id, False)
    assert (entry.title, entry.link, entry.author) == ("Week 17", PAGE.href, "City desk")
    assert entry.summary == ENTRY.content
    assert [tag.term for tag in entry.tags] == ["city", "sea"]
    assert entry.published == "Mon, 28 Apr 2025 00:00:00 +0000"


def test_the_other_languages_are_named() -> None:
    assert SPANISH.href.encode() in write_rss(FEED, ())


def test_a_hub_is_named() -> None:
    feed = replace(FEED, links=(*FEED.links, Link("https://hub.example.org/", "hub")))

    assert b'<atom:link rel="hub" href="https://hub.example.org/"/>' in write_rss(feed, ())


def test_an_aside_that_is_not_well_formed_is_told() -> None:
    with pytest.raises(TemplateError, match=r"feed/aside\.html: not well-formed XHTML"):
        write_rss(replace(FEED, aside="<p>open"), ())


def test_an_aside_reads_no_file() -> None:
    hostile = '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>'

    assert b"root:" not in write_rss(replace(FEED, aside=hostile), ())


def test_the_locale_of_the_process_stays_as_it_is() -> None:
    before = locale.setlocale(locale.LC_ALL)
    write_rss(FEED, (ENTRY,))
    assert locale.setlocale(locale.LC_ALL) == before


@given(title=ANY_TEXT, count=st.integers(0, 3))
def test_an_entry_adds_no_more_than_its_size(title: str, count: int) -> None:
    entry = replace(ENTRY, title=title)

    assert len(write_rss(FEED, (entry,) * count)) - len(write_rss(FEED, ())) <= entry_size(entry) * count
