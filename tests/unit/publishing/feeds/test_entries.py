"""The entries of items: made only when a feed needs them."""

from dataclasses import replace
from datetime import UTC, datetime
from html import escape

import pytest

from digest.language.text.characters.clean import one_line
from digest.model.digest import Digest
from digest.model.locale import Locale
from digest.publishing.feeds.entries import ItemEntries, digest_entry, entries_of
from digest.publishing.feeds.feed import Entry, Link, entry_size
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, ES, WEEK, FakeCatalog, sample_digest, sample_site, translated
from tests.unit.publishing.feeds.test_rss_writer import ENTRY

TEMPLATES = Templates()
SITE = sample_site((EN, ES))
DIGEST = sample_digest()


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


def entry_of(digest: Digest = DIGEST) -> Entry:
    return digest_entry(TEMPLATES, SITE, digest)


def with_first(**changes: object) -> Digest:
    """The sample digest with a changed first story."""
    first, *rest = DIGEST.sections
    return replace(DIGEST, sections=(replace(first, stories=(replace(first.stories[0], **changes),)), *rest))


def test_an_entry_is_the_digest_of_its_week() -> None:
    entry = entry_of()
    assert replace(entry, title=one_line(entry.title), content="") == Entry(
        id="tag:news.example.org,2025:harbor/en/2025-W17",
        title="Week 17 · April 21 – 27, 2025",
        updated=DIGEST.updated,
        published=DIGEST.updated,
        content="",
        lang="en",
        links=(
            Link("https://news.example.org/en/2025/w17/", type="text/html", hreflang="en"),
            Link("https://news.example.org/es/2025/w17/", type="text/html", hreflang="es"),
            Link("https://news.example.org/en/2025/w17/", type="text/html"),
        ),
        categories=("city", "sea"),
    )


def test_republishing_does_not_change_when_it_came_out() -> None:
    again = datetime(2025, 6, 2, 9, tzinfo=UTC)
    entry = entry_of(replace(DIGEST, updated=again))

    assert (entry.published, entry.updated) == (DIGEST.week.ends_at(SITE.zone), again)


@pytest.mark.parametrize("locale", [EN, ES, AR])
def test_the_content_holds_every_story_in_order(locale: Locale) -> None:
    content = entry_of(replace(DIGEST, locale=locale)).content
    places = [content.index(escape(story.references[-1].url or story.title.text)) for story in DIGEST.stories]
    assert places == sorted(places)


@pytest.mark.parametrize("attributes", ['<div lang="en" dir="ltr">', 'lang="ar" dir="rtl"', 'lang="" dir="auto"'])
def test_the_content_says_what_is_in_which_language(attributes: str) -> None:
    assert attributes in entry_of().content


def test_markup_of_an_item_is_shown_and_not_run() -> None:
    content = entry_of().content
    assert "<script" not in content
    assert "{{ 7*7 }}" in content


def test_a_link_that_is_no_web_address_is_none() -> None:
    hostile = replace(DIGEST.stories[0].references[0], url="javascript:alert(1)")
    assert "javascript:" not in entry_of(with_first(references=(hostile,))).content


def test_a_machine_translation_says_so() -> None:
    story = translated(DIGEST.stories[0], "Reabre el puente", "El puente está abierto.", ES)
    content = entry_of(replace(with_first(title=story.title, summary=story.summary), locale=ES)).content
    assert "Traducción automática&nbsp;· <span class=" in content
    assert f'title="{DIGEST.stories[0].title.text}">Original: inglés</span>' in content


def test_a_feed_folds_nothing() -> None:
    first, *_ = DIGEST.sections
    many = replace(DIGEST, sections=(replace(first, stories=first.stories * 9),), also=DIGEST.also * 20)

    assert "<details" not in entry_of(many).content


def test_briefs_beyond_a_hundred_are_on_the_web() -> None:
    content = entry_of(replace(DIGEST, also=DIGEST.also * 103)).content
    assert '<a href="https://news.example.org/en/2025/w17/">3 more on the web</a>' in content


def test_a_whole_digest_needs_nothing_more_from_the_web() -> None:
    assert "on the web" not in entry_of().content


def test_a_digest_that_is_too_large_is_cut_to_its_first_stories() -> None:
    first, *rest = DIGEST.sections
    long = replace(first.stories[0], summary=(replace(first.stories[0].summary[0], text="& " * 10_000),))
    entry = entry_of(replace(DIGEST, sections=(replace(first, stories=(long,) * 50), *rest)))
    assert 400_000 < entry_size(entry) <= 450_000
    assert "more on the web" in entry.content


def test_categories_are_bounded() -> None:
    tags = tuple(map(str, range(1000)))
    assert entry_of(with_first(tags=tags)).categories == tags[:20]


def test_the_week_of_another_language_is_named_in_it() -> None:
    assert entry_of(sample_digest(WEEK, AR)).title.startswith("الأسبوع 17")
