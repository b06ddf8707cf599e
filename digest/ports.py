"""Seams: what the pipeline asks of the outside, in the words of the model.

Each port has one contract suite in ``tests/contracts``, run over every implementation. Those of the ports that plugins
implement stand in ``digest.testing``, for their authors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from digest.model.artifact import BuiltFrom, Bundle, Target
from digest.model.digest import Digest, DigestItem, Translations
from digest.model.draft import Additions, Draft
from digest.model.edition import Edition, Sentence
from digest.model.item import Known, StoredItem
from digest.model.locale import Locale
from digest.model.site import Listing, Site
from digest.model.source import Reading, SourceSpec
from digest.model.translation import Translation
from digest.model.week import Week

T = TypeVar("T")


class Source(Protocol):
    """Where items come from."""

    @property
    def spec(self) -> SourceSpec:
        """How it was declared."""
        ...

    def read(self) -> Iterator[Reading]:
        """Give what each of its files holds.

        A file among several that cannot be read is a reading without items that says so in its findings.

        Raises SourceError where nothing of the source can be read.
        """
        ...


class Translator(Protocol):
    """Puts texts into another language, offline: an engine, or what checks, remembers or joins others."""

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate a batch of one of its pairs: as many translations as segments came in, in their order.

        It never raises for what stands in a segment, nor for an engine that fails: that is a ``problem``.
        """
        ...

    def pairs(self) -> frozenset[tuple[str, str]]:
        """The (source, target) languages that it knows, as primary subtags of BCP 47."""
        ...

    def fingerprint(self, source: str, target: str) -> str:
        """A name for engine, model and settings of one of its pairs: the same name promises the same translation."""
        ...


class TranslationMemory(Protocol):
    """Remembers what was translated, and what people corrected."""

    def recall(self, segments: Sequence[str], source: str, target: str, fingerprint: str) -> Mapping[str, Translation]:
        """What is remembered of those segments that the translator of that fingerprint has translated before."""
        ...

    def remember(self, translations: Mapping[str, Translation], source: str, target: str, fingerprint: str) -> None:
        """Keep what it made of segments, refusals too."""
        ...

    def corrections(self, segments: Sequence[str], source: str, target: str) -> Mapping[str, str]:
        """What people put in the place of translations; it wins over every engine."""
        ...


