"""Read sources, and store items that are new or changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, tzinfo

from digest.errors import SourceError, StoreError
from digest.language.text.numbers.plural import count
from digest.language.text.words.language_identification import Confirm, Identify, cannot_say
from digest.model.file_stamps import FileRead, FilesState
from digest.model.finding import Finding, Findings
from digest.model.item import Item, stable_hash
from digest.model.item_identity import removal_names
from digest.model.period import Size
from digest.model.source import Reading, ReadResult, SourceLanguage, SourceNames
from digest.model.web import Visit
from digest.ports import FileLog, FilesSource, ItemStore, Progress, Source, SourceLog
from digest.reading.items.article_addresses import with_clean_addresses
from digest.reading.items.declared import EXAMINED, in_found_language, source_language_now
from digest.reading.items.filters import chosen
from digest.reading.items.item_language import with_locale
from digest.reading.items.judge import Judgement, judge
from digest.tasks.steps.ingested import IngestedSource
from digest.tasks.steps.known_files import FilesOfSource
from digest.tasks.steps.pending_items import BATCH, Keyed, PendingItems

_PAUSED = Visit("paused", note="paused in digest.toml")


@dataclass(frozen=True, slots=True)
class Ingester:
    """Reads sources into a store, and judges dates in ``zone``, which may lie ``ahead``, for editions of a ``size``.

    Items are stored with the id of their source, which stays the same when the source is renamed. ``ready`` yields the
    sources in the order in which they can be read without waiting. With ``files``, a file that is as it was when it was
    last read is not read again. What has one of the names in ``removed`` was taken down, and does not come in again.
    """

    sources: tuple[Source, ...]
    items: ItemStore
    source_log: SourceLog
    identify: Identify
    zone: tzinfo
    progress: Progress
    names: SourceNames = field(default_factory=SourceNames)
    confirm: Confirm = cannot_say
    ready: Callable[[Sequence[Source]], Iterable[Source]] = iter
    files: FileLog | None = None
    ahead: timedelta = timedelta()
    size: Size = "week"
    removed: frozenset[str] = frozenset()

    def ingest(self, now: datetime) -> tuple[IngestedSource, ...]:
        """Read all sources and store new and changed items; a broken source does not affect the others.

        The results are in the order of the sources. Raises StoreError, which says what was stored by then.
        """
        ready = self.ready(self.sources)
        if len(self.sources) > 1:
            ready = self.progress.track(ready, "Sources", len(self.sources))
        states = self.files.states() if self.files else {}
        languages = self.source_log.languages()
        results: dict[str, IngestedSource] = {}
        for source in ready:
            name = source.spec.name
            if source.spec.is_paused:
                results[name] = IngestedSource(name, visit=_PAUSED)
                continue
            own_id = self.names.id_of(name)
            files = self._files(source, states.get(own_id), languages.get(own_id))
            pending = PendingItems(self.items, by_name=bool(source.spec.url))
            work = _SourceInProgress(source, own_id, pending, files, IngestedSource(name), languages.get(own_id))
            try:
                results[name] = self._read(work, now)
            except StoreError as error:
                raise StoreError(f"{error}; {_stored(results.values(), work.result, len(self.sources))}") from error
        return tuple(results[source.spec.name] for source in self.sources)

    def _read(self, work: _SourceInProgress, now: datetime) -> IngestedSource:
        """Read a source and store new and changed items; if it breaks, keep the items read so far."""
        source, files, before = work.source, work.files, work.language
        name = source.spec.name
        readings = source.read_changed(files) if isinstance(source, FilesSource) and files else source.read()
        try:
            for reading in self.progress.track(readings, name):
                self._add(reading, work)
                if work.pending.is_full:
                    self._store(work, now)
        except SourceError as error:
            work.result = replace(work.result, error=str(error))
        self._store(work, now)
        if work.pending.renamed:
            message = (
                f"ids change from one request to the next; items recognized by URL and title: {work.pending.renamed}"
            )
            work.findings.add([Finding(message, name)])
        result, visit = work.result, source.visit()
        # What the editor wrote stays wrong until it is mended; what a feed says is corrected, and told once.
        if work.is_judged and (source.spec.locale.is_known or work.language != before):
            result = replace(result, language=work.language)
        # Last, so that a crash before leaves no source that counts as read without its items.
        known = files.state_now(is_settled=not (result.new or result.changed)) if files else None
        done = ReadResult(work.kind, result.items, result.new, result.error, visit, known, work.language)
        self.source_log.record(work.own_id, now, done)
        return replace(result, findings=work.findings.listed(name), visit=visit)

    def _files(self, source: Source, state: FilesState | None, language: SourceLanguage | None) -> FilesOfSource | None:
        """Return what knows the files of a source, if they need not all be read."""
        if not self.files or not isinstance(source, FilesSource):
            return None
        settings = source.settings
        if language and language.is_wrong:
            settings = stable_hash(settings, language.declared, language.found)
        return FilesOfSource(settings, state or FilesState())

    def _add(self, reading: Reading, work: _SourceInProgress) -> None:
        """Add the items of a reading to those that are to be stored, and count them."""
        work.kind = reading.kind or work.kind
        work.findings.add(reading.findings)
        if reading.kept:
            work.add_kept(reading.kept)
            return
        items, others = self._items(reading, work)
        if not work.is_judged:
            work.sample += items[: EXAMINED - len(work.sample)]
        labeled = [self._labeled(item, work) for item in items]
        keyed = work.pending.add(labeled)
        counts = (len(items), others, sum(not item.locale.is_known for item in items))
        work.count(*counts)
        if work.files:
            work.files.add(reading, *counts, has_rivals=work.pending.has_rivals(keyed))

    def _items(self, reading: Reading, work: _SourceInProgress) -> tuple[list[Item], int]:
        """Return the items of a reading that pass the filters, with their language, and the number of the others."""
        read = (with_clean_addresses(_of_source(work.own_id, item)) for item in reading.items)
        wanted, others = chosen(read, work.source.spec.filters)
        return [with_locale(item, self.identify) for item in wanted], others

    def _labeled(self, item: Item, work: _SourceInProgress) -> Item:
        """Return an item with the language that its source was found to be in, unless the editor declared one."""
        return item if work.source.spec.locale.is_known else in_found_language(item, work.language, self.confirm)

    def _judge_language(self, work: _SourceInProgress) -> None:
        """Judge the language of a source by its first items; where files were not read again, also by stored ones."""
        stored = self.items.newest(work.own_id, EXAMINED - len(work.sample)) if work.has_kept else ()
        sample = [*work.sample, *(one.item for one in stored)]
        work.language = source_language_now(sample, work.language, self.confirm)
        work.is_judged = True

    def _is_removed(self, keyed: Keyed) -> bool:
        return bool(self.removed) and not self.removed.isdisjoint(removal_names(keyed[0], keyed[1].item))

    def _judged(self, batch: Sequence[Keyed], work: _SourceInProgress, now: datetime) -> list[Judgement]:
        return [
            judge(key, self._labeled(piece.item, work), known, now, self.zone, self.ahead, self.size)
            for key, piece, known in batch
        ]

    def _store(self, work: _SourceInProgress, now: datetime) -> None:
        keyed = [one for one in work.pending.take() if not self._is_removed(one)]
        new, changed = 0, 0
        # One reading may have more items than a batch.
        for start in range(0, len(keyed), BATCH):
            batch = keyed[start : start + BATCH]
            judged = self._judged(batch, work, now)
            if not work.is_judged and any(one.change for one in judged):
                self._judge_language(work)
                if work.language and work.language.is_wrong:
                    judged = self._judged(batch, work, now)
            changes = [judgement.change for judgement in judged if judgement.change]
            self.items.save(changes)
            self.items.keep_positions(
                {
                    known.key: one.position
                    for (_, _, known), one in zip(batch, judged, strict=True)
                    if known and one.position
                }
            )
            new += sum(judgement.is_new for judgement in judged)
            changed += sum(bool(judgement.change) and not judgement.is_new for judgement in judged)
            work.findings.add(_refusal(one, work.result.source) for one in judged if one.refused)
        work.result = replace(work.result, new=work.result.new + new, changed=work.result.changed + changed)


@dataclass(slots=True)
class _SourceInProgress:
    """A source that is being read, with the ``language`` that it was found to be in before, or now if it ``is_judged``.

    ``sample`` has its first items as they are declared; it ``has_kept`` those of files that were not read again.
    """

    source: Source
    own_id: str
    pending: PendingItems
    files: FilesOfSource | None
    result: IngestedSource
    language: SourceLanguage | None = None
    is_judged: bool = False
    kind: str = ""
    findings: Findings = field(default_factory=Findings)
    sample: list[Item] = field(default_factory=list)
    has_kept: bool = False

    def __post_init__(self) -> None:
        self.kind = self.source.spec.kind or ""

    def count(self, items: int, filtered: int, unknown: int) -> None:
        result = self.result
        self.result = replace(
            result, items=result.items + items, filtered=result.filtered + filtered, unknown=result.unknown + unknown
        )

    def add_kept(self, file: FileRead) -> None:
        self.count(file.items, file.filtered, file.unknown)
        self.has_kept |= bool(file.items)


def _of_source(source_id: str, item: Item) -> Item:
    return item if item.source == source_id else replace(item, source=source_id)


def _stored(results: Iterable[IngestedSource], last: IngestedSource, sources: int) -> str:
    """Say what was stored of the sources until the store failed in the ``last`` one."""
    done = [one for one in results if one.visit != _PAUSED]
    new, changed = last.new + sum(one.new for one in done), last.changed + sum(one.changed for one in done)
    return (
        f"{count(new, 'new item', 'new items')} and {changed:,} changed were stored by then, "
        f"and {len(done)} of {count(sources, 'source', 'sources')} read to the end; the next run reads the rest"
    )


def _refusal(judgement: Judgement, source: str) -> Finding:
    claimed = judgement.change.item.published if judgement.change else None
    return Finding(f"{claimed} {judgement.refused}, treated as undated", source)
