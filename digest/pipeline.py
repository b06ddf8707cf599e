"""Verbs: ingest, build. Knows ports only; every decision is made in ``compose``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from digest.catalog import CatalogWith, StoredCatalog
from digest.compose.digest.build import build
from digest.compose.edition.place import Shelf, shelf
from digest.compose.edition.schedule import Request, schedule, to_look_at
from digest.compose.items.language import Identify
from digest.decide import Decider
from digest.desk import Composed, Drafted
from digest.errors import HttpError, UsageError
from digest.ingest import Ingested, Ingester
from digest.localize import Localized, Localizer
from digest.model.artifact import Target
from digest.model.edition import Edition
from digest.model.finding import Finding
from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.week import Week
from digest.ports import (
    Catalog,
    EditionStore,
    Hub,
    ItemStore,
    Output,
    Progress,
    Publisher,
    SearchIndex,
    Source,
    SourceLog,
)

LookedState = Literal["open", "closed", "published", "republished", "same"]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    ``editions`` are the weeks that it published, ``finished`` those that an earlier run had decided but not
    published, ``older`` the weeks with items that nobody asked for, ``changed`` the paths whose bytes changed;
    ``drafted`` are the weeks that wait for their editor, ``findings`` what was noticed about drafts, ``translations``
    what became of all that was to be translated for it.
    """

    editions: tuple[Edition, ...] = ()
    finished: tuple[Week, ...] = ()
    preview: Edition | None = None
    older: tuple[Week, ...] = ()
    drafted: tuple[Drafted, ...] = ()
    findings: tuple[Finding, ...] = ()
    changed: tuple[str, ...] = ()
    translations: Localized = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Looked:
    """The edition of a week before it goes out, or after: all files as they would be with it, none of them rendered.

    ``state`` says whether its week is "open", or "closed" and not published yet; or whether it is "published" and
    shown so, as it would be "republished", or the "same" even then. ``findings`` are what was noticed about its draft.
    """

    edition: Edition
    state: LookedState
    targets: tuple[Target, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Everything that turns sources into files, joined by ``wiring``."""

    site: Site
    decider: Decider
    late_days: int
    sources: tuple[Source, ...]
    items: ItemStore
    editions: EditionStore
    source_log: SourceLog
    localizer: Localizer
    identify: Identify
    publishers: tuple[Publisher, ...]
    output: Output
    progress: Progress
    hub: Hub | None = None
    search_index: SearchIndex | None = None

    def ingest(self, now: datetime) -> tuple[Ingested, ...]:
        """Read all sources and store what is new or changed; a broken source does not keep the others from it."""
        ingester = Ingester(self.items, self.source_log, self.identify, self.site.zone, self.progress)
        return tuple(ingester.ingest(source, now) for source in self.sources)

    def build(self, request: Request, now: datetime, locales: frozenset[Locale] | None = None) -> Built:
        """Decide the editions that are due, and bring all files up to date; only those of ``locales`` if given.

        Raises UsageError for a request that cannot be, StoreError, OutputError, TemplateError.
        """
        finished = self.editions.unpublished()
        before, waiting = self._shelf(now), self.items.waiting()
        plan = schedule(request, before, waiting)
        decided = self.decider.decide(plan.weeks, before, waiting, now, is_seen=request.publish)
        wanted = tuple(locale for locale in self.site.locales if locales is None or locale in locales)
        translations = self.localizer.keep_missing(wanted)
        changed, untold = self._publish(locales)
        if decided.error:
            raise decided.error
        shown, findings = plan.preview or (request.week if decided.drafted else None), (*decided.findings, *untold)
        preview = None
        if shown:
            composed = self.decider.desk.compose(shown, before, waiting)
            preview, findings = composed.edition, (*findings, *composed.findings)
            previewed = self.localizer.localize(preview, composed.items, wanted)
            changed += self._preview(preview, previewed)
            translations |= previewed
        return Built(decided.editions, finished, preview, plan.older, decided.drafted, findings, changed, translations)

    def look(self, week: Week | None, now: datetime, *, republish: bool = False) -> Looked:
        """Say what all files would be with the edition of a week, and write none: published, closed or open.

        Without a week, that of the first edition that is due, else the open one, else the newest published one. A
        published one is shown as it is, or as it would be if it were decided anew (``republish``).

        Raises UsageError where there is no such edition, DraftError where its draft is wrong.
        """
        before, waiting = self._shelf(now), self.items.waiting()
        chosen = week or to_look_at(before, waiting)
        if chosen in before.published and not republish:
            return self._looked_at(chosen, "published")
        schedule(Request(chosen), before, waiting)
        composed = self.decider.desk.compose(chosen, before, waiting)
        if not composed.offered:
            raise UsageError(f"{chosen}: no items yet; `digest ingest` reads your sources")
        if chosen not in before.published:
            return self._looked_at_new(composed, composed.edition, "open" if chosen == before.current else "closed")
        edition = self.decider.republished(composed, now)
        return self._looked_at_new(composed, edition, "republished") if edition else self._looked_at(chosen, "same")

    def draft(self, week: Week | None, now: datetime) -> tuple[Drafted, ...]:
        """Write the draft of one week, published or open too, or of all that is due; add what is new to one there is.

        Raises UsageError for a week that has not begun, DraftError where a draft is wrong or cannot be written.
        """
        before, waiting = self._shelf(now), self.items.waiting()
        plan = schedule(Request(week, republish=week is not None), before, waiting)
        weeks = (plan.preview,) if plan.preview and plan.preview in waiting else plan.weeks
        return self.decider.draft(weeks, before, waiting)

    def _shelf(self, now: datetime) -> Shelf:
        weeks = (listing.week for listing in self.editions.listings())
        return shelf(weeks, now, self.site.zone, self.late_days)

    # Look

    def _looked_at(self, week: Week, state: LookedState) -> Looked:
        catalog = StoredCatalog(self.editions.listings(), self.editions)
        return Looked(self.editions.edition(week), state, self._targets(catalog))

    def _looked_at_new(self, composed: Composed, edition: Edition, state: LookedState) -> Looked:
        catalog = StoredCatalog(self.editions.listings(), self.editions)
        localized = self.localizer.localize(edition, composed.items, self.site.locales)
        words = {locale: translations for (_, locale), translations in localized.items()}
        shown = CatalogWith(catalog, edition, composed.items, words)
        return Looked(edition, state, self._targets(shown), composed.findings)

    def _publish(self, locales: frozenset[Locale] | None) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
        catalog = StoredCatalog(self.editions.listings(), self.editions)
        targets = tuple(target for target in self._targets(catalog) if _is_wanted(target, locales))
        changed = self.output.update(targets)
        indexed, unsearched = self._index(targets)
        self.editions.publish(self.editions.unpublished())
        return changed + indexed, (*unsearched, *self._announce(targets, frozenset(changed)))

    def _targets(self, catalog: Catalog) -> tuple[Target, ...]:
        return tuple(target for publisher in self.publishers for target in publisher.targets(self.site, catalog))

    def _index(self, targets: tuple[Target, ...]) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
        """Bring the index of the search up to date. Without one, pages search what the site has for that."""
        changed: tuple[str, ...] = ()
        errors: dict[str, None] = {}
        for bundle in self.search_index.refresh(targets) if self.search_index else ():
            changed += self.output.update(bundle.files, sole=bundle.folder)
            if bundle.error:
                errors[bundle.error] = None
        return changed, tuple(Finding(f"readers search titles and summaries alone: {error}") for error in errors)

    def _announce(self, targets: Iterable[Target], changed: frozenset[str]) -> tuple[Finding, ...]:
        """Tell the hub which feeds have changed. Who subscribes finds out without it too, only later."""
        feeds = [target.announced for target in targets if target.announced and target.path in changed]
        try:
            if self.hub and feeds:
                self.hub.announce(feeds)
        except HttpError as error:
            return (Finding(f"the hub was not told: {error}"),)
        return ()

    def _preview(self, edition: Edition, localized: Localized) -> tuple[str, ...]:
        digests = [build(edition, locale, translations) for (_, locale), translations in localized.items()]
        targets = [
            target
            for digest in digests
            for publisher in self.publishers
            for target in publisher.preview_targets(self.site, digest)
        ]
        return self.output.update(targets, sole="preview")


def _is_wanted(target: Target, locales: frozenset[Locale] | None) -> bool:
    return locales is None or target.locale is None or target.locale in locales
