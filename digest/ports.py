"""Seams: what the pipeline asks of the outside, in the words of the model.

Each port has one contract suite in ``tests/contracts``, run over every implementation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from digest.model.artifact import Artifact, Target
from digest.model.digest import Digest
from digest.model.edition import Sentence
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.site import Listing, Site
from digest.model.source import Reading, SourceSpec
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
    """Puts texts into another language, offline."""

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[str]:
        """Translate a batch from one language to another: as many segments as came in, in their order."""
        ...

    def pairs(self) -> frozenset[tuple[str, str]]:
        """The (source, target) languages that it knows."""
        ...

    def fingerprint(self) -> str:
        """A name for engine, model and settings: the same name promises the same translation."""
        ...


class Summarizer(Protocol):
    """Shortens."""

    def summarize(self, items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        """Take at most ``sentences`` sentences from the items of one story, unchanged, each with its place."""
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

    def items(self, week: Week) -> tuple[StoredItem, ...]:
        """The items that it shows, as they were when it was published, in the order of its stories.

        Of exact copies only the one whose words are shown.
        """
        ...


class Publisher(Protocol):
    """Makes files of digests. Pure: the same site and catalog give the same targets and bytes."""

    def targets(self, site: Site, catalog: Catalog) -> Iterable[Target]:
        """Say which files there are to be, and how to make each."""
        ...


class Output(Protocol):
    """The folder that the files go to."""

    def is_current(self, target: Target) -> bool:
        """Whether the file stands there as it was last built from the same inputs."""
        ...

    def write(self, artifact: Artifact, inputs: str) -> bool:
        """Put it there, all or nothing; say whether the bytes there changed.

        Raises OutputError where it cannot be written.
        """
        ...


class BuildLog(Protocol):
    """Remembers what each file of the output was built from."""

    def recorded(self, path: str) -> tuple[str, int, int] | None:
        """The inputs, size and modification time (ns) of the file when it was last written."""
        ...

    def record(self, path: str, inputs: str, size: int, mtime_ns: int) -> None:
        """Remember them."""
        ...


class Progress(Protocol):
    """Shows a person how far a long work is."""

    def track(self, steps: Iterable[T], label: str, total: int | None = None) -> Iterator[T]:
        """Give the steps one by one, and show how many are done."""
        ...
