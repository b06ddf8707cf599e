"""``digest export``: write the translation memory to a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.files import need_tmx, write_whole
from digest.cli.messages import show
from digest.cli.read_only import opened
from digest.cli.work import read_config
from digest.formats.translation import tmx
from digest.model.memory import Unit
from digest.text.numbers.plural import count


def export(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write; its name must end in .tmx.")],
    *,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Export the translation memory as a TMX file.

    Other sites and translation tools can import it.
    """
    from digest import wiring  # noqa: PLC0415 - slow to import, and --help and completion do not need it

    moment = options.read_now(now)
    need_tmx(path)
    site = read_config(config)
    counted = _Counted()
    with opened(site) as stores:
        units = wiring.memory(site, stores, moment).units()
        write_whole(path, tmx.write(counted.through(units)))
    show([f"{path}: {told(counted.machines, counted.people)}"])
    return 0


def told(machines: int, people: int) -> str:
    """Return the number of machine translations and corrections, in words."""
    made = count(machines, "machine translation", "machine translations")
    return f"{made}, {count(people, 'correction', 'corrections')}"


class _Counted:
    """A counter of the units that pass through it."""

    def __init__(self) -> None:
        self.machines = 0
        self.people = 0

    def through(self, units: Iterable[Unit]) -> Iterator[Unit]:
        for unit in units:
            self.people += unit.translation.by_person
            self.machines += not unit.translation.by_person
            yield unit
