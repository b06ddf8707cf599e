"""Paths and addresses of what is published: pinned for ever, and distinct for distinct things."""

import re

import pytest

from digest.model.period import Month, Year
from digest.model.week import Week
from digest.publishing.frozen import published_paths as paths
from tests.fakes import EN, sample_site

# Its Monday is 2025-12-29: the year is that of the ISO week.
WEEK = Week(2026, 1)


def test_paths_are_these_for_ever() -> None:
    assert [
        *(paths.CHOOSER_PATH, paths.NOT_FOUND_PATH, paths.ROBOTS_PATH, paths.SITEMAP_PATH, paths.OPML_PATH),
        *(paths.index_path(EN), paths.year_path(EN, 2026), paths.digest_path(EN, WEEK), paths.digest_path(EN, WEEK, 2)),
        *(
            paths.email_path(EN, WEEK),
            paths.subscribe_path(EN),
            paths.editor_page_path(EN, "about"),
            paths.not_found_path(EN),
        ),
        *(paths.archive_path(EN, 2026), paths.items_archive_path(EN, WEEK), paths.items_archive_path(EN, WEEK, 3)),
        *(paths.image_path(f"{paths.IMAGES}logo.png"), paths.card_path(EN, WEEK), paths.search_path(EN)),
        *(
            paths.storylines_path(EN),
            paths.storyline_path(EN, "2026-w01-a"),
            paths.storyline_feed_path(EN, "2026-w01-a"),
        ),
        *(paths.edition_path(WEEK), paths.STORYLINES_PATH),
        *(paths.book_path(sample_site(), EN, WEEK), paths.newest_book_path(EN)),
        *(paths.catalog_path(EN), paths.catalog_path(EN, 3)),
    ] == [
        "site/index.html",
        "site/404.html",
        "site/robots.txt",
        "site/sitemap.xml",
        "site/feeds.opml",
        "site/en/index.html",
        "site/en/2026/index.html",
        "site/en/2026/w01/index.html",
        "site/en/2026/w01/2/index.html",
        "email/2026-W01.en.html",
        "site/en/subscribe/index.html",
        "site/en/about/index.html",
        "site/en/404.html",
        "site/en/archive/2026.xml",
        "site/en/archive/items-2026-w01.xml",
        "site/en/archive/items-2026-w01-3.xml",
        "site/images/logo.png",
        "site/en/2026/w01/card.png",
        "site/en/search/index.html",
        "site/en/stories/index.html",
        "site/en/stories/2026-w01-a/index.html",
        "site/en/stories/2026-w01-a/feed.xml",
        "editions/2026-W01.json",
        "editions/storylines.json",
        "site/en/2026/w01/harbor-2026-W01.en.epub",
        "site/en/latest.epub",
        "site/en/opds.xml",
        "site/en/opds/3.xml",
    ]


def test_paths_of_feeds_are_these_for_ever() -> None:
    kinds: tuple[paths.FeedKind, ...] = ("atom", "rss", "json")

    assert [of(EN, kind) for of in (paths.feed_path, paths.items_path) for kind in kinds] == [
        "site/en/feed.xml",
        "site/en/rss.xml",
        "site/en/feed.json",
        "site/en/items.xml",
        "site/en/items-rss.xml",
        "site/en/items.json",
    ]
    assert [paths.topic_path(EN, "tag", "Élan & harbor", kind) for kind in kinds] == [
        "site/en/tag/elan-harbor-c039fb5f/feed.xml",
        "site/en/tag/elan-harbor-c039fb5f/rss.xml",
        "site/en/tag/elan-harbor-c039fb5f/feed.json",
    ]
    assert paths.topic_path(EN, "section", "city-2025") == "site/en/section/city-2025/feed.xml"


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("City & Harbor", "city-harbor"),
        ("Новости города", "новости-города"),
        ("«…»", "section"),
        ("a" * 39 + " b", "a" * 39),
        ("Straße_2", "strasse-2"),
    ],
)
def test_the_anchor_of_a_section_is_this_for_ever(heading: str, anchor: str) -> None:
    assert paths.slug(heading) == anchor


def test_the_address_of_a_page_is_its_folder() -> None:
    assert paths.address(sample_site(), paths.index_path(EN)) == "https://news.example.org/en/"


def test_the_address_of_a_feed_is_its_file() -> None:
    assert paths.address(sample_site(), paths.feed_path(EN)) == "https://news.example.org/en/feed.xml"


def test_the_address_of_the_chooser_is_the_root_of_the_site() -> None:
    assert paths.address(sample_site(), paths.CHOOSER_PATH) == "https://news.example.org/"


def test_a_plain_name_is_its_own_folder() -> None:
    assert paths.file_name("city-2025") == "city-2025"


def test_the_name_of_a_folder_keeps_letters_without_their_accents() -> None:
    assert re.fullmatch(r"elektromobilitat-[0-9a-f]{8}", paths.file_name("Elektromobilität"))


@pytest.mark.parametrize("name", ["con", "CON", "nul", "lpt1", "../../x", ".", "", "a\0b", "x" * 10_000])
def test_no_name_is_a_folder_of_another_kind(name: str) -> None:
    assert re.fullmatch(r"([a-z0-9-]{1,60}-)?[0-9a-f]{8}", paths.file_name(name))


def test_names_that_look_alike_have_folders_of_their_own() -> None:
    names = ["x", "X", "x!", " x", "\N{PILE OF POO}", "\N{GRINNING FACE}", "", "a" * 100, "a" * 101]

    assert len({paths.file_name(name) for name in names}) == len(names)


def test_paths_of_months_and_years_are_these_for_ever() -> None:
    month, year = Month(2025, 4), Year(2025)

    assert [
        *(paths.digest_path(EN, month), paths.digest_path(EN, month, 2), paths.digest_path(EN, year)),
        *(paths.email_path(EN, month), paths.edition_path(month), paths.edition_path(year)),
        *(paths.collections_path(EN, Month), paths.collections_path(EN, Year)),
        *(paths.feed_of(EN, month), paths.feed_of(EN, year), paths.feed_of(EN, WEEK)),
    ] == [
        "site/en/2025/04/index.html",
        "site/en/2025/04/2/index.html",
        "site/en/2025/year/index.html",
        "email/2025-04.en.html",
        "editions/2025-04.json",
        "editions/2025.json",
        "site/en/monthly.xml",
        "site/en/yearly.xml",
        "site/en/monthly.xml",
        "site/en/yearly.xml",
        "site/en/feed.xml",
    ]
