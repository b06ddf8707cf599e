"""Mend the rows of a store: from other rows, from backups beside ``digest.toml``, or from the output.

An edition whose fingerprint is not that of its rows was changed in the store itself. A backup that has its fingerprint
is exact, so it comes before the output; until then, no file is written from it, since the output may be the better
copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from digest.config import Config
from digest.errors import BackupError, DigestError, StoreError
from digest.files.backup_file import STORE, open_backup
from digest.files.whole import temporary
from digest.model.locale import Locale
from digest.model.period import read_period
from digest.publishing.output.built_editions import built_editions
from digest.store.database import Database
from digest.store.ledger import hold
from digest.store.row_check import (
    SENDING,
    Damage,
    edition_problem,
    examine,
    forget,
    mend_references,
    missing_editions,
)
from digest.store.sqlite_file import checked_copy
from digest.store.tables import editions, items, settings, translations
from digest.store.whole_rows import (
    derive_edition,
    keep_as_is,
    remove,
    remove_stray,
    take_edition,
    take_row,
    take_snapshot,
)
from digest.tasks.restore_editions import take_back_edition, translations_shown
from digest.tasks.stores import ID, Stores, stores_of

_NO_COPY = "no whole copy of it is in the output, nor in a backup beside digest.toml"

_COPY_ONE = "copy a backup that has it to there, then use `digest doctor --fix` again"


@dataclass(frozen=True, slots=True)
class MendedDamage:
    """What became of a damage, in words, and whether all is as it was."""

    damage: Damage
    told: str
    is_whole: bool


def mend(config: Config, database: Database, now: datetime, before: Sequence[Damage]) -> Iterator[MendedDamage]:
    """Mend what is wrong in the rows of a store before, as far as anything has a whole copy. Raises StoreError."""
    for damage in before:
        if damage.kind == "learned":
            forget(database, damage)
    with _backups(config, database) as backups:
        mender = _Mender(config, stores_of(config, database), now, backups)
        # What refers to a missing edition is dropped, so that comes back first.
        back = [*mender.derived(before), *mender.missing()]
        mend_references(database)
        left = list(examine(database))
        for damage in (one for one in before if one.kind != "kept"):
            told = "forgotten until the next run" if damage.kind == "learned" else ""
            yield MendedDamage(damage, told, is_whole=damage not in left)
        yield from back
        # Editions first, since they have copies of their items.
        yield from (mender.edition(one) for one in left if one.table is editions)
        yield from (
            mender.row(one) for one in list(examine(database)) if one.kind == "kept" and one.table is not editions
        )


@dataclass(frozen=True, slots=True)
class _Mender:
    config: Config
    stores: Stores
    now: datetime
    backups: Sequence[tuple[str, Database]]

    def derived(self, damages: Sequence[Damage]) -> Iterator[MendedDamage]:
        """Mend the editions whose own text is whole, with all that follows from it."""
        database = self.stores.database
        for damage in (one for one in damages if one.table is editions):
            week = derive_edition(database, *damage.key)
            if week and not edition_problem(database, week):
                yield MendedDamage(damage, f"made again as {week} from its own text", is_whole=True)

    def missing(self) -> Iterator[MendedDamage]:
        """Take back the editions of which the store has items or translations alone."""
        for week in missing_editions(self.stores.database):
            if taken := self._taken(week):
                yield MendedDamage(
                    Damage(f"edition {week} is missing", "kept", editions, (week,)), taken, is_whole=True
                )

    def edition(self, damage: Damage) -> MendedDamage:
        """Mend an edition; one without a copy stays as it is, since what was published is decided only once.

        What was never shown, and has no item, is no edition.
        """
        (week,) = damage.key
        if taken := self._taken(week):
            return MendedDamage(damage, taken, is_whole=True)
        weeks = {str(one) for one in built_editions(self.config.output).weeks}
        if weeks and week not in weeks and remove_stray(self.stores.database, week):
            return MendedDamage(
                damage, "the output does not show it, and it has no items; it was removed", is_whole=False
            )
        return MendedDamage(damage, f"{_NO_COPY}; {_COPY_ONE}", is_whole=False)

    def _taken(self, week: str) -> str:
        """Take an edition from where there is a whole copy, and say where that is."""
        for name, backup in self.backups:
            if take_edition(self.stores.database, backup, week) and not edition_problem(self.stores.database, week):
                return f"taken from {name}"
        with suppress(ValueError, DigestError):
            if take_back_edition(self.config, self.stores, read_period(week), self.now):
                return "taken from the output"
        return ""

    def row(self, damage: Damage) -> MendedDamage:
        """Mend a row; one without a copy stays if its values make sense, and else is removed."""
        if taken := self._copy(damage):
            return MendedDamage(damage, f"taken from {taken}", is_whole=True)
        if damage.is_readable:
            keep_as_is(self.stores.database, damage)
            became = "it stays as it is now"
        # Without its key, no link in a sent email would be understood.
        elif damage.table is settings:
            return MendedDamage(damage, f"{_NO_COPY}; {_COPY_ONE}", is_whole=False)
        else:
            remove(self.stores.database, damage)
            became = "it was removed"
        # Whether it is gone or another's now, somebody may have had an edition that the store does not know of.
        if damage.table in SENDING:
            hold(self.stores.database, self.now)
            became = f"{became}; sending waits, see `digest send --help`"
        return MendedDamage(damage, f"{_NO_COPY}; {became}", is_whole=False)

    def _copy(self, damage: Damage) -> str:
        """Take a row from where there is a whole copy, and say where that is."""
        database = self.stores.database
        for name, backup in self.backups:
            if take_row(database, backup, damage):
                return name
        if damage.table is items and take_snapshot(database, damage):
            return "its edition"
        if damage.table is translations and self._translations(*damage.key):
            return "the output"
        return ""

    def _translations(self, week: str, locale: str) -> bool:
        with suppress(DigestError, ValueError):
            shown = translations_shown(self.config, self.stores, read_period(week), self.now)
            # An edition without foreign texts has none.
            if (texts := shown.get(Locale(locale))) is not None:
                self.stores.editions.keep_translations(read_period(week), Locale(locale), texts)
                return True
        return False


@contextmanager
def _backups(config: Config, database: Database) -> Iterator[Sequence[tuple[str, Database]]]:
    """Open the stores of the backups of this site beside its configuration, the newest first."""
    site_id = config.tables.digest.id or database.setting(ID)
    with ExitStack() as stack:
        found = []
        for path in sorted(config.root.glob("*.zip")):
            with suppress(BackupError, StoreError, OSError):
                found.append((*stack.enter_context(_opened(path, site_id)), path.name))
        yield [(name, copy) for _, copy, name in sorted(found, key=lambda one: one[0], reverse=True)]


@contextmanager
def _opened(path: Path, site_id: str) -> Iterator[tuple[str, Database]]:
    """Yield when a backup was made, and its store. Raises BackupError, StoreError, OSError."""
    made = temporary(path.with_suffix(".db"))
    with open_backup(path) as backup:
        if backup.manifest.site_id not in {"", site_id}:
            raise BackupError(f"{path}: the backup of another site")
        with (
            checked_copy(partial(backup.extract, STORE), made, str(path)),
            closing(Database.open(str(made), dry=True)) as database,
        ):
            yield backup.manifest.made, database
