"""``list``, ``status``, ``check``, ``--version`` and ``--help`` change nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import COUNCIL, Command, write


def test_list_items_as_json(digest: Command, site: Path) -> None:
    digest("ingest")
    ferry, tram = digest("list", "items", "--json").json["items"]

    assert list(tram) == [
        "id", "source", "title", "title_given", "url", "published", "first_seen", "week", "locale", "authors", "tags",
        "position", "text",
    ]  # fmt: skip
    assert tram["title"] == "The council voted for the new tram line"
    assert tram["title_given"] is False
    assert tram["published"] == "2025-04-22"
    assert tram["first_seen"] == "2025-05-05T07:00:00+01:00"
    assert tram["week"] == "2025-W17"
    assert tram["text"] == "The council voted for the new tram line. Work begins in May."
    assert (ferry["title"], ferry["title_given"], ferry["week"]) == ("The ferry stays", True, "2025-W16")


def test_list_items_of_a_week(digest: Command, site: Path) -> None:
    digest("ingest")

    assert [row["week"] for row in digest("list", "items", "--week", "2025-W16", "--json").json["items"]] == [
        "2025-W16"
    ]
    line = digest("list", "items", "--week", "2025-W16").out
    assert line[8:] == "  2025-W16  2025-04-16  Council  The ferry stays\n"


@pytest.mark.parametrize(
    ("week", "shown"), [("last", "2025-W18"), ("W17", "2025-W17"), ("16", "2025-W16"), ("2025-16", "2025-W16")]
)
def test_every_week_is_named_in_few_letters(digest: Command, site: Path, week: str, shown: str) -> None:
    digest("run", "--all")

    assert digest("draft", "--week", week).out.startswith(
        (f"editions/{shown}.toml", f"nothing to draft: {shown} has no items")
    )
    for command in ("build", "run"):
        assert shown in digest(command, "--week", week, "-v").out
    assert shown in digest("explain", "--week", week).out


@pytest.mark.parametrize("command", [("list", "items"), ("build",), ("run",), ("draft",), ("explain",), ("desk",)])
def test_a_week_that_is_none_is_refused_with_the_forms_of_a_week(
    digest: Command, site: Path, command: tuple[str, ...]
) -> None:
    outcome = digest(*command, "--week", "Easter")

    assert (outcome.status, outcome.err.count("\n")) == (2, 1)
    assert "--week: 'Easter' is not a week; write it like 2025-W17, W17 or `last`" in outcome.err


def test_items_left_out_come_with_the_reason(digest: Command, site: Path) -> None:
    digest("run", now="2025-04-29T06:00:00Z")

    (row,) = digest("list", "items", "--left-out", "--json").json["items"]
    assert row["title"] == "The ferry stays"
    assert row["reason"] == "older than the first edition"
    status = digest("status", "--json").json
    assert status["left_out"] == {"older than the first edition": 1}


def test_status_as_json(digest: Command, site: Path) -> None:
    digest("run", "--all")
    status = digest("status", "--json").json

    assert status["sources"] == [
        {
            "name": "Council",
            "kind": "text",
            "items": 2,
            "last_read": "2025-05-05T07:00:00+01:00",
            "last_success": "2025-05-05T07:00:00+01:00",
            "last_error": None,
            "items_per_week": None,
            "silent_since": None,
            "failures": 0,
            "failing_since": None,
            "next_try": None,
            "next_try_reason": None,
            "gone": False,
            "paused": False,
        }
    ]
    assert (status["editions"], status["newest"], status["left_out"]) == (2, "2025-W17", {})


def test_a_source_that_fails_is_remembered(digest: Command, site: Path) -> None:
    digest("ingest")
    (site / "news/council.txt").unlink()
    digest("ingest", now="2025-05-06T06:00:00Z")

    (source,) = digest("status", "--json").json["sources"]
    assert source["items"] == 2
    assert source["last_success"] == "2025-05-05T07:00:00+01:00"
    assert "council.txt" in source["last_error"]
    assert "FAILED" in digest("status").out


def test_looking_makes_no_file(digest: Command, site: Path) -> None:
    before = sorted(site.rglob("*"))

    for command in (["list", "items"], ["list", "editions"], ["list", "sources"], ["status"], ["check"]):
        assert digest(*command).status == 0
    assert sorted(site.rglob("*")) == before


def test_looking_leaves_a_store_of_an_older_version_as_it_is(digest: Command, site: Path) -> None:
    digest("run", "--all")
    store = site / "digest.db"
    with closing(sqlite3.connect(store)) as connection, connection:
        of_web = ("item_names", "fetch_states", "visits", "rate_limits", "articles", "source_files")
        of_delivery = ("letters", "subscribers", "suppressions", "deliveries", "counted_as_sent")
        for table in (*of_web, *of_delivery, "item_counts", "storylines", "removed"):
            connection.execute(f"DROP TABLE {table}")
        for index in ("items_waiting", "items_by_url", "edition_items_dropped"):
            connection.execute(f"DROP INDEX {index}")
        connection.execute("ALTER TABLE items DROP COLUMN waiting")
        connection.execute("ALTER TABLE items DROP COLUMN position")
        connection.execute("ALTER TABLE sources DROP COLUMN last_new")
        connection.execute("ALTER TABLE sources DROP COLUMN warned")
        connection.execute("ALTER TABLE edition_items DROP COLUMN dropped")
        connection.execute("ALTER TABLE edition_items DROP COLUMN surplus")
        connection.execute("ALTER TABLE sources DROP COLUMN declared")
        connection.execute("ALTER TABLE sources DROP COLUMN found")
        connection.execute("ALTER TABLE remembered DROP COLUMN word")
        connection.execute("ALTER TABLE corrections DROP COLUMN moment")
        for table in ("items", "editions", "edition_items", "translations", "corrections"):
            connection.execute(f"ALTER TABLE {table} DROP COLUMN checksum")
        connection.execute("UPDATE alembic_version SET version_num = '0002'")
    before = store.read_bytes()

    for command in (["list", "editions"], ["status"], ["export", "memory.tmx"]):
        assert digest(*command).status == 0
    assert store.read_bytes() == before


def test_check_names_what_was_not_understood(digest: Command, site: Path) -> None:
    write(site / "news/council.txt", "Lost words.\n\n" + COUNCIL + "\n31.02.2025\n\nNever.\n")

    outcome = digest("check")

    assert outcome.status == 0
    assert "news/council.txt:1: " in outcome.err
    (source,) = digest("check", "--json").json["sources"]
    assert (source["name"], source["kind"], source["error"]) == ("Council", "text", None)
    assert {key: value for key, value in source["findings"][0].items() if key != "message"} == {
        "path": "news/council.txt",
        "line": 1,
    }
    assert not (site / "digest.db").exists()


def test_check_in_detail_ends_with_totals(digest: Command, site: Path) -> None:
    assert digest("check", "-v", now="2025-04-29T06:00:00Z").out.splitlines()[-4:] == [
        "weeks: 2025-W16 (1 item), 2025-W17 (1 item)",
        "languages: en 2",
        "`digest run` publishes 2025-W17",
        "`digest run --all` publishes 2025-W16 too",
    ]
    assert digest("check", now="2025-04-29T06:00:00Z").out == "Council: 2 items, 0 findings\n"
    digest("run", "--all")
    assert digest("check", "-v").out.splitlines()[-1] == "`digest run` publishes no edition: no week is due"
    values = digest("check", "--json", now="2025-04-29T06:00:00Z").json
    assert values["languages"] == [{"locale": "en", "items": 2}]


def test_with_review_check_tells_of_drafts(digest: Command, site: Path) -> None:
    config = site / "digest.toml"
    config.write_text(config.read_text().replace("locales =", "review = true\nlocales ="))

    assert "`digest run` writes the draft of 2025-W17\n" in digest("check", "-v", now="2025-04-29T06:00:00Z").out


def test_check_requests_nothing_from_the_web(digest: Command, site: Path) -> None:
    with (site / "digest.toml").open("a") as file:
        file.write('\n[[sources]]\nname = "City Herald"\nurl = "https://news.example.org/feed"\n')

    outcome = digest("check")

    assert outcome.status == 0
    assert "City Herald: on the web; `digest check --web` reads it" in outcome.out


def test_check_finds_what_a_build_would_fail_on(digest: Command, site: Path) -> None:
    config = site / "digest.toml"
    config.write_text(config.read_text() + '[translation]\nengines = ["deepl"]\n')

    outcome = digest("check")

    assert outcome.status == 2
    assert "no plugin 'deepl' among the translators" in outcome.err


def test_version(digest: Command) -> None:
    outcome = digest("--version")

    assert outcome.out.startswith("digest ")
    assert outcome.status == 0


def test_help_lists_the_verbs(digest: Command) -> None:
    outcome = digest("--help")

    assert outcome.status == 0
    for verb in ("init", "add", "ingest", "build", "run", "list", "status", "check"):
        assert verb in outcome.out


@pytest.mark.parametrize(
    "arguments", [["list", "items", "--left-out", "x"], ["list", "editions", "--left-out"], ["nothing"]]
)
def test_mistakes_of_use(digest: Command, site: Path, arguments: list[str]) -> None:
    outcome = digest(*arguments, now=None)

    assert outcome.status == 2
    assert outcome.err.count("\n") == 1


def test_a_terminal_cannot_be_steered_by_a_title(digest: Command, site: Path) -> None:
    write(site / "news/council.txt", "Red \x1b[31m title\n\nRed \x1b[31m title 16.04.2025\n\nText.\n")
    digest("ingest")

    assert "\x1b" not in digest("list", "items").out


def test_an_edition_that_a_failed_run_left_behind_is_not_counted_as_published(digest: Command, site: Path) -> None:
    broken = write(site / "templates/site/digest.html", "{{ gone }}")
    assert digest("run", "--all").status == 1
    failed, told = digest("status", "--json").json, digest("status").out
    broken.unlink()
    digest("run")

    assert (failed["editions"], failed["newest"], failed["unpublished"]) == (0, None, ["2025-W16", "2025-W17"])
    assert "editions: 0\nnot published yet: 2025-W16; the next `digest run` finishes it\n" in told
    assert "editions: 2, the newest 2025-W17\n" in digest("status").out
