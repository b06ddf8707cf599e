"""What is sent to a worker: work on a batch, and translators by their place in the list that every worker makes.

Both become something else where they are unpickled: the work is done there, and the place is the worker's own
translator. So no model is ever sent.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from digest.cluster.loaded import reports, translator
from digest.model.translation import Translation
from digest.ports import Translator


@dataclass(frozen=True, slots=True)
class BatchResult:
    """The result of a batch, and the reports of the worker's engines."""

    result: Any
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchWork:
    """Work on a batch, for the site whose identity has this name.

    Unpickling it does the work and returns ``BatchResult``. Dask's scheduler unpickles functions and arguments, for
    which it would need digest; so it gets only ``pickle.loads`` and bytes, and the worker alone unpickles these.
    """

    name: str
    work: Callable[[Any], Any]
    batch: Any

    def __reduce__(self) -> tuple[Callable[..., BatchResult], tuple[Any, ...]]:
        return _do, (self.name, self.work, self.batch)


@dataclass(frozen=True, slots=True)
class PlacedTranslator:
    """A Translator that is pickled as its place: unpickled on a worker, it is the worker's own translator.

    ``name`` returns the name of the identity that workers must have.
    """

    translator: Translator
    number: int
    name: Callable[[], str] = field(repr=False)

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate here."""
        return self.translator.translate(segments, source, target)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the translator here."""
        return self.translator.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """Return the fingerprint of the translator here: all workers that take work have the same."""
        return self.translator.fingerprint(source, target)

    def __reduce__(self) -> tuple[Callable[[str, int], Translator], tuple[str, int]]:
        return translator, (self.name(), self.number)


def _do(name: str, work: Callable[[Any], Any], batch: Any) -> BatchResult:
    return BatchResult(work(batch), reports(name))