class Summarizer(Protocol):
    """Shortens."""

    def summarize(self, items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        """Take at most ``sentences`` sentences from the items of one story, unchanged, each with its place.

        Those that are not taken from there are marked as such (``is_abstract``). It never raises.
        """
        ...


class ItemStore(Protocol):
    """Keeps every item that ever came in."""

    def known(self, keys: Iterable[str]) -> Mapping[str, Known]:
        """What is remembered of those of the keys that are stored.

        An item that was stored under an older rule of keys is found by its key of today too.
        """
        ...

    def save(self, changes: Sequence[StoredItem]) -> None:
        """Add items, or put them in the place of those with the same key, all or none."""
        ...

    def has(self, beginning: str) -> bool:
        """Whether there is an item whose key begins so."""
        ...

    def waiting(self) -> Mapping[Week, int]:
        """How many items no edition holds and no editor has dropped, for each week that has any."""
        ...

    def unplaced(self, week: Week, seen_until: datetime | None = None) -> tuple[StoredItem, ...]:
        """The items of a week that no edition holds and no editor has dropped.

        With ``seen_until`` only those first seen by then.
        """
        ...

    def placed(self, week: Week) -> tuple[StoredItem, ...]:
        """The items that the edition of a week holds or that were dropped from it, as their sources have them now."""
        ...

    def copies_placed(self, stored: Sequence[StoredItem]) -> Mapping[str, bool]:
        """Those of the items of which an exact copy has its place in the edition of their own week, by key.

        Each with whether it is shown there: an editor may have dropped it.
        """
        ...


class EditionStore(Protocol):
    """Keeps editions as they were decided, for ever."""

    def decide(self, edition: Edition, items: Sequence[StoredItem]) -> None:
        """Keep a decided edition and the items that it holds, in the place of an older one of its week.

        What its editor dropped from it has its place too: no other edition is to hold it.
        """
        ...

    def publish(self, weeks: Iterable[Week]) -> None:
        """Mark editions as published: their files are written."""
        ...

    def listings(self) -> tuple[Listing, ...]:
        """All editions, oldest first, decided or published."""
        ...

    def unpublished(self) -> tuple[Week, ...]:
        """The weeks that were decided, but whose files a crash may have kept from being written."""
        ...

    def edition(self, week: Week) -> Edition:
        """An edition as it was decided."""
        ...

    def items(self, week: Week) -> tuple[StoredItem, ...]:
        """The items of an edition as they were when it was decided, in the order of its stories."""
        ...

    def translations(self, week: Week, locale: Locale) -> Translations | None:
        """The translations that an edition is shown with in a locale; None where it was never shown in it."""
        ...

    def keep_translations(self, week: Week, locale: Locale, translations: Translations) -> None:
        """Keep them for ever, in the place of older ones of that week and locale."""
        ...

    def missing_translations(self, locales: Iterable[Locale]) -> tuple[tuple[Week, Locale], ...]:
        """The decided editions, oldest first, and those of the locales that no translations are kept of."""
        ...


class Drafts(Protocol):
    """Keeps what editors want of editions, in files that they write in."""

    def draft(self, week: Week) -> Draft | None:
        """The draft of a week as its editor has left it; None where there is none.

        Raises DraftError for one that cannot be read, or is none.
        """
        ...

    def begin(self, draft: Draft) -> None:
        """Write the first draft of a week.

        Raises DraftError where that cannot be done.
        """
        ...

    def extend(self, draft: Draft, additions: Additions) -> None:
        """Add to the draft of a week what is new; all else in it stays as its editor has left it.

        Raises DraftError where that cannot be done.
        """
        ...


class SourceLog(Protocol):
    """Remembers how each source fared."""

    def record(self, name: str, kind: str, now: datetime, error: str) -> None:
        """Note that a source was read, and the error that it met, or "" for none."""
        ...


class Catalog(Protocol):
    """The published editions, as publishers read them."""

    @property
    def listings(self) -> tuple[Listing, ...]:
        """All published editions, oldest first."""
        ...

    def digest(self, week: Week, locale: Locale) -> Digest:
        """One of them in one locale."""
        ...

    def items(self, week: Week, locale: Locale) -> tuple[DigestItem, ...]:
        """The items that it shows in one locale, as they were when it was published, in the order of its stories.

        Of exact copies only the one whose words are shown.
        """
        ...


class Publisher(Protocol):
    """Makes files of digests. Pure: the same site and catalog give the same targets and bytes."""

    def targets(self, site: Site, catalog: Catalog) -> Iterable[Target]:
        """Say which files there are to be, and how to make each."""
        ...

    def preview_targets(self, site: Site, digest: Digest) -> Iterable[Target]:
        """Say which files show the digest of a week that is not over, all of them under ``preview/``."""
        ...


class Output(Protocol):
    """The folder that the files go to."""

    def update(self, targets: Iterable[Target], *, sole: str = "") -> tuple[str, ...]:
        """Bring the files of the targets up to date, each all or nothing; give the paths whose bytes changed.

        A file that stands there as it was last built from the same inputs is not even rendered. With ``sole``, what
        else stands in that folder is removed.

        Raises OutputError where a file cannot be written.
        """
        ...


class SearchIndex(Protocol):
    """Makes of built pages what a search over them needs."""

    def refresh(self, targets: Iterable[Target]) -> Iterable[Bundle]:
        """Make anew what pages of the targets have changed under. It never raises for what it cannot make."""
        ...


class Hub(Protocol):
    """Tells subscribers that feeds have changed."""

    def announce(self, feeds: Iterable[str]) -> None:
        """Say so of each feed, by its address.

        Raises HttpError where nobody takes it.
        """
        ...


class BuildLog(Protocol):
    """Remembers what each file of the output was built from."""

    def recorded(self, path: str) -> BuiltFrom | None:
        """What the file was built from when it was last written, and how it looked then."""
        ...

    def record(self, built: Mapping[str, BuiltFrom]) -> None:
        """Remember it, by path."""
        ...


class Progress(Protocol):
    """Shows a person how far a long work is."""

    def track(self, steps: Iterable[T], label: str, total: int | None = None) -> Iterator[T]:
        """Give the steps one by one, and show how many are done."""
        ...
