"""Verbs: ingest, build. Knows ports only; every decision is made in ``compose``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from digest.catalog import StoredCatalog
from digest.compose.build import build
from digest.compose.edition import compose
from digest.compose.identify import Piece, assign_keys, content_of
from digest.compose.judge import Judgement, judge
from digest.compose.language import Identify, with_locale
from digest.compose.place import Shelf, shelf
from digest.compose.rules import Rules
from digest.compose.schedule import Request, schedule
from digest.errors import SourceError
from digest.localize import Localized, Localizer
from digest.model.artifact import Target
from digest.model.edition import Edition
from digest.model.finding import Finding
from digest.model.item import Item, Known, StoredItem
from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.week import Week
from digest.ports import (
    EditionStore,
    ItemStore,
    Output,
    Progress,
    Publisher,
    Source,
    SourceLog,
    Summarizer,
)

# Items are judged and stored by so many: enough to be fast, few enough for any memory.
_BATCH = 5_000


@dataclass(frozen=True, slots=True)
class Ingested:
    """What reading one source gave; ``unknown`` counts items whose language nobody knows.

    ``error`` is "" where it could be read.
    """

    source: str
    items: int = 0
    new: int = 0
    changed: int = 0
    unknown: int = 0
    findings: tuple[Finding, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    ``editions`` are the weeks that it published, ``finished`` those that an earlier run had decided but not
    published, ``older`` the weeks with items that nobody asked for, ``changed`` the paths whose bytes changed;
    ``translations`` what became of all that was to be translated for it.
    """

    editions: tuple[Edition, ...] = ()
    finished: tuple[Week, ...] = ()
    preview: Edition | None = None
    older: tuple[Week, ...] = ()
    changed: tuple[str, ...] = ()
    translations: Localized = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Everything that turns sources into files, joined by ``wiring.py``."""

    site: Site
    rules: Rules
    late_days: int
    sources: tuple[Source, ...]
    items: ItemStore
    editions: EditionStore
    source_log: SourceLog
    localizer: Localizer
    identify: Identify
    summarizer: Summarizer
    publishers: tuple[Publisher, ...]
    output: Output
    progress: Progress

    def ingest(self, now: datetime) -> tuple[Ingested, ...]:
        """Read all sources and store what is new or changed; a broken source does not keep the others from it."""
        return tuple(self._ingest_source(source, now) for source in self.sources)

    def build(self, request: Request, now: datetime, locales: frozenset[Locale] | None = None) -> Built:
        """Decide the editions that are due, and bring all files up to date; only those of ``locales`` if given.

        Raises UsageError for a request that cannot be, StoreError, OutputError, TemplateError.
        """
        finished = self.editions.unpublished()
        before = self._shelf(now)
        waiting = self.items.waiting()
        plan = schedule(request, before, waiting)
        decided = self._decide_all(plan.weeks, before, waiting, now)
        wanted = tuple(locale for locale in self.site.locales if locales is None or locale in locales)
        translations = self.localizer.keep_missing(wanted)
        changed = self._publish(locales)
        preview = None
        if plan.preview:
            preview, items = self._compose(plan.preview, before, waiting)
            previewed = self.localizer.localize(preview, items, wanted)
            changed += self._preview(preview, previewed)
            translations |= previewed
        return Built(decided, finished, preview, plan.older, changed, translations)

    def _shelf(self, now: datetime) -> Shelf:
        weeks = (listing.week for listing in self.editions.listings())
        return shelf(weeks, now, self.rules.zone, self.late_days)

    # Ingest

    def _ingest_source(self, source: Source, now: datetime) -> Ingested:
        name = source.spec.name
        result = Ingested(name)
        kind = source.spec.kind or ""
        pending = _Pending()
        try:
            for reading in self.progress.track(source.read(), name):
                kind = reading.kind or kind
                items = [with_locale(item, self.identify) for item in reading.items]
                pending.add(items, self.items)
                result = replace(
                    result,
                    items=result.items + len(items),
                    unknown=result.unknown + sum(not item.locale.is_known for item in items),
                    findings=(*result.findings, *reading.findings),
                )
                if len(pending.items) >= _BATCH:
                    result = self._store(pending, result, now)
        except SourceError as error:
            result = replace(result, error=str(error))
        result = self._store(pending, result, now)
        self.source_log.record(name, kind, now, result.error)
        return result

    def _store(self, pending: _Pending, result: Ingested, now: datetime) -> Ingested:
        new, changed, findings = 0, 0, list(result.findings)
        keyed = list(pending.items.items())
        # One reading may hold more than a batch.
        for start in range(0, len(keyed), _BATCH):
            batch = keyed[start : start + _BATCH]
            judged = [judge(key, item, pending.known.get(key), now, self.rules.zone) for key, item in batch]
            self.items.save([judgement.change for judgement in judged if judgement.change])
            new += sum(judgement.is_new for judgement in judged)
            changed += sum(bool(judgement.change) and not judgement.is_new for judgement in judged)
            findings += [_refusal(one, result.source) for one in judged if one.refused]
        pending.clear()
        return replace(result, new=result.new + new, changed=result.changed + changed, findings=tuple(findings))

    # Build

    def _decide_all(
        self, weeks: tuple[Week, ...], before: Shelf, waiting: Iterable[Week], now: datetime
    ) -> tuple[Edition, ...]:
        decided = []
        left = dict.fromkeys(waiting)
        for week in self.progress.track(weeks, "Editions", len(weeks)):
            edition, items = self._compose(week, before, left)
            left.pop(week, None)
            if week in before.published:
                if not self._has_changed(edition, items):
                    continue
                edition = replace(edition, updated=now.astimezone(self.rules.zone).replace(microsecond=0))
            self.editions.decide(edition, items)
            before = before.with_published(week)
            decided.append(edition)
        return tuple(decided)

    def _compose(self, week: Week, before: Shelf, waiting: Iterable[Week]) -> tuple[Edition, tuple[StoredItem, ...]]:
        """Decide an edition; give the items that it holds too, in the order of its stories."""
        placed = self.items.placed(week)
        own = (*(item for item in placed if item.week >= week), *self.items.unplaced(week))
        late = (*(item for item in placed if item.week < week), *self._late(week, before, waiting))
        updated = week.ends_at(self.rules.zone)
        edition = compose(week, updated, own, late, self.rules, self.summarizer.summarize)
        return edition, _in_story_order(edition, (*own, *late))

    def _late(self, week: Week, before: Shelf, waiting: Iterable[Week]) -> Iterator[StoredItem]:
        """The items of done weeks that the edition of a week takes in: only one newer than all others does."""
        if before.newest is None or week <= before.newest:
            return
        for done in filter(before.is_done, waiting):
            candidates = self.items.unplaced(done, before.in_time_until(done))
            shown = self.items.copies_shown(candidates)
            yield from (item for item in candidates if item.key not in shown)

    def _has_changed(self, edition: Edition, items: tuple[StoredItem, ...]) -> bool:
        """Whether a published edition, decided anew, differs in its stories, the texts of its items, or any locale."""
        stored = self.editions.edition(edition.week)
        then = [stored_item.item for stored_item in self.editions.items(edition.week)]
        if replace(edition, updated=stored.updated) != stored or [one.item for one in items] != then:
            return True
        return self.localizer.has_changed(edition, items, self.site.locales)

    def _publish(self, locales: frozenset[Locale] | None) -> tuple[str, ...]:
        catalog = StoredCatalog(self.editions.listings(), self.editions)
        targets = [
            target
            for publisher in self.publishers
            for target in publisher.targets(self.site, catalog)
            if _is_wanted(target, locales)
        ]
        changed = self.output.update(self.progress.track(targets, "Files", len(targets)))
        self.editions.publish(self.editions.unpublished())
        return changed

    def _preview(self, edition: Edition, localized: Localized) -> tuple[str, ...]:
        digests = [build(edition, locale, translations) for (_, locale), translations in localized.items()]
        targets = [
            target
            for digest in digests
            for publisher in self.publishers
            for target in publisher.preview_targets(self.site, digest)
        ]
        return self.output.update(targets, sole="preview")


@dataclass(slots=True)
class _Pending:
    """Items that were read and are not yet stored; the newest reading of one wins."""

    items: dict[str, Item] = field(default_factory=dict)
    known: dict[str, Known] = field(default_factory=dict)

    def add(self, read: Iterable[Item], store: ItemStore) -> None:
        pieces = [Piece.of(item) for item in read]
        possible = {key for piece in pieces for key in (piece.key, piece.rival_key)}
        known = store.known(possible)
        contents = {key: one.content for key, one in known.items()}
        contents |= {key: content_of(self.items[key]) for key in possible & self.items.keys()}
        self.items.update(assign_keys(pieces, contents))
        self.known.update(known)

    def clear(self) -> None:
        self.items.clear()
        self.known.clear()


def _refusal(judgement: Judgement, source: str) -> Finding:
    claimed = judgement.change.item.published if judgement.change else None
    return Finding(f"{claimed} {judgement.refused}, so it counts as no date", source)


def _is_wanted(target: Target, locales: frozenset[Locale] | None) -> bool:
    return locales is None or target.locale is None or target.locale in locales


def _in_story_order(edition: Edition, items: tuple[StoredItem, ...]) -> tuple[StoredItem, ...]:
    by_key: Mapping[str, StoredItem] = {item.key: item for item in items}
    return tuple(by_key[reference.key] for story in edition.stories for reference in story.references)
