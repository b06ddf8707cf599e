"""Nothing happens on import: a command loads only the libraries that it uses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = set(
    "alembic asyncio babel css_inline feedgen jinja2 lxml markdown_it nh3 pydantic rich sqlalchemy sqlite3 "
    "typer".split()
)
SITE = """\
[digest]
name = "weekly"
id = "tag:news.example.org,2025:weekly"
title = "Weekly"
base_url = "https://news.example.org/"
timezone = "UTC"
locales = ["en"]

[[sources]]
name = "File"
kind = "text"
path = "news.txt"

[[sources]]
name = "Web"
kind = "feed"
url = "https://news.example.org/feed.xml"
"""
# What reads sources, on the web or not, and what makes publications.
OF_SOURCES = set("http lxml numpy publicsuffixlist py3langid urllib3".split())
OF_PUBLICATIONS = {"css_inline", "feedgen", "PIL"}
# What decides and words an edition, and what judges a translation: hundreds of patterns in fifty languages.
COMPOSING = (
    "digest.editing.order.compose",
    "digest.editing.grouping",
    "digest.editing.summary",
    "digest.tasks.steps.pipeline",
    "digest.publishing.templates",
    "digest.language.text.dates",
    "digest.language.text.sentences",
    "digest.language.text.shortening",
    "digest.translating.checking",
)
# The values that a digest is made of: each class takes half a millisecond to make.
OF_DIGESTS = ("digest.model.digest", "digest.model.draft", "digest.model.edition")
# What a build needs only for a week that is due: it decides and words an edition, and translates it.
OF_A_NEW_WEEK = (
    "digest.editing.building.build_digest",
    "digest.editing.draft",
    "digest.editing.order.compose",
    "digest.editing.grouping",
    "digest.editing.items.recognize_genre",
    "digest.editing.items.clean_titles",
    "digest.editing.summary.headline",
    "digest.language.schema.genres",
    "digest.tasks.steps.composer",
    "digest.tasks.steps.decide",
    "digest.tasks.steps.ingest",
    "digest.tasks.steps.localize",
    "digest.editing.summarizers",
    "digest.translating.checking",
)
# What renders pages, feeds, emails and cards, and cleans what comes in.
OF_NEW_FILES = set("PIL babel css_inline dateutil feedgen jinja2 lxml markdown_it markupsafe nh3".split())
RENDERING = (
    "digest.publishing.cards.maker",
    "digest.publishing.email.rendering",
    "digest.publishing.feeds.atom_writer",
    "digest.publishing.template_renderer",
    "digest.reading.sources",
    "digest.language.text.addresses",
    "digest.language.text.html.frozen.html",
    "digest.language.text.html.links",
    "digest.language.text.sentences",
)
THE_WEEK_AFTER = "2025-04-28T06:00:00Z"


def test_version_is_told_without_any_library() -> None:
    assert HEAVY & imported_by("--version") == set()


def test_the_suites_for_plugins_load_no_library_but_pytest() -> None:
    loaded = modules_imported_with("digest.testing")

    assert "digest.testing" in loaded
    assert HEAVY & {module.partition(".")[0] for module in loaded} == set()


@pytest.mark.parametrize("command", ["status", "list sources", "list items", "sources list", "sources show Web"])
def test_looking_at_a_site_loads_nothing_that_reads_or_publishes(command: str, tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text(SITE, encoding="utf-8")

    assert (OF_SOURCES | OF_PUBLICATIONS) & imported_by(*command.split(), folder=tmp_path) == set()


def write_ferry_news(folder: Path, language: str, *days: str) -> None:
    """Write a site with a feed in French that declares a language."""
    web = SITE.partition('[[sources]]\nname = "File"')
    (folder / "digest.toml").write_text(f'{web[0]}[[sources]]\nname = "Herald"\npath = "herald.xml"\n', "utf-8")
    items = (
        f"<item><title>{day}</title><description>Le bac du port repart {day} matin, après trois semaines de travaux."
        "</description></item>"
        for day in days
    )
    feed = f'<rss version="2.0"><channel><language>{language}</language>{"".join(items)}</channel></rss>'
    (folder / "herald.xml").write_text(feed, encoding="utf-8")


def test_status_tells_a_wrong_language_without_the_model(tmp_path: Path) -> None:
    write_ferry_news(tmp_path, "en", "lundi", "mardi", "jeudi")

    assert "py3langid" in imported_by("ingest", folder=tmp_path)
    assert "py3langid" not in imported_by("status", folder=tmp_path)


def test_the_language_of_a_source_is_asked_once(tmp_path: Path) -> None:
    days = ("lundi", "mardi", "mercredi", "jeudi", "vendredi")
    write_ferry_news(tmp_path, "fr", *days)
    assert "py3langid" in imported_by("ingest", folder=tmp_path)

    write_ferry_news(tmp_path, "fr", *days, "samedi")
    assert {"numpy", "py3langid"} & imported_by("ingest", folder=tmp_path) == set()

    write_ferry_news(tmp_path, "fr-CA", *days, "samedi", "dimanche")
    assert "py3langid" in imported_by("ingest", folder=tmp_path)


def test_files_are_read_without_what_requests_documents(tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text(SITE.partition('[[sources]]\nname = "Web"')[0], encoding="utf-8")
    (tmp_path / "news.txt").write_text("2025-04-21\nThe quay reopens\n\nBoats are back.\n", encoding="utf-8")

    assert {"publicsuffixlist", "urllib3"} & imported_by("ingest", folder=tmp_path) == set()


def test_help_loads_no_configuration_no_store_and_nothing_that_composes() -> None:
    loaded = modules_of("--help")

    assert {"alembic", "pydantic", "sqlalchemy", "sqlite3"} & {module.partition(".")[0] for module in loaded} == set()
    assert {module for module in loaded if module.startswith(("digest.config", *COMPOSING))} == set()


@pytest.mark.parametrize("command", ["status", "list weeks", "list sources", "sources list"])
def test_looking_at_a_site_loads_nothing_that_composes(command: str, tmp_path: Path) -> None:
    (tmp_path / "digest.toml").write_text(SITE, encoding="utf-8")

    loaded = modules_of(*command.split(), folder=tmp_path)

    assert {module for module in loaded if module.startswith((*COMPOSING, *OF_DIGESTS))} == set()


@pytest.mark.parametrize("engines", ["[]", '["identity"]'])
def test_a_build_with_nothing_new_loads_nothing_that_decides_or_translates(engines: str, tmp_path: Path) -> None:
    translation = f"[translation]\nengines = {engines}\n"
    (tmp_path / "digest.toml").write_text(
        SITE.partition('[[sources]]\nname = "Web"')[0] + translation, encoding="utf-8"
    )
    (tmp_path / "news.txt").write_text("2025-04-21\nThe quay reopens\n\nBoats are back.\n", encoding="utf-8")
    new = modules_of("run", "--now", THE_WEEK_AFTER, folder=tmp_path)

    unchanged = modules_of("build", "--now", THE_WEEK_AFTER, folder=tmp_path)

    assert {part for part in OF_A_NEW_WEEK if not any(module.startswith(part) for module in new)} == set()
    assert {module for module in unchanged if module.startswith((*OF_A_NEW_WEEK, *RENDERING))} == set()
    assert OF_NEW_FILES & {module.partition(".")[0] for module in unchanged} == set()


def test_ports_load_nothing_of_the_model() -> None:
    assert {module for module in modules_imported_with("digest.ports") if module.startswith("digest.model")} == set()


def imported_by(*arguments: str, folder: Path | None = None) -> set[str]:
    """The top-level names of all that a command imports."""
    return {module.partition(".")[0] for module in modules_of(*arguments, folder=folder)}


def modules_of(*arguments: str, folder: Path | None = None) -> set[str]:
    """The names of all modules that a command imports, as Python itself reports it."""
    command = [sys.executable, "-X", "importtime", "-m", "digest", *arguments]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True, timeout=60)
    lines = [line for line in result.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


def modules_imported_with(module: str) -> set[str]:
    """The names of all modules that a module brings, if pytest is there already."""
    code = f"import pytest, sys; before = set(sys.modules); import {module}; print(*set(sys.modules) - before)"
    command = [sys.executable, "-c", code]
    return set(subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.split())
