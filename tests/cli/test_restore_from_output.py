"""Editions come back from the output as they were published, whatever was lost, and whatever happened to its files."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from tests.cli.conftest import Command, write
from tests.pictures import png

ROOT = Path(__file__).resolve().parents[2]
NOW, LATER = "2025-05-05T06:00:00Z", "2025-05-12T06:00:00Z"
CONFIG = """\
[digest]
name = "harbor"
title = "Harbor Weekly"
base_url = "https://news.example.org/"
timezone = "Europe/Lisbon"
locales = ["en", "es", "de"]
stories = 3
figures = 2
sections = "source"

[feeds]
by_section = true
by_tag = true

[translation]
engines = ["marking"]

[[sources]]
name = "Council"
path = "news/council.txt"
locale = "en"
tags = ["city"]

[[sources]]
name = "Port"
path = "news/port.xml"
locale = "en"
translate = "full"

[[sources]]
name = "Mirror"
path = "news/mirror.xml"
locale = "en"

[[sources]]
name = "Le Phare"
path = "news/phare.xml"
locale = "fr"
"""
ENGINE = """
from digest.model.translation import Translation

KNOWN = {
    ("en", "es"): {
        "The ferry sails every morning": "El transbordador zarpa cada mañana",
        "The ferry sails every morning.": "El transbordador zarpa cada mañana.",
        "It carries 310 people and 12 cars.": "Lleva a 310 personas y 12 coches.",
        "310 people": "310 personas",
        "The council voted for the new tram line.": "El consejo votó por la nueva línea de tranvía.",
        "Work begins in May.": "Las obras empiezan en mayo.",
        "The week was quiet.": "La semana fue tranquila.",
        "The quay at night": "El muelle de noche",
    },
    ("fr", "en"): {"Le phare est ouvert": "The lighthouse is open"},
    ("en", "de"): {
        "The ferry sails every morning": "Die Fähre fährt jeden Morgen",
        "The ferry sails every morning.": "Die Fähre fährt jeden Morgen.",
        "The week was quiet.": "Die Woche war ruhig.",
    },
}


class Phrasebook:
    def translate(self, segments, source, target):
        known = KNOWN[source, target]
        return [Translation(known.get(segment, f"{segment} 7777")) for segment in segments]

    def pairs(self):
        return frozenset(KNOWN)

    def fingerprint(self, source, target):
        return "marking"


def engines(settings, report):
    return (Phrasebook(),)
"""
COUNCIL = """\
22.04.2025

The council voted for the new tram line. Work begins in May.


The old quay is closed 23.04.2025

Boats moor at the new quay.


The old quay is open again 30.04.2025

Boats moor at both quays. Nobody pays before June.


The bridge turns at noon 29.04.2025

It turns every day.
"""
NEXT_WEEK = "\n\nThe market moves 07.05.2025\n\nIt moves to the square behind the church.\n"
FERRY = "The ferry sails every morning. It carries 310 people and 12 cars."
ITEM = """\
<item><title>{title}</title><link>{url}</link><guid isPermaLink="false">{guid}</guid><category>sea</category>
<pubDate>{day} Apr 2025 {hour}:00:00 +0100</pubDate><description>{text}</description></item>
"""


# The items of editions, without exact copies.
SHOWN = "FROM items JOIN edition_items ON key = item WHERE NOT dropped AND source <> 'Mirror'"


def feed(*items: tuple[str, str, str, str, str]) -> str:
    names = ("title", "url", "guid", "day", "hour", "text")
    told = [ITEM.format_map(dict(zip(names, item, strict=True))) for item in items]
    return f'<rss version="2.0"><channel><title>Port</title>{"".join(told)}</channel></rss>'


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an engine from another distribution."""
    folder = tmp_path_factory.mktemp("engine")
    write(folder / "marking_engine.py", ENGINE)
    write(folder / "marking-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: marking\nVersion: 1\n")
    entry_points = "[digest.translators]\nmarking = marking_engine:engines\n"
    write(folder / "marking-1.dist-info/entry_points.txt", entry_points)
    return folder


