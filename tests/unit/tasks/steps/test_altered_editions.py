"""Published means published: an edition that the store has otherwise than it was decided goes nowhere."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from digest.editing.order.schedule import BuildRequest
from digest.errors import AlteredError
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.item import Item
from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.week import Week
from digest.ports import Catalog, Publisher
from digest.publishing.output.output import OutputFolder
from digest.store.database import Database
from digest.store.logs import SqlBuildLog
from digest.tasks.steps.composer import EarlierEditions
from digest.tasks.steps.pipeline import Pipeline
from tests.fakes import FakeSource
from tests.sites import PlainPublisher, make_site, memory_database, written

EN, ES = Locale("en"), Locale("es")
W17, W18, W19 = (Week(2025, number) for number in (17, 18, 19))
IN_W18 = datetime(2025, 4, 30, 12, tzinfo=UTC)
IN_W19 = IN_W18 + timedelta(days=7)
IN_W20 = IN_W19 + timedelta(days=7)

ALTERATIONS = {
    "other words": "UPDATE editions SET edition = replace(edition, 'ferry', 'wherry')",
    "another date": "UPDATE editions SET edition = replace(edition, '2025-04-28T', '2025-04-29T')",
    "no edition": "UPDATE editions SET edition = '{'",
    "nothing": "UPDATE editions SET edition = ''",
    "another fingerprint": "UPDATE editions SET fingerprint = 'f00'",
    "other words of an item": "UPDATE edition_items SET snapshot = replace(snapshot, 'ferry', 'wherry')",
    "an item less": "DELETE FROM edition_items",
    "an item dropped": "UPDATE edition_items SET dropped = 1",
    "no item": "UPDATE edition_items SET snapshot = 'x'",
}


class Feed:
    """A publisher of a feed of all editions, of pages that name the items, and of a sitemap."""

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        everything = repr(catalog.listings)
        yield Target("sitemap", "text/plain", everything, everything.encode)
        for locale in site.locales:
            yield Target(f"{locale}/feed", "text/plain", everything, partial(_feed, catalog, locale), locale)
            yield from self._pages(catalog, locale)

    def preview_targets(self, site: Site, digest: Digest) -> Iterator[Target]:
        yield from ()

    def _pages(self, catalog: Catalog, locale: Locale) -> Iterator[Target]:
        for one in catalog.listings:
            words = partial(_items, catalog, one.week, locale)
            yield Target(f"{locale}/pages/{one.week}.txt", "text/plain", repr(one), words, locale)


def _feed(catalog: Catalog, locale: Locale) -> bytes:
    return b"\n".join(written(catalog.digest(one.week, locale)) for one in catalog.listings)


def _items(catalog: Catalog, week: Week, locale: Locale) -> bytes:
    return "\n".join(told.title.text for told in catalog.items(week, locale)).encode()


def news(title: str, day: date) -> Item:
    return Item("Herald", title, f"All about {title}.", id=title, published=day, locale=EN)


@pytest.fixture
def herald() -> FakeSource:
    return FakeSource("Herald", [news("ferry", W17.start)])


@pytest.fixture
def database() -> Database:
    return memory_database()


def make(folder: Path, herald: FakeSource, database: Database, *locales: Locale) -> Pipeline:
    publishers: tuple[Publisher, ...] = (PlainPublisher(), Feed())
    return make_site(folder, [herald], database=database, locales=locales or (EN,), publishers=publishers)


def run(site: Pipeline, now: datetime) -> tuple[Week, ...]:
    site.ingest(now)
    return site.build(BuildRequest(), now).altered


def alter(database: Database, statement: str, week: Week = W17) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql(f"{statement} WHERE week = '{week}'")


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("statement", ALTERATIONS.values(), ids=ALTERATIONS)
def test_what_shows_an_altered_edition_stays_and_all_else_is_written(
    tmp_path: Path, herald: FakeSource, database: Database, statement: str
) -> None:
    site = make(tmp_path, herald, database)
    run(site, IN_W18)
    before = files(tmp_path)
    alter(database, statement)
    herald.items.append(news("bridge", W18.start))

    assert run(site, IN_W19) == (W17,)
    after = files(tmp_path)
    new = {"2025-W18.en", "en/pages/2025-W18.txt", "sitemap"}
    assert after.keys() == before.keys() | new
    assert {path: after[path] for path in before.keys() - new} == {path: before[path] for path in before.keys() - new}
    assert not any(b"wherry" in content for content in after.values())


def test_once_it_is_mended_everything_is_written(tmp_path: Path, herald: FakeSource, database: Database) -> None:
    site = make(tmp_path / "site", herald, database)
    run(site, IN_W18)
    alter(database, ALTERATIONS["other words"])
    herald.items.append(news("bridge", W18.start))
    # It is told as long as anything waits for it.
    assert run(site, IN_W19) == run(site, IN_W19) == (W17,)
    alter(database, "UPDATE editions SET edition = replace(edition, 'wherry', 'ferry')")
    assert run(site, IN_W19) == ()

    well = make(tmp_path / "well", herald, memory_database())
    herald.items.pop()
    run(well, IN_W18)
    herald.items.append(news("bridge", W18.start))
    run(well, IN_W19)
    assert files(tmp_path / "site") == files(tmp_path / "well")


def test_a_build_with_nothing_to_render_looks_at_no_edition(
    tmp_path: Path, herald: FakeSource, database: Database
) -> None:
    site = make(tmp_path, herald, database)
    run(site, IN_W18)
    alter(database, ALTERATIONS["other words"])

    assert run(site, IN_W18) == ()


def test_an_edition_altered_before_it_was_published_waits(
    tmp_path: Path, herald: FakeSource, database: Database
) -> None:
    site = make(tmp_path, herald, database)
    site.ingest(IN_W18)
    state = site.history.state(IN_W18)
    site.decider().decide((W17,), state, IN_W18, is_seen=False)
    alter(database, ALTERATIONS["other words"])

    assert run(site, IN_W18) == (W17,)
    assert site.history.editions.unpublished() == (W17,)
    assert files(tmp_path).keys() == {"sitemap"}


def test_a_locale_that_is_added_shows_the_other_editions(
    tmp_path: Path, herald: FakeSource, database: Database
) -> None:
    herald.items.append(news("bridge", W18.start))
    run(make(tmp_path, herald, database), IN_W19)
    site = make(tmp_path, herald, database)
    site.build(BuildRequest(all=True), IN_W19)
    alter(database, ALTERATIONS["no edition"])

    assert run(make(tmp_path, herald, database, EN, ES), IN_W19) == (W17,)
    assert not (tmp_path / "2025-W17.es").exists()
    assert b"bridge" in (tmp_path / "2025-W18.es").read_bytes()


def test_an_edition_goes_on_from_no_altered_story(tmp_path: Path, herald: FakeSource, database: Database) -> None:
    site = make(tmp_path, herald, database)
    run(site, IN_W18)
    assert len(EarlierEditions(site.history.editions).told(W18)) == 1
    alter(database, ALTERATIONS["other words"])

    assert EarlierEditions(site.history.editions).told(W18) == ()


def test_to_republish_decides_an_altered_edition_again(tmp_path: Path, herald: FakeSource, database: Database) -> None:
    site = make(tmp_path, herald, database)
    run(site, IN_W18)
    alter(database, ALTERATIONS["other words"])
    built = site.build(BuildRequest(W17, republish=True), IN_W19)

    assert (built.altered, [edition.week for edition in built.editions]) == ((), [W17])
    assert site.history.editions.is_as_decided(W17)


def test_a_refresh_writes_what_it_can_and_then_says_so(tmp_path: Path, herald: FakeSource, database: Database) -> None:
    site = make(tmp_path, herald, database)
    run(site, IN_W18)
    alter(database, ALTERATIONS["other words"])
    (tmp_path / "sitemap").unlink()
    (tmp_path / "en/feed").unlink()

    with pytest.raises(AlteredError, match="2025-W17: its edition in the store is not as it was decided"):
        site.refresh()
    assert (tmp_path / "sitemap").exists()


def test_a_file_that_stays_is_stale(tmp_path: Path, database: Database) -> None:
    def altered() -> bytes:
        raise AlteredError("2025-W17")

    output = OutputFolder(tmp_path, SqlBuildLog(database))
    target = Target("page", "text/plain", "1", lambda: b"as it was")
    output.update([target])

    assert output.update([replace(target, inputs="2", render=altered)]) == ()
    assert (tmp_path / "page").read_bytes() == b"as it was"
    assert output.update([replace(target, inputs="2", render=lambda: b"new")]) == ("page",)
