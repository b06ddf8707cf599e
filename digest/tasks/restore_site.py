"""Restore a site from a backup: everything is verified before anything is changed, and nothing replaced is deleted."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from digest.config import Config
from digest.config.load import load, parse
from digest.errors import BackupError, ConfigError, StoreError
from digest.files.aside import dated
from digest.files.backup_file import SITE, STORE, Backup, is_backup, open_backup
from digest.files.whole import temporary
from digest.model.translation import Report
from digest.store import sqlite_file
from digest.store.carrying import Carried, carry_over
from digest.store.row_check import examine_file
from digest.store.sqlite_file import StoreFacts
from digest.store.tables import REVISION
from digest.tasks.store_place import StorePlace, id_in, site_id_of

_REPLACED = "replaced"
# For what a restore needs beside the files themselves.
_ROOM = 10 << 20


@dataclass(frozen=True, slots=True)
class RestoreRequest:
    """What to restore, and how: ``files`` replaces the site's own files, too.

    ``force`` accepts a damaged backup, and that of another site.
    """

    file: Path
    config: Path
    now: datetime
    files: bool = False
    force: bool = False
    dry: bool = False


@dataclass(frozen=True, slots=True)
class RestoredSite:
    """The result: the configuration, the facts of the restored store, and the files that were written.

    ``kept`` is the file of the store that was replaced, None if there was none. ``differing`` are files of the site
    that are not those of the backup, and were left as they are. ``carried`` is what the restored store got from the
    one that was there.
    """

    config: Config
    facts: StoreFacts
    kept: Path | None
    written: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    carried: Carried = field(default_factory=Carried)


def site_to_restore(request: RestoreRequest, environment: Mapping[str, str]) -> Config:
    """Return the configuration of the site, or that of the backup if the site has none.

    Raises BackupError, ConfigError; also for a configuration of the backup that would be restored and cannot be read.
    """
    site = load(request.config, environment, pictures=False) if request.config.exists() else None
    with _explained(request.file, request.config):
        is_whole = request.file.is_file() and is_backup(request.file)
        if site and not (request.files and is_whole):
            return site
        if not is_whole:
            raise BackupError(
                f"{request.file}: no whole backup, and there is no {request.config}; write that file first"
            )
        with open_backup(request.file) as backup:
            text = backup.read(SITE + backup.manifest.config).decode(errors="replace")
    try:
        restored = parse(text, request.config, environment, pictures=False)
    except ConfigError as error:
        way = "restore without `--files`" if site else "take the file out of the backup, and mend it first"
        raise ConfigError(f"{request.file}: in {error}; {way}") from error
    return site or restored


def restore(request: RestoreRequest, config: Config, store: StorePlace, report: Report) -> RestoredSite:
    """Restore the store of a site from a backup or a copy of a store, and the files that the site lacks.

    Raises BackupError if it is damaged, newer than this program, or of another site; StoreError.
    """
    with _explained(request.file, store.path):
        if not request.file.is_file():
            raise BackupError(f"{request.file}: no such file; nothing was changed")
        if not is_backup(request.file):
            return _Restorer(request, config, store, report).run(partial(sqlite_file.copy, request.file), None)
        with open_backup(request.file) as backup:
            _need_room(backup, store.path.parent)
            backup.verify()
            return _Restorer(request, config, store, report).run(partial(backup.extract, STORE), backup)


@dataclass(frozen=True, slots=True)
class _Restorer:
    request: RestoreRequest
    config: Config
    store: StorePlace
    report: Report

    def run(self, extract: Callable[[Path], None], backup: Backup | None) -> RestoredSite:
        """Restore the store that is extracted, and the files of a backup, if it is one."""
        new, name = temporary(self.store.path), str(self.request.file)
        with ExitStack() as stack:
            try:
                facts = stack.enter_context(sqlite_file.checked_copy(extract, new, name))
            except StoreError as error:
                raise BackupError(f"{name}: neither a backup nor a sound store; nothing was changed") from error
            return self._run(facts, new, backup)

    def _run(self, facts: StoreFacts, new: Path, backup: Backup | None) -> RestoredSite:
        request, config = self.request, self.config
        if backup:
            _need_told(facts, backup)
        _need_ours(facts, request, config, self.store)
        _need_whole(request, new)
        if request.dry:
            return RestoredSite(config, facts, None)
        written, differing = _restore_files(backup, request, config, self.report) if backup else ((), ())
        with self.store.replaced(new, request.now) as old:
            live = old.holds if old.holds and _is_same_site(old.holds, facts) else None
            carried = carry_over(live, new, request.now)
        return RestoredSite(config, facts, old.kept, written, differing, carried)


def _need_whole(request: RestoreRequest, new: Path) -> None:
    """Raise BackupError if a row of a store is damaged, unless it is to be restored nevertheless."""
    if request.force:
        return
    try:
        damage = examine_file(new)
    except StoreError as error:
        raise BackupError(f"{request.file}: cannot be read ({error}); nothing was changed") from error
    if damage:
        raise BackupError(
            f"{request.file}: damaged, {damage.told}; nothing was changed; restore an earlier backup, or this one with "
            "`--force`, and then use `digest doctor --fix`"
        )


def _need_told(facts: StoreFacts, backup: Backup) -> None:
    """Raise BackupError if the store of a backup is not the one that its manifest tells of."""
    told = backup.manifest
    differs = facts.revision != told.revision or site_id_of(facts) not in {"", told.site_id}
    if differs or any(facts.counts.get(name, number) != number for name, number in told.counts.items()):
        raise BackupError(f"{backup.path}: its database is not the one of its manifest; nothing was changed")


def _need_ours(facts: StoreFacts, request: RestoreRequest, config: Config, store: StorePlace) -> None:
    """Raise BackupError if a store is newer than this program, or of another site."""
    if facts.revision > REVISION:
        raise BackupError(
            f"{request.file}: made by a newer version of digest (revision {facts.revision}); nothing was changed; "
            "update digest, then restore"
        )
    theirs, ours = site_id_of(facts), config.tables.digest.id or store.id()
    if theirs and ours and theirs != ours and not request.force:
        raise BackupError(
            f'{request.file}: the backup of another site, "{theirs}"; this one is "{ours}". Nothing was changed; '
            "`--force` restores it nevertheless"
        )


def _is_same_site(live: Path, facts: StoreFacts) -> bool:
    theirs, ours = site_id_of(facts), id_in(live)
    return not (theirs and ours) or theirs == ours


def _restore_files(
    backup: Backup, request: RestoreRequest, config: Config, report: Report
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write the site's own files that are missing, or with ``files`` all that differ; return these and those kept."""
    written, differing = [], []
    for name in sorted(backup.manifest.files.keys() - {STORE}):
        path = _place(name.removeprefix(SITE), request, config, backup)
        if path is None:
            report(f"{name.removeprefix(SITE)} would be outside the site, so it was not restored")
        elif path.exists() and not backup.differs(name, path):
            continue
        elif path.exists() and not request.files:
            differing.append(name.removeprefix(SITE))
        else:
            _restore_file(backup, name, path, request.now)
            written.append(name.removeprefix(SITE))
    return tuple(written), tuple(differing)


