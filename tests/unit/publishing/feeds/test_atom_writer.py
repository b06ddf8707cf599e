"""Feeds as bytes: valid whatever they contain, and without the faults of feedgen."""

import html
import json
import locale
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import __version__
from digest.publishing.feeds.atom_writer import write_atom
from digest.publishing.feeds.feed import ATOM_TYPE, Entry, Feed, FeedSource, Link, alternates, entry_size
from tests.atom_rules import ATOM, HISTORY, LANG, links, parse, problems

MOMENT = datetime(2025, 4, 28, tzinfo=UTC)
PAGE = Link("https://news.example.org/en/", type="text/html", hreflang="en")
FEED = Feed(
    id="tag:news.example.org,2025:harbor/en",
    title="Harbor Weekly",
    subtitle="The week in a harbor city",
    updated=MOMENT,
    author="Harbor Weekly",
    lang="en",
    links=(Link("https://news.example.org/en/feed.xml", "self", ATOM_TYPE), PAGE),
)
ENTRY = Entry(
    id="tag:news.example.org,2025:harbor/en/2025-W17",
    title="Week 17",
    updated=MOMENT,
    content="<p>The bridge is open.</p>",
    lang="en",
    links=(PAGE,),
)
ANY_TEXT = st.one_of(
    st.text(st.characters()),
    st.text("]>&<\"'\0\x08\ud800\ufffe\U0001f309مء 港"),
    st.just("]]>"),
    st.just("x" * 100_000),
)


def only_entry(entry: Entry) -> object:
    return parse(write_atom(FEED, (entry,))).find(f"{ATOM}entry")


@given(text=ANY_TEXT)
def test_no_text_breaks_a_feed(text: str) -> None:
    feed = replace(FEED, title=text, subtitle=text, author=text)
    source = FeedSource("tag:news.example.org,2025:harbor/source/1", text)
    content = f"<p>{html.escape(text)}</p>"
    entry = replace(ENTRY, title=text, content=content, authors=(text,), categories=(text,), source=source)
    assert problems(write_atom(feed, (entry,))) == []


# Brackets and a second number sign stand in no IRI either, but every reader takes them as they come.
@given(path=st.text(st.characters(exclude_characters="[]#")))
def test_no_address_breaks_a_feed(path: str) -> None:
    entry = replace(ENTRY, links=(Link(f"https://example.org/{path}"),))
    assert problems(write_atom(FEED, (entry,))) == []


def test_a_link_of_an_entry_keeps_all_that_it_says() -> None:
    said = {"rel": "enclosure", "type": "audio/ogg", "hreflang": "es", "href": "https://example.org/a.ogg"}
    link = Link(said["href"], said["rel"], said["type"], said["hreflang"])
    assert links(only_entry(replace(ENTRY, links=(PAGE, link))), "enclosure") == [said]


def test_entries_keep_their_order() -> None:
    entries = tuple(replace(ENTRY, id=f"{ENTRY.id}{number}") for number in range(3))
    feed = parse(write_atom(FEED, entries))
    assert [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")] == [entry.id for entry in entries]


def test_an_entry_says_its_language() -> None:
    assert only_entry(replace(ENTRY, lang="ar")).get(LANG) == "ar"


def test_the_same_category_stands_once() -> None:
    categories = only_entry(replace(ENTRY, categories=("city", "sea", "city"))).findall(f"{ATOM}category")
    assert [category.get("term") for category in categories] == ["city", "sea"]


def test_a_source_is_complete() -> None:
    source = only_entry(replace(ENTRY, source=FeedSource("urn:x", "The Post"))).find(f"{ATOM}source")
    assert [element.text for element in source] == ["urn:x", "The Post", "2025-04-28T00:00:00+00:00"]


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (MOMENT, "2025-04-28T00:00:00+00:00"),
        (MOMENT.replace(microsecond=5), "2025-04-28T00:00:00+00:00"),
        (MOMENT.astimezone(timezone(timedelta(hours=-9, minutes=-30))), "2025-04-27T14:30:00-09:30"),
        # The local time of the city before zones were agreed upon: 36 minutes and 45 seconds after UTC.
        (datetime(1850, 1, 1, tzinfo=ZoneInfo("Europe/Lisbon")), "1850-01-01T00:36:45+00:00"),
    ],
)
def test_a_moment_is_written_as_rfc_3339(moment: datetime, written: str) -> None:
    entry = only_entry(replace(ENTRY, updated=moment, published=moment))
    assert [entry.findtext(f"{ATOM}{name}") for name in ("updated", "published")] == [written, written]


def test_an_archive_says_so() -> None:
    assert parse(write_atom(replace(FEED, is_archive=True), ())).find(f"{HISTORY}archive") is not None


def test_a_live_feed_does_not_say_that_it_is_an_archive() -> None:
    assert b"archive" not in write_atom(FEED, (ENTRY,))


def test_the_generator_is_named() -> None:
    generator = parse(write_atom(FEED, ())).find(f"{ATOM}generator")
    assert (generator.text, generator.get("version")) == ("digest", __version__)


def test_content_is_marked_as_html() -> None:
    content = only_entry(replace(ENTRY, content="<p>5 &lt; 6<br></p>")).find(f"{ATOM}content")
    assert (content.get("type"), content.text) == ("html", "<p>5 &lt; 6<br></p>")


def test_the_same_feed_gives_the_same_bytes() -> None:
    assert write_atom(FEED, (ENTRY,)) == write_atom(FEED, (ENTRY,))


def test_the_locale_of_the_process_stays_as_it_is() -> None:
    before = locale.setlocale(locale.LC_ALL)
    write_atom(FEED, (ENTRY,))
    assert locale.setlocale(locale.LC_ALL) == before


def test_a_page_is_the_first_and_the_last_of_its_alternates() -> None:
    spanish = Link("https://news.example.org/es/", type="text/html", hreflang="es")
    written = links(only_entry(replace(ENTRY, links=alternates(PAGE, [spanish]))), "alternate")
    assert [(link["href"], link.get("hreflang")) for link in written] == [
        (PAGE.href, "en"),
        (spanish.href, "es"),
        (PAGE.href, None),
    ]


def test_a_page_without_other_versions_is_named_once() -> None:
    assert alternates(PAGE, []) == (PAGE,)


def test_who_made_the_texts_stands_in_an_element_that_readers_do_not_show() -> None:
    works = '[{"@type":"CreativeWork","translator":[{"name":"a <b> & c"}]}]'
    written = write_atom(FEED, (replace(ENTRY, works=works),))
    found = parse(written).find(f"{ATOM}entry/{{https://schema.org/}}hasPart")

    assert problems(written) == []
    assert found is not None
    assert found.get("type") == "application/ld+json"
    assert json.loads(found.text or "") == {"@context": "https://schema.org/", "@graph": json.loads(works)}
    assert write_atom(FEED, (ENTRY,)) == write_atom(FEED, (replace(ENTRY, works=""),))


def test_an_entry_that_names_an_engine_is_of_the_size_that_is_reckoned_with() -> None:
    works = json.dumps([{"@type": "CreativeWork", "translator": [{"name": "a"}] * 20, "x": ["<&>"] * 20}])
    alone, more = (write_atom(FEED, (one,)) for one in (ENTRY, replace(ENTRY, works=works)))

    assert len(more) - len(alone) < entry_size(replace(ENTRY, works=works)) - entry_size(ENTRY)
