"""The documentation covers everything that a user can type, write or build upon, and its claims are true."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise
from pathlib import Path

import jinja2
import jinja2.meta
import jinja2.nodes
import pytest
from pydantic import BaseModel

from digest.config.schema import Tables
from digest.editing.frozen import draft_keys
from digest.model.locale import Locale
from digest.publishing.templates import Templates
from docs.generate.commands import commands
from tests.architecture.documents import CONTRIBUTING, DESIGN, DOCUMENTS, READMES, REFERENCE, ROOT, name, unnamed
from tests.tables import each_row

WORDS_OF_GETTEXT = {"_", "gettext", "ngettext", "npgettext", "pgettext"}


def options() -> Iterator[str]:
    """Every verb, and every option of each."""
    for verb, command in commands():
        yield verb
        for parameter in command.params:
            yield from (option for option in parameter.secondary_opts or parameter.opts if option.startswith("--"))


def keys(table: type[BaseModel] = Tables) -> Iterator[str]:
    """Every key of ``digest.toml``."""
    for key, field in table.model_fields.items():
        yield field.alias or key
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
    environment = Templates().renderer.environment(Locale("en"))
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


def test_the_reference_names_every_verb_and_option() -> None:
    assert unnamed(options(), REFERENCE / "commands.md") == []


def test_the_reference_names_every_key_of_the_configuration() -> None:
    assert unnamed(keys(), REFERENCE / "configuration.md") == []


def test_the_reference_names_every_key_of_a_draft() -> None:
    assert unnamed((*draft_keys.TOP_KEYS, *draft_keys.STORY_KEYS), REFERENCE / "drafts.md") == []


def test_the_reference_names_every_word_of_the_templates() -> None:
    assert unnamed(template_words(), REFERENCE / "templates.md") == []


def test_contributing_names_every_target_of_make() -> None:
    assert unnamed((f"make {target}" for target in make_targets()), CONTRIBUTING) == []


def test_design_names_every_port() -> None:
    assert unnamed(ports(), DESIGN) == []


@each_row("port", list(ports()))
def test_design_says_who_is_behind_a_port(port: str) -> None:
    row = re.search(rf"^\| .*`{port}`.* \| `(\S+)` \|$", DESIGN.read_text(encoding="utf-8"), re.MULTILINE)
    assert row
    place = ROOT / "digest" / row[1]
    texts = [path.read_text(encoding="utf-8") for path in (place, *place.glob("**/*.py")) if path.is_file()]

    assert any(re.search(rf"\b[Pp]ort {port}\b|class \w*{port}\b", text) for text in texts)


@each_row("document", DOCUMENTS)
def test_make_knows_every_target_that_is_named(document: Path) -> None:
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", document.read_text(encoding="utf-8"), re.MULTILINE))

    assert named - make_targets() == set()


@each_row("document", DOCUMENTS)
def test_no_heading_stands_over_nothing(document: Path) -> None:
    assert list(empty_headings(document.read_text(encoding="utf-8"))) == []


def empty_headings(text: str) -> Iterator[str]:
    """Every heading that the end of the text or a heading of its own level or above follows at once."""
    blocks = re.split(r"^(#+ .*)$", re.sub(r"```.*?```", "code", text, flags=re.DOTALL), flags=re.MULTILINE)
    headings = list(zip(blocks[1::2], blocks[2::2], strict=True))
    for (heading, body), (following, _) in pairwise([*headings, ("# ", "")]):
        if not body.strip() and level(following) <= level(heading):
            yield heading


def level(heading: str) -> int:
    return len(heading) - len(heading.lstrip("#"))


def test_a_heading_without_text_would_be_found() -> None:
    assert list(empty_headings("# A\n\n## B\n\n### C\n\n### D\n\ntext\n\n## E\n")) == ["### C", "## E"]


# Files and folders of a site, or that make or npm make: no checkout has them.
NOT_IN_A_CHECKOUT = {
    ".venv",
    ".digest-work",
    "editions/",
    "about.md",
    "imprint.md",
    "privacy.md",
    "demo/",
    "demo/site/",
    "metadata.json",
    "mutants/",
    "tests/npm/node_modules",
}
# What may stand for any.
AN_EXAMPLE = {"templates/locale/LANGUAGE/LC_MESSAGES/digest.po", "utils.py"}
# What the walkthroughs make.
OF_WALKTHROUGHS = {
    "digest/reading/jsonlines.py",
    "harbor_engine/__init__.py",
    "harbor_markdown/__init__.py",
    "harbor_markdown/templates/markdown/digest.md",
    "markdown/digest.md",
    "shipped/markdown/digest.md",
    "templates/markdown/digest.md",
    "tests/samples/jsonlines/",
    "tests/test_contract.py",
    "tests/unit/reading/test_jsonlines.py",
}
NO_PATH = {"/", "Node.js"}
ENDINGS = "css|csv|html|js|json|jsonl|md|opml|po|py|toml|txt|xml"


@pytest.mark.parametrize("document", [DESIGN, CONTRIBUTING, *READMES], ids=name)
def test_files_and_folders_that_are_named_exist(document: Path) -> None:
    named = (
        set(paths_in(document.read_text(encoding="utf-8"))) - NOT_IN_A_CHECKOUT - AN_EXAMPLE - NO_PATH - OF_WALKTHROUGHS
    )

    assert sorted(name for name in named if not is_of_the_project(name)) == []


def test_a_file_that_is_gone_would_be_found() -> None:
    named = set(paths_in("`digest/gone.py`, `make test` and `gone/`\n```\ndigest/\n  old.py new/   x/y\n```\n`model/`"))

    assert named == {"digest/gone.py", "gone/", "digest/", "old.py", "new/", "x/y", "model/"}
    assert {name for name in named if is_of_the_project(name)} == {"digest/", "model/"}


def paths_in(text: str) -> Iterator[str]:
    """What looks like a path: as code in a line, or among the words of a block."""
    blocks = re.findall(r"^```\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    lines = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    for word in chain(re.findall(r"`([^`\n]+)`", lines), *map(str.split, blocks)):
        if re.fullmatch(rf"[\w.-]*/[\w./-]*|\.\w[\w-]+|[\w.-]+\.(?:{ENDINGS})", word):
            yield word


def is_of_the_project(name: str) -> bool:
    """Whether a path leads somewhere: from the root, or from any folder below, as in a table of one folder."""
    folder = f"/{name.rstrip('/')}/"
    return any(folder in path for path in project_paths())


@cache
def project_paths() -> tuple[str, ...]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True, timeout=60).stdout
    return tuple(f"/{name}/" for name in listing.split("\0") if (ROOT / name).exists())


@pytest.mark.parametrize("document", [DESIGN, CONTRIBUTING], ids=lambda path: path.name)
def test_every_module_and_folder_of_the_package_is_named(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    rooms = {path.name + "/" * path.is_dir() for path in (ROOT / "digest").iterdir() if not path.name.startswith("_")}

    assert sorted(room for room in rooms - {"DESIGN.md", "py.typed"} if room not in text) == []
