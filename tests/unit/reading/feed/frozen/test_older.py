"""What version 0.1.0 read is kept beside what is read now."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from digest.model.item import Item, OlderReading
from digest.model.source import SourceSpec
from digest.reading.feed.xml_feed import parse


def item_of(entry: str) -> Item:
    text = f'<rss version="2.0"><channel><item>{entry}</item></channel></rss>'
    (item,) = parse(text.encode(), SourceSpec("a", "a.xml"), "a.xml", UTC, datetime(2025, 5, 15, tzinfo=UTC)).items
    return item


def test_an_entry_that_is_read_as_before_has_no_older_reading() -> None:
    assert item_of("<title>Ferry</title><pubDate>Mon, 21 Apr 2025 10:30:00 GMT</pubDate>").older is None


def test_a_date_that_was_not_understood_was_none() -> None:
    item = item_of("<title>Ferry</title><pubDate>Seg, 24 Set 2018</pubDate>")
    assert (item.published, item.older) == (date(2018, 9, 24), OlderReading("", "Ferry", "", None))


def test_another_date_of_the_entry_counted_before() -> None:
    dublin_core = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    item = item_of(
        f"<title>Ferry</title><pubDate>Seg, 24 Set 2018</pubDate><dc:date {dublin_core}>2018-09-25</dc:date>"
    )
    assert item.older == OlderReading("", "Ferry", "", date(2018, 9, 25))


@pytest.mark.parametrize(
    ("written", "title", "before"),
    [
        ("&amp;lt;b&amp;gt;Ferry&amp;lt;/b&amp;gt; sails", "Ferry sails", "<b>Ferry</b> sails"),
        ("It&amp;amp;#8217;s open", "It’s open", "It&#8217;s open"),
        ("Itâ€™s open", "It’s open", "Itâ€™s open"),
    ],
)
def test_a_title_was_as_damaged_as_its_feed(written: str, title: str, before: str) -> None:
    item = item_of(f"<title>{written}</title>")
    assert (item.title, item.older) == (title, OlderReading("", before, "", None))


def test_a_text_lacked_its_formulas() -> None:
    item = item_of("<title>a</title><description>It is &lt;math>&lt;mi>x&lt;/mi>&lt;/math> now.</description>")
    assert (item.text, item.older) == ("It is x now.", OlderReading("", "a", "It is now.", None))


def test_a_text_without_the_name_of_a_picture_is_found_by_the_text_with_it() -> None:
    picture = '&lt;p&gt;&lt;img src="/q/harborlog2.jpg" alt="Harborlog2"&gt; The ferry sails.&lt;/p&gt;'
    item = item_of(f"<title>Ferry</title><description>{picture}</description>")

    assert (item.text, item.older and item.older.text) == ("The ferry sails.", "Harborlog2 The ferry sails.")
