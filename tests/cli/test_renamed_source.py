"""A source that is renamed keeps its items, their keys and the ids of their entries; only its label changes."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIG, COUNCIL, Command, Once, write

FEEDS = 'sections = "source"\n\n[feeds]\nby_section = true\n'
HARBOR = """\
23.04.2025

The harbor gets a crane. The crane lifts forty tonnes. It comes by ship in June.
"""
LATER = "2025-05-06T06:00:00Z"
SAID = "source `Council` is now called `City council`; its items stay"
Rename = Callable[[str, str], None]


@pytest.fixture
def published(digest: Command, site: Path, once: Once) -> Path:
    """A site with two sources and two published editions."""

    def publish() -> None:
        write(site / "news/harbor.txt", HARBOR)
        write(
            site / "digest.toml",
            f'{CONFIG}{FEEDS}\n[[sources]]\nname = "Council"\npath = "news/council.txt"\n'
            '\n[[sources]]\nname = "Harbor"\npath = "news/harbor.txt"\n',
        )
        assert digest("run", "--all").status == 0

    return once(site, publish)


def rename(site: Path, old: str, new: str) -> None:
    path = site / "digest.toml"
    path.write_text(path.read_text("utf-8").replace(f'name = "{old}"', f'name = "{new}"'), "utf-8")


def repath(site: Path, old: str, new: str) -> None:
    path = site / "digest.toml"
    path.write_text(path.read_text("utf-8").replace(f'path = "{old}"', f'path = "{new}"'), "utf-8")


def ids_and_dates(site: Path) -> dict[str, list[str]]:
    """The ids and dates of every feed, by its path."""
    return {
        str(path.relative_to(site)): re.findall(r"<(?:id|updated|published|guid[^>]*)>[^<]*<", path.read_text("utf-8"))
        for path in sorted((site / "output/site").rglob("*.xml"))
    }


def stored(site: Path) -> list[object]:
    with closing(sqlite3.connect(site / "digest.db")) as store:
        return [list(store.execute(f"SELECT * FROM {table}")) for table in ("items", "edition_items", "editions")]


def test_a_renamed_source_changes_labels_and_nothing_else(digest: Command, published: Path) -> None:
    ids, rows = ids_and_dates(published), stored(published)
    rename(published, "Council", "City council")
    outcome = digest("run", "-v", now=LATER)

    assert outcome.status == 0
    assert "City council: 2 items, 0 new, 0 changed" in outcome.out
    assert ids_and_dates(published) == ids
    assert stored(published) == rows


@pytest.mark.parametrize(
    "path",
    ["site/en/2025/w17/index.html", "site/en/items.xml", "site/en/subscribe/index.html", "email/2025-W17.en.html"]
    + [f"site/en/{feed}" for feed in ("items.json", "items-rss.xml", "feed.xml", "archive/items-2025-w17.xml")],
)
def test_readers_see_the_new_name(digest: Command, published: Path, path: str) -> None:
    rename(published, "Council", "City council")
    digest("build", now=LATER)
    text = (published / "output" / path).read_text("utf-8")

    assert "City council" in text
    assert not re.search(r"(?<!source/)\bCouncil\b", text)


def test_the_feed_of_its_section_keeps_its_address(digest: Command, published: Path) -> None:
    feeds = sorted((published / "output/site/en/section").rglob("feed.xml"))
    rename(published, "Council", "City council")
    digest("build", now=LATER)

    assert sorted((published / "output/site/en/section").rglob("feed.xml")) == feeds
    titles = [re.findall("<title>(.*?)</title>", path.read_text("utf-8"))[0] for path in feeds]
    assert titles == ["Harbor Weekly: City council", "Harbor Weekly: Harbor"]


def test_anchors_of_old_pages_stay(digest: Command, published: Path) -> None:
    page = published / "output/site/en/2025/w17/index.html"
    assert 'id="council"' in page.read_text("utf-8")
    rename(published, "Council", "City council")
    digest("build", now=LATER)

    assert 'id="council"' in page.read_text("utf-8")


def test_it_is_said_once(digest: Command, published: Path) -> None:
    rename(published, "Council", "City council")

    assert digest("ingest", now=LATER).err == f"warning: {SAID}\n"
    assert digest("run", now=LATER).err == ""


def test_check_and_a_dry_run_say_it_and_keep_nothing(digest: Command, published: Path) -> None:
    rename(published, "Council", "City council")

    assert SAID in digest("check").err
    assert SAID in digest("run", "--dry-run", now=LATER).err
    assert SAID in digest("run", now=LATER).err


def test_status_list_and_explain_show_the_new_name(digest: Command, published: Path) -> None:
    rename(published, "Council", "City council")

    assert [one["name"] for one in digest("status", "--json").json["sources"]] == ["City council", "Harbor"]
    assert {one["source"] for one in digest("list", "items", "--json").json["items"]} == {"City council", "Harbor"}
    explained = digest("explain", "--week", "2025-W17", "--json").json
    assert {one["section"]["heading"] for one in explained["stories"]} == {"City council", "Harbor"}
    assert {item["source"] for one in explained["stories"] for item in one["items"]} == {"City council", "Harbor"}


def test_a_republished_edition_is_unchanged_by_a_new_name(digest: Command, published: Path) -> None:
    rename(published, "Council", "City council")
    outcome = digest("build", "--week", "2025-W17", "--republish", "-v", now=LATER)

    assert "2025-W17 is unchanged" in outcome.out


def test_a_draft_names_the_section_as_readers_see_it(digest: Command, published: Path) -> None:
    rename(published, "Council", "City council")
    digest("draft", "--week", "2025-W17", now=LATER)
    draft = (published / "editions/2025-W17.toml").read_text("utf-8")
    outcome = digest("build", "--week", "2025-W17", "--republish", "-v", now=LATER)

    assert 'section = "City council"' in draft
    assert "2025-W17 is unchanged" in outcome.out


def test_a_draft_of_before_keeps_its_sections(digest: Command, published: Path) -> None:
    digest("draft", "--week", "2025-W17")
    rename(published, "Council", "City council")
    outcome = digest("build", "--week", "2025-W17", "--republish", "-v", now=LATER)

    assert "2025-W17 is unchanged" in outcome.out


def test_weights_go_with_the_source(digest: Command, published: Path) -> None:
    toml = (published / "digest.toml").read_text("utf-8")
    write(published / "digest.toml", toml.replace('name = "Council"', 'name = "City council"\nweight = 4.0'))
    write(published / "news/council.txt", "30.04.2025\n\nA park opens\n\nA park opens 30.04.2025\n\nIt has a pond.\n")
    digest("run", now=LATER)
    explained = digest("explain", "--week", "2025-W18", "--json").json

    assert [factor["points"] for factor in explained["stories"][0]["factors"] if "weight" in factor["name"]] == [2.0]


def test_two_sources_that_exchange_names_exchange_labels(digest: Command, published: Path) -> None:
    ids, rows = ids_and_dates(published), stored(published)
    rename(published, "Council", "City")
    rename(published, "Harbor", "Council")
    rename(published, "City", "Harbor")
    outcome = digest("run", "-v", now=LATER)

    assert outcome.out.count("0 new, 0 changed") == 2
    assert "source `Council` is now called `Harbor`" in outcome.err
    assert "source `Harbor` is now called `Council`" in outcome.err
    assert ids_and_dates(published) == ids
    assert stored(published) == rows


def test_a_name_that_is_reused_for_another_path_is_another_source(digest: Command, published: Path) -> None:
    rename(published, "Council", "City council")
    toml = (published / "digest.toml").read_text("utf-8")
    write(published / "digest.toml", f'{toml}\n[[sources]]\nname = "Council"\npath = "news/county.txt"\n')
    write(published / "news/county.txt", COUNCIL)
    outcome = digest("ingest", "-v", now=LATER)

    assert "City council: 2 items, 0 new" in outcome.out
    assert "Council: 2 items, 2 new" in outcome.out
    assert {row["name"]: row["items"] for row in digest("status", "--json").json["sources"]} == {
        "City council": 2,
        "Harbor": 1,
        "Council": 2,
    }


def test_a_name_that_returns_is_the_source_that_it_was(digest: Command, published: Path) -> None:
    rows = stored(published)
    for old, new in (("Council", "City council"), ("City council", "Council")):
        rename(published, old, new)
        assert digest("run", now=LATER).err == f"warning: source `{old}` is now called `{new}`; its items stay\n"

    assert stored(published) == rows


@pytest.mark.parametrize(
    "path", ["./news/council.txt", "news/../news/council.txt", "link/council.txt", "{site}/news/council.txt"]
)
def test_a_path_is_the_same_however_it_is_written(digest: Command, published: Path, path: str) -> None:
    (published / "link").symlink_to("news")
    rename(published, "Council", "City council")
    repath(published, "news/council.txt", path.format(site=published))

    assert "City council: 2 items, 0 new, 0 changed" in digest("ingest", "-v", now=LATER).out


def test_a_pattern_is_recognized_too(digest: Command, published: Path) -> None:
    repath(published, "news/council.txt", "news/c*.txt")
    digest("ingest", now=LATER)
    rename(published, "Council", "City council")
    repath(published, "news/c*.txt", "./news/../news/c*.txt")
    outcome = digest("ingest", "-v", now=LATER)

    assert "City council: 2 items, 0 new, 0 changed" in outcome.out


def test_a_site_that_was_moved_knows_its_sources(
    digest: Command, published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = published.rename(tmp_path.with_name(f"{tmp_path.name} moved"))
    monkeypatch.chdir(moved)
    rename(moved, "Council", "City council")

    assert "City council: 2 items, 0 new, 0 changed" in digest("ingest", "-v", now=LATER).out
