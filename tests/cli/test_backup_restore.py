"""A site comes back from its backup as it was, whatever was lost, and whoever wrote the backup."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sqlite3
import sys
import time
import zipfile
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from digest.files.lock import locked
from digest.model.item import stable_hash
from digest.store.checksums import CheckedTable
from digest.store.database import Database
from digest.store.ledger import SENT_SINCE
from digest.store.tables import REVISION, metadata
from tests.checksums import add_checksums_to_file
from tests.children import started
from tests.cli.conftest import Command, Once, write

LATER = "2025-05-12T06:00:00Z"
KEPT = "replaced-20250505T060000Z"
EDITION = """{"week":{"year":2025,"number":10},"updated":"2025-03-10T00:00:00+00:00","sections":[],"also":[]}"""
# A row of each table. The one of an edition has a key of another table in it.
ROWS: dict[str, list[object]] = {
    "settings": ["extra", "value"],
    "items": [
        "k",
        "C",
        "2025-W10",
        "2025-03-03T00:00:00+00:00",
        None,
        None,
        *[""] * 4,
        "T",
        "en",
        "[]",
        "[]",
        "",
        "",
        0,
        0,
    ],
    "item_counts": ["C", 1],
    "item_names": ["n", "k"],
    "editions": ["2025-W10", 1, "2025-03-10T00:00:00+00:00", stable_hash(EDITION), "", "und", 0, EDITION],
    "edition_items": ["k", "2025-W10", 0, "", 1, 0],
    "translations": ["2025-W10", "es", "[]"],
    "removed": ["n", "k", "2025-03-03T00:00:00+00:00"],
    "engines": [1, "en", "es", "f"],
    "remembered": [b"k", 1, "a", "b", None, None, None, None, "2025-03-03", None],
    "corrections": [b"k", "en", "es", "a", "b", "2025-03-03T00:00:00+00:00"],
    "sources": ["Extra", "Extra", "", "text", "2025-03-03T00:00:00+00:00", None, None, None, None, "en", "fr"],
    "fetch_states": ["Extra", "", '"a"', "", "b", "s", "2025-03-03T01:00:00+00:00", "ttl", "", 0, 0, 0, None, "", ""],
    "source_files": ["Extra", "s", "[]", b""],
    "visits": ["Extra", "2025-03-03T00:00:00+00:00", "read", 1, 1, ""],
    "rate_limits": ["example.org", "2025-03-03T01:00:00+00:00"],
    "articles": ["https://a.example", "Extra", "2025-03-03T00:00:00+00:00", 1, *[""] * 4, None, "en", "[]"],
    "subscribers": [
        *("a1", "ana@example.org", "ana@example.org", "Ana", "es", "main", "active", "2025-03-03T00:00:00+00:00"),
        *("2025-03-03T00:00:00+00:00", "form", 0, "", None, 0),
        *(None, None, None, None),
        *(None, None, None, None),
    ],
    "suppressions": [b"h" * 32, "erased", "2025-03-03T00:00:00+00:00"],
    "deliveries": [
        *("2025-W10", "a1", "sent", "2025-03-10T00:00:00+00:00", "2025-03-10T00:00:00+00:00", 1, "250"),
    ],
    "counted_as_sent": ["2025-W09", "2025-03-03T00:00:00+00:00"],
    "letters": [1, "a1", "confirm", "es", "main", "token", "<q@example.org>", "2025-03-03T00:00:00+00:00"],
    "artifacts": ["extra", "i", 1, 1],
    "storylines": ["2025-w09-0123456789", '{"id":"2025-w09-0123456789","parts":[]}'],
}
HELD = ("sending_held", "2025-05-05T06:00:00.000000+00:00")


@pytest.fixture
def published(digest: Command, site: Path, once: Once) -> Path:
    """A published site with files of its own."""

    def publish() -> None:
        write(site / "glossary/en-es.csv", "tram,tranvía\n")
        write(site / "templates/site/note.txt", "ours")
        assert digest("run", "--all").status == 0
        assert digest("draft", "--week", "2025-W17").status == 0

    return once(site, publish)


@pytest.fixture
def backup(digest: Command, published: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("backups") / "backup.zip"
    assert digest("backup", str(path)).status == 0
    return path


def files(folder: Path) -> dict[str, bytes]:
    """The files of a folder; locks hold nothing, and come with the command that needs them."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def rows(store: Path) -> dict[str, list[object]]:
    with closing(sqlite3.connect(store)) as opened:
        return {name: sorted(opened.execute(f"SELECT * FROM {name}"), key=str) for name in metadata.tables}


