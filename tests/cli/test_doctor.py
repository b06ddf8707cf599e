"""The doctor finds what is damaged in a site, and mends what it can."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from digest.store.sqlite_file import PAGE_SIZE
from digest.store.tables import deliveries
from tests.checksums import add_checksums_to_file
from tests.cli.conftest import Command, Once

PAGE = "output/site/en/2025/w17/index.html"


@pytest.fixture
def published(digest: Command, site: Path, once: Once) -> Path:

    def publish() -> None:
        assert digest("run", "--all").status == 0

    return once(site, publish)


def output(site: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (site / "output").rglob("*") if path.is_file()}


def change_store(*statements: str) -> Callable[[Path], None]:
    def change(site: Path) -> None:
        with closing(sqlite3.connect(site / "digest.db")) as store, store:
            for statement in statements:
                store.execute(statement)

    return change


def messages(digest: Command, *options: str) -> list[tuple[str, str, str]]:
    found = digest("doctor", "--json", *options).json["findings"]
    return [(one["part"], one["state"], one["message"]) for one in found]


def test_a_sound_site_is_well(digest: Command, published: Path) -> None:
    outcome = digest("doctor")

    assert (outcome.status, outcome.out, outcome.err) == (0, "0 wrong, 0 mended, 0 notes\n", "")


def test_a_new_site_is_well(digest: Command, site: Path) -> None:
    assert messages(digest) == [("store", "note", "not created yet")]
    assert not (site / "digest.db").exists()


def test_a_site_of_version_0_1_0_is_well_after_its_upgrade(
    digest: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = shutil.copytree(Path(__file__).parents[1] / "fixtures/store-0.1.0", tmp_path / "site")
    with closing(sqlite3.connect(site / "digest.db")) as store:
        store.executescript((site / "digest.sql").read_text(encoding="utf-8"))
    monkeypatch.chdir(site)
    assert digest("run", "--all").status == 0

    assert digest("doctor").status == 0


def test_a_look_changes_nothing(digest: Command, published: Path) -> None:
    (published / PAGE).write_bytes(b"")
    before = output(published), (published / "digest.db").read_bytes()

    assert digest("doctor").status == 1
    assert (output(published), (published / "digest.db").read_bytes()) == before


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda path: path.unlink(), "missing"),
        (lambda path: path.write_bytes(path.read_bytes()[:100]), "altered since it was written"),
        (lambda path: path.write_bytes(b""), "altered since it was written"),
        (lambda path: path.with_name(".digest-index.html").touch(), "half-written by a run that was killed"),
    ],
)
def test_a_damaged_file_of_the_output_is_mended(
    digest: Command, published: Path, damage: Callable[[Path], None], message: str
) -> None:
    before = output(published)
    damage(published / PAGE)

    assert messages(digest) == [("output", "wrong", message)]
    assert messages(digest, "--fix") == [("output", "mended", message)]
    assert output(published) == before
    assert digest("doctor").status == 0


def test_a_changed_byte_is_found_in_a_file_of_the_same_size_and_time(digest: Command, published: Path) -> None:
    path = published / PAGE
    looks = path.stat()
    path.write_bytes(path.read_bytes().replace(b"tram", b"TRAM"))
    os.utime(path, ns=(looks.st_atime_ns, looks.st_mtime_ns))

    assert messages(digest) == [("output", "wrong", "altered since it was written")]


def test_an_altered_file_is_kept_before_it_is_written_again(digest: Command, published: Path) -> None:
    (published / PAGE).write_text("by hand", encoding="utf-8")
    digest("doctor", "--fix")
    [kept] = published.glob("output.before-doctor-*")

    assert (kept / PAGE.removeprefix("output/")).read_text(encoding="utf-8") == "by hand"


def test_files_of_others_stay(digest: Command, published: Path) -> None:
    (published / "output/site/CNAME").write_text("news.example.org", encoding="utf-8")

    assert messages(digest, "--fix") == [("output", "note", "not written by digest; it stays as it is")]
    assert (published / "output/site/CNAME").exists()


def test_what_the_next_build_writes_is_not_wrong(digest: Command, published: Path) -> None:
    path = published / "digest.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("Harbor Weekly", "Port Weekly"), encoding="utf-8")
    outcome = digest("doctor")

    assert outcome.status == 0
    assert "to be written by the next build" in outcome.err


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE items SET authors = '{'", "cannot be decoded; taken from its edition"),
        ("UPDATE items SET week = CAST(x'ff' AS TEXT)", "cannot be decoded; taken from its edition"),
        ("UPDATE items SET title = title || ' '", "is not as it was stored; taken from its edition"),
        ("UPDATE items SET checksum = NULL", "is not as it was stored; taken from its edition"),
        ("UPDATE editions SET edition = '{}' WHERE week = '2025-W17'", "cannot be decoded; taken from the output"),
        ("UPDATE editions SET headline = 'x' WHERE week = '2025-W17'", "decided; made again as 2025-W17 from its own"),
        ("UPDATE editions SET updated = '2025-04-2X', checksum = 7", "made again as 2025-W17 from its own text"),
        ("UPDATE editions SET stories = 7, headline_locale = 'es'", "not as it was decided; made again"),
        ("UPDATE editions SET week = '2025-W27' WHERE week = '2025-W17'", "made again as 2025-W17 from its own text"),
        ("UPDATE editions SET updated = 'x', fingerprint = 'x', checksum = 7", "taken from the output"),
        ("UPDATE editions SET edition = x'ff'", "cannot be decoded; taken from the output"),
        ("UPDATE translations SET texts = 'x'", "cannot be decoded; taken from the output"),
        ("UPDATE edition_items SET snapshot = replace(snapshot, 'ferry', 'FERRY')", "taken from the output"),
        ("UPDATE edition_items SET position = position + 1", "not as it was decided; taken from the output"),
        (
            "DELETE FROM edition_items WHERE week = '2025-W17'",
            "lacks 1 of 1 item of its stories; taken from the output",
        ),
    ],
)
def test_what_has_a_whole_copy_comes_back_in_one_command(
    digest: Command, published: Path, statement: str, message: str
) -> None:
    before = output(published)
    change_store(statement)(published)

    found = digest("doctor")
    assert found.status == 1
    assert "`digest doctor --fix`" in found.err
    fixed = digest("doctor", "--fix")
    assert (fixed.status, message in fixed.out) == (0, True), fixed
    assert digest("doctor").status == 0
    assert digest("run").status == 0
    assert output(published) == before
    assert digest("backup", "after.zip").status == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE editions SET edition = '{}'",
        "UPDATE edition_items SET snapshot = 'x'",
        "DELETE FROM edition_items",
        "UPDATE translations SET texts = texts || ' '",
        "UPDATE items SET text = x'ff'",
    ],
)
def test_a_backup_beside_the_site_brings_back_what_was_stored(digest: Command, published: Path, statement: str) -> None:
    digest("backup", "harbor.zip")
    shutil.rmtree(published / "output")
    change_store(statement)(published)
    fixed = digest("doctor", "--fix", "--json")

    told = [one["message"] for one in fixed.json["findings"] if one["part"] == "store" and one["state"] == "mended"]
    assert any("taken from harbor.zip" in one for one in told), told
    assert "wrong" not in {one["state"] for one in fixed.json["findings"] if one["part"] == "store"}
    with closing(sqlite3.connect("digest.db")) as store, zipfile.ZipFile("harbor.zip") as backup:
        backup.extract("digest.db", published / "old")
        with closing(sqlite3.connect(published / "old/digest.db")) as old:
            for table in ("items", "editions", "edition_items", "translations"):
                query = f"SELECT * FROM {table} ORDER BY 1, 2"
                assert store.execute(query).fetchall() == old.execute(query).fetchall()


LOST_KEY = "UPDATE editions SET week = '2025-W27', edition = '{}' WHERE week = '2025-W17'"


@pytest.mark.parametrize("has_backup", [True, False])
def test_a_missing_edition_comes_back_before_its_items_are_dropped(
    digest: Command, published: Path, *, has_backup: bool
) -> None:
    before = output(published)
    if has_backup:
        digest("backup", "harbor.zip")
    change_store(LOST_KEY)(published)
    fixed = digest("doctor", "--fix")

    assert f"edition 2025-W17 is missing; taken from {'harbor.zip' if has_backup else 'the output'}" in fixed.out
    assert "edition '2025-W27' cannot be decoded; the output does not show it, and it has no items" in fixed.err
    assert (digest("doctor").status, digest("run").status, output(published)) == (0, 0, before)
    assert digest("backup", "after.zip").status == 0


def test_an_edition_without_any_copy_stays_as_it_is(digest: Command, published: Path) -> None:
    shutil.rmtree(published / "output")
    change_store("UPDATE editions SET edition = '{}' WHERE week = '2025-W17'")(published)
    fixed = digest("doctor", "--fix")

    assert fixed.status == 1
    assert "no whole copy of it is in the output, nor in a backup beside digest.toml; copy a backup" in fixed.err
    with closing(sqlite3.connect("digest.db")) as store:
        assert store.execute("SELECT edition FROM editions WHERE week = '2025-W17'").fetchone() == ("{}",)


def test_a_row_without_any_copy_is_told_once(digest: Command, published: Path) -> None:
    change_store(
        "UPDATE corrections SET text = 'x'", "INSERT INTO corrections VALUES (x'01', 'en', 'es', 'a', 'b', 7, NULL)"
    )(published)
    fixed = digest("doctor", "--fix")

    assert fixed.status == 1
    assert "correction of 'a' is not as it was stored; no whole copy" in fixed.err
    assert "it stays as it is now" in fixed.err
    assert "digest.db.before-doctor-20250505T060000Z is the store as it was" in fixed.err
    assert digest("doctor").status == 0


def test_what_only_a_backup_brings_back_is_wrong(digest: Command, published: Path) -> None:
    change_store("DELETE FROM alembic_version")(published)

    for options in ((), ("--fix",)):
        outcome = digest("doctor", *options)
        assert outcome.status == 1
        assert "the store is damaged" in outcome.err
        assert "digest restore FILE" in outcome.err


STATE = (
    "INSERT INTO fetch_states VALUES "
    "('Council', '', '\"a\"', 'yesterday', 'b', 's', NULL, '', '', 0, 0, 0, NULL, '', '')"
)
ARTICLE = "INSERT INTO articles VALUES ('Council', 'https://a.example', '{}', 1, '', '', '', '', NULL, 'en', '{}')"


@pytest.mark.parametrize(
    ("statements", "message"),
    [
        (("UPDATE sources SET last_read = 'soon'",), "times or languages of source 'Council' cannot be decoded"),
        (("UPDATE sources SET warned = '2025-13-01'",), "times or languages of source 'Council' cannot be decoded"),
        ((STATE, "UPDATE fetch_states SET next_try = 'soon'"), "state of source 'Council' cannot be decoded"),
        ((STATE, "UPDATE fetch_states SET failures = 'many'"), "state of source 'Council' cannot be decoded"),
        (("UPDATE source_files SET files = '['",), "files of source 'Council' cannot be decoded"),
        (("UPDATE visits SET moment = 'then'",), "visit of source 'Council' cannot be decoded"),
        (("INSERT INTO rate_limits VALUES ('example.org', 'soon')",), "pause of 'example.org' cannot be decoded"),
        ((ARTICLE.format("then", "[]"),), "article 'https://a.example' cannot be decoded"),
        ((ARTICLE.format("2025-05-05T06:00:00+00:00", "{"),), "article 'https://a.example' cannot be decoded"),
    ],
)
def test_what_is_learned_again_is_forgotten(
    digest: Command, published: Path, statements: tuple[str, ...], message: str
) -> None:
    change_store(*statements)(published)

    assert messages(digest) == [("store", "wrong", f"{message}; `digest doctor --fix` forgets it")]
    assert messages(digest, "--fix") == [("store", "mended", f"{message}; forgotten until the next run")]
    assert digest("doctor").status == 0
    assert digest("run").err == ""
    assert digest("status").status == 0


def states() -> list[tuple[str, str, str, str]]:
    with closing(sqlite3.connect("digest.db")) as store:
        return list(store.execute("SELECT etag, last_modified, body, settings FROM fetch_states"))


def test_a_store_that_lost_items_has_no_validators_of_their_documents(digest: Command, published: Path) -> None:
    change_store(
        STATE,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO items SELECT "
        "printf('%032x', i), 'Council', '2025-W10', '2025-03-03T00:00:00.000000+00:00', NULL, NULL, '', '', '', '', "
        "'T', 'en', '[]', '[]', 'text ' || i || hex(randomblob(200)), '', 0, 0, NULL FROM n",
    )(published)
    store = published / "digest.db"
    data = bytearray(store.read_bytes())
    place = data.index(b"text 250") // PAGE_SIZE * PAGE_SIZE
    data[place : place + PAGE_SIZE] = b"\xff" * PAGE_SIZE
    store.write_bytes(data)

    assert "rows are lost from items" in digest("doctor", "--fix").err
    assert states() == [("", "", "", "s")]


def test_so_has_one_whose_items_came_back_from_editions_alone(digest: Command, published: Path) -> None:
    change_store(STATE, "DELETE FROM items")(published)

    assert digest("doctor", "--fix").status == 0
    assert states() == [("", "", "", "s")]


def test_a_store_that_lost_no_items_keeps_its_validators(digest: Command, published: Path) -> None:
    change_store(STATE, "INSERT INTO translations VALUES ('2025-W01', 'es', '[]', NULL)")(published)

    assert digest("doctor", "--fix").status == 0
    assert states() == [('"a"', "yesterday", "b", "s")]


def test_a_store_taken_back_from_the_output_has_no_validators(digest: Command, published: Path) -> None:
    change_store(STATE)(published)
    (published / "digest.db").unlink()
    digest("restore", "--from-output")

    assert states() == []


def test_an_item_that_is_lost_comes_back_from_its_edition(digest: Command, published: Path) -> None:
    with closing(sqlite3.connect("digest.db")) as store:
        before = sorted(store.execute("SELECT key, title FROM items"))
    change_store("DELETE FROM items", "INSERT INTO translations VALUES ('2025-W01', 'es', '[]', NULL)")(published)

    assert digest("doctor").status == 1
    fixed = digest("doctor", "--fix")
    assert fixed.status == 0, fixed
    assert digest("doctor").status == 0
    with closing(sqlite3.connect("digest.db")) as store:
        assert sorted(store.execute("SELECT key, title FROM items")) == before
    assert (published / "digest.db.before-doctor-20250505T060000Z").exists()


def test_a_damaged_store_is_saved_as_far_as_it_can_be_read(digest: Command, published: Path) -> None:
    change_store(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO corrections "
        "SELECT CAST(i AS BLOB), 'en', 'es', 'text ' || i, hex(randomblob(200)), NULL, NULL FROM n"
    )(published)
    store = published / "digest.db"
    data = bytearray(store.read_bytes())
    place = data.index(b"text 250") // PAGE_SIZE * PAGE_SIZE
    data[place : place + PAGE_SIZE] = b"\xff" * PAGE_SIZE
    store.write_bytes(data)
    before = output(published)

    assert digest("doctor").status == 1
    fixed = digest("doctor", "--fix")
    assert "saved 2 items and 2 editions" in fixed.out
    # What is lost is not mended, but after this there is nothing more to find.
    assert fixed.status == 1
    assert "rows are lost from corrections" in fixed.err
    assert digest("doctor").status == 0
    [kept] = published.glob("digest.db.damaged-*")
    assert kept.read_bytes() == bytes(data)
    with closing(sqlite3.connect(store)) as saved:
        assert saved.execute("SELECT count(*) FROM corrections").fetchone()[0] > 480
    assert digest("build").status == 0
    assert output(published) == before


def test_a_store_that_was_cut_off_is_saved_up_to_there(digest: Command, published: Path) -> None:
    store = published / "digest.db"
    with closing(sqlite3.connect(store)) as raw, raw:
        raw.execute("CREATE TABLE filler AS SELECT randomblob(50000) AS data")
    store.write_bytes(store.read_bytes()[:-40_000])
    before = output(published)
    fixed = digest("doctor", "--fix")

    assert "saved 2 items and 2 editions" in fixed.out, fixed
    assert digest("build").status == 0
    assert output(published) == before


def test_a_store_whose_last_byte_is_missing_is_saved(digest: Command, published: Path) -> None:
    digest("subscribers", "add", "ana@example.org")
    store = published / "digest.db"
    store.write_bytes(store.read_bytes()[:-1])
    fixed = digest("doctor", "--fix")

    assert "saved 2 items and 2 editions" in fixed.out, fixed
    with closing(sqlite3.connect(store)) as saved:
        assert saved.execute("SELECT address FROM subscribers").fetchall() == [("ana@example.org",)]


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_store_that_nothing_can_be_read_from_is_moved_aside(digest: Command, published: Path, content: bytes) -> None:
    (published / "digest.db").write_bytes(content)
    (published / "digest.db-wal").write_bytes(b"its log")
    before = output(published)
    assert "`digest doctor --fix`" in digest("doctor").err
    assert (published / "digest.db").read_bytes() == content
    outcome = digest("doctor", "--fix")

    kept = published / "digest.db.damaged-20250505T060000Z"
    assert outcome.status == 1
    assert f"it is now {kept}; `digest restore FILE` brings back a backup; without one," in outcome.err
    assert kept.read_bytes() == content
    assert [path.name for path in published.glob("digest.db*") if not path.name.startswith(kept.name)] == []
    assert digest("restore", "--from-output").status == 0
    assert digest("doctor").status == 0
    assert digest("build").status == 0
    assert output(published) == before


def test_a_store_that_cannot_be_saved_for_want_of_room_stays(digest: Command, published: Path) -> None:
    store = published / "digest.db"
    store.write_bytes(store.read_bytes()[:-20_000])
    before = store.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, limits[1]))
    try:
        outcome = digest("doctor", "--fix")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert outcome.status == 1
    assert "what can be read cannot be saved" in outcome.err
    assert store.read_bytes() == before


@pytest.mark.parametrize("room", [100, 4_096, 40_000, 100_000])
def test_a_store_that_found_no_room_when_it_was_created_is_created_by_the_next_run(
    digest: Command, site: Path, room: int
) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, limits[1]))
    try:
        failed = digest("run", "--all")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (failed.status, failed.err.count("\n")) == (1, 1), failed

    assert messages(digest) == [("store", "note", "empty; the next run creates its tables")]
    assert digest("backup", "b.zip").err == f"digest: {site / 'digest.db'}: empty; `digest run` creates its tables\n"
    assert digest("run", "--all").status == 0
    assert digest("doctor").status == 0


def test_an_empty_store_beside_an_output_is_wrong(digest: Command, published: Path) -> None:
    (published / "digest.db").write_bytes(b"")

    [(part, state, message)] = messages(digest)
    assert (part, state) == ("store", "wrong")
    assert message.startswith("empty; `digest restore FILE` brings back a backup; without one, `digest restore --from")


def test_a_missing_store_beside_an_output_is_wrong(digest: Command, published: Path) -> None:
    (published / "digest.db").unlink()

    [(part, state, message)] = messages(digest)
    assert (part, state) == ("store", "wrong")
    assert message.startswith(
        "missing; `digest restore FILE` brings back a backup; without one, `digest restore --from"
    )


def test_an_older_store_is_wrong(digest: Command, site: Path) -> None:
    digest("run", "--week", "2025-W16")
    shutil.copy("digest.db", "older")
    digest("run", "--week", "2025-W17")
    shutil.copy("older", "digest.db")

    assert "lacks 1 edition in the output (2025-W17)" in digest("doctor").err


def test_a_changed_id_is_wrong(digest: Command, published: Path) -> None:
    path = published / "digest.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("2025:harbor", "2025:port"), encoding="utf-8")
    told = digest("run").err
    outcome = digest("doctor")

    assert outcome.status == 1
    assert 'has id = "tag:news.example.org,2025:port", but digest.db is the store of' in told.replace(
        f"{published}/", ""
    )
    assert outcome.err == told
    assert outcome.out == "1 wrong, 0 mended, 0 notes\n"


def test_an_output_of_another_site_is_wrong(digest: Command, published: Path) -> None:
    for path in (published / "output").rglob("feed.xml"):
        path.write_text(path.read_text(encoding="utf-8").replace("2025:harbor", "2025:port"), encoding="utf-8")
    told = digest("run").err
    outcome = digest("doctor")

    assert outcome.status == 1
    assert 'shows editions of "tag:news.example.org,2025:port"' in outcome.err
    assert outcome.err == told


def test_a_password_that_everybody_may_read_is_told_and_mended(digest: Command, published: Path) -> None:
    with (published / "digest.toml").open("a", encoding="utf-8") as file:
        file.write('\n[email]\nlogin = "digest:sesame"\n')
    (published / "digest.toml").chmod(0o644)
    told = "holds the secret `login` of [email], and everybody on this machine may read it"

    assert f"warning: digest.toml: {told}; run: chmod o= digest.toml" in digest("check").err
    assert messages(digest) == [("configuration", "wrong", told)]
    assert messages(digest, "--fix") == [("configuration", "mended", told)]
    assert told not in digest("check").err
    assert messages(digest) == []


def test_a_store_that_others_may_read_is_mended(digest: Command, published: Path) -> None:
    (published / "digest.db").chmod(0o644)

    assert messages(digest, "--fix") == [("store", "mended", "others may read it")]
    assert (published / "digest.db").stat().st_mode & 0o777 == 0o600


def test_a_source_that_is_missing_is_wrong(digest: Command, published: Path) -> None:
    (published / "news/council.txt").unlink()

    assert digest("doctor").status == 1
    assert messages(digest)[0][:2] == ("configuration", "wrong")


# Every command

COMMANDS = [
    ("run",),
    ("build",),
    ("build", "--dry-run"),
    ("ingest",),
    ("status",),
    ("list", "items"),
    ("draft",),
    ("explain", "--week", "2025-W17"),
    ("export", "a.tmx"),
    ("models", "prune"),
    ("backup", "b.zip"),
    ("doctor",),
]


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def scramble_header(path: Path) -> None:
    path.write_bytes(b"\xff" * 100 + path.read_bytes()[100:])


def scramble_pages(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:PAGE_SIZE] + b"\xa5" * (len(data) - PAGE_SIZE))


def make_text(path: Path) -> None:
    path.write_text("These are my notes.", encoding="utf-8")


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("damage", [cut, scramble_header, scramble_pages, make_text, make_folder])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_each_command_says_in_one_line_what_is_wrong_with_the_store(
    digest: Command, published: Path, command: tuple[str, ...], damage: Callable[[Path], None]
) -> None:
    damage(published / "digest.db")
    before = output(published)
    outcome = digest(*command)

    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert "a bug in digest" not in outcome.err
    assert "restore" in outcome.err or "`store`" in outcome.err, outcome.err
    assert output(published) == before


# Subscribers


@pytest.fixture
def delivering(digest: Command, published: Path) -> Path:
    """A site with a subscriber who awaits a letter, and an account of what was sent."""
    digest("subscribers", "add", "ana@example.org", "--ask")
    with closing(sqlite3.connect(published / "digest.db")) as store, store:
        moment = "2025-04-28T00:00:00+00:00"
        store.execute(
            "INSERT INTO deliveries SELECT '2025-W17', id, 'sent', ?, ?, 1, '250', NULL FROM subscribers",
            (moment, moment),
        )
        add_checksums_to_file(store, deliveries)
    digest("subscribers", "suppress", "ben@example.org")
    return published


def test_what_the_output_does_not_have_is_not_promised_from_it(digest: Command, delivering: Path) -> None:
    change_store("UPDATE deliveries SET reply = 'x'")(delivering)

    assert "`digest doctor --fix` takes it from a backup beside digest.toml" in digest("doctor").err


def test_a_site_with_subscribers_is_sound(digest: Command, delivering: Path) -> None:
    assert digest("doctor").status == 0


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE subscribers SET status = 'gone'", "subscriber"),
        ("UPDATE subscribers SET changed = 'yesterday'", "subscriber"),
        ("UPDATE subscribers SET address = 'other@example.org'", "subscriber"),
        ("UPDATE subscribers SET address = x'ff'", "subscriber"),
        ("UPDATE deliveries SET status = 'lost'", "delivery to"),
        ("UPDATE deliveries SET moment = ''", "delivery to"),
        ("UPDATE suppressions SET hash = x'00'", "suppressed address"),
        ("INSERT INTO counted_as_sent VALUES ('2025-W17', 'now', NULL)", "mark as sent of"),
        ("INSERT INTO storylines VALUES ('a', 'torn', NULL)", "storyline"),
    ],
)
def test_what_is_wrong_with_people_or_the_ledger_is_told(
    digest: Command, delivering: Path, change: str, told: str
) -> None:
    with closing(sqlite3.connect(delivering / "digest.db")) as store, store:
        store.execute(change)
    outcome = digest("doctor", "--fix")

    assert outcome.status == 1
    assert f"{told} '" in outcome.err
    assert "cannot be decoded" in outcome.err
    assert "example.org" not in outcome.err


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE letters SET created = 'yesterday'",
        "UPDATE letters SET subscriber = 'nobody'",
        "DELETE FROM subscribers",
    ],
)
def test_a_letter_that_nobody_can_send_is_forgotten(digest: Command, delivering: Path, change: str) -> None:
    with closing(sqlite3.connect(delivering / "digest.db")) as store, store:
        store.execute(change)
    assert digest("doctor").status == 1
    assert "mended" in digest("doctor", "--fix").out
    assert digest("doctor").status == 0
