"""The translators that a worker has loaded, once for all batches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock

from digest.model.translation import Report
from digest.ports import Translator

# Makes the translators of a site on whatever machine it is called.
Make = Callable[[Report], Sequence[Translator]]
# The number of sites whose models stay in memory.
_MOST = 2
_LONGEST = 100


@dataclass(slots=True)
class _LoadedSite:
    """The translators of a site, and their reports since the last call of ``reports``."""

    translators: Sequence[Translator]
    reports: list[str] = field(default_factory=list)


_makes: dict[str, Make] = {}
_loaded: dict[str, _LoadedSite] = {}
_lock = Lock()


def load(name: str, make: Make) -> Sequence[Translator]:
    """Make the translators of a site, known by the name of its identity. Their models are loaded at their first use.

    Raises what ``make`` does.
    """
    with _lock:
        _makes[name] = make
        return _of(name).translators


def translator(name: str, number: int) -> Translator:
    """Return a translator of a site by its place."""
    with _lock:
        return _of(name).translators[number]


def reports(name: str) -> tuple[str, ...]:
    """Return the reports of a site's translators since the last call."""
    with _lock:
        if name not in _loaded:
            return ()
        told = tuple(_loaded[name].reports)
        _loaded[name].reports.clear()
        return told


def _of(name: str) -> _LoadedSite:
    if name in _loaded:
        # The last one used is the last to be removed.
        _loaded[name] = _loaded.pop(name)
    else:
        told: list[str] = []
        _loaded[name] = _LoadedSite(
            _makes[name](lambda line: told.append(line) if len(told) < _LONGEST else None), told
        )
        while len(_loaded) > _MOST:
            del _loaded[next(iter(_loaded))]
    return _loaded[name]