# Backup


def test_a_backup_belongs_to_its_owner_and_tells_what_it_holds(digest: Command, published: Path) -> None:
    outcome = digest("backup", "backup.zip")

    assert outcome.out == "backup.zip: 2 items, 2 editions, 4 files of the site\n"
    assert (published / "backup.zip").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in published.iterdir() if path.name.startswith(".digest")] == []


def test_the_same_site_gives_the_same_backup(digest: Command, published: Path) -> None:
    digest("backup", "a.zip")
    digest("backup", "b.zip")

    assert Path("a.zip").read_bytes() == Path("b.zip").read_bytes()


def test_an_older_backup_is_replaced_only_if_told(digest: Command, published: Path) -> None:
    digest("backup", "backup.zip")
    old = Path("backup.zip").read_bytes()
    refused = digest("backup", "backup.zip", now=LATER)

    assert refused.status == 2
    assert "--force" in refused.err
    assert Path("backup.zip").read_bytes() == old
    assert digest("backup", "backup.zip", "--force", now=LATER).status == 0
    assert Path("backup.zip").read_bytes() != old


@pytest.mark.parametrize("name", ["digest.toml", "news/council.txt", "digest.lock", "other.zip", "empty", "cut.zip"])
def test_only_a_backup_is_ever_replaced(digest: Command, published: Path, backup: Path, name: str) -> None:
    with zipfile.ZipFile("other.zip", "w") as other:
        other.writestr("manifest.json", "{}")
    write(published / "empty", "")
    (published / "cut.zip").write_bytes(backup.read_bytes()[:-100])
    before = files(published)
    outcome = digest("backup", name, "--force")

    assert outcome.status == 2
    assert outcome.err == f"digest: {name}: not a backup, so it is not replaced; give another name\n"
    assert files(published) == before


@pytest.mark.parametrize(
    "path",
    [
        *("-", ".", "news", "digest.db", "digest.db-wal", "digest.db-shm", "digest.db-journal"),
        *("output/backup.zip", "output/site/backup.zip", "editions/backup.zip", "templates/site/backup.zip"),
    ],
)
def test_some_places_are_no_places_for_a_backup(digest: Command, published: Path, path: str) -> None:
    before = files(published)

    assert digest("backup", path, "--force").status == 2
    assert files(published) == before


@pytest.mark.parametrize("path", ["missing/backup.zip", "/proc/backup.zip", "x" * 300])
def test_a_place_that_cannot_be_written_is_told(digest: Command, published: Path, path: str) -> None:
    outcome = digest("backup", path)

    assert outcome.status == 1
    assert "no backup was made" in outcome.err


def test_without_a_store_there_is_no_backup(digest: Command, site: Path) -> None:
    outcome = digest("backup", "backup.zip")

    assert outcome.status == 1
    assert "no store to back up" in outcome.err
    assert not Path("backup.zip").exists()


def test_a_damaged_store_gives_no_backup(digest: Command, published: Path) -> None:
    store = published / "digest.db"
    data = store.read_bytes()
    store.write_bytes(data[:8192] + b"\xff" * 8192 + data[16384:])
    outcome = digest("backup", "backup.zip")

    assert outcome.status == 1
    assert "damaged" in outcome.err
    assert not Path("backup.zip").exists()


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE editions SET edition = '{}'", "edition '2025-W16' cannot be decoded"),
        ("UPDATE edition_items SET snapshot = replace(snapshot, 'ferry', 'FERRY')", "is not as it was decided"),
        ("UPDATE items SET title = 'x'", "is not as it was stored"),
        ("UPDATE translations SET texts = 'x'", "translations of '2025-W16' cannot be decoded"),
        ("DELETE FROM items", "refer to missing rows of items"),
        ("UPDATE settings SET value = x'ff'", "cannot be decoded"),
    ],
)
def test_a_damaged_row_replaces_no_good_backup(
    digest: Command, published: Path, backup: Path, statement: str, told: str
) -> None:
    good = backup.read_bytes()
    with closing(sqlite3.connect("digest.db")) as store, store:
        store.execute(statement)
    outcome = digest("backup", str(backup), "--force")

    assert outcome.status == 1
    assert told in outcome.err
    assert "; no backup was made; `digest doctor --fix` mends what has a copy" in outcome.err
    assert outcome.err.count("\n") == 1
    assert backup.read_bytes() == good


