"""The results of the pipeline: what was decided and built, and how an edition looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from digest.editing.order.schedule import NothingNew
from digest.model.artifact import PublishedFiles
from digest.model.source import FIRST_NAMES, SourceNames

if TYPE_CHECKING:
    from digest.errors import DraftError
    from digest.model.artifact import Target
    from digest.model.digest import Translations
    from digest.model.draft import Draft
    from digest.model.edition import Edition
    from digest.model.finding import Finding
    from digest.model.item import StoredItem
    from digest.model.locale import Locale
    from digest.model.period import Period
    from digest.tasks.steps.composer import WrittenDraft
    from digest.tasks.steps.localize import Localized

PreviewState = Literal["open", "closed", "published", "republished", "same"]


@dataclass(slots=True)
class DecidedEditions:
    """The editions that were decided, and those that wait with a draft; a draft's ``error`` ends the work.

    ``findings`` are about the drafts of the decided editions.
    """

    editions: tuple[Edition, ...] = ()
    drafted: tuple[WrittenDraft, ...] = ()
    findings: tuple[Finding, ...] = ()
    error: DraftError | None = None

    def add(self, other: DecidedEditions) -> None:
        """Add what was decided after it."""
        self.editions += other.editions
        self.drafted += other.drafted
        self.findings += other.findings
        self.error = self.error or other.error


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The result of a build.

    ``editions`` are those it published; ``finished`` are the weeks that an earlier run had decided but not published;
    ``older`` are the weeks with items that were not requested; ``drafted`` are the weeks that wait for their editor;
    ``findings`` are about drafts; ``changed`` are the paths whose bytes changed; ``translations`` are all that were
    needed. ``reason`` explains why nothing was published, if nothing was. The files that show one of the ``altered``
    weeks stay as they were: the store has their editions otherwise than they were decided. ``published`` are the files
    that were put at the destination.
    """

    editions: tuple[Edition, ...] = ()
    finished: tuple[Period, ...] = ()
    preview: Edition | None = None
    older: tuple[Period, ...] = ()
    drafted: tuple[WrittenDraft, ...] = ()
    findings: tuple[Finding, ...] = ()
    changed: tuple[str, ...] = ()
    translations: Localized = field(default_factory=dict)
    reason: NothingNew = NothingNew.NONE_DUE
    altered: tuple[Period, ...] = ()
    published: PublishedFiles = field(default_factory=PublishedFiles)


@dataclass(frozen=True, slots=True)
class PreviewedEdition:
    """The edition of a week, before or after publication, with all files of the site as targets, not rendered.

    ``state`` is "open" or "closed" for a week that is not published yet, "published" for the edition as published, and,
    when it is decided again, "republished" if that changes it or "same" if not. ``findings`` are about its draft.

    ``words`` are its translations. ``draft`` is the one that it was made with, or that would be written for it; None if
    it is shown as published. ``items`` are those that it may contain, and ``names`` the present ones
    of their sources.
    """

    edition: Edition
    state: PreviewState
    targets: tuple[Target, ...]
    findings: tuple[Finding, ...] = ()
    words: Mapping[Locale, Translations] = field(default_factory=dict)
    draft: Draft | None = None
    items: tuple[StoredItem, ...] = ()
    names: SourceNames = FIRST_NAMES
