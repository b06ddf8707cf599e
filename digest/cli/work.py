"""Functions that the commands which change a site share: configuration, lock, pipeline and exit status."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from digest import tasks
from digest.cli.configuration_changes import example_address, renamed_sources
from digest.cli.options import DEFAULT_CONFIG
from digest.cli.progress import progress
from digest.errors import StoreError, UsageError
from digest.files.lock import locked
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.cli.messages import Messages
    from digest.config import Config
    from digest.tasks.steps.pipeline import Pipeline

# At least one source could not be read; everything else succeeded.
SOURCE_MISSING = 3


def read_config(path: Path) -> Config:
    """Return the configuration at a path, overridden by the environment."""
    from digest.config import load  # noqa: PLC0415 - slow to import, and --help does not need it

    return load(path, os.environ)


def config_if_any(path: Path) -> Config | None:
    """Return the configuration at a path, or None if the default file is missing: some commands work without a site."""
    return read_config(path) if path != DEFAULT_CONFIG or path.exists() else None


# In seconds: longer than a server takes to change a subscription.
_A_CHANGE = 10


@contextmanager
def locked_for_all(site: Config) -> Iterator[None]:
    """Keep out runs, servers and programs that send or read email: they would write into a store that is replaced."""
    from digest.tasks.sending_state import change_lock, mail_lock, send_lock  # noqa: PLC0415 - slow to import

    with (
        locked(site.root / "digest.lock"),
        locked(send_lock(site), "digest send"),
        locked(mail_lock(site), "digest mail"),
        locked(change_lock(site), "change by digest serve", patience=_A_CHANGE),
    ):
        yield


@dataclass(frozen=True, slots=True)
class Work:
    """An open site: its configuration, pipeline, messages and store."""

    config: Config
    pipeline: Pipeline
    messages: Messages
    stores: tasks.Stores


@contextmanager
def at_work(
    config: Config,
    now: datetime,
    messages: Messages,
    *,
    dry: bool = False,
    builds: bool = True,
    anew: bool = False,
    force: bool = False,
) -> Iterator[Work]:
    """Lock a site (unless ``dry``), open its store, and yield its pipeline.

    Raises StoreError or ConfigError if the output shows editions that the store lacks, or those of another site. With
    ``anew``, that output is moved aside, and the clock is taken as right; a command that ``builds`` nothing only warns.
    With ``force``, all sources are read even if nothing says that they have changed.
    """
    from digest.store.removals import SqlRemovals  # noqa: PLC0415 - slow to import, and --help does not need it

    lock = nullcontext() if dry else locked(config.root / "digest.lock")
    with lock:
        # Before it is opened, which would create it.
        if builds and not anew:
            tasks.need_store(config)
        with tasks.open_stores(config, dry=dry, any_id=anew, purpose="run") as stores:
            for message in (*(example_address(config) if builds else ()), *renamed_sources(stores)):
                messages.warn(message)
            if builds and (told := tasks.ahead_told(config, stores, now)):
                messages.warn(told)
            if not dry:
                tasks.keep_sources(config, stores)
                if moved := tasks.follow_clock(config, stores, now, is_right=anew):
                    items = count(moved, "item", "items")
                    messages.warn(f"the clock was wrong: {items} in no edition yet dated anew")
            _need_same_site(config, stores, now, messages, builds=builds, anew=anew)
            has_id = tasks.kept_id(config, stores.database)
            bar = progress(quiet=messages.quiet)
            cache = tasks.DryRunCache() if dry else None
            pipeline = tasks.pipeline(config, stores, now, bar, messages.warn, dry=cache, force=force)
            tasks.remember(pipeline.site, stores.database, messages.warn)
            if not has_id:
                messages.warn(
                    f"[digest] has no `id`, so one was generated; add this line there and never change it:"
                    f' id = "{pipeline.site.id}"',
                )
            if builds and not dry and SqlRemovals(stores.database).is_unfinished:
                # Those of a removal that was interrupted.
                tasks.remove_former_files(stores, pipeline.writer, pipeline.history.catalog)
            try:
                yield Work(config, pipeline, messages, stores)
            finally:
                pipeline.leave()


def _need_same_site(
    config: Config, stores: tasks.Stores, now: datetime, messages: Messages, *, builds: bool, anew: bool
) -> None:
    try:
        tasks.need_same_site(config, stores, now, messages.warn, anew=anew)
    except StoreError:
        # Items are stored nevertheless: their sources may drop them before the store is repaired.
        if builds:
            raise
        messages.warn(tasks.lack_told(config, stores))


def need_sources(config: Config) -> None:
    """Raise UsageError if the site has no sources."""
    if not config.tables.sources:
        raise UsageError("digest.toml has no sources; `digest add PLACE` adds a URL, a file, a folder or a pattern")


def filtered_out(filtered: int) -> str:
    """Say how many items did not pass the filters of a source, if any."""
    return f", {count(filtered, 'item', 'items')} filtered out" if filtered else ""


def status_of(failed: Sequence[bool]) -> int:
    """Return the exit status for the sources that were asked: 0 if all were read, 1 if none was, 3 otherwise."""
    if failed and all(failed):
        return 1
    return SOURCE_MISSING if any(failed) else 0
