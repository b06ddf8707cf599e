"""Copy a store to another database: say where to it may be copied, so that nothing is lost or published."""

from __future__ import annotations

import os
from pathlib import Path

from digest.config import Config
from digest.errors import UsageError
from digest.model.store_address import without_password
from digest.store.address import is_url, path_of, url_of
from digest.store.sqlite_file import beside


def need_other(source: str, target: str, config: Config | None) -> None:
    """Raise UsageError if a store must not be copied there: to itself, or to where it would be published or lost."""
    for address in (source, target):
        _need_place(address)
    there, place = _file(source), _file(target)
    if place == there if there and place else _without_driver(source) == _without_driver(target):
        raise UsageError(f"{without_password(target)}: is the database to copy; name another one as the target")
    if place and there and place in beside(there):
        raise UsageError(f"{target}: SQLite keeps the log of {source} there, and would remove it; name another file")
    if place and config and place.is_relative_to(os.path.realpath(config.output)):
        raise UsageError(f"{target}: inside {config.output}, which is published; name a file elsewhere")


def _need_place(address: str) -> None:
    if not address.strip():
        raise UsageError("FROM or TO is empty; name a file, or the URL of a database")
    if is_url(address) and not (_without_driver(address).startswith("postgresql") or path_of(address)):
        raise UsageError(f"{address}: only in memory, where nothing lasts; name a file")


def _file(address: str) -> Path | None:
    """Return the file of a store, whatever links lead there; a loop of links is left to whoever opens it."""
    path = path_of(address)
    return Path(os.path.realpath(path)) if path else None


def _without_driver(address: str) -> str:
    return url_of(address).render_as_string(hide_password=False) if is_url(address) else address
