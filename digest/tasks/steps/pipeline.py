"""The pipeline: its verbs, ingest and build. It knows ports only; every decision is made in the streets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from digest.editing.order.item_place import PublicationState
from digest.editing.order.schedule import BuildRequest, due_collections, schedule
from digest.errors import AlteredError, OutputError, StoreError, UsageError
from digest.tasks.steps.results import BuildResult, DecidedEditions, PreviewedEdition, PreviewState
from digest.tasks.steps.site_history import SiteHistory
from digest.tasks.steps.site_writer import SiteWriter

if TYPE_CHECKING:
    from digest.model.artifact import PublishedFiles
    from digest.model.edition import Edition
    from digest.model.finding import Finding
    from digest.model.locale import Locale
    from digest.model.period import CollectionKind, Period
    from digest.model.site import Site
    from digest.tasks.steps.composer import ComposedEdition, WrittenDraft
    from digest.tasks.steps.decide import Decider
    from digest.tasks.steps.ingest import Ingester
    from digest.tasks.steps.ingested import IngestedSource
    from digest.tasks.steps.localize import Localized


@dataclass(frozen=True, slots=True)
class Pipeline:
    """All parts that turn sources into files, joined by ``parts/make_pipeline.py``.

    Most runs have nothing to decide and nothing to translate, so ``ingester`` and ``decider`` make these parts at their
    first use, and return the same ones after that.
    """

    site: Site
    history: SiteHistory
    writer: SiteWriter
    ingester: Callable[[], Ingester]
    decider: Callable[[], Decider]
    # Leaves the machines where it had work done.
    leave: Callable[[], None] = lambda: None
    # Raises ClockError if nothing may be published at a moment.
    need_clock: Callable[[datetime], None] = lambda _now: None
    # The kinds of months and years that the site makes of its editions.
    collections: tuple[CollectionKind, ...] = ()

    def ingest(self, now: datetime) -> tuple[IngestedSource, ...]:
        """Read all sources and store new and changed items; a broken source does not affect the others."""
        return self.ingester().ingest(now)

    def build(self, request: BuildRequest, now: datetime, locales: frozenset[Locale] | None = None) -> BuildResult:
        """Decide the editions that are due, and bring all files up to date, or only those of ``locales``.

        Raises UsageError for an impossible request, ClockError, TemplateError; StoreError and OutputError, which say
        what is decided and not published.
        """
        self.need_clock(now)
        try:
            return self._built(request, now, locales)
        except (StoreError, OutputError) as error:
            kind = OutputError if isinstance(error, OutputError) else StoreError
            raise kind(f"{error}{self._left()}") from error

    def _left(self) -> str:
        """Say which editions are stored and not published, if the store can tell."""
        weeks: tuple[Period, ...] = ()
        with suppress(StoreError):
            weeks = self.history.editions.unpublished()
        return f"; stored, and published by the next run: {', '.join(map(str, weeks))}" if weeks else ""

    def _built(self, request: BuildRequest, now: datetime, locales: frozenset[Locale] | None) -> BuildResult:
        finished = self.history.editions.unpublished()
        state = self.history.state(now)
        plan = schedule(request, state)
        wanted = tuple(locale for locale in self.site.locales if locales is None or locale in locales)
        decided = DecidedEditions()
        translations: Localized = {}
        if plan.weeks:
            decider = self.decider()
            decided = decider.decide(plan.weeks, state, now, is_seen=request.publish)
        if not (request.week or decided.error):
            self._collect(decided, now, is_seen=request.publish)
        if plan.weeks or decided.editions or self._lacks_translations(wanted):
            translations = self.decider().localizer.keep_missing(wanted)
        changed, noticed, altered, published = self._publish(locales)
        if decided.error:
            raise decided.error
        built = BuildResult(
            editions=decided.editions,
            finished=finished,
            older=plan.older,
            drafted=decided.drafted,
            findings=(*decided.findings, *noticed),
            changed=changed,
            translations=translations,
            reason=plan.reason,
            altered=altered,
            published=published,
        )
        shown = plan.preview or (request.week if decided.drafted else None)
        return self._with_preview(built, shown, state, wanted) if shown else built

    def _collect(self, decided: DecidedEditions, now: datetime, *, is_seen: bool) -> None:
        """Decide the months and years that are due; one with a damaged edition waits until that is mended."""
        for period in due_collections(self.history.state(now), self.collections) if self.collections else ():
            with suppress(AlteredError):
                decided.add(self.decider().decide((period,), self.history.state(now), now, is_seen=is_seen))

    def refresh(self) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
        """Bring all files up to date without deciding any edition; return the paths that changed, and findings.

        Raises StoreError, OutputError, TemplateError; AlteredError after all that can be written.
        """
        if self._lacks_translations(self.site.locales):
            self.decider().localizer.keep_missing(self.site.locales)
        changed, noticed, altered, _ = self._publish(None)
        if altered:
            raise AlteredError(str(altered[0]))
        return changed, noticed

    def look(self, week: Period, now: datetime, *, republish: bool = False) -> PreviewedEdition:
        """Return all files as they would be with the edition of a week: published, closed or open. Write none.

        A published edition is shown as it is or, with ``republish``, as it would be if decided again.

        Raises UsageError if there is no such edition, DraftError if its draft is wrong.
        """
        state = self.history.state(now)
        if state.has(week) and not republish:
            return self._looked_at(week, "published")
        schedule(BuildRequest(week), state)
        decider = self.decider()
        composed = decider.composer.compose(week, state)
        if not composed.offered:
            raise UsageError(f"{week}: no items yet; `digest ingest` reads your sources")
        if not state.has(week):
            return self._looked_at_new(composed, composed.edition, "open" if week == state.current else "closed")
        edition = decider.republished(composed, now)
        if edition:
            return self._looked_at_new(composed, edition, "republished")
        same = self._looked_at(week, "same")
        return replace(
            same, draft=decider.composer.proposed(composed), items=composed.offered, names=self.history.names
        )

    def draft(self, week: Period | None, now: datetime) -> tuple[WrittenDraft, ...]:
        """Write the draft of one week, published or open too, or of all that are due; extend existing drafts.

        Raises UsageError for a week that has not begun, DraftError if a draft is wrong or cannot be written.
        """
        state = self.history.state(now)
        plan = schedule(BuildRequest(week, republish=week is not None), state)
        weeks = (plan.preview,) if plan.preview and plan.preview in state.waiting else plan.weeks
        return self.decider().draft(weeks, state)

    def _lacks_translations(self, locales: Iterable[Locale]) -> bool:
        return bool(self.history.editions.missing_translations(locales))

    def _publish(
        self, locales: frozenset[Locale] | None
    ) -> tuple[tuple[str, ...], tuple[Finding, ...], tuple[Period, ...], PublishedFiles]:
        """Write the decided editions, publish the files, mark the editions as published, and then notify the hub.

        So an edition that did not reach its destination is sent to nobody, and the next run goes on with it.

        Return the paths that changed, findings, the weeks whose editions are not as they were decided, and what was
        put at the destination.
        """
        editions, catalog = self.history.editions, self.history.catalog()
        written = self.writer.write(catalog, locales)
        published, noticed = self.writer.publish()
        editions.publish(week for week in editions.unpublished() if week not in catalog.altered)
        findings = (*written.findings, *noticed, *self.writer.announce(written))
        return written.changed, findings, tuple(sorted(catalog.altered)), published

    def _with_preview(
        self, built: BuildResult, week: Period, state: PublicationState, locales: Iterable[Locale]
    ) -> BuildResult:
        """Write the preview of a week that is not over or that waits for its editor."""
        decider = self.decider()
        composed = decider.composer.compose(week, state)
        localized = decider.localizer.localize(composed.edition, composed.items, locales)
        return replace(
            built,
            preview=composed.edition,
            findings=(*built.findings, *composed.findings),
            changed=built.changed + self.writer.write_preview(composed.edition, localized, self.history.names),
            translations=built.translations | localized,
        )

    # Look

    def _looked_at(self, week: Period, state: PreviewState) -> PreviewedEdition:
        targets = tuple(self.writer.targets(self.history.catalog()))
        editions = self.history.editions
        kept = ((locale, editions.translations(week, locale)) for locale in self.site.locales)
        words = {locale: translations for locale, translations in kept if translations is not None}
        return PreviewedEdition(editions.edition(week), state, targets, words=words)

    def _looked_at_new(self, composed: ComposedEdition, edition: Edition, state: PreviewState) -> PreviewedEdition:
        from digest.tasks.steps.catalog import ExtendedCatalog  # noqa: PLC0415 - as above

        decider = self.decider()
        localized = decider.localizer.localize(edition, composed.items, self.site.locales)
        words = {locale: translations for (_, locale), translations in localized.items()}
        shown = ExtendedCatalog(self.history.catalog(), edition, composed.items, words, self.history.names)
        targets, draft = tuple(self.writer.targets(shown)), decider.composer.proposed(composed)
        return PreviewedEdition(
            edition, state, targets, composed.findings, words, draft, composed.offered, self.history.names
        )
