"""What a person can type, write or build upon stands in the documentation, and what stands there is true."""

from __future__ import annotations

import ast
import re
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
from digest.model.locale import Locale
from digest.publishers.templates import Templates

ROOT = Path(__file__).parents[2]
README, DESIGN, CONTRIBUTING, BENCH = DOCUMENTS = [
    ROOT / name for name in ("README.md", "digest/DESIGN.md", ".github/CONTRIBUTING.md", "bench/README.md")
]
WORDS_OF_GETTEXT = {"_", "gettext", "ngettext", "npgettext", "pgettext"}


def options() -> Iterator[str]:
    """Every verb, and every option of each."""
    verbs = typer.main.get_command(app)
    assert isinstance(verbs, typer.core.TyperGroup)
    for verb, command in verbs.commands.items():
        yield f"digest {verb}"
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


def test_readme_names_every_verb_and_option() -> None:
    assert unnamed(options(), README) == []


def test_readme_names_every_key_of_the_configuration() -> None:
    assert unnamed(keys(), README) == []


def test_contributing_names_every_target_of_make() -> None:
    assert unnamed((f"make {target}" for target in make_targets()), CONTRIBUTING) == []


def test_design_names_every_port() -> None:
    assert unnamed(ports(), DESIGN) == []


def test_design_names_every_word_of_the_templates() -> None:
    assert unnamed(template_words(), DESIGN) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_within_the_project_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8"))

    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_make_knows_every_target_that_is_named(document: Path) -> None:
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", document.read_text(encoding="utf-8"), re.MULTILINE))

    assert named - make_targets() == set()
