"""A store that is empty, missing or another one never overwrites what was published."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Once

LATER = "2025-05-12T06:00:00Z"


@pytest.fixture
def published(digest: Command, site: Path, once: Once) -> Path:
    """A site with two published editions, and a copy of its store with the first one only."""

    def publish() -> None:
        assert digest("run", "--week", "2025-W16").status == 0
        shutil.copy(site / "digest.db", site / "older.db")
        assert digest("run", "--week", "2025-W17").status == 0

    return once(site, publish)


def output(site: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (site / "output").rglob("*") if path.is_file()}


def set_keys(site: Path, **keys: str) -> None:
    """Set keys of [digest], which may be there."""
    path = site / "digest.toml"
    table, rest = path.read_text(encoding="utf-8").split("[[", 1)
    kept = [line for line in table.splitlines() if line.partition(" =")[0] not in keys]
    kept += [f'{key} = "{value}"' for key, value in keys.items() if value]
    path.write_text("\n".join([*kept, "", f"[[{rest}"]), encoding="utf-8")


def remove_store(site: Path) -> None:
    (site / "digest.db").unlink()


def empty_store(site: Path) -> None:
    with closing(sqlite3.connect(site / "digest.db")) as store, store:
        for table in ("translations", "edition_items", "editions", "items", "artifacts", "settings"):
            store.execute(f"DELETE FROM {table}")


def truncate_store(site: Path) -> None:
    (site / "digest.db").write_bytes(b"")


def mistype_store(site: Path) -> None:
    set_keys(site, store="digets.db")


def bring_older_copy(site: Path) -> None:
    shutil.copy(site / "older.db", site / "digest.db")


LOSSES = [remove_store, empty_store, truncate_store, mistype_store, bring_older_copy]


@pytest.mark.parametrize("command", ["run", "build"])
@pytest.mark.parametrize("lose", LOSSES)
def test_a_build_without_the_editions_of_the_output_stops(
    digest: Command, published: Path, lose: Callable[[Path], None], command: str
) -> None:
    before = output(published)
    lose(published)
    outcome = digest(command, now=LATER)

    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert "2025-W17" in outcome.err
    for way in ("digest restore FILE", "digest restore --from-output", "--begin-anew"):
        assert way in outcome.err
    assert output(published) == before


@pytest.mark.parametrize("parts", ["site", "feeds", "email"])
@pytest.mark.parametrize("command", [("build",), ("build", "--dry-run"), ("run", "--all"), ("build", "--locale", "es")])
def test_it_stops_whatever_the_site_publishes(
    digest: Command, site: Path, parts: str, command: tuple[str, ...]
) -> None:
    path = site / "digest.toml"
    path.write_text(path.read_text(encoding="utf-8") + f'[publishers]\nuse = ["{parts}"]\n', encoding="utf-8")
    assert digest("run", "--all").status == 0
    before = output(site)
    remove_store(site)

    assert digest(*command, now=LATER).status == 1
    assert output(site) == before
    assert not (site / "digest.db").exists()


def test_it_stops_even_after_items_were_read(digest: Command, published: Path) -> None:
    remove_store(published)
    outcome = digest("ingest")

    assert outcome.status == 0
    assert "2 editions in the output" in outcome.err
    assert digest("build", now=LATER).status == 1


def test_beginning_anew_moves_the_output_aside(digest: Command, published: Path) -> None:
    before = output(published)
    remove_store(published)
    outcome = digest("run", "--all", "--begin-anew", now=LATER)
    [aside] = published.glob("output.before-*")

    assert outcome.status == 0
    assert str(aside) in outcome.err
    kept = {str(path): path.read_bytes() for path in aside.rglob("*") if path.is_file()}
    assert kept == {path.replace("output", aside.name): content for path, content in before.items()}
    assert digest("run", now=LATER).status == 0


def test_beginning_anew_leaves_a_sound_site_as_it_is(digest: Command, published: Path) -> None:
    before = output(published)

    assert digest("run", "--begin-anew").err == ""
    assert output(published) == before
    assert list(published.glob("output.before-*")) == []


def test_a_dry_run_moves_nothing(digest: Command, published: Path) -> None:
    before = output(published)
    remove_store(published)
    outcome = digest("build", "--begin-anew", "--dry-run")

    assert "would be moved aside" in outcome.err
    assert output(published) == before


@pytest.mark.parametrize(
    "command", [("run",), ("build", "--dry-run"), ("ingest",), ("draft",), ("status",), ("models", "prune")]
)
def test_a_changed_id_is_refused(digest: Command, published: Path, command: tuple[str, ...]) -> None:
    before = output(published)
    set_keys(published, id="tag:news.example.org,2025:port")
    outcome = digest(*command, now=LATER)

    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    assert 'Write id = "tag:news.example.org,2025:harbor"' in outcome.err
    assert output(published) == before


def test_another_id_than_the_one_that_was_generated_is_refused(digest: Command, site: Path) -> None:
    set_keys(site, id="")
    assert digest("run").status == 0
    set_keys(site, id="tag:news.example.org,2025:port")

    assert digest("run").status == 2


def test_a_changed_id_is_refused_by_the_output_alone(digest: Command, published: Path) -> None:
    with closing(sqlite3.connect(published / "digest.db")) as store, store:
        store.execute("DELETE FROM settings WHERE name LIKE 'site_%'")
    set_keys(published, id="tag:news.example.org,2025:port")
    outcome = digest("run", now=LATER)

    assert outcome.status == 2
    assert 'shows editions of "tag:news.example.org,2025:harbor"' in outcome.err


def test_an_id_that_is_left_out_later_stays(digest: Command, published: Path) -> None:
    before = output(published)
    set_keys(published, id="")

    assert digest("run").status == 0
    assert output(published) == before


def test_a_site_begins_anew_under_another_id(digest: Command, published: Path) -> None:
    set_keys(published, id="tag:news.example.org,2025:port")

    assert digest("run", "--begin-anew").status == 0
    assert digest("run").status == 0
    feed = (published / "output/site/en/feed.xml").read_text(encoding="utf-8")
    assert "<id>tag:news.example.org,2025:port/en/2025-W17</id>" in feed


def test_an_older_store_takes_the_id_of_the_next_run(digest: Command, published: Path) -> None:
    with closing(sqlite3.connect(published / "digest.db")) as store, store:
        store.execute("DELETE FROM settings WHERE name LIKE 'site_%'")
    assert digest("run").err == ""
    set_keys(published, id="tag:news.example.org,2025:port")

    assert digest("run").status == 2


def test_a_changed_name_is_told_once(digest: Command, published: Path) -> None:
    set_keys(published, name="port")
    first, second = digest("run"), digest("run")

    assert first.status == second.status == 0
    assert 'Write name = "harbor" again' in first.err
    assert second.err == ""


LACK = (
    "the store lacks 2 editions in the output (2025-W16, 2025-W17): it was emptied, is an older copy, or is that of "
    "another site; news is stored, but nothing is published until they are back; to get them back, use "
    "`digest restore FILE` with a backup, or `digest restore --from-output`"
)


def test_news_is_stored_without_the_editions_and_each_view_says_so(digest: Command, site: Path) -> None:
    assert digest("run", "--all").status == 0
    Path("digest.db").unlink()
    commands = [("ingest",), ("status",), ("status", "--json"), ("list", "editions")]
    outcomes = [digest(*command) for command in commands]

    assert [outcome.status for outcome in outcomes] == [0, 0, 0, 0]
    for outcome in outcomes:
        assert LACK in outcome.err
        assert "nothing was changed" not in outcome.err
        assert outcome.err.count("\n") == 1
    assert "2 items" in outcomes[1].out
    assert digest("restore", "--from-output").status == 0
    assert digest("status").err == digest("list", "editions").err == ""


def test_a_damaged_feed_keeps_nobody_from_looking(digest: Command, site: Path) -> None:
    assert digest("run", "--all").status == 0
    for path in Path("output").rglob("feed.xml"):
        path.write_bytes(path.read_bytes()[:500])

    assert digest("status").status == digest("list", "editions").status == 0
