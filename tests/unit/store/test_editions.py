"""Queries of the edition store beyond its port."""

from datetime import UTC, datetime

import pytest

from digest.model.edition import Edition, Factor, Section, Story
from digest.model.locale import Locale
from digest.model.translation import Translation
from digest.model.week import Week
from digest.store import codec
from digest.store.database import Database
from digest.store.editions import SqlEditionStore

EN, ES = Locale("en"), Locale("es")
W16, W17 = Week(2025, 16), Week(2025, 17)


def test_all_translations_come_by_week_and_locale_and_those_with_only_a_text_as_a_number(database: Database) -> None:
    store = SqlEditionStore(database)
    for week in (W17, W16):
        store.decide(Edition(week, datetime(2025, 4, 28, tzinfo=UTC), ()), ())
    assert list(store.counted_translations()) == []

    ferry, quay = Translation("Barco", via="pt", remembered=True), Translation("Quay", problem="copy")
    store.keep_translations(W17, ES, {("en", "Ferry"): ferry, ("en", "Pier"): Translation("Muelle")})
    store.keep_translations(W17, EN, {})
    store.keep_translations(W16, ES, {("en", "Quay"): quay})

    assert list(store.counted_translations()) == [
        (W16, ES, 0, {("en", "Quay"): quay}),
        (W17, EN, 0, {}),
        (W17, ES, 1, {("en", "Ferry"): ferry}),
    ]


def test_why_stories_stand_where_they_do_is_kept(database: Database) -> None:
    store = SqlEditionStore(database)
    factors = (Factor("sources", 1.0, 1.0), Factor("source turn", -0.5, 1.0))
    story = Story("Ferry", True, EN, (), (), factors=factors)
    store.decide(Edition(W17, datetime(2025, 4, 28, tzinfo=UTC), (Section("all", "", (story,)),)), ())

    assert [told.factors for told in store.edition(W17).stories] == [factors]


def test_an_edition_from_before_that_was_kept_is_read() -> None:
    story = """{"title": "Ferry", "title_given": true, "locale": {"tag": "en"}, "summary": [], "references": []}"""
    week = """{"week": {"year": 2025, "number": 17}, "updated": "2025-04-28T00:00:00+01:00", "sections": [], "also": """

    assert [told.factors for told in codec.edition_from_json(f"{week}[{story}]}}").stories] == [()]


def test_an_edition_that_was_published_is_taken_back_whole(database: Database) -> None:
    store = SqlEditionStore(database)
    told = {ES: {("en", "Ferry"): Translation("Barco")}, EN: {}}
    store.take_back(Edition(W17, datetime(2025, 4, 28, tzinfo=UTC), ()), (), told)

    assert store.unpublished() == ()
    assert {locale: store.translations(W17, locale) for locale in told} == told


def test_an_edition_is_taken_back_with_its_translations_or_not_at_all(database: Database) -> None:
    store = SqlEditionStore(database)
    unwritable = {ES: {("en", "Ferry"): Translation("\ud800")}}
    with pytest.raises(ValueError, match="surrogates"):
        store.take_back(Edition(W17, datetime(2025, 4, 28, tzinfo=UTC), ()), (), unwritable)

    assert store.listings() == ()
