"""The files that a new site begins with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Template

import tomlkit

SAMPLE_PATH = Path("news/harbor-gazette.txt")
WORKFLOW_PATH = Path(".github/workflows/digest.yml")
# What is never committed beside the workflow: the store, what is made of it, and copies of it.
IGNORED = "/digest.db*\n/digest.lock\n/output/\n/private/\n*.zip\n"
_FOLDER = Path(__file__).parent / "starter"


def starter(values: Mapping[str, object], *, sample: bool) -> tuple[str, str]:
    """Return a commented configuration with these values in ``[digest]``, and the text of the sample news file.

    Without the sample, the configuration has no sources.
    """
    text = (_FOLDER / "digest.toml").read_text(encoding="utf-8")
    head, mark, source = text.partition("[[sources]]")
    document = tomlkit.parse(head + mark + source if sample else head)
    for key, value in values.items():
        document["digest"][key] = value
    return tomlkit.dumps(document), (_FOLDER / SAMPLE_PATH.name).read_text(encoding="utf-8")


def workflow() -> str:
    """Return a workflow that publishes a site by GitHub Pages."""
    return (_FOLDER / "pages.yml").read_text(encoding="utf-8")


def privacy_page(title: str, language: str, *, sends: bool, mailbox: str = "") -> str | None:
    """Return a privacy page to be filled in, None in a language that has no words for it.

    It is of a site that ``sends`` emails, or does not, and reads those of its ``mailbox``, an address, if it has one.
    """
    path = _FOLDER / f"privacy.{language}.md"
    if not path.exists():
        return None
    told = {"{email}": sends, "{mailbox}": sends and bool(mailbox)}
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        mark = next((mark for mark in told if line.startswith(mark)), "")
        lines += [line.removeprefix(mark)] if told.get(mark, True) else []
    return Template("\n".join([*lines, ""])).substitute(title=title, mailbox=mailbox)
