"""Read sources, and store items that are new or changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo

from digest.compose.items.identify import Held, Piece, assign_keys, by_key, rival_keys
from digest.compose.items.judge import Judgement, judge
from digest.compose.items.language import Identify, with_locale
from digest.errors import SourceError
from digest.model.finding import Finding
from digest.model.item import Item, Known
from digest.model.source import SourceNames
from digest.ports import ItemStore, Progress, Source, SourceLog

# The number of items judged and stored at once: enough to be fast, few enough for any memory.
_BATCH = 5_000


@dataclass(frozen=True, slots=True)
class Ingested:
    """The result of reading one source. ``unknown`` counts items whose language could not be identified.

    ``error`` is "" if the source could be read.
    """

    source: str
    items: int = 0
    new: int = 0
    changed: int = 0
    unknown: int = 0
    findings: tuple[Finding, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Ingester:
    """Reads sources into a store, and judges dates in ``zone``.

    Items are stored with the id of their source, which stays the same when the source is renamed.
    """

    sources: tuple[Source, ...]
    items: ItemStore
    source_log: SourceLog
    identify: Identify
    zone: tzinfo
    progress: Progress
    names: SourceNames = field(default_factory=SourceNames)

    def ingest(self, now: datetime) -> tuple[Ingested, ...]:
        """Read all sources and store new and changed items; a broken source does not affect the others."""
        return tuple(self._read(source, now) for source in self.sources)

    def _read(self, source: Source, now: datetime) -> Ingested:
        """Read a source and store new and changed items; if it breaks, keep the items read so far."""
        name = source.spec.name
        own_id = self.names.id_of(name)
        result = Ingested(name)
        kind = source.spec.kind or ""
        pending = _Pending()
        try:
            for reading in self.progress.track(source.read(), name):
                kind = reading.kind or kind
                items = [with_locale(_of_source(own_id, item), self.identify) for item in reading.items]
                pending.add(items, self.items)
                result = replace(
                    result,
                    items=result.items + len(items),
                    unknown=result.unknown + sum(not item.locale.is_known for item in items),
                    findings=(*result.findings, *reading.findings),
                )
                if len(pending.pieces) >= _BATCH:
                    result = self._store(pending, result, now)
        except SourceError as error:
            result = replace(result, error=str(error))
        result = self._store(pending, result, now)
        self.source_log.record(own_id, kind, now, result.error)
        return result

    def _store(self, pending: _Pending, result: Ingested, now: datetime) -> Ingested:
        new, changed, findings = 0, 0, list(result.findings)
        keyed = list(pending.pieces.items())
        # One reading may have more items than a batch.
        for start in range(0, len(keyed), _BATCH):
            batch = keyed[start : start + _BATCH]
            judged = [judge(key, piece.item, pending.known.get(key), now, self.zone) for key, piece in batch]
            self.items.save([judgement.change for judgement in judged if judgement.change])
            new += sum(judgement.is_new for judgement in judged)
            changed += sum(bool(judgement.change) and not judgement.is_new for judgement in judged)
            findings += [_refusal(one, result.source) for one in judged if one.refused]
        pending.clear()
        return replace(result, new=result.new + new, changed=result.changed + changed, findings=tuple(findings))


@dataclass(slots=True)
class _Pending:
    """Items that were read and not stored yet; of several readings of an item, the newest.

    ``held`` maps keys to the items that have them: pending ones, or else those that the store knows.
    """

    pieces: dict[str, Piece] = field(default_factory=dict)
    known: dict[str, Known] = field(default_factory=dict)
    held: dict[str, Held] = field(default_factory=dict)

    def add(self, read: Iterable[Item], store: ItemStore) -> None:
        pieces = by_key(read)
        self._look_up(pieces, store)
        self._look_up(rival_keys(pieces, self.held), store)
        keyed = assign_keys(pieces, self.held)
        self.pieces.update(keyed)
        self.held.update(keyed)

    def clear(self) -> None:
        self.pieces.clear()
        self.known.clear()
        self.held.clear()

    def _look_up(self, keys: Iterable[str], store: ItemStore) -> None:
        known = store.known([key for key in keys if key not in self.held])
        self.known.update(known)
        self.held.update(known)


def _of_source(source_id: str, item: Item) -> Item:
    return item if item.source == source_id else replace(item, source=source_id)


def _refusal(judgement: Judgement, source: str) -> Finding:
    claimed = judgement.change.item.published if judgement.change else None
    return Finding(f"{claimed} {judgement.refused}, treated as undated", source)
