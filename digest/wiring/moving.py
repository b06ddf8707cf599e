"""Move a site from one database to another."""

from __future__ import annotations

from digest.config import Config
from digest.errors import UsageError
from digest.store.address import path_of
from digest.text.passwords import without_password


def need_other(source: str, target: str, config: Config | None) -> None:
    """Raise UsageError if a store would be copied to itself, or into the published output."""
    there, place = path_of(source), path_of(target)
    is_same = there.resolve() == place.resolve() if there and place else source == target
    if is_same:
        raise UsageError(f"{without_password(target)}: is the database to copy; name another one as the target")
    if place and config and place.resolve().is_relative_to(config.output.resolve()):
        raise UsageError(f"{target}: inside {config.output}, which is published; name a file elsewhere")
