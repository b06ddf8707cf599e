"""The translation memory in the database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Table, func, select

from digest.language.facts.name_facts import names_within
from digest.model.translation import Problem, Translation
from digest.model.translation_unit import Unit
from digest.store.chunks import CHUNK, WANTED, change_for, rows_for
from digest.store.codec import instant_to_text
from digest.store.database import Database
from digest.store.frozen.row_keys import composed, pair_key, segment_key
from digest.store.tables import corrections, engines, remembered

_of_translation = (
    remembered.c.text, remembered.c.problem, remembered.c.via, remembered.c.unknown, remembered.c.score,
    remembered.c.word,
)  # fmt: skip


_Values = dict[str, Any]
# Separates a stored segment from names: a control character, of which texts are cleaned.
_NAMES = "\x1f"


class MemorySize(NamedTuple):
    """The number of machine translations, including refusals, and of corrections by people."""

    remembered: int
    corrections: int


@dataclass(frozen=True, slots=True)
class SqlTranslationMemory:
    """The port TranslationMemory, with operations on the whole memory.

    ``limit`` is the number of machine translations that are kept; beyond it, the least recently used are removed.
    ``made`` contains the translations of dry runs, which would lock the store for the whole run if they were written;
    one run may pass it on to the next.
    """

    database: Database
    now: datetime
    limit: int
    made: dict[bytes, Translation] = field(default_factory=dict, repr=False, compare=False)

    def recall(
        self, segments: Sequence[str], source: str, target: str, fingerprint: str, names: frozenset[str] = frozenset()
    ) -> Mapping[str, Translation]:
        """Return the stored translations of these segments by the translator with this fingerprint."""
        pair = pair_key(source, target, fingerprint)
        by_key = {segment_key(_named(segment, names), pair): segment for segment in segments}
        query = select(remembered.c.key, remembered.c.last_used, *_of_translation)
        with self.database.reading() as connection:
            rows = _of_keys(connection, query, remembered, list(by_key))
            found = {by_key[key]: _translation(by_key[key], *made) for key, _, *made in rows}
        today = self._today
        self._note_use([key for key, last_used, *_ in rows if last_used != today])
        return found | {segment: self.made[key] for key, segment in by_key.items() if key in self.made}

    def remember(
        self,
        translations: Mapping[str, Translation],
        source: str,
        target: str,
        fingerprint: str,
        names: frozenset[str] = frozenset(),
    ) -> None:
        """Store the translations of a translator, refusals included."""
        if self.database.dry:
            pair = pair_key(source, target, fingerprint)
            self.made.update(
                {segment_key(_named(segment, names), pair): made for segment, made in translations.items()}
            )
            return
        units = [Unit(source, target, segment, made, fingerprint, names) for segment, made in translations.items()]
        with self.database.transaction() as connection:
            _put(connection, remembered, self._rows(connection, units))
            self._make_room(connection)

    def corrections(self, segments: Sequence[str], source: str, target: str) -> Mapping[str, Translation]:
        """Return the corrections of these segments; spacing and Unicode composition are ignored."""
        pair = pair_key(source, target)
        keys = {segment: segment_key(composed(segment), pair) for segment in segments}
        query = select(corrections.c.key, corrections.c.text, corrections.c.moment)
        with self.database.reading() as connection:
            rows = _of_keys(connection, query, corrections, list(set(keys.values())))
        made = {key: _corrected(text, moment) for key, text, moment in rows}
        return {segment: made[key] for segment, key in keys.items() if key in made}

    def correct(self, segment: str, source: str, target: str, text: str) -> None:
        """Correct every translation of a segment with a text; an empty text removes the correction."""
        unit = Unit(source, target, segment, Translation(text, by_person=True, corrected=self.now))
        with self.database.transaction() as connection:
            if text:
                _put(connection, corrections, [_correction(unit)])
            else:
                _remove(connection, corrections, [_correction(unit)["key"]])

    def count(self) -> MemorySize:
        """Count the translations and corrections."""
        with self.database.reading() as connection:
            return MemorySize(_size(connection, remembered), _size(connection, corrections))

    def prune(self, days: int) -> int:
        """Remove machine translations that have not been used for this many days; return their number."""
        since = (self.now.astimezone(UTC) - timedelta(days=days)).date().isoformat()
        with self.database.transaction() as connection:
            before = _size(connection, remembered)
            connection.execute(remembered.delete().where(remembered.c.last_used < since))
            connection.execute(engines.delete().where(engines.c.id.not_in(select(remembered.c.engine))))
            return before - _size(connection, remembered)

    def units(self) -> Iterator[Unit]:
        """Yield everything but refusals, in a fixed order: corrections first, then machine translations."""
        by_people = select(corrections).order_by(corrections.c.source, corrections.c.target, corrections.c.segment)
        by_machines = (
            select(engines.c.source, engines.c.target, engines.c.fingerprint, remembered.c.segment, *_of_translation)
            .join_from(remembered, engines)
            .where(remembered.c.problem.is_(None))
            .order_by(engines.c.source, engines.c.target, remembered.c.segment, engines.c.fingerprint)
        )
        with self.database.reading() as connection:
            for row in connection.execute(by_people.execution_options(yield_per=CHUNK)):
                yield Unit(row.source, row.target, row.segment, _corrected(row.text, row.moment))
            for row in connection.execute(by_machines.execution_options(yield_per=CHUNK)):
                source, target, fingerprint, stored, *made = row
                segment, *names = stored.split(_NAMES)
                yield Unit(source, target, segment, _translation(segment, *made), fingerprint, frozenset(names))

    def load(self, units: Iterable[Unit]) -> MemorySize:
        """Import units, replacing those of the same segments: all of them, or none if iterating over them fails.

        Returns their number.
        """
        made, corrected = 0, 0
        left = iter(units)
        with self.database.transaction() as connection:
            while part := list(islice(left, CHUNK)):
                by_people = [_correction(unit) for unit in part if unit.translation.by_person]
                by_machines = [unit for unit in part if not unit.translation.by_person]
                _put(connection, corrections, by_people)
                _put(connection, remembered, self._rows(connection, by_machines))
                made, corrected = made + len(by_machines), corrected + len(by_people)
            self._make_room(connection)
        return MemorySize(made, corrected)

    @property
    def _today(self) -> str:
        return self.now.astimezone(UTC).date().isoformat()

    def _rows(self, connection: Connection, units: Sequence[Unit]) -> list[_Values]:
        pairs = {(unit.source, unit.target, unit.fingerprint) for unit in units}
        ids = {pair: _engine(connection, *pair) for pair in sorted(pairs)}
        keys = {pair: pair_key(*pair) for pair in pairs}
        return [
            {
                "key": segment_key(_named(unit.segment, unit.names), keys[pair]),
                "engine": ids[pair],
                "segment": _named(unit.segment, unit.names),
                "text": (unit.translation.refused or None) if unit.translation.problem else unit.translation.text,
                "problem": unit.translation.problem,
                "via": unit.translation.via or None,
                "unknown": unit.translation.unknown or None,
                "score": unit.translation.score,
                "last_used": self._today,
                "word": unit.translation.word or None,
            }
            for unit in units
            for pair in [(unit.source, unit.target, unit.fingerprint)]
        ]

    def _note_use(self, keys: Sequence[bytes]) -> None:
        """Record that these were used today; not in a dry run, which would only lock the store for nothing."""
        if self.database.dry or not keys:
            return
        with self.database.transaction() as connection:
            used = remembered.update().where(remembered.c.key.in_(WANTED)).values(last_used=self._today)
            change_for(connection, used, keys)

    def _make_room(self, connection: Connection) -> None:
        excess = _size(connection, remembered) - self.limit
        if excess > 0:
            oldest = select(remembered.c.key).order_by(remembered.c.last_used, remembered.c.key).limit(excess)
            connection.execute(remembered.delete().where(remembered.c.key.in_(oldest)))


def _named(segment: str, names: frozenset[str]) -> str:
    """Return a segment as it is stored: with the names in it that other texts show, by which it is judged."""
    return _NAMES.join((segment, *sorted(names_within(names, segment))))


def segment_of(stored: str) -> str:
    """Return the segment of a stored one, without names."""
    return stored.split(_NAMES, 1)[0]


def _of_keys(connection: Connection, query: Select[Any], table: Table, keys: Sequence[bytes]) -> list[Any]:
    return list(rows_for(connection, query.where(table.c.key.in_(WANTED)), keys))


def _put(connection: Connection, table: Table, rows: Sequence[_Values]) -> None:
    """Insert rows, replacing those with the same keys; of two with the same key, the last counts."""
    by_key = {row["key"]: row for row in rows}
    _remove(connection, table, list(by_key))
    if by_key:
        connection.execute(table.insert(), list(by_key.values()))


def _remove(connection: Connection, table: Table, keys: Sequence[bytes]) -> None:
    change_for(connection, table.delete().where(table.c.key.in_(WANTED)), keys)


def _size(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _engine(connection: Connection, source: str, target: str, fingerprint: str) -> int:
    """Return the id of an engine, which is created on first use."""
    values = {"source": source, "target": target, "fingerprint": fingerprint}
    query = select(engines.c.id).where(*(engines.c[name] == value for name, value in values.items()))
    number: int | None = connection.scalar(query)
    if number is None:
        number = connection.execute(engines.insert().returning(engines.c.id), values).scalar_one()
    return number


def _correction(unit: Unit) -> _Values:
    return {
        "key": segment_key(composed(unit.segment), pair_key(unit.source, unit.target)),
        "source": unit.source,
        "target": unit.target,
        "segment": composed(unit.segment),
        "text": unit.translation.text,
        "moment": instant_to_text(unit.translation.corrected) if unit.translation.corrected else None,
    }


def _corrected(text: str, moment: str | None) -> Translation:
    return Translation(text, by_person=True, corrected=datetime.fromisoformat(moment) if moment else None)


def _translation(
    segment: str,
    text: str | None,
    problem: Problem | None,
    via: str | None,
    unknown: int | None,
    score: float | None,
    word: str | None,
) -> Translation:
    if problem:
        return Translation(segment, problem, via or "", unknown or 0, score, refused=text or "", word=word or "")
    return Translation(segment if text is None else text, None, via or "", unknown or 0, score)