def test_a_backup_that_finds_no_room_is_named(digest: Command, published: Path) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, limits[1]))
    try:
        outcome = digest("backup", "new.zip")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert outcome.status == 1
    assert "new.zip: cannot be written (" in outcome.err
    assert outcome.err.rstrip().endswith("; no backup was made")
    assert not list(published.glob("*new.zip*"))


def test_a_backup_with_a_damaged_row_is_restored_only_if_told(digest: Command, published: Path) -> None:
    with closing(sqlite3.connect("digest.db")) as store, store:
        store.execute("UPDATE editions SET edition = '{}' WHERE week = '2025-W17'")
    shutil.copyfile("digest.db", "copy.db")
    before = files(published)

    for options in (["--dry-run"], []):
        outcome = digest("restore", "copy.db", *options)
        assert outcome.status == 1
        assert outcome.err.startswith(
            "digest: copy.db: damaged, edition '2025-W17' cannot be decoded; nothing was changed"
        )
        assert files(published) == before
    assert digest("restore", "copy.db", "--force").status == 0
    assert digest("doctor", "--fix").status == 0
    assert digest("run").status == 0


def test_a_store_that_lacks_editions_replaces_no_better_backup(digest: Command, published: Path, backup: Path) -> None:
    good = backup.read_bytes()
    (published / "digest.db").unlink()
    assert digest("ingest").status == 0
    outcome = digest("backup", str(backup), "--force")

    assert outcome.status == 1
    assert "lacks 2 editions in the output (2025-W16, 2025-W17); no backup was made" in outcome.err
    assert "`digest restore FILE`, or `digest restore --from-output`" in outcome.err
    assert outcome.err.count("\n") == 1
    assert backup.read_bytes() == good
    assert digest("restore", "--from-output").status == 0
    assert digest("backup", str(backup), "--force").status == 0


def test_links_and_folders_outside_are_named(digest: Command, published: Path, tmp_path: Path) -> None:
    (published / "templates/site/link.txt").symlink_to("note.txt")
    outcome = digest("backup", "backup.zip")

    assert "templates/site/link.txt is a symbolic link" in outcome.err


