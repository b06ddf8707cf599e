"""Flip single bits in the store of a site of real weeks: `python -m bench.damage FOLDER`, a folder with feeds.

Half of the bits are anywhere in the file; of the other half, each is in a value of a table that nothing brings back.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from digest.cli.progress import NoProgress
from digest.config import Config
from digest.config.load import load
from digest.errors import DigestError
from digest.store.tables import metadata
from digest.tasks.back_up import back_up
from digest.tasks.examine_site import SiteExaminer
from digest.tasks.store_place import store_place

_NOW = "2026-12-01T06:00:00Z"
_TABLES = ("items", "editions", "edition_items", "translations", "subscribers", "deliveries")
_SITE = """[digest]
name = "real"
id = "tag:news.example.org,2025:real"
title = "Real Weekly"
base_url = "https://news.example.org/"
timezone = "Europe/Lisbon"
locales = ["en", "es"]

[email]
from = "Real Weekly <digest@news.example.org>"
server = "file:mails"
postal_address = "1 Quay"
"""
Rows = dict[str, list[tuple[object, ...]] | None]


def main() -> None:
    """Print how many flips change a value, by table, and how many of these `doctor` and `backup` notice."""
    parser = argparse.ArgumentParser(prog="python -m bench.damage", description="Flip bits in a store.")
    parser.add_argument("folder", type=Path, help="a folder with feeds")
    parser.add_argument("--flips", type=int, default=200, help="bits to flip, of each kind")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        _make(site, options.folder.resolve())
        sound = Path(name) / "sound.db"
        shutil.copyfile(site / "digest.db", sound)
        print("| bits | table | values changed | doctor | backup |\n|---|---|--:|--:|--:|")
        for what, flip in (("anywhere", _flip_anywhere), ("in a value", _flip_value)):
            _measure(what, site, sound, flip, options.flips)


def _make(site: Path, feeds: Path) -> None:
    site.mkdir()
    paths = sorted(one for one in feeds.iterdir() if one.suffix in {".atom", ".rss", ".xml"})
    sources = "".join(f'\n[[sources]]\nname = "{one.stem}"\npath = "{one}"\n' for one in paths)
    (site / "digest.toml").write_text(_SITE + sources, encoding="utf-8")
    readers = "".join(f"reader{number}@example.org\n" for number in range(200))
    (site / "readers.csv").write_text(f"email\n{readers}", encoding="utf-8")
    _digest(site, "run", "--all")
    _digest(site, "subscribers", "import", "readers.csv")
    with closing(sqlite3.connect(site / "digest.db")) as opened:
        [week] = opened.execute("SELECT max(week) FROM editions").fetchone()
    _digest(site, "send", "--week", week)


def _digest(site: Path, *command: str) -> None:
    subprocess.run([sys.executable, "-m", "digest", *command, "--now", _NOW], cwd=site, check=False)


def _measure(what: str, site: Path, sound: Path, flip: Callable[[Path, random.Random], None], times: int) -> None:
    whole, store = _rows(sound), site / "digest.db"
    changed, noticed, kept = Counter[str](), Counter[str](), Counter[str]()
    config = load(site / "digest.toml", os.environ, pictures=False)
    for number in range(times):
        for ending in ("-wal", "-shm"):
            store.with_name(store.name + ending).unlink(missing_ok=True)
        shutil.copyfile(sound, store)
        flip(store, random.Random(number))
        tables = [name for name, rows in _rows(store).items() if rows != whole[name]]
        seen, refused = _is_noticed(config), _is_refused(config, site)
        changed.update(tables)
        noticed.update(tables if seen else ())
        kept.update(tables if refused else ())
    for name in sorted(changed):
        print(f"| {what} | {name} | {changed[name]} | {noticed[name]} | {kept[name]} |", flush=True)


def _flip_anywhere(store: Path, chance: random.Random) -> None:
    with store.open("r+b") as file:
        place = chance.randrange(store.stat().st_size)
        file.seek(place)
        [byte] = file.read(1)
        file.seek(place)
        file.write(bytes([byte ^ 1 << chance.randrange(8)]))


def _flip_value(store: Path, chance: random.Random) -> None:
    table = chance.choice(_TABLES)
    with closing(sqlite3.connect(store)) as opened, opened:
        number = chance.choice(opened.execute(f"SELECT rowid FROM {table}").fetchall())
        columns = [row[1] for row in opened.execute(f"PRAGMA table_info({table})")]
        chance.shuffle(columns)
        for column in columns:
            read = f"SELECT CAST({column} AS BLOB), typeof({column}) FROM {table} WHERE rowid = ?"
            value, kind = opened.execute(read, number).fetchone()
            if not value:
                continue
            place = chance.randrange(len(value))
            new = value[:place] + bytes([value[place] ^ 1 << chance.randrange(8)]) + value[place + 1 :]
            cast = "TEXT" if kind == "text" else kind
            opened.execute(f"UPDATE {table} SET {column} = CAST(? AS {cast}) WHERE rowid = ?", (new, *number))
            return


def _rows(store: Path) -> Rows:
    found: Rows = {}
    with closing(sqlite3.connect(store)) as opened:
        opened.text_factory = bytes
        for name in metadata.tables:
            found[name] = None
            with suppress(sqlite3.DatabaseError, UnicodeDecodeError):
                found[name] = opened.execute(f"SELECT * FROM {name} NOT INDEXED ORDER BY rowid").fetchall()
    return found


def _is_noticed(config: Config) -> bool:
    now = datetime.fromisoformat(_NOW).astimezone(UTC)
    place = store_place(config, NoProgress(), lambda _: None)
    return any(one.state == "wrong" for one in SiteExaminer(config, now, fix=False, place=place).store())


def _is_refused(config: Config, site: Path) -> bool:
    now = datetime.fromisoformat(_NOW).astimezone(UTC)
    place = store_place(config, NoProgress(), lambda _: None)
    try:
        back_up(config, site / "digest.toml", site.parent / "b.zip", now, place, lambda _: None, force=True)
    except DigestError:
        return True
    return False


if __name__ == "__main__":
    main()
