"""``digest doctor``: find what is damaged in a site, and mend it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli.context import CONFIG, JSON, NOW, QUIET, VERBOSE, Context, command
from digest.cli.messages import Messages, of_each_kind
from digest.cli.progress import progress
from digest.cli.report import Report
from digest.errors import DigestError, SourceError
from digest.files.lock import locked
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.config import Config
    from digest.tasks.examine_site import SiteFinding

# If the whole output is gone, its first files say enough.
_OF_A_KIND = 20
_FAILED = 1


@command(JSON, CONFIG, NOW, VERBOSE, QUIET, then="`digest backup` keeps a copy of the database and your own files")
def doctor(
    context: Context,
    *,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended; nothing is lost by it.")] = False,
) -> Report:
    """Examine the database, the output and the configuration.

    With --fix, files of the output that are missing, altered or half-written are written again, and what can be read of
    a damaged database is saved in a new one. The damaged database is kept.
    """
    from digest.tasks.examine_site import SiteExaminer  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.tasks.store_place import store_place  # noqa: PLC0415 - likewise

    site = context.site()
    with locked(site.root / "digest.lock"):
        examiner = SiteExaminer(
            site, context.now, fix, store_place(site, progress(quiet=context.quiet), context.messages.warn)
        )
        troubles = [*_configuration(site), *_secrets(context.config, fix=fix), *examiner.store()]
        # Without a sound store, nobody knows what the output should be.
        if not any(trouble.hides for trouble in troubles):
            troubles += examiner.output()
    if not context.json:
        _tell(troubles, context.messages)
    states = Counter(trouble.state for trouble in troubles)
    wrong = states["wrong"]
    return Report(
        [f"{wrong} wrong, {states['mended']} mended, {count(states['note'], 'note', 'notes')}"],
        {"wrong": wrong, "findings": list(map(_as_json, troubles))},
        _FAILED if wrong else 0,
    )


def _configuration(site: Config) -> Iterator[SiteFinding]:
    """Examine what `digest check` does: engines, glossaries, publishers and sources."""
    from digest.tasks.examine_site import SiteFinding  # noqa: PLC0415 - slow to import, and --help does not need it

    notes: list[str] = []
    try:
        tasks.check_translation(site, notes.append)
        tasks.check_publishers(site)
    except DigestError as error:
        yield SiteFinding("configuration", "", str(error))
    yield from (SiteFinding("configuration", "", note, "note") for note in notes)
    for source in tasks.file_sources(site):
        try:
            next(iter(source.read()), None)
        except SourceError as error:
            yield SiteFinding("configuration", "", f"source {source.spec.name!r}: {error}")


def _secrets(path: Path, *, fix: bool) -> Iterator[SiteFinding]:
    """Examine who may read the files with passwords."""
    from digest.config.readable_secrets import readable_secrets  # noqa: PLC0415 - slow to import
    from digest.tasks.examine_site import SiteFinding  # noqa: PLC0415 - likewise

    for one in readable_secrets(path, os.environ):
        is_mended = fix and one.close()
        yield SiteFinding("configuration", str(one.path), one.message, "mended" if is_mended else "wrong")


def _tell(troubles: Sequence[SiteFinding], messages: Messages) -> None:
    for trouble in of_each_kind(troubles, lambda one: (one.state, one.message), _OF_A_KIND, messages):
        line = f"{trouble.path}: {trouble.message}" if trouble.path else trouble.message
        if trouble.state == "wrong":
            messages.error(line)
        elif trouble.state == "note":
            messages.warn(line)
        else:
            messages.tell(f"mended: {line}")


def _as_json(trouble: SiteFinding) -> dict[str, object]:
    return {
        "part": trouble.part,
        "path": trouble.path or None,
        "message": trouble.message,
        "state": trouble.state,
    }
