"""``digest stories join``, ``split`` and ``name``: decide what one story that runs on is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli.context import CONFIG, DRY_RUN, QUIET, Context, command
from digest.cli.report import Report
from digest.errors import UsageError
from digest.files.lock import locked
from digest.model.period import read_period

if TYPE_CHECKING:
    from digest.model.storyline import Storyline
    from digest.tasks.edit_storylines import StorylineEdit

_Id = Annotated[str, typer.Argument(metavar="ID", help="The id of the story, as `digest stories list` shows it.")]
_SHOWN = "the next build shows it"
_THEN = "`digest build` brings their pages up to date"


@command(CONFIG, DRY_RUN, QUIET, then=_THEN)
def join(
    context: Context,
    story: _Id,
    other: Annotated[str, typer.Argument(metavar="ID", help="The id of the story that is the same.")],
) -> Report:
    """Join two stories that run on: they are one.

    The one that began first stays, with its name, or else that of the other. The page and the feed of the other lead
    there. `digest stories split` takes it back.
    """
    stays, ends = _changed(context, tasks.join_storylines(story, other))
    return Report([f"{ends.id} is now a part of {stays.id}, and leads there; {_SHOWN}"])


@command(CONFIG, DRY_RUN, QUIET, then=_THEN)
def split(
    context: Context,
    story: _Id,
    period: Annotated[str, typer.Argument(metavar="PERIOD", help="The week or month that begins the other story.")],
) -> Report:
    """Split a story that runs on: from a week on, it is another.

    What was told from then on gets an id, a page and a feed of its own. Later editions do not join it again by
    themselves.
    """
    try:
        begins = read_period(period)
    except ValueError as error:
        raise UsageError(str(error)) from None
    before, after = _changed(context, tasks.split_storyline(story, begins))
    return Report([f"{before.id} ends before {begins}; what was told since then is {after.id}; {_SHOWN}"])


@command(CONFIG, DRY_RUN, QUIET, then=_THEN)
def name(
    context: Context,
    story: _Id,
    called: Annotated[str, typer.Argument(metavar="NAME", help='What it is called; "" for its last headline.')],
) -> Report:
    """Give a story that runs on a name, or take it away.

    Its page, its feed, the list of stories and the links to it show the name. Its id and addresses stay.
    """
    (line,) = _changed(context, tasks.name_storyline(story, called))
    told = f"is called {line.name!r}" if line.name else "is called by its last headline"
    return Report([f"{line.id} {told}; {_SHOWN}"])


def _changed(context: Context, edit: StorylineEdit) -> Sequence[Storyline]:
    """Return the storylines that an edit changes, and keep them unless it is a dry run. Raises UsageError."""
    site = context.site()
    dry = context.dry_run or not tasks.has_store(site)
    with locked(site.root / "digest.lock"), tasks.open_stores(site, dry=dry, purpose="run") as stores:
        return tasks.apply_storyline_edit(stores.editions, edit)
