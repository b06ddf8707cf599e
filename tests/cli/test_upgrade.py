"""A site of each released version goes on with this one: nothing is lost, doubled, moved or sent again."""

from __future__ import annotations

import shutil
import sqlite3
import tarfile
from contextlib import closing
from pathlib import Path

import pytest
from lxml import etree

from tests.cli.conftest import Command, write

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures").glob("site-*"))
LATER = "2025-05-06T09:00:00Z"
# What a later version has no reason to change: all but when something was read or sent, and what is derived.
KEPT = {
    "items": "key, source, week, first_seen, published",
    "editions": "week, updated",
    "edition_items": "item, week, position",
    "subscribers": "id, address, locale, status",
    "deliveries": "week, subscriber, status",
}
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(params=FIXTURES, ids=lambda path: path.name)
def site(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site as its version left it; the current folder."""
    site = shutil.copytree(request.param, tmp_path / "site")
    with closing(sqlite3.connect(site / "digest.db")) as store:
        store.executescript((site / "digest.sql").read_text(encoding="utf-8"))
    (site / "digest.db").chmod(0o600)
    with tarfile.open(site / "output.tar.xz") as archive:
        archive.extractall(site, filter="data")
    monkeypatch.chdir(site)
    return site


def rows(site: Path) -> dict[str, list[object]]:
    with closing(sqlite3.connect(site / "digest.db")) as store:
        return {
            table: sorted(store.execute(f"SELECT {columns} FROM {table}"), key=str) for table, columns in KEPT.items()
        }


def addresses(site: Path) -> set[str]:
    """The pages and feeds that readers may have kept."""
    return {path.relative_to(site).as_posix() for path in (site / "output" / "site").rglob("*.*")}


def entries(site: Path) -> dict[str, list[tuple[str | None, ...]]]:
    """Of each Atom feed what feed readers tell entries by, and the titles that they show."""
    feeds = sorted((site / "output" / "site").rglob("*.xml"))
    trees = ((path.relative_to(site).as_posix(), etree.parse(path)) for path in feeds)
    return {
        name: [tuple(entry.findtext(f"{ATOM}{tag}") for tag in ("id", "updated", "title")) for entry in found]
        for name, tree in trees
        if (found := list(tree.iter(f"{ATOM}entry")))
    }


def test_there_is_a_site_of_a_release() -> None:
    assert FIXTURES


@pytest.mark.parametrize("command", [("run",), ("run", "--all"), ("build",)])
def test_what_it_knows_stays(digest: Command, site: Path, command: tuple[str, ...]) -> None:
    before = rows(site)
    outcome = digest(*command, now=LATER)

    assert (outcome.status, outcome.err) == (0, "")
    assert rows(site) == before


def test_its_files_read_again_are_no_news(digest: Command, site: Path) -> None:
    outcome = digest("ingest", "-v", now=LATER)

    assert outcome.out.count(", 0 new, 0 changed") == 4


def test_every_address_stays_and_no_entry_is_new_to_feed_readers(digest: Command, site: Path) -> None:
    before, told = addresses(site), entries(site)
    digest("build", now=LATER)

    assert before - addresses(site) == set()
    assert {name: entries(site)[name] for name in told} == told


def test_what_it_builds_is_in_order(digest: Command, site: Path) -> None:
    digest("build", now=LATER)
    outcome = digest("check", "--output", now=LATER)

    assert (outcome.status, outcome.err) == (0, "")
    assert " 0 errors, 0 warnings" in outcome.out


def test_doctor_finds_nothing(digest: Command, site: Path) -> None:
    digest("build", now=LATER)
    outcome = digest("doctor", now=LATER)

    assert outcome.status == 0, outcome.out + outcome.err


def test_nobody_gets_an_edition_twice(digest: Command, site: Path) -> None:
    before = rows(site)["deliveries"]
    digest("send", "--week", "2025-W17", now=LATER)

    assert rows(site)["deliveries"] == before
    assert not list(site.glob("outbox/*"))


def test_the_next_edition_goes_to_those_who_are_subscribed(digest: Command, site: Path) -> None:
    outcome = digest("send", "-v", now=LATER)

    assert outcome.status == 0
    assert [row[0] for row in rows(site)["deliveries"]].count("2025-W18") == 2


def test_a_backup_of_it_comes_back(digest: Command, site: Path) -> None:
    before = rows(site)
    assert digest("backup", "site.zip", now=LATER).status == 0
    (site / "digest.db").unlink()
    outcome = digest("restore", "site.zip", now=LATER)

    assert outcome.status == 0, outcome.err
    assert rows(site) == before


def test_its_editions_come_back_from_its_output_once_they_were_built(digest: Command, site: Path) -> None:
    assert digest("build", now=LATER).status == 0
    before = rows(site)
    (site / "digest.db").unlink()
    outcome = digest("restore", "--from-output", now=LATER)

    assert outcome.status == 0, outcome.err
    assert rows(site)["editions"] == before["editions"]
    assert {row[:2] for row in rows(site)["edition_items"]} == {row[:2] for row in before["edition_items"]}


def test_its_news_goes_on(digest: Command, site: Path) -> None:
    council = site / "news" / "council.txt"
    more = "Lighthouse lit\n\nLighthouse lit 07.05.2025\n\nThe lighthouse is lit again.\n\n\n"
    write(council, more + council.read_text(encoding="utf-8"))
    outcome = digest("run", now="2025-05-12T06:00:00Z")

    assert outcome.status == 0, outcome.err
    assert "Lighthouse lit" in (site / "output/site/en/2025/w19/index.html").read_text(encoding="utf-8")