def test_a_backup_is_consistent_while_another_program_writes(digest: Command, published: Path) -> None:
    before = rows(published / "digest.db")
    with closing(sqlite3.connect(published / "digest.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM translations")
        assert digest("backup", "backup.zip").status == 0
        other.commit()
    assert digest("restore", "backup.zip").status == 0

    assert rows(published / "digest.db") == before


def test_every_table_belongs_to_a_backup(digest: Command, published: Path) -> None:
    assert ROWS.keys() == metadata.tables.keys(), "add a row of each new table"
    with closing(sqlite3.connect("digest.db")) as store, store:
        for name, row in ROWS.items():
            table = metadata.tables[name]
            values = [*row, None] if isinstance(table, CheckedTable) else row
            # In a store that was upgraded, new columns follow the checksums.
            columns = ", ".join(f'"{column.name}"' for column in table.columns)
            store.execute(f"INSERT INTO {name} ({columns}) VALUES ({', '.join('?' * len(values))})", values)
            if isinstance(table, CheckedTable):
                add_checksums_to_file(store, table)
    before = rows(published / "digest.db")
    assert all(before.values())
    digest("backup", "backup.zip")
    (published / "digest.db").unlink()
    digest("restore", "backup.zip")

    after = rows(published / "digest.db")
    # What was sent since the backup, the ledger does not know.
    after["settings"].remove(HELD)
    after["settings"].remove((SENT_SINCE, ""))
    assert after == before


# Restore


def test_a_lost_site_comes_back_whole(
    digest: Command,
    published: Path,
    backup: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = files(published)
    new = tmp_path_factory.mktemp("new")
    monkeypatch.chdir(new)
    assert digest("restore", str(backup)).status == 0
    assert digest("build").status == 0

    after = files(new)
    lost = {name for name in before.keys() - after.keys() if not name.startswith("output/preview/")}
    assert lost == {"news/council.txt"}
    assert {name for name in after if after[name] != before[name]} <= {"digest.db"}


def test_a_build_after_a_restore_writes_nothing(digest: Command, published: Path, backup: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (published / "output").rglob("*")}
    (published / "digest.db").write_bytes(b"")
    assert digest("restore", str(backup)).status == 0
    assert "0 files changed" in digest("build", "-v").out

    assert {path: path.stat().st_mtime_ns for path in (published / "output").rglob("*")} == before


def test_the_replaced_store_is_kept(digest: Command, published: Path, backup: Path) -> None:
    damaged = b"not a store"
    (published / "digest.db").write_bytes(damaged)
    (published / "digest.db-wal").write_bytes(b"its log")
    outcome = digest("restore", str(backup))

    assert outcome.status == 0
    assert f"digest.db.{KEPT}" in outcome.out
    assert (published / f"digest.db.{KEPT}").read_bytes() == damaged
    assert (published / f"digest.db.{KEPT}-wal").read_bytes() == b"its log"
    assert {path.name: path.stat().st_mode & 0o777 for path in published.glob("digest.db*")}["digest.db"] == 0o600
    assert digest("status").status == 0


def test_changes_in_the_log_of_the_replaced_store_are_kept(digest: Command, published: Path, backup: Path) -> None:
    with closing(sqlite3.connect("digest.db")) as other:
        other.execute("INSERT INTO settings VALUES ('later', 'yes')")
        other.commit()
        assert digest("restore", str(backup)).status == 0
    with closing(sqlite3.connect(f"digest.db.{KEPT}")) as kept:
        assert kept.execute("SELECT value FROM settings WHERE name = 'later'").fetchone() == ("yes",)
    with closing(sqlite3.connect("digest.db")) as restored:
        assert restored.execute("SELECT value FROM settings WHERE name = 'later'").fetchone() is None


def test_files_that_were_changed_stay_unless_told(digest: Command, published: Path, backup: Path) -> None:
    note = published / "templates/site/note.txt"
    note.write_text("newer", encoding="utf-8")
    (published / "glossary/en-es.csv").unlink()
    outcome = digest("restore", str(backup))

    assert "templates/site/note.txt is not that of the backup" in outcome.err
    assert "glossary/en-es.csv: restored" in outcome.out
    assert note.read_text(encoding="utf-8") == "newer"
    assert digest("restore", str(backup), "--files", now="2025-05-05T07:00:00Z").status == 0
    assert note.read_text(encoding="utf-8") == "ours"
    assert (published / "templates/site/note.txt.replaced-20250505T070000Z").read_text(encoding="utf-8") == "newer"


def test_a_dry_run_verifies_and_changes_nothing(digest: Command, published: Path, backup: Path) -> None:
    (published / "glossary/en-es.csv").unlink()
    before = files(published)
    outcome = digest("restore", str(backup), "--dry-run")

    assert outcome.out == f"{backup}: sound, 2 items, 2 editions; nothing was changed\n"
    assert files(published) == before


@pytest.mark.parametrize("beginning", [0, 40, 2000, 5000])
def test_a_damaged_backup_changes_nothing(digest: Command, published: Path, backup: Path, beginning: int) -> None:
    data = backup.read_bytes()
    backup.write_bytes(data[:beginning] + bytes(64) + data[beginning + 64 :])
    before = files(published)
    outcome = digest("restore", str(backup))

    assert outcome.status == 1
    assert "nothing was changed" in outcome.err
    assert files(published) == before


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + b"\xff" * 5000])
def test_what_is_no_backup_changes_nothing(digest: Command, published: Path, content: bytes) -> None:
    (published / "other").write_bytes(content)
    before = files(published)
    outcome = digest("restore", "other")

    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert files(published) == before


@pytest.mark.parametrize("path", ["missing.zip", "news"])
def test_a_backup_that_is_not_there_is_told(digest: Command, published: Path, path: str) -> None:
    assert "no such file" in digest("restore", path).err


def test_the_backup_of_another_site_is_refused(digest: Command, published: Path, backup: Path) -> None:
    path = published / "digest.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("2025:harbor", "2025:port"), encoding="utf-8")
    before = files(published)
    refused = digest("restore", str(backup))

    assert refused.status == 1
    assert 'the backup of another site, "tag:news.example.org,2025:harbor"' in refused.err
    assert files(published) == before
    assert digest("restore", str(backup), "--force").status == 0


