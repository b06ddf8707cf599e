"""Ids: pinned for ever, distinct for distinct things, and valid."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.locale import Locale
from digest.model.period import Month, Year
from digest.model.site import Site
from digest.model.week import Week
from digest.publishing.frozen import ids
from tests.fakes import AR, EN, WEEK, sample_site

SITE = sample_site()
KEYS = st.text(st.characters())

# RFC 4151, section 2.1, and RFC 3986 for the characters of its specific part.
TAG_URI = re.compile(
    r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*",
)
# RFC 5322, sections 3.2.3 and 3.6.4.
MESSAGE_ID = re.compile(r"<[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)*>")


def test_ids_are_these_for_ever() -> None:
    assert [
        ids.feed_id(SITE, EN),
        ids.digest_id(SITE, EN, WEEK),
        ids.items_feed_id(SITE, EN),
        ids.item_id(SITE, EN, "0f1e"),
        ids.book_id(SITE, EN, WEEK),
        ids.catalog_id(SITE, EN),
        ids.source_id(SITE, "The Post"),
        ids.message_id(SITE, EN, WEEK),
        ids.list_id(SITE, EN),
        ids.storyline_feed_id(SITE, EN, "2025-w17-0123456789"),
        ids.storyline_entry_id(SITE, EN, "0f1e"),
    ] == [
        "tag:news.example.org,2025:harbor/en",
        "tag:news.example.org,2025:harbor/en/2025-W17",
        "tag:news.example.org,2025:harbor/en/items",
        "tag:news.example.org,2025:harbor/en/item/0f1e",
        "tag:news.example.org,2025:harbor/en/epub/2025-W17",
        "tag:news.example.org,2025:harbor/en/opds",
        "tag:news.example.org,2025:harbor/source/The%20Post",
        "<2025-W17.en.99c994c8f548078c@news.example.org>",
        "<en.harbor.news.example.org>",
        "tag:news.example.org,2025:harbor/en/storyline/2025-w17-0123456789",
        "tag:news.example.org,2025:harbor/en/storyline/item/0f1e",
    ]


def all_ids(locale: Locale, week: Week, key: str, site: Site = SITE) -> list[str]:
    return [
        ids.feed_id(site, locale),
        ids.digest_id(site, locale, week),
        ids.items_feed_id(site, locale),
        ids.item_id(site, locale, key),
        ids.book_id(site, locale, week),
        ids.catalog_id(site, locale),
        ids.source_id(site, key),
    ]


@given(key=KEYS)
def test_ids_differ_between_kinds_and_locales(key: str) -> None:
    made = {*all_ids(EN, WEEK, key), *all_ids(AR, WEEK.next, key)}
    assert len(made) == 13  # The source is the same in both locales.


@given(one=KEYS, other=KEYS)
def test_distinct_keys_have_distinct_ids(one: str, other: str) -> None:
    assert (ids.item_id(SITE, EN, one) == ids.item_id(SITE, EN, other)) is (one == other)


@given(key=KEYS)
def test_ids_are_tag_uris(key: str) -> None:
    assert all(TAG_URI.fullmatch(made) for made in all_ids(Locale("zh-Hant-TW"), WEEK, key))


def test_ids_stay_when_the_site_moves_or_is_renamed() -> None:
    moved = replace(SITE, base_url="https://elsewhere.example.com/", title="Another", sender="x@example.com")
    assert all_ids(EN, WEEK, "key", moved) == all_ids(EN, WEEK, "key")
    assert ids.message_id(moved, EN, WEEK) == ids.message_id(SITE, EN, WEEK)
    assert ids.list_id(moved, EN) == ids.list_id(SITE, EN)


@pytest.mark.parametrize(
    ("site_id", "host"),
    [
        ("tag:editor@News.Example.org,2025:harbor", "news.example.org"),
        ("urn:uuid:00000000-0000-4000-8000-000000000000", "digest.invalid"),
        ("tag:..,2025:harbor", "digest.invalid"),
    ],
)
def test_the_domain_of_a_message_is_that_of_the_sites_id(site_id: str, host: str) -> None:
    made = ids.message_id(replace(SITE, id=site_id), EN, WEEK)
    assert MESSAGE_ID.fullmatch(made)
    assert made.endswith(f"@{host}>")


@pytest.mark.parametrize(("name", "label"), [("harbor news", "harbor-news"), ("гавань", "digest"), ("..", "digest")])
def test_a_list_is_named_in_ascii(name: str, label: str) -> None:
    assert ids.list_id(replace(SITE, name=name), EN) == f"<en.{label}.news.example.org>"


def test_ids_of_months_and_years_are_these_for_ever() -> None:
    assert [
        ids.digest_id(SITE, EN, Month(2025, 4)),
        ids.digest_id(SITE, EN, Year(2025)),
        ids.collections_feed_id(SITE, EN, Month),
        ids.collections_feed_id(SITE, EN, Year),
    ] == [
        "tag:news.example.org,2025:harbor/en/2025-04",
        "tag:news.example.org,2025:harbor/en/2025",
        "tag:news.example.org,2025:harbor/en/monthly",
        "tag:news.example.org,2025:harbor/en/yearly",
    ]
