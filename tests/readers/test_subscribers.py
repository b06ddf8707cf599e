"""Subscribers get every digest and every item in their readers: correct, complete and once."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from digest.editing.order.schedule import BuildRequest
from digest.model.item import Item
from digest.model.week import Week
from digest.publishing.feeds.feed_publisher import FeedPublisher
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, weeks_from
from tests.readers.subscribers import Seen, Subscriber, served
from tests.sites import FakeSource, make_site
from tests.twelve import NEWS, FullCatalog, full_site, write

pytestmark = pytest.mark.enable_socket

WEEKS = weeks_from(Week(2025, 51), 3)
TITLES = {"en": "Week 1 · December 29, 2025 – January 4, 2026", "ar": "الأسبوع 1 · 29 ديسمبر 2025 – 4 يناير 2026"}


def publish(folder: Path, weeks: tuple[Week, ...]) -> None:
    write(folder, FeedPublisher(Templates()).targets(full_site((EN, AR)), FullCatalog(weeks)))


@pytest.fixture
def newest(subscriber: Subscriber, forms: tuple[str, str], tmp_path: Path) -> dict[str, Seen]:
    """The newest digest as it is seen in each language."""
    publish(tmp_path, WEEKS)
    with served(tmp_path / "site") as address:
        subscriber.reload(address, [f"{locale}/{forms[0]}" for locale in TITLES])
    found = {entry.feed.partition("/")[0]: entry for entry in subscriber.seen() if entry.id.endswith("/2026-W01")}
    assert found.keys() == TITLES.keys()
    return found


def test_the_newest_digest_has_its_title_date_and_page(newest: dict[str, Seen]) -> None:
    assert {locale: (" ".join(entry.title.split()), entry.day, entry.link) for locale, entry in newest.items()} == {
        locale: (title, date(2026, 1, 5), f"https://news.example.org/{locale}/2026/w01/")
        for locale, title in TITLES.items()
    }


def test_the_newest_digest_is_there_from_its_first_words_to_its_last_story(newest: dict[str, Seen]) -> None:
    for locale, entry in newest.items():
        heading, headline, first, second, _ = NEWS[locale]

        assert [words for words in (heading, headline, first, second) if words not in entry.content] == []
        assert entry.content.index(first) < entry.content.index("Night buses return on weekends")


def test_what_a_feed_says_to_people_with_browsers_is_in_no_entry(newest: dict[str, Seen]) -> None:
    assert [locale for locale, entry in newest.items() if "index.html" in entry.content] == []


def test_a_new_week_brings_new_entries_and_repeats_none(
    subscriber: Subscriber, forms: tuple[str, str], tmp_path: Path
) -> None:
    feeds = [f"{locale}/{form}" for locale in TITLES for form in forms]
    with served(tmp_path / "site") as address:
        publish(tmp_path, WEEKS[:2])
        subscriber.reload(address, feeds)
        before = {(entry.feed, entry.id) for entry in subscriber.seen()}
        publish(tmp_path, WEEKS)
        subscriber.reload(address, feeds)
        after = [(entry.feed, entry.id) for entry in subscriber.seen()]

    assert before < set(after)
    assert Counter(feed for feed, _ in set(after) - before) == {feed: 9 if "items" in feed else 1 for feed in feeds}
    assert max(Counter(after).values()) == 1


def test_three_builds_and_a_late_item_show_nothing_twice(
    subscriber: Subscriber, forms: tuple[str, str], tmp_path: Path
) -> None:
    herald = FakeSource("Herald", [_item("ferry", 17)])
    site = make_site(tmp_path / "output", [herald], publishers=(FeedPublisher(Templates()),))
    now = datetime(2025, 4, 30, 12, tzinfo=UTC)
    with served(tmp_path / "output" / "site") as address:
        for more in ([], [_item("late", 17), _item("bridge", 18)], []):
            herald.items += more
            site.ingest(now)
            site.build(BuildRequest(), now)
            subscriber.reload(address, [f"en/{form}" for form in forms])
            now += timedelta(days=7)

    titles = [entry.title for entry in subscriber.seen() if "items" in entry.feed]
    digests = [entry.title for entry in subscriber.seen() if "items" not in entry.feed]
    assert sorted(titles) == ["Bridge", "Ferry", "Late"]
    assert len(digests) == len(set(digests)) == 2


def _item(name: str, week: int) -> Item:
    text = f"All about the {name}. There is more to tell."
    return Item("Herald", id=name, title=name.title(), text=text, published=Week(2025, week).start, locale=EN)