def test_a_backup_by_a_newer_version_is_refused(digest: Command, published: Path) -> None:
    shutil.copy("digest.db", "newer.db")
    with closing(sqlite3.connect("newer.db")) as store, store:
        store.execute("UPDATE alembic_version SET version_num = '9999'")
    before = files(published)
    outcome = digest("restore", "newer.db")

    assert outcome.status == 1
    assert "revision 9999" in outcome.err
    assert files(published) == before


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("CREATE TRIGGER t AFTER INSERT ON items BEGIN DELETE FROM editions; END", "trigger"),
        ("CREATE VIEW v AS SELECT * FROM items", "view"),
    ],
)
def test_a_store_with_code_in_it_is_neither_restored_nor_backed_up(
    digest: Command, published: Path, backup: Path, statement: str, kind: str
) -> None:
    shutil.copy("digest.db", "copy.db")
    with closing(sqlite3.connect("copy.db")) as store, store:
        store.execute(statement)
    before = files(published)
    outcome = digest("restore", "copy.db")

    told = f"holds a {kind}, which no backup by digest has; nothing was changed; drop the {kind} first"
    assert outcome.status == 1
    assert outcome.err == f"digest: copy.db: {told}\n"
    assert files(published) == before

    shutil.copy("copy.db", "digest.db")
    refused = digest("backup", str(backup), "--force")
    assert refused.status == 1
    assert told in refused.err


@pytest.mark.parametrize("change", [{"revision": "0001"}, {"site_id": "tag:x"}, {"counts": {"items": 7}}])
def test_a_manifest_that_tells_of_another_database_is_refused(
    digest: Command, published: Path, backup: Path, change: dict[str, object]
) -> None:
    with zipfile.ZipFile(backup) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    found["manifest.json"] = json.dumps(json.loads(found["manifest.json"]) | change).encode()
    with zipfile.ZipFile(backup, "w") as archive:
        for name, content in found.items():
            archive.writestr(name, content)
    before = files(published)
    outcome = digest("restore", str(backup))

    assert outcome.status == 1
    assert outcome.err == f"digest: {backup}: its database is not the one of its manifest; nothing was changed\n"
    assert files(published) == before


def test_nothing_is_restored_during_another_run(digest: Command, published: Path, backup: Path) -> None:
    with locked(published / "digest.lock"):
        assert "another digest run is in progress" in digest("restore", str(backup)).err


def test_a_copy_of_a_store_is_a_backup_too(digest: Command, published: Path) -> None:
    copy = published / f"digest.db.before-{REVISION}"
    shutil.copy("digest.db", copy)
    before = rows(published / "digest.db")
    (published / "digest.db").unlink()

    assert digest("restore", copy.name).status == 0
    assert rows(published / "digest.db") == before


def test_a_backup_that_lacks_newer_editions_says_so(digest: Command, site: Path) -> None:
    digest("run", "--week", "2025-W16")
    digest("backup", "backup.zip")
    digest("run", "--week", "2025-W17")
    outcome = digest("restore", "backup.zip")

    assert "this backup lacks 1 edition in the output (2025-W17)" in outcome.err
    assert digest("build", now=LATER).status == 1


