"""Take items down, bring the site's files up to date, and say what happened and what is left to do."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from digest import tasks
from digest.errors import DigestError
from digest.files.lock import locked
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.cli.work import Work
    from digest.config import Config
    from digest.tasks.take_items_down import RemovedItems


@dataclass(frozen=True, slots=True)
class TakenDown:
    """What was taken down, and the files that changed with it; or the ``fault`` for which not all of them could."""

    removed: RemovedItems
    changed: tuple[str, ...] = ()
    fault: str = ""


def take_down(work: Work, keys: Collection[str], now: datetime, *, is_told: bool) -> TakenDown:
    """Take items down for good, and bring the files up to date.

    Raises LockError, without any change, while an edition is being sent: its emails are made as it was; AlteredError,
    without any change, if an edition with one of them is not as it was decided; StoreError.
    """
    from digest.tasks.sending_state import send_lock  # noqa: PLC0415 - slow to import

    with locked(send_lock(work.config), "digest send"):
        removed = tasks.remove_items(work.config, work.stores, keys, now, is_told=is_told)
        for fault in removed.faults:
            work.messages.warn(f"{fault}; take what you wrote of it out yourself")
        try:
            catalog, writer = work.pipeline.history.catalog, work.pipeline.writer
            gone = tasks.remove_former_files(work.stores, writer, catalog)
            changed, findings = work.pipeline.refresh()
            unknown = tasks.unknown_files(work.config, writer, catalog(), removed)
        except DigestError as error:
            return TakenDown(removed, fault=str(error))
    work.messages.findings(findings)
    return TakenDown(replace(removed, copies=(*removed.copies, *unknown)), (*gone, *changed))


def done(taken: TakenDown, site: Config) -> list[str]:
    """Say what was taken down, and what only the editor can do."""
    output = f"{site.tables.digest.output}/"
    updated = f"{count(len(taken.changed), 'file', 'files')} updated in {output}"
    late = f"files in {output} may still have it: run `digest build` when that is mended"
    return [*told(taken.removed), late if taken.fault else updated, *_left(taken.removed, site)]


def told(removed: RemovedItems, would: str = "") -> Iterator[str]:
    """Say which items are taken down, and from which editions; ``would`` is "would be " if nothing has changed yet."""
    from digest.editing.order.compose import title_of  # noqa: PLC0415 - slow to import, and --help does not need it

    for stored in removed.items:
        yield f"{stored.key[:8]} {would}removed: {title_of(stored.item)}"
    if removed.editions:
        yield f"editions {'that would change' if would else 'changed'}: {', '.join(map(str, removed.editions))}"


def _left(removed: RemovedItems, site: Config) -> Iterator[str]:
    if removed.drafts:
        yield f"taken out of your drafts: {', '.join(path.name for path in removed.drafts)}"
    if removed.own_words:
        weeks = ", ".join(map(str, removed.own_words))
        yield f"look whether your own words, pictures and subjects in {weeks} repeat it: the desk opens them again"
    if removed.copies:
        yield f"these may still have it; delete them, or make new ones: {', '.join(map(str, removed.copies))}"
    if not removed.editions:
        return
    if site.tables.email.server:
        yield "emails that were sent cannot be called back"
    if not (site.tables.publish.to or site.tables.publish.command):
        yield "bring the site to where you publish it, so that it is gone there too"