@pytest.fixture(scope="module")
def built(engine: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that real processes have published: two editions in three locales, one of them edited."""
    folder = tmp_path_factory.mktemp("built")
    write(folder / "digest.toml", CONFIG)
    write(folder / "news/council.txt", COUNCIL)
    ferry = ("The ferry sails every morning", "https://port.example.org/1", "p1", "22", "09", FERRY)
    bare = (
        "The pilot boats stay in port",
        "",
        "p2",
        "22",
        "11",
        "&lt;p&gt;A &lt;b&gt;storm&lt;/b&gt; is near.&lt;/p&gt;",
    )
    midnight = ("The crane is painted", "https://port.example.org/3", "p3", "29", "00", "It is green now.")
    write(folder / "news/port.xml", feed(ferry, bare, midnight))
    write(folder / "news/mirror.xml", feed((ferry[0], "https://mirror.example.org/1", "m1", *ferry[3:])))
    write(folder / "news/phare.xml", feed(("Le phare est ouvert", "https://phare.example.org/1", "f1", "23", "10", "")))
    (folder / "images").mkdir()
    (folder / "images/quay.png").write_bytes(png(40, 20))
    run(folder, engine, "ingest", now=NOW)
    run(folder, engine, "draft", "--week", "2025-W17", now=NOW)
    edit(folder / "editions/2025-W17.toml")
    run(folder, engine, "run", "--all", now=NOW)
    return folder


def edit(draft: Path) -> None:
    """Write an introduction, a summary and a title, and add a picture."""
    head, ferry, tram, lighthouse, quay, boats = draft.read_text(encoding="utf-8").split("[[stories]]\n")
    head = head.replace(
        'introduction = """\n',
        'introduction = """\nThe week was *quiet*. See [the plan](https://plan.example.org/). Nothing happened.\n',
    )
    ferry += 'image = "quay.png"\nalt = "The quay at night"\n'
    ferry += 'caption = "Nobody is there."\ncredit = "Ana Ruiz"\n\n'
    tram = tram.replace("Work begins in May.", "A line will cross the river.\nWork begins in May.")
    quay = quay.replace('title = "The old quay is closed"', 'title = "Boats have moved"').replace(
        "drop = false", "pin = true"
    )
    quay = quay.replace("pin = false\n", "", 1)
    stories = (ferry, tram, lighthouse, quay, boats)
    id_ = tram.partition('"')[2][:8]
    own = f'\n[locales.es]\nintroduction = "Una semana *tranquila*. Nada más."\ntitles = {{ "{id_}" = "El tranvía" }}\n'
    draft.write_text("[[stories]]\n".join((head, *stories)) + own, encoding="utf-8")