def test_a_link_in_the_site_leads_no_file_out_of_it(
    digest: Command, published: Path, backup: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    shutil.rmtree(published / "glossary")
    (published / "glossary").symlink_to(outside)
    outcome = digest("restore", str(backup))

    assert "glossary/en-es.csv would be outside the site" in outcome.err
    assert list(outside.iterdir()) == []


def test_a_folder_that_the_configuration_names_comes_back_with_it(digest: Command, published: Path) -> None:
    path = published / "digest.toml"
    write(published / "art/note.txt", "no template")
    path.write_text(path.read_text(encoding="utf-8").replace("[digest]", '[digest]\ntemplates = "art"'), "utf-8")
    assert digest("backup", "backup.zip").status == 0
    shutil.rmtree(published / "art")

    assert digest("restore", "backup.zip").status == 0
    assert (published / "art/note.txt").exists()


def test_a_key_that_is_gone_since_the_backup_is_told_with_the_way_on(
    digest: Command, published: Path, backup: Path
) -> None:
    with_line_in_configuration(backup, b"[ranking]\ntexts = 1\n")
    (published / "digest.toml").unlink()
    outcome = digest("restore", str(backup))

    assert (outcome.status, outcome.err.count("\n")) == (2, 1)
    assert "ranking.texts: is gone: " in outcome.err
    assert outcome.err.endswith("; take the file out of the backup, and mend it first\n")


def test_a_configuration_that_cannot_be_read_replaces_none_that_can(
    digest: Command, published: Path, backup: Path
) -> None:
    with_line_in_configuration(backup, b"[ranking]\ntexts = 1\n")
    before = files(published)
    outcome = digest("restore", str(backup), "--files")

    assert (outcome.status, outcome.err.count("\n")) == (2, 1)
    assert "ranking.texts: is gone: " in outcome.err
    assert outcome.err.endswith("; restore without `--files`\n")
    assert files(published) == before
    assert digest("restore", str(backup)).status == 0


def with_line_in_configuration(backup: Path, line: bytes) -> None:
    """Let the configuration of a backup end with a line, as if it had been there."""
    with zipfile.ZipFile(backup) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    found["site/digest.toml"] = content = found["site/digest.toml"] + line
    manifest = json.loads(found["manifest.json"])
    manifest["files"]["site/digest.toml"] = {"size": len(content), "sha256": sha256(content).hexdigest()}
    found["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(backup, "w") as archive:
        for name, content in found.items():
            archive.writestr(name, content)


@pytest.mark.parametrize("table", ["settings", "deliveries"])
def test_a_store_without_a_table_is_damaged(digest: Command, published: Path, table: str) -> None:
    shutil.copyfile("digest.db", "copy.db")
    with closing(sqlite3.connect("copy.db")) as copy:
        copy.execute(f"DROP TABLE {table}")
        copy.commit()
    before = files(published)
    outcome = digest("restore", "copy.db")

    assert outcome.err == "digest: copy.db: neither a backup nor a sound store; nothing was changed\n"
    assert files(published) == before


# Kills


@pytest.mark.parametrize("command", [("backup", "kept.zip", "--force"), ("restore", "first.zip")])
def test_a_kill_leaves_the_old_or_the_new(digest: Command, published: Path, command: tuple[str, ...]) -> None:
    with closing(sqlite3.connect("digest.db")) as store, store:
        store.execute("INSERT INTO settings VALUES ('large', ?)", (os.urandom(4_000_000).hex(),))
    digest("backup", "first.zip")
    shutil.copy("first.zip", "kept.zip")
    before = rows(published / "digest.db")
    code = "import sys; from digest.cli import main; print('ready', flush=True); sys.exit(main())"
    for moment in range(6):
        with started([sys.executable, "-c", code, *command], cwd=published) as child:
            assert child.stdout
            child.stdout.readline()
            time.sleep(0.1 + moment * 0.15)
            child.send_signal(signal.SIGKILL)
            child.wait(timeout=10)
        assert digest("restore", "kept.zip", "--dry-run").status == 0
        Database.open("digest.db").close()
        assert rows(published / "digest.db") == before


# Subscribers


@pytest.fixture
def delivering(digest: Command, published: Path) -> Path:
    """A site with two subscribers, and a backup of it from before one left and one was erased."""
    for name in ("ana", "ben", "eva"):
        digest("subscribers", "add", f"{name}@example.org")
    digest("backup", "backup.zip")
    digest("subscribers", "remove", "ana@example.org", now=LATER)
    digest("subscribers", "erase", "ben@example.org", now=LATER)
    digest("subscribers", "add", "new@example.org", now=LATER)
    return published


def test_who_left_since_the_backup_is_not_brought_back(digest: Command, delivering: Path) -> None:
    restored = digest("restore", "backup.zip", now=LATER)

    assert restored.status == 0
    assert restored.out.splitlines()[1:] == [
        "carried over from the store that was there: 1 subscriber who left, 1 suppressed address, 1 erased person",
        (
            "sending waits until you say which editions everyone has: "
            "`digest send --count-as-sent 2025-W17`, `all` or `none`"
        ),
    ]
    assert "this backup lacks 1 subscriber of the store that was there" in restored.err
    listed = digest("subscribers", "list", "--json", now=None).json["subscribers"]
    assert {one["email"]: one["status"] for one in listed} == {
        "ana@example.org": "unsubscribed",
        "eva@example.org": "active",
    }
    assert digest("subscribers", "add", "ben@example.org").status == 1


def test_a_store_that_is_lost_cannot_tell_who_left(digest: Command, delivering: Path) -> None:
    (delivering / "digest.db").write_bytes(b"not a store")
    restored = digest("restore", "backup.zip", now=LATER)

    assert restored.status == 0
    assert "people who have left since the backup may get mail again" in restored.err
    assert "sending waits" in restored.out


def test_a_dry_restore_carries_nothing(digest: Command, delivering: Path) -> None:
    before = rows(delivering / "digest.db")
    assert "nothing was changed" in digest("restore", "--dry-run", "backup.zip", now=LATER).out
    assert rows(delivering / "digest.db") == before


def test_a_backup_with_subscribers_belongs_to_its_owner(digest: Command, delivering: Path) -> None:
    digest("restore", "backup.zip", now=LATER)

    for path in (delivering / "backup.zip", *delivering.glob("digest.db*")):
        assert path.stat().st_mode & 0o077 == 0
