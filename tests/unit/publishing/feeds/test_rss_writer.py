"""Feeds as RSS: well-formed whatever they contain, and read back by a parser in common use."""

import io
import locale
from dataclasses import replace
from datetime import UTC, datetime
from html import escape, unescape

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from digest.errors import TemplateError
from digest.publishing.feeds.feed import RSS_TYPE, Entry, Feed, Link, entry_size
from digest.publishing.feeds.rss_writer import write_rss

MOMENT = datetime(2025, 4, 28, tzinfo=UTC)
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
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
ANY_TEXT = st.one_of(
    st.text(st.characters()),
    st.text("]>&<\"'\0\x08\ud800\ufffe\U0001f309مء 港"),
    st.text("&lt;<b"),
    st.just("]]>"),
    st.just("&lt;b" * 500),
)
MARKUP = "<img src=x onerror=alert(1)> &lt;b>"
SAFE = "‹img src=x onerror=alert(1)› &\u2060lt;b>"


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


@given(text=ANY_TEXT)
def test_no_author_or_category_adds_more_than_its_size(text: str) -> None:
    entry = replace(ENTRY, authors=(text,), categories=(text,))

    assert len(write_rss(FEED, (entry,))) - len(write_rss(FEED, ())) <= entry_size(entry)


def test_no_text_becomes_markup_in_readers_that_decode_it_twice() -> None:
    feed = replace(FEED, title=MARKUP, subtitle=MARKUP, rights=MARKUP, logo="https://news.example.org/logo.png")
    entry = replace(ENTRY, title=MARKUP, authors=(MARKUP,), categories=(MARKUP,))
    channel = etree.fromstring(write_rss(feed, (entry,)))[0]

    assert [channel.findtext(name) for name in ("title", "description", "copyright", "image/title")] == [SAFE] * 4
    assert [channel.findtext(f"item/{name}") for name in ("title", "category", CREATOR)] == [SAFE] * 3


def test_a_feed_without_description_repeats_its_safe_title() -> None:
    channel = etree.fromstring(write_rss(replace(FEED, title=MARKUP, subtitle=""), ()))[0]

    assert channel.findtext("description") == SAFE


@pytest.mark.parametrize("text", ["3 < 5", "AT&T", "R&D", "I <3 N.Y.", "a&lt;b", "The <b> tag"])
def test_a_text_reads_alike_once_and_twice_decoded(text: str) -> None:
    [entry] = read(FEED, replace(ENTRY, title=text, authors=(text,), categories=(text,))).entries
    readable = text.replace("<b>", "‹b›")

    for found in (entry.title, entry.author, entry.tags[0].term):
        assert found.replace("\u2060", "") == readable
        assert unescape(found) == found
