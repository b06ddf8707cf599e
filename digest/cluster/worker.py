"""What a worker does: it makes the translators of a site once, compares itself, and works on batches.

Whatever is sent is unpickled by the worker alone, as a call that is made there, and a translator as its place in the
list that every worker makes. So no model is ever sent, and the scheduler needs nothing but Dask.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from digest.cluster.fingerprints import Identity, differences, identity_of
from digest.errors import ClusterError
from digest.model.translation import Report, TextContext, Translation
from digest.ports import Translator, translate_pairs

# Makes the translators of a site on whatever machine it is called.
Make = Callable[[Report], Sequence[Translator]]
# Reports of one site that wait for the end of a batch.
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class SharedSite:
    """A site as workers know it: sites whose identities have the same name are the same.

    ``by_floats`` says that a translator computes with floating-point numbers (``identity_of``).
    """

    name: str
    identity: Identity = field(compare=False, repr=False)
    make: Make = field(compare=False, repr=False)
    by_floats: bool = field(compare=False)


@dataclass(frozen=True, slots=True)
class LoadedSite:
    """The translators of a site on this machine, why it may not work for the site, and reports not yet passed on."""

    translators: Sequence[Translator]
    refusals: tuple[str, ...]
    reports: list[str]


@dataclass(frozen=True, slots=True)
class BatchResult:
    """The result of a batch, and the reports of the worker's engines."""

    result: Any
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedTranslator:
    """A Translator that is pickled as its place: unpickled on a worker, it is the worker's own translator."""

    translator: Translator
    number: int
    site: Callable[[], SharedSite] = field(repr=False)

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate here."""
        return self.translator.translate(segments, source, target)

    def translate_pairs(
        self, asked: Mapping[TextContext, Sequence[str]]
    ) -> Mapping[TextContext, Sequence[Translation]]:
        """Translate here."""
        return translate_pairs(self.translator, asked)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the translator here."""
        return self.translator.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """Return the fingerprint of the translator here: all workers that take work have the same."""
        return self.translator.fingerprint(source, target)

    def __reduce__(self) -> tuple[Callable[[SharedSite, int], Translator], tuple[SharedSite, int]]:
        return _translator, (self.site(), self.number)


@dataclass(frozen=True, slots=True)
class _Call:
    """A call that is made where it is unpickled."""

    function: Callable[..., object]
    arguments: tuple[object, ...]

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self.function, self.arguments


def pickled_call(function: Callable[..., object], *arguments: object) -> bytes:
    """Return bytes that ``pickle.loads`` answers with the result of a call."""
    return pickle.dumps(_Call(function, arguments))


# Two sites may share a cluster; the models of a third would cost too much memory.
@lru_cache(maxsize=2)
def load(site: SharedSite) -> LoadedSite:
    """Make the translators of a site. Their models are loaded at their first use. Raises what ``make`` does."""
    told: list[str] = []
    translators = site.make(lambda line: told.append(line) if len(told) < _LONGEST else None)
    own = identity_of(translators, by_floats=site.by_floats)
    return LoadedSite(translators, tuple(differences(site.identity, own)), told)


def refusals(site: SharedSite) -> tuple[str, ...]:
    """Return why this worker may not work for a site; nothing if it may."""
    return load(site).refusals


def work_on(site: SharedSite, work: Callable[[Any], Any], batch: Any) -> BatchResult:
    """Work on a batch. Raises ClusterError if this worker may not, as one that was started again with less."""
    loaded = load(site)
    if loaded.refusals:
        raise ClusterError(loaded.refusals[0])
    result = work(batch)
    reports = tuple(loaded.reports)
    loaded.reports.clear()
    return BatchResult(result, reports)


def _translator(site: SharedSite, number: int) -> Translator:
    return load(site).translators[number]
