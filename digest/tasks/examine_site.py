"""Examine the store and the output of a site, and mend what can be mended without losing anything.

Each file of the output is rendered again, as by a build that remembers nothing (``EmptyBuildLog``), so a changed
byte is found in a file of the same size and time. A damaged store is saved to a new file (store/salvage.py), never
repaired in place.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from digest.config import Config
from digest.errors import ClockError, ConfigError, DigestError, StoreError
from digest.files.aside import dated
from digest.files.whole import TEMPORARY, temporary
from digest.language.text.numbers.plural import count
from digest.model.artifact import BuiltFrom, Target
from digest.ports import BuildLog
from digest.publishing.output.output import BuiltFiles, OutputFolder
from digest.store import sqlite_file
from digest.store.address import path_of
from digest.store.carrying import hold_file
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from digest.store.explained import DAMAGED, FOREIGN, is_of_the_disk
from digest.store.row_check import NOT_SHOWN, SENDING, examine
from digest.store.salvage import salvage
from digest.store.tables import REVISION, editions
from digest.tasks.check_same_site import editions_lacked, need_id_of_output
from digest.tasks.mend_store import mend
from digest.tasks.parts.make_pipeline import targets
from digest.tasks.store_place import StorePlace
from digest.tasks.stores import Stores, ahead_told, need_id, need_right_clock, open_stores, stores_of
from digest.tasks.take_items_down import remove_again

State = Literal["wrong", "mended", "note"]
_READABLE = "others may read it"
_RESTORE = "`digest restore FILE` brings back a backup"
_WAYS: Mapping[str, str] = {
    "learned": "`digest doctor --fix` forgets it",
    "derived": "`digest doctor --fix` derives it again",
    "kept": "`digest doctor --fix` takes it from the output, or from a backup beside digest.toml",
}
_ONLY_BACKUP = "`digest doctor --fix` takes it from a backup beside digest.toml, as the output does not have it"
_FROM_OUTPUT = f"{_RESTORE}; without one, `digest restore --from-output` takes the editions back from the output"


@dataclass(frozen=True, slots=True)
class SiteFinding:
    """A finding: the part of the site, the file, what is the matter, and whether it is wrong, mended or only a note.

    After one that ``hides`` more, the store says nothing reliable of the rest.
    """

    part: Literal["configuration", "store", "output"]
    path: str
    message: str
    state: State = "wrong"
    hides: bool = False


@dataclass(frozen=True, slots=True)
class SiteExaminer:
    """The examiner of a site; with ``fix``, it mends."""

    config: Config
    now: datetime
    fix: bool
    place: StorePlace

    def store(self) -> Iterator[SiteFinding]:
        """Examine the store, from its file to its rows."""
        if path := path_of(self.config.store):
            found = list(self._file(path))
            yield from found
            if not path.exists() or any(one.hides for one in found):
                return
        yield from self._rows()

    def output(self) -> Iterator[SiteFinding]:
        """Compare the output with what the store says, byte by byte."""
        try:
            with open_stores(self.config, dry=not self.fix, any_id=True, purpose="run") as stores:
                yield from self._files(stores)
        except DigestError as error:
            yield SiteFinding("output", "", str(error))

    # The store

    def _file(self, path: Path) -> Iterator[SiteFinding]:
        if not path.exists():
            yield self._absent(path, "missing", "not created yet")
            return
        if not path.is_file():
            yield SiteFinding("store", str(path), f"not a file; move it away; {self._ways_back()}", hides=True)
            return
        yield from self._permissions(path)
        try:
            with sqlite_file.opened(path) as connection:
                problems = sqlite_file.problems_of(connection)
            if not problems and sqlite_file.is_without_tables(path):
                yield self._absent(path, "empty", "empty; the next run creates its tables")
            elif not problems:
                yield from self._revision(path)
        except StoreError as error:
            reason = str(error).removeprefix(f"{path}: ")
            if reason not in {DAMAGED, FOREIGN}:  # Such as a store that is in use.
                yield SiteFinding("store", str(path), reason, hides=True)
                return
            problems = (reason.partition(";")[0],)
        if problems:
            yield from self._damage(path, problems)

    def _absent(self, path: Path, lost: str, new: str) -> SiteFinding:
        """Report a store without anything in it: it is lost if the output has editions, and else only new."""
        if editions_lacked(self.config, ()):
            return SiteFinding("store", str(path), f"{lost}; {_FROM_OUTPUT}", hides=True)
        return SiteFinding("store", str(path), new, "note")

    def _permissions(self, path: Path) -> Iterator[SiteFinding]:
        for place in sorted(path.parent.glob(f"{path.name}*")):
            if not place.is_file() or sqlite_file.is_private(place):
                continue
            if self.fix:
                sqlite_file.make_private(place)
            is_mended = sqlite_file.is_private(place)
            yield SiteFinding("store", str(place), _READABLE, "mended" if is_mended else "wrong")

    def _revision(self, path: Path) -> Iterator[SiteFinding]:
        revision = sqlite_file.facts_of(path).revision
        if revision < REVISION:
            yield SiteFinding("store", str(path), f"of revision {revision}; the next run upgrades it", "note")

    def _damage(self, path: Path, problems: Sequence[str]) -> Iterator[SiteFinding]:
        message = f"damaged ({'; '.join(problems[:2])})"
        if not self.fix:
            way = "`digest doctor --fix` saves what can be read"
            yield SiteFinding("store", str(path), f"{message}; {_RESTORE}, {way}", hides=True)
            return
        new, kept = temporary(path), dated(path, "damaged", self.now)
        try:
            saved = salvage(path, new)
            sqlite_file.checked_facts(new)
            if is_sending_torn := any(table.name in saved.torn for table in SENDING):
                hold_file(new, self.now)
            sqlite_file.replace(path, new, kept)
        except (StoreError, OSError, sqlite3.Error) as error:
            with suppress(OSError):
                new.unlink()
            yield self._unreadable(path, kept, message, error)
            return
        items = count(saved.counts.get("items", 0), "item", "items")
        rows = f"{items} and {count(saved.counts.get('editions', 0), 'edition', 'editions')}"
        yield SiteFinding("store", str(path), f"{message}; saved {rows}; the damaged file is {kept}", "mended")
        if saved.torn:
            waits = "; sending waits, see `digest send --help`" if is_sending_torn else ""
            lost = f"rows are lost from {', '.join(saved.torn)}"
            again = "; `digest run` reads again what sources still have" if "items" in saved.torn else ""
            yield SiteFinding("store", str(path), f"{lost}{waits}{again}; {_RESTORE}, if you have one")

    def _unreadable(self, path: Path, kept: Path, message: str, error: Exception) -> SiteFinding:
        """Move a store aside that nothing can be read from, unless the reason may be another than the file."""
        if isinstance(error, OSError) or (isinstance(error, StoreError) and is_of_the_disk(error)):
            return SiteFinding("store", str(path), f"{message}; what can be read cannot be saved ({error})", hides=True)
        try:
            sqlite_file.move_aside(path, kept)
        except OSError as problem:
            moved = f"move it away ({problem.strerror})"
        else:
            moved = f"it is now {kept}"
        return SiteFinding(
            "store",
            str(path),
            f"{message}; digest can read nothing from it, but keep it: {moved}; {self._ways_back()}",
            hides=True,
        )

    def _ways_back(self) -> str:
        return _FROM_OUTPUT if editions_lacked(self.config, ()) else _RESTORE

    def _rows(self) -> Iterator[SiteFinding]:
        try:
            database = Database.open(self.config.store, dry=not self.fix, purpose="run" if self.fix else None)
        except DigestError as error:
            yield SiteFinding("store", "", str(error), hides=True)
            return
        try:
            yield from self._damages(database)
            if self.fix:
                # What was saved, or a backup, may be from before something was taken down.
                remove_again(self.config, stores_of(self.config, database), self.now)
            yield from self._id(database)
            yield from self._clock(database)
            kept = SqlEditionStore(database)
            weeks = {listing.week for listing in (*kept.listings(), *kept.collections())}
            if lacked := editions_lacked(self.config, weeks):
                yield SiteFinding("store", self.config.store_name, f"lacks {lacked}; {_FROM_OUTPUT}", hides=True)
        except DigestError as error:
            yield SiteFinding("store", "", str(error), hides=True)
        finally:
            database.close()

    def _id(self, database: Database) -> Iterator[SiteFinding]:
        """Say what the next run will say, since it will not go on."""
        try:
            need_id(self.config, database)
            need_id_of_output(self.config, database)
        except ConfigError as error:
            yield SiteFinding("configuration", "", str(error), hides=True)

    def _clock(self, database: Database) -> Iterator[SiteFinding]:
        """Say what the next run will say of the clock, and of editions that were published by a wrong one."""
        stores = stores_of(self.config, database)
        try:
            need_right_clock(self.config, stores, self.now)
        except ClockError as error:
            yield SiteFinding("configuration", "", str(error))
        if told := ahead_told(self.config, stores, self.now):
            yield SiteFinding("store", self.config.store_name, told)

    def _damages(self, database: Database) -> Iterator[SiteFinding]:
        name = self.config.store_name
        if not self.fix:
            for damage in examine(database):
                told = f"{damage.told}; {_ONLY_BACKUP if damage.table in NOT_SHOWN else _WAYS[damage.kind]}"
                yield SiteFinding("store", name, told, hides=damage.kind == "kept")
            return
        damages = list(examine(database))
        if not damages:
            return
        copy = self._keep_copy()
        for mended in mend(self.config, database, self.now, damages):
            told = f"{mended.damage.told}; {mended.told}" if mended.told else mended.damage.told
            if mended.is_whole:
                yield SiteFinding("store", name, told, "mended")
            else:
                hides = mended.damage.table is editions
                yield SiteFinding("store", name, f"{told}; {copy} is the store as it was", hides=hides)

    def _keep_copy(self) -> Path:
        """Copy the store before rows are changed, and return the copy."""
        copy = dated(self.place.path, "before-doctor", self.now)
        self.place.save(copy)
        return copy

    # The output

    def _files(self, stores: Stores) -> Iterator[SiteFinding]:
        wanted = {target.path: target for target in targets(self.config, stores, self.now)}
        root, log = self.config.output, stores.build_log
        differing = OutputFolder(root, EmptyBuildLog(log), dry=True).update(wanted.values())
        wrong: list[tuple[Target, str]] = []
        pending = 0
        for path in differing:
            message = _difference(wanted[path], root, log)
            pending += not message
            if message:
                wrong.append((wanted[path], message))
        if wrong and self.fix:
            self._keep_altered([target.path for target, _ in wrong])
            OutputFolder(root, EmptyBuildLog(log)).update([target for target, _ in wrong])
        for target, message in wrong:
            yield SiteFinding("output", target.path, message, "mended" if self.fix else "wrong")
        if pending:
            yield SiteFinding(
                "output", "", f"{count(pending, 'file', 'files')} to be written by the next build", "note"
            )
        yield from self._strangers(wanted, log)

    def _keep_altered(self, paths: Sequence[str]) -> None:
        """Copy files beside the output before they are written again: somebody may have altered them on purpose."""
        aside = dated(self.config.output, "before-doctor", self.now)
        for path in paths:
            place = self.config.output / path
            if place.is_file() and place.stat().st_size:
                (aside / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(place, aside / path)

    def _strangers(self, wanted: Mapping[str, Target], log: BuildLog) -> Iterator[SiteFinding]:
        for path in sorted(BuiltFiles(self.config.output)):
            if path in wanted or path.startswith("preview/") or "/pagefind/" in path:
                continue
            if path.rpartition("/")[2].startswith(TEMPORARY):
                yield self._leftover(path)
            elif log.recorded(path):
                yield SiteFinding("output", path, "no longer part of the site; it stays as it is", "note")
            else:
                yield SiteFinding("output", path, "not written by digest; it stays as it is", "note")

    def _leftover(self, path: str) -> SiteFinding:
        found = SiteFinding("output", path, "half-written by a run that was killed")
        if not self.fix:
            return found
        with suppress(OSError):
            (self.config.output / path).unlink()
        return replace(found, state="mended")


@dataclass(frozen=True, slots=True)
class EmptyBuildLog:
    """A build log that recalls nothing, so that every file is compared with the bytes that it should have."""

    log: BuildLog

    def recorded(self, path: str) -> BuiltFrom | None:  # noqa: ARG002 - as the port has it
        """Recall nothing."""
        return None

    def record(self, built: Mapping[str, BuiltFrom]) -> None:
        """Record what was built."""
        self.log.record(built)

    def paths(self) -> Sequence[str]:
        """List all files that were built."""
        return self.log.paths()

    def forget(self, paths: Iterable[str]) -> None:
        """Forget files that were removed."""
        self.log.forget(paths)


def _difference(target: Target, root: Path, log: BuildLog) -> str:
    """Say how a file differs from what was written; "" if the next build writes it anyway."""
    recorded = log.recorded(target.path)
    if recorded is None or recorded.inputs != target.inputs:
        return ""
    return "altered since it was written" if (root / target.path).exists() else "missing"
