"""The part of digest that a worker runs once: it compares identities, and loads what work needs.

It is imported only where Dask is in use.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from distributed import WorkerPlugin

from digest.cluster.identity import Identity, differences, identity_of, name_of
from digest.cluster.loaded import Make, load

# Why a worker may not work, by the name of the identity that is wanted.
_refusals: dict[str, tuple[str, ...]] = {}


@dataclass(frozen=True)
class Loader(WorkerPlugin):
    """Loads the translators of a site once on each worker, those that join later, too.

    Only a worker with the wanted identity offers the resource of its name, and only those get work that offer it.
    """

    wanted: Identity
    make: Make
    by_floats: bool
    # The name says what it is: what is registered under it already is the same.
    idempotent = True

    @property
    def name(self) -> str:
        """The name of the resource, and of this plugin."""
        return name_of(self.wanted)

    async def setup(self, worker: Any) -> None:
        """Compare, and offer the resource or note why not."""
        try:
            own = identity_of(load(self.name, self.make), by_floats=self.by_floats)
        except Exception as error:  # noqa: BLE001 - an engine that is not installed here, or a plugin that fails
            _refusals[self.name] = (str(error),)
            return
        _refusals[self.name] = tuple(differences(self.wanted, own))
        if not _refusals[self.name]:
            await worker.set_resources(**{self.name: worker.state.nthreads})


def refusals(name: str) -> tuple[str, ...]:
    """Return why this worker takes no work for an identity of that name; nothing if it does."""
    return _refusals.get(name, ("it has not loaded digest; start it again",))