def run(folder: Path, engine: Path, *arguments: str, now: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a shell does, in a process of its own."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("DIGEST_")}
    path = os.pathsep.join([str(engine), *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, "-m", "digest", *arguments, "--now", now]
    result = subprocess.run(
        command,
        cwd=folder,
        env=inherited | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert result.returncode == 0, result.stderr
    return result


@pytest.fixture
def published(built: Path, engine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that site, which is the current folder."""
    site = Path(shutil.copytree(built, tmp_path / "site"))
    monkeypatch.syspath_prepend(str(engine))
    monkeypatch.chdir(site)
    return site


@pytest.fixture
def lost(published: Path) -> Path:
    """The same without its store."""
    lose(published)
    return published


def lose(site: Path) -> None:
    for path in site.glob("digest.db*"):
        path.unlink()


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def ids(feed: Path) -> dict[str, tuple[str, str]]:
    """The entries of a feed: update time and content by id; each id occurs once."""
    entries = etree.parse(feed).getroot().findall("{*}entry")
    found = {one.findtext("{*}id"): (one.findtext("{*}updated"), one.findtext("{*}content")) for one in entries}
    assert len(found) == len(entries)
    return found


def test_it_works_in_real_processes_and_readers_see_no_entry_twice(built: Path, engine: Path, tmp_path: Path) -> None:
    site = Path(shutil.copytree(built, tmp_path / "site"))
    before = files(site / "output")
    old = {path: ids(site / "output" / path) for path in before if path.endswith(("feed.xml", "items.xml"))}
    lose(site)

    told = run(site, engine, "restore", "--from-output", now=NOW)
    assert "took back 2 editions (2025-W17 to 2025-W18) with 9 items, in de, en, es\n" in told.stdout
    assert "the next build changes no file" in told.stdout
    assert files(site / "output") == before
    run(site, engine, "build", now=NOW)
    assert files(site / "output") == before

    control = Path(shutil.copytree(built, tmp_path / "control"))
    for one in (site, control):
        write(one / "news/council.txt", COUNCIL + NEXT_WEEK)
        run(one, engine, "run", now=LATER)
    after = files(site / "output")
    assert after == files(control / "output")
    for path, entries in old.items():
        new = ids(site / "output" / path)
        assert {one: new[one] for one in entries} == entries
        assert len(new) - len(entries) == (path.count("/") == 2 or "council" in path or "/city/" in path), path


def test_what_the_store_knew_of_editions_comes_back(digest: Command, published: Path) -> None:
    shutil.copy("digest.db", "full.db")
    lose(published)
    assert digest("restore", "--from-output").status == 0

    with closing(sqlite3.connect("full.db")) as full, closing(sqlite3.connect("digest.db")) as restored:
        for query in (
            "SELECT week, published, updated, headline, headline_locale, stories FROM editions ORDER BY week",
            f"SELECT item, edition_items.week {SHOWN} ORDER BY item",
            f"SELECT key, source, items.week, url, title, locale, tags, text {SHOWN} ORDER BY key",
            "SELECT week, locale FROM translations ORDER BY week, locale",
            "SELECT id, name, place FROM sources WHERE id <> 'Mirror' ORDER BY id",
            "SELECT value FROM settings WHERE name IN ('id', 'site_id', 'site_name') ORDER BY name",
        ):
            assert restored.execute(query).fetchall() == full.execute(query).fetchall(), query


def test_it_says_what_the_output_does_not_hold(digest: Command, lost: Path) -> None:
    told = digest("restore", "--from-output").out

    for words in ("no edition shows", "translation memory", "in their order"):
        assert words in told


def test_a_dry_run_writes_nothing(digest: Command, lost: Path) -> None:
    before = files(lost)
    outcome = digest("restore", "--from-output", "--dry-run")

    assert outcome.status == 0
    assert "would take back 2 editions" in outcome.out
    assert files(lost) == before


def test_a_second_time_changes_nothing(digest: Command, lost: Path) -> None:
    digest("restore", "--from-output")
    before = files(lost)
    outcome = digest("restore", "--from-output")

    assert "lacks no edition that can be read from the output; nothing to do; `digest doctor --fix`" in outcome.out
    assert {name: content for name, content in files(lost).items() if "digest.db" not in name} == {
        name: content for name, content in before.items() if "digest.db" not in name
    }


def test_an_older_store_gets_only_what_it_lacks(digest: Command, published: Path) -> None:
    with closing(sqlite3.connect("digest.db")) as store, store:
        for table in ("translations", "edition_items", "editions"):
            store.execute(f"DELETE FROM {table} WHERE week = '2025-W18'")
        kept = store.execute("SELECT * FROM editions").fetchall()
        items = store.execute("SELECT * FROM items ORDER BY key").fetchall()
    before = files(published / "output")

    assert "took back 1 edition (2025-W18)" in digest("restore", "--from-output").out
    with closing(sqlite3.connect("digest.db")) as store:
        assert store.execute("SELECT * FROM editions WHERE week = '2025-W17'").fetchall() == kept
        assert store.execute("SELECT * FROM items ORDER BY key").fetchall() == items
    assert digest("build").status == 0
    assert files(published / "output") == before


def test_a_damaged_store_is_named_with_the_way_back(digest: Command, published: Path) -> None:
    lose(published)
    Path("digest.db").write_bytes(b"no store" * 1000)
    outcome = digest("restore", "--from-output")
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert "without one, use `digest doctor --fix`, which moves it aside, then `digest restore --from" in outcome.err

    assert digest("doctor", "--fix").status == 1
    assert digest("restore", "--from-output").status == 0
    assert digest("doctor").status == 0


@pytest.mark.parametrize("use", [["feeds"], ["site"], ["site", "feeds", "search"]])
def test_no_publisher_is_needed(digest: Command, published: Path, use: list[str]) -> None:
    with (published / "digest.toml").open("a", encoding="utf-8") as config:
        config.write(f"\n[publishers]\nuse = {use}\n".replace("'", '"'))
    shutil.rmtree("output")
    assert digest("build").status == 0
    before = files(published / "output")
    lose(published)

    assert digest("restore", "--from-output").status == 0
    assert digest("build").status == 0
    assert files(published / "output") == before


def test_pages_from_other_templates_are_no_obstacle(digest: Command, published: Path) -> None:
    write(published / "templates/site/_digest.html", "{{ digest.stories|length }} stories\n")
    assert digest("build").status == 0
    before = files(published / "output")
    lose(published)

    assert digest("restore", "--from-output").status == 0
    assert digest("build").status == 0
    assert files(published / "output") == before


def test_pages_feeds_and_emails_come_back_from_nothing_but_the_editions(digest: Command, lost: Path) -> None:
    before = files(lost / "output")
    for folder in ("site", "email"):
        shutil.rmtree(lost / "output" / folder)

    restored = digest("restore", "--from-output")
    assert (restored.status, "- site/index.html: missing\n" in restored.out) == (0, True), restored
    assert digest("build").status == 0
    assert files(lost / "output") == before


def test_editions_are_as_their_schema_says(published: Path) -> None:
    schema = json.loads((ROOT / "docs/reference/edition.schema.json").read_text(encoding="utf-8"))
    found = sorted((published / "output/editions").iterdir())

    assert [path.name for path in found] == ["2025-W17.json", "2025-W18.json"]
    for path in found:
        jsonschema.validate(json.loads(path.read_bytes()), schema, jsonschema.Draft202012Validator)


def test_an_edition_has_nothing_private(published: Path) -> None:
    text = (published / "output/editions/2025-W17.json").read_text(encoding="utf-8")

    assert str(published) not in text
    assert "council.txt" not in text
    assert '"factors"' not in text
    assert "The old quay is open again" not in text


def test_an_output_of_an_older_version_gets_its_editions_with_the_next_build(digest: Command, published: Path) -> None:
    before = files(published / "output")
    shutil.rmtree("output/editions")

    assert digest("build").status == 0
    assert files(published / "output") == before


# Damaged and hostile files

PLACE = Path("output/editions/2025-W17.json")


def edit_json(old: str, new: str) -> None:
    text = PLACE.read_text(encoding="utf-8")
    assert old in text
    PLACE.write_text(text.replace(old, new), encoding="utf-8")


def cut() -> None:
    PLACE.write_bytes(PLACE.read_bytes()[:-2000])


def empty() -> None:
    PLACE.write_bytes(b"")


def remove() -> None:
    PLACE.unlink()


def link() -> None:
    PLACE.rename("elsewhere")
    PLACE.symlink_to(Path("elsewhere").absolute())


def exchange_weeks() -> None:
    shutil.copy(PLACE.with_name("2025-W18.json"), PLACE)


def nest_deeply() -> None:
    PLACE.write_text("[" * 1_000_000, encoding="utf-8")


def grow_huge() -> None:
    with PLACE.open("r+b") as file:
        file.truncate(1 << 32)


def show_something_else() -> None:
    PLACE.write_text('["Moved"]', encoding="utf-8")


HARM: dict[str, Callable[[], None]] = {
    "damaged": cut,
    "damaged (Expecting": empty,
    "missing": remove,
    "a symbolic link": link,
    "the edition of 2025-W18": exchange_weeks,
    "damaged (maximum recursion": nest_deeply,
    "4096 MB are too many": grow_huge,
    "Input should be": show_something_else,
    "the edition of another site": lambda: edit_json("2025:harbor", "2020:port"),
    "later version": lambda: edit_json('"version": 1', '"version": 2'),
    "is not a language tag": lambda: edit_json('"locale": "en"', '"locale": "en/.."'),
    "kind": lambda: edit_json('"kind": "source"', '"kind": "script"'),
    "is no picture of a site": lambda: edit_json("quay.png", "../../digest.db"),
    "markup that no build writes": lambda: edit_json("<em>quiet</em>", "<script>x()</script>"),
    "a paragraph without words": lambda: edit_json('"paragraphs": [', '"paragraphs": [[],'),
    "are strings": lambda: edit_json('"week": "2025-W17"', '"week": {"year": 2025, "number": 99}'),
    "a week and a locale are strings": lambda: edit_json('"locale": "en"', '"locale": {"tag": "x"}'),
    "of another age": lambda: edit_json('"updated": "2025', '"updated": "0001'),
}


@pytest.mark.parametrize("reason", HARM)
def test_a_file_that_cannot_be_used_is_named_and_the_rest_is_taken(digest: Command, lost: Path, reason: str) -> None:
    HARM[reason]()
    outcome = digest("restore", "--from-output")

    assert outcome.status == 1
    named, unread = outcome.err.splitlines()
    assert f"{PLACE}: " in named
    assert reason in named
    assert named.endswith("; not used")
    assert "2025-W17: the output has no such edition as data; it was not taken back" in unread
    assert "took back 1 edition (2025-W18)" in outcome.out


def test_markup_that_a_source_could_not_bring_is_not_taken(digest: Command, lost: Path) -> None:
    edit_json('"html": "', "\"html\": \"<img src='x' onerror='alert(1)'><script>x()</script>")
    edit_json("https://port.example.org/1", "javascript:x()")
    assert digest("restore", "--from-output").status == 0
    assert digest("build").status == 0

    for path, content in files(lost / "output").items():
        assert b"onerror" not in content, path
        assert b"x()" not in content, path


# What to write


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "name a backup to restore, FILE, or use --from-output"),
        (("backup.zip", "--from-output"), "give either FILE or --from-output"),
        (("--from-output", "--files"), "give either FILE or --from-output"),
    ],
)
def test_one_of_file_and_output_is_needed(digest: Command, lost: Path, arguments: tuple[str, ...], words: str) -> None:
    outcome = digest("restore", *arguments)

    assert outcome.status == 2
    assert words in outcome.err
    assert outcome.err.count("\n") == 1


def test_an_output_without_editions_has_nothing_to_take(digest: Command, lost: Path) -> None:
    shutil.rmtree("output")
    outcome = digest("restore", "--from-output")

    assert outcome.status == 1
    assert "shows no editions" in outcome.err
    assert not Path("digest.db").exists()


def test_the_output_of_another_site_is_refused(digest: Command, lost: Path) -> None:
    path = lost / "digest.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('name = "harbor"', 'name = "harbor"\nid = "tag:other.example.org,2020:x"'))
    outcome = digest("restore", "--from-output")

    assert outcome.status == 2
    assert 'shows editions of "tag:news.example.org,2025:harbor"' in outcome.err
