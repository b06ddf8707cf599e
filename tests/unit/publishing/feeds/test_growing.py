"""Live feeds that are made from those of the week before have the same bytes as those that are written anew."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model.artifact import Target
from digest.model.locale import UNDETERMINED
from digest.model.site import Listing
from digest.model.week import Week
from digest.publishing.feeds.atom_writer import ATOM
from digest.publishing.feeds.documents import FeedDocuments
from digest.publishing.feeds.feed import MEDIA_TYPES, Entry, Feed, Link
from digest.publishing.feeds.feed_archives import Archive, Series
from digest.publishing.feeds.feed_bytes import FeedFormat
from digest.publishing.feeds.json_feed_writer import JSON_FEED
from digest.publishing.feeds.rss_writer import RSS
from digest.publishing.frozen.published_paths import FeedKind, archive_path, items_path
from digest.publishing.templates import Templates
from tests.fakes import EN, sample_site, weeks_from

TEMPLATES = Templates()
SITE = sample_site((EN,))
MOMENT = datetime(2025, 4, 28, tzinfo=UTC)
FORMATS = {"atom": ATOM, "rss": RSS, "json": JSON_FEED}
TEXTS = ("", "&", '"\\\n  {\n   "id": "1"\n', "  <entry xml:lang=\n    <item>\n</feed>]]>", "\u2028مرحبا", "]\n}\n")
# Some entries are so large that a feed has room for few.
ENTRIES = st.tuples(st.sampled_from(TEXTS), st.sampled_from((1, 1, 50_000, 200_000)))
# The entries of an edition, and whether the feed has a topic that the edition has.
EDITIONS = st.lists(st.tuples(st.lists(ENTRIES, max_size=4), st.booleans()), min_size=2, max_size=7)
_Entries = Mapping[Week, tuple[Entry, ...]]


def entry(number: int, text: str, size: int) -> Entry:
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


def listing(week: Week, number: int) -> Listing:
    return Listing(week, MOMENT + timedelta(weeks=number), f"fingerprint {number}", "", UNDETERMINED, 1)


def documents(
    listings: tuple[Listing, ...], entries: _Entries, newest: int, weeks: frozenset[Week] | None
) -> FeedDocuments:
    archives = tuple(Archive(partial(archive_path, year=one.week.number), (one,)) for one in listings)
    series = Series(
        SITE,
        EN,
        "tag:news.example.org,2025:a&b",
        lambda: "Harbor Weekly",
        {kind: partial(items_path, kind=kind) for kind in MEDIA_TYPES},
        lambda week: entries[week],
        lambda week: next((one.id for one in entries[week]), ""),
        newest,
        archives if weeks is None else (),
        weeks,
    )
    return FeedDocuments(TEMPLATES, series, "")


def by_kind(targets: FeedDocuments, listings: tuple[Listing, ...]) -> dict[FeedKind, Target]:
    return dict(zip(targets.series.live, targets.live(listings), strict=True))


@given(editions=EDITIONS, newest=st.integers(1, 4), is_topical=st.booleans())
@settings(max_examples=150)
def test_what_grew_has_the_bytes_of_what_is_written_anew(
    editions: list[tuple[list[tuple[str, int]], bool]], newest: int, is_topical: bool
) -> None:
    weeks = weeks_from(Week(2025, 1), len(editions))
    listings = tuple(map(listing, weeks, range(len(weeks))))
    entries = {
        week: tuple(entry(10 * place + number, *one) for number, one in enumerate(some))
        for place, (week, (some, _)) in enumerate(zip(weeks, editions, strict=True))
    }
    topical = frozenset(week for week, (_, has_topic) in zip(weeks, editions, strict=True) if has_topic)
    made = documents(listings, entries, newest, topical if is_topical else None)
    former = documents(listings[:-1], entries, newest, topical if is_topical else None)
    if not (made.series.shown(listings) and former.series.shown(listings[:-1])):
        return

    before = by_kind(former, listings[:-1])
    for kind, target in by_kind(made, listings).items():
        assert target.growth
        assert target.growth.inputs == before[kind].inputs
        assert target.growth.grow(before[kind].render()) in {None, target.render()}


@pytest.mark.parametrize("size", [10, 100_000])
def test_a_new_edition_is_added_and_the_oldest_dropped_without_writing_the_others(size: int) -> None:
    weeks = weeks_from(Week(2025, 1), 5)
    listings = tuple(map(listing, weeks, range(5)))
    entries = {week: tuple(entry(10 * place + n, "a", size) for n in range(3)) for place, week in enumerate(weeks)}
    before = by_kind(documents(listings[:-1], entries, 3, None), listings[:-1])
    written = {kind: target.render() for kind, target in before.items()}
    known = {weeks[1]: entries[weeks[1]], weeks[4]: entries[weeks[4]]}
    grown = by_kind(documents(listings, known, 3, None), listings)

    for kind, target in by_kind(documents(listings, entries, 3, None), listings).items():
        growth = grown[kind].growth
        assert growth
        assert growth.grow(written[kind]) == target.render()


def test_an_edition_that_was_published_again_is_written_anew() -> None:
    weeks = weeks_from(Week(2025, 1), 3)
    first, *others = map(listing, weeks, range(3))
    again = (replace(first, fingerprint="another"), *others)
    former = by_kind(documents((first, others[0]), {}, 3, None), (first, others[0]))

    for kind, target in by_kind(documents(again, {}, 3, None), again).items():
        assert target.growth
        assert target.growth.inputs != former[kind].inputs


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("written", [b"", b"<feed></feed>", b"{}"])
def test_from_what_has_no_entries_nothing_grows(form: FeedFormat, written: bytes) -> None:
    feed = Feed("tag:news.example.org,2025:a", "A", "", MOMENT, "A", "en", (Link("https://news.example.org/"),))

    assert form.part(written) is None
    assert form.part(form.write(feed, ())) is None


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
@given(texts=st.lists(st.sampled_from(TEXTS), max_size=120))
@settings(max_examples=10)
def test_entries_joined_are_the_feed_written_at_once(form: FeedFormat, texts: list[str]) -> None:
    feed = Feed(
        "tag:news.example.org,2025:a", TEXTS[3], TEXTS[2], MOMENT, "A", "en", (Link("https://news.example.org/"),)
    )
    entries = tuple(entry(number, text, 1) for number, text in enumerate(texts))

    assert form.join(form.head(feed), form.entries(feed, entries)) == form.write(feed, entries)
