"""``digest sources``: list, show, test, rename, pause and remove sources."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from digest.files.lock import locked
from tests.cli.conftest import CONFIG, Command, Once, write

LATER = "2025-05-06T06:00:00Z"
HARBOR = "23.04.2025\n\nThe harbor gets a crane. The crane lifts forty tonnes.\n"
TABLES = """
# The council's press office.
[[sources]]
name = "Council"
path = "news/council.txt"
tags = ["city", "rail"]

[[sources]]
name = "Порт сегодня"  # in Russian
path = "news/harbor.txt"
locale = "en"
"""


@pytest.fixture
def port(site: Path) -> Path:
    """A site with two sources, which were not read yet."""
    write(site / "digest.toml", f"# Mine\n{CONFIG}{TABLES}")
    write(site / "news/harbor.txt", HARBOR)
    return site


@pytest.fixture
def read(port: Path, digest: Command, once: Once) -> Path:
    """The same site, whose first week is published."""

    def publish() -> None:
        assert digest("ingest").status == 0
        assert digest("build", "--week", "2025-W16").status == 0

    return once(port, publish)


def config(site: Path) -> str:
    return (site / "digest.toml").read_text("utf-8")


def items(site: Path) -> int:
    with closing(sqlite3.connect(site / "digest.db")) as store:
        return int(store.execute("SELECT count(*) FROM items").fetchone()[0])


# list


def test_list_is_that_of_digest_list(digest: Command, read: Path) -> None:
    assert digest("sources", "list").out == digest("list", "sources").out
    assert digest("sources", "list", "--json").json["sources"] == digest("list", "sources", "--json").json["sources"]


# show


def test_list_of_no_sources_says_so(digest: Command, port: Path) -> None:
    write(port / "digest.toml", CONFIG)

    assert digest("sources", "list").out == "no sources; `digest add PLACE` adds one\n"
    assert digest("sources", "list", "--json").json["sources"] == []


def test_show_says_everything_that_is_known(digest: Command, read: Path) -> None:
    assert digest("sources", "show", "Council").out == (
        "Council\n"
        "  path          news/council.txt\n"
        "  kind          text\n"
        "  tags          city, rail\n"
        "  items         2 stored, 1 in 1 edition\n"
        "  dates         2025-04-16 to 2025-04-22\n"
        "  first seen    2025-05-05 07:00\n"
        "  last read     2025-05-05 07:00\n"
        "  last success  2025-05-05 07:00\n"
    )


def test_show_knows_a_source_that_was_never_read(digest: Command, port: Path) -> None:
    outcome = digest("sources", "show", "Порт сегодня")

    assert outcome.out == (
        "Порт сегодня\n  path       news/harbor.txt\n  language   en\n  items      0 stored\n  last read  never\n"
    )
    assert not (port / "digest.db").exists()


def test_show_names_the_last_error(digest: Command, read: Path) -> None:
    (read / "news/harbor.txt").unlink()
    digest("ingest", now=LATER)
    values = digest("sources", "show", "Порт сегодня", "--json", now=LATER).json

    assert "no such file" in values["last_error"]
    assert values["last_success"] == "2025-05-05T07:00:00+01:00"
    assert (values["items"], values["failures"]) == (1, 1)
    assert (
        "  failures      1 in a row, since 2025-05-06 07:00\n"
        in digest("sources", "show", "Порт сегодня", now=LATER).out
    )


def test_show_knows_a_source_that_is_no_longer_configured(digest: Command, read: Path) -> None:
    digest("sources", "remove", "Council", now=None)
    outcome = digest("sources", "show", "Council")

    assert outcome.out.startswith("Council (no longer configured)\n")
    assert "2 stored, 1 in 1 edition" in outcome.out


def test_show_names_the_first_name(digest: Command, read: Path) -> None:
    digest("sources", "rename", "Council", "City Council", now=None)

    assert "first name    Council\n" in digest("sources", "show", "City Council").out


@pytest.mark.parametrize("name", ["news/council.txt", "./news/council.txt", "council", "COUNCIL"])
def test_a_source_is_found_by_its_path_and_in_other_letters(digest: Command, port: Path, name: str) -> None:
    assert digest("sources", "show", name).out.startswith("Council\n")


@pytest.mark.parametrize(
    "arguments", [["test", "Concil"], ["rename", "Concil", "A"], ["pause", "Concil"], ["remove", "Concil"]]
)
def test_the_nearest_name_is_suggested(digest: Command, port: Path, arguments: list[str]) -> None:
    outcome = digest("sources", *arguments, now=None)

    assert (outcome.status, outcome.err) == (2, "digest: there is no source 'Concil'; did you mean 'Council'?\n")


def test_an_unknown_name_that_is_near_no_other(digest: Command, port: Path) -> None:
    said = "digest: there is no source '北'; `digest sources list` shows their names\n"

    assert digest("sources", "remove", "北", now=None).err == said


# test


def test_test_shows_the_newest_items_first_and_stores_nothing(digest: Command, port: Path) -> None:
    outcome = digest("sources", "test", "Council")
    first, *lines = outcome.out.splitlines()

    assert outcome.status == 0
    assert first.startswith("Council: text, 2 items, ")
    assert lines == [
        "  2025-04-22  The council voted for the new tram line",
        "  2025-04-16  The ferry stays",
    ]
    assert not (port / "digest.db").exists()


def test_test_shows_ten_items_or_all(digest: Command, port: Path) -> None:
    write(
        port / "news/council.txt", "\n\n\n".join(f"{day:02}.04.2025\n\nItem {day} of the town." for day in range(1, 13))
    )

    assert digest("sources", "test", "Council").out.splitlines()[-1] == "  2 more; -v shows them all"
    assert len(digest("sources", "test", "Council", "-v").out.splitlines()) == 1 + 12 * 2


def test_test_shows_the_beginnings_of_texts_if_verbose(digest: Command, port: Path) -> None:
    text = "The harbor gets a crane. " * 10
    write(port / "news/harbor.txt", f"23.04.2025\n\n{text}\n")

    last = digest("sources", "test", "Порт сегодня", "-v").out.splitlines()[-1]
    assert last.strip() == f"{text[:80].rstrip()}… ({len(text.strip())} characters)"


def test_test_says_what_the_filters_leave_out(digest: Command, port: Path) -> None:
    write(port / "digest.toml", config(port).replace('tags = ["city", "rail"]', 'exclude = ["ferry"]'))

    assert digest("sources", "test", "Council").out.startswith("Council: text, 1 item, 1 item filtered out, ")


def test_test_of_a_source_that_cannot_be_read(digest: Command, port: Path) -> None:
    (port / "news/council.txt").unlink()
    outcome = digest("sources", "test", "Council")

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == (
        "digest: source 'Council': news/council.txt: no such file or folder; check the path of source Council\n"
    )


def test_test_as_json(digest: Command, port: Path) -> None:
    values = digest("sources", "test", "Порт сегодня", "--json").json

    assert [item["published"] for item in values["items"]] == ["2025-04-23"]
    assert (values["kind"], values["error"], values["findings"]) == ("text", None, [])


# rename


def test_rename_changes_the_name_and_nothing_else(digest: Command, read: Path) -> None:
    before = config(read)
    outcome = digest("sources", "rename", "Порт сегодня", "Port «today»", now=None)

    assert outcome.out == "source 'Порт сегодня' is now called 'Port «today»'; its items stay\n"
    assert config(read) == before.replace('"Порт сегодня"', '"Port «today»"')
    run = digest("ingest", "-v", now=LATER)
    assert "Port «today»: 1 item, 0 new, 0 changed" in run.out
    assert run.err == ""


def test_rename_works_in_one_step_with_another_path(digest: Command, read: Path) -> None:
    (read / "news/harbor.txt").rename(read / "news/port.txt")
    write(read / "digest.toml", config(read).replace("news/harbor.txt", "news/port.txt"))
    digest("sources", "rename", "Порт сегодня", "Port", now=None)

    assert "Port: 1 item, 0 new, 0 changed" in digest("ingest", "-v", now=LATER).out


def test_rename_before_the_first_run(digest: Command, port: Path) -> None:
    assert digest("sources", "rename", "Council", "City", now=None).status == 0
    assert not (port / "digest.db").exists()
    assert "City: 2 items, 2 new" in digest("ingest", "-v").out


def test_rename_there_and_back(digest: Command, read: Path) -> None:
    before = config(read)
    digest("sources", "rename", "Council", "City", now=None)
    digest("sources", "rename", "City", "Council", now=None)

    assert config(read) == before
    assert "Council: 2 items, 0 new" in digest("ingest", "-v", now=LATER).out


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("Порт сегодня", "there is a source 'Порт сегодня' already; give each its own name"),
        (" \u200b", "the new name is empty"),
        ("x" * 301, "the new name has 301 characters, more than the 300 of a name"),
    ],
)
def test_rename_refuses_a_name_that_is_no_name_of_its_own(digest: Command, read: Path, new: str, said: str) -> None:
    before = config(read)
    outcome = digest("sources", "rename", "Council", new, now=None)

    assert (outcome.status, outcome.err) == (2, f"digest: {said}\n")
    assert config(read) == before


def test_rename_refuses_the_name_of_a_source_that_was(digest: Command, read: Path) -> None:
    digest("sources", "remove", "Council", now=None)
    outcome = digest("sources", "rename", "Порт сегодня", "Council", now=None)

    assert outcome.err == ("digest: 'Council' was another source, whose items are in the store; choose another name\n")


def test_rename_names_the_variable_of_its_login(digest: Command, port: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(port / "digest.toml", config(port).replace('path = "news/council.txt"', 'url = "https://a.example/"'))
    monkeypatch.setenv("DIGEST_SOURCE_COUNCIL_LOGIN_FILE", str(write(port / "login", "me:secret")))
    outcome = digest("sources", "rename", "Council", "City hall", now=None)

    assert outcome.err == (
        "warning: its login is in DIGEST_SOURCE_COUNCIL_LOGIN_FILE; "
        "rename that variable to DIGEST_SOURCE_CITY_HALL_LOGIN_FILE\n"
    )


def test_rename_as_it_is_called_changes_nothing(digest: Command, read: Path) -> None:
    before = config(read)

    assert digest("sources", "rename", "Council", "Council", now=None).out == "source 'Council' has that name already\n"
    assert config(read) == before


def test_a_dry_run_of_a_rename_changes_nothing(digest: Command, read: Path) -> None:
    before = config(read)
    outcome = digest("sources", "rename", "Council", "City", "--dry-run", now=None)

    assert outcome.out == "source 'Council' would be renamed to 'City'; its items stay\n"
    assert config(read) == before
    assert digest("ingest", now=LATER).err == ""


def test_a_rename_that_cannot_be_written_is_undone_in_the_store(
    digest: Command, read: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("os.fsync", _no_space)
        assert "cannot be written" in digest("sources", "rename", "Council", "City", now=None).err

    assert digest("ingest", now=LATER).err == ""


def _no_space(_: int) -> None:
    raise OSError(28, "No space left on device")


# pause and resume


def test_pause_and_resume_leave_the_file_as_it_was(digest: Command, port: Path) -> None:
    before = config(port)
    paused = digest("sources", "pause", "Council", "Порт сегодня", now=None)

    assert paused.out == (
        "source 'Council': paused; `digest sources resume` reads it again\n"
        "source 'Порт сегодня': paused; `digest sources resume` reads it again\n"
    )
    assert config(port).count("paused = true\n") == 2
    assert digest("sources", "resume", "Council", "Порт сегодня", now=None).status == 0
    assert config(port) == before


def test_pausing_twice_says_so(digest: Command, port: Path) -> None:
    digest("sources", "pause", "Council", now=None)

    assert digest("sources", "pause", "Council", now=None).out == "source 'Council' is paused already\n"
    assert digest("sources", "resume", "Порт сегодня", now=None).out == "source 'Порт сегодня' is not paused\n"


def test_one_unknown_name_does_not_keep_the_others_from_being_paused(digest: Command, port: Path) -> None:
    outcome = digest("sources", "pause", "Council", "Nothing like it", now=None)

    assert outcome.status == 2
    assert "source 'Council': paused" in outcome.out
    assert "there is no source 'Nothing like it'" in outcome.err
    assert config(port).count("paused = true\n") == 1


def test_unknown_names_alone_change_nothing(digest: Command, port: Path) -> None:
    before = config(port)

    assert digest("sources", "pause", "Nothing", "Like it", now=None).status == 2
    assert config(port) == before


# remove


def test_remove_keeps_the_items(digest: Command, read: Path) -> None:
    before, stored = config(read), items(read)
    outcome = digest("sources", "remove", "Council", now=None)

    assert outcome.out == (
        "source 'Council': removed from digest.toml\n"
        "2 items stay in the store: 1 in editions, 1 in no edition yet, which --items removes\n"
    )
    assert config(read) == before[: before.index("# The council's")] + before[before.rindex("[[sources]]") :]
    assert items(read) == stored


def test_remove_with_items_keeps_those_of_editions(digest: Command, read: Path) -> None:
    outcome = digest("sources", "remove", "Council", "--items", now=None)

    assert outcome.out == (
        "source 'Council': removed from digest.toml\n1 item removed from the store; 1 item of editions stay\n"
    )
    assert items(read) == 2
    assert digest("build", "--week", "2025-W16", "--republish", "-v", now=LATER).status == 0
    assert "Council: 1 item" in digest("list", "sources").out


def test_remove_with_items_leaves_nothing_of_a_source_without_editions(digest: Command, read: Path) -> None:
    digest("sources", "remove", "Порт сегодня", "--items", now=None)

    assert "Порт" not in digest("list", "sources").out


def test_the_items_of_a_source_that_was_removed_before_are_removed(digest: Command, read: Path) -> None:
    digest("sources", "remove", "Порт сегодня", now=None)
    outcome = digest("sources", "remove", "Порт сегодня", "--items", now=None)

    assert (outcome.status, outcome.out) == (0, "1 item removed from the store\n")
    assert "Порт" not in digest("list", "sources").out


def test_a_source_that_comes_back_finds_its_items(digest: Command, read: Path) -> None:
    before = config(read)
    digest("sources", "remove", "Council", now=None)
    write(read / "digest.toml", before)

    assert "Council: 2 items, 0 new" in digest("ingest", "-v", now=LATER).out


def test_a_dry_run_of_a_removal_changes_nothing(digest: Command, read: Path) -> None:
    before = config(read)
    outcome = digest("sources", "remove", "Council", "--items", "--dry-run", now=None)

    assert outcome.out == (
        "source 'Council': would be removed from digest.toml\n"
        "1 item would be removed from the store; 1 item of editions would stay\n"
    )
    assert (config(read), items(read)) == (before, 3)


def test_remove_without_a_store(digest: Command, port: Path) -> None:
    assert digest("sources", "remove", "Council", now=None).out == "source 'Council': removed from digest.toml\n"
    assert not (port / "digest.db").exists()


def test_remove_takes_several_names(digest: Command, read: Path) -> None:
    outcome = digest("sources", "remove", "Council", "Nothing like it", "Порт сегодня", now=None)

    assert outcome.status == 2
    assert outcome.out.count("removed from digest.toml\n") == 2
    assert "there is no source 'Nothing like it'" in outcome.err
    assert "[[sources]]" not in config(read)


def test_a_source_without_items_is_forgotten(digest: Command, read: Path) -> None:
    write(read / "digest.toml", f'{config(read)}\n[[sources]]\nname = "Empty"\npath = "news/none.txt"\n')
    digest("ingest", now=LATER)
    digest("sources", "remove", "Empty", now=None)

    assert "Empty" not in digest("list", "sources").out


def test_a_source_without_items_that_was_removed_by_hand_is_forgotten(digest: Command, read: Path) -> None:
    before = config(read)
    write(read / "digest.toml", f'{before}\n[[sources]]\nname = "Empty"\npath = "news/none.txt"\n')
    digest("ingest", now=LATER)
    write(read / "digest.toml", before)

    assert "Empty: 0 items" in digest("list", "sources").out
    assert digest("sources", "remove", "Empty", now=None).out == "source 'Empty': forgotten; it had no items\n"
    assert "Empty" not in digest("list", "sources").out
    assert config(read) == before


# All


@pytest.mark.parametrize("arguments", [["rename", "Council", "A"], ["pause", "Council"], ["remove", "Council"]])
def test_a_change_waits_for_no_other_run(digest: Command, port: Path, arguments: list[str]) -> None:
    before = config(port)
    with locked(port / "digest.lock"):
        assert "another digest run is in progress" in digest("sources", *arguments, now=None).err

    assert config(port) == before


@pytest.mark.parametrize("arguments", [["rename", "Council", "A"], ["pause", "Council"], ["remove", "Council"]])
def test_a_byte_order_mark_and_line_ends_stay(digest: Command, port: Path, arguments: list[str]) -> None:
    path = port / "digest.toml"
    path.write_bytes(b"\xef\xbb\xbf" + config(port).replace("\n", "\r\n").encode())
    assert digest("sources", *arguments, now=None).status == 0
    written = path.read_bytes()

    assert written.startswith(b"\xef\xbb\xbf# Mine\r\n")
    assert written.count(b"\n") == written.count(b"\r\n")


def test_sources_in_one_line_are_refused(digest: Command, port: Path) -> None:
    write(port / "digest.toml", f'sources = [{{ name = "Council", path = "news/council.txt" }}]\n{CONFIG}')
    outcome = digest("sources", "pause", "Council", now=None)

    assert (outcome.status, outcome.err.count("\n")) == (2, 1)
    assert "write each source as a [[sources]] table" in outcome.err


def test_a_site_without_sources_says_so(digest: Command, port: Path) -> None:
    write(port / "digest.toml", CONFIG)

    assert digest("sources", "show", "A").err == ("digest: there is no source 'A'; digest.toml has no sources\n")
