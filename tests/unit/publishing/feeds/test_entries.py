"""The entries of items: made only when a feed needs them."""

from digest.publishing.feeds.entries import ItemEntries, entries_of
from digest.publishing.feeds.feed import Entry
from digest.publishing.templates import Templates
from tests.fakes import EN, WEEK, FakeCatalog, sample_site
from tests.unit.publishing.feeds.test_rss_writer import ENTRY


def test_an_entry_is_made_when_it_is_asked_for() -> None:
    made: list[str] = []

    def make(key: str) -> Entry:
        made.append(key)
        return ENTRY

    entries = ItemEntries([str(number) for number in range(1_000)], make)
    list(entries[10:900][5:7])

    assert len(entries) == 1_000
    assert made == ["15", "16"]


def test_items_are_newest_first() -> None:
    entries = entries_of(Templates(), sample_site(), EN, FakeCatalog()).items(WEEK)
    moments = [entry.updated for entry in entries]

    assert len(moments) > 1
    assert moments == sorted(moments, reverse=True)


def test_an_entry_is_made_once_for_all_formats() -> None:
    entries = entries_of(Templates(), sample_site(), EN, FakeCatalog())

    assert entries.items(WEEK)[0] is entries.items(WEEK)[0]
