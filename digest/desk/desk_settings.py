"""The settings that the desk may change in ``digest.toml``: what readers see at a glance. Pure.

What says where a site is, how it sends and what it keeps secret stays a matter of the file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from digest.config import Config
from digest.desk.guard import Fields, first
from digest.errors import UsageError
from digest.language.text.characters.clean import one_line
from digest.model.look import Theme

# New values by table and key; None stands for the default.
Changes = Mapping[tuple[str, str], str | int | None]


@dataclass(frozen=True, slots=True)
class Setting:
    """A key of a table, and how the desk asks for it; one with ``choices`` has no other value."""

    table: str
    key: str
    label: str
    hint: str = ""
    kind: Literal["line", "number", "choice", "picture"] = "line"
    choices: Sequence[tuple[str, str]] = ()

    def options(self, pictures: Sequence[str]) -> Sequence[tuple[str, str]]:
        """Return the values that it may have, each with its name; a picture is one of those of the site."""
        return (("", "none"), *((name, name) for name in pictures)) if self.kind == "picture" else self.choices

    def value(self, config: Config) -> str:
        """Return its value as a field shows it, "" if there is none."""
        value = getattr(getattr(config.tables, self.table), self.key)
        return "" if value is None else str(value)


SETTINGS = (
    Setting("digest", "title", "Title"),
    Setting("digest", "description", "Description", "one line, on the front page and in the feeds"),
    Setting("look", "editor", "Editor", "the name of whoever edits it, on the front page"),
    Setting("look", "theme", "Theme", kind="choice", choices=tuple((one, one) for one in get_args(Theme))),
    Setting("look", "accent", "Color of headings and links", "such as #006040; empty: that of the theme"),
    Setting("look", "logo", "Logo", "from your folder images/", kind="picture"),
    Setting("look", "icon", "Icon of the site", "from your folder images/", kind="picture"),
    Setting(
        "digest",
        "sections",
        "Headings above the stories",
        kind="choice",
        choices=(("topic", "topics"), ("source", "sources"), ("tag", "tags"), ("none", "none")),
    ),
    Setting("digest", "stories", "Stories with a summary", kind="number"),
    Setting("look", "full", "Of these in full, the lead included", kind="number"),
)


def asked_changes(fields: Fields) -> Changes:
    """Return the settings that a form changes. Raises UsageError for what is no number, and no title."""
    changes: dict[tuple[str, str], str | int | None] = {}
    for one in SETTINGS:
        typed = one_line(first(fields, one.key))
        if one.key not in fields or typed == one_line(first(fields, f"was-{one.key}")):
            continue
        if one.key == "title" and not typed:
            raise UsageError("Give the site a title.")
        if one.kind == "number" and not (typed.isascii() and typed.isdigit() and len(typed) <= len("500")):
            raise UsageError(f"{one.label}: write a number from 1 to 500.")
        changes[one.table, one.key] = int(typed) if one.kind == "number" else typed or None
    return changes


def told_changes(changes: Changes) -> str:
    """Say which settings were changed."""
    return ", ".join(one.label.lower() for one in SETTINGS if (one.table, one.key) in changes)
