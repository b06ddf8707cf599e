"""The seats of each locale's page: what its readers can read first, the rest last and few."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.building.build_digest import build, first_title
from digest.editing.order.compose import compose
from digest.editing.order.seats import seats
from digest.editing.order.source_limits import within_limits
from digest.editing.summarizers.lead import LeadSummarizer
from digest.model.edition import Edition
from digest.model.item import Item, StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.rules import EVERYONE, Grouping, Ranking, Readers, Rules
from digest.model.translation import Translation
from digest.model.week import Week
from digest.store.codec import edition_from_json, edition_to_json

WEEK = Week(2025, 17)
UPDATED = datetime(2025, 4, 27, 23, tzinfo=UTC)
DE, EN, FR, PT = Locale("de"), Locale("en"), Locale("fr"), Locale("pt-BR")
# Without making way for other sources, what comes later in the week ranks higher.
PLAIN = Ranking()
# What happened has a verb.
_HAS = {"de": "hat", "en": "has", "fr": "est", "pt": "tem"}
ALONE = tuple(map(Readers, (EN, DE, FR)))


def stored(
    name: str, day: int = 21, source: str = "", tags: tuple[str, ...] = (), locale: Locale | None = None
) -> StoredItem:
    """An item whose name begins with its language: "de01"; what comes later in the week ranks higher."""
    own = locale or Locale(name[:2])
    verb = _HAS.get(own.language, "has")
    said = f"{name}a{name} {verb} {name}b{name} on {name}c{name} with {name}d{name}."
    text = f"{said} {name}e saw {name}f and {name}g there."
    published = date(2025, 4, day)
    item = Item(source or f"Paper {own}", f"{name} {name}x {name}y", text, published=published, tags=tags, locale=own)
    return StoredItem(name, item, published, UPDATED, Week.of(published, UTC))


def week_of(**numbers: int) -> tuple[StoredItem, ...]:
    """So many items of each language, which come in turns: all of the first rank above those of the next."""
    days = iter(range(27, 20, -1))
    return tuple(
        stored(f"{language}{number:02}", day)
        for (language, count), day in zip(numbers.items(), days, strict=False)
        for number in range(1, count + 1)
    )


def edition_of(
    items: Iterable[StoredItem],
    readers: tuple[Readers, ...] = ALONE,
    by: Grouping = "none",
    room: int = 12,
    late: Iterable[StoredItem] = (),
) -> Edition:
    rules = Rules({}, ZoneInfo("UTC"), room, 2, by, readers=readers, ranking=PLAIN)
    return compose(WEEK, UPDATED, items, late, rules, LeadSummarizer().summarize)


def seated(edition: Edition, locale: Locale) -> list[str]:
    sections = edition.page(locale).sections
    return [story.references[0].key for section in sections for story in section.stories]


def languages(edition: Edition, locale: Locale) -> str:
    return " ".join(key[:2] for key in seated(edition, locale))


def test_a_site_of_one_language_has_one_order_which_is_stored_as_it_was_before_pages_had_their_own() -> None:
    items = week_of(en=5)
    edition = edition_of(items, (Readers(EN),), room=3)

    assert edition.orders == ()
    assert edition == edition_of(items, (EVERYONE,), room=3)
    assert "orders" not in edition_to_json(edition)
    assert edition.page(EN) == edition


def test_each_page_has_the_stories_in_its_language_although_those_of_another_rank_above_them() -> None:
    edition = edition_of(week_of(en=9, de=6, fr=4), room=4)

    assert [languages(edition, one) for one in (EN, DE, FR)] == ["en en en en", "de de de de", "fr fr fr fr"]


def test_where_all_is_translated_all_pages_have_one_order_with_the_same_bytes_as_for_readers_of_everything() -> None:
    items = week_of(de=3, en=2, fr=2)
    all_ways = frozenset({"de", "en", "fr"})
    edition = edition_of(items, tuple(Readers(one, all_ways) for one in (EN, DE, FR)), room=4)

    assert edition_to_json(edition) == edition_to_json(edition_of(items, (EVERYONE,), room=4))
    assert languages(edition, FR) == "de de de en"


def test_a_language_that_is_translated_one_way_counts_as_their_own_for_these_readers_alone() -> None:
    readers = (Readers(EN, frozenset({"fr"})), Readers(FR))
    edition = edition_of(week_of(fr=4, en=9), readers, room=8)

    assert languages(edition, EN) == "fr fr fr fr en en en en"
    assert languages(edition, FR) == "fr fr fr fr en"


def test_a_source_that_is_not_translated_is_as_foreign_as_a_language_without_an_engine() -> None:
    readers = (Readers(EN, frozenset({"fr"}), frozenset({"Journal"})),)
    items = (*(stored(f"fr0{n}", 27, source="Journal") for n in range(3)), *week_of(en=2), stored("fr09", 21))

    assert seated(edition_of(items, readers), EN) == ["en01", "en02", "fr09", "fr00"]


@pytest.mark.parametrize(
    ("own", "foreign", "expected"),
    [
        (0, 30, (0, 12)),
        (1, 30, (1, 0)),
        (3, 30, (3, 1)),
        (8, 30, (8, 2)),
        (9, 30, (9, 3)),
        (10, 30, (10, 2)),
        (12, 30, (12, 0)),
        (30, 30, (12, 0)),
        (9, 1, (9, 1)),
        (2, 0, (2, 0)),
    ],
)
def test_at_most_one_seat_in_four_is_for_others_and_none_while_there_is_news_in_their_language(
    own: int, foreign: int, expected: tuple[int, int]
) -> None:
    shown = seated(edition_of(week_of(de=foreign, en=own), (Readers(EN),)), EN)

    assert shown == [f"en{n:02}" for n in range(1, expected[0] + 1)] + [f"de{n:02}" for n in range(1, expected[1] + 1)]


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=40), st.integers(1, 24))
def test_no_page_begins_with_what_its_readers_cannot_read_or_has_more_of_it_than_one_seat_in_four(
    stories: list[tuple[bool, bool]], room: int
) -> None:
    shown = seats(stories, room, lambda one: one[0], lambda one: one[1], lambda one: one[1])

    foreign = [one for one in shown if not one[0]]
    assert len(shown) <= room
    if any(readable for readable, _ in stories):
        assert 4 * len(foreign) <= len(shown)
        assert shown == sorted(shown, key=lambda one: not one[0])
        assert all(is_news for _, is_news in foreign)
        assert shown[0][1] or (True, True) not in stories
    else:
        assert shown == stories[:room]


@pytest.mark.parametrize(("text", "others"), [("The pier is closed.", 0), ("My boat lies at the pier.", 3)])
def test_only_what_its_author_tells_of_themselves_makes_way_for_news_in_other_languages(text: str, others: int) -> None:
    quiet = [StoredItem(f"en{n}", Item("Pier", f"Pier {n}", text, locale=EN), None, UPDATED, WEEK) for n in range(12)]
    items = (*quiet, *(stored(f"de0{n}", 21) for n in range(5)))
    rules = Rules({}, ZoneInfo("UTC"), sections="none", readers=(Readers(EN),))

    shown = seated(compose(WEEK, UPDATED, items, (), rules, LeadSummarizer().summarize), EN)

    assert sum(name.startswith("de") for name in shown) == others


def test_what_is_no_news_in_their_language_makes_way_for_a_few_stories_in_others() -> None:
    podcasts = (stored(f"en{n:02}", 27, source="Talk") for n in range(1, 15))
    items = (*podcasts, *(stored(f"de0{n}", 21) for n in range(5)), stored("en99", 21))
    rules = Rules({}, ZoneInfo("UTC"), sections="none", readers=(Readers(EN),), genres={"Talk": "audio"})
    shown = seated(compose(WEEK, UPDATED, items, (), rules, LeadSummarizer().summarize), EN)

    assert shown[0] == "en99"
    assert shown[-3:] == ["de00", "de01", "de02"]
    assert len(shown) == 12


def test_a_text_in_an_unknown_language_may_be_theirs() -> None:
    items = (stored("xx", 22, locale=UNDETERMINED), *week_of(de=3))

    assert seated(edition_of(items, (Readers(EN),)), EN) == ["xx"]


def test_all_stories_are_on_each_page_and_by_title_too_what_cannot_be_read_comes_last() -> None:
    edition = edition_of(week_of(de=4, en=4), (Readers(EN), Readers(DE)), room=2)
    page = edition.page(EN)

    assert sorted(map(repr, (story.references for story in page.stories))) == sorted(
        map(repr, (story.references for story in edition.stories))
    )
    assert [story.references[0].key for story in page.also] == ["en03", "en04", "de01", "de02", "de03", "de04"]
    assert all(story.summary for section in page.sections for story in section.stories)
    assert not any(story.summary for story in page.also)


def test_what_came_late_has_seats_of_its_own_on_each_page() -> None:
    late = tuple(stored(f"{language}0{n}", 14 + n) for language in ("de", "en") for n in range(3))
    edition = edition_of(week_of(en=3, de=3), (Readers(EN), Readers(DE)), room=2, late=late)

    sections = edition.page(DE).sections
    assert [(one.kind, [story.references[0].key for story in one.stories]) for one in sections] == [
        ("all", ["de01", "de02"]),
        ("earlier", ["de02", "de01"]),
    ]


def test_with_topics_what_readers_cannot_read_stands_under_none_at_the_end() -> None:
    items = (
        *(stored(f"en0{n}", 21, tags=("Politics",)) for n in range(1, 4)),
        *(stored(f"en0{n}", 21, tags=("Sport",)) for n in range(4, 7)),
        *(stored(f"de0{n}", 27, tags=("Politik",)) for n in range(1, 4)),
    )
    edition = edition_of(items, (Readers(EN), Readers(DE)), "topic")

    *topics, last = edition.page(EN).sections
    assert {one.heading for one in topics if one.kind == "topic"} == {"politics", "sport"}
    assert [story.references[0].key for story in last.stories] == ["de01", "de02"]
    assert seated(edition, DE) == ["de01", "de02", "de03", "en01"]


def test_a_limit_counts_for_the_source_and_leaves_seats_to_all_sources_of_a_language() -> None:
    items = (*week_of(en=9), *(stored(f"de0{n}", 22, source="Blatt") for n in range(6)), stored("de09", 21))
    rules = Rules({}, ZoneInfo("UTC"), 4, 2, "none", readers=ALONE, limits={"Blatt": 2}, ranking=PLAIN)
    admitted = within_limits(WEEK, items, (), rules)

    assert len(admitted.surplus) == 4
    assert seated(edition_of(admitted.own, room=4), DE) == ["de00", "de01", "de09", "en01"]


def test_a_translation_that_is_refused_moves_nothing_and_makes_no_story_foreign() -> None:
    readers = (Readers(EN, frozenset({"de"})), Readers(DE))
    edition = edition_of(week_of(de=3, en=3), readers, room=4)
    refused = {
        ("de", text): Translation(text, problem)
        for story in edition.stories
        for problem in ("numbers", "language", "no-pair", "failed")
        for text in (story.title, *(sentence.text for sentence in story.summary))
    }
    digest = build(edition, EN, refused)

    assert [story.references[0].key[:2] for story in digest.stories] == ["de", "de", "de", "en", "en", "en"]
    assert first_title(edition, EN, refused) == digest.stories[0].title


def test_a_locale_that_is_added_later_takes_the_first_order_with_what_its_readers_cannot_read_last() -> None:
    edition = edition_of(week_of(de=3, en=3), (Readers(EN), Readers(DE)), room=4)
    made = {
        ("de", text): Translation(f"pt {text}")
        for story in edition.stories
        for text in (story.title, *(sentence.text for sentence in story.summary))
    }

    digest = build(edition, PT, made)
    assert [[story.references[0].key for story in section.stories] for section in digest.sections] == [
        ["de01", "en01", "en02", "en03"]
    ]
    assert seated(edition, EN) == ["en01", "en02", "en03", "de01"]


def test_the_orders_are_kept_with_the_edition() -> None:
    edition = edition_of(week_of(de=5, en=3), (Readers(EN), Readers(PT), Readers(DE)), "topic", room=4)

    assert edition_from_json(edition_to_json(edition)) == edition
    assert [order.locale for order in edition.orders] == [EN, PT, DE]


@given(st.lists(st.sampled_from(["de", "en", "fr"]), max_size=25), st.integers(1, 6))
def test_every_page_has_all_stories_and_is_full_of_what_its_readers_can_read_best_first(
    order: list[str], room: int
) -> None:
    items = tuple(stored(f"{language}{number}", 27 - number % 7) for number, language in enumerate(order))
    edition = edition_of(items, room=room)

    for locale in (EN, DE, FR):
        page = edition.page(locale)
        own = [one.score for one in page.stories if one.locale == locale]
        assert len(page.stories) == len(items)
        assert own == sorted(own, reverse=True)
        assert min(room, len(own)) == sum(one.locale == locale for part in page.sections for one in part.stories)
