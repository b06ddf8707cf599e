"""Read sources, and store items that are new or changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo

from digest.compose.items.addresses import with_clean_address
from digest.compose.items.declared import EXAMINED, WrongLanguage, wrong_language
from digest.compose.items.filters import chosen
from digest.compose.items.judge import Judgement, judge
from digest.compose.items.language import Identify, with_locale
from digest.errors import SourceError
from digest.model.finding import Finding, Findings
from digest.model.item import Item
from digest.model.source import ReadResult, SourceNames
from digest.model.web import READ, Visit
from digest.pipeline.pending import BATCH, Keyed, Pending
from digest.ports import ItemStore, Progress, Source, SourceLog
from digest.text.words.language_identification import Confirm, cannot_say

_PAUSED = Visit("paused", note="paused in digest.toml")


@dataclass(frozen=True, slots=True)
class Ingested:
    """The result of reading one source. ``unknown`` counts items whose language could not be identified.

    ``filtered`` counts the items that did not pass its filters: they are not among ``items``.
    ``wrong`` says that most items are in another language than declared; it is judged when any is new or changed.
    ``error`` is "" if the source could be read. ``visit`` says whether it was read at all.
    """

    source: str
    items: int = 0
    new: int = 0
    changed: int = 0
    unknown: int = 0
    filtered: int = 0
    wrong: WrongLanguage | None = None
    findings: tuple[Finding, ...] = ()
    error: str = ""
    visit: Visit = READ

    @property
    def was_asked(self) -> bool:
        """True if it was read, or at least asked for news."""
        return self.visit.outcome not in {"waiting", "paused"}


@dataclass(frozen=True, slots=True)
class Ingester:
    """Reads sources into a store, and judges dates in ``zone``.

    Items are stored with the id of their source, which stays the same when the source is renamed. ``ready`` yields the
    sources in the order in which they can be read without waiting.
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

    def ingest(self, now: datetime) -> tuple[Ingested, ...]:
        """Read all sources and store new and changed items; a broken source does not affect the others.

        The results are in the order of the sources.
        """
        ready = self.ready(self.sources)
        if len(self.sources) > 1:
            ready = self.progress.track(ready, "Sources", len(self.sources))
        results = {source.spec.name: self._read(source, now) for source in ready}
        return tuple(results[source.spec.name] for source in self.sources)

    def _read(self, source: Source, now: datetime) -> Ingested:
        """Read a source and store new and changed items; if it breaks, keep the items read so far."""
        name = source.spec.name
        if source.spec.is_paused:
            return Ingested(name, visit=_PAUSED)
        own_id = self.names.id_of(name)
        result = Ingested(name)
        kind = source.spec.kind or ""
        # A saved file has the same ids whenever it is read.
        pending = Pending(self.items, by_name=bool(source.spec.url))
        findings = Findings()
        sample: list[Item] = []
        try:
            for reading in self.progress.track(source.read(), name):
                kind = reading.kind or kind
                read = (with_clean_address(_of_source(own_id, item)) for item in reading.items)
                wanted, others = chosen(read, source.spec.filters)
                items = [with_locale(item, self.identify) for item in wanted]
                pending.add(items, continues=reading.continues)
                sample += items[: EXAMINED - len(sample)]
                findings.add(reading.findings)
                result = replace(
                    result,
                    items=result.items + len(items),
                    filtered=result.filtered + others,
                    unknown=result.unknown + sum(not item.locale.is_known for item in items),
                )
                for everything in (False, True):
                    if pending.is_full:
                        result = self._store(pending.take(everything=everything), result, findings, now)
        except SourceError as error:
            result = replace(result, error=str(error))
        result = self._store(pending.take(everything=True), result, findings, now)
        if pending.renamed:
            message = f"ids change from one request to the next; items recognized by URL and title: {pending.renamed}"
            findings.add([Finding(message, name)])
        if result.new or result.changed:
            result = replace(result, wrong=wrong_language(sample, self.confirm))
        visit = source.visit()
        # Last, so that a crash before leaves no source that counts as read without its items.
        self.source_log.record(own_id, now, ReadResult(kind, result.items, result.new, result.error, visit))
        return replace(result, findings=findings.listed(name), visit=visit)

    def _store(self, keyed: Sequence[Keyed], result: Ingested, findings: Findings, now: datetime) -> Ingested:
        new, changed = 0, 0
        # One reading may have more items than a batch.
        for start in range(0, len(keyed), BATCH):
            batch = keyed[start : start + BATCH]
            judged = [judge(key, piece.item, known, now, self.zone) for key, piece, known in batch]
            self.items.save([judgement.change for judgement in judged if judgement.change])
            self.items.keep_positions(
                {
                    known.key: one.position
                    for (_, _, known), one in zip(batch, judged, strict=True)
                    if known and one.position
                }
            )
            new += sum(judgement.is_new for judgement in judged)
            changed += sum(bool(judgement.change) and not judgement.is_new for judgement in judged)
            findings.add(_refusal(one, result.source) for one in judged if one.refused)
        return replace(result, new=result.new + new, changed=result.changed + changed)


def _of_source(source_id: str, item: Item) -> Item:
    return item if item.source == source_id else replace(item, source=source_id)


def _refusal(judgement: Judgement, source: str) -> Finding:
    claimed = judgement.change.item.published if judgement.change else None
    return Finding(f"{claimed} {judgement.refused}, treated as undated", source)
