"""An item as an entry of a feed."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from digest.model.digest import DigestItem, Passage
from digest.model.item import Item, StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.translation import Engine
from digest.publishing.feeds.feed import Entry, FeedSource, Link, entry_size
from digest.publishing.feeds.item_entry import item_entry
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, ES, WEEK, sample_site, sample_told

SITE = sample_site()
SEEN = datetime(2025, 4, 26, 12, tzinfo=UTC)
ITEM = Item(
    source="The Post",
    title="Library lends out garden tools",
    text="The library lends tools.\n\nSpades < rakes & more.",
    url="https://post.example.com/tools",
    locale=EN,
    authors=("City desk",),
    tags=("city", "library"),
)
STORED = StoredItem(key="0f1e", item=ITEM, published=date(2025, 4, 23), first_seen=SEEN, week=WEEK)


TEMPLATES = Templates()
TITLE = Passage("La biblioteca presta herramientas", ES, original=Passage(ITEM.title, EN))
TOOLS = Passage("La biblioteca presta herramientas.", ES, original=Passage("The library lends tools.", EN))
REFUSED = Passage("The library lends tools.", EN, problem="numbers")
ORIGINAL = '<div lang="en" dir="ltr"><p>The library lends tools.</p><p>Spades &lt; rakes &amp; more.</p></div>'
LINK = f'<q><span lang="en" dir="ltr"><a href="{ITEM.url}" hreflang="en">{ITEM.title}</a></span></q>'


def entry_of(published: date | None = STORED.published, **changes: object) -> Entry:
    stored = replace(STORED, item=replace(ITEM, **changes), published=published)
    return item_entry(TEMPLATES, SITE, ES, sample_told(stored), WEEK)


def told(title: Passage, *summary: Passage, body: str = "", locale: Locale = ES, **changes: object) -> Entry:
    """The entry of an item that was to be translated."""
    stored = replace(STORED, item=replace(ITEM, **changes))
    return item_entry(TEMPLATES, SITE, locale, DigestItem(stored, title, summary, body), WEEK)


def lines(entry: Entry) -> list[str]:
    return entry.content.replace("\xa0", " ").replace("&nbsp;", " ").strip().split("\n")


def test_an_entry_holds_all_of_an_item() -> None:
    midnight = datetime(2025, 4, 23, tzinfo=SITE.zone)
    assert entry_of() == Entry(
        id="tag:news.example.org,2025:harbor/es/item/0f1e",
        title="Library lends out garden tools",
        updated=midnight,
        published=midnight,
        content='<div lang="en" dir="ltr"><p>The library lends tools.</p><p>Spades &lt; rakes &amp; more.</p></div>',
        lang="en",
        links=(Link("https://post.example.com/tools", hreflang="en"),),
        authors=("City desk",),
        categories=("city", "library"),
        source=FeedSource("tag:news.example.org,2025:harbor/source/The%20Post", "The Post"),
    )


def test_markup_of_the_source_is_kept() -> None:
    assert (
        entry_of(html="<p>The <b>library</b></p>").content == '<div lang="en" dir="ltr"><p>The <b>library</b></p></div>'
    )


def test_an_item_without_authors_is_by_its_source() -> None:
    assert entry_of(authors=()).authors == ("The Post",)


def test_an_item_without_a_title_is_called_by_its_first_sentence() -> None:
    assert entry_of(title="").title == "The library lends tools"


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "file:///etc/passwd"])
def test_an_item_without_a_web_address_leads_to_the_digest_that_shows_it(url: str) -> None:
    page = Link("https://news.example.org/es/2025/w17/", type="text/html", hreflang="es")
    assert entry_of(url=url).links == (page,)


def test_a_time_is_kept_as_it_is() -> None:
    assert entry_of(published=SEEN).published == SEEN


def test_an_item_without_a_date_was_updated_when_it_was_first_seen() -> None:
    entry = entry_of(published=None)
    assert (entry.published, entry.updated) == (None, SEEN)


def test_an_item_from_right_to_left_says_so() -> None:
    assert entry_of(locale=AR, text="ميناء").content == '<div lang="ar" dir="rtl"><p>ميناء</p></div>'


def test_an_item_in_an_unknown_language_claims_none() -> None:
    entry = entry_of(locale=UNDETERMINED, text="x")
    assert (entry.content, entry.lang, entry.links[0].hreflang) == ('<div lang="" dir="auto"><p>x</p></div>', "und", "")


@pytest.mark.parametrize(
    "huge",
    [
        {"title": "x" * 1_000_000},
        {"text": "& " * 1_000_000},
        {"html": "<p>&amp;</p>" * 100_000},
        {"authors": ("x" * 1000,) * 1000, "tags": tuple(f"{number}{'x' * 1000}" for number in range(1000))},
        {"url": "https://example.org/" + "x" * 1_000_000},
    ],
)
def test_no_entry_is_too_large_for_a_feed(huge: dict[str, object]) -> None:
    assert entry_size(entry_of(**huge)) < 150_000


def test_of_a_book_only_the_beginning_is_told() -> None:
    content = entry_of(text="word " * 100_000).content
    assert content.startswith('<div lang="en" dir="ltr"><p>word word')
    assert content.endswith("…</p></div>")


# Translated


def test_a_translated_item_is_told_in_short_above_its_original() -> None:
    entry = told(TITLE, TOOLS)

    assert (entry.title, entry.lang) == ("La biblioteca presta herramientas", "es")
    assert lines(entry) == [
        '<div lang="es" dir="ltr">',
        f'<p class="translated">Traducción automática · Original: inglés · {LINK}</p>',
        '<p class="summary">La biblioteca presta herramientas.</p>',
        "<hr>",
        ORIGINAL,
        "</div>",
    ]


def test_the_link_of_a_translated_item_says_the_language_of_its_page() -> None:
    assert told(TITLE).links == (Link("https://post.example.com/tools", hreflang="en"),)


def test_a_text_that_was_translated_as_a_whole_stands_alone() -> None:
    assert lines(told(TITLE, TOOLS, body="<p>La biblioteca <b>presta</b>.</p>")) == [
        '<div lang="es" dir="ltr">',
        f'<p class="translated">Traducción automática · Original: inglés · {LINK}</p>',
        "<p>La biblioteca <b>presta</b>.</p>",
        "</div>",
    ]


def test_a_text_with_sentences_in_the_original_says_so() -> None:
    content = told(TITLE, TOOLS, body='<p>La biblioteca. <bdi lang="en" dir="ltr">Spades.</bdi></p>').content

    assert "Traducción automática parcial\xa0· Original: inglés" in content


def test_a_title_that_was_refused_stands_in_the_original_above_a_translated_summary() -> None:
    entry = told(replace(REFUSED, text=ITEM.title), TOOLS)

    assert (entry.title, entry.lang) == (ITEM.title, "en")
    assert lines(entry)[:3] == [
        '<div lang="es" dir="ltr">',
        '<p class="translated">Traducción automática parcial · Original: inglés</p>',
        '<p class="summary">La biblioteca presta herramientas.</p>',
    ]


def test_a_refused_sentence_says_its_language() -> None:
    assert lines(told(TITLE, TOOLS, REFUSED))[2] == (
        '<p class="summary">La biblioteca presta herramientas. '
        '<span lang="en" dir="ltr">The library lends tools.</span></p>'
    )


def test_an_item_that_could_not_be_translated_is_labeled_with_its_language_above_its_original() -> None:
    refused = Passage(ITEM.title, EN, problem="no-pair")

    assert lines(told(refused, replace(REFUSED, problem="no-pair"))) == [
        '<div lang="es" dir="ltr">',
        '<p class="translated">inglés</p>',
        ORIGINAL,
        "</div>",
    ]


def test_the_words_around_a_translation_run_the_way_of_their_language() -> None:
    assert lines(told(replace(TITLE, text="المكتبة", locale=AR), locale=AR))[0] == '<div lang="ar" dir="rtl">'


def test_no_translated_entry_is_too_large_for_a_feed() -> None:
    endless = "x & " * 250_000
    title = Passage(endless, ES, original=Passage(endless, EN))

    assert entry_size(told(title, title, body="<p>y</p>" * 100_000)) < 150_000
    assert entry_size(told(title, title, text=endless)) < 150_000


def test_who_translated_it_is_said_to_programs_alone() -> None:
    argos = Engine("argos", "translate-en_es", "1.9")
    made = told(replace(TITLE, engines=(argos,)), replace(TOOLS, engines=(argos,)))
    (work,) = json.loads(made.works)

    assert work["translator"][0]["softwareVersion"] == "1.9"
    assert work["translationOfWork"]["hasPart"] == [{"@id": ITEM.url}]
    assert replace(made, works="") == told(TITLE, TOOLS), "without it, an entry is as it was"
    assert entry_size(made) > entry_size(told(TITLE, TOOLS))
