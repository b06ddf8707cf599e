"""What a person can type, write or build upon stands in the documentation, and what stands there is true."""

from __future__ import annotations

import ast
import re
import shlex
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import jinja2
import jinja2.meta
import jinja2.nodes
import pytest
import typer.core
import typer.main
from pydantic import BaseModel

from digest.cli.app import app
from digest.config.schema import Tables
from digest.formats.draft import draft
from digest.model.locale import Locale
from digest.publishers.templates import Templates
from docs.generate.commands import commands
from docs.generate.configuration import TABLES
from docs.generate.regions import PAGES, refresh
from docs.site.pages import ELSEWHERE

ROOT = Path(__file__).parents[2]
README, DESIGN, CONTRIBUTING, BENCH = (
    ROOT / name for name in ("README.md", "digest/DESIGN.md", ".github/CONTRIBUTING.md", "bench/README.md")
)
DOCUMENTS = [README, DESIGN, CONTRIBUTING, BENCH, *PAGES]
REFERENCE = ROOT / "docs" / "reference"
INDEX = ROOT / "docs" / "index.md"
WORDS_OF_GETTEXT = {"_", "gettext", "ngettext", "npgettext", "pgettext"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def options() -> Iterator[str]:
    """Every verb, and every option of each."""
    for verb, command in commands():
        yield verb
        for parameter in command.params:
            yield from (option for option in parameter.secondary_opts or parameter.opts if option.startswith("--"))


def keys(table: type[BaseModel] = Tables) -> Iterator[str]:
    """Every key of ``digest.toml``."""
    for name, field in table.model_fields.items():
        yield field.alias or name
        inner = [kind for kind in (field.annotation, *getattr(field.annotation, "__args__", ())) if is_table(kind)]
        for kind in inner:
            yield from keys(kind)


def is_table(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def ports() -> Iterator[str]:
    tree = ast.parse((ROOT / "digest" / "ports.py").read_text(encoding="utf-8"))
    return (node.name for node in tree.body if isinstance(node, ast.ClassDef))


def template_words() -> Iterator[str]:
    """Every value that a template is given, and every filter of our own that it can use."""
    environment = Templates()._environment(Locale("en"))
    yield from environment.filters.keys() - jinja2.Environment(autoescape=True).filters.keys()
    for path in sorted((ROOT / "templates").rglob("*.*")):
        if path.suffix in {".html", ".txt", ".xml"}:
            tree = environment.parse(path.read_text(encoding="utf-8"), filename=str(path))
            own = {name.name for name in tree.find_all(jinja2.nodes.Name) if name.ctx != "load"}
            own |= {macro.name for macro in tree.find_all(jinja2.nodes.Macro)}
            yield from jinja2.meta.find_undeclared_variables(tree) - own - WORDS_OF_GETTEXT


def make_targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z-]+):.*##", makefile, re.MULTILINE))


def unnamed(words: Iterable[str], document: Path) -> list[str]:
    """The words that a document does not show as code, in a line or in a block."""
    code = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", document.read_text(encoding="utf-8"), re.DOTALL))
    return [word for word in sorted(set(words)) if not re.search(rf"(?<![\w-]){word}(?![\w-])", code)]


def blocks(document: Path, *languages: str) -> list[str]:
    """The blocks of code of a document that are in a language, without the indent of a list."""
    found = re.findall(r"^( *)```(\w+)\n(.*?)^ *```", document.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, kind, block in found if kind in languages]


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


def test_the_reference_names_every_verb_and_option() -> None:
    assert unnamed(options(), REFERENCE / "commands.md") == []


def test_the_reference_names_every_key_of_the_configuration() -> None:
    assert unnamed(keys(), REFERENCE / "configuration.md") == []


def test_the_reference_names_every_key_of_a_draft() -> None:
    assert unnamed((*draft._KEYS, *draft._STORY_KEYS), REFERENCE / "drafts.md") == []


def test_the_reference_names_every_word_of_the_templates() -> None:
    assert unnamed(template_words(), REFERENCE / "templates.md") == []


def test_contributing_names_every_target_of_make() -> None:
    assert unnamed((f"make {target}" for target in make_targets()), CONTRIBUTING) == []


def test_design_names_every_port() -> None:
    assert unnamed(ports(), DESIGN) == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_generated_parts_are_up_to_date(page: Path) -> None:
    text = page.read_text(encoding="utf-8")

    assert refresh(text) == text, (
        f"{name(page)} has parts that the code writes otherwise now: run `make docs-reference`"
    )


def test_the_index_leads_to_every_page() -> None:
    links = re.findall(r"^- \[[^\]]+\]\(([^)#]+)\)", INDEX.read_text(encoding="utf-8"), re.MULTILINE)

    listed = sorted((INDEX.parent / link).resolve() for link in links)
    assert listed == sorted([*(page for page in PAGES if page != INDEX), *(ROOT / path for path in ELSEWHERE)])


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_within_the_project_lead_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = re.findall(r"\]\((?![a-z]+:)([^)\s]+)\)|src=\"([^\"]+)\"", text)

    assert [link for pair in links for link in pair if link and is_dead(document, link)] == []


@pytest.mark.parametrize(("document", "command"), list(shown_commands()))
def test_digest_takes_every_command_that_is_shown(document: str, command: str) -> None:
    group = typer.main.get_command(app)
    _, *arguments = shlex.split(command, comments=True)
    while isinstance(group, typer.core.TyperGroup):
        group = group.commands[arguments.pop(0)]

    group.make_context("digest", arguments)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_the_configuration_has_every_key_that_is_shown(document: Path) -> None:
    shown = [tomllib.loads(block) for block in blocks(document, "toml")]
    tables = [(table, one) for read in shown for table in TABLES.keys() & read.keys() for one in rows(read[table])]

    unknown = [f"[{table}] {key}" for table, values in tables for key in values.keys() - set(keys(TABLES[table]))]
    assert unknown == []


def rows(table: object) -> list[dict[str, object]]:
    return table if isinstance(table, list) else [table]


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_make_knows_every_target_that_is_named(document: Path) -> None:
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", document.read_text(encoding="utf-8"), re.MULTILINE))

    assert named - make_targets() == set()
