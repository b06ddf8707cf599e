"""Every key, option and extra has its place in a guide or in the tutorial: one that none needs is one too many."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from pydantic import BaseModel

from digest.config.environment import variable_of
from digest.config.schema import PageTable, Tables
from docs.generate.commands import commands
from tests.architecture.documents import ROOT
from tests.tables import each_row

GUIDES = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs/guides").glob("*.md"))}
GUIDES["tutorial.md"] = (ROOT / "docs/tutorial.md").read_text(encoding="utf-8")


@cache
def code(guide: str) -> str:
    """What a guide shows as code, in lines and in blocks."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", GUIDES[guide], re.DOTALL))


def shows(guide: str, word: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", code(guide)) is not None


def tables() -> Mapping[str, type[BaseModel]]:
    fields = {name: field.annotation for name, field in Tables.model_fields.items()}
    found = {name: kind for name, kind in fields.items() if isinstance(kind, type) and issubclass(kind, BaseModel)}
    (source,) = (kind for kind in getattr(fields["sources"], "__args__", ()) if kind is not Ellipsis)
    return found | {"sources": source, "sources.page": PageTable}


def keys() -> Iterator[tuple[str, str]]:
    for table, kind in tables().items():
        yield from ((table, field.alias or name) for name, field in kind.model_fields.items())


def names_key(guide: str, table: str, key: str) -> bool:
    """A guide names a key beside its table, as a table of its own, or as a variable, such as that of a password."""
    if f"[{table}.{key}]" in code(guide):
        return True
    if re.search(rf"\bDIGEST_SOURCE_\w+_{key.upper()}", code(guide)) and table == "sources":
        return True
    return (f"[{table}]" in code(guide) and shows(guide, key)) or f"{variable_of(table, key)}_FILE" in code(guide)


@each_row(("table", "key"), list(keys()))
def test_a_guide_names_each_key(table: str, key: str) -> None:
    assert [guide for guide in GUIDES if names_key(guide, table, key)]


def options() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each option of each command, by all its names, such as ``--sample`` and ``--no-sample``; hidden are old names."""
    for verb, command in commands():
        for parameter in command.params:
            if parameter.opts[0].startswith("--") and not getattr(parameter, "hidden", False):
                yield verb, (*parameter.opts, *parameter.secondary_opts)


# Options of nearly every command, which are named once.
SHARED = {"--config", "--now", "--dry-run", "--json", "--verbose", "--quiet", "--debug"}


@each_row(("verb", "names"), list(options()))
def test_a_guide_names_each_option(verb: str, names: tuple[str, ...]) -> None:
    own = [guide for guide in GUIDES if SHARED.intersection(names) or shows(guide, verb)]
    assert [guide for guide in own for name in names if shows(guide, name)]


@each_row("extra", list(tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]))
def test_the_guide_to_the_installation_names_each_extra(extra: str) -> None:
    assert shows("install.md", extra)
