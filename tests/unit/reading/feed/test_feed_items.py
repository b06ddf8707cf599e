from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from digest.model.item import Item
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import SourceSpec
from digest.reading.feed.feed_entry import FeedEntry
from digest.reading.feed.feed_items import read_entries

LISBON = ZoneInfo("Europe/Lisbon")
COUNCIL = SourceSpec("council", "news.xml", tags=("city",))


def read(entry: FeedEntry, spec: SourceSpec = COUNCIL) -> Item:
    (item,) = read_entries([entry], spec, "news.xml", LISBON).items
    return item


def remarks(*entries: FeedEntry) -> list[str]:
    return [str(finding) for finding in read_entries(entries, COUNCIL, "news.xml", LISBON).findings]


def test_an_entry_becomes_an_item() -> None:
    entry = FeedEntry(
        id=" tag:example.org,2025:1\n",
        url="https://news.example.org/1",
        title="Ferry sails",
        html="<p>The <b>ferry</b> sails.</p><p>It is blue.</p>",
        dates=("2025-04-21",),
        languages=("en-gb",),
        authors=("City desk",),
        tags=("ferry",),
    )
    assert read(entry) == Item(
        source="council",
        title="Ferry sails",
        text="The ferry sails.\n\nIt is blue.",
        id="tag:example.org,2025:1",
        url="https://news.example.org/1",
        html="<p>The <b>ferry</b> sails.</p><p>It is blue.</p>",
        published=date(2025, 4, 21),
        locale=Locale("en-GB"),
        authors=("City desk",),
        tags=("city", "ferry"),
        position=1,
    )


def test_the_first_date_that_can_be_read_counts() -> None:
    assert read(FeedEntry(title="a", dates=("", "soon", "2025-04-21T10:00:00Z", "2025-04-22"))).published == datetime(
        2025, 4, 21, 10, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("declared", "languages", "locale"),
    [
        ("pt", ("en", "fr"), "pt"),
        ("und", ("", "english (us)", "fr", "en"), "fr"),
        ("und", ("pt_BR",), "pt-BR"),
        ("und", (), "und"),
    ],
)
def test_what_the_editor_says_of_the_language_counts_first(
    declared: str, languages: tuple[str, ...], locale: str
) -> None:
    spec = SourceSpec("council", "news.xml", locale=Locale(declared))
    assert read(FeedEntry(title="a", languages=languages), spec).locale == Locale(locale)


def test_a_language_that_is_none_is_undetermined() -> None:
    assert read(FeedEntry(title="a", languages=("../../etc",))).locale == UNDETERMINED


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("City desk", "City desk"),
        ("desk@example.org (City desk)", "City desk"),
        ("City desk <desk@example.org>", "City desk"),
        ("City desk (mailto:desk@example.org)", "City desk"),
        ("Desk (City)", "Desk (City)"),
        ("City\r\n desk", "City desk"),
    ],
)
def test_authors_are_names_without_addresses(author: str, name: str) -> None:
    assert read(FeedEntry(title="a", authors=(author,))).authors == (name,)


def test_an_author_who_is_only_an_address_is_none() -> None:
    assert read(FeedEntry(title="a", authors=("desk@example.org", "mailto:desk@example.org"))).authors == ()


def test_authors_and_tags_stand_once_and_are_cleaned() -> None:
    item = read(FeedEntry(title="a", authors=("Desk", "Desk "), tags=("ferry\x00", "city", " ferry", "")))
    assert (item.authors, item.tags) == (("Desk",), ("city", "ferry"))


def test_markup_without_text_is_left_out() -> None:
    assert read(FeedEntry(title="a", html="<hr>")).html == ""


def test_an_entry_with_nothing_to_show_is_left_out_and_counted() -> None:
    reading = read_entries(
        [FeedEntry(id="1"), FeedEntry(id="2", title="a"), FeedEntry(html="<hr>")], COUNCIL, "news.xml", LISBON
    )
    assert [item.id for item in reading.items] == ["2"]
    assert [str(finding) for finding in reading.findings] == [
        "news.xml: entries left out without title, text or link: 2, such as entry 1, entry 3"
    ]


def test_entries_of_one_id_are_all_kept() -> None:
    reading = read_entries([FeedEntry(id="1", title="a"), FeedEntry(id="1", title="b")], COUNCIL, "news.xml", LISBON)
    assert [item.title for item in reading.items] == ["a", "b"]


def test_dates_that_are_not_understood_are_reported() -> None:
    entries = [
        FeedEntry(title="a", dates=("03/04/2025",)),
        FeedEntry(title="b", dates=("soon",)),
        FeedEntry(title="c", dates=("",)),
    ]
    assert remarks(*entries) == [
        (
            "news.xml: dates that cannot be read: 2, such as “03/04/2025” of “a”, “soon” of “b”; "
            "an item without another date counts from today; `date_order` says whether day or month comes first"
        )
    ]


def test_links_that_lead_nowhere_are_reported() -> None:
    assert remarks(FeedEntry(title="a", lost_link="/ferry\n")) == [
        "news.xml: invalid links left out: 1, such as “/ferry” of “a”"
    ]


def test_tags_too_many_or_too_long_are_reported() -> None:
    tags = ("x" * 101, *map(str, range(60)))
    item = read(FeedEntry(title="a", tags=tags))
    assert item.tags == ("city", *map(str, range(49)))
    assert remarks(FeedEntry(title="a", tags=tags)) == [
        f"news.xml: tags left out, too many or too long: 12, such as “{'x' * 60}…” of “a”, “49” of “a”, “50” of “a”"
    ]


def test_an_entry_without_a_title_is_named_by_its_link_or_else_its_number() -> None:
    entries = [
        FeedEntry(url="https://news.example.org/1", dates=("soon",)),
        FeedEntry(html="<p>x</p>", dates=("later",)),
    ]
    assert remarks(*entries) == [
        (
            "news.xml: dates that cannot be read: 2, such as “soon” of https://news.example.org/1, "
            "“later” of entry 2; an item without another date counts from today"
        )
    ]


@pytest.mark.parametrize("dates", [("", "soon"), ("", "", "soon"), ("soon", "2025-04-21")])
def test_an_unreadable_date_is_reported_whichever_field_holds_it(dates: tuple[str, ...]) -> None:
    assert remarks(FeedEntry(title="a", dates=dates)) == [
        "news.xml: dates that cannot be read: 1, such as “soon” of “a”; an item without another date counts from today"
    ]


def test_a_date_is_in_the_language_of_its_entry() -> None:
    polish = FeedEntry(title="a", dates=("24 listopada 2025",), languages=("pl",))
    croatian = FeedEntry(title="b", dates=("24 listopada 2025",), languages=("hr",))
    assert (read(polish).published, read(croatian).published) == (date(2025, 11, 24), date(2025, 10, 24))


def test_the_order_of_figures_counts_only_if_the_source_says_it() -> None:
    entry = FeedEntry(title="a", dates=("03/04/2025",))
    assert read(entry).published is None
    assert read(entry, SourceSpec("council", "a.xml", date_order="mdy", has_date_order=True)).published == date(
        2025, 3, 4
    )


def test_positions_are_places_in_the_feed() -> None:
    items = read_entries([FeedEntry(title="a"), FeedEntry(), FeedEntry(title="b")], COUNCIL, "news.xml", LISBON).items
    assert [item.position for item in items] == [1, 3]
