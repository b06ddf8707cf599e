"""Decide editions, and hold back those that their editor has not reviewed yet."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from digest.editing.order.item_place import PublicationState
from digest.editing.order.storylines import grown
from digest.errors import DraftError
from digest.model.edition import Edition
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.period import Period
from digest.ports import EditionStore, Progress
from digest.tasks.steps.composer import ComposedEdition, EditionComposer, WrittenDraft
from digest.tasks.steps.localize import Localizer
from digest.tasks.steps.results import DecidedEditions

_SECOND = timedelta(seconds=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Decider:
    """Decides editions. With ``review``, an edition waits until its editor approves all of it."""

    composer: EditionComposer
    editions: EditionStore
    localizer: Localizer
    locales: tuple[Locale, ...]
    review: bool
    progress: Progress

    def decide(
        self, weeks: Collection[Period], state: PublicationState, now: datetime, *, is_seen: bool
    ) -> DecidedEditions:
        """Decide editions in order and store them; ``is_seen`` says that their editor has reviewed the drafts.

        Raises AlteredError for a month or year with an edition that is not as it was decided.

        For an edition that waits, the draft is written. All editions after it wait too, because their late items depend
        on it. Republishing an edition counts as having reviewed it.
        """
        result = DecidedEditions()
        try:
            for composed in self._compose(weeks, state, "Editions"):
                is_published = state.has(composed.edition.week)
                is_free = not self.review or (is_seen and composed.has_been_seen)
                if is_published or (is_free and not result.drafted):
                    is_read = composed.has_been_seen and (is_seen or is_published)
                    self._decide(composed, now, result, is_published=is_published, is_read=is_read)
                else:
                    result.drafted += (self.composer.draft(composed),)
        except DraftError as error:
            result.error = error
        return result

    def draft(self, weeks: Collection[Period], state: PublicationState) -> tuple[WrittenDraft, ...]:
        """Write the drafts of editions without deciding any of them.

        Raises DraftError if one is wrong or cannot be written.
        """
        return tuple(self.composer.draft(composed) for composed in self._compose(weeks, state, "Drafts"))

    def _compose(self, weeks: Collection[Period], state: PublicationState, label: str) -> Iterator[ComposedEdition]:
        """Compose editions in order, each as if those before it were published."""
        for week in self.progress.track(weeks, label, len(weeks)):
            composed = self.composer.compose(week, state)
            yield composed
            if composed.edition.collected:
                continue
            late = (item.key for item in composed.offered if item.week < week)
            state = state.with_published(week, (*late, *(one.key for one in composed.edition.surplus)))

    def republished(self, composed: ComposedEdition, now: datetime) -> Edition | None:
        """Return a published edition as it would be now, None if nothing has changed."""
        stored = self.editions.edition(composed.edition.week)
        # What was corrected before it is decided once; what is corrected after it, the next edition tells.
        edition = replace(composed.edition, corrections=stored.corrections, removed=stored.removed)
        as_seen = replace(
            edition,
            updated=stored.updated,
            dropped=stored.dropped,
            surplus=stored.surplus,
            # New rules alone are no reason to publish an old edition again.
            foreign_last=stored.foreign_last,
            whole_stories=stored.whole_stories,
        )
        if self._looks_changed(as_seen, composed.items):
            return replace(edition, updated=_after(stored.updated, now.astimezone(self.composer.rules.zone)))
        # Readers do not see dropped items and those beyond limits, so its date of update stays.
        is_same = (edition.dropped, edition.surplus) == (stored.dropped, stored.surplus)
        return None if is_same else replace(as_seen, dropped=edition.dropped, surplus=edition.surplus)

    def _decide(
        self, composed: ComposedEdition, now: datetime, result: DecidedEditions, *, is_published: bool, is_read: bool
    ) -> None:
        edition = self.republished(composed, now) if is_published else composed.edition
        if edition:
            read = now.astimezone(self.composer.rules.zone).replace(microsecond=0) if is_read else None
            edition = replace(edition, reviewed=read)
            told = self.composer.told(edition.week)
            self.editions.decide(
                edition, composed.items, grown(edition, composed.items, told, self.editions.storylines())
            )
            result.editions += (edition,)
            result.findings += composed.findings

    def _looks_changed(self, edition: Edition, items: tuple[StoredItem, ...]) -> bool:
        """Return whether it differs from the published one in stories, texts of items, or translations."""
        then = [stored_item.item for stored_item in self.editions.items(edition.week)]
        if edition != self.editions.edition(edition.week) or [one.item for one in items] != then:
            return True
        return self.localizer.has_changed(edition, items, self.locales)


def _after(updated: datetime, now: datetime) -> datetime:
    """Return the date of an update now, in whole seconds: later than the one before, by which readers tell them apart.

    One that is more than a day ahead was set by a clock that was wrong.
    """
    moment = now.replace(microsecond=0)
    return updated + _SECOND if timedelta() <= updated - moment < _DAY else moment
