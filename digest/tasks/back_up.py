"""Back up a site: its store, consistent while others write, and its own files.

A backup is never written to standard output: a pipe that breaks would leave half of it under a whole name. Nobody looks
at a nightly ``backup --force``, so it replaces nothing but backups, and copies no store that lacks editions of the
output, as an emptied one does.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from itertools import chain
from pathlib import Path

from digest import __version__
from digest.config import Config
from digest.errors import BackupError, StoreError, UsageError
from digest.files.backup_file import SITE, STORE, Manifest, open_backup, write_backup
from digest.files.editor_page_files import editor_page_files
from digest.files.whole import sync, temporary
from digest.language.text.characters.clean import one_line
from digest.language.text.characters.undecoded import is_undecoded, with_bytes
from digest.model.translation import Report
from digest.store.explained import lack_of_room
from digest.store.row_check import examine_file
from digest.store.sqlite_file import StoreFacts, checked_copy, create_private
from digest.tasks.check_same_site import editions_lacked, weeks_in
from digest.tasks.store_place import StorePlace, site_id_of


def back_up(
    config: Config, config_path: Path, file: Path, now: datetime, store: StorePlace, report: Report, *, force: bool
) -> Manifest:
    """Write a backup of a site to a new file, which appears only when it is whole.

    Raises UsageError if the file exists and is no backup, or without ``force``, or if its place is none for a backup;
    StoreError if there is no store, a damaged one, or one that lacks editions of the output;
    BackupError if the backup cannot be written.
    """
    place = Path(os.path.realpath(file))
    try:
        _need_free(file, place, store, config, force=force)
        return _write(config, config_path, place, now, store, report)
    except OSError as error:
        raise BackupError(f"{file}: cannot be written ({error.strerror or error}); no backup was made") from error
    except StoreError as error:
        if told := lack_of_room(error):  # The copy of the store is made beside the backup.
            raise BackupError(f"{file}: cannot be written ({told}); no backup was made") from error
        raise


def site_files(config: Config, config_path: Path, report: Report) -> Iterator[tuple[str, Path]]:
    """Yield the site's own files with their paths in it: configuration, drafts, own stories, glossaries and so on.

    Links and folders outside the site are reported.
    """
    root = config.root
    yield config_path.resolve().name, config_path
    for folder in _own_folders(config):
        inside = folder.resolve() != root and folder.resolve().is_relative_to(root)
        if folder.exists() and not inside:
            report(f"{folder} is not inside {root}, so it is not in the backup; back it up yourself")
        elif inside:
            yield from _files_in(folder, root, report)
    for path in editor_page_files(root):
        if path.is_symlink():
            report(f"{path.name} is a symbolic link, so it is not in the backup; back up what it leads to yourself")
        else:
            yield path.name, path


def _own_folders(config: Config) -> Iterable[Path]:
    """Return the folders of the site's own files."""
    return dict.fromkeys((config.drafts, config.own_stories, config.glossary, config.images, config.templates))


def _files_in(folder: Path, root: Path, report: Report) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.is_symlink():
            report(f"{name} is a symbolic link, so it is not in the backup; back up what it leads to yourself")
        elif is_undecoded(name):
            report(f"{with_bytes(name)} has a name that is not UTF-8, so it is not in the backup; rename it")
        elif path.is_file() and not path.name.startswith("."):
            yield name, path


def _need_free(file: Path, place: Path, store: StorePlace, config: Config, *, force: bool) -> None:
    """Raise UsageError if a backup must not be written to a path."""
    if str(file) == "-":
        raise UsageError("-: name a file; half a backup on standard output could be taken for a whole one")
    if place.is_dir():
        raise UsageError(f"{file}: a folder; name a file in it, such as {file / 'backup.zip'}")
    if place in store.files() or (place.exists() and not place.is_file()):
        raise UsageError(f"{file}: not a place for a backup; name another file")
    if place.is_relative_to(config.output.resolve()):
        raise UsageError(f"{file}: inside {config.output}, which is published; name a file elsewhere")
    if folder := next((one for one in _own_folders(config) if _is_in(place, one, config.root)), None):
        raise UsageError(f"{file}: inside {folder}, so that the next backup would hold it; name a file elsewhere")
    if place.exists():
        _need_backup(file, place)
        if not force:
            raise UsageError(f"{file}: already exists; name another file, or replace it with --force")


def _is_in(place: Path, folder: Path, root: Path) -> bool:
    """Return whether a place is in a folder of the site, unless the folder holds the whole site."""
    return place.is_relative_to(folder.resolve()) and not root.resolve().is_relative_to(folder.resolve())


def _need_backup(file: Path, place: Path) -> None:
    """Raise UsageError if a file is not a backup, so that nothing else is ever replaced."""
    try:
        with open_backup(place):
            return
    except BackupError as error:
        raise UsageError(f"{file}: not a backup, so it is not replaced; give another name") from error


def _need_editions(config: Config, facts: StoreFacts) -> None:
    """Raise StoreError if the output shows editions that the store lacks: its backup would replace a better one."""
    if lacked := editions_lacked(config, weeks_in(facts)):
        raise StoreError(
            f"{config.store_name}: the store lacks {lacked}; no backup was made; first get them back with "
            "`digest restore FILE`, or `digest restore --from-output`"
        )


def _write(
    config: Config, config_path: Path, place: Path, now: datetime, store: StorePlace, report: Report
) -> Manifest:
    saved = temporary(place.with_name(f"{place.name}.db"))
    with checked_copy(store.save, saved, config.store_name) as facts:
        if found := examine_file(saved):
            raise StoreError(
                f"{config.store_name}: {found.told}; no backup was made; `digest doctor --fix` mends what has a copy"
            )
        _need_editions(config, facts)
        manifest = Manifest(
            made=now.isoformat(),
            version=__version__,
            site_id=site_id_of(facts) or config.tables.digest.id or "",
            revision=facts.revision,
            config=config_path.resolve().name,
            counts=facts.counts,
        )
        own = ((SITE + one_line(name), path) for name, path in site_files(config, config_path, report))
        return _write_whole(place, chain([(STORE, saved)], own), manifest, now)


def _write_whole(place: Path, files: Iterable[tuple[str, Path]], manifest: Manifest, now: datetime) -> Manifest:
    """Write a backup beside its place, then rename it."""
    made = temporary(place)
    made.unlink(missing_ok=True)
    try:
        create_private(made)
        with made.open("r+b") as file:
            whole = write_backup(file, files, manifest, now)
        sync(made)
        made.replace(place)
        sync(place.parent)
        return whole
    finally:
        with suppress(OSError):
            made.unlink()
