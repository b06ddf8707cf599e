"""What a source changes in an item after an edition has shown it stands in the next edition, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from digest.editing.order.schedule import BuildRequest
from digest.model.edition import Change, Correction, EarlierStory
from digest.model.item import Item
from digest.model.locale import Locale
from digest.model.week import Week
from digest.store.database import Database
from digest.tasks.steps.pipeline import Pipeline
from tests.fakes import FakeSource
from tests.sites import make_site, memory_database

EN = Locale("en")
W17, W18, W19, W20 = (Week(2025, number) for number in (17, 18, 19, 20))
IN_W18 = datetime(2025, 4, 30, 12, tzinfo=UTC)
WEEK = timedelta(days=7)
TEXT = "Twelve passengers were hurt when the ferry hit the pier of Arden on Sunday."


def news(title: str, text: str, day: date) -> Item:
    return Item("Herald", title, text, id=title, published=day, locale=EN)


@pytest.fixture
def herald() -> FakeSource:
    return FakeSource("Herald", [news("Ferry hits pier", TEXT, W17.start)])


@pytest.fixture
def database() -> Database:
    return memory_database()


@pytest.fixture
def site(tmp_path: Path, herald: FakeSource, database: Database) -> Pipeline:
    return make_site(tmp_path, [herald], database=database, locales=(EN,))


def run(site: Pipeline, now: datetime) -> None:
    site.ingest(now)
    site.build(BuildRequest(), now)


def change(herald: FakeSource, old: str, new: str) -> None:
    herald.items[0] = replace(herald.items[0], text=herald.items[0].text.replace(old, new))


def corrected(site: Pipeline, week: Week) -> list[tuple[str, str]]:
    return [(one.before, one.after) for told in site.history.editions.edition(week).corrections for one in told.changes]


def test_the_next_edition_tells_both_states(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    change(herald, "Twelve", "Fifteen")
    herald.items.append(news("Bridge opens", "The bridge is open.", W18.start))
    run(site, IN_W18 + WEEK)

    (key,) = (one.key for one in site.history.editions.items(W17))
    assert site.history.editions.edition(W18).corrections == (
        Correction(
            EarlierStory(W17, "Ferry hits pier", EN, key),
            key,
            "Herald",
            EN,
            (Change("Twelve passengers", "Fifteen passengers"),),
        ),
    )
    assert corrected(site, W17) == []


def test_it_is_told_once(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    change(herald, "Twelve", "Fifteen")
    herald.items.append(news("Bridge opens", "The bridge is open.", W18.start))
    run(site, IN_W18 + WEEK)
    herald.items.append(news("Library opens", "The library is open.", W19.start))
    run(site, IN_W18 + 2 * WEEK)

    assert corrected(site, W19) == []


def test_what_is_changed_back_is_told_too(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    change(herald, "Twelve", "Fifteen")
    herald.items.append(news("Bridge opens", "The bridge is open.", W18.start))
    run(site, IN_W18 + WEEK)
    change(herald, "Fifteen", "Twelve")
    herald.items.append(news("Library opens", "The library is open.", W19.start))
    run(site, IN_W18 + 2 * WEEK)
    herald.items.append(news("Market opens", "The market is open.", W20.start))
    run(site, IN_W18 + 3 * WEEK)

    assert corrected(site, W19) == [("Fifteen passengers", "Twelve passengers")]
    assert corrected(site, W20) == []


def test_each_change_goes_on_from_what_readers_were_told(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    changed = (("Twelve", "Fifteen"), ("Fifteen", "Twenty"), ("Twenty", "Fifteen"))
    for number, (old, new) in enumerate(changed):
        change(herald, old, new)
        herald.items.append(news(f"Bridge {new} {number}", f"The bridge is {new}.", W18.start + number * WEEK))
        run(site, IN_W18 + (number + 1) * WEEK)

    assert [corrected(site, week) for week in (W18, W19, W20)] == [
        [(f"{old} passengers", f"{new} passengers")] for old, new in changed
    ]


def test_runs_may_be_weeks_apart(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    change(herald, "Twelve", "Fifteen")
    herald.items.append(news("Market opens", "The market is open.", W20.start))
    run(site, IN_W18 + 3 * WEEK)

    assert corrected(site, W20) == [("Twelve passengers", "Fifteen passengers")]


def test_a_change_of_words_alone_is_none(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    change(herald, "Twelve passengers were hurt", "12 passengers were injured")
    herald.items.append(news("Bridge opens", "The bridge is open.", W18.start))
    run(site, IN_W18 + WEEK)

    assert corrected(site, W18) == []


def test_an_edition_that_is_republished_keeps_what_it_told(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    change(herald, "Twelve", "Fifteen")
    herald.items.append(news("Bridge opens", "The bridge is open.", W18.start))
    run(site, IN_W18 + WEEK)
    told = corrected(site, W18)
    change(herald, "Fifteen", "Twenty")
    site.ingest(IN_W18 + WEEK)

    assert site.build(BuildRequest(W18, republish=True), IN_W18 + WEEK).editions == ()
    assert corrected(site, W18) == told
