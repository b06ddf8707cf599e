"""A site whose store is a PostgreSQL database: the same bytes, and the same answers, as with a file."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.architecture.imports import ROOT
from tests.cli.conftest import Command, write

LOCALES = ["en", "es", "ru", "ar"]
FIRST, LATER = "2025-05-05T06:00:00Z", "2025-05-19T06:00:00Z"
TITLES = "zebra|Zebra|Éclair|_under|10 ferries|9 ferries|яхта|Ёж|🚢 ship".split("|")
ANSWERS = (
    ("status", "--json"),
    ("list", "items", "--json"),
    ("list", "weeks", "--json"),
    ("list", "sources", "--json"),
    ("explain", "--week", "2025-W17", "--json"),
)


def feed(first: int, last: int) -> str:
    """A feed with entries of these days of April and May, many at one moment, in no order."""
    entries = [
        f"<item><title>{title} {day}</title><guid>tag:{title}{day}</guid><link>https://x.example.com/{day}</link>"
        f"<pubDate>{(day - 1) % 30 + 1} {'Apr' if day <= 30 else 'May'} 2025 09:00:00 GMT</pubDate>"
        f"<description>All that is known of {title} on day {day}. It was said by the harbor.</description></item>"
        for day in range(first, last, 3)
        for title in TITLES
    ]
    Random(first).shuffle(entries)
    return f'<rss version="2.0"><channel><title>Zoo</title>{"".join(entries)}</channel></rss>'


@pytest.fixture
def made(tmp_path: Path) -> Callable[[str], Path]:
    """Makes the same site in a folder of that name."""

    def make(name: str) -> Path:
        golden = ROOT / "tests/golden/harbor"
        site = Path(shutil.copytree(golden, tmp_path / name, ignore=shutil.ignore_patterns("expected")))
        config = (site / "digest.toml").read_text(encoding="utf-8")
        config = config.replace('locales = ["en", "ar"]', f"locales = {LOCALES}".replace("'", '"'))
        write(site / "digest.toml", config + '\n[[sources]]\nname = "Zoo"\npath = "news/zoo.xml"\n')
        write(site / "news/zoo.xml", feed(8, 28))
        return site

    return make


def contents(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in (site / "output").rglob("*") if path.is_file()}


def told(site: Path, digest: Command, monkeypatch: pytest.MonkeyPatch) -> tuple[list[dict[str, bytes]], list[object]]:
    """What a site publishes in two runs, and what commands answer of it."""
    monkeypatch.chdir(site)
    published = []
    assert digest("run", "--all", now=FIRST).status == 0
    published.append(contents(site))
    write(site / "news/zoo.xml", feed(24, 40))
    assert digest("run", "--all", now=LATER).status == 0
    published.append(contents(site))
    assert digest("check", "--output").status == digest("doctor").status == 0
    answers = [digest(*words, now=LATER) for words in ANSWERS]
    assert [answer.status for answer in answers] == [0] * len(ANSWERS), [answer.err for answer in answers]
    return published, [answer.out for answer in answers]


def test_a_site_on_a_server_publishes_the_same_bytes(
    made: Callable[[str], Path], digest: Command, postgresql_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_disk, answered = told(made("a"), digest, monkeypatch)
    site = made("b")
    secret = write(site / "store.secret", f"{postgresql_store}\n")
    secret.chmod(0o600)
    monkeypatch.setenv("DIGEST_STORE_FILE", str(secret))
    on_server, answered_too = told(site, digest, monkeypatch)

    assert len(on_disk[-1]) > 40
    assert on_server == on_disk
    assert answered_too == answered
    assert not (site / "digest.db").exists()
