from dataclasses import replace
from datetime import UTC, datetime

import pytest

from digest.editing.order.compose import compose
from digest.editing.summarizers.lead import LeadSummarizer
from digest.model.digest import Passage
from digest.model.edition import Edition
from digest.model.item import StoredItem
from digest.model.locale import UNDETERMINED
from digest.model.translation import Translation
from digest.model.week import Week
from digest.tasks.steps.catalog import ExtendedCatalog
from tests.desk import rules, stored
from tests.fakes import EN, ES, WEEK, FakeCatalog

BEFORE, AFTER = Week(2025, 16), Week(2025, 18)
FERRY, BRIDGE = stored("ferry"), stored("bridge", "Post")
WORDS = {ES: {("en", "ferry"): Translation("el ferry")}}


def edition(week: Week = WEEK, items: tuple[StoredItem, ...] = (FERRY, BRIDGE)) -> Edition:
    updated = datetime(2025, 4, 28, tzinfo=UTC)
    return compose(week, updated, items, (), rules(), LeadSummarizer().summarize)


def catalog(*weeks: Week, items: tuple[StoredItem, ...] = (FERRY, BRIDGE)) -> ExtendedCatalog:
    return ExtendedCatalog(FakeCatalog(weeks), edition(items=items), items, WORDS)


@pytest.mark.parametrize("weeks", [(), (BEFORE,), (AFTER,), (BEFORE, AFTER), (BEFORE, WEEK, AFTER)])
def test_the_edition_stands_once_in_its_place_among_the_others(weeks: tuple[Week, ...]) -> None:
    assert [listing.week for listing in catalog(*weeks).listings] == sorted({*weeks, WEEK})


def test_it_is_listed_with_its_first_story() -> None:
    (listing,) = catalog().listings

    assert (listing.headline, listing.headline_locale, listing.stories) == ("ferry", EN, 2)
    assert listing.updated == edition().updated


def test_an_edition_without_stories_is_listed_without_a_headline() -> None:
    (listing,) = catalog(items=()).listings

    assert (listing.headline, listing.headline_locale, listing.stories) == ("", UNDETERMINED, 0)


def test_another_edition_has_another_fingerprint() -> None:
    (one,), (other,) = catalog().listings, catalog(items=(FERRY,)).listings

    assert one.fingerprint == catalog().listings[0].fingerprint
    assert one.fingerprint != other.fingerprint


def test_it_wins_over_the_stored_one_of_its_week() -> None:
    assert [story.title.text for story in catalog(WEEK).digest(WEEK, EN).stories] == ["ferry", "bridge"]


def test_it_is_shown_in_the_words_of_each_locale() -> None:
    ferry, bridge = catalog().digest(WEEK, ES).stories

    assert (ferry.title.text, bridge.title.text) == ("el ferry", "bridge")
    assert catalog().digest(WEEK, EN).stories[0].title == Passage("ferry", EN)


def test_its_items_are_shown_without_copies() -> None:
    copy = replace(FERRY, key="copy", item=replace(FERRY.item, source="Post"))
    shown = catalog(items=(FERRY, BRIDGE, copy)).items(WEEK, ES)

    assert [told.title.text for told in shown] == ["el ferry", "bridge"]


def test_other_weeks_are_as_they_were() -> None:
    weeks = FakeCatalog((BEFORE,))

    assert catalog(BEFORE).digest(BEFORE, EN) == weeks.digest(BEFORE, EN)
    assert catalog(BEFORE).items(BEFORE, EN) == weeks.items(BEFORE, EN)