def _place(name: str, request: RestoreRequest, config: Config, backup: Backup) -> Path | None:
    """Return the path of a file of the site, None if a symbolic link leads out of the site."""
    path = request.config.resolve() if name == backup.manifest.config else config.root / name
    return path if path.parent.resolve().is_relative_to(config.root.resolve()) and not path.is_symlink() else None


def _restore_file(backup: Backup, name: str, path: Path, now: datetime) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = temporary(path)
    _remove(made)
    try:
        backup.extract(name, made)
        # The site's own files are as readable as the umask allows, like those that an editor writes.
        made.chmod(0o666 & ~_umask())
        if path.exists():
            path.rename(dated(path, _REPLACED, now))
        made.replace(path)
    finally:
        _remove(made)


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask


def _need_room(backup: Backup, folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    if backup.size + _ROOM > free:
        raise BackupError(
            f"{backup.path}: needs {backup.size + _ROOM >> 20} MB, but the disk of {folder} has {free >> 20} MB free; "
            "nothing was changed"
        )


def _remove(path: Path) -> None:
    with suppress(FileNotFoundError):
        path.unlink()


@contextmanager
def _explained(file: Path, store: Path) -> Iterator[None]:
    """Turn the errors of the file system into one-line BackupErrors."""
    try:
        yield
    except OSError as error:
        place = error.filename or store
        raise BackupError(f"{file}: cannot be restored ({place}: {error.strerror or error})") from error
