"""``digest store copy``: move a site from one database to another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.context import CONFIG, DRY_RUN, JSON, QUIET, Context, command
from digest.cli.progress import progress
from digest.cli.report import Report
from digest.cli.work import locked_for_all
from digest.language.text.numbers.plural import count
from digest.model.store_address import without_password

if TYPE_CHECKING:
    from digest.store.copying import Copied


@command(CONFIG, DRY_RUN, JSON, QUIET, then="name the copy as `store` in digest.toml, then `digest doctor` examines it")
def copy(
    context: Context,
    source: Annotated[
        str, typer.Argument(metavar="FROM", help="The database to copy: a file, or the URL of one on a server.")
    ],
    target: Annotated[
        str,
        typer.Argument(metavar="TO", help="Where to: a new file, or the URL of an empty database."),
    ],
) -> Report:
    """Copy the database of a site to another one, from a file to a PostgreSQL server, back, or within one kind.

    This copies everything: items, editions, translations, subscribers, what was sent, and the secrets of the site. Then
    it compares each row. FROM stays as it is, and nobody can write to it meanwhile; TO gets everything or, if anything
    fails, nothing. Afterward, name TO as `store` in digest.toml.
    """
    from digest.store.whole_store import copy_store  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.tasks.copy_store import need_other  # noqa: PLC0415 - likewise
    from digest.tasks.store_place import altered_told  # noqa: PLC0415 - likewise

    site = context.site_if_any()
    need_other(source, target, site)
    with nullcontext() if context.dry_run or site is None else locked_for_all(site):
        copied = copy_store(source, target, progress(quiet=context.quiet), dry=context.dry_run)
    for table, number in copied.altered.items():
        context.messages.warn(altered_told(table, number))
    names = without_password(source), without_password(target)
    return Report(
        _lines(*names, copied, dry=context.dry_run, secret=names[1] != target),
        {"from": names[0], "to": names[1], "tables": dict(copied.rows), "altered": dict(copied.altered)},
    )


def _lines(source: str, target: str, copied: Copied, *, dry: bool, secret: bool) -> Iterator[str]:
    """Say what was copied, and how to go on: with a password in the URL, which is not shown, not in ``digest.toml``."""
    held = f"{count(len(copied.rows), 'table', 'tables')}, {count(sum(copied.rows.values()), 'row', 'rows')}"
    if dry:
        yield f"{source}: {held}, can be copied to {target}; nothing was changed"
    else:
        yield f"{source}: {held}, copied to {target} and compared: all the same"
        if secret:
            yield "to use it from now on, write its URL into a file that DIGEST_STORE_FILE names"
        else:
            yield f'to use it from now on, write store = "{target}" in digest.toml'
