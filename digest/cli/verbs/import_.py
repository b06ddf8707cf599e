"""``digest import``: read a file into the translation memory, or a list of feeds into the configuration."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli import options
from digest.cli.context import CONFIG, DRY_RUN, JSON, NOW, QUIET, VERBOSE, Context, command
from digest.cli.files import is_list, read_pieces
from digest.cli.report import Report
from digest.cli.verbs.export import told
from digest.errors import UsageError
from digest.files.lock import locked
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.model.translation_unit import Unit


@command(CONFIG, NOW, DRY_RUN, JSON, VERBOSE, QUIET, then="`digest run` uses what is new")
def import_(
    context: Context,
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The TMX or OPML file to read.")],
    *,
    allow_private: options.AllowPrivate = False,
) -> Report:
    """Import a TMX file into the translation memory, or the feeds of an OPML file as sources.

    TMX: nothing is imported from a broken file. Machine translations that another site exported stay machine
    translations. All others count as the work of people: corrections, which take precedence over every engine.

    OPML, from a feed reader: its folders become tags, and feeds that are sources already are skipped. Nothing is
    requested; --dry-run shows the sources.
    """
    from digest.cli.verbs.import_subscriptions import import_subscriptions  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.translating.exchange import tmx  # noqa: PLC0415 - likewise

    if path.suffix.lower() == ".opml" or is_list(path):
        messages = context.messages
        made = import_subscriptions(path, context.config, messages, allow_private=allow_private, dry=context.dry_run)
        return Report(values=made.as_json(), status=made.status)
    if path.suffix.lower() != ".tmx":
        raise UsageError(f"{path}: unknown file type; the name must end in .tmx or .opml")
    if context.dry_run or allow_private:
        raise UsageError(f"{'--dry-run' if context.dry_run else '--allow-private'} works only with an OPML file")
    site = context.site()
    useful = _Useful()
    with locked(site.root / "digest.lock"), tasks.open_stores(site) as stores:
        units = useful.of(tmx.read(read_pieces(path), str(path)))
        taken = tasks.memory(site, stores, context.now).load(units)
    lines = [f"{path}: {told(taken.remembered, taken.corrections)}"]
    if useful.skipped:
        lines.append(f"{count(useful.skipped, 'unit', 'units')} skipped: no text in two known languages")
    numbers = {"machine": taken.remembered, "corrections": taken.corrections, "skipped": useful.skipped}
    return Report(lines, {"path": str(path), **numbers})


class _Useful:
    """A counter of the entries of a file that contain no unit."""

    def __init__(self) -> None:
        self.skipped = 0

    def of(self, found: Iterable[tuple[Unit, ...]]) -> Iterator[Unit]:
        for units in found:
            self.skipped += not units
            yield from units
