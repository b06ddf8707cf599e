"""The pages of ``docs/`` and the README have working links, and show only valid commands and keys."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import typer.core
import typer.main

from digest.cli.app import app
from docs.generate.configuration import TABLES
from docs.generate.regions import PAGES, refresh
from docs.site.pages import ELSEWHERE
from tests.architecture.documents import DOCUMENTS, README, ROOT, blocks, name
from tests.tables import each_row

INDEX = ROOT / "docs" / "index.md"


def shown_commands() -> Iterator[tuple[str, str]]:
    """Each call of digest that a block of shell commands shows, and where."""
    for document in (README, *PAGES):
        for prompt, language in {"$ ": "console", "": "sh"}.items():
            lines = "".join(blocks(document, language)).splitlines()
            for line in lines:
                if line.startswith(f"{prompt}digest ") and not line.startswith(f"{prompt}digest --"):
                    yield name(document), line.removeprefix(prompt)


def anchors(document: Path) -> list[str]:
    """The anchors of the headings of a document, as a Git host makes them."""
    seen: dict[str, int] = {}
    made = []
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE):
        slug = re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        made.append(f"{slug}-{seen[slug]}" if slug in seen else slug)
        seen[slug] = seen.get(slug, 0) + 1
    return made


def is_dead(document: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = document.parent / path if path else document
    return not target.exists() or (anchor != "" and anchor not in anchors(target))


def test_the_readme_stays_short() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= 150


@each_row("page", PAGES)
def test_generated_parts_are_up_to_date(page: Path) -> None:
    text = page.read_text(encoding="utf-8")

    assert refresh(text) == text, (
        f"{name(page)} has parts that the code writes otherwise now: run `make docs-reference`"
    )


def test_the_index_leads_to_every_page() -> None:
    links = re.findall(r"^- \[[^\]]+\]\(([^)#]+)\)", INDEX.read_text(encoding="utf-8"), re.MULTILINE)

    listed = sorted((INDEX.parent / link).resolve() for link in links)
    assert listed == sorted([*(page for page in PAGES if page != INDEX), *(ROOT / path for path in ELSEWHERE)])


@each_row("document", DOCUMENTS)
def test_links_within_the_project_lead_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = re.findall(r"\]\((?![a-z]+:)([^)\s]+)\)|src=\"([^\"]+)\"", text)

    assert [link for pair in links for link in pair if link and is_dead(document, link)] == []


@each_row(("document", "command"), list(shown_commands()))
def test_digest_takes_every_command_that_is_shown(document: str, command: str) -> None:
    group = typer.main.get_command(app)
    _, *arguments = shlex.split(command, comments=True)
    while isinstance(group, typer.core.TyperGroup):
        group = group.commands[arguments.pop(0)]

    group.make_context("digest", arguments)


@each_row("document", DOCUMENTS)
def test_the_configuration_has_every_key_that_is_shown(document: Path) -> None:
    shown = [tomllib.loads(block) for block in blocks(document, "toml")]
    tables = [(table, one) for read in shown for table in TABLES.keys() & read.keys() for one in rows(read[table])]

    unknown = [f"[{table}] {key}" for table, values in tables for key in values.keys() - known(table)]
    assert unknown == []


def known(table: str) -> set[str]:
    return {field.alias or key for key, field in TABLES[table].model_fields.items()}


def rows(table: object) -> list[dict[str, object]]:
    return table if isinstance(table, list) else [table]
