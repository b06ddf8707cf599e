"""``digest stories list``: list the stories that run on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from digest import tasks
from digest.cli.columns import aligned
from digest.cli.context import CONFIG, JSON, Context, command
from digest.cli.read_only import opened
from digest.cli.report import Report


@command(JSON, CONFIG, then="`digest stories join ID ID`, `split` and `name` say what is one story")
def list_(
    context: Context,
    *,
    every: Annotated[bool, typer.Option("--all", help="Also those that ended, or were joined to another.")] = False,
) -> Report:
    """List the stories that run on, each with its id and its last headline.

    A story runs as long as one of the last six editions told it.
    """
    site = context.site()
    with opened(site) as stores:
        stories = [one for one in tasks.listed_storylines(stores.editions) if one.runs or every]
    none = "no story runs on" if every else "no story runs on now; `--all` lists those that ended, too"
    return Report(aligned(map(_row, stories)) if stories else [none], {"stories": _as_json(stories)})


def _row(one: tasks.ListedStoryline) -> tuple[str, ...]:
    if one.line.joined:
        return one.line.id, "", f"joined to {one.line.joined}"
    weeks = one.weeks
    span = str(weeks[0]) if len(weeks) == 1 else f"{weeks[0]} to {weeks[-1]} ({len(weeks)})" if weeks else "no edition"
    title = f"{one.line.name}: {one.headline}" if one.line.name and one.headline else one.title
    return one.line.id, span, title


def _as_json(stories: Iterable[tasks.ListedStoryline]) -> list[dict[str, object]]:
    return [
        {
            "id": one.line.id,
            "name": one.line.name or None,
            "title": one.headline or None,
            "locale": one.locale.tag if one.headline else None,
            "weeks": list(map(str, one.weeks)),
            "runs": one.runs,
            "joined": one.line.joined or None,
        }
        for one in stories
    ]
